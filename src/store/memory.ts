/**
 * The port in memory: for tests, demonstrations and a hub that shall leave nothing behind. It promises everything the
 * port does but durability: what it holds lives as long as its `Held`.
 */
import type {
  ChainState,
  Change,
  Counts,
  FoldRow,
  KeptView,
  Mark,
  Reject,
  Row,
  Standing,
  Store,
  StoredRow,
} from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import { countsOf, type Tally, tallyKey } from './tally.ts'

/** What a memory store holds. Give it to a second one to "reopen" the first. */
export class Held {
  readonly rows = new Map<string, StoredRow>()
  /** Their ids: positions are 1, 2, 3 ... in this order. */
  readonly order: string[] = []
  readonly byPrev = new Groups()
  readonly byAbout = new Groups()
  readonly byChain = new Groups()
  readonly byAwaits = new Groups()
  readonly bySubject = new Groups()
  readonly stamps = new Map<string, number>()
  readonly rejects = new Map<string, Reject>()
  readonly views = new Map<string, KeptView>()
  readonly facts = new Map<string, string>()
  /** One number for all subjects: it never comes again, even when a subject loses all its rows and gets new ones. */
  stamp = 0
}

class Groups {
  readonly #ids = new Map<string, Set<string>>()

  put(key: string | null, id: string): void {
    if (key === null) return
    const ids = this.#ids.get(key)
    if (ids) ids.add(id)
    else this.#ids.set(key, new Set([id]))
  }

  take(key: string | null, id: string): void {
    const ids = key === null ? undefined : this.#ids.get(key)
    if (ids?.delete(id) && ids.size === 0 && key !== null) this.#ids.delete(key)
  }

  of(keys: Iterable<string>): string[] {
    return [...new Set([...keys].flatMap((key) => [...(this.#ids.get(key) ?? [])]))]
  }

  keys(): string[] {
    return [...this.#ids.keys()]
  }
}

export const memoryStore = (held: Held = new Held()): Store => new MemoryStore(held)

/** Throws when the change speaks of a report that is not held. */
export function assertPossible(held: Held, change: Change): void {
  const there = new Set(change.add.map((row) => row.id))
  const missing = change.restand.find(({ id }) => !held.rows.has(id) && !there.has(id))
  if (missing) throw new Error(`${missing.id} is not held`)
}

/** Makes a possible change, all of it. */
export function made(held: Held, change: Change): void {
  held.stamp += 1
  for (const row of change.add) addRow(held, row)
  for (const standing of change.restand) restand(held, standing)
  for (const { id, body } of change.erase ?? []) {
    const row = held.rows.get(id)
    if (row) held.rows.set(id, { ...row, body })
  }
  for (const one of change.clear ?? []) {
    const reject = held.rejects.get(one.hash)
    if (reject) held.rejects.set(one.hash, { ...reject, ...one })
  }
  for (const one of change.reject) if (!held.rejects.has(one.hash)) held.rejects.set(one.hash, one)
}

export const withFact = (held: Held, name: string, value: string): void => void held.facts.set(name, value)

export class MemoryStore implements Store {
  readonly #held: Held
  #closed = false

  constructor(held: Held) {
    this.#held = held
  }

  async commit(change: Change): Promise<void> {
    this.#mustBeOpen()
    assertPossible(this.#held, change)
    made(this.#held, change)
  }

  async get(ids: readonly string[]): Promise<StoredRow[]> {
    return this.#rows(new Set(ids))
  }

  async successors(ids: readonly string[]): Promise<StoredRow[]> {
    return this.#rows(this.#held.byPrev.of(ids))
  }

  async about(ids: readonly string[]): Promise<StoredRow[]> {
    return this.#rows(this.#held.byAbout.of(ids))
  }

  async waiting(awaits: readonly string[] | null): Promise<StoredRow[]> {
    if (awaits !== null) return this.#rows(this.#held.byAwaits.of(awaits))
    return [...this.#held.rows.values()].filter((row) => row.state === 'waiting')
  }

  async refused(limit: number): Promise<StoredRow[]> {
    const rows = [...this.#held.rows.values()].filter((row) => row.state === 'refused')
    return rows.reverse().slice(0, limit)
  }

  async ofSubject(subject: string, has: (pos: number) => boolean): Promise<FoldRow[]> {
    const rows = this.#rows(this.#held.bySubject.of([subject]))
    return rows.map(({ pos, body }) => ({ pos, body: has(pos) ? null : body }))
  }

  async subjects(prefix: string): Promise<{ subject: string; stamp: number }[]> {
    const names = this.#held.bySubject.keys().filter((name) => name.startsWith(prefix))
    return names.sort().map((subject) => ({ subject, stamp: this.#held.stamps.get(subject) ?? 0 }))
  }

  async stamp(subject: string): Promise<number> {
    return this.#held.bySubject.of([subject]).length === 0 ? 0 : (this.#held.stamps.get(subject) ?? 0)
  }

  async marks(afterPos: number, limit: number): Promise<Mark[]> {
    const rows = await this.scan(afterPos, limit)
    return rows.map(({ pos, id, journey, device, seq }) => ({ pos, id, journey, device, seq }))
  }

  async scan(afterPos: number, limit: number): Promise<StoredRow[]> {
    const from = Math.max(0, afterPos)
    return this.#rows(this.#held.order.slice(from, from + limit))
  }

  async rejects(limit: number): Promise<Reject[]> {
    return [...this.#held.rejects.values()].reverse().slice(0, limit)
  }

  async chains(): Promise<ChainState[]> {
    const chains = new Map<string, { chain: ChainState; seqs: Set<number> }>()
    for (const row of this.#held.rows.values()) {
      const key = `${row.journey}/${row.device}`
      const before = chains.get(key)
      const seqs = (before?.seqs ?? new Set()).add(row.seq)
      chains.set(key, { chain: longer(before?.chain, row, seqs.size), seqs })
    }
    return [...chains.values()].map(({ chain }) => chain)
  }

  async chain(journey: string, device: string, afterSeq: number, limit: number): Promise<StoredRow[]> {
    const rows = this.#rows(this.#held.byChain.of([`${journey}/${device}`])).filter((row) => row.seq > afterSeq)
    return rows.sort((a, b) => a.seq - b.seq || a.pos - b.pos).slice(0, limit)
  }

  async counts(): Promise<Counts> {
    const tallies = new Map<string, Tally>()
    const count = (state: Tally['state'], key: string): void => {
      const name = `${state}/${key}`
      tallies.set(name, { state, key, n: (tallies.get(name)?.n ?? 0) + 1 })
    }
    for (const row of this.#held.rows.values()) count(row.state, tallyKey(row))
    for (const one of this.#held.rejects.values()) count('rejected', one.code)
    return countsOf([...tallies.values()])
  }

  async keptView(name: string, subject: string, stamp: number): Promise<string | null> {
    const kept = this.#held.views.get(`${name} ${subject}`)
    return kept?.stamp === stamp ? kept.value : null
  }

  async keepViews(views: readonly KeptView[]): Promise<void> {
    for (const view of views) {
      const key = `${view.name} ${view.subject}`
      if ((this.#held.views.get(key)?.stamp ?? 0) <= view.stamp) this.#held.views.set(key, { ...view })
    }
  }

  async dropViews(): Promise<void> {
    this.#held.views.clear()
  }

  async scrub(): Promise<void> {
    this.#held.views.clear()
  }

  async getFact(name: string): Promise<string | null> {
    return this.#held.facts.get(name) ?? null
  }

  async setFact(name: string, value: string): Promise<void> {
    this.#mustBeOpen()
    withFact(this.#held, name, value)
  }

  async close(): Promise<void> {
    this.#closed = true
  }

  get isClosed(): boolean {
    return this.#closed
  }

  #rows(ids: Iterable<string>): StoredRow[] {
    return [...ids].flatMap((id) => this.#held.rows.get(id) ?? [])
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new StoreTrouble('store.failed', 'The store is closed.')
  }
}

function addRow(held: Held, row: Row & Standing): void {
  if (held.rows.has(row.id)) return
  held.rows.set(row.id, { ...row, pos: held.order.push(row.id) })
  held.byPrev.put(row.prev, row.id)
  held.byAbout.put(row.about, row.id)
  held.byChain.put(`${row.journey}/${row.device}`, row.id)
  place(held, row.id, row)
}

function restand(held: Held, { id, state, awaits, problems, subjects }: { readonly id: string } & Standing): void {
  const before = held.rows.get(id)
  // A phone's journal may have lost it.
  if (!before) return
  if (before.state === 'waiting') held.byAwaits.take(before.awaits, id)
  for (const subject of before.subjects) {
    held.bySubject.take(subject, id)
    held.stamps.set(subject, held.stamp)
  }
  held.rows.set(id, { ...before, state, awaits, problems, subjects })
  place(held, id, { state, awaits, problems, subjects })
}

function place(held: Held, id: string, standing: Standing): void {
  if (standing.state === 'waiting') held.byAwaits.put(standing.awaits, id)
  if (standing.state !== 'applied') return
  for (const subject of standing.subjects) {
    held.bySubject.put(subject, id)
    held.stamps.set(subject, held.stamp)
  }
}

function longer(chain: ChainState | undefined, row: Row, held: number): ChainState {
  const { journey, device } = row
  if (chain && chain.last >= row.seq) return { ...chain, held }
  return { journey, device, held, last: row.seq, lastId: row.id }
}
