/**
 * The ensemble said in the contract's words: quantiles, chances, nights.
 */
import { dayOf, fromWallClock, instant, msOf, nextDay, wallClock } from '../core/time.ts'
import type { NightForecast, Place, Quantiles, StopForecast } from './contract.ts'
import { DAY_MS, HOUR_MS } from './evidence.ts'
import { PRIORS } from './priors.ts'
import { DRAW, drawAt, memberKey, normalQuantile } from './random.ts'
import { settle } from './ranks.ts'
import { frontMs } from './stage.ts'
import type { Path, Tick, World } from './world.ts'
import { throughAll, UNHEARD } from './world.ts'

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const LEAST_REACH = 0.002 // rarer places are noise of the ensemble and only lengthen the answer

/** Quantiles of numbers and of `zeros` more that are zero, none of them below it; linear between neighbours. */
export function quantiles(values: readonly number[] | Float64Array, zeros = 0): Quantiles {
  const last = values.length + zeros - 1
  const ranks = LEVELS.flatMap((level) => [Math.floor(level * last), Math.min(last, Math.floor(level * last) + 1)])
  const settled = new Float64Array(values)
  settle(
    settled,
    ranks.map((rank) => rank - zeros).filter((rank) => rank >= 0),
  )
  const at = (i: number) => (i < zeros ? 0 : (settled[i - zeros] as number))
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

/** Moments about their middle, as far apart as is said: never before the first of them, and later where all are later. */
const kept = (q: Quantiles): Quantiles => mapped(q, (x) => q.p50 + PRIORS.rangeKept * (x - q.p50))

/** `-0` and fractions are not numbers of people. */
export const whole = (q: Quantiles): Quantiles => mapped(q, (x) => Math.max(0, Math.round(x)))
export const rounded = (p: number) => Math.round(Math.min(1, Math.max(0, p)) * 10_000) / 10_000

/** A share of a member's people that goes one way. Shares of a member add up to 1. */
export type Part = { readonly path: Path; readonly share: number }
/** The first part is the main body as it goes without any scenario that lifts or splits it. */
export type Crowd = { readonly parts: readonly Part[]; readonly index: number; sizeAt(ms: number): number }

type Tally = { come: number[]; front: number[]; tail: number[]; people: number[]; nights: number[][] }

export function stopsOf(world: World, crowds: readonly Crowd[], tick: Tick = UNHEARD): StopForecast[] {
  const calendar = calendarOf(world)
  const tallies: Tallies = world.way.stops.map(() => undefined)
  throughAll(crowds, tick, (crowd) => tally(world, crowd, calendar, tallies))
  const seen = tallies.flatMap((one, stop) => (one ? [{ stop, one, reach: one.come.length / crowds.length }] : []))
  return seen
    .sort((a, b) => b.reach - a.reach || a.stop - b.stop)
    .map(({ stop, one, reach }) => ({ stop, one, reach: rounded(reach) }))
    .filter(({ reach }) => reach >= LEAST_REACH)
    .map(({ stop, one, reach }) => said(world, stop, one, reach, crowds.length, calendar))
}

type Calendar = {
  readonly dates: readonly string[]
  /** Whether what was told of the past comes to a stop more than once. */
  readonly comesTwice: boolean
  midnights(zone: string): readonly number[]
  /** Wall clock to the minute. */
  wall(zone: string): (ms: number) => string
}

/** Nights from the as-of date on, by the local date of the place where people were last seen. */
function calendarOf(world: World): Calendar {
  const zone = world.way.stops[world.past.visits.at(-1)?.stop ?? 0]?.zone ?? 'UTC'
  const count = Math.max(1, Math.ceil((world.horizonMs - world.asOfMs) / (24 * HOUR_MS)))
  const dates = [dayOf(world.asOfMs, zone)]
  while (dates.length < count) dates.push(nextDay(dates.at(-1) as string))
  const midnights = remembered((at) => dates.map((date) => fromWallClock(nextDay(date), at)))
  const been = world.past.visits.map(({ stop }) => stop)
  return { dates, comesTwice: new Set(been).size < been.length, midnights, wall: remembered(wallIn) }
}

function remembered<T>(make: (zone: string) => T): (zone: string) => T {
  const known = new Map<string, T>()
  return (zone) => {
    const made = known.get(zone) ?? make(zone)
    known.set(zone, made)
    return made
  }
}

/** A zone is asked for both ends of a day, not for every moment in it: between equal ends no clock is changed. */
function wallIn(zone: string): (ms: number) => string {
  const offsets = new Map<number, number>()
  const offsetAt = (ms: number) => msOf(`${wallClock(ms, zone)}Z`) - ms
  const offsetOn = (day: number): number => {
    const [first, last] = [offsetAt(day * DAY_MS), offsetAt((day + 1) * DAY_MS)]
    return first === last ? first : Number.NaN
  }
  return (ms) => {
    const day = Math.floor(ms / DAY_MS)
    const offset = offsets.get(day) ?? offsetOn(day)
    offsets.set(day, offset)
    const second = Math.floor(ms / 1000) * 1000
    return (Number.isNaN(offset) ? wallClock(second, zone) : instant(second + offset)).slice(0, 16)
  }
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

type Tallies = (Tally | undefined)[]

function tallyAt(tallies: Tallies, stop: number): Tally {
  const known = tallies[stop]
  if (known) return known
  const made: Tally = { come: [], front: [], tail: [], people: [], nights: [] }
  tallies[stop] = made
  return made
}

function tally(world: World, crowd: Crowd, calendar: Calendar, tallies: Tallies): void {
  const [part] = crowd.parts
  const key = memberKey(world.seed, crowd.index)
  if (part && crowd.parts.length === 1 && !calendar.comesTwice) tallyAlone(world, crowd, part, key, calendar, tallies)
  else for (const [stop, stays] of staysOf(world, crowd)) tallyStays(world, crowd, key, stop, stays, calendar, tallies)
}

/** What `tallyStays` does, for the usual member that is one part and comes to each stop once: most of the time goes here. */
function tallyAlone(
  { asOfMs, way }: World,
  crowd: Crowd,
  { path, share }: Part,
  key: number,
  calendar: Calendar,
  tallies: Tallies,
): void {
  for (let i = 0; i < path.stops.length; i++) {
    const [stop, come, leave] = [path.stops[i] as number, path.comeMs[i] as number, path.leaveMs[i] as number]
    if (leave <= asOfMs && come < asOfMs) continue
    const one = tallyAt(tallies, stop)
    const middle = Math.max(come, asOfMs)
    tallyMoments(one, key, stop, middle, come, come)
    one.people.push(crowd.sizeAt(middle) * PRIORS.peakShare * share)
    const midnights = calendar.midnights(way.stops[stop]?.zone ?? 'UTC')
    for (let night = firstAfter(midnights, come); night < midnights.length; night++) {
      const midnight = midnights[night] as number
      if (midnight >= leave) break
      sleep(one, night, crowd.sizeAt(midnight) * PRIORS.peakShare * share)
    }
  }
}

/** Index of the first midnight at or after a moment: they are a day apart, but for a clock change. */
function firstAfter(midnights: readonly number[], ms: number): number {
  let night = Math.max(0, Math.floor((ms - (midnights[0] as number)) / DAY_MS))
  while (night < midnights.length && (midnights[night] as number) < ms) night++
  return night
}

function tallyMoments(one: Tally, key: number, stop: number, middle: number, first: number, last: number): void {
  const lag = Math.exp(PRIORS.tailSd * normalQuantile(drawAt(key, stop, DRAW.tail)))
  one.come.push(middle)
  one.front.push(Math.min(middle, first - frontMs(key, stop)))
  one.tail.push(Math.max(middle, last + PRIORS.tailHours * HOUR_MS * lag))
}

function tallyStays(
  world: World,
  crowd: Crowd,
  key: number,
  stop: number,
  stays: readonly Stay[],
  calendar: Calendar,
  tallies: Tallies,
): void {
  const one = tallyAt(tallies, stop)
  const middle = middleOf(world, stays)
  tallyMoments(one, key, stop, middle, (stays[0] as Stay).come, (stays.at(-1) as Stay).come)
  const most = Math.max(...stays.map(({ come }) => shareAt(stays, come)))
  one.people.push(crowd.sizeAt(middle) * PRIORS.peakShare * most)
  calendar.midnights(world.way.stops[stop]?.zone ?? 'UTC').forEach((midnight, night) => {
    const share = shareAt(stays, midnight)
    if (share > 0) sleep(one, night, crowd.sizeAt(midnight) * PRIORS.peakShare * share)
  })
}

function sleep({ nights }: Tally, night: number, people: number): void {
  const there = nights[night]
  if (there) there.push(people)
  else nights[night] = [people]
}

function said(
  world: World,
  stop: number,
  one: Tally,
  reach: number,
  members: number,
  calendar: Calendar,
): StopForecast {
  const place = world.way.stops[stop] as World['way']['stops'][number]
  const wall = calendar.wall(place.zone)
  const nights = calendar.dates.flatMap((date, night): NightForecast[] => {
    const there = one.nights[night] ?? []
    const present = rounded(there.length / members)
    if (present < LEAST_REACH) return []
    const people = whole(quantiles(there, members - there.length))
    return [{ date, present, people, here: whole(quantiles(there)) }]
  })
  return {
    stop_id: place.id,
    reach,
    arrival: mapped(kept(quantiles(one.come)), wall),
    front: mapped(kept(quantiles(one.front)), wall),
    tail: mapped(kept(quantiles(one.tail)), wall),
    people: whole(quantiles(one.people)),
    nights,
  }
}

/** Index of the last of some rising moments that is not after `ms`; -1 where all are. */
export function lastBy(moments: readonly number[], ms: number): number {
  let i = moments.length - 1
  while (i >= 0 && (moments[i] as number) > ms) i--
  return i
}

/** Where the members are at the as-of moment: at a stop, or between two. Shares add up to 1. */
export function placesOf(world: World, crowds: readonly Crowd[]): Place[] {
  const counts = new Map<number, { stop: number; next: number; count: number }>()
  for (const { parts } of crowds) {
    const { path } = parts[0] as Part
    const i = Math.max(0, lastBy(path.comeMs, world.asOfMs))
    const moving = (path.leaveMs[i] as number) <= world.asOfMs && i + 1 < path.stops.length
    const [stop, next] = [path.stops[i] as number, moving ? (path.stops[i + 1] as number) : -1]
    const key = stop * (world.way.stops.length + 1) + next
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { stop, next, count: 1 })
  }
  const id = (stop: number) => world.way.stops[stop]?.id ?? ''
  const order = [...counts.values()].sort((a, b) => b.count - a.count || a.stop - b.stop || a.next - b.next)
  return order.map(({ stop, next, count }) => {
    const probability = rounded(count / crowds.length)
    return next < 0 ? { stop_id: id(stop), probability } : { leg: [id(stop), id(next)], probability }
  })
}
