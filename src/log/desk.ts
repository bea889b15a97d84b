/**
 * The working table of one batch: what is held, what is new, and how each now stands, on top of the store. Nothing
 * here touches the store's content; the batch ends in one `Change` that is committed whole or not at all.
 */
import { aboutOf, WITHDRAWAL } from '../core/amend.ts'
import type { Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import { knownFrom, reportText } from '../core/report.ts'
import { asTold, type Fallen, idIn, isTold, isTrustKind, type Trust, type TrustReport } from '../core/trust.ts'
import { erasureOf, type Facts, judge, reportKey } from './judge.ts'
import { type Change, isErased, type Reject, type Standing, type Store, type StoredRow } from './port.ts'
import { reportIn } from './stored.ts'
import { bookOf, type TrustBook, trustReport } from './trustbook.ts'

type Held = { readonly report: Report; readonly before: Standing | null; standing: Standing }

const NOT_YET: Standing = { state: 'waiting', awaits: 'batch:', problems: [], subjects: [] }

export class Desk {
  readonly #store: Store
  readonly #kinds: Kinds
  readonly #known: ReadonlyMap<string, TrustBook>
  /** Books of journeys that this batch has opened or changed. */
  readonly #books = new Map<string, TrustBook>()
  /** Journeys whose book was changed since trust was last worked out. */
  readonly #dirty = new Map<string, Map<string, TrustReport>>()
  readonly #held = new Map<string, Held>()
  readonly #facts: Facts

  /** `known`: the journeys' trust before this batch. It is not changed. */
  constructor(store: Store, kinds: Kinds, known: ReadonlyMap<string, TrustBook>) {
    this.#store = store
    this.#kinds = kinds
    this.#known = known
    this.#facts = {
      kinds,
      trust: (journey) => this.#bookOf(journey).trust,
      isOfTrust: (id) => this.#isOfTrust(id),
      held: (id) => this.#held.get(id)?.report,
      applied: (id) => this.#held.get(id)?.standing.state === 'applied',
      erased: (id) => isErased(this.#held.get(id)?.standing ?? NOT_YET),
    }
  }

  /** Brings in what the judgement of these reports needs to look at. */
  async loadAround(reports: readonly Report[]): Promise<void> {
    const ids = reports.flatMap((one) => [one.id, one.prev, aboutOf(one, this.#kinds), erasureOf(one)])
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
      this.#held.set(row.id, { report: reportIn(row.body), before, standing: before })
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
   * Judges these reports and, as long as something changes, all those whose judgement hangs on what changed. Trust is
   * worked out anew from all that has a say in it, whoever said it, and only when that has come to rest: so it does not
   * matter what came first, and devices that vouch for each other in a circle hold up nobody.
   */
  async settle(ids: readonly string[]): Promise<void> {
    const settled = new Set<string>()
    for (let round = ids.length > 0 ? ids : await this.#reckonTrust(); round.length > 0; ) {
      const changed = round.filter((id) => this.#judgeAgain(id))
      for (const id of changed) settled.add(id)
      round = changed.length > 0 ? await this.#dependants(changed) : []
      if (round.length === 0) round = await this.#reckonTrust()
    }
    for (const root of await this.#roots(settled)) await this.#shareSubjects(root)
  }

  /** True when the report stands otherwise than before. */
  #judgeAgain(id: string): boolean {
    const held = this.#held.get(id)
    if (!held) return false
    const { state, awaits } = held.standing
    const standing = judge(held.report, this.#facts)
    this.#noteTrust(held.report, standing)
    // The same verdict leaves the standing as it is, because its subjects may already be shared with a family.
    if (standing.state === state && standing.awaits === awaits && isErased(standing) === isErased(held.standing))
      return false
    held.standing = standing
    return true
  }

  /** Enters a report that has a say in trust into its journey's book, or takes it out when its chain turned out broken. */
  #noteTrust(report: Report, { state }: Standing): void {
    if (!isTrustKind(report.kind) && report.kind !== WITHDRAWAL) return
    const { journey, id } = report
    const reports = this.#dirty.get(journey) ?? this.#bookOf(journey).reports
    const one = state === 'refused' ? null : trustReport(report, this.#kinds, reports)
    if ((one !== null) === reports.has(id)) return
    const changed = this.#dirty.get(journey) ?? new Map(reports)
    if (one) changed.set(id, one)
    else changed.delete(id)
    this.#dirty.set(journey, changed)
  }

  /** What took trust away and was told without reports: instead of what was told before. */
  tell(journey: string, fallen: Fallen): void {
    const { reports } = this.#bookOf(journey)
    const said = [...reports.values()].filter((one) => !isTold(one))
    this.#dirty.set(journey, new Map([...said, ...asTold(fallen)].map((one) => [one.id, one])))
  }

  #bookOf(journey: string): TrustBook {
    const book = this.#books.get(journey) ?? this.#known.get(journey)
    if (book) return book
    const empty = bookOf(journey, new Map())
    this.#books.set(journey, empty)
    return empty
  }

  #isOfTrust(id: string): boolean {
    const journey = this.#held.get(id)?.report.journey
    return journey !== undefined && this.#bookOf(journey).reports.has(id)
  }

  /** Works trust out anew where its book changed. The reports that stand otherwise by it, to be judged again. */
  async #reckonTrust(): Promise<string[]> {
    const ids: string[] = []
    for (const [journey, reports] of this.#dirty) {
      const before = this.#bookOf(journey)
      const after = bookOf(journey, reports)
      this.#books.set(journey, after)
      const said = [...reports.keys(), ...before.reports.keys()]
      // A withdrawal was judged as anybody's before it was found that what it takes back is trust.
      const isFound = (id: string): boolean => reports.has(id) !== before.reports.has(id)
      ids.push(...said.filter((id) => isFound(id) || before.trust.isAuthorised(id) !== after.trust.isAuthorised(id)))
      const toErase = [...before.trust.erased.keys(), ...after.trust.erased.keys()]
      ids.push(...toErase.filter((key) => before.trust.erased.has(key) !== after.trust.erased.has(key)).map(idIn))
      for (const device of movedDevices(before.trust, after.trust)) ids.push(...(await this.#rowsOf(journey, device)))
      await this.load(ids)
    }
    this.#dirty.clear()
    // What shall be erased may never have come here.
    return this.#loaded(ids.filter((id) => this.#held.has(id)))
  }

  async #rowsOf(journey: string, device: string): Promise<string[]> {
    this.take(await this.#store.chain(journey, device, 0, Number.MAX_SAFE_INTEGER))
    return this.#onTable(({ report }) => report.device === device && report.journey === journey)
  }

  /** Reports whose judgement hangs on one of these: they wait for it, follow it, are about it, or need its vouch. */
  async #dependants(ids: readonly string[]): Promise<string[]> {
    const changed = ids.map((id) => this.#held.get(id) as Held)
    const fresh = changed.filter((held) => held.before === null).map(({ report }) => report.id)
    this.take(await this.#store.successors(fresh))
    const left = changed.filter(({ before, standing }) => standing.state !== 'applied' || isErased(before ?? NOT_YET))
    const fallen = left.map(({ report }) => report.id)
    this.take(await this.#store.about(left.filter(hasHeldUp).map(({ report }) => report.id)))
    const follow = new Set(fresh)
    const about = new Set(fallen)
    const found = this.#onTable(
      ({ report }) => follow.has(report.prev ?? '') || about.has(aboutOf(report, this.#kinds) ?? ''),
    )
    const waiting = await this.#waitingFor(changed.map(({ report }) => reportKey(report.id)))
    return this.#loaded([...found, ...waiting])
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

  /** Books of the journeys whose trust this batch looked at, as they are after it. */
  get books(): ReadonlyMap<string, TrustBook> {
    return this.#books
  }
}

/** What is about it stood by it. */
const hasHeldUp = ({ before }: Held): boolean => before !== null && (before.state === 'applied' || isErased(before))

/** Devices whose word counts further or less far than before. */
const movedDevices = (before: Trust, after: Trust): string[] =>
  [...new Set([...before.devices, ...after.devices])].filter(
    (device) => before.lastOf(device) !== after.lastOf(device) || before.isVouched(device) !== after.isVouched(device),
  )

const sameStanding = (a: Standing, b: Standing): boolean =>
  a.state === b.state && a.awaits === b.awaits && isErased(a) === isErased(b) && a.subjects.join() === b.subjects.join()

function rowOf(report: Report, kinds: Kinds, received: string) {
  const { id, journey, device, seq, prev, kind } = report
  const about = aboutOf(report, kinds)
  return { id, journey, device, seq, prev, kind, about, known: knownFrom(report), body: reportText(report), received }
}
