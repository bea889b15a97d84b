/**
 * What a phone does for the person who carries it, apart from its screen, its disk and the network, which are handed
 * in. It says reports at once and without network, signed with the phone's own key; it tells of each what became of
 * it; and it exchanges with its hub whenever there is one. Nothing is called kept before it is on the phone's disk.
 */
import type { Kinds } from '../core/kind.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Report, Signer, Statement } from '../core/report.ts'
import type { Happened } from '../core/time.ts'
import { instant } from '../core/time.ts'
import { Holdings } from '../log/holdings.ts'
import type { Log, Outcome } from '../log/log.ts'
import type { Store } from '../log/port.ts'
import { type Acks, NO_ACKS } from './acks.ts'
import { type End, exchange, type Progress } from './exchange.ts'
import type { Invitation } from './joining.ts'
import { join } from './joining.ts'
import { type Answered, Line, type LineParts } from './line.ts'
import { type OutboxLine, outboxOf } from './outbox.ts'
import type { Sealer } from './sealing.ts'
import { Seals } from './seals.ts'

export type Saying = {
  readonly journey: string
  readonly kind: string
  readonly data: Record<string, unknown>
  readonly happened: Happened
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
  readonly heard: string | null
  readonly hubAheadMs: number
  /** Own reports that are only on this phone. */
  readonly onlyHere: number
  readonly refused: number
}

export type PhoneParts = Omit<LineParts, 'signer'> & {
  readonly store: Store
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  readonly nowMs: () => number
  readonly sealer: () => Promise<Sealer>
}

const ACKS = 'phone.acks'
const HOME = 'phone.home'

export class Phone {
  readonly seals: Seals
  readonly #parts: PhoneParts
  readonly #holdings: Holdings<null>
  readonly #line: Line
  #acks: Acks
  #home: Home | null
  #stop = false
  #running: Promise<End> | null = null

  private constructor(parts: PhoneParts, acks: Acks, home: Home | null) {
    this.#parts = parts
    this.#acks = acks
    this.#home = home
    this.#line = new Line(parts)
    this.seals = new Seals({ ...parts, now: () => this.#now() })
    this.#holdings = new Holdings({
      after: (pos, limit) => parts.log.after(pos, limit),
      marks: (pos, limit) => parts.log.marks(pos, limit),
      labelOf: () => ({ stops: [], label: null }),
    })
  }

  static async open(parts: PhoneParts): Promise<Phone> {
    const [acks, home] = await Promise.all([parts.store.getFact(ACKS), parts.store.getFact(HOME)])
    return new Phone(parts, acks === null ? NO_ACKS : JSON.parse(acks), home === null ? null : JSON.parse(home))
  }

  /** Resolves when the report is on this phone's disk. */
  async say({ journey, kind, data, happened }: Saying): Promise<Result<Outcome>> {
    const known = this.#parts.kinds.get(kind)
    if (known === undefined) return bad(problem('kind.unknown', '/kind', { kind }))
    const statement: Statement = { kind, v: known.v, journey, happened, said: this.#now(), data }
    const sealed = await this.seals.sealed(statement, known)
    if (!sealed.ok) return sealed
    const [outcome] = await this.#parts.log.say([sealed.value], this.#parts.signer)
    return outcome && outcome.state !== 'refused' ? good(outcome) : bad(...(outcome?.problems ?? []))
  }

  outbox(): Promise<OutboxLine[]> {
    const { log, kinds, signer } = this.#parts
    return outboxOf(log, kinds, signer.device, this.#acks)
  }

  async status(): Promise<PhoneStatus> {
    const lines = await this.outbox()
    const count = (where: OutboxLine['where']): number => lines.filter((line) => line.where === where).length
    const { heard, hubAheadMs } = this.#acks
    const { device } = this.#parts.signer
    return { device, home: this.#home, heard, hubAheadMs, onlyHere: count('phone'), refused: count('refused') }
  }

  /** Uses an invitation. Repeating it after a cut is safe. */
  async join(invitation: Invitation): Promise<Result<Home>> {
    const { log, signer, store } = this.#parts
    const joined = await join(this.#line, signer, invitation)
    if (!joined.ok) return joined
    await log.accept([joined.value.vouch])
    this.#home = joined.value.home
    await store.setFact(HOME, JSON.stringify(this.#home))
    await this.seals.announce(this.#home.journey)
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
    const ids = (await this.outbox()).filter(({ where }) => where !== 'hub').map(({ id }) => id)
    const rows = await this.#parts.log.rows(ids)
    return rows.sort((a, b) => a.seq - b.seq).map(({ body }) => body)
  }

  /** Reports from another phone's file or codes: signed, so it does not matter who carried them. */
  accept(texts: readonly string[]): Promise<Outcome[]> {
    return this.#parts.log.accept(texts.map((text) => JSON.parse(text) as Report))
  }

  /** A screen's question to the hub, signed as this phone's. Null: no answer came. */
  async ask(method: 'GET' | 'POST', path: string, value?: unknown): Promise<Answered | null> {
    return (await this.#line.meet()) ? this.#line.ask(method, path, value) : null
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
    await this.#parts.log.close()
  }

  /** A second time where this phone learned by the first that its role opens what is sealed, and said how. */
  async #exchange(progress: (progress: Progress) => void): Promise<End> {
    const end = await this.#exchangeOnce(progress)
    if (end.end !== 'done' || this.#home === null) return end
    return (await this.seals.announce(this.#home.journey)) ? this.#exchangeOnce(progress) : end
  }

  #exchangeOnce(progress: (progress: Progress) => void): Promise<End> {
    const { log, nowMs, store } = this.#parts
    return exchange({
      line: this.#line,
      log,
      holdings: this.#holdings,
      device: this.#parts.signer.device,
      hub: this.#home?.hub ?? null,
      stops: this.#home?.stops ?? [],
      journey: this.#home?.journey ?? null,
      heardReaders: (readers) => this.seals.heard(readers),
      nowMs,
      acks: () => this.#acks,
      keepAcks: async (acks) => {
        this.#acks = acks
        await store.setFact(ACKS, JSON.stringify(acks))
      },
      progress,
      isStopped: () => this.#stop,
    })
  }

  /** By the hub's clock once it was heard: a phone that is off by a year would date reports out of everybody's sight. */
  #now(): string {
    return instant(this.#parts.nowMs() + this.#acks.hubAheadMs)
  }
}
