/**
 * How many walk: counts fused on a log scale, one witness per origin, with the speaker's known lean taken off.
 *
 * A level and its growth, filtered in time order (Kalman 1960, two dimensions). Growth is high when a group sets out,
 * as word spreads and followers catch up, and falls back within about a week to the slow loss that all groups show; how
 * high it is the counts tell. Bounds ("more than", "up to", ranges) enter as the mean and spread of the interval they
 * leave. A count far from what is believed is either wrong or the first to tell of a jump, and groups do jump: both
 * spreads widen, the belief's more. One such count moves the belief most of the way, a second witness the rest, and it
 * is named as an outlier. Few people seen at one stop are no outlier: they may be a part of the group, and are heard as
 * a count too far off to be a jump. Who is told to have joined, left or split off shifts the level, in part, and makes it less sure. Flows of
 * other kinds (passed, registered, cumulative ...) are not the size tonight: they give its scale while nobody has
 * counted, and stay out from the first count on.
 */
import type { CountMetric, Observation } from '../core/observation.ts'
import { twoFigures } from '../core/twoFigures.ts'
import type { Folded } from './checkpoint.ts'
import { foldedFrom } from './checkpoint.ts'
import type { Misfit } from './contract.ts'
import { DAY_MS, midMs, peopleOf } from './evidence.ts'
import { METRIC_BIAS, PRIORS, SPEAKER_BIAS } from './priors.ts'

/** Log of people, its growth a day, and the covariance of the two. */
export type Level = { readonly size: number; readonly growth: number; readonly cov: readonly [number, number, number] }

export type SizeBelief = {
  /** Somebody said a number of them, or of those who passed, were registered or are expected. */
  readonly isCounted: boolean
  /** At the as-of moment. */
  readonly level: Level
  readonly weights: ReadonlyMap<string, number>
  readonly misfits: readonly Misfit[]
  readonly fold: Folded<Told, After>
}

type Witness = {
  readonly does: 'counts'
  readonly atMs: number
  readonly mean: number
  readonly sd: number
  readonly reports: readonly string[]
  readonly value: number
  readonly partial: boolean
  /** People who passed, were registered or are expected: no size, but its scale while nobody has counted. */
  readonly isFlow: boolean
}
type Change = {
  readonly does: 'joins' | 'leaves'
  readonly atMs: number
  readonly people: number
  readonly reports: readonly string[]
}
export type Told = Witness | Change
/** After one thing told; `gain` is how much of the belief it made. */
export type After = {
  readonly atMs: number
  readonly level: Level
  readonly gain: number
  readonly misfits: readonly Misfit[]
  /** How far a count lay from what was believed, as a log. */
  readonly surprise?: number
}

const STOCK: ReadonlySet<CountMetric> = new Set(['group_size', 'at_stop', 'arrivals'])
const FLOW: ReadonlySet<CountMetric> = new Set(['crossed', 'passed', 'registered', 'cumulative', 'waiting', 'expected'])
const HEARD: ReadonlySet<CountMetric> = new Set([...STOCK, ...FLOW])

export function sizeOf(
  seen: readonly Observation[],
  group: string,
  asOfMs: number,
  firstSize: number,
  before?: Folded<Told, After>,
): SizeBelief {
  const counts = seen.filter((one) => one.group === group && one.metric !== null && HEARD.has(one.metric))
  const witnesses = byOrigin(counts.flatMap(witnessOf))
  const told = [...witnesses, ...changesOf(seen, group)]
  const inOrder = told.sort((a, b) => a.atMs - b.atMs || numberIn(a) - numberIn(b) || (a.does < b.does ? -1 : 1))
  const sure = inOrder.findIndex(isCount)
  const order = inOrder.filter((one, i) => one.does !== 'counts' || !one.isFlow || sure < 0 || i < sure)
  const first = levelOf(firstSize)
  const fold = foldedFrom(before, order, (states: readonly After[], one) => heard(states.at(-1), one, first))
  const last = fold.states.at(-1)
  const newest = spreading(last?.level ?? first, wordOf(seen, group, witnesses.filter(isCount).length, asOfMs))
  const level = last ? later(newest, asOfMs - last.atMs) : newest
  const misfits = misfitsIn(fold)
  return { isCounted: witnesses.length > 0, level: unsure(level), weights: weighed(fold), misfits, fold }
}

/** How much a group is spoken of: reports a day, beside the usual, up to a few times as many. */
function wordOf(seen: readonly Observation[], group: string, witnesses: number, asOfMs: number): number {
  const own = seen.filter((one) => one.group === group)
  const days = own.length === 0 ? 0 : Math.max(0, (asOfMs - (own[0] as Observation).fromMs) / DAY_MS)
  const reports = witnesses + own.filter(({ kind }) => kind !== 'count').length
  return Math.min(PRIORS.wordMost, (1 + reports) / (1 + days) / PRIORS.reportsPerDay)
}

/** A group grows as word of it spreads: one that hardly anybody tells of does not gain what a famous one would. */
function spreading(level: Level, word: number): Level {
  const [v, c, g] = level.cov
  const above = level.growth - PRIORS.driftMean
  return { ...level, growth: PRIORS.driftMean + word * above, cov: [v, word * c, word * word * g] }
}

/** What is believed before anybody counted. */
const levelOf = (people: number): Level => ({
  size: Math.log(people),
  growth: PRIORS.growthMean,
  cov: [PRIORS.firstSizeSd ** 2, 0, PRIORS.growthSd ** 2],
})

/** No number of counts takes the last doubt away: they look at the same crowd from the same places. */
const unsure = (level: Level): Level => {
  const [v, c, g] = level.cov
  return { ...level, cov: [v + PRIORS.sharedSd ** 2, c, g] }
}

const isCount = (one: Told): one is Witness => one.does === 'counts' && !one.isFlow
const numberIn = (one: Told) => (one.does === 'counts' ? one.value : one.people)

/** People as far as they were told of by a moment: the size that a report of that moment is compared with. */
export function sizeAt({ fold }: Pick<SizeBelief, 'fold'>, atMs: number): number {
  const last = fold.states.findLast((one) => one.atMs <= atMs) ?? fold.states[0]
  return last ? Math.exp(last.level.size) : PRIORS.firstSize
}

type Mouth = Witness & { readonly origin: string | null }

function witnessOf(seen: Observation): Mouth[] {
  const value = peopleOf(seen)
  if (value === null || seen.metric === null || seen.people === null) return []
  const { low, best, high } = seen.people
  const [atLeast, atMost] = [low !== null && high === null, high !== null && low === null]
  const lean = (atLeast ? PRIORS.atLeastAbove : 0) - (atMost ? PRIORS.atMostBelow : 0)
  const spread = low !== null && high !== null && low > 0 && high > low ? Math.log(high / low) / Math.sqrt(12) : 0
  const isFlow = FLOW.has(seen.metric)
  const indirect = seen.metric === 'group_size' ? 0 : isFlow ? PRIORS.flowSd : 0
  const sd = Math.hypot(PRIORS.countSd, spread, indirect)
  const mean = Math.log(value) + lean - (SPEAKER_BIAS[seen.saidBy ?? ''] ?? 0) - (METRIC_BIAS[seen.metric] ?? 0)
  const told = { does: 'counts' as const, atMs: midMs(seen), mean, sd, reports: seen.reports }
  return [
    { ...told, value: Math.round(best ?? value), partial: seen.metric !== 'group_size', isFlow, origin: seen.origin },
  ]
}

/** Many mouths that repeat one count are one witness, of the day when it was first counted. */
function byOrigin(told: readonly Mouth[]): Witness[] {
  const groups = new Map<string, Mouth[]>()
  told.forEach((one, i) => {
    const key = one.origin === null ? `own ${i}` : `origin ${one.origin} ${one.isFlow}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  })
  return [...groups.values()].map((mouths) => {
    const mean = mouths.reduce((sum, one) => sum + one.mean, 0) / mouths.length
    const { origin: _, ...first } = mouths[0] as Mouth
    const reports = mouths.flatMap((one) => one.reports)
    return { ...first, mean, sd: Math.min(...mouths.map((one) => one.sd)), reports }
  })
}

/** Who joined, left or split off: what several tell of one day is one change, of their geometric mean. */
function changesOf(seen: readonly Observation[], group: string): Change[] {
  const days = new Map<string, { does: Change['does']; told: Observation[] }>()
  for (const one of seen) {
    const isOwn = one.kind === 'split' || one.group === group || (one.kind === 'join' && one.group !== group)
    const does = CHANGES[one.kind]
    if (!does || !isOwn || peopleOf(one) === null || one.metric === 'cumulative' || one.metric === 'expected') continue
    const key = `${does} ${Math.floor(midMs(one) / DAY_MS)}`
    days.set(key, { does, told: [...(days.get(key)?.told ?? []), one] })
  }
  return [...days.values()].map(({ does, told }) => {
    const logs = told.map((one) => Math.log(peopleOf(one) as number))
    const people = Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length)
    return { does, atMs: midMs(told[0] as Observation), people, reports: told.flatMap(({ reports }) => reports) }
  })
}

const CHANGES: Partial<Record<Observation['kind'], Change['does']>> = {
  join: 'joins',
  split: 'leaves',
  dispersal: 'leaves',
}

/** `ms` later, nothing having been told: growth falls back to the usual loss, doubt grows. */
export function later(level: Level, ms: number): Level {
  const days = Math.max(0, ms / DAY_MS)
  if (days === 0) return level
  const { sizeDaySd, driftMean, driftSd } = PRIORS
  const [kept, sum] = fading(days)
  const [v, c, g] = level.cov
  const doubt = Math.min(PRIORS.sizeDayCap ** 2, sizeDaySd ** 2 * days)
  const above = level.growth - driftMean
  return {
    size: level.size + driftMean * days + above * sum,
    growth: driftMean + above * kept,
    cov: [
      v + 2 * sum * c + sum * sum * g + doubt,
      kept * (c + sum * g),
      kept * kept * g + (1 - kept ** 2) * driftSd ** 2,
    ],
  }
}

/** What is left of early growth after so many days, and how many days of it that was. */
export function fading(days: number): [number, number] {
  const kept = Math.exp(-days / PRIORS.growthDays)
  return [kept, (1 - kept) * PRIORS.growthDays]
}

function heard(before: After | undefined, one: Told, first: Level): After {
  const level = before ? later(before.level, one.atMs - before.atMs) : first
  const atMs = Math.max(before?.atMs ?? one.atMs, one.atMs)
  return { ...(one.does === 'counts' ? counted(level, one) : changed(level, one)), atMs }
}

type Heard = Omit<After, 'atMs'>

function counted({ size, growth, cov }: Level, one: Witness): Heard {
  const [v, c, g] = cov
  const some = one.partial && one.mean < size
  const sd = some ? Math.hypot(one.sd, PRIORS.someSd) : one.sd
  const surprise = (one.mean - size) / Math.hypot(Math.sqrt(v), sd)
  const widened = Math.abs(surprise) > PRIORS.outlier ? (surprise / PRIORS.outlier) ** 2 : 1
  const own = some ? v : v * widened
  const told = own + sd ** 2 * widened
  const [gain, steeper] = [own / told, c / told]
  const miss = one.mean - size
  const level: Level = {
    size: size + gain * miss,
    growth: growth + steeper * miss,
    cov: [own * (1 - gain), c * (1 - gain), g - steeper * c],
  }
  return { level, gain, surprise: miss, misfits: widened > 1 && !some && !one.isFlow ? outlier(one, size) : [] }
}

/** Of those told to have left some come back or were never counted; so the level moves by a part, and doubt grows. */
function changed({ size, growth, cov }: Level, { does, people }: Change): Heard {
  const share = Math.min(PRIORS.changeMost, (PRIORS.changeCounts * people) / Math.exp(size))
  const shift = Math.log(does === 'joins' ? 1 + share : 1 - share)
  const [v, c, g] = cov
  const level: Level = { size: size + shift, growth, cov: [v + (shift / 2) ** 2, c, g] }
  return { level, gain: Math.min(0.5, Math.abs(shift)), misfits: [] }
}

function outlier(witness: Witness, mean: number): Misfit[] {
  const slots = { people: witness.value, expected: twoFigures(Math.exp(mean)) }
  return witness.reports.map((report) => ({ report, code: 'outlier-count', slots }))
}

const MOST_GROWTH = Math.log(10) // October's first two days; more than that is no growth
const SOON_MS = 3 * DAY_MS // a second witness of a jump speaks within days

/** A count that the next ones are nearer to than to what was believed before it told of a jump first, and fits. */
function misfitsIn({ items, states }: Folded<Told, After>): Misfit[] {
  return states.flatMap(({ misfits, atMs, surprise = 0 }, i) => {
    const one = items[i] as Told
    if (misfits.length === 0 || one.does !== 'counts') return misfits
    const next = items.slice(i + 1).filter((told) => told.atMs <= atMs + SOON_MS)
    if (next.filter(isCount).some((told) => isBorneOut(one.mean, surprise, told.mean))) return []
    const grows =
      surprise > 0 && surprise <= MOST_GROWTH && atMs - (states[0] as After).atMs <= PRIORS.growthDays * DAY_MS
    return misfits.map((misfit) => (grows ? { ...misfit, code: 'count-growth' } : misfit))
  })
}

/** At least half of the way from what was believed to the count, or farther. */
const isBorneOut = (mean: number, miss: number, next: number): boolean => (next - (mean - miss)) / miss >= 0.5

function weighed({ items, states }: Folded<Told, After>): Map<string, number> {
  const weights = new Map<string, number>()
  let left = 1
  for (let i = items.length - 1; i >= 0; i--) {
    const [{ reports }, { gain }] = [items[i] as Told, states[i] as After]
    for (const report of reports) weights.set(report, (weights.get(report) ?? 0) + (left * gain) / reports.length)
    left *= 1 - gain
  }
  return weights
}
