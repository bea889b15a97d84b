/**
 * Rides that others arrange, by bus, train or boat: how long people wait for them and how fast they go is a trait of a
 * journey, learned from its own stays and rides.
 *
 * Some go by timetable: they change coaches within hours, by day and by night, and rest nowhere. Others wait for days
 * until somebody sends buses. Which of the two it is the first waits tell.
 */
import { DAY_MS, HOUR_MS } from './evidence.ts'
import type { Visit } from './past.ts'
import { fadedAt, middle } from './past.ts'
import { ARRANGED, PRIORS, rideKmH } from './priors.ts'
import { DRAW, drawAt, normalQuantile } from './random.ts'
import type { Step, Way } from './way.ts'

/** What was seen of legs that others arrange: how many were waited for and how long, and how fast they went. */
export type Rides = {
  readonly waited: number
  readonly waitDays: number
  /** Rides whose both ends were told, and the sum of log km/h over their way's usual ones. */
  readonly timed: number
  readonly haste: number
  /** Whole days of stay elsewhere: people who travel by timetable have none. */
  readonly idleDays: number
}

export type RideTraits = {
  /** Mean days that this member's people wait for a ride, where they wait; how fast their rides are beside the usual ones. */
  readonly waitDays: number
  readonly haste: number
  /** Whether its rides go by timetable: within hours, day and night, with no day off between. */
  readonly byTimetable: boolean
}

const LONGEST_WAIT_DAYS = 4 // who stays longer stays for other reasons too

/** From stays before legs that were all arranged, and from rides of which both ends were told. */
export function ridesOf(visits: readonly Visit[], way: Way, asOfMs: number): Rides {
  const sum = { waited: 0, waitDays: 0, timed: 0, haste: 0, idleDays: 0 }
  for (let i = 0; i < visits.length; i++) {
    const [here, next] = [visits[i] as Visit, visits[i + 1]]
    const legs = next ? way.legs(here.stop, next.stop) : []
    const weight = fadedAt(here, asOfMs)
    if (next && legs.length > 0 && legs.every(({ leg }) => ARRANGED.has(leg.mode))) {
      const one = rideOf(here, next, legs)
      sum.waited += weight * legs.length
      sum.waitDays += weight * one.waitDays
      if (one.haste === null) continue
      sum.timed += weight
      sum.haste += weight * one.haste
    } else sum.idleDays += weight * idleDaysAt(here)
  }
  return sum
}

/** Who is seen a day after coming has slept; more than that is no change of coaches. */
function idleDaysAt({ cameToMs, left, seenMs }: Visit): number {
  const untilMs = left ? middle(left.fromMs, left.toMs) : seenMs
  return Math.max(0, (untilMs - cameToMs) / DAY_MS - 1)
}

type Ride = { readonly waitDays: number; readonly haste: number | null }

/** Where nobody told that they left, what is over what the road usually takes was a wait. */
function rideOf(here: Visit, next: Visit, legs: readonly Step[]): Ride {
  const [came, comes] = [middle(here.cameFromMs, here.cameToMs), middle(next.cameFromMs, next.cameToMs)]
  const gone = here.left && middle(here.left.fromMs, here.left.toMs)
  const byBoat = legs.every(({ leg }) => leg.mode === 'boat')
  const usualHours = legs.reduce((sum, { km, leg }) => sum + km / rideKmH(leg.mode), 0)
  const stayed = Math.max(0, (gone ?? comes - withNights(usualHours, byBoat) * HOUR_MS) - came) / DAY_MS
  const hours = gone === null ? null : Math.max(1, onTheRoad((comes - gone) / HOUR_MS, byBoat))
  return {
    waitDays: Math.min(stayed, LONGEST_WAIT_DAYS * legs.length),
    haste: hours && Math.log(usualHours / hours),
  }
}

/** Hours from leaving to coming for so many on the road, and the other way round: boats tie up by night. */
const withNights = (hours: number, byBoat: boolean): number =>
  byBoat ? hours + Math.floor(hours / PRIORS.dayHours) * (24 - PRIORS.dayHours) : hours
const onTheRoad = (hours: number, byBoat: boolean): number =>
  byBoat ? Math.floor(hours / 24) * PRIORS.dayHours + Math.min(PRIORS.dayHours, hours % 24) : hours

/** Waits and speed are traits of a journey: what is not known of them is drawn once for all legs of a member. */
export function ridesFor(rides: Rides, key: number): RideTraits {
  const { arrangedLegs, arrangedWait, arrangedWaitDays, arrangedTimed, arrangedSd, coachKmH, arrangedKmH } = PRIORS
  const byTimetable = drawAt(key, 0, DRAW.timetable) < timetableChance(rides)
  const { waited, waitDays, timed, haste } = rides
  const usual = byTimetable ? PRIORS.timetableWaitDays : arrangedWait * arrangedWaitDays
  const mean = (arrangedLegs * usual + waitDays) / (arrangedLegs + waited) / arrangedWait
  const [u, v] = [drawAt(key, 0, DRAW.ownWait), drawAt(key, 0, DRAW.ownHaste)]
  const spread = 1 / Math.sqrt(arrangedLegs + waited)
  const [all, lead] = [arrangedTimed + timed, byTimetable ? Math.log(coachKmH / arrangedKmH) : 0]
  return {
    byTimetable,
    waitDays: mean * Math.exp(spread * normalQuantile(u) - spread ** 2 / 2),
    haste: Math.exp((arrangedTimed * lead + haste + arrangedSd * Math.sqrt(all) * normalQuantile(v)) / all),
  }
}

/** Waits without memory of one mean or the other (Bayes): many short ones are a timetable's, a long one is not. */
function timetableChance({ waited, waitDays, idleDays }: Rides): number {
  const { timetable, timetableWaitDays, arrangedWait, arrangedWaitDays } = PRIORS
  const long = arrangedWait * arrangedWaitDays
  const odds =
    (long / timetableWaitDays) ** waited * Math.exp(-(waitDays + idleDays) * (1 / timetableWaitDays - 1 / long))
  return (timetable * odds) / (timetable * odds + 1 - timetable)
}
