/**
 * The working table of one batch: what is held, what is new, and how each now stands, on top of the store. Nothing
 * here touches the store's content; the batch ends in one `Change` that is committed whole or not at all.
 */
import { aboutOf } from '../core/amend.ts'
import type { Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import { isFounder, knownFrom, reportText } from '../core/report.ts'
import { deviceKey, type Facts, judge, reportKey, VOUCH } from './judge.ts'
import type { Change, Reject, Standing, Store, StoredRow } from './port.ts'

type Held = { readonly report: Report; readonly before: Standing | null; standing: Standing }

const NOT_YET: Standing = { state: 'waiting', awaits: 'batch:', problems: [], subjects: [] }

export class Desk {
  readonly #store: Store
  readonly #kinds: Kinds
  readonly #known: ReadonlySet<string>
  readonly #vouched = new Map<string, boolean>()
  readonly #held = new Map<string, Held>()
  readonly #facts: Facts

  /** `known`: keys of devices that are vouched for (`deviceKey`). It is not changed. */
  constructor(store: Store, kinds: Kinds, known: ReadonlySet<string>) {
    this.#store = store
    this.#kinds = kinds
    this.#known = known
    this.#facts = {
      kinds,
      knows: (journey, device) => this.#knows(journey, device),
      held: (id) => this.#held.get(id)?.report,
      applied: (id) => this.#held.get(id)?.standing.state === 'applied',
    }
  }

  /** Brings in what the judgement of these reports needs to look at. */
  async loadAround(reports: readonly Report[]): Promise<void> {
    const ids = reports.flatMap((one) => [one.id, one.prev, aboutOf(one, this.#kinds)])
    await this.load(ids.filter((id) => id !== null))
  }

  async load(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#held.has(id))
    if (missing.length > 0) this.take(await this.#store.get(missing))
  }

  /** Stored rows, put on the table as they stand. Those already there stay as they are. */
  take(rows: readonly StoredRow[]): void {
    for (const row of rows) {
      if (this.#held.has(row.id)) continue
      const { state, awaits, problems, subjects } = row
      const before = { state, awaits, problems, subjects }
      this.#held.set(row.id, { report: JSON.parse(row.body) as Report, before, standing: before })
    }
  }

  /** A report that came; false when it is held already. */
  put(report: Report): boolean {
    if (this.#held.has(report.id)) return false
    this.#held.set(report.id, { report, before: null, standing: NOT_YET })
    return true
  }

  standing(id: string): Standing | undefined {
    return this.#held.get(id)?.standing
  }

  /**
   * Judges these reports and, as long as something changes, all those whose judgement hangs on what changed.
   */
  async settle(ids: readonly string[]): Promise<void> {
    const settled = new Set<string>()
    for (let round = ids; round.length > 0; ) {
      const changed = round.filter((id) => this.#judgeAgain(id))
      for (const id of changed) settled.add(id)
      round = await this.#dependants(changed)
    }
    for (const root of await this.#roots(settled)) await this.#shareSubjects(root)
  }

  /** True when the report stands otherwise than before. */
  #judgeAgain(id: string): boolean {
    const held = this.#held.get(id)
    if (!held) return false
    const { state, awaits } = held.standing
    held.standing = judge(held.report, this.#facts)
    this.#noteVouch(held)
    return held.standing.state !== state || held.standing.awaits !== awaits
  }

  #noteVouch({ report, standing }: Held): void {
    if (report.kind !== VOUCH) return
    this.#vouched.set(deviceKey(report.journey, String(report.data['device'])), standing.state === 'applied')
  }

  #knows(journey: string, device: string): boolean {
    const key = deviceKey(journey, device)
    return isFounder(journey, device) || (this.#vouched.get(key) ?? this.#known.has(key))
  }

  /** Reports whose judgement hangs on one of these: they wait for it, follow it, are about it, or need its vouch. */
  async #dependants(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return []
    const changed = ids.map((id) => this.#held.get(id) as Held)
    const keys = changed.flatMap(({ report }) => keysOf(report))
    this.take(await this.#store.waiting(keys))
    const fresh = changed.filter((held) => held.before === null).map(({ report }) => report.id)
    this.take(await this.#store.successors(fresh))
    const left = changed.filter(({ before, standing }) => before?.state === 'applied' && standing.state !== 'applied')
    this.take(await this.#store.about(left.map(({ report }) => report.id)))
    const unvouched = await this.#rowsOfUnvouched(left)
    return [...this.#onTable(keys, new Set(fresh), new Set(left.map(({ report }) => report.id))), ...unvouched]
  }

  #onTable(keys: readonly string[], before: ReadonlySet<string>, about: ReadonlySet<string>): string[] {
    const wanted = new Set(keys)
    const hangs = ({ report, standing }: Held): boolean =>
      (standing.awaits !== null && wanted.has(standing.awaits)) ||
      (report.prev !== null && before.has(report.prev)) ||
      (about.size > 0 && about.has(aboutOf(report, this.#kinds) ?? ''))
    return [...this.#held.values()].filter(hangs).map(({ report }) => report.id)
  }

  /** All reports of the devices that a vouch stops vouching for. It happens only when a broken chain comes to light. */
  async #rowsOfUnvouched(left: readonly Held[]): Promise<string[]> {
    const ids: string[] = []
    for (const { report } of left.filter((held) => held.report.kind === VOUCH)) {
      const rows = await this.#store.chain(report.journey, String(report.data['device']), 0, Number.MAX_SAFE_INTEGER)
      this.take(rows)
      ids.push(...rows.map((row) => row.id))
    }
    return ids
  }

  /** The reports that stand at the bottom of what changed, where something about them changed. */
  async #roots(changed: ReadonlySet<string>): Promise<Set<string>> {
    const roots = new Set<string>()
    for (const id of changed) {
      const root = await this.#rootOf(id)
      if (root !== null) roots.add(root)
    }
    return roots
  }

  async #rootOf(id: string): Promise<string | null> {
    const target = this.#aboutOf(id)
    if (target === null) return null
    await this.load([target])
    return this.#held.has(target) ? ((await this.#rootOf(target)) ?? target) : null
  }

  #aboutOf(id: string): string | null {
    const held = this.#held.get(id)
    return held ? aboutOf(held.report, this.#kinds) : null
  }

  /** A report and all that is about it belong to the same subjects: a view that sees one sees all. */
  async #shareSubjects(root: string): Promise<void> {
    const family = await this.#family(root)
    const applied = family.filter(({ standing }) => standing.state === 'applied')
    const all = applied.flatMap(({ report }) => judge(report, this.#facts).subjects)
    const subjects = [...new Set(all)].sort()
    for (const held of applied) held.standing = { ...held.standing, subjects }
  }

  async #family(root: string): Promise<Held[]> {
    const ids = new Set([root])
    for (let round = [root]; round.length > 0; ) {
      this.take(await this.#store.about(round))
      const about = new Set(round)
      round = [...this.#held.keys()].filter((id) => !ids.has(id) && about.has(this.#aboutOf(id) ?? ''))
      for (const id of round) ids.add(id)
    }
    return [...ids].map((id) => this.#held.get(id) as Held)
  }

  /** What must be committed. */
  change(reject: readonly Reject[], received: string): Change {
    const all = [...this.#held.values()]
    const fresh = all.filter((held) => held.before === null)
    const moved = all.filter(({ before, standing }) => before !== null && !sameStanding(before, standing))
    return {
      add: fresh.map(({ report, standing }) => ({ ...rowOf(report, this.#kinds, received), ...standing })),
      restand: moved.map(({ report, standing }) => ({ id: report.id, ...standing })),
      reject,
    }
  }

  /** Subjects whose rows this batch changes. */
  touched(): string[] {
    const moved = [...this.#held.values()].filter(({ before, standing }) => !before || !sameStanding(before, standing))
    return [...new Set(moved.flatMap(({ before, standing }) => [...(before?.subjects ?? []), ...standing.subjects]))]
  }

  /** Device keys whose vouching this batch decides. */
  get vouched(): ReadonlyMap<string, boolean> {
    return this.#vouched
  }
}

function keysOf(report: Report): string[] {
  const own = reportKey(report.id)
  return report.kind === VOUCH ? [own, deviceKey(report.journey, String(report.data['device']))] : [own]
}

const sameStanding = (a: Standing, b: Standing): boolean =>
  a.state === b.state && a.awaits === b.awaits && a.subjects.join() === b.subjects.join()

function rowOf(report: Report, kinds: Kinds, received: string) {
  const { id, journey, device, seq, prev, kind } = report
  const about = aboutOf(report, kinds)
  return { id, journey, device, seq, prev, kind, about, known: knownFrom(report), body: reportText(report), received }
}
