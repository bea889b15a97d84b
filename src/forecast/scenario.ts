/**
 * What if: a crossing is closed, buses come, people rest a day, the group splits. The same engine with the same luck,
 * so that two forecasts differ by the scenario alone.
 *
 * A scenario begins at the as-of moment: what happened before is what reports say. It is certain, unlike a reported
 * blockade, which binds often and not always. Nobody goes round a closure: whoever comes to it waits. So a closure
 * makes nobody earlier and no stop likelier. Buses stand for a day and lift who is at the stop in that time, as many as
 * there are seats; the others walk on. A split sends a share of those who come through a stop to another way.
 */
import type { Network } from '../core/network.ts'
import { distanceM } from '../core/network.ts'
import type { Problem } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import { DAY_MS, HOUR_MS } from './evidence.ts'
import type { Way } from './way.ts'

/** A stop that nobody leaves, or a leg that nobody begins, for so many hours (above 0). */
export type Closure = ({ readonly stop: string } | { readonly leg: readonly [string, string] }) & {
  readonly fromMs: number
  readonly hours: number
}

/** `vehicles` with `seats` each, ready at the stop `from` at `atMs`, which go to the stop `to`. */
export type Buses = {
  readonly from: string
  readonly to: string
  readonly vehicles: number
  readonly seats: number
  readonly atMs: number
}

export type Scenario = {
  readonly closures?: readonly Closure[]
  readonly buses?: readonly Buses[]
  /** Local days `YYYY-MM-DD` on which nobody sets out. */
  readonly restDays?: readonly { readonly day: string }[]
  /** A share (0 to 1) of those who go on from `atStop` heads for `toStop`. */
  readonly split?: { readonly share: number; readonly atStop: string; readonly toStop: string }
}

/** `heldMs`: how long people were seen to be held by it already, where nobody told its end. */
export type Block = {
  readonly fromMs: number
  readonly toMs: number | null
  readonly heldMs?: number
  readonly isCertain?: boolean
}

export type Lift = { readonly to: number; readonly atMs: number; readonly seats: number; readonly km: number }

/** A scenario in the engine's terms: stops by index, blocks by stop or by stop and next stop. */
export type Plan = {
  readonly closed: ReadonlyMap<string, readonly Block[]>
  readonly lifts: ReadonlyMap<number, Lift>
  /** Days since 1970 by the local calendar. */
  readonly restDays: ReadonlySet<number>
  readonly turn: { readonly at: number; readonly to: number; readonly share: number } | null
}

export const NO_PLAN: Plan = { closed: new Map(), lifts: new Map(), restDays: new Set(), turn: null }

/** Buses wait this long at the stop where they were promised. */
export const BUSES_WAIT_MS = DAY_MS
const WINDING = 1.3 // road over straight line where no road is drawn

/** Paths are those of the scenario's JSON: `/buses/0/to`. */
export function scenarioProblems(scenario: Scenario, network: Network): Problem[] {
  const known = new Set(network.stops.map(({ id }) => id))
  const named: [string, string][] = []
  scenario.closures?.forEach((one, i) => {
    if ('stop' in one) named.push([`/closures/${i}/stop`, one.stop])
    else for (const end of [0, 1] as const) named.push([`/closures/${i}/leg/${end}`, one.leg[end]])
  })
  scenario.buses?.forEach(({ from, to }, i) => {
    named.push([`/buses/${i}/from`, from], [`/buses/${i}/to`, to])
  })
  const { split } = scenario
  if (split) named.push(['/split/atStop', split.atStop], ['/split/toStop', split.toStop])
  return named.filter(([, id]) => !known.has(id)).map(([path, name]) => problem('place.unknown', path, { name }))
}

/** What cannot be understood (an unknown stop, no seats, no hours) is left out: `scenarioProblems` names it. */
export function planOf(scenario: Scenario, way: Way, asOfMs: number): Plan {
  return {
    closed: closedIn(scenario, way, asOfMs),
    lifts: liftsIn(scenario, way, asOfMs),
    restDays: new Set(scenario.restDays?.map(({ day }) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS))),
    turn: turnIn(scenario, way),
  }
}

function closedIn({ closures = [] }: Scenario, way: Way, asOfMs: number): Plan['closed'] {
  const closed = new Map<string, Block[]>()
  for (const one of closures) {
    const ends = 'stop' in one ? [one.stop] : one.leg
    const key = ends.map((id) => way.indexOf.get(id) ?? '?').join(' ')
    const [fromMs, toMs] = [Math.max(asOfMs, one.fromMs), one.fromMs + one.hours * HOUR_MS]
    if (toMs > fromMs) closed.set(key, [...(closed.get(key) ?? []), { fromMs, toMs, isCertain: true }])
  }
  return closed
}

/** Loads from one stop to one other add up; of several goals the first counts. */
function liftsIn({ buses = [] }: Scenario, way: Way, asOfMs: number): Plan['lifts'] {
  const lifts = new Map<number, Lift>()
  for (const one of buses) {
    const [from, to] = [way.indexOf.get(one.from), way.indexOf.get(one.to)]
    const seats = one.vehicles * one.seats
    if (from === undefined || to === undefined || from === to || !(seats > 0)) continue
    const known = lifts.get(from)
    if (known && known.to !== to) continue
    const atMs = Math.max(asOfMs, Math.min(one.atMs, known?.atMs ?? one.atMs))
    lifts.set(from, { to, atMs, seats: seats + (known?.seats ?? 0), km: kmBetween(way, from, to) })
  }
  return lifts
}

/** By road where one is drawn, else the straight line with the bends of a usual road. */
export function kmBetween(way: Way, from: number, to: number): number {
  const km = way.km(from, to)
  const [a, b] = [way.stops[from], way.stops[to]]
  return Number.isFinite(km) || !a || !b ? km : (WINDING * distanceM(a, b)) / 1000
}

function turnIn({ split }: Scenario, way: Way): Plan['turn'] {
  const [at, to] = [way.indexOf.get(split?.atStop ?? ''), way.indexOf.get(split?.toStop ?? '')]
  if (!split || at === undefined || to === undefined || at === to || !(split.share > 0)) return null
  return { at, to, share: Math.min(1, split.share) }
}
