/**
 * What was said about the way on: announced places, people seen ahead, and from these the odds at each fork; and where
 * they said that their way ends.
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

/**
 * The place that they named as where they go, when it lay more than a stage ahead: a next stop is no goal, nor is a border,
 * to which nobody goes to stay. Who said that it ends where they are named that place. What was said later of another way, or at the goal of going on, takes it back. -1:
 * none.
 */
export function goalOf(way: Way, seen: readonly Observation[], group: string, visits: readonly Visit[]): number {
  let goal = -1
  for (const one of seen) {
    const to = way.indexOf.get(one.toStop ?? '') ?? -1
    if (one.kind !== 'decision' || one.group !== group || to < 0) continue
    const at = way.indexOf.get(one.stop ?? '') ?? whereAt(visits, midMs(one))
    const isNamed = to === at || (way.stops[to]?.kind !== 'border' && way.legs(at, to).length > 1)
    if (isNamed) goal = to
    else if (goal === at || !leadsTo(way, at, to, goal)) goal = -1
  }
  return goal
}

const whereAt = (visits: readonly Visit[], ms: number): number =>
  (visits.findLast(({ cameFromMs }) => cameFromMs <= ms) ?? visits[0])?.stop ?? -1

const leadsTo = ({ km }: Way, at: number, to: number, goal: number): boolean =>
  at < 0 || goal < 0 || km(at, to) + km(to, goal) <= ON_THE_WAY * km(at, goal)

/** Kinds of reports that say where somebody is or has just been. */
const SIGHTED: ReadonlySet<Observation['kind']> = new Set(['arrival', 'position', 'departure', 'crossing'])

/**
 * Somebody, of this group or of another, was seen farther on while the body stood where it was last seen: that place lets
 * people through, few as they may be. Where the body has been before does not count.
 */
export function seenBeyond(way: Way, seen: readonly Observation[], visits: readonly Visit[]): boolean {
  const last = visits.at(-1)
  if (!last) return false
  const isSighting = ({ kind, metric }: Observation) => SIGHTED.has(kind) || (kind === 'count' && metric === 'at_stop')
  return seen.some((one) => {
    const stop = way.indexOf.get(one.stop ?? '') ?? -1
    const isNew = stop >= 0 && !visits.some((visit) => visit.stop === stop)
    return isNew && isSighting(one) && midMs(one) >= last.cameFromMs && Number.isFinite(way.km(last.stop, stop))
  })
}

/** Places where parts of the group were seen lately and which the body has still to reach. */
function ahead(way: Way, seen: readonly Observation[], group: string, last: Visit): Goal[] {
  const walks = (one: Observation) => one.kind !== 'decision' && one.kind !== 'blockade'
  const parts = seen.filter((one) => one.group !== group && walks(one) && midMs(one) >= last.cameFromMs)
  const stops = parts.map((one) => way.indexOf.get(one.stop ?? '') ?? -1)
  const open = stops.filter((stop) => stop >= 0 && stop !== last.stop && Number.isFinite(way.km(last.stop, stop)))
  return [...new Set(open)].map((stop) => ({ stop, odds: PRIORS.seenAhead }))
}
