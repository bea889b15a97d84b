/**
 * A day on the road: when it begins, how much way it covers, when a leg is begun and when its end is reached.
 *
 * Both `departure` and `arrival` map a later moment to a moment at least as late, so a delay is never made up for by
 * having been delayed.
 */
import { DAY_MS, HOUR_MS } from './evidence.ts'
import { ARRANGED, PRIORS } from './priors.ts'
import { DRAW, keyedUniform, normalQuantile } from './random.ts'
import type { Step } from './way.ts'
import type { Member, World } from './world.ts'

/** Luck of a member at a place, by purpose (`DRAW`): uniform in (0,1). */
export type Luck = (purpose: number) => number

const LONG_LEG_START = 0.35 // a leg too long for one day is only begun in the first third of a day
const LATE_HOURS = 2 // a further leg must end by then, so that the second stage of a day is not a second day

type Day = { readonly startMs: number; readonly endMs: number; readonly rate: number; readonly rests: boolean }

/** A day of a member: hours on the road and usual days' work an hour. */
function dayOf(world: World, member: Member, at: number, number: number): Day {
  const offset = world.offsetMs[at] as number
  const luck = (purpose: number) => keyedUniform(world.seed, member.index, number, purpose)
  const hour = Math.min(13, Math.max(3, PRIORS.startHour + PRIORS.startHourSd * normalQuantile(luck(DRAW.startHour))))
  const startMs = number * DAY_MS - offset + hour * HOUR_MS
  const rate =
    (member.pace * Math.exp(PRIORS.dayNoise * normalQuantile(luck(DRAW.dayNoise)))) / (PRIORS.dayHours * HOUR_MS)
  return { startMs, endMs: startMs + PRIORS.dayHours * HOUR_MS, rate, rests: luck(DRAW.rest) < member.rest }
}

export const dayNumber = (world: World, at: number, ms: number) =>
  Math.floor((ms + (world.offsetMs[at] as number)) / DAY_MS)

/** First moment from `ready` on at which a leg is begun. */
export function departure(world: World, member: Member, at: number, step: Step, ready: number): number {
  const limit = world.horizonMs
  for (let number = dayNumber(world, at, ready); ; number++) {
    const day = dayOf(world, member, at, number)
    if (day.startMs > limit) return Number.POSITIVE_INFINITY
    if (day.rests) continue
    if (ready <= day.startMs) return day.startMs
    const fits = day.endMs + LATE_HOURS * HOUR_MS - step.days / day.rate
    const overnight = ARRANGED.has(step.leg.mode)
    const longest = day.startMs + LONG_LEG_START * (day.endMs - day.startMs)
    const latest = overnight ? day.endMs : step.days / day.rate > day.endMs - day.startMs ? longest : fits
    if (ready <= latest) return ready
  }
}

export function arrival(world: World, member: Member, at: number, step: Step, leave: number, luck: Luck): number {
  if (ARRANGED.has(step.leg.mode)) {
    return leave + (step.km / arrangedKmH(luck)) * HOUR_MS
  }
  let [now, work] = [leave, step.days]
  for (let number = dayNumber(world, at, leave); now < world.horizonMs; number++) {
    const day = dayOf(world, member, at, number)
    now = Math.max(now, day.startMs)
    const pushOn = day.endMs + PRIORS.overtimeHours * HOUR_MS
    const done = now + work / day.rate
    if (done <= pushOn) return done
    const stretch = Math.max(0, day.endMs - now)
    work -= stretch * day.rate
    now += stretch
  }
  return Number.POSITIVE_INFINITY
}

/** Middle of the body, with boarding and stops. */
export const arrangedKmH = (luck: Luck) =>
  PRIORS.arrangedKmH * Math.exp(PRIORS.arrangedSd * normalQuantile(luck(DRAW.arrangedSpeed)))
