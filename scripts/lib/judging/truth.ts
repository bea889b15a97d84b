/**
 * What happened on a journey, for judging: arrivals of the main body with their windows, stops that it set out for and
 * never came to, and at any moment the stops that it did not come to. All times are wall clock at the stop, as
 * milliseconds that run like that clock.
 */

import { distanceM } from '../../../src/core/network.ts'
import { DAY_MS, HOUR_MS, msOf } from '../../../src/core/time.ts'
import type { Way } from '../../../src/forecast/way.ts'
import { wayOf } from '../../../src/forecast/way.ts'
import type { JourneyFiles } from '../../../src/intake/journey/index.ts'
import type { Stage } from '../journeys.ts'

export type Arrival = {
  readonly stage: string
  readonly stop: string
  readonly fromMs: number
  readonly toMs: number
  readonly low: number
  readonly high: number
}
/** A stop that they set out for in vain. */
export type Refusal = { readonly stage: string; readonly stop: string; readonly leftMs: number }

export type Truth = {
  readonly files: JourneyFiles
  readonly way: Way
  readonly arrivals: readonly Arrival[]
  readonly refusals: readonly Refusal[]
  /** Since when somebody of them may have been at a stop. */
  readonly since: ReadonlyMap<string, number>
  /** Where the telling breaks off, a day after its last arrival; null where the journey ended. */
  readonly endMs: number | null
}

/** Wall-clock text as milliseconds; NaN where there is none. */
export const wallMs = (wall: string): number => (wall === '' ? Number.NaN : msOf(`${wall.slice(0, 16)}:00Z`))

export function truthOf(files: JourneyFiles, rows: readonly Stage[], hasEnd: boolean): Truth {
  const stages = mainOf(rows)
  const way = wayOf({ stops: files.stops, legs: files.legs })
  const reached = stages.filter(({ reached }) => reached === 'yes').sort(byArrival)
  const arrivals = arrivalsOf(reached)
  const been = new Set(arrivals.map(({ stop }) => stop))
  const refusals = stages
    .filter((one) => one.reached !== 'yes' && !been.has(one.to))
    .map((one) => ({ stage: one.stage_id, stop: one.to, leftMs: wallMs(one.depart_from) }))
  const last = files.asOf === null ? Math.max(...arrivals.map(({ toMs }) => toMs)) : wallMs(files.asOf)
  return { files, way, arrivals, refusals, since: sinceOf(stages, reached, way), endMs: hasEnd ? null : last + DAY_MS }
}

const byArrival = (a: Stage, b: Stage) => wallMs(a.arrive_from) - wallMs(b.arrive_from)
const SIDE_SHARE = 0.5

/** A stage with fewer than half of the people of another at the same time is one of a part of them. */
function mainOf(stages: readonly Stage[]): Stage[] {
  const end = (one: Stage) => wallMs(one.arrive_to) || wallMs(one.depart_to) || wallMs(one.depart_from)
  const meet = (a: Stage, b: Stage) => wallMs(a.depart_from) <= end(b) && wallMs(b.depart_from) <= end(a)
  const isSide = (one: Stage) =>
    stages.some((b) => b !== one && meet(one, b) && Number(one.people_high) < SIDE_SHARE * Number(b.people_low))
  return stages.filter((one) => !isSide(one))
}

/** Two overlapping windows at one stop are one arrival; who comes back later is not judged again. */
function arrivalsOf(reached: readonly Stage[]): Arrival[] {
  const byStop = new Map<string, Arrival>()
  for (const one of reached) {
    const [fromMs, toMs] = [wallMs(one.arrive_from), wallMs(one.arrive_to)]
    const [low, high] = [Number(one.people_low), Number(one.people_high)]
    const known = byStop.get(one.to)
    if (!known) byStop.set(one.to, { stage: one.stage_id, stop: one.to, fromMs, toMs, low, high })
    else if (fromMs <= known.toMs) {
      const wider = {
        toMs: Math.max(known.toMs, toMs),
        low: Math.min(known.low, low),
        high: Math.max(known.high, high),
      }
      byStop.set(one.to, { ...known, ...wider })
    }
  }
  return [...byStop.values()]
}

function sinceOf(stages: readonly Stage[], reached: readonly Stage[], way: Way): Map<string, number> {
  const since = new Map<string, number>()
  const note = (stop: string, ms: number) => since.set(stop, Math.min(since.get(stop) ?? Number.POSITIVE_INFINITY, ms))
  for (const one of stages) {
    note(one.from, wallMs(one.depart_from))
    if (one.reached === 'yes') note(one.to, wallMs(one.arrive_from))
    for (const stop of between(way, one.from, one.to)) note(stop, wallMs(one.depart_from))
  }
  reached.forEach((one, i) => {
    const before = reached[i - 1]
    if (!before || before.to === one.from) return
    for (const stop of [one.from, ...between(way, before.to, one.from)]) note(stop, wallMs(before.arrive_from))
  })
  return since
}

/** Stops on any way from one to another. */
function between({ stops, indexOf, km }: Way, from: string, to: string): string[] {
  const [a, b] = [indexOf.get(from) ?? -1, indexOf.get(to) ?? -1]
  if (a < 0 || b < 0) return []
  const isBetween = (i: number) => i !== a && i !== b && Number.isFinite(km(a, i)) && Number.isFinite(km(i, b))
  return stops.filter((_, i) => isBetween(i)).map(({ id }) => id)
}

const NEAR_M = 15_000
const LEAST_FAR_KM = 100
const UNTOLD_KM = 150
const PLACES_NOBODY = new Set(['decision', 'dispersal'])

/** Whether a stop counts as one that they did not come to between two moments, and how much: far ones count less. */
export function missedBy(truth: Truth, asOfMs: number, horizonMs: number): { stop: string; weight: number }[] {
  const { way, arrivals, since } = truth
  const last = arrivals.filter(({ fromMs }) => fromMs <= asOfMs).at(-1)
  const from = way.indexOf.get(last?.stop ?? truth.files.fromStop ?? arrivals[0]?.stop ?? '') ?? -1
  if (from < 0) return []
  const kmTo = (stop: string) => way.km(from, way.indexOf.get(stop) ?? -1)
  const ahead = arrivals.filter(({ fromMs }) => fromMs > asOfMs && fromMs <= horizonMs).map(({ stop }) => kmTo(stop))
  const far = Math.max(LEAST_FAR_KM, ...ahead.filter(Number.isFinite))
  const been = way.stops.filter(({ id }) => (since.get(id) ?? Number.POSITIVE_INFINITY) <= horizonMs)
  const isMissed = (stop: Way['stops'][number]) =>
    Number.isFinite(kmTo(stop.id)) &&
    stop !== way.stops[from] &&
    !been.some((one) => one === stop || distanceM(one, stop) <= NEAR_M) &&
    !isTold(truth, stop.id, asOfMs, horizonMs) &&
    !isBeyondTheTelling(truth, stop.id)
  return way.stops.filter(isMissed).map(({ id }) => ({ stop: id, weight: Math.min(1, (far / kmTo(id)) ** 2) }))
}

/** Somebody told of people there: perhaps a part of them, perhaps not. Instants stand for wall clock, a few hours off. */
function isTold({ files }: Truth, stop: string, asOfMs: number, horizonMs: number): boolean {
  return files.events.some(
    (row) =>
      !PLACES_NOBODY.has(row.kind) &&
      (row.stop === stop || (row.toStop === stop && ['transport', 'crossing', 'arrival'].includes(row.kind))) &&
      msOf(row.happened.from) <= horizonMs + 12 * HOUR_MS &&
      msOf(row.happened.to) >= asOfMs - 12 * HOUR_MS,
  )
}

function isBeyondTheTelling({ endMs, arrivals, way }: Truth, stop: string): boolean {
  if (endMs === null) return false
  const last = way.indexOf.get(arrivals.at(-1)?.stop ?? '') ?? -1
  return way.km(last, way.indexOf.get(stop) ?? -1) <= UNTOLD_KM
}
