/**
 * Plans for people: the problem is posed in `readiness`, bettered by the solver that is plugged in, and told. A plan that
 * nobody waits for any more is called off.
 */
import type { Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import type { Forecast } from '../forecast/contract.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import { greedyPlan } from '../readiness/plan/greedy.ts'
import { beginPlan, decided, GAP_SHARE, tellPlan } from '../readiness/plan/plan.ts'
import type { PoseAsked } from '../readiness/plan/pose.ts'
import type { Programme, Solved } from '../readiness/plan/programme.ts'
import type { Plan } from '../readiness/planModel.ts'

export type Limits = {
  readonly seconds: number
  /** Close enough to the best: 0.005 is half of one in a hundred. */
  readonly gapShare: number
  readonly signal?: AbortSignal
}

export type Solver = {
  /** There will soon be something to solve. */
  ready(): void
  solve(programme: Programme, limits: Limits): Promise<Solved>
}

/**
 * A larger plan is shown as good as it got by then. Most are within one in a hundred of the best long before; a slow or
 * busy computer is given the time to get there, since a plan cut short leaves many times more people without.
 */
export const PLAN_SECONDS = 8

export async function planFor(
  { knowledge, forecast }: { readonly knowledge: Knowledge; readonly forecast: Forecast },
  asked: PoseAsked,
  solver: Solver,
  signal?: AbortSignal,
): Promise<Result<Plan>> {
  solver.ready()
  const begun = beginPlan(knowledge, forecast, asked)
  if (!begun.ok) return begun
  const { posed, built } = begun.value
  const limits = { seconds: PLAN_SECONDS, gapShare: GAP_SHARE, ...(signal ? { signal } : {}) }
  const solving = built && solver.solve(built.programme, limits)
  const first = greedyPlan(posed.problem)
  const solved = await solving
  if (signal?.aborted) return bad(problem('request.slow'))
  return good(tellPlan(knowledge, asked, posed, decided(posed.problem, { first, built }, solved)))
}
