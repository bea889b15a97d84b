/**
 * The seals of one phone: its own key and the reports that say it, the others for whom it may seal, and what was sealed
 * for it. Who may open something is worked out from the reports that this phone holds; the hub's word only takes from
 * that list (devices that were ended), and adds nobody to it.
 */
import { currentData, WITHDRAWAL } from '../core/amend.ts'
import { type Consent, consentIn } from '../core/consent.ts'
import type { Kind, Kinds, Says } from '../core/kind.ts'
import { RECIPIENT } from '../core/kinds/recipient.ts'
import { RESEALING } from '../core/kinds/resealing.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { openedBy, RECIPIENTS, type Recipient, recipientsIn } from '../core/recipients.ts'
import type { Report, Signer, Statement } from '../core/report.ts'
import { type Seal, type SealedNote, sealedIn, sealedNotes } from '../core/sealed.ts'
import { boxIn, type Words } from '../core/sealedWords.ts'
import type { Happened } from '../core/time.ts'
import { instant } from '../core/time.ts'
import type { Log } from '../log/log.ts'
import { isErased, type Store, type StoredRow } from '../log/port.ts'
import { termMs } from '../log/term.ts'
import { livingIn } from './living.ts'
import {
  type Audience,
  allWords,
  audiencesOf,
  consentOf,
  type OpenedPart,
  openedParts,
  resealed,
  type Sealer,
  sealedData,
  stanzasIn,
} from './sealing.ts'

export type SealsParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly store: Store
  readonly signer: Signer
  readonly sealer: Sealer
  /** UTC text. */
  readonly now: () => string
}

/** Before anything is written: who opens each sealed field of a kind, and as of when the hub was asked. */
export type Audiences = { readonly fields: readonly Audience[]; readonly heard: string | null }

/** A report with something that this phone's role opens. */
export type SealedLine = {
  readonly id: string
  readonly says: Says
  readonly happened: Happened
  readonly sealed: readonly SealedNote[]
  /** Names of devices of the same role that, as far as can be told, cannot open it: they came in later. */
  readonly newcomers: readonly string[]
}

/**
 * `by`: who handed it on, where it had not been sealed for this phone; null: it had. `consent` null: none was written down.
 * `until`: UTC text of when its term is over, as its kind says or those it is about asked.
 */
export type OpenedWords = {
  readonly words: Words
  readonly by: string | null
  readonly consent: Consent | null
  readonly until: string
}

const SECRET = 'phone.seal'

export class Seals {
  readonly #parts: SealsParts

  constructor(parts: SealsParts) {
    this.#parts = parts
  }

  async audiences(journey: string, kindName: string): Promise<Audiences> {
    const kind = this.#parts.kinds.get(kindName)
    const living = await livingIn(this.#parts.store, journey)
    return { fields: kind ? audiencesOf(kind, await this.#recipients(journey)) : [], heard: living?.heard ?? null }
  }

  /** The statement as it is signed: what was written in sealed fields is sealed, and with it what was agreed to. */
  async sealed(statement: Statement, kind: Kind, consent?: Consent): Promise<Result<Statement>> {
    const { data, journey } = statement
    if (sealedIn(kind, data).length === 0) return good(statement)
    const agreement = consentIn(consent)
    if (agreement === null) return bad(problem('consent.missing'))
    const { device } = this.#parts.signer
    const recipients = await this.#recipients(journey)
    const sealed = await sealedData(data, { kind, journey, device, recipients, consent: agreement }, this.#parts.sealer)
    return sealed.ok ? good({ ...statement, ...sealed.value }) : sealed
  }

  /** Says how to seal for this phone, once. True: it said so now. */
  async announce(journey: string): Promise<boolean> {
    const { log, signer, now } = this.#parts
    const [grant] = log.trust(journey).grants(signer.device)
    if (!grant || (await this.#isAnnounced(journey))) return false
    const [vouch] = await log.rows([grant.vouch])
    const zone = vouch ? (JSON.parse(vouch.body) as Report).happened.zone : 'UTC'
    const said = now()
    const happened: Happened = { from: said, to: said, precision: 'minute', zone }
    const data = { recipient: (await this.#key()).recipient }
    const [outcome] = await log.say([{ kind: RECIPIENT, v: 1, journey, happened, said, data }], signer)
    return outcome?.state === 'applied'
  }

  /** Reports with something sealed for this phone's role, newest first; they stay closed. */
  async lines(journey: string): Promise<SealedLine[]> {
    const roles = this.#roles(journey)
    const lines: SealedLine[] = []
    for await (const page of this.#parts.log.all()) {
      for (const row of page.filter((one) => one.journey === journey && one.body.includes('"seals":'))) {
        const line = await this.#line(JSON.parse(row.body) as Report, roles)
        if (line) lines.push(line)
      }
    }
    return lines.sort((a, b) => (a.happened.to < b.happened.to ? 1 : -1))
  }

  /**
   * The words of one report, or those that somebody of its role handed on. `seal.key`: it was sealed before this phone
   * came in, or after it was ended, and nobody handed it on.
   */
  async open(id: string): Promise<Result<OpenedWords>> {
    const found = await this.#row(id)
    if (!found.ok) return found
    const row = found.value
    const until = instant(termMs(JSON.parse(row.body) as Report, this.#parts.kinds))
    const told = (parts: readonly OpenedPart[], by: string | null) =>
      good({ words: allWords(parts), consent: consentOf(parts), by, until })
    const own = await this.#opened(row)
    if (own.ok) return told(own.value, null)
    for (const handed of await this.#handed(id)) {
      const parts = await this.#opened(handed)
      if (parts.ok) return told(parts.value, this.#labelOf(handed))
    }
    return own
  }

  /** Seals what this phone opens of a report anew, for all who open such things now: a deliberate act of a person. */
  async handOn(id: string): Promise<Result<null>> {
    const { log, signer, sealer, now } = this.#parts
    const found = await this.#row(id)
    if (!found.ok) return found
    const row = found.value
    const parts = await this.#opened(row)
    if (!parts.ok) return parts
    const recipients = await this.#recipients(row.journey)
    const by = { device: signer.device, recipients, sealer, said: now() }
    const outcomes = await log.say(await resealed(JSON.parse(row.body) as Report, parts.value, by), signer)
    return outcomes.every(({ state }) => state !== 'refused')
      ? good(null)
      : bad(...outcomes.flatMap((one) => one.problems))
  }

  /** What shall be erased is opened no more, though its words may lie here for some days yet. */
  async #row(id: string): Promise<Result<StoredRow>> {
    const [row] = await this.#parts.log.rows([id])
    if (!row) return bad(problem('report.unknown', '', { id }))
    return isErased(row) ? bad(problem('report.erased', '', { id })) : good(row)
  }

  async #opened({ body }: StoredRow): Promise<Result<OpenedPart[]>> {
    return openedParts(JSON.parse(body) as Report, (await this.#key()).secret, this.#parts.sealer)
  }

  /** What devices of its roles handed on of a report and did not take back. Anybody may say such a thing. */
  async #handed(id: string): Promise<StoredRow[]> {
    const { log } = this.#parts
    const rows = (await log.about([id])).filter(({ kind, state }) => kind === RESEALING && state === 'applied')
    const back = (await log.about(rows.map((row) => row.id))).filter(
      ({ kind, state }) => kind === WITHDRAWAL && state === 'applied',
    )
    const taken = new Set(back.map(({ about }) => about))
    return rows.filter((row) => !taken.has(row.id) && rolesIn(row).some((role) => this.#rolesOf(row).includes(role)))
  }

  async #line(report: Report, roles: readonly string[]): Promise<SealedLine | null> {
    const kind = this.#parts.kinds.get(report.kind)
    if (!kind || kind.name === RESEALING) return null
    const { id, happened } = report
    const says = kind.says(currentData(report, this.#parts.kinds), report)
    const sealed = sealedNotes(kind, report)
    const isMine = sealed.some((note) => note.roles.some((role) => roles.includes(role)))
    return isMine ? { id, says, happened, sealed, newcomers: await this.#newcomers(report, roles) } : null
  }

  /** Of the devices of this phone's roles: those that said how to seal after it was sealed, or for whom there is no stanza. */
  async #newcomers({ id, journey, said, seals = [] }: Report, roles: readonly string[]): Promise<string[]> {
    const mine = (seals as readonly Seal[]).filter((seal) => seal.for.some((role) => roles.includes(role)))
    const others = openedBy(
      await this.#recipients(journey),
      mine.flatMap((seal) => seal.for),
    )
    const known = others.filter(({ since }) => since <= said).length
    const isWhole = mine.every((seal) => stanzasIn(boxIn(seal) ?? new Uint8Array()) >= known)
    const handed = (await this.#handed(id)).map(({ body }) => (JSON.parse(body) as Report).said)
    const { device } = this.#parts.signer
    return others
      .filter((one) => one.device !== device && (!isWhole || one.since > said) && !handed.some((at) => at >= one.since))
      .map(({ label }) => label)
  }

  #roles(journey: string): readonly string[] {
    return this.#rolesOf({ journey, device: this.#parts.signer.device })
  }

  #rolesOf({ journey, device }: Pick<Report, 'journey' | 'device'>): readonly string[] {
    return this.#parts.log
      .trust(journey)
      .grants(device)
      .map(({ role }) => role)
  }

  #labelOf({ journey, device }: Pick<Report, 'journey' | 'device'>): string {
    return this.#parts.log.trust(journey).grants(device)[0]?.label ?? ''
  }

  async #isAnnounced(journey: string): Promise<boolean> {
    const { log, signer } = this.#parts
    const entries = await log.entries(`${journey}/${RECIPIENTS}`)
    return entries.some(({ report, state }) => report.device === signer.device && state !== 'withdrawn')
  }

  async #recipients(journey: string): Promise<Recipient[]> {
    const { log, now } = this.#parts
    const known = recipientsIn(await log.entries(`${journey}/${RECIPIENTS}`), log.trust(journey), now())
    const living = await livingIn(this.#parts.store, journey)
    return known.filter(({ device }) => living?.devices.includes(device) ?? true)
  }

  /** Made once, and kept where the phone's own key is. */
  async #key(): Promise<{ readonly secret: string; readonly recipient: string }> {
    const kept = await this.#parts.store.getFact(SECRET)
    if (kept !== null) return JSON.parse(kept)
    const made = await this.#parts.sealer.makeSealKey()
    await this.#parts.store.setFact(SECRET, JSON.stringify(made))
    return made
  }
}

const rolesIn = ({ body }: StoredRow): readonly string[] =>
  ((JSON.parse(body) as Report).seals ?? []).flatMap((seal) => (seal as Seal).for)
