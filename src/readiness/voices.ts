/**
 * Numbers of people as independent voices, for what may be told outside: one voice a source, none heavier than another,
 * and no report stronger because its author says that it was counted. So a share f of sources that lie together moves
 * the middle no further than the honest voices of rank 1/2 ± f / (2 - 2f) reach; where liars name honest sources' own
 * origins, so that they count as one voice with them, of rank 1/2 ± f / (2 - 4f): of 30 in 100, between the 12th and the
 * 88th of a hundred honest ones (the median's breakdown: Donoho and Huber, 1983).
 * The Board weighs by method instead (`fuse.ts`): its readers see who said what.
 */
import { bounds } from '../core/count.ts'
import { grouped } from '../core/grouped.ts'
import { DAY_MS, msOf } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import { type Statement, statementIn, tellsSize, voiceKeys } from '../domains/movement/index.ts'
import type { Knowledge } from './knowledge.ts'
import { isConfirmed, NO_RECORD, recordsOf, type SourceRecord, sourceOf, weightOf } from './sources.ts'

export type Voice = {
  readonly people: number
  readonly weight: number
  readonly house: string
  readonly isConfirmed: boolean
  readonly reports: readonly string[]
}

export type Middle = {
  readonly low: number
  readonly best: number
  readonly high: number
  /** Houses of those whose number is near the middle, and whether somebody independent confirmed one of them. */
  readonly houses: number
  readonly voices: number
  readonly isConfirmed: boolean
}

/** Whoever is within this factor of the middle agrees with it. People misjudge crowds in proportion. */
const NEAR = 1.5
/** Whoever is off by this factor, against voices of two houses, was wrong. */
const FAR = 3
/** Most that all whom one person let in weigh together. */
const MOST_OF_A_HOUSE = 3

type Counted = { readonly entry: Entry; readonly statement: Statement }
type Facts = Pick<Knowledge, 'entries' | 'needs' | 'letInBy' | 'sources'>

/** Counts of a group by when they tell of it: those that bear on its size, and stand. */
export function countsOf({ entries }: Facts, group: string): Counted[] {
  const stated = entries.flatMap((entry) => statementIn(entry).map(({ of, statement }) => ({ of, entry, statement })))
  return stated.filter(({ of, statement }) => of === group && tellsSize(statement))
}

export function voicesOf(
  facts: Facts,
  counts: readonly Counted[],
  records: ReadonlyMap<string, SourceRecord>,
): Voice[] {
  const spoken = counts.map(({ entry, statement }) => {
    const { key, house } = sourceOf(facts, entry)
    return { entry, statement, house, report: statement.report, origin: statement.origin, device: key }
  })
  const voices = grouped(spoken, voiceKeys(spoken)).map((same) => {
    const best = same.map(({ statement }) => bounds(statement.people)?.best ?? 0)
    return {
      people: middleOf(best.map((people) => ({ people, weight: 1 }))),
      weight: Math.max(...same.map(({ device }) => weightOf(records.get(device) ?? NO_RECORD))),
      house: same[0]?.house ?? '',
      isConfirmed: same.some(({ entry }) => isConfirmed(facts, entry)),
      reports: same.map(({ report }) => report),
    }
  })
  return capped(voices)
}

/** A house that has let many in weighs no more for it. Where there is one house only, all shrink alike. */
export function capped<T extends { readonly house: string; readonly weight: number }>(voices: readonly T[]): T[] {
  const sums = new Map<string, number>()
  for (const { house, weight } of voices) sums.set(house, (sums.get(house) ?? 0) + weight)
  return voices.map((voice) => {
    const share = Math.min(1, MOST_OF_A_HOUSE / (sums.get(voice.house) as number))
    return { ...voice, weight: voice.weight * share }
  })
}

/** The weighted median: the number below which half of the weight lies. Zero when there is none. */
function middleOf(voices: readonly { readonly people: number; readonly weight: number }[]): number {
  const sorted = [...voices].sort((a, b) => a.people - b.people)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let below = 0
  for (const { people, weight } of sorted) {
    below += weight
    if (below >= half - 1e-9) return people
  }
  return 0
}

/** The middle of the voices; null where nobody counted. */
export function middle(voices: readonly Voice[]): Middle | null {
  if (voices.length === 0) return null
  const best = middleOf(voices)
  const near = voices.filter(({ people }) => isWithin(people, best, NEAR))
  return {
    low: Math.min(...near.map(({ people }) => people)),
    best,
    high: Math.max(...near.map(({ people }) => people)),
    houses: new Set(near.map(({ house }) => house)).size,
    voices: near.length,
    isConfirmed: near.some((voice) => voice.isConfirmed),
  }
}

const isWithin = (a: number, b: number, factor: number): boolean =>
  a + 1 <= (b + 1) * factor && b + 1 <= (a + 1) * factor

/** Reports of the same group and day whose number is far from what two other houses agree on. */
function contradictedIn(facts: Facts): Set<string> {
  const groups = new Set(facts.entries.flatMap((entry) => statementIn(entry).flatMap(({ of }) => of ?? [])))
  const days = [...groups].flatMap((group) => grouped(countsOf(facts, group), dayOfCount))
  return new Set(days.flatMap((counts) => farFrom(voicesOf(facts, counts, new Map()))))
}

const dayOfCount = ({ entry: { report } }: Counted): number =>
  Math.floor((msOf(report.happened.from) + msOf(report.happened.to)) / 2 / DAY_MS)

function farFrom(voices: readonly Voice[]): string[] {
  const agreed = middle(voices)
  if (!agreed || agreed.houses < 2) return []
  return voices.filter(({ people }) => !isWithin(people, agreed.best, FAR)).flatMap(({ reports }) => reports)
}

export const sourceRecords = (facts: Facts): ReadonlyMap<string, SourceRecord> =>
  recordsOf(facts, contradictedIn(facts))
