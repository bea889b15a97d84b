/** From what is known to who needs a lift and which vehicles have seats. */
import { DAY_MS, dayOf, msOf } from '../../core/time.ts'
import type { Help } from '../../domains/needs/index.ts'
import { type Lift, type Ride, rideState } from '../../domains/transport/index.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Aid } from '../readiness.ts'
import type { Bus, LiftProblem, LiftWant } from './lifts.ts'
import { nightsIn, vehiclesIn } from './offered.ts'
import type { PlanProblem } from './problem.ts'
import { HALVES } from './problem.ts'

/** After two days they are elsewhere: who still needs it asks again. */
const FORGOTTEN_MS = 2 * DAY_MS
const WEIGHTS: Readonly<Record<string, number>> = { now: 3, today: 2, soon: 1 }

type Frame = { readonly days: readonly string[]; readonly km: PlanProblem['km'] }

export function liftProblem(
  knowledge: Knowledge,
  { lifts, rides }: Aid,
  usable: readonly Help[],
  { days, km }: Frame,
): { readonly problem: LiftProblem; readonly wants: readonly Lift[] } {
  const { asOf } = knowledge
  const wants = lifts.filter(({ waiting, at }) => waiting > 0 && msOf(asOf) - msOf(at) <= FORGOTTEN_MS)
  const out = rides
    .filter((ride) => rideState(ride, asOf) !== 'arrived')
    .map((ride) => ({ ride, ...goes(knowledge, ride) }))
  const buses = usable.flatMap((help) =>
    busOf(
      help,
      days,
      out.filter(({ ride }) => ride.vehicle === help.report),
    ),
  )
  return { problem: { nights: days.length, wants: wants.map(wantOf), buses, km }, wants }
}

const wantOf = ({ report, from, to, size, waiting, urgency }: Lift): LiftWant => ({
  ...{ id: report, from, to, size, groups: waiting },
  weight: WEIGHTS[urgency] ?? 1,
})

type Out = { readonly day: string; readonly vehicles: number }

/** The day on which a ride that people announced takes its vehicles. */
function goes({ asOf, journey }: Knowledge, { departs, boarded, vehicles }: Ride): Out {
  return { day: dayOf(msOf(departs ?? boarded?.at ?? asOf), journey.zone), vehicles: vehicles ?? 1 }
}

/** Only vehicles of which somebody said how many sit in each: a seat that nobody counted is no seat. */
function busOf(help: Help, days: readonly string[], out: readonly Out[]): Bus[] {
  const { offer, sector, quantity, report } = help
  const nights = offer && sector === 'transport' ? nightsIn(offer, days) : null
  if (!offer?.seats || !nights) return []
  const busy = days.map((day) =>
    out.filter((one) => one.day === day).reduce((sum, one) => sum + one.vehicles * HALVES, 0),
  )
  return [{ id: report, base: offer.stop, count: vehiclesIn(quantity), seats: offer.seats, busy, ...nights }]
}
