/**
 * How many walk: counts fused on a log scale, one witness per origin, with the speaker's known lean taken off.
 *
 * A random-walk level filtered in time order (Kalman 1960, one dimension). Bounds ("more than", "up to", ranges) enter
 * as the mean and spread of the interval they leave. A count far from what is believed is either wrong or the first to
 * tell of a jump, and groups do jump: both spreads widen, the belief's more. One such count moves the belief most of
 * the way, a second witness the rest, and it is named as an outlier. Few people seen at one stop are no outlier: they
 * may be a part of the group, and are heard as a count too far off to be a jump. Flows (passed, registered, returned, cumulative ...) are not the size tonight and stay out.
 */
import type { CountMetric, Observation } from '../core/observation.ts'
import type { Misfit } from './contract.ts'
import { DAY_MS, midMs, peopleOf } from './evidence.ts'
import { PRIORS, SPEAKER_BIAS } from './priors.ts'

export type SizeBelief = {
  /** Log of people at the as-of moment, and its sd. */
  readonly mean: number
  readonly sd: number
  /** Moment of the first count, from which the early growth of a group is reckoned. */
  readonly sinceMs: number
  readonly weights: ReadonlyMap<string, number>
  readonly misfits: readonly Misfit[]
}

type Witness = { atMs: number; mean: number; sd: number; reports: readonly string[]; value: number; partial: boolean }

const STOCK: ReadonlySet<CountMetric> = new Set(['group_size', 'at_stop', 'arrivals'])

export function sizeOf(seen: readonly Observation[], group: string, asOfMs: number): SizeBelief {
  const told = seen.filter((one) => one.group === group && one.metric !== null && STOCK.has(one.metric))
  const witnesses = byOrigin(told.flatMap(witnessOf)).sort((a, b) => a.atMs - b.atMs || a.value - b.value)
  return filtered(witnesses, asOfMs)
}

type Told = Witness & { origin: string | null; metric: CountMetric }

function witnessOf(seen: Observation): Told[] {
  const value = peopleOf(seen)
  if (value === null || seen.metric === null || seen.people === null) return []
  const { low, best, high } = seen.people
  const [atLeast, atMost] = [low !== null && high === null, high !== null && low === null]
  const lean = (atLeast ? PRIORS.atLeastAbove : 0) - (atMost ? PRIORS.atMostBelow : 0)
  const spread = low !== null && high !== null && low > 0 && high > low ? Math.log(high / low) / Math.sqrt(12) : 0
  const indirect = seen.metric === 'group_size' ? 0 : PRIORS.perMetricSd
  const sd = Math.hypot(PRIORS.countSd, spread, indirect)
  const mean = Math.log(value) + lean - (SPEAKER_BIAS[seen.saidBy ?? ''] ?? 0)
  const shown = Math.round(best ?? value)
  return [
    {
      atMs: midMs(seen),
      mean,
      sd,
      reports: seen.reports,
      value: shown,
      partial: indirect > 0,
      origin: seen.origin,
      metric: seen.metric,
    },
  ]
}

/** Many mouths that repeat one count are one witness, of the day when it was first counted. */
function byOrigin(told: readonly Told[]): Witness[] {
  const groups = new Map<string, Told[]>()
  told.forEach((one, i) => {
    const key = one.origin === null ? `own ${i}` : `origin ${one.origin}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  })
  return [...groups.values()].map((mouths) => {
    const mean = mouths.reduce((sum, one) => sum + one.mean, 0) / mouths.length
    const reports = mouths.flatMap((one) => one.reports)
    const first = mouths[0] as Told
    return {
      atMs: first.atMs,
      mean,
      sd: Math.min(...mouths.map((one) => one.sd)),
      reports,
      value: first.value,
      partial: first.partial,
    }
  })
}

function filtered(witnesses: readonly Witness[], asOfMs: number): SizeBelief {
  let mean = Math.log(PRIORS.firstSize)
  let variance = PRIORS.firstSizeSd ** 2
  let lastMs = witnesses[0]?.atMs ?? asOfMs
  const gains: { reports: readonly string[]; gain: number }[] = []
  const misfits: Misfit[] = []
  const sinceMs = lastMs
  for (const witness of witnesses) {
    variance += drift(witness.atMs - lastMs)
    mean += growth(PRIORS.driftMean, PRIORS.growthMean, lastMs - sinceMs, witness.atMs - sinceMs)
    lastMs = Math.max(lastMs, witness.atMs)
    const surprise = (witness.mean - mean) / Math.sqrt(variance + witness.sd ** 2)
    const widened = Math.abs(surprise) > PRIORS.outlier ? (surprise / PRIORS.outlier) ** 2 : 1
    const some = witness.partial && surprise < 0
    if (!some) variance *= widened ** 2
    const gain = variance / (variance + witness.sd ** 2 * widened)
    if (widened > 1 && !some) misfits.push(...outlier(witness, mean))
    mean += gain * (witness.mean - mean)
    variance *= 1 - gain
    for (const earlier of gains) earlier.gain *= 1 - gain
    gains.push({ reports: witness.reports, gain })
  }
  mean += growth(PRIORS.driftMean, PRIORS.growthMean, lastMs - sinceMs, Math.max(lastMs, asOfMs) - sinceMs)
  const unseen = Math.min(PRIORS.sizeDayCap ** 2, drift(asOfMs - lastMs))
  const sd = Math.sqrt(variance + unseen + PRIORS.sharedSd ** 2)
  return { mean, sd, sinceMs, weights: weighed(gains), misfits }
}

/** Log growth between two ages of a group: a steady drift, and joining that fades as the group grows older. */
export function growth(drift: number, early: number, fromAgeMs: number, toAgeMs: number): number {
  const fade = PRIORS.growthDays * DAY_MS
  const joined = (Math.exp(-Math.max(0, fromAgeMs) / fade) - Math.exp(-Math.max(0, toAgeMs) / fade)) * PRIORS.growthDays
  return (drift * (toAgeMs - fromAgeMs)) / DAY_MS + early * joined
}

const drift = (ms: number) => PRIORS.sizeDaySd ** 2 * Math.max(0, ms / DAY_MS)

function outlier(witness: Witness, mean: number): Misfit[] {
  const slots = { people: witness.value, expected: Math.round(Math.exp(mean)) }
  return witness.reports.map((report) => ({ report, code: 'outlier-count', slots }))
}

function weighed(gains: readonly { reports: readonly string[]; gain: number }[]): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { reports, gain } of gains) {
    for (const report of reports) weights.set(report, (weights.get(report) ?? 0) + gain / reports.length)
  }
  return weights
}
