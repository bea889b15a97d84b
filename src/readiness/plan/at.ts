/** What of a plan concerns one stop: what is brought there, who leaves from there, and what stays missing there. */
import type { Plan } from '../planModel.ts'

export type PlanShown = Pick<Plan, 'lines' | 'unmet' | 'rides' | 'waiting'>

export function planAt(plan: Plan, stop: string | undefined): PlanShown {
  if (stop === undefined) return plan
  const leaves = ({ from }: { readonly from: { readonly stop: string } }): boolean => from.stop === stop
  return {
    ...{ lines: plan.lines.filter(({ to }) => to.stop === stop), rides: plan.rides.filter(leaves) },
    ...{ waiting: plan.waiting.filter(leaves), unmet: plan.unmet.filter((one) => one.stop.stop === stop) },
  }
}
