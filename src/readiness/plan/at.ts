/** What of a plan concerns one stop: what is brought there, who leaves from there, and what stays missing there. */
import type { Plan } from '../planModel.ts'

/** `km`: driven with those loads; each ride has its own. */
export type PlanShown = Pick<Plan, 'lines' | 'unmet' | 'rides' | 'waiting' | 'km'>

export function planAt(plan: Plan, stop: string | undefined): PlanShown {
  if (stop === undefined) return plan
  const leaves = ({ from }: { readonly from: { readonly stop: string } }): boolean => from.stop === stop
  const lines = plan.lines.filter(({ to }) => to.stop === stop)
  return {
    ...{ lines, km: drivenKm(lines), rides: plan.rides.filter(leaves) },
    ...{ waiting: plan.waiting.filter(leaves), unmet: plan.unmet.filter((one) => one.stop.stop === stop) },
  }
}

/** A vehicle stands at each of the loads that it takes together, and drives once. */
function drivenKm(lines: Plan['lines']): number {
  const trips = lines.flatMap(({ from, to, night, vehicles }) =>
    vehicles.map(({ offer, km }) => [[offer, from?.stop, to.stop, night].join(), km] as const),
  )
  return [...new Map(trips).values()].reduce((sum, km) => sum + km, 0)
}
