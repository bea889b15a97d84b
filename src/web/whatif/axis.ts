/** One axis of time for all stops of an answer, from the first chance of an arrival to the last, by whole days. */
import { DAY_MS } from '../../core/time.ts'
import type { Spread, WhatIf } from '../../readiness/model.ts'

export type Axis = { readonly fromMs: number; readonly toMs: number }

/** Wall clock at a stop, as a point on the axis: the stops of a journey keep nearly the same hour. */
export const pointOf = (local: string): number => Date.parse(`${local.slice(0, 16)}:00Z`)

export function axisOf({ stops }: WhatIf): Axis | null {
  const spreads = stops.flatMap(({ before, after }) => [before.arrival, after.arrival])
  const times = spreads.filter((one): one is Spread<string> => one !== null)
  if (times.length === 0) return null
  const from = Math.min(...times.map((one) => pointOf(one.p05)))
  const to = Math.max(...times.map((one) => pointOf(one.p95)))
  return { fromMs: Math.floor(from / DAY_MS) * DAY_MS, toMs: Math.ceil((to + 1) / DAY_MS) * DAY_MS }
}

/** Midnights on the axis, and of them those that get a name: at most so many. */
export function daysOn({ fromMs, toMs }: Axis, most: number): { readonly atMs: number; readonly isNamed: boolean }[] {
  const count = Math.round((toMs - fromMs) / DAY_MS)
  const every = Math.max(1, Math.ceil(count / most))
  return Array.from({ length: count + 1 }, (_, i) => ({
    atMs: fromMs + i * DAY_MS,
    isNamed: i % every === 0 && i < count,
  }))
}
