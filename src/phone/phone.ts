/**
 * What a phone does for the person who carries it, apart from its screen, its disk and the network, which are handed
 * in. It says reports at once and without network, signed with the phone's own key; it tells of each what became of
 * it; and it exchanges with its hub whenever there is one. Nothing is called kept before it is on the phone's disk.
 */
import { WITHDRAWAL } from '../core/amend.ts'
import type { Consent } from '../core/consent.ts'
import { isHusk } from '../core/husk.ts'
import type { Kind, Kinds } from '../core/kind.ts'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import { type Report, reportText, type Statement } from '../core/report.ts'
import { check } from '../core/schema.ts'
import { sealedIn } from '../core/sealed.ts'
import type { Happened } from '../core/time.ts'
import { instant } from '../core/time.ts'
import type { SignedHead } from '../log/exchange.ts'
import type { Outcome, Spoken } from '../log/log.ts'
import type { Store, StoredRow } from '../log/port.ts'
import { Attached, type AttachedParts, type NewFile } from './attached.ts'
import type { End, Progress } from './exchange.ts'
import { headsSeen, headsToTell, keepTold } from './heads.ts'
import type { Invitation } from './joining.ts'
import type { Answered, Line } from './line.ts'
import { livingIn } from './living.ts'
import { type OutboxLine, outboxOf } from './outbox.ts'
import type { Seals, SealsParts } from './seals.ts'
import { type Home, Talk, type TalkParts } from './talk.ts'

export type Saying = {
  readonly journey: string
  readonly kind: string
  readonly data: Record<string, unknown>
  readonly happened: Happened
  /** What those whose names or words are sealed in it agreed to; without it nothing is sealed. */
  readonly consent?: Consent | undefined
  /** Photos and voices that go with it. */
  readonly files?: readonly NewFile[]
}

export type PhoneStatus = {
  readonly device: string
  readonly home: Home | null
  /** What it was vouched for as, as far as it heard. */
  readonly roles: readonly string[]
  /** False: the hub said that this phone is not of its journey, or no longer. */
  readonly isLetIn: boolean
  readonly heard: string | null
  readonly hubAheadMs: number
  /** Own reports that are only on this phone. */
  readonly onlyHere: number
  readonly refused: number
  /** Own reports on the hub that wait there for something, such as a vouch for this phone. */
  readonly waits: number
  /** Reports that it took in from other phones and has not been through with its hub since. */
  readonly carries: number
  /** Photos and voices that the hub does not have, and could. */
  readonly filesHere: number
  /** Entries of this phone's journal that cannot be read any more. */
  readonly unread: number
  /** When the hub signed what cannot both be true: UTC texts, `older` null where it was not signed; null: it fits. */
  readonly doubt: { readonly older: string | null; readonly newer: string } | null
}

export type PhoneParts = Omit<TalkParts, 'attached' | 'seals'> &
  Omit<AttachedParts, 'now' | 'isTorn'> & {
    /** Brings what seals and opens; rejects where it is not on this phone yet. */
    readonly seals: (parts: Omit<SealsParts, 'sealer'>) => Promise<Seals>
    /** What of the store cannot be read; `scrub` lets it go. */
    readonly store: Store & { readonly unread?: number }
  }

/** Ids of reports that are to be handed on: they go to the hub as its own do, as soon as there is one. */
const CARRIES = 'phone.carries'

/** What a log would refuse it for. */
function faultsOf({ kind: name, data, happened }: Statement, kinds: Kinds): Problem[] {
  const kind = kinds.get(name)
  const shape = kind ? check(kind.data, data, '/data') : []
  return shape.length > 0 ? shape : [...(kind?.problems?.(data, { happened, id: '' }) ?? [])]
}

export class Phone {
  readonly #parts: PhoneParts
  readonly #attached: Attached
  readonly #talk: Talk
  #handed: Report[] = []
  #keeping: Promise<void> = Promise.resolve()

  private constructor(parts: PhoneParts, attached: Attached, talk: Talk) {
    this.#parts = parts
    this.#attached = attached
    this.#talk = talk
  }

  static async open(parts: PhoneParts): Promise<Phone> {
    const attached = await Attached.open({
      ...parts,
      isTorn: (parts.store.unread ?? 0) > 0,
      now: () => instant(parts.nowMs()),
    })
    // What seals writes as of the hub's time, and the hub is talked to with what seals: each is asked of the other when needed.
    const talk: Talk = await Talk.open({ ...parts, attached, seals: () => sealsOf(parts, talk) })
    return new Phone(parts, attached, talk)
  }

  /** How it asks its hub. */
  get line(): Line {
    return this.#talk.line
  }

  /** Resolves when the report is on this phone's disk. */
  async say({ files = [], ...saying }: Saying): Promise<Result<Outcome>> {
    const sealed = await this.#statement(saying)
    if (!sealed.ok) return sealed
    await this.#keepHanded()
    // Who may open a sealed report is few; a photo of it would lie in clear.
    if (files.length > 0 && (sealed.value.seals ?? []).length > 0) return bad(problem('attachment.sealed'))
    await this.#attached.keep(files)
    const attaching = files.map(
      (file): Spoken =>
        ([about]) =>
          this.#attached.statementOf(about as Report, file),
    )
    const [outcome] = await this.#parts.log.say([sealed.value, ...attaching], this.#parts.signer)
    this.#talk.hear()
    if (outcome?.state === 'refused') await this.#attached.tidy()
    return outcome && outcome.state !== 'refused' ? good(outcome) : bad(...(outcome?.problems ?? []))
  }

  /**
   * Where there is no room: the report, and those before it that had none, signed as texts for a file or a row of codes.
   * They are kept only while the app is open, and on the disk as soon as it has room again.
   */
  async sayAway(saying: Omit<Saying, 'files'>): Promise<Result<string[]>> {
    const statement = await this.#statement(saying)
    if (!statement.ok) return statement
    const { log, signer } = this.#parts
    this.#handed.push(log.signedOnly(statement.value, signer, this.#handed))
    return good(this.#handed.map(reportText))
  }

  async #statement({ journey, kind, data, happened, consent }: Saying): Promise<Result<Statement>> {
    const known = this.#parts.kinds.get(kind)
    if (known === undefined) return bad(problem('kind.unknown', '/kind', { kind }))
    const said = { kind, v: known.v, journey, happened, said: this.#talk.now(), data }
    const sealed = await this.#sealed(said, known, consent)
    // Of a phone that nobody vouched for a log looks at nothing but the signature: what is wrong would come out weeks later.
    const found = sealed.ok ? faultsOf(sealed.value, this.#parts.kinds) : []
    return found.length > 0 ? bad(...found) : sealed
  }

  /** Those that left without being kept come first, so that the next one follows them. */
  async #keepHanded(): Promise<void> {
    if (this.#handed.length === 0) return
    await this.#parts.log.accept(this.#handed)
    this.#handed = []
  }

  /** What seals and opens, brought when it is first asked for: most phones never seal anything. */
  seals(): Promise<Seals> {
    return sealsOf(this.#parts, this.#talk)
  }

  async #sealed(statement: Statement, kind: Kind, consent?: Consent): Promise<Result<Statement>> {
    if (sealedIn(kind, statement.data).length === 0) return good(statement)
    const seals = await this.seals().catch(() => null)
    return seals ? seals.sealed(statement, kind, consent) : bad(problem('seal.notHere'))
  }

  outbox(): Promise<OutboxLine[]> {
    const { log, kinds, signer } = this.#parts
    const fileOf = (report: Report) => this.#attached.tell(report, this.#talk.acks.epoch)
    return outboxOf({ log, kinds, device: signer.device, acks: this.#talk.acks, fileOf })
  }

  async status(): Promise<PhoneStatus> {
    const lines = await this.outbox()
    const count = (where: OutboxLine['where']): number => lines.filter((line) => line.where === where).length
    const filesHere = lines.flatMap(({ files }) => files).filter(({ where, isHere }) => where === 'phone' && isHere)
    const { heard, hubAheadMs } = this.#talk.acks
    const { doubt } = await headsSeen(this.#parts.store)
    const { device } = this.#parts.signer
    const { home } = this.#talk
    const told = await this.#role()
    const role = told ?? home?.role ?? ''
    return {
      device,
      home: home && { ...home, role },
      roles: home ? [role, ...this.#talk.roles(home.journey)] : [],
      isLetIn: told !== null,
      heard,
      hubAheadMs,
      onlyHere: count('phone'),
      refused: count('refused'),
      waits: lines.filter(({ awaits }) => awaits !== null).length,
      carries: (await this.#carried()).length,
      filesHere: filesHere.length,
      unread: this.#parts.store.unread ?? 0,
      doubt: doubt && { older: doubt.older?.at ?? null, newer: doubt.newer.at },
    }
  }

  /** Uses an invitation. Repeating it after a cut is safe. */
  join(invitation: Invitation): Promise<Result<Home>> {
    return this.#talk.join(invitation)
  }

  /** One exchange at a time: whoever asks while one runs gets the same end. */
  async exchange(progress: (progress: Progress) => void): Promise<End> {
    const { store } = this.#parts
    const end = await this.#talk.exchange(progress)
    if (end.end === 'done' && (await this.#carried()).length > 0) await store.setFact(CARRIES, '[]')
    return end
  }

  stop(): void {
    this.#talk.stop()
  }

  /** Texts of its own reports that are not on the hub, refused ones too, and of what it carries: for a file or a row of codes. */
  async unsent(): Promise<string[]> {
    const lines = await this.outbox()
    const said = lines.flatMap(({ id, files }) => [id, ...files.map((file) => file.id)])
    const ids = said.filter((id) => !(id in this.#talk.acks.durable) || id in this.#talk.acks.aside)
    const rows = await this.#parts.log.rows([...ids, ...(await this.#carried())])
    return textsIn(rows.sort((a, b) => a.seq - b.seq))
  }

  /** Texts of all that this phone holds, others' reports too: where a hub is gone, a new one is built of them. */
  async held(): Promise<string[]> {
    const texts: string[] = []
    for await (const page of this.#parts.log.all()) texts.push(...textsIn(page))
    return texts
  }

  forgets(days?: number): Promise<number> {
    return this.#talk.forgets(days)
  }

  /** Signed heads that this phone saw of its hub, for other phones to hold against what they are shown. */
  heads(): Promise<SignedHead[]> {
    return headsToTell(this.#parts.store)
  }

  /** What another phone saw of the hub. */
  takeHeads(heads: readonly unknown[]): Promise<void> {
    return keepTold(this.#parts.store, heads)
  }

  /** Reports from another phone's file or codes: signed, so it does not matter who carried them. */
  async accept(texts: readonly string[]): Promise<Outcome[]> {
    const outcomes = await this.#parts.log.accept(texts.map((text) => JSON.parse(text) as Report))
    const added = outcomes.flatMap(({ id, again }) => (id === null || again ? [] : [id]))
    if (added.length > 0)
      await this.#parts.store.setFact(CARRIES, JSON.stringify([...(await this.#carried()), ...added]))
    return outcomes
  }

  async #carried(): Promise<string[]> {
    return JSON.parse((await this.#parts.store.getFact(CARRIES)) ?? '[]')
  }

  /** A screen's question to the hub, signed as this phone's. Null: no answer came. */
  async ask(method: 'GET' | 'POST', path: string, value?: unknown): Promise<Answered | null> {
    return (await this.#talk.line.meet()) ? this.#talk.line.ask(method, path, value) : null
  }

  /** The same, where a person has just unlocked the key again: a fresh challenge, signed twice. */
  async confirmed(path: string, value: unknown): Promise<Answered | null> {
    return (await this.#talk.line.hello()) ? this.#talk.line.ask('POST', path, value, {}, true) : null
  }

  /** What this phone is at its hub, as far as it heard; null: it is let in no longer. */
  async #role(): Promise<string | null> {
    const { home } = this.#talk
    const living = home && (await livingIn(this.#parts.store, home.journey))
    return living ? living.role : (home?.role ?? '')
  }

  /** The last picture of a screen, kept sealed with everything else. It is for what this phone was then, and nothing else. */
  keepPicture(path: string, text: string): Promise<void> {
    const kept = this.#role().then((role) => this.#parts.store.setFact(`picture:${path}`, `${role}${text}`))
    this.#keeping = kept.catch(() => {})
    return kept
  }

  async picture(path: string): Promise<string | null> {
    // What was kept a moment ago may still be on its way to the disk.
    await this.#keeping
    const [kept, role] = await Promise.all([this.#parts.store.getFact(`picture:${path}`), this.#role()])
    // Releases of before this one wrote no role.
    const [, of, text = null] = /^(\w*)(\{.+)$/s.exec(kept ?? '') ?? []
    return role !== null && (of === '' || of === role) ? text : null
  }

  async close(): Promise<void> {
    await this.#talk.close()
    this.#parts.chest.close()
    await this.#parts.log.close()
  }

  /** What cannot be read goes for good. */
  letGo(): Promise<void> {
    return this.#parts.store.scrub()
  }

  /** A photo or voice of a report of this phone; null: its bytes are not here any more. */
  file(id: string): Promise<NewFile | null> {
    return this.#attached.file(id)
  }

  /**
   * Takes back a report of this phone, or a photo or voice of one. A report stays, struck through; bytes are erased here
   * at once, and on the hub when it hears of it.
   */
  async takeBack(id: string, why: string): Promise<void> {
    const { log, signer } = this.#parts
    const [row] = await log.rows([id])
    if (!row) return
    const { journey, happened } = JSON.parse(row.body) as Report
    const data = { report: id, why }
    await log.say([{ kind: WITHDRAWAL, v: 1, journey, happened, said: this.#talk.now(), data }], signer)
    await this.#attached.tidy()
  }
}

/** What can be given away: nothing is left of a husk. */
const textsIn = (rows: readonly StoredRow[]): string[] =>
  rows.flatMap(({ body }) => (isHusk(JSON.parse(body)) ? [] : [body]))

function sealsOf({ seals, log, kinds, store, signer }: PhoneParts, talk: Talk): Promise<Seals> {
  return seals({ log, kinds, store, signer, now: () => talk.now() })
}
