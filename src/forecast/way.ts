/**
 * The network as numbers: stops by index, legs worth walking, road and days of travel between any two stops.
 *
 * A leg that only skips stops of another way (at most 15 % longer) is left out, so that people pass through the places
 * on their road. What lies beyond a leg decides how likely it is: a way that soon ends is a side trip.
 */
import type { Leg, Network, Stop } from '../core/network.ts'
import { distanceM } from '../core/network.ts'
import type { Misfit } from './contract.ts'
import { ARRANGED, KM_PER_DAY, PRIORS } from './priors.ts'

export type Step = {
  readonly to: number
  readonly km: number
  /** Usual moving days. */
  readonly days: number
  readonly leg: Leg
  readonly crossesBorder: boolean
  /** Likelihood among the ways on from here, before any news. */
  readonly pull: number
}

export type Way = {
  readonly stops: readonly Stop[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly steps: readonly (readonly Step[])[]
  /** Shortest road in km, and its usual moving days; Infinity where no way leads. */
  km(from: number, to: number): number
  days(from: number, to: number): number
  /** The steps of the shortest road; none where no way leads or there is none to go. */
  legs(from: number, to: number): Step[]
  readonly misfits: readonly Misfit[]
}

const SKIP_RATIO = 1.15
const SAME_ROAD = 1.05 // two drawings of one road differ by no more than the error of their lengths
const MAP_SLACK_KM = 5 // coordinates are known to about two kilometres at either end

export function wayOf(network: Network): Way {
  const stops = network.stops
  const indexOf = new Map(stops.map((stop, i) => [stop.id, i]))
  const legs = usableLegs(network, indexOf)
  const all = stops.map((_, i) => legs.filter((leg) => leg.from === i))
  const road = shortest(all, (leg) => leg.km)
  const work = shortest(all, (leg) => leg.days)
  const kept = all.map((from) => from.filter((leg) => !skips(leg, road, stops.length)))
  const daysOf = daysOnRoads(kept, legs)
  const steps = kept.map((from) => from.map((leg) => stepOf({ ...leg, days: daysOf(leg) }, stops, beyondOf(leg, road))))
  const [km, days] = [road, work].map((d) => (a: number, b: number) => d(a)[b] as number) as [Reach, Reach]
  const onRoad = (from: number, to: number) => legsOf(steps, km, from, to)
  return { stops, indexOf, steps, km, days, legs: onRoad, misfits: impossibleLegs(legs, stops) }
}

function legsOf(steps: Way['steps'], km: Reach, from: number, to: number): Step[] {
  const legs: Step[] = []
  for (let at = from; at !== to && legs.length < steps.length; ) {
    const open = (steps[at] ?? []).filter((step) => Number.isFinite(km(step.to, to)))
    const road = (step: Step) => step.km + km(step.to, to)
    const next = open.reduce<Step | null>((best, step) => (best && road(best) <= road(step) ? best : step), null)
    if (!next) return []
    legs.push(next)
    at = next.to
  }
  return legs
}

/**
 * Days of a leg as it is walked. A leg that was left out for the stops on it may be the same road drawn at a stroke: where
 * people are quicker on that, by its way of travel, they are on each of its parts. Rides that others arrange are no such
 * haste: whoever walks does not wait for them.
 */
function daysOnRoads(kept: Edges, legs: readonly Edge[]): (leg: Edge) => number {
  const haste = new Map<Edge, number>()
  const all = kept.flat().map((edge) => ({ ...edge, from: edge.to, to: edge.from }))
  const back = kept.map((_, i) => all.filter(({ from }) => from === i))
  for (const leg of legs) {
    if (ARRANGED.has(leg.leg.mode) || (kept[leg.from] as readonly Edge[]).includes(leg)) continue
    const parts = partsOf(kept, back, leg)
    if (parts.some(({ leg: { mode } }) => ARRANGED.has(mode))) continue
    const share = leg.days / parts.reduce((sum, { days }) => sum + days, 0)
    for (const part of parts) haste.set(part, Math.min(haste.get(part) ?? 1, share))
  }
  return (leg) => leg.days * (haste.get(leg) ?? 1)
}

/** The shortest way along kept legs between the ends of one that was left out; none, where that is another road. */
function partsOf(kept: Edges, back: Edges, { from, to, km: most }: Edge): Edge[] {
  const rest = search(back, to, ({ km }) => km, SAME_ROAD * most)
  if (rest[from] === Number.POSITIVE_INFINITY) return []
  const left = (edge: Edge) => edge.km + (rest[edge.to] as number)
  const parts: Edge[] = []
  for (let at = from; at !== to; at = (parts.at(-1) as Edge).to) {
    parts.push((kept[at] as readonly Edge[]).reduce((best, edge) => (left(best) <= left(edge) ? best : edge)))
  }
  return parts
}

type Reach = (from: number, to: number) => number
type Edge = { from: number; to: number; km: number; days: number; leg: Leg }
type Edges = readonly (readonly Edge[])[]

function usableLegs(network: Network, indexOf: ReadonlyMap<string, number>): Edge[] {
  const edges = new Map<string, Edge>()
  for (const leg of network.legs) {
    const [from, to, km] = [indexOf.get(leg.from), indexOf.get(leg.to), leg.roadM / 1000]
    if (from === undefined || to === undefined || from === to || !(km > 0) || !Number.isFinite(km)) continue
    const known = edges.get(`${from} ${to}`)
    if (!known || km < known.km) edges.set(`${from} ${to}`, { from, to, km, days: km / KM_PER_DAY[leg.mode], leg })
  }
  return [...edges.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Dijkstra from each asked stop, kept; networks are hundreds of stops, so the plain search does. */
function shortest(out: readonly (readonly Edge[])[], cost: (edge: Edge) => number): (from: number) => Float64Array {
  const kept = new Map<number, Float64Array>()
  return (from) => {
    const known = kept.get(from)
    if (known) return known
    const found = search(out, from, cost)
    kept.set(from, found)
    return found
  }
}

/** `most`: what costs more is not looked for. */
function search(out: Edges, from: number, cost: (edge: Edge) => number, most = Number.POSITIVE_INFINITY): Float64Array {
  const best = new Float64Array(out.length).fill(Number.POSITIVE_INFINITY)
  const open = new Set([from])
  best[from] = 0
  while (open.size > 0) {
    let near = -1
    for (const i of open) if (near < 0 || (best[i] as number) < (best[near] as number)) near = i
    open.delete(near)
    for (const edge of out[near] ?? []) {
      const reached = (best[near] as number) + cost(edge)
      if (reached > most || reached >= (best[edge.to] as number)) continue
      best[edge.to] = reached
      open.add(edge.to)
    }
  }
  return best
}

function skips(edge: Edge, road: (from: number) => Float64Array, count: number): boolean {
  for (let via = 0; via < count; via++) {
    if (via === edge.from || via === edge.to) continue
    const [first, second] = [road(edge.from)[via] as number, road(via)[edge.to] as number]
    // A stop that is farther off than the leg's own end is no stop on it, but a loop out of its end.
    if (first < edge.km && second < edge.km && first + second <= SKIP_RATIO * edge.km) return true
  }
  return false
}

/** How far a leg leads on, at most: places to which it is a way round count for the part of that way that is not lost. */
function beyondOf({ from, to, km }: Edge, road: (from: number) => Float64Array): number {
  const [here, there] = [road(from), road(to)]
  const led = Array.from(there, (rest, stop) => {
    const direct = here[stop] as number
    return Number.isFinite(rest) ? (direct - (here[to] as number)) * (direct / (km + rest)) : 0
  })
  return Math.max(0, ...led)
}

/** What lies beyond counts, and of the leg itself no more than a near one's length: a dead end is not likelier for being far. */
function stepOf(edge: Edge, stops: readonly Stop[], beyond: number): Step {
  const { to, km, days, leg } = edge
  const crossesBorder = stops[edge.from]?.country !== stops[to]?.country
  const { nearKm } = PRIORS
  const pull = (Math.min(km, nearKm) + beyond) / Math.sqrt(Math.max(km, nearKm))
  return { to, km, days, leg, crossesBorder, pull }
}

function impossibleLegs(edges: readonly Edge[], stops: readonly Stop[]): Misfit[] {
  return edges.flatMap(({ from, to, km, leg }) => {
    const lineM = Math.round(distanceM(stops[from] as Stop, stops[to] as Stop))
    if (!(lineM / 1000 > km * 1.1 + MAP_SLACK_KM)) return []
    const slots = { from: leg.from, to: leg.to, roadM: leg.roadM, lineM }
    return [{ report: null, code: 'leg-shorter-than-line', slots } as const]
  })
}
