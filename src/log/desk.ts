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

/** Applied vouches by the device (`deviceKey`) that they vouch for: ids of reports. */
export type Vouches = ReadonlyMap<string, ReadonlySet<string>>

const NOT_YET: Standing = { state: 'waiting', awaits: 'batch:', problems: [], subjects: [] }

export class Desk {
  readonly #store: Store
  readonly #kinds: Kinds
  readonly #known: Vouches
  readonly #vouches = new Map<string, ReadonlySet<string>>()
  /** Devices that lost a vouch in this batch and may not lean on another one before all that hung on it has fallen. */
  readonly #suspended = new Set<string>()
  readonly #held = new Map<string, Held>()
  readonly #facts: Facts

  /** `known`: the vouches that are applied before this batch. It is not changed. */
  constructor(store: Store, kinds: Kinds, known: Vouches) {
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
      round = changed.length > 0 ? await this.#dependants(changed) : []
      if (round.length === 0) round = await this.#stillVouched()
    }
    for (const root of await this.#roots(settled)) await this.#shareSubjects(root)
  }

  /** Once all that hung on a lost vouch has fallen, what another vouch still holds up is judged again. */
  async #stillVouched(): Promise<string[]> {
    const keys = [...this.#suspended].filter((key) => this.#vouchesFor(key).size > 0)
    this.#suspended.clear()
    return keys.length === 0 ? [] : this.#waitingFor(keys)
  }

  /** True when the report stands otherwise than before. */
  #judgeAgain(id: string): boolean {
    const held = this.#held.get(id)
    if (!held) return false
    const { state, awaits } = held.standing
    const standing = judge(held.report, this.#facts)
    // The same verdict leaves the standing as it is, because its subjects may already be shared with a family.
    if (standing.state === state && standing.awaits === awaits) return false
    held.standing = standing
    this.#noteVouch(held)
    return true
  }

  #noteVouch({ report, standing }: Held): void {
    if (report.kind !== VOUCH) return
    const key = deviceKey(report.journey, String(report.data['device']))
    const vouches = new Set(this.#vouchesFor(key))
    if (standing.state === 'applied') vouches.add(report.id)
    else if (vouches.delete(report.id)) this.#suspended.add(key)
    this.#vouches.set(key, vouches)
  }

  #vouchesFor(key: string): ReadonlySet<string> {
    return this.#vouches.get(key) ?? this.#known.get(key) ?? new Set()
  }

  #knows(journey: string, device: string): boolean {
    const key = deviceKey(journey, device)
    return isFounder(journey, device) || (!this.#suspended.has(key) && this.#vouchesFor(key).size > 0)
  }

  /** Reports whose judgement hangs on one of these: they wait for it, follow it, are about it, or need its vouch. */
  async #dependants(ids: readonly string[]): Promise<string[]> {
    const changed = ids.map((id) => this.#held.get(id) as Held)
    const fresh = changed.filter((held) => held.before === null).map(({ report }) => report.id)
    this.take(await this.#store.successors(fresh))
    const left = changed.filter(({ standing }) => standing.state !== 'applied')
    const fallen = left.map(({ report }) => report.id)
    this.take(await this.#store.about(left.filter(wasApplied).map(({ report }) => report.id)))
    const follow = new Set(fresh)
    const about = new Set(fallen)
    const found = this.#onTable(
      ({ report }) => follow.has(report.prev ?? '') || about.has(aboutOf(report, this.#kinds) ?? ''),
    )
    const waiting = await this.#waitingFor(changed.flatMap(({ report }) => keysOf(report)))
    const unvouched = await this.#rowsOfUnvouched(left)
    return this.#loaded([...found, ...waiting, ...unvouched])
  }

  /** Ids on the table, with what judging them needs to look at. */
  async #loaded(ids: readonly string[]): Promise<string[]> {
    const once = [...new Set(ids)]
    await this.loadAround(once.map((id) => (this.#held.get(id) as Held).report))
    return once
  }

  async #waitingFor(keys: readonly string[]): Promise<string[]> {
    this.take(await this.#store.waiting(keys))
    const wanted = new Set(keys)
    return this.#loaded(this.#onTable(({ standing }) => standing.awaits !== null && wanted.has(standing.awaits)))
  }

  #onTable(hangs: (held: Held) => boolean): string[] {
    return [...this.#held.values()].filter(hangs).map(({ report }) => report.id)
  }

  /** All reports of the devices that a vouch stops vouching for. It happens only when a broken chain comes to light. */
  async #rowsOfUnvouched(left: readonly Held[]): Promise<string[]> {
    const ids: string[] = []
    for (const held of left.filter(({ report }) => report.kind === VOUCH)) {
      const { report } = held
      const device = String(report.data['device'])
      if (wasApplied(held)) this.take(await this.#store.chain(report.journey, device, 0, Number.MAX_SAFE_INTEGER))
      ids.push(...this.#onTable((held) => held.report.device === device && held.report.journey === report.journey))
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

  /** Vouches of the devices that this batch touches, as they are after it. */
  get vouches(): Vouches {
    return this.#vouches
  }
}

const wasApplied = ({ before }: Held): boolean => before?.state === 'applied'

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
