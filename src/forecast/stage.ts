/**
 * A day on the road: when it begins, how much way it covers, when a leg is begun and when its end is reached.
 *
 * Both `departure` and `arrival` map a later moment to a moment at least as late, so a delay is never made up for by
 * having been delayed.
 */
import type { LegMode } from '../core/network.ts'
import { DAY_MS, HOUR_MS } from './evidence.ts'
import { ARRANGED, PRIORS, rideKmH } from './priors.ts'
import { DRAW, drawAt, normalQuantile } from './random.ts'
import type { Step } from './way.ts'
import type { Member, World } from './world.ts'

const LONG_LEG_START = 0.35 // a leg too long for one day is only begun in the first third of a day
const LATE_HOURS = 2 // a further leg must end by then, so that the second stage of a day is not a second day

/** Whether a member takes a day off. */
const rests = ({ key, rest }: Member, number: number): boolean => drawAt(key, number, DRAW.rest) < rest

/** When a member sets out on a day. */
function startOf(world: World, { key }: Member, at: number, number: number): number {
  const hour = PRIORS.startHour + PRIORS.startHourSd * normalQuantile(drawAt(key, number, DRAW.startHour))
  return number * DAY_MS - (world.offsetMs[at] as number) + Math.min(13, Math.max(3, hour)) * HOUR_MS
}

const ROAD_MS = PRIORS.dayHours * HOUR_MS

/** Usual days' work that a member does in a millisecond on the road of a day. */
const rateOn = ({ key, pace }: Member, number: number): number =>
  (pace * Math.exp(PRIORS.dayNoise * normalQuantile(drawAt(key, number, DRAW.dayNoise)))) / ROAD_MS

export const dayNumber = (world: World, at: number, ms: number) =>
  Math.floor((ms + (world.offsetMs[at] as number)) / DAY_MS)

/** First moment from `ready` on at which a leg is begun. */
export function departure(world: World, member: Member, at: number, step: Step, ready: number): number {
  const limit = world.horizonMs
  if (!(ready <= limit)) return Number.POSITIVE_INFINITY
  if (goesOn(member, step)) return ready
  for (let number = dayNumber(world, at, ready); ; number++) {
    if (rests(member, number)) continue
    const startMs = startOf(world, member, at, number)
    if (startMs > limit) return Number.POSITIVE_INFINITY
    if (ready <= startMs) return startMs
    if (ready <= startMs + latestOn(member, at, number, step)) return ready
  }
}

/** By timetable people change from one ride to the next, by day and by night. */
const goesOn = ({ byTimetable }: Member, { leg }: Step): boolean => byTimetable && ARRANGED.has(leg.mode)

/** Buses and trains run through the night; a boat ties up, unless a timetable says otherwise. */
const runsOn = (member: Member, step: Step): boolean =>
  ARRANGED.has(step.leg.mode) && (step.leg.mode !== 'boat' || member.byTimetable)

/** How long after setting out a day's last leg may be begun: it ends by evening, unless others drive or it needs days. */
function latestOn(member: Member, at: number, number: number, step: Step): number {
  if (runsOn(member, step)) return ROAD_MS
  const needs = needsMs(member, at, number, step)
  return needs > ROAD_MS ? LONG_LEG_START * ROAD_MS : ROAD_MS + LATE_HOURS * HOUR_MS - needs
}

/** Time on the road that a leg takes at a day's pace. */
const needsMs = (member: Member, at: number, number: number, { leg, km, days }: Step): number =>
  ARRANGED.has(leg.mode) ? (km / arrangedKmH(member, at, leg.mode)) * HOUR_MS : days / rateOn(member, number)

export function arrival(world: World, member: Member, at: number, step: Step, leave: number): number {
  if (runsOn(member, step)) return leave + (step.km / arrangedKmH(member, at, step.leg.mode)) * HOUR_MS
  let [now, left] = [leave, 1]
  for (let number = dayNumber(world, at, leave); now < world.horizonMs; number++) {
    const [startMs, needs] = [startOf(world, member, at, number), needsMs(member, at, number, step)]
    now = Math.max(now, startMs)
    const done = now + left * needs
    if (done <= startMs + ROAD_MS + PRIORS.overtimeHours * HOUR_MS) return done
    const stretch = Math.max(0, startMs + ROAD_MS - now)
    left -= stretch / needs
    now += stretch
  }
  return Number.POSITIVE_INFINITY
}

/** Who was seen to set out, at whatever hour, goes on for the hours of a day before they sleep: a night march is one. */
export function arrivalAsTold(world: World, member: Member, at: number, step: Step, leave: number): number {
  const usual = arrival(world, member, at, step, leave)
  const needs = needsMs(member, at, dayNumber(world, at, leave), step)
  return needs <= ROAD_MS ? Math.min(usual, leave + needs) : usual
}

/** Middle of the body, with boarding and stops. */
export const arrangedKmH = ({ key, haste }: Member, at: number, mode: LegMode): number =>
  rideKmH(mode) * haste * Math.exp(PRIORS.arrangedSd * normalQuantile(drawAt(key, at, DRAW.arrangedSpeed)))

/** By how much the first tenth of a member's people is at a stop before its middle. */
export const frontMs = (key: number, stop: number): number =>
  PRIORS.frontHours * HOUR_MS * Math.exp(PRIORS.frontSd * normalQuantile(drawAt(key, stop, DRAW.front)))
