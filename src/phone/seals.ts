/**
 * The seals of one phone: its own key and the reports that say it, the others for whom it may seal, and what was sealed
 * for it. Who may open something is worked out from the reports that this phone holds; the hub's word only takes from
 * that list (devices that were ended), and adds nobody to it.
 */
import { currentData } from '../core/amend.ts'
import type { Kind, Kinds, Says } from '../core/kind.ts'
import { RECIPIENT } from '../core/kinds/recipient.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { RECIPIENTS, type Recipient, recipientsIn } from '../core/recipients.ts'
import type { Report, Signer, Statement } from '../core/report.ts'
import { type SealedNote, sealedIn, sealedNotes } from '../core/sealed.ts'
import type { Words } from '../core/sealedWords.ts'
import type { Happened } from '../core/time.ts'
import type { Log } from '../log/log.ts'
import type { Store } from '../log/port.ts'
import { type Living, livingFact } from './living.ts'
import { type Audience, audiencesOf, openedWords, type Sealer, sealedData } from './sealing.ts'

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
}

const SECRET = 'phone.seal'

export class Seals {
  readonly #parts: SealsParts

  constructor(parts: SealsParts) {
    this.#parts = parts
  }

  async audiences(journey: string, kindName: string): Promise<Audiences> {
    const kind = this.#parts.kinds.get(kindName)
    const living = await this.#living(journey)
    return { fields: kind ? audiencesOf(kind, await this.#recipients(journey)) : [], heard: living?.heard ?? null }
  }

  /** The statement as it is signed: what was written in sealed fields is sealed. */
  async sealed(statement: Statement, kind: Kind): Promise<Result<Statement>> {
    const { data, journey } = statement
    if (sealedIn(kind, data).length === 0) return good(statement)
    const { device } = this.#parts.signer
    const recipients = await this.#recipients(journey)
    const sealed = await sealedData(data, { kind, journey, device, recipients }, this.#parts.sealer)
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
        const line = this.#line(JSON.parse(row.body) as Report)
        if (line?.sealed.some((note) => note.roles.some((role) => roles.includes(role)))) lines.push(line)
      }
    }
    return lines.sort((a, b) => (a.happened.to < b.happened.to ? 1 : -1))
  }

  /** The words of one report. `seal.key`: it was sealed before this phone came in, or after it was ended. */
  async open(id: string): Promise<Result<Words>> {
    const [row] = await this.#parts.log.rows([id])
    if (!row) return bad(problem('report.unknown', '', { id }))
    return openedWords(JSON.parse(row.body) as Report, (await this.#key()).secret, this.#parts.sealer)
  }

  #line(report: Report): SealedLine | null {
    const kind = this.#parts.kinds.get(report.kind)
    if (!kind) return null
    const { id, happened } = report
    const says = kind.says(currentData(report, this.#parts.kinds), report)
    return { id, says, happened, sealed: sealedNotes(kind, report) }
  }

  #roles(journey: string): readonly string[] {
    return this.#parts.log
      .trust(journey)
      .grants(this.#parts.signer.device)
      .map(({ role }) => role)
  }

  async #isAnnounced(journey: string): Promise<boolean> {
    const { log, signer } = this.#parts
    const entries = await log.entries(`${journey}/${RECIPIENTS}`)
    return entries.some(({ report, state }) => report.device === signer.device && state !== 'withdrawn')
  }

  async #recipients(journey: string): Promise<Recipient[]> {
    const { log, now } = this.#parts
    const known = recipientsIn(await log.entries(`${journey}/${RECIPIENTS}`), log.trust(journey), now())
    const living = await this.#living(journey)
    return known.filter(({ device }) => living?.devices.includes(device) ?? true)
  }

  async #living(journey: string): Promise<Living | null> {
    const kept = await this.#parts.store.getFact(livingFact(journey))
    return kept === null ? null : (JSON.parse(kept) as Living)
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
