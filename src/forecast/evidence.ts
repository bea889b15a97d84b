/**
 * What may be used: observations known at the as-of moment, each once, in one order that arrival cannot change.
 */
import type { Observation } from '../core/observation.ts'
import { PARTS } from './priors.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
const MAIN = 'main'

/** Known, well-formed, once each, sorted by when it happened and then by content. */
export function usable(observations: readonly Observation[], asOfMs: number): Observation[] {
  const once = new Map<string, Observation>()
  for (const seen of observations) {
    if (!(seen.knownMs <= asOfMs && seen.fromMs <= seen.toMs)) continue
    const reports = [...new Set(seen.reports)].sort()
    once.set(keyOf(seen, reports), { ...seen, reports })
  }
  return [...once]
    .sort(([a, x], [b, y]) => x.fromMs - y.fromMs || x.toMs - y.toMs || (a < b ? -1 : 1))
    .map(([, seen]) => seen)
}

function keyOf(seen: Observation, reports: readonly string[]): string {
  const { kind, group, fromMs, toMs, knownMs, stop, toStop, metric, people, mode, saidBy, origin } = seen
  const range = people && [people.low, people.best, people.high]
  return JSON.stringify([
    fromMs,
    toMs,
    kind,
    group,
    stop,
    toStop,
    metric,
    range,
    mode,
    saidBy,
    origin,
    knownMs,
    reports,
  ])
}

/** The group that is forecast: the main one, or where nobody names it the one most spoken of. */
export function mainGroup(seen: readonly Observation[]): string {
  const counts = new Map<string, number>()
  for (const { group } of seen) if (!PARTS.has(group)) counts.set(group, (counts.get(group) ?? 0) + 1)
  if (counts.has(MAIN) || counts.size === 0) return MAIN
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? MAIN
}

export const midMs = (seen: Pick<Observation, 'fromMs' | 'toMs'>) => (seen.fromMs + seen.toMs) / 2

/** One number for what was said; null where nothing above zero was. */
export function peopleOf(seen: Observation): number | null {
  const { low, best, high } = seen.people ?? { low: null, best: null, high: null }
  if (best !== null) return best > 0 ? best : null
  if (low !== null && high !== null) return low > 0 && high >= low ? Math.sqrt(low * high) : null
  const bound = low ?? high
  return bound !== null && bound > 0 ? bound : null
}
