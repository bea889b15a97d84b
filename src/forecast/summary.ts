/**
 * The ensemble said in the contract's words: quantiles, chances, nights.
 */
import { dayOf, fromWallClock, nextDay, wallClock } from '../core/time.ts'
import type { NightForecast, Place, Quantiles, StopForecast } from './contract.ts'
import { HOUR_MS } from './evidence.ts'
import { PRIORS } from './priors.ts'
import { DRAW, keyedUniform, normalQuantile } from './random.ts'
import type { Path, World } from './world.ts'

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

/** A share of a member's people that goes one way. Shares of a member add up to 1. */
export type Part = { readonly path: Path; readonly share: number }
/** The first part is the main body as it goes without any scenario that lifts or splits it. */
export type Crowd = { readonly parts: readonly Part[]; readonly index: number; sizeAt(ms: number): number }

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

type Stay = { readonly come: number; readonly leave: number; readonly share: number }

/** Stays of a member's parts by stop, first come first; those that ended before the as-of moment are left out. */
export function staysOf(world: World, { parts }: Crowd): Map<number, Stay[]> {
  const stays = new Map<number, Stay[]>()
  for (const { path, share } of parts) {
    for (let i = 0; i < path.stops.length; i++) {
      const [stop, come, leave] = [path.stops[i] as number, path.comeMs[i] as number, path.leaveMs[i] as number]
      if (leave <= world.asOfMs && come < world.asOfMs) continue
      const there = stays.get(stop)
      if (there) there.push({ come, leave, share })
      else stays.set(stop, [{ come, leave, share }])
    }
  }
  if (parts.length > 1) for (const there of stays.values()) there.sort((a, b) => a.come - b.come)
  return stays
}

/** When half of those who come are there, not before the as-of moment. */
export function middleOf({ asOfMs }: World, stays: readonly Stay[]): number {
  if (stays.length === 1) return Math.max((stays[0] as Stay).come, asOfMs)
  const half = stays.reduce((sum, { share }) => sum + share, 0) / 2
  let there = 0
  const middle = stays.find(({ share }) => {
    there += share
    return there >= half
  })
  return Math.max((middle ?? (stays[0] as Stay)).come, asOfMs)
}

function shareAt(stays: readonly Stay[], ms: number): number {
  let sum = 0
  for (const { come, leave, share } of stays) if (come <= ms && ms < leave) sum += share
  return sum
}

function tally(world: World, crowd: Crowd, calendar: Calendar, tallies: Map<number, Tally>): void {
  for (const [stop, stays] of staysOf(world, crowd)) {
    const one: Tally = tallies.get(stop) ?? { come: [], front: [], tail: [], people: [], nights: new Map() }
    tallies.set(stop, one)
    const luck = (purpose: number) => normalQuantile(keyedUniform(world.seed, crowd.index, stop, purpose))
    const middle = middleOf(world, stays)
    const [first, last] = [(stays[0] as Stay).come, (stays.at(-1) as Stay).come]
    one.come.push(middle)
    one.front.push(Math.min(middle, first - PRIORS.frontHours * HOUR_MS * Math.exp(PRIORS.frontSd * luck(DRAW.front))))
    one.tail.push(Math.max(middle, last + PRIORS.tailHours * HOUR_MS * Math.exp(PRIORS.tailSd * luck(DRAW.tail))))
    const most = stays.length === 1 ? (stays[0] as Stay).share : Math.max(...stays.map((s) => shareAt(stays, s.come)))
    one.people.push(crowd.sizeAt(middle) * PRIORS.peakShare * most)
    sleep(crowd, stays, calendar.midnights(world.way.stops[stop]?.zone ?? 'UTC'), one.nights)
  }
}

function sleep(crowd: Crowd, stays: readonly Stay[], midnights: readonly number[], nights: Tally['nights']): void {
  const gone = stays.length === 1 ? (stays[0] as Stay).leave : Math.max(...stays.map(({ leave }) => leave))
  for (let night = 0; night < midnights.length; night++) {
    const midnight = midnights[night] as number
    if (midnight >= gone) return
    const share = shareAt(stays, midnight)
    if (share === 0) continue
    const there = nights.get(night)
    const people = crowd.sizeAt(midnight) * PRIORS.peakShare * share
    if (there) there.push(people)
    else nights.set(night, [people])
  }
}

const sorted = (values: readonly number[]) => new Float64Array(values).sort()

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
    if (present < LEAST_REACH) return []
    const counts = sorted(there)
    const people = whole(quantiles(counts, members - there.length))
    return [{ date, present, people, here: whole(quantiles(counts)) }]
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
  for (const { parts } of crowds) {
    const { path } = parts[0] as Part
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
