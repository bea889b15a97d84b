/**
 * The append-only log of signed reports. It keeps four promises:
 * a report is acknowledged only when it is on disk; what was received is never dropped, and what is not applied is
 * counted; the order of arrival and duplicates change nothing; and every view can be thrown away and rebuilt equal.
 *
 * It learns no kind and no view: it is handed the lists. It has no clock and no keys: those are handed in too.
 */
import type { Kinds } from '../core/kind.ts'
import type { Problem } from '../core/problem.ts'
import type { Report, Signer, Statement } from '../core/report.ts'
import { type Fallen, type Trust, trustOf } from '../core/trust.ts'
import type { Entry, View } from '../core/view.ts'
import { Desk } from './desk.ts'
import { type ChainEnds, noteEnd, setFloor, signNext } from './ends.ts'
import { deviceKey } from './judge.ts'
import {
  type ChainState,
  type Counts,
  hadRoom,
  isErased,
  type Mark,
  type Reject,
  type State,
  type Store,
  type StoredRow,
  StoreTrouble,
} from './port.ts'
import { Shelf } from './shelf.ts'
import { rejectsOf, reportsOf, type Sorted, sortAll, type VerifyBeside } from './sorting.ts'
import { reportIn } from './stored.ts'
import { booksIn, type TrustBook } from './trustbook.ts'
import { entriesIn, ownName, readView } from './views.ts'

/** What a sender is told about one report. */
export type Outcome = {
  readonly id: string | null
  readonly state: State
  /** True when it was held already: the answer to a repeated delivery is the same as to the first. */
  readonly again: boolean
  readonly awaits: string | null
  readonly problems: readonly Problem[]
}

/** A statement, or one that must know the ids of those before it. */
export type Spoken = Statement | ((before: readonly Report[]) => Statement)

export type LogParts = {
  readonly store: Store
  readonly kinds: Kinds
  readonly views: readonly View[]
  readonly verify: VerifyBeside
  /** What is taken from the store for a view. Absent: as it is, from a store that finds by itself what was changed. */
  readonly read?: (body: string) => Report
  /** This hub's clock, as UTC text. */
  readonly now: () => string
  /** What is said here has numbers above it. */
  readonly floor?: number
  /** The store has lost some reports: how the others stand is judged anew. */
  readonly isTorn?: boolean
}

/** What rare work of this room needs that stands in files of its own, so that a phone need not carry it. */
export type Inside = LogParts & {
  readonly shelf: Shelf
  /** True for a report that has a say in who is trusted. */
  readonly isOfTrust: (report: Report) => boolean
  /** To be called when reports were erased. */
  readonly erased: (subjects: readonly string[]) => void
}

export type Listener = (subjects: readonly string[]) => void

/** Reports that one commit takes: more waiting writers share it, but none waits for a huge one. */
const BATCH = 1000
const MANY = Number.MAX_SAFE_INTEGER
/** The rules by which the standings in a store were judged. */
const TRUST_FACT = 'log.trust'
const TRUST_RULES = '2'

type Task = {
  /** Reports that it brings. */
  readonly size: number
  /** Asked anew where it is tried alone. */
  readonly sorted: (ends: ChainEnds) => Promise<readonly Sorted[]>
  readonly done: (outcomes: Outcome[]) => void
  readonly fail: (error: unknown) => void
}

export class Log {
  readonly #parts: LogParts
  readonly #shelf: Shelf
  readonly #books = new Map<string, TrustBook>()
  readonly #ends: ChainEnds = new Map()
  readonly #listeners = new Set<Listener>()
  readonly #eraseListeners = new Set<() => void>()
  #queue: Task[] = []
  /** Work on the store that no commit may run beside. */
  #chores: (() => Promise<void>)[] = []
  #working: Promise<void> | null = null

  private constructor(parts: LogParts) {
    this.#parts = parts
    this.#shelf = new Shelf(parts.store, undefined, parts.read)
  }

  /** Opens a log over a store: learns the devices and chains, and judges again what waited for a newer release. */
  static async open(parts: LogParts): Promise<Log> {
    const log = new Log(parts)
    for (const chain of await parts.store.chains()) {
      log.#ends.set(deviceKey(chain.journey, chain.device), { seq: chain.last, prev: chain.lastId })
    }
    if (parts.floor) setFloor(log.#ends, parts.floor)
    for (const [journey, book] of await booksIn(parts, log.#shelf)) log.#books.set(journey, book)
    await log.#judgeWaitingKinds()
    await log.#judgeByTrust()
    if (parts.isTorn) await hadRoom(log.#judgeAgain(await log.after(0, MANY)))
    return log
  }

  /** Takes in reports from outside: parsed JSON of any shape. One outcome each, in order, after they are on disk. */
  accept(values: readonly unknown[]): Promise<Outcome[]> {
    return this.#enqueueSorted(values, false)
  }

  /** The same of a backup, in which husks of erased reports are believed: their words are nowhere. */
  restore(values: readonly unknown[]): Promise<Outcome[]> {
    return this.#enqueueSorted(values, true)
  }

  /**
   * Signs statements as the next reports of a device whose chain this log holds, and takes them in: all of them in one
   * commit, or none. A statement that names an earlier one of the same call is a function of the reports before it.
   */
  say(statements: readonly Spoken[], signer: Signer): Promise<Outcome[]> {
    return this.#enqueue(statements.length, (ends) => {
      const before: Report[] = []
      for (const one of statements) {
        before.push(signNext(typeof one === 'function' ? one(before) : one, signer, ends))
      }
      return this.#sorted(before, false)
    })
  }

  /** A view's value for a subject (`JOURNEY/group-day:main@2018-10-15`), from the cache when that is still true. */
  view<V>(view: View<V>, subject: string): Promise<V | null> {
    return readView({ ...this.#parts, shelf: this.#shelf }, view, subject)
  }

  /** The same, from the reports that `counts` keeps, such as those known at a moment. Never cached. */
  async viewOf<V>(view: View<V>, subject: string, counts: (report: Report) => boolean): Promise<V | null> {
    return view.fold(await this.entries(subject, counts), ownName(subject))
  }

  /** Entries of a subject, as a view's fold receives them, from the reports that `counts` keeps. */
  async entries(subject: string, counts: (report: Report) => boolean = () => true): Promise<Entry[]> {
    const reports = await this.#shelf.ofSubject(subject)
    return entriesIn(reports.filter(counts), subject, this.#parts.kinds)
  }

  /** Subjects that start with a prefix such as `JOURNEY/group-day:`. */
  async subjects(prefix: string): Promise<string[]> {
    return (await this.#parts.store.subjects(prefix)).map((one) => one.subject)
  }

  /** Who is trusted with what in a journey. */
  trust(journey: string): Trust {
    return this.#books.get(journey)?.trust ?? trustOf(journey, [])
  }

  /**
   * Judges by what a hub told of who speaks no longer, beside reports that it may not hand out. It is not kept here: whoever
   * was told says it again at each opening.
   */
  told(journey: string, fallen: Fallen): Promise<void> {
    return this.alone(() => this.#judgeAgain([], (desk) => desk.tell(journey, fallen)))
  }

  /** Journeys in which anything was said of trust. */
  trustedJourneys(): string[] {
    return [...this.#books.keys()]
  }

  async rows(ids: readonly string[]): Promise<StoredRow[]> {
    return this.#parts.store.get(ids)
  }

  /** The next report of a device, signed and kept nowhere: after the last that is here, and after `before`. */
  signedOnly(statement: Statement, signer: Signer, before: readonly Report[]): Report {
    const ends: ChainEnds = new Map(this.#ends)
    for (const report of before) noteEnd(ends, report)
    return signNext(statement, signer, ends)
  }

  /** Reports about one of these. */
  about(ids: readonly string[]): Promise<StoredRow[]> {
    return this.#parts.store.about(ids)
  }

  /** Every stored row in order of arrival, in pages, but those of reports that were erased. */
  async *all(page = BATCH): AsyncGenerator<StoredRow[]> {
    for await (const rows of this.pages(page)) yield rows.filter((row) => !isErased(row))
  }

  /** The same, and those too. */
  async *pages(page = BATCH): AsyncGenerator<StoredRow[]> {
    for (let after = 0; ; ) {
      const rows = await this.#parts.store.scan(after, page)
      if (rows.length === 0) return
      yield rows
      after = (rows.at(-1) as StoredRow).pos
    }
  }

  /** Stored rows after a position in order of arrival, at most `limit`. */
  after(pos: number, limit: number): Promise<StoredRow[]> {
    return this.#parts.store.scan(pos, limit)
  }

  /** The same without their texts. */
  marks(pos: number, limit: number): Promise<Mark[]> {
    return this.#parts.store.marks(pos, limit)
  }

  waiting(): Promise<StoredRow[]> {
    return this.#parts.store.waiting(null)
  }

  /** Sound reports that were refused, newest first. */
  refused(limit: number): Promise<StoredRow[]> {
    return this.#parts.store.refused(limit)
  }

  rejects(limit: number): Promise<Reject[]> {
    return this.#parts.store.rejects(limit)
  }

  counts(): Promise<Counts> {
    return this.#parts.store.counts()
  }

  chains(): Promise<ChainState[]> {
    return this.#parts.store.chains()
  }

  /** Work beside which no commit runs: see `erasing.ts`. */
  alone<T>(run: (inside: Inside) => Promise<T>): Promise<T> {
    return new Promise((done, fail) => {
      this.#chores.push(() => run(this.inside).then(done, fail))
      this.#working ??= this.#work()
    })
  }

  get inside(): Inside {
    return {
      ...this.#parts,
      shelf: this.#shelf,
      isOfTrust: ({ journey, id }) => this.#books.get(journey)?.reports.has(id) ?? false,
      erased: (subjects) => {
        this.#shelf.clear()
        for (const listener of this.#eraseListeners) listener()
        this.#tell(subjects)
      },
    }
  }

  /** Calls back when reports were erased. */
  onErase(listener: () => void): void {
    this.#eraseListeners.add(listener)
  }

  /** Calls back after each commit with the subjects that it changed. The result ends it. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Waits for what was accepted, then closes the store. */
  async close(): Promise<void> {
    await this.#working
    await this.#parts.store.close()
  }

  /** Looked at before their turn: while others wait for the disk. */
  #enqueueSorted(values: readonly unknown[], believesHusks: boolean): Promise<Outcome[]> {
    const sorted = this.#sorted(values, believesHusks)
    sorted.catch(() => {}) // A bug: told when its turn comes.
    return this.#enqueue(values.length, () => sorted)
  }

  #sorted(values: readonly unknown[], believesHusks: boolean): Promise<Sorted[]> {
    const { verify, now } = this.#parts
    return sortAll(values, { verify, received: now(), believesHusks })
  }

  #enqueue(size: number, sorted: Task['sorted']): Promise<Outcome[]> {
    return new Promise((done, fail) => {
      this.#queue.push({ size, sorted, done, fail })
      this.#working ??= this.#work()
    })
  }

  /** One batch after the other: whoever comes while one is being committed shares the next commit. */
  async #work(): Promise<void> {
    while (this.#queue.length + this.#chores.length > 0) {
      await this.#chores.shift()?.()
      if (this.#queue.length > 0) await this.#commitOrFail(this.#takeTasks())
    }
    // In the same breath as the last look at the queue: whoever comes a moment later must find that nobody works.
    this.#working = null
  }

  /** A store in trouble fails all who share the commit; a bug met in one task must not fail its neighbours. */
  async #commitOrFail(tasks: readonly Task[]): Promise<void> {
    try {
      await this.#commitTasks(tasks)
    } catch (error) {
      const alone = tasks.length === 1 || error instanceof StoreTrouble
      if (alone) for (const task of tasks) task.fail(error)
      else for (const task of tasks) await this.#commitOrFail([task])
    }
  }

  /** The first task, and those behind it that fit: else fifty phones would all wait for the last of them. */
  #takeTasks(): Task[] {
    let reports = 0
    const beyond = this.#queue.findIndex(({ size }, i) => {
      reports += size
      return i > 0 && reports > BATCH
    })
    return this.#queue.splice(0, beyond < 0 ? this.#queue.length : beyond)
  }

  async #commitTasks(tasks: readonly Task[]): Promise<void> {
    const ends: ChainEnds = new Map(this.#ends)
    const sorted = await Promise.all(tasks.map((task) => task.sorted(ends)))
    const all = sorted.flat()
    const sound = reportsOf(all)
    const desk = new Desk(this.#parts.store, this.#parts.kinds, this.#books)
    await desk.loadAround(sound)
    const fresh = new Set(sound.filter((report) => desk.put(report)).map((report) => report.id))
    await desk.settle([...fresh])
    const change = desk.change(rejectsOf(all), this.#parts.now())
    if (change.add.length + change.restand.length + change.reject.length > 0) await this.#parts.store.commit(change)
    this.#learn(desk, sound)
    tasks.forEach((task, i) => {
      task.done((sorted[i] ?? []).map((one) => outcomeOf(one, desk, fresh)))
    })
    this.#tell(desk.touched())
  }

  #learn(desk: Desk, reports: readonly Report[]): void {
    for (const [journey, book] of desk.books) this.#books.set(journey, book)
    for (const report of reports) noteEnd(this.#ends, report)
  }

  #tell(subjects: readonly string[]): void {
    if (subjects.length > 0) for (const listener of this.#listeners) listener(subjects)
  }

  /**
   * Earlier releases let devices speak whose vouch was taken back, and let somebody take back a vouch who may not where
   * they heard of that first: judged again once.
   */
  async #judgeByTrust(): Promise<void> {
    const { store } = this.#parts
    if ((await store.getFact(TRUST_FACT)) === TRUST_RULES) return
    const chains = await store.chains()
    const moved = chains.filter(({ journey, device }) => this.trust(journey).lastOf(device) !== Infinity)
    const rows = await Promise.all(moved.map(({ journey, device }) => store.chain(journey, device, 0, MANY)))
    const about = await store.about([...this.#books.values()].flatMap(({ reports }) => [...reports.keys()]))
    await this.#judgeAgain([...rows.flat(), ...about])
    await store.setFact(TRUST_FACT, TRUST_RULES)
  }

  /** A newer release may know the kinds that an older one kept waiting. */
  async #judgeWaitingKinds(): Promise<void> {
    await this.#judgeAgain((await this.#parts.store.waiting(null)).filter((row) => row.awaits?.startsWith('kind:')))
  }

  async #judgeAgain(rows: readonly StoredRow[], prepare?: (desk: Desk) => void): Promise<void> {
    if (rows.length === 0 && !prepare) return
    const { store, kinds, now } = this.#parts
    const desk = new Desk(store, kinds, this.#books)
    prepare?.(desk)
    const reports = rows.map((row) => reportIn(row.body))
    await desk.loadAround(reports)
    await desk.settle(reports.map((report) => report.id))
    const change = desk.change([], now())
    if (change.restand.length > 0) await store.commit(change)
    this.#learn(desk, [])
    this.#tell(desk.touched())
  }
}

function outcomeOf(one: Sorted, desk: Desk, fresh: Set<string>): Outcome {
  if ('reject' in one) return { id: null, state: 'refused', again: false, awaits: null, problems: one.reject.problems }
  const { id } = one.report
  const { state, awaits, problems } = desk.standing(id) as NonNullable<ReturnType<Desk['standing']>>
  return { id, state, again: !fresh.has(id), awaits, problems }
}
