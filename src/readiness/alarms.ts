/**
 * What somebody must look after now: a bus that nobody has heard of, people missing at its end, urgent signs of ill health
 * and needs that nobody answers, a load that is late, an offer of which more was promised than there is. Silence is the alarm, so it is worked out from the moment of the
 * picture, never from a report that somebody would have to send.
 */
import { HOUR_MS, msOf } from '../core/time.ts'
import type { Asked, Help } from '../domains/needs/index.ts'
import { type Lift, peopleMissing, type Ride, rideState } from '../domains/transport/index.ts'
import type { Knowledge } from './knowledge.ts'
import type { Aid } from './readiness.ts'
import type { Alarm } from './stopModel.ts'
import { ALARMS } from './stopModel.ts'
import { stopName } from './stopName.ts'

/** Two days later they have moved on, and nobody can answer any more. */
const FORGOTTEN_MS = 48 * HOUR_MS
/** How long something urgent may stay unanswered. */
const PATIENCE_MS: Readonly<Record<string, number>> = { now: 0, today: 6 * HOUR_MS }

export function alarmsOf(knowledge: Knowledge, { rides, asked, help, lifts }: Aid): Alarm[] {
  const all = [
    ...rides.flatMap((ride) => rideAlarms(knowledge, ride)),
    ...asked.flatMap((one) => askedAlarms(knowledge, one)),
    ...lifts.flatMap((one) => liftAlarms(knowledge, one)),
    ...help.flatMap((one) => [...lateLoads(knowledge, one), ...overPromised(knowledge, one)]),
  ]
  const rank = ({ code }: Alarm): number => ALARMS.indexOf(code)
  return all.sort((a, b) => rank(a) - rank(b) || (a.since < b.since ? 1 : -1) || (a.report < b.report ? -1 : 1))
}

const isForgotten = ({ asOf }: Knowledge, since: string): boolean => msOf(asOf) - msOf(since) > FORGOTTEN_MS

function rideAlarms(knowledge: Knowledge, ride: Ride): Alarm[] {
  const { expected, arrived, boarded, from, to, report } = ride
  const slots = { from: stopName(knowledge, from).name, to: stopName(knowledge, to).name }
  const at = { number: `ride.${report}`, report, stop: stopName(knowledge, to) }
  const missing = peopleMissing(ride) ?? 0
  const apart = arrived?.familiesApart ?? 0
  if (arrived && (missing > 0 || apart > 0) && !isForgotten(knowledge, arrived.at)) {
    return [{ code: 'rideShort', ...at, since: arrived.at, slots: { ...slots, missing, apart } }]
  }
  if (rideState(ride, knowledge.asOf) !== 'overdue' || expected === null || isForgotten(knowledge, expected)) return []
  const people = boarded?.people?.best ?? boarded?.people?.low ?? 0
  return [{ code: 'rideSilent', ...at, since: expected, slots: { ...slots, people } }]
}

function askedAlarms(knowledge: Knowledge, asked: Asked): Alarm[] {
  const { state, urgency, at, stop, report, sign, sector } = asked
  const patience = PATIENCE_MS[urgency]
  if (state !== 'open' || patience === undefined || isForgotten(knowledge, at)) return []
  if (msOf(knowledge.asOf) - msOf(at) < patience) return []
  const place = stopName(knowledge, stop)
  const what = { number: `asked.${report}`, report, stop: place, since: at }
  return sign === null
    ? [{ code: 'needOpen', ...what, slots: { place: place.name, sector } }]
    : [{ code: 'healthOpen', ...what, slots: { place: place.name, sign } }]
}

function liftAlarms(knowledge: Knowledge, { report, from, to, size, waiting, urgency, at }: Lift): Alarm[] {
  const patience = PATIENCE_MS[urgency]
  if (waiting === 0 || patience === undefined || isForgotten(knowledge, at)) return []
  if (msOf(knowledge.asOf) - msOf(at) < patience) return []
  const place = stopName(knowledge, from)
  const slots = { place: place.name, to: stopName(knowledge, to).name, people: size * waiting }
  return [{ code: 'liftOpen', number: `lift.${report}`, report, stop: place, since: at, slots }]
}

function lateLoads(knowledge: Knowledge, { parts, sector, report }: Help): Alarm[] {
  return parts.flatMap(({ stage, expected, stop }) => {
    if (stage !== 'onTheWay' || expected === null || expected >= knowledge.asOf) return []
    if (isForgotten(knowledge, expected)) return []
    const place = stopName(knowledge, stop)
    const slots = { place: place.name, sector }
    return [{ code: 'loadLate' as const, number: `help.${report}`, report, stop: place, since: expected, slots }]
  })
}

/** Only those who promised can settle it: for a stop that goes without they look elsewhere. */
function overPromised(knowledge: Knowledge, { over, measure, sector, report }: Help): Alarm[] {
  if (over === null || isForgotten(knowledge, over.since)) return []
  const place = stopName(knowledge, over.stop)
  const slots = { place: place.name, sector: measure?.key ?? sector }
  return [{ code: 'overPromised', number: `help.${report}`, report, stop: place, since: over.since, slots }]
}
