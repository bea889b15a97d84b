/**
 * No news is news: had they moved on days ago, somebody would have said so. Members that moved unheard weigh less.
 */
import { DAY_MS } from './evidence.ts'
import { KNOWN_BY_DAY, PRIORS } from './priors.ts'
import type { Path, World } from './world.ts'

const known = (days: number) => KNOWN_BY_DAY[Math.min(KNOWN_BY_DAY.length - 1, Math.max(0, days))] as number

/**
 * Log weight of a path: each day of unheard arrivals costs what a report of it was likely, and so does an unheard end: who
 * scatters or gives up is told of as who arrives is.
 */
export function silenceOf(world: World, path: Path, endMs: number): number {
  const cost = PRIORS.movedIsNews * world.past.pace.heard
  const told = world.past.visits.length
  const dayOf = (ms: number, stop: number) => Math.floor((ms + (world.offsetMs[stop] as number)) / DAY_MS)
  const [start] = path.stops as [number]
  const today = dayOf(world.asOfMs, start)
  let [sum, lastDay] = [0, Number.NaN]
  for (let i = told; i < path.stops.length; i++) {
    const come = path.comeMs[i] as number
    if (come > world.asOfMs) break
    const day = dayOf(come, path.stops[i] as number)
    if (day !== lastDay) sum -= cost * known(today - day)
    lastDay = day
  }
  if (endMs < world.asOfMs) sum -= cost * known(today - dayOf(endMs, start))
  return sum
}

/**
 * Systematic resampling (Kitagawa 1996): indices of members, each as often as it weighs. Where too few would carry the
 * answer, the evidence is softened until enough do, rather than trusting a handful of lucky paths.
 */
export function resampled(logWeights: readonly number[], u: number): Int32Array {
  const top = logWeights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  let weights = logWeights.map((w) => Math.exp(w - top))
  for (let power = 0.8; effective(weights) < PRIORS.minEffective * weights.length && power > 0.01; power *= 0.8) {
    weights = logWeights.map((w) => Math.exp(power * (w - top)))
  }
  const total = weights.reduce((a, b) => a + b, 0)
  const picked = new Int32Array(weights.length)
  let [at, sum] = [0, weights[0] as number]
  for (let i = 0; i < picked.length; i++) {
    const mark = ((i + u) / picked.length) * total
    while (sum < mark && at < weights.length - 1) sum += weights[++at] as number
    picked[i] = at
  }
  return picked
}

const effective = (weights: readonly number[]) =>
  weights.reduce((a, b) => a + b, 0) ** 2 / weights.reduce((a, b) => a + b * b, 0)
