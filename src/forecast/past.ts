/**
 * What the chain of sightings teaches: visits with times, how fast these people go, how often they rest, how often
 * anything is heard of them, and from where and when they move on.
 */
import { fromWallClock, nextDay, wallClock } from '../core/time.ts'
import { DAY_MS, HOUR_MS, midMs } from './evidence.ts'
import { PRIORS } from './priors.ts'
import type { Sighting } from './track.ts'
import type { Way } from './way.ts'

/** `to`: -1 unknown. `rides`: something that others arrange takes them all the way there. */
export type Leaving = { readonly fromMs: number; readonly toMs: number; readonly to: number; readonly rides: boolean }

export type Visit = {
  readonly stop: number
  /** Between these the middle of the body came. */
  readonly cameFromMs: number
  readonly cameToMs: number
  /** Between these it left; null while nobody said so. */
  readonly left: Leaving | null
  /** Nobody sets out before this. */
  readonly readyMs: number
  /** The newest moment at which they were seen here. */
  readonly seenMs: number
}

export type Pace = {
  /** Usual days' work done and days it took, faded; the belief about pace is a gamma of these. */
  readonly work: number
  readonly moving: number
  readonly resting: number
  /** Sightings a day. */
  readonly heard: number
}

export type Past = { readonly visits: readonly Visit[]; readonly pace: Pace }

const SHORT_DAYS = 0.3 // a short hop says nothing of pace: it ends where the town is, not where strength ends
const LATER_MS = 10 * HOUR_MS // a report of presence so long after a departure means that they are back or never went

export function pastOf(chain: readonly Sighting[], way: Way, asOfMs: number): Past {
  const runs: Sighting[][] = []
  for (const one of chain) {
    const open = runs.at(-1)
    if (open && open[0]?.stop === one.stop) open.push(one)
    else runs.push([one])
  }
  const visits: Visit[] = []
  for (const run of runs) visits.push(visitOf(run, visits.at(-1), way))
  return { visits, pace: paceOf(visits, chain.length, way, asOfMs) }
}

/**
 * Who is told of at one place and then at another came through the stops on the road between, unless somebody drove
 * them. What is over by the as-of moment is left as it was told.
 */
export function withPassed(visits: readonly Visit[], way: Way, asOfMs: number): Visit[] {
  return visits.flatMap((here, i) => {
    const next = visits[i + 1]
    const isOver = !next || next.cameToMs <= asOfMs || here.left?.rides
    return isOver ? [here] : [here, ...passedBetween(here, next, way)]
  })
}

function passedBetween(here: Visit, next: Visit, way: Way): Visit[] {
  const [fromMs, toMs] = here.left ? [here.left.fromMs, here.left.toMs] : [here.seenMs, here.seenMs]
  const km = way.km(here.stop, next.stop)
  const legs = way.legs(here.stop, next.stop).slice(0, -1)
  return legs.map(({ to }) => {
    const share = way.km(here.stop, to) / km
    const at = (ms: number, nextMs: number) => ms + share * (Math.max(ms, nextMs) - ms)
    const [cameFromMs, cameToMs] = [at(fromMs, next.cameFromMs), at(toMs, next.cameToMs)]
    return { stop: to, cameFromMs, cameToMs, left: null, readyMs: cameToMs, seenMs: cameToMs }
  })
}

function visitOf(run: readonly Sighting[], before: Visit | undefined, way: Way): Visit {
  const first = run[0] as Sighting
  const stop = way.stops[first.stop] as Way['stops'][number]
  const [fromMs, toMs] = daylight(first)
  const earliest = before ? (before.left?.fromMs ?? before.seenMs) : fromMs
  const cameFromMs = first.does === 'comes' ? fromMs : Math.min(Math.max(earliest, fromMs - DAY_MS / 2), toMs)
  const cameToMs = first.does === 'leaves' ? first.fromMs : toMs
  const leave = run.findLast((one) => one.does === 'leaves')
  const back = leave && run.some((one) => one.firm && one.does !== 'leaves' && one.fromMs > leave.toMs + LATER_MS)
  const here = run.filter((one) => one.does !== 'leaves')
  const newest = here.filter((one) => one.firm).at(-1) ?? here.at(-1)
  const readyMs = newest ? readyAfter(newest, stop.zone, stop.kind === 'border') : first.fromMs
  // Two who saw them leave are two witnesses; where to, one of them may have left out.
  const told = run.findLast((one) => one.does === 'leaves' && one.to >= 0)
  const rides = run.some((one) => one.does === 'leaves' && one.rides)
  const left = leave && !back ? { fromMs: leave.fromMs, toMs: leave.toMs, to: told?.to ?? -1, rides } : null
  const seenMs = Math.max(...run.map((one) => (one.rest ? one.toMs : midMs(one))))
  return { stop: first.stop, cameFromMs: Math.min(cameFromMs, cameToMs), cameToMs, left, readyMs, seenMs }
}

/** People who are told of without an hour came by day. */
function daylight(one: Sighting): [number, number] {
  const whole = one.toMs - one.fromMs > 20 * HOUR_MS
  return whole ? [one.fromMs + 9 * HOUR_MS, one.fromMs + 21 * HOUR_MS] : [one.fromMs, one.toMs]
}

/** Whoever is seen at a place sleeps there, but for a border, which is left as soon as it opens. */
function readyAfter(one: Sighting, zone: string, border: boolean): number {
  if (border && !one.rest) return midMs(one)
  const untilMs = one.rest ? Math.max(one.toMs - 60_000, one.fromMs) : midMs(one)
  return fromWallClock(nextDay(wallClock(untilMs, zone).slice(0, 10)), zone)
}

/** What was seen long ago says less of the days to come. */
export const fadedAt = ({ seenMs }: Visit, asOfMs: number): number =>
  Math.exp(-Math.max(0, asOfMs - seenMs) / (PRIORS.memoryDays * DAY_MS))

function paceOf(visits: readonly Visit[], sightings: number, way: Way, asOfMs: number): Pace {
  let [work, moving, resting] = [0, 0, 0]
  for (let i = 0; i < visits.length; i++) {
    const [here, next] = [visits[i] as Visit, visits[i + 1]]
    const faded = fadedAt(here, asOfMs)
    const came = dayNumber((here.cameFromMs + here.cameToMs) / 2)
    const gone = here.left ? dayNumber((here.left.fromMs + here.left.toMs) / 2) : null
    const last = gone ?? dayNumber(here.seenMs) + 1
    if (way.stops[here.stop]?.kind !== 'border') resting += faded * Math.max(0, last - came - 1)
    const days = next ? daysAlong(way, here.stop, next.stop) : Number.POSITIVE_INFINITY
    if (!next || !Number.isFinite(days)) continue
    const span = isOneDay(here, next) ? 1 : dayNumber((next.cameFromMs + next.cameToMs) / 2) - (last - 1)
    const moved = Math.min(Math.max(1, span), Math.max(1, days * 1.5))
    resting += faded * Math.max(0, span - moved)
    if (days < SHORT_DAYS) continue
    work += faded * days
    moving += faded * moved
  }
  const first = visits[0]
  const told = first ? Math.max(1, (asOfMs - first.cameFromMs) / DAY_MS) : 0
  const heard = (PRIORS.reportsPerDay * PRIORS.reportsDays + sightings) / (PRIORS.reportsDays + told)
  return { work, moving, resting, heard: Math.min(4, heard) }
}

/** By the legs that people walk. */
function daysAlong(way: Way, from: number, to: number): number {
  const legs = way.legs(from, to)
  return legs.length > 0 ? legs.reduce((sum, { days }) => sum + days, 0) : Number.POSITIVE_INFINITY
}

/** Who came within the hours of a day on the road after they were seen to leave moved one day, whatever midnight lay between. */
function isOneDay({ left }: Visit, next: Visit): boolean {
  const took = left ? middle(next.cameFromMs, next.cameToMs) - middle(left.fromMs, left.toMs) : Number.POSITIVE_INFINITY
  return took <= (PRIORS.dayHours + PRIORS.overtimeHours) * HOUR_MS
}

export const middle = (fromMs: number, toMs: number) => (fromMs + toMs) / 2

// Day counts only compare moments a few stops apart, where a common shift of some hours does no harm.
const WEST_MS = 6 * HOUR_MS
const dayNumber = (ms: number) => Math.floor((ms - WEST_MS) / DAY_MS)
