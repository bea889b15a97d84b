/**
 * How far off a forecast was: hours to the arrivals ahead, chances of stops that were and were not reached, people as a
 * logarithm. Quantiles cost what pinball loss asks (Koenker and Bassett 1978), against the window in which people came:
 * nothing inside it. Lower is better; hours and people are capped at the cost of saying nothing.
 */

import { DAY_MS, HOUR_MS } from '../../../src/core/time.ts'
import type { Forecast } from '../../../src/forecast/contract.ts'
import { LEVELS, levelsOf } from '../calibration.ts'
import type { Arrival, Truth } from './truth.ts'
import { missedBy, wallMs } from './truth.ts'

/** What is said of a stop; `comeMs` and `people` by `LEVELS`. */
export type SaidOf = { readonly reach: number; readonly comeMs: readonly number[]; readonly people: readonly number[] }
export type Said = ReadonlyMap<string, SaidOf>

export type Loss = {
  readonly leadDays: number
  readonly hours: number | null
  readonly reached: number | null
  readonly missed: number | null
  readonly people: number | null
  /** Hours that nine chances in ten span, and whether they hold the window. */
  readonly wideHours: number | null
  readonly holds: boolean | null
}

const SILENT_HOURS = 72
const SILENT_PEOPLE = 1
const LEAST_REACH = 0.01

export function saidIn({ stops }: Forecast): Said {
  return new Map(
    stops.flatMap(({ stop_id, reach, arrival, people }) =>
      arrival && people ? [[stop_id, { reach, comeMs: levelsOf(arrival).map(wallMs), people: levelsOf(people) }]] : [],
    ),
  )
}

/** Asked `leadDays` before the arrival, with the horizon in days. */
export function lossOf(
  truth: Truth,
  said: Said,
  target: Arrival,
  asOfMs: number,
  leadDays: number,
  days: number,
): Loss {
  const horizonMs = asOfMs + days * DAY_MS
  const ahead = truth.arrivals.filter(({ fromMs, toMs }) => fromMs > asOfMs && toMs <= horizonMs)
  const [one, p] = [said.get(target.stop), reachOf(said, target.stop)]
  const missed = missedBy(truth, asOfMs, horizonMs)
  const weight = missed.reduce((sum, stop) => sum + stop.weight, 0)
  const [from = Number.NaN, to = Number.NaN] = [one?.comeMs[0], one?.comeMs.at(-1)]
  return {
    leadDays,
    hours: meanOf(ahead.map((arrival) => hoursOff(said, arrival))),
    reached: (1 - p) ** 2,
    missed:
      weight === 0 ? null : missed.reduce((sum, stop) => sum + stop.weight * reachOf(said, stop.stop) ** 2, 0) / weight,
    people: peopleOff(one, target),
    wideHours: one ? (to - from) / HOUR_MS : null,
    holds: one ? from <= target.toMs && to >= target.fromMs : null,
  }
}

/** Of a stop that they set out for in vain only the chance is judged. */
export function refusedLoss(said: Said, stop: string, leadDays: number): Loss {
  const nothing = { hours: null, reached: null, people: null, wideHours: null, holds: null }
  return { leadDays, ...nothing, missed: reachOf(said, stop) ** 2 }
}

const reachOf = (said: Said, stop: string): number => Math.min(1, Math.max(0, said.get(stop)?.reach ?? 0))

function hoursOff(said: Said, { stop, fromMs, toMs }: Arrival): number {
  const one = said.get(stop)
  if (!one || one.reach < LEAST_REACH) return SILENT_HOURS
  return Math.min(SILENT_HOURS, pinball(one.comeMs, fromMs, toMs) / HOUR_MS)
}

function peopleOff(one: SaidOf | undefined, { low, high }: Arrival): number {
  if (!one || one.reach < LEAST_REACH) return SILENT_PEOPLE
  const logs = one.people.map((people) => Math.log(Math.max(1, people)))
  return Math.min(SILENT_PEOPLE, pinball(logs, Math.log(low), Math.log(high)))
}

/** A quantile of level u costs u for each unit before the window and 1 - u for each after it. */
export function pinball(quantiles: readonly number[], from: number, to: number): number {
  const cost = LEVELS.map((level, i) => {
    const q = quantiles[i] as number
    return q < from ? level * (from - q) : q > to ? (1 - level) * (q - to) : 0
  })
  return cost.reduce((sum, one) => sum + one, 0) / LEVELS.length
}

export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((one) => one !== null && Number.isFinite(one)) as number[]
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
}

/** Hours, chances (half of it reached, half not) and people: the three that a skill is made of. */
export type Parts = { readonly hours: number; readonly chances: number; readonly people: number }

export function partsOf(losses: readonly Loss[]): Parts {
  const mean = (of: (loss: Loss) => number | null) => meanOf(losses.map(of))
  const [reached, missed] = [mean((one) => one.reached), mean((one) => one.missed)]
  const chances = meanOf([reached ?? missed, missed ?? reached])
  return { hours: mean((one) => one.hours) ?? 0, chances: chances ?? 0, people: mean((one) => one.people) ?? 0 }
}

/** 1 less the mean of the three ratios: 0 is as good as the other one, 1 is never off, below 0 is worse. */
export function skillOf(ours: Parts, theirs: Parts): number {
  const ratio = (a: number, b: number) => (b > 0 ? a / b : a > 0 ? Number.POSITIVE_INFINITY : 1)
  const { hours, chances, people } = theirs
  return 1 - (ratio(ours.hours, hours) + ratio(ours.chances, chances) + ratio(ours.people, people)) / 3
}
