/** Who rides told to people: each vehicle with the families in it and the reason, and each family that stays with why. */
import type { Knowledge } from '../knowledge.ts'
import type { PlanFamilies, PlanRide, PlanWaiting } from '../planModel.ts'
import { stopName } from '../stopName.ts'
import type { Bus, LiftTrip, LiftWant } from './lifts.ts'
import { whyLeft } from './lifts.ts'
import type { Posed } from './pose.ts'

export function rideLines(knowledge: Knowledge, posed: Posed): PlanRide[] {
  return posed.lifts.plan.trips.map((trip) => rideOf(knowledge, posed, trip))
}

const families = ({ id, size }: LiftWant, groups: number): PlanFamilies => ({
  ...{ number: `lift.${id}`, lift: id, size, groups },
})

function rideOf(knowledge: Knowledge, { lifts, help, days }: Posed, { bus, taken, ...way }: LiftTrip): PlanRide {
  const { id, seats } = lifts.problem.buses[bus] as Bus
  const offer = help.find(({ report }) => report === id)
  const own = taken
    .map(({ want, groups }) => families(lifts.problem.wants[want] as LiftWant, groups))
    .sort((a, b) => b.size - a.size)
  const people = own.reduce((sum, { size, groups }) => sum + size * groups, 0)
  const from = offer?.offer?.stop ?? null
  const isThere = from === null || from === way.from
  const slots = { people, seats, km: way.km, base: from === null ? '' : stopName(knowledge, from).name }
  return {
    ...{ number: `help.${id}`, offer: id, by: offer?.by ?? null, unit: offer?.unit ?? null, seats, km: way.km, people },
    from: stopName(knowledge, way.from),
    to: stopName(knowledge, way.to),
    day: days[way.night] ?? '',
    families: own,
    because: [
      { key: 'plan.because.seats', slots },
      { key: isThere ? 'plan.because.there' : 'plan.because.fetched', slots },
    ],
  }
}

export function waitingLines(knowledge: Knowledge, { lifts: { problem, plan } }: Posed): PlanWaiting[] {
  return problem.wants.flatMap((want, i) => {
    const groups = plan.left[i] ?? 0
    if (groups === 0) return []
    const [from, to] = [stopName(knowledge, want.from), stopName(knowledge, want.to)]
    const most = Math.max(0, ...problem.buses.map(({ seats }) => seats))
    const because = { key: `plan.waiting.${whyLeft(problem, want)}`, slots: { size: want.size, most } }
    return [{ ...families(want, groups), from, to, because }]
  })
}
