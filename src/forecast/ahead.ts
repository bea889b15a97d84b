/**
 * What was said about the way on: announced places, people seen ahead, and from these the odds at each fork.
 */
import type { Observation } from '../core/observation.ts'
import { midMs } from './evidence.ts'
import type { Visit } from './past.ts'
import { PRIORS } from './priors.ts'
import type { Way } from './way.ts'

type Goal = { readonly stop: number; readonly odds: number }

const ON_THE_WAY = 1.3 // a detour of a third is still a way to the announced place

/** Cumulative shares of the steps from each stop, in the order of `way.steps`. */
export function choicesOf(
  way: Way,
  seen: readonly Observation[],
  group: string,
  last: Visit | undefined,
): Float64Array[] {
  const goals = last ? [...announced(way, seen, group, last), ...ahead(way, seen, group, last)] : []
  return way.steps.map((steps, at) => {
    const pulls = steps.map((step) => goals.reduce((pull, goal) => pull * oddsOf(way, at, step, goal), step.pull))
    const total = pulls.reduce((sum, pull) => sum + pull, 0)
    let sum = 0
    return Float64Array.from(pulls, (pull) => {
      sum += pull / total
      return sum
    })
  })
}

function oddsOf(way: Way, at: number, step: { to: number; km: number }, goal: Goal): number {
  const [direct, through] = [way.km(at, goal.stop), step.km + way.km(step.to, goal.stop)]
  return Number.isFinite(direct) && through <= ON_THE_WAY * direct ? goal.odds : 1
}

function announced(way: Way, seen: readonly Observation[], group: string, last: Visit): Goal[] {
  const said = seen.filter((one) => one.kind === 'decision' && one.group === group && one.toStop !== null)
  const stops = [last.left?.to ?? -1, way.indexOf.get(said.at(-1)?.toStop ?? '') ?? -1]
  return [...new Set(stops)].filter((stop) => stop >= 0).map((stop) => ({ stop, odds: PRIORS.announced }))
}

/** Places where parts of the group were seen lately and which the body has still to reach. */
function ahead(way: Way, seen: readonly Observation[], group: string, last: Visit): Goal[] {
  const walks = (one: Observation) => one.kind !== 'decision' && one.kind !== 'blockade'
  const parts = seen.filter((one) => one.group !== group && walks(one) && midMs(one) >= last.cameFromMs)
  const stops = parts.map((one) => way.indexOf.get(one.stop ?? '') ?? -1)
  const open = stops.filter((stop) => stop >= 0 && stop !== last.stop && Number.isFinite(way.km(last.stop, stop)))
  return [...new Set(open)].map((stop) => ({ stop, odds: PRIORS.seenAhead }))
}
