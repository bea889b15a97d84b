/**
 * A phone's talk with its hub: it comes in by an invitation, exchanges, bears witness, erases what it is told to, and carries
 * photos, one run at a time. It promises: what it was told is on the phone's disk before it is believed, where there is room
 * for it, and else until the phone is opened next; and a talk that is cut anywhere goes on where it was.
 */
import type { Kinds } from '../core/kind.ts'
import { RECIPIENT } from '../core/kinds/recipient.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Report, Signer, Verify } from '../core/report.ts'
import type { Role } from '../core/role.ts'
import { instant } from '../core/time.ts'
import type { TreeHead } from '../log/exchange.ts'
import { Holdings } from '../log/holdings.ts'
import { goesFirst } from '../log/judge.ts'
import type { Log } from '../log/log.ts'
import { hadRoom, type Store } from '../log/port.ts'
import type { sweep } from '../log/sweep.ts'
import { type Acks, NO_ACKS } from './acks.ts'
import type { Attached } from './attached.ts'
import { type End, exchange, type Progress } from './exchange.ts'
import type { Chosen, forgetWhatIsThere } from './forgetting.ts'
import type { Invitation, join } from './joining.ts'
import { Line, type LineParts } from './line.ts'
import { fallenOf, keepLiving, livingIn, opensSealed } from './living.ts'
import type { redate } from './redating.ts'
import type { Seals } from './seals.ts'
import type { bearWitness } from './witness.ts'

/** The hub that a phone belongs to: where it answers, and its key, so that no other can pass for it. */
export type Home = {
  readonly hub: string
  readonly journey: string
  readonly role: string
  readonly stops: readonly string[]
}

export type TalkParts = LineParts & {
  readonly store: Store
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  readonly verify: Verify
  readonly nowMs: () => number
  readonly attached: Attached
  /** What seals and opens; rejects where it is not on this phone yet. */
  readonly seals: () => Promise<Seals>
  /** Comes when a hub was first heard; rejects where it is not on this phone yet. */
  readonly witness: () => Promise<{ readonly bearWitness: typeof bearWitness }>
  /** What joins and what erases; they come in the same way. */
  readonly joining: () => Promise<{ readonly join: typeof join }>
  readonly sweeping: () => Promise<{ readonly sweep: typeof sweep }>
  /** What says reports again after the clock changed. */
  readonly redating: () => Promise<{ readonly redate: typeof redate }>
  /** What forgets, where that was chosen. */
  readonly forgetting: () => Promise<{ readonly forgetWhatIsThere: typeof forgetWhatIsThere }>
  /** Lets facts go from memory; from the disk they go when that is scrubbed. */
  readonly dropFacts: (goes: (name: string, value: string) => boolean) => Promise<void>
}

type Tell = (progress: Progress) => void

/** A clock that changed by less moves no forecast. */
const LEAST_CLOCK_MS = 5 * 60_000

const ACKS = 'phone.acks'
const HOME = 'phone.home'
const FORGETS = 'phone.forgets'

export class Talk {
  readonly #parts: TalkParts
  readonly #holdings: Holdings<null>
  /** How it asks its hub. */
  readonly line: Line
  #acks: Acks
  #home: Home | null
  #head: TreeHead | null = null
  #stop = false
  #progress: Progress = { toGive: 0, given: 0, got: 0, left: 0 }
  #running: Promise<End> | null = null
  #isNews = false

  private constructor(parts: TalkParts, acks: Acks, home: Home | null) {
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

  static async open(parts: TalkParts): Promise<Talk> {
    const [acks, home] = await Promise.all([parts.store.getFact(ACKS), parts.store.getFact(HOME)])
    const talk = new Talk(parts, acks === null ? NO_ACKS : JSON.parse(acks), home === null ? null : JSON.parse(home))
    const journey = talk.home?.journey
    if (journey !== undefined) await parts.log.told(journey, fallenOf(await livingIn(parts.store, journey)))
    return talk
  }

  /** What the hub said of each report. */
  get acks(): Acks {
    return this.#acks
  }

  get home(): Home | null {
    return this.#home
  }

  /** By the hub's clock once it was heard: a phone that is off by a year would date reports out of everybody's sight. */
  now(): string {
    return instant(this.#parts.nowMs() + this.#acks.hubAheadMs)
  }

  /** What it was vouched for as, as far as it heard. */
  roles(journey: string): Role[] {
    const { log, signer } = this.#parts
    return log
      .trust(journey)
      .grants(signer.device)
      .map(({ role }) => role)
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
  exchange(progress: Tell): Promise<End> {
    this.#stop = false
    this.#running ??= this.#withRoom(this.#exchange(progress)).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  stop(): void {
    this.#stop = true
  }

  /** There is more to give. */
  hear(): void {
    this.#isNews = true
  }

  async #withRoom(talk: Promise<End>): Promise<End> {
    return (await hadRoom(talk)) ? talk : { end: 'full' }
  }

  /** Rings off: what runs comes to its end. */
  async close(): Promise<void> {
    this.stop()
    await this.#running?.catch(() => null)
  }

  /** Says how to seal for this phone where its role opens anything. True: it said so now. */
  async #announce(journey: string): Promise<boolean> {
    if (!opensSealed(this.#parts.kinds, this.roles(journey))) return false
    const seals = await this.#parts.seals().catch(() => null)
    return (await seals?.announce(journey)) ?? false
  }

  /** A second time where this phone learned by the first that its role opens what is sealed, and said how. */
  async #exchange(progress: Tell): Promise<End> {
    // What comes, or is said, while they talk is looked at the next time.
    const pos = (await this.#parts.log.marks(0, Number.MAX_SAFE_INTEGER)).length
    const end = await this.#exchangeOnce(progress)
    if (end.end !== 'done') return end
    const isMore = this.#home !== null && (await this.#announce(this.#home.journey))
    const again = isMore ? await this.#exchangeOnce(progress) : end
    await this.#bearWitness()
    await this.#sweep()
    if (again.end !== 'done') return again
    const carried = await this.#carry(progress)
    await this.#forget(pos, progress)
    return carried
  }

  async #forget(pos: number, progress: Tell): Promise<void> {
    const { forgetting, nowMs, signer, attached } = this.#parts
    const chosen = await this.#chosen()
    const brought = chosen.days > 0 ? await forgetting().catch(() => null) : null
    const now = { pos, hubMs: nowMs() + this.#acks.hubAheadMs, ownMs: nowMs() }
    const roles = (journey: string): readonly string[] => this.roles(journey)
    const keep = (next: Chosen): Promise<void> => this.#choose(next)
    // For whom may be sealed, nobody says a second time.
    const isNeeded = ({ kind }: Pick<Report, 'kind'>): boolean => kind === RECIPIENT
    const said = { acks: this.#acks, device: signer.device, roles, isNeeded, chosen, keep, now }
    if (!(await brought?.forgetWhatIsThere({ ...this.#parts, ...said }))) return
    await attached.tidy()
    progress({ ...this.#progress })
  }

  /** After how many days it forgets what its hub has, 0: never; `days`: so from now on, whatever was seen on the hub before. */
  async forgets(days?: number): Promise<number> {
    if (days !== undefined) await this.#choose({ days })
    return (await this.#chosen()).days
  }

  async #chosen(): Promise<Chosen> {
    return JSON.parse((await this.#parts.store.getFact(FORGETS)) ?? '{"days":0}')
  }

  #choose(chosen: Chosen): Promise<void> {
    return this.#parts.store.setFact(FORGETS, JSON.stringify(chosen))
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
    if (await brought?.sweep({ log, facts, kinds, ...now })) await this.#parts.attached.tidy()
  }

  /** A report that is said meanwhile does not wait for a photo, only for the piece that is on its way. */
  async #carry(progress: Tell): Promise<End> {
    const { attached, nowMs } = this.#parts
    const changed = (): void => progress({ ...this.#progress })
    this.#isNews = false
    const isStopped = (): boolean => this.#stop || this.#isNews
    const end = await attached.carry({ line: this.line, acks: this.#acks, changed, isStopped, nowMs })
    changed()
    if (end.end !== 'stopped' || this.#stop) return end
    const again = await this.#exchangeOnce(progress)
    return again.end === 'done' ? this.#carry(progress) : again
  }

  #exchangeOnce(progress: Tell): Promise<End> {
    const { log, nowMs, store, kinds, signer, redating } = this.#parts
    return exchange({
      line: this.line,
      log,
      holdings: this.#holdings,
      device: signer.device,
      hub: this.#home?.hub ?? null,
      stops: this.#home?.stops ?? [],
      journey: this.#home?.journey ?? null,
      heardHead: (head) => {
        this.#head = head
      },
      heardReaders: async (journey, told) => {
        const kept = keepLiving(store, journey, told, this.now())
        if (await hadRoom(kept)) await log.told(journey, fallenOf(await kept))
      },
      nowMs,
      heardClock: async (hubAheadMs, now) => {
        if (Math.abs(hubAheadMs - this.#acks.hubAheadMs) < LEAST_CLOCK_MS) return true
        const brought = await redating().catch(() => null)
        await brought?.redate({ log, kinds, signer, acks: this.#acks, hubAheadMs, now })
        return brought !== null
      },
      acks: () => this.#acks,
      keepAcks: async (acks) => {
        this.#acks = acks
        await hadRoom(store.setFact(ACKS, JSON.stringify(acks)))
      },
      progress: (one) => {
        this.#progress = one
        progress(one)
      },
      isStopped: () => this.#stop,
    })
  }
}
