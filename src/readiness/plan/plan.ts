/**
 * The plan: poses the problem from what is known with a first plan, and tells what a solver made of it. Need comes first, by how much a person suffers without it and how likely anybody is there; then kilometres. What people
 * have decided stands. When nothing can be done, it says so.
 */
import type { Problem, Result } from '../../core/problem.ts'
import { bad, good, problem } from '../../core/problem.ts'
import { restOn } from '../../domains/needs/index.ts'
import type { Forecast } from '../../forecast/contract.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Plan, PlanFixed } from '../planModel.ts'
import type { TextLine } from '../stopModel.ts'
import { type Built, programmeOf } from './build.ts'
import type { PoseAsked, Posed } from './pose.ts'
import { pose } from './pose.ts'
import type { Carrier, Decision, PlanProblem } from './problem.ts'
import { costOf, tripKm } from './problem.ts'
import type { Solved } from './programme.ts'
import { fixedLines, helpOf, planLines, unmetLines } from './tell.ts'
import { rideLines, waitingLines } from './tellLifts.ts'
import { tidied } from './tidy.ts'

/** Good enough: the solver may stop so near to the best that whole loads made of its numbers stay within `BEST_SHARE`. */
export const GAP_SHARE = 0.0088
/** What is called the best plan is at most one in a hundred from it. */
const BEST_SHARE = 0.01

/** `built` is null where there is nothing to decide. */
export type Begun = { readonly posed: Posed; readonly built: Built | null }

export function beginPlan(knowledge: Knowledge, forecast: Forecast, asked: PoseAsked): Result<Begun> {
  const posed = pose(knowledge, forecast, asked)
  const faults = fixedFaults(knowledge, posed, asked.fixed)
  return faults.length > 0 ? bad(...faults) : good({ posed, built: begin(posed.problem) })
}

export const begin = (posed: PlanProblem): Built | null =>
  posed.wants.length === 0 || posed.sources.length === 0 ? null : programmeOf(posed)

/** `first` is made while the solver works, and stands where it finds nothing in its time. */
export type Tried = { readonly first: Decision; readonly built: Built | null }

export type Decided = { readonly decision: Decision; readonly gapShare: number | null }

/**
 * The better of a plan made at once and the solver's, and how far at most it is from the best: a share of its cost.
 */
export function decided(posed: PlanProblem, { first, built }: Tried, solved: Solved | null): Decided {
  if (!built || !solved) return { decision: first, gapShare: built ? null : 0 }
  const found = solved.state === 'none' ? first : tidied(posed, built.read(solved.values))
  const decision = costOf(posed, found) < costOf(posed, first) ? found : first
  const cost = costOf(posed, decision)
  if (!Number.isFinite(solved.bound)) return { decision, gapShare: null }
  return { decision, gapShare: cost === 0 ? 0 : Math.max(0, Math.round(((cost - solved.bound) / cost) * 1e4) / 1e4) }
}

export function tellPlan(knowledge: Knowledge, asked: PoseAsked, posed: Posed, { decision, gapShare }: Decided): Plan {
  const lines = [...fixedLines(knowledge, posed, asked.fixed), ...planLines(knowledge, posed, decision)]
  const rides = rideLines(knowledge, posed)
  const isNothing = lines.length === 0 && rides.length === 0
  const isBest = gapShare !== null && gapShare <= BEST_SHARE
  return {
    ...{ journey: knowledge.journey.id, asOf: knowledge.asOf, isPast: knowledge.isPast, level: asked.level },
    state: isNothing ? 'nothing' : isBest ? 'best' : 'good',
    gapShare,
    km: drivenKm(posed.problem, decision),
    lines,
    unmet: unmetLines(knowledge, posed, decision, asked.level),
    rides,
    waiting: waitingLines(knowledge, posed),
    because: isNothing ? [whyNothing(posed)] : ['plan.borders', 'plan.assumed'].map((key) => ({ key, slots: {} })),
    since: null,
  }
}

function drivenKm(posed: PlanProblem, { trips }: Decision): number {
  return trips.reduce((sum, { carrier, from, stop, trips: n }) => {
    return sum + n * (tripKm(posed, posed.carriers[carrier] as Carrier, from, stop) ?? 0)
  }, 0)
}

function whyNothing({ problem: { wants, sources }, lifts }: Posed): TextLine {
  if (wants.length === 0 && lifts.wants.length > 0) return { key: 'plan.nothing.rides', slots: {} }
  if (wants.length === 0) return { key: 'plan.nothing.wants', slots: {} }
  return { key: sources.length === 0 ? 'plan.nothing.offers' : 'plan.nothing.reach', slots: {} }
}

/** What was fixed by hand must be there to give: an offer that is known, of a thing that is counted, and enough of it. */
function fixedFaults({ network }: Knowledge, { help, days }: Posed, fixed: readonly PlanFixed[]): Problem[] {
  const used = new Map<string, number>()
  return fixed.flatMap(({ offer, stop, night, amount }, i) => {
    const found = helpOf(help, offer)
    if (!found?.offer || !found.measure?.key) return [problem('report.unknown', `/fixed/${i}/offer`, { id: offer })]
    if (!network.stops.some(({ id }) => id === stop))
      return [problem('place.unknown', `/fixed/${i}/stop`, { name: stop })]
    if (!days.includes(night)) return [problem('time.impossible', `/fixed/${i}/night`, { value: night })]
    const key = found.offer.daily ? `${offer} ${night}` : offer
    used.set(key, (used.get(key) ?? 0) + amount)
    const most = restOn(found, night) ?? 0
    const isTooMuch = (used.get(key) ?? 0) > most
    return isTooMuch ? [problem('data.range', `/fixed/${i}/amount`, { low: 0, high: most })] : []
  })
}
