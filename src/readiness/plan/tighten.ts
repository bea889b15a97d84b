/**
 * Rows that forbid no plan, and that a relaxed solution keeps to as well: a tenth of a lorry carries at most a tenth of
 * what is of use at its end. Without them the relaxation sends tenths of lorries everywhere, promises far more than any
 * plan can do, and there is a long search to be done; with them it is within about one in a hundred of the best plan.
 */
import type { Carrier, PlanProblem, Source, Want } from './problem.ts'
import { needsCarrier } from './problem.ts'
import type { ProgrammeDraft } from './programme.ts'
import { isLarge, type LoadVariable, routeOf, type TripVariable, type Unmet } from './variables.ts'

type TripsOn = ReadonlyMap<string, readonly TripVariable[]>
type Terms = readonly (readonly [number, number])[]

/** Each load against the trips on its way; where the vehicles are too small for all of it, `loadRows` says as much. */
export function tightenLoads(
  draft: ProgrammeDraft,
  problem: PlanProblem,
  loads: readonly LoadVariable[],
  tripsOn: TripsOn,
): void {
  for (const load of loads.filter((one) => isCarried(problem, one))) {
    const { terms, isTighter } = carried(problem, [load], load.most, tripsOn)
    const taken = terms.map(([index, room]) => [index, -room] as const)
    if (isTighter) draft.row([[load.index, 1], ...taken], Number.NEGATIVE_INFINITY, 0)
  }
}

type Wanted = { readonly want: Want; readonly brought: readonly LoadVariable[]; readonly unmet: readonly Unmet[] }

/** All that is brought for a want, once for the whole of it and once for its dear half: it takes trips, or it goes unmet. */
export function tightenWant(
  draft: ProgrammeDraft,
  problem: PlanProblem,
  { want, brought, unmet }: Wanted,
  tripsOn: TripsOn,
): void {
  const loads = brought.filter((load) => isCarried(problem, load))
  const ones = (some: readonly { readonly index: number }[]): Terms => some.map(({ index }) => [index, 1])
  const free = ones(brought.filter((load) => !loads.includes(load)))
  const dear = unmet.slice(1)
  for (const steps of dear.length > 0 ? [unmet, dear] : [unmet]) {
    const most = steps === unmet ? want.lacking : dear.reduce((sum, step) => sum + step.most, 0)
    const { terms, isTighter } = carried(problem, loads, most, tripsOn)
    if (isTighter) draft.row([...ones(steps), ...free, ...terms], most, Number.POSITIVE_INFINITY)
  }
}

const isCarried = ({ sources }: PlanProblem, { source, stop }: LoadVariable): boolean =>
  needsCarrier(sources[source] as Source, stop)

const NEARLY = 1e-9

/** How much of these loads of one thing each trip can bring, of at most so much that is of use. */
function carried(
  { sources, carriers }: PlanProblem,
  loads: readonly LoadVariable[],
  most: number,
  tripsOn: TripsOn,
): { readonly terms: Terms; readonly isTighter: boolean } {
  const given = new Map<string, number>()
  for (const load of loads) {
    const route = routeOf({ ...load, from: (sources[load.source] as Source).from as string })
    given.set(route, (given.get(route) ?? 0) + load.most)
  }
  const { key = '', kg = 1 } = sources[loads[0]?.source ?? -1] ?? {}
  let isTighter = false
  const terms = [...given].flatMap(([route, give]) =>
    (tripsOn.get(route) ?? []).map(({ carrier, index }) => {
      const room = (carriers[carrier] as Carrier).loadKg / kg
      const useful = Math.min(most, give, isLarge(key) ? Math.floor(room + NEARLY) : room)
      isTighter ||= useful < room
      return [index, useful] as const
    }),
  )
  return { terms, isTighter }
}
