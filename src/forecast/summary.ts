/**
 * The ensemble said in the contract's words: quantiles, chances, nights.
 */
import { dayOf, fromWallClock, nextDay, wallClock } from '../core/time.ts'
import type { NightForecast, Place, Quantiles, StopForecast } from './contract.ts'
import { HOUR_MS } from './evidence.ts'
import { PRIORS } from './priors.ts'
import { DRAW, keyedUniform, normalQuantile } from './random.ts'
import type { Path, World } from './walk.ts'

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const LEAST_REACH = 0.002 // rarer places are noise of the ensemble and only lengthen the answer

/** Quantiles of `sorted` with `zeros` more zeros before it; linear between neighbours. */
export function quantiles(sorted: Float64Array, zeros = 0): Quantiles {
  const at = (i: number) => (i < zeros ? 0 : (sorted[i - zeros] as number))
  const last = sorted.length + zeros - 1
  const [p05, p25, p50, p75, p95] = LEVELS.map((level) => {
    const x = level * last
    const low = Math.floor(x)
    const [a, b] = [at(low), at(Math.min(last, low + 1))]
    return a + (x - low) * (b - a)
  }) as [number, number, number, number, number]
  return { p05, p25, p50, p75, p95 }
}

const mapped = <T>(q: Quantiles, f: (x: number) => T): Quantiles<T> => ({
  p05: f(q.p05),
  p25: f(q.p25),
  p50: f(q.p50),
  p75: f(q.p75),
  p95: f(q.p95),
})

/** `-0` and fractions are not numbers of people. */
export const whole = (q: Quantiles): Quantiles => mapped(q, (x) => Math.max(0, Math.round(x)))
export const rounded = (p: number) => Math.round(Math.min(1, Math.max(0, p)) * 10_000) / 10_000

export type Crowd = { readonly path: Path; readonly index: number; sizeAt(ms: number): number }

type Tally = { come: number[]; front: number[]; tail: number[]; people: number[]; nights: Map<number, number[]> }

export function stopsOf(world: World, crowds: readonly Crowd[]): StopForecast[] {
  const calendar = calendarOf(world)
  const tallies = new Map<number, Tally>()
  for (const crowd of crowds) tally(world, crowd, calendar, tallies)
  const order = [...tallies].sort(([a, x], [b, y]) => y.come.length - x.come.length || a - b)
  return order.flatMap(([stop, one]) => {
    const reach = rounded(one.come.length / crowds.length)
    return reach < LEAST_REACH ? [] : [said(world, stop, one, reach, crowds.length, calendar)]
  })
}

type Calendar = { readonly dates: readonly string[]; midnights(zone: string): readonly number[] }

/** Nights from the as-of date on, by the local date of the place where people were last seen. */
function calendarOf(world: World): Calendar {
  const zone = world.way.stops[world.past.visits.at(-1)?.stop ?? 0]?.zone ?? 'UTC'
  const count = Math.max(1, Math.ceil((world.horizonMs - world.asOfMs) / (24 * HOUR_MS)))
  const dates = [dayOf(world.asOfMs, zone)]
  while (dates.length < count) dates.push(nextDay(dates.at(-1) as string))
  const known = new Map<string, number[]>()
  const midnights = (at: string) => {
    const made = known.get(at) ?? dates.map((date) => fromWallClock(nextDay(date), at))
    known.set(at, made)
    return made
  }
  return { dates, midnights }
}

function tally(world: World, crowd: Crowd, calendar: Calendar, tallies: Map<number, Tally>): void {
  const { stops, comeMs, leaveMs } = crowd.path
  for (let i = 0; i < stops.length; i++) {
    const [stop, come, leave] = [stops[i] as number, comeMs[i] as number, leaveMs[i] as number]
    if (leave <= world.asOfMs && come < world.asOfMs) continue
    const one: Tally = tallies.get(stop) ?? { come: [], front: [], tail: [], people: [], nights: new Map() }
    tallies.set(stop, one)
    const luck = (purpose: number) => normalQuantile(keyedUniform(world.seed, crowd.index, stop, purpose))
    const middle = Math.max(come, world.asOfMs)
    one.come.push(middle)
    one.front.push(Math.min(middle, come - PRIORS.frontHours * HOUR_MS * Math.exp(PRIORS.frontSd * luck(DRAW.front))))
    one.tail.push(Math.max(middle, come + PRIORS.tailHours * HOUR_MS * Math.exp(PRIORS.tailSd * luck(DRAW.tail))))
    one.people.push(crowd.sizeAt(middle) * PRIORS.peakShare)
    calendar.midnights(world.way.stops[stop]?.zone ?? 'UTC').forEach((midnight, night) => {
      if (midnight < come || midnight >= leave) return
      const there = one.nights.get(night) ?? []
      one.nights.set(night, there)
      there.push(crowd.sizeAt(midnight) * PRIORS.peakShare)
    })
  }
}

const sorted = (values: readonly number[]) => Float64Array.from(values).sort()

function said(
  world: World,
  stop: number,
  one: Tally,
  reach: number,
  members: number,
  calendar: Calendar,
): StopForecast {
  const place = world.way.stops[stop] as World['way']['stops'][number]
  const wall = (ms: number) => wallClock(Math.floor(ms / 1000) * 1000, place.zone).slice(0, 16)
  const nights = calendar.dates.flatMap((date, night): NightForecast[] => {
    const there = one.nights.get(night) ?? []
    const present = rounded(there.length / members)
    return present < LEAST_REACH
      ? []
      : [{ date, present, people: whole(quantiles(sorted(there), members - there.length)) }]
  })
  return {
    stop_id: place.id,
    reach,
    arrival: mapped(quantiles(sorted(one.come)), wall),
    front: mapped(quantiles(sorted(one.front)), wall),
    tail: mapped(quantiles(sorted(one.tail)), wall),
    people: whole(quantiles(sorted(one.people))),
    nights,
  }
}

/** Where the members are at the as-of moment: at a stop, or between two. Shares add up to 1. */
export function placesOf(world: World, crowds: readonly Crowd[]): Place[] {
  const counts = new Map<string, { stop: number; next: number; count: number }>()
  for (const { path } of crowds) {
    let i = path.comeMs.findLastIndex((come) => come <= world.asOfMs)
    i = Math.max(0, i)
    const moving = (path.leaveMs[i] as number) <= world.asOfMs && i + 1 < path.stops.length
    const [stop, next] = [path.stops[i] as number, moving ? (path.stops[i + 1] as number) : -1]
    const known = counts.get(`${stop} ${next}`) ?? { stop, next, count: 0 }
    known.count++
    counts.set(`${stop} ${next}`, known)
  }
  const id = (stop: number) => world.way.stops[stop]?.id ?? ''
  const order = [...counts.values()].sort((a, b) => b.count - a.count || a.stop - b.stop || a.next - b.next)
  return order.map(({ stop, next, count }) => {
    const probability = rounded(count / crowds.length)
    return next < 0 ? { stop_id: id(stop), probability } : { leg: [id(stop), id(next)], probability }
  })
}
