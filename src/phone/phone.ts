/**
 * What a phone does for the person who carries it, apart from its screen, its disk and the network, which are handed
 * in. It says reports at once and without network, signed with the phone's own key; it tells of each what became of
 * it; and it exchanges with its hub whenever there is one. Nothing is called kept before it is on the phone's disk.
 */
import { WITHDRAWAL } from '../core/amend.ts'
import type { Consent } from '../core/consent.ts'
import type { Kind, Kinds } from '../core/kind.ts'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import { type Report, reportText, type Signer, type Statement, type Verify } from '../core/report.ts'
import type { Role } from '../core/role.ts'
import { check } from '../core/schema.ts'
import { sealedIn } from '../core/sealed.ts'
import type { Happened } from '../core/time.ts'
import { instant } from '../core/time.ts'
import type { SignedHead, TreeHead } from '../log/exchange.ts'
import { Holdings } from '../log/holdings.ts'
import { goesFirst } from '../log/judge.ts'
import type { Outcome, Spoken } from '../log/log.ts'
import type { sweep } from '../log/sweep.ts'
import { type Acks, NO_ACKS } from './acks.ts'
import { Attached, type AttachedParts, type NewFile } from './attached.ts'
import { type End, exchange, type Progress } from './exchange.ts'
import { headsSeen, headsToTell, keepTold } from './heads.ts'
import type { Invitation, join } from './joining.ts'
import { type Answered, Line, type LineParts } from './line.ts'
import { keepLiving, opensSealed } from './living.ts'
import { type OutboxLine, outboxOf } from './outbox.ts'
import type { Seals, SealsParts } from './seals.ts'
import type { bearWitness } from './witness.ts'

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

/** The hub that a phone belongs to: where it answers, and its key, so that no other can pass for it. */
export type Home = {
  readonly hub: string
  readonly journey: string
  readonly role: string
  readonly stops: readonly string[]
}

export type PhoneStatus = {
  readonly device: string
  readonly home: Home | null
  /** What it was vouched for as, as far as it heard. */
  readonly roles: readonly Role[]
  readonly heard: string | null
  readonly hubAheadMs: number
  /** Own reports that are only on this phone. */
  readonly onlyHere: number
  readonly refused: number
  /** Photos and voices that the hub does not have, and could. */
  readonly filesHere: number
  /** When the hub signed what cannot both be true: UTC texts, `older` null where it was not signed; null: it fits. */
  readonly doubt: { readonly older: string | null; readonly newer: string } | null
}

export type PhoneParts = Omit<LineParts, 'signer'> &
  Omit<AttachedParts, 'now'> & {
    readonly signer: Signer
    readonly verify: Verify
    /** Comes when a hub was first heard; rejects where it is not on this phone yet. */
    readonly witness: () => Promise<{ readonly bearWitness: typeof bearWitness }>
    /** What joins and what erases; they come in the same way. */
    readonly joining: () => Promise<{ readonly join: typeof join }>
    readonly sweeping: () => Promise<{ readonly sweep: typeof sweep }>
    readonly nowMs: () => number
    /** Brings what seals and opens; rejects where it is not on this phone yet. */
    readonly seals: (parts: Omit<SealsParts, 'sealer'>) => Promise<Seals>
  }

/** What a log would refuse it for. */
function faultsOf({ kind: name, data, happened }: Statement, kinds: Kinds): Problem[] {
  const kind = kinds.get(name)
  const shape = kind ? check(kind.data, data, '/data') : []
  return shape.length > 0 ? shape : [...(kind?.problems?.(data, { happened, id: '' }) ?? [])]
}

const ACKS = 'phone.acks'
const HOME = 'phone.home'

export class Phone {
  readonly #attached: Attached
  readonly #parts: PhoneParts
  readonly #holdings: Holdings<null>
  /** How it asks its hub. */
  readonly line: Line
  #acks: Acks
  #head: TreeHead | null = null
  #home: Home | null
  #stop = false
  #handed: Report[] = []
  #progress: Progress = { toGive: 0, given: 0, got: 0, left: 0 }
  #running: Promise<End> | null = null

  private constructor(parts: PhoneParts, attached: Attached, acks: Acks, home: Home | null) {
    this.#attached = attached
    this.#parts = parts
    this.#acks = acks
    this.#home = home
    this.line = new Line(parts)
    this.#holdings = new Holdings({
      after: (pos, limit) => parts.log.after(pos, limit),
      marks: (pos, limit) => parts.log.marks(pos, limit),
      labelOf: (report) => ({ stops: [], label: null, goesFirst: goesFirst(report) }),
    })
    parts.log.onErase(() => this.#holdings.forgetTexts())
  }

  static async open(parts: PhoneParts): Promise<Phone> {
    const [acks, home] = await Promise.all([parts.store.getFact(ACKS), parts.store.getFact(HOME)])
    const attached = await Attached.open({ ...parts, now: () => instant(parts.nowMs()) })
    const known = acks === null ? NO_ACKS : JSON.parse(acks)
    return new Phone(parts, attached, known, home === null ? null : JSON.parse(home))
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
    const { kinds, log, signer } = this.#parts
    const found = faultsOf(statement.value, kinds)
    if (found.length > 0) return bad(...found)
    this.#handed.push(log.signedOnly(statement.value, signer, this.#handed))
    return good(this.#handed.map(reportText))
  }

  async #statement({ journey, kind, data, happened, consent }: Saying): Promise<Result<Statement>> {
    const known = this.#parts.kinds.get(kind)
    if (known === undefined) return bad(problem('kind.unknown', '/kind', { kind }))
    return this.#sealed({ kind, v: known.v, journey, happened, said: this.#now(), data }, known, consent)
  }

  /** Those that left without being kept come first, so that the next one follows them. */
  async #keepHanded(): Promise<void> {
    if (this.#handed.length === 0) return
    await this.#parts.log.accept(this.#handed)
    this.#handed = []
  }

  /** What seals and opens, brought when it is first asked for: most phones never seal anything. */
  seals(): Promise<Seals> {
    const { seals, log, kinds, store, signer } = this.#parts
    return seals({ log, kinds, store, signer, now: () => this.#now() })
  }

  async #sealed(statement: Statement, kind: Kind, consent?: Consent): Promise<Result<Statement>> {
    if (sealedIn(kind, statement.data).length === 0) return good(statement)
    const seals = await this.seals().catch(() => null)
    return seals ? seals.sealed(statement, kind, consent) : bad(problem('seal.notHere'))
  }

  /** Says how to seal for this phone where its role opens anything. True: it said so now. */
  async #announce(journey: string): Promise<boolean> {
    if (!opensSealed(this.#parts.kinds, this.#roles(journey))) return false
    const seals = await this.seals().catch(() => null)
    return (await seals?.announce(journey)) ?? false
  }

  #roles(journey: string): Role[] {
    const { log, signer } = this.#parts
    return log
      .trust(journey)
      .grants(signer.device)
      .map(({ role }) => role)
  }

  outbox(): Promise<OutboxLine[]> {
    const { log, kinds, signer } = this.#parts
    const fileOf = (report: Report) => this.#attached.tell(report, this.#acks.epoch)
    return outboxOf({ log, kinds, device: signer.device, acks: this.#acks, fileOf })
  }

  async status(): Promise<PhoneStatus> {
    const lines = await this.outbox()
    const count = (where: OutboxLine['where']): number => lines.filter((line) => line.where === where).length
    const filesHere = lines.flatMap(({ files }) => files).filter(({ where, isHere }) => where === 'phone' && isHere)
    const { heard, hubAheadMs } = this.#acks
    const { doubt } = await headsSeen(this.#parts.store)
    const { device } = this.#parts.signer
    return {
      device,
      home: this.#home,
      roles: this.#home ? this.#roles(this.#home.journey) : [],
      heard,
      hubAheadMs,
      onlyHere: count('phone'),
      refused: count('refused'),
      filesHere: filesHere.length,
      doubt: doubt && { older: doubt.older?.at ?? null, newer: doubt.newer.at },
    }
  }

  /** Uses an invitation. Repeating it after a cut is safe. */
  async join(invitation: Invitation): Promise<Result<Home>> {
    const { joining, log, signer, store } = this.#parts
    const brought = await joining().catch(() => null)
    const joined = brought ? await brought.join(this.line, signer, invitation) : bad(problem('hub.unreached'))
    if (!joined.ok) return joined
    await log.accept([joined.value.vouch])
    this.#home = joined.value.home
    await store.setFact(HOME, JSON.stringify(this.#home))
    await this.#announce(this.#home.journey)
    return good(this.#home)
  }

  /** One exchange at a time: whoever asks while one runs gets the same end. */
  exchange(progress: (progress: Progress) => void): Promise<End> {
    this.#stop = false
    this.#running ??= this.#exchange(progress).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  stop(): void {
    this.#stop = true
  }

  /** Texts of this phone's own reports that are not on the hub, refused ones too: for a file or a row of codes. */
  async unsent(): Promise<string[]> {
    const lines = await this.outbox()
    const said = lines.flatMap(({ id, files }) => [id, ...files.map((file) => file.id)])
    const ids = said.filter((id) => !(id in this.#acks.durable) || id in this.#acks.aside)
    const rows = await this.#parts.log.rows(ids)
    return rows.sort((a, b) => a.seq - b.seq).map(({ body }) => body)
  }

  /** Texts of all that this phone holds, others' reports too: where a hub is gone, a new one is built of them. */
  async held(): Promise<string[]> {
    const texts: string[] = []
    for await (const page of this.#parts.log.all()) texts.push(...page.map(({ body }) => body))
    return texts
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
  accept(texts: readonly string[]): Promise<Outcome[]> {
    return this.#parts.log.accept(texts.map((text) => JSON.parse(text) as Report))
  }

  /** A screen's question to the hub, signed as this phone's. Null: no answer came. */
  async ask(method: 'GET' | 'POST', path: string, value?: unknown): Promise<Answered | null> {
    return (await this.line.meet()) ? this.line.ask(method, path, value) : null
  }

  /** The same, where a person has just unlocked the key again: a fresh challenge, signed twice. */
  async confirmed(path: string, value: unknown): Promise<Answered | null> {
    return (await this.line.hello()) ? this.line.ask('POST', path, value, {}, true) : null
  }

  /** The last picture of a screen, kept sealed with everything else. */
  async keepPicture(path: string, text: string): Promise<void> {
    await this.#parts.store.setFact(`picture:${path}`, text)
  }

  picture(path: string): Promise<string | null> {
    return this.#parts.store.getFact(`picture:${path}`)
  }

  async close(): Promise<void> {
    this.stop()
    await this.#running?.catch(() => null)
    this.#parts.chest.close()
    await this.#parts.log.close()
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
    await log.say([{ kind: WITHDRAWAL, v: 1, journey, happened, said: this.#now(), data }], signer)
    await this.#attached.tidy()
  }

  /** A second time where this phone learned by the first that its role opens what is sealed, and said how. */
  async #exchange(progress: (progress: Progress) => void): Promise<End> {
    const end = await this.#exchangeOnce(progress)
    if (end.end !== 'done') return end
    const isMore = this.#home !== null && (await this.#announce(this.#home.journey))
    const again = isMore ? await this.#exchangeOnce(progress) : end
    await this.#bearWitness()
    await this.#sweep()
    return again.end === 'done' ? this.#carry(progress) : again
  }

  async #bearWitness(): Promise<void> {
    const { witness, store, verify } = this.#parts
    const { hub } = this.#acks
    const brought = this.#head && hub ? await witness().catch(() => null) : null
    if (brought && this.#head && hub)
      await brought.bearWitness({ store, verify, line: this.line, hub, head: this.#head })
  }

  /** What a coordinator said to erase, and what its term is over for, goes from here too. */
  async #sweep(): Promise<void> {
    const { sweeping, log, kinds, store, nowMs, signer } = this.#parts
    const facts = { get: store.getFact.bind(store), set: store.setFact.bind(store) }
    const now = { nowMs: nowMs() + this.#acks.hubAheadMs, clockMs: nowMs(), own: signer.device }
    const brought = await sweeping().catch(() => null)
    if (await brought?.sweep({ log, facts, kinds, ...now })) await this.#attached.tidy()
  }

  async #carry(progress: (progress: Progress) => void): Promise<End> {
    const changed = (): void => progress({ ...this.#progress })
    const end = await this.#attached.carry({
      line: this.line,
      acks: this.#acks,
      changed,
      isStopped: () => this.#stop,
    })
    changed()
    return end
  }

  #exchangeOnce(progress: (progress: Progress) => void): Promise<End> {
    const { log, nowMs, store } = this.#parts
    return exchange({
      line: this.line,
      log,
      holdings: this.#holdings,
      device: this.#parts.signer.device,
      hub: this.#home?.hub ?? null,
      stops: this.#home?.stops ?? [],
      journey: this.#home?.journey ?? null,
      heardHead: (head) => {
        this.#head = head
      },
      heardReaders: (readers) => keepLiving(store, readers, this.#now()),
      nowMs,
      acks: () => this.#acks,
      keepAcks: async (acks) => {
        this.#acks = acks
        await store.setFact(ACKS, JSON.stringify(acks))
      },
      progress: (one) => {
        this.#progress = one
        progress(one)
      },
      isStopped: () => this.#stop,
    })
  }

  /** By the hub's clock once it was heard: a phone that is off by a year would date reports out of everybody's sight. */
  #now(): string {
    return instant(this.#parts.nowMs() + this.#acks.hubAheadMs)
  }
}
