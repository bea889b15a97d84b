/**
 * Where the main body has been: the chain of sightings that agree best with each other, the road and the clock.
 *
 * Every report that places the body somewhere is a sighting with a weight. The chain with the greatest sum of weights,
 * less what its haste or its gaps in the road cost, is believed; what contradicts it is named as a misfit. So a single
 * wrong place neither moves the body nor stops it, whatever the order in which reports came in.
 */
import type { Observation } from '../core/observation.ts'
import type { Folded } from './checkpoint.ts'
import { foldedFrom } from './checkpoint.ts'
import type { Misfit } from './contract.ts'
import { DAY_MS, HOUR_MS, midMs, peopleOf } from './evidence.ts'
import { ARRANGED, PARTS, PRIORS } from './priors.ts'
import type { Way } from './way.ts'

export type Sighting = {
  readonly stop: number
  readonly fromMs: number
  readonly toMs: number
  readonly does: 'comes' | 'stays' | 'leaves'
  /** Where they said they go; -1 unknown. */
  readonly to: number
  /** Something that others arrange takes them there: buses, a train, boats. */
  readonly rides: boolean
  readonly weight: number
  readonly reports: readonly string[]
  /** A row about presence, not about size told of a place in passing. */
  readonly firm: boolean
  readonly rest: boolean
}

/** People in the group as far as they were told of by a moment. */
export type SizeAt = (ms: number) => number

/** The best chain that ends in a sighting: its worth, and the sighting before (-1: none). */
export type Link = { readonly worth: number; readonly before: number }

export type Track = {
  readonly chain: readonly Sighting[]
  readonly misfits: readonly Misfit[]
  readonly fold: Folded<Sighting, Link>
}

const MOST_SIGHTINGS = 400 // the search is quadratic; older sightings say little about tonight
const LONGEST_MS = 36 * HOUR_MS // a count over many days places nobody on one of them
const HASTE_COST = 0.7 // for each further time as fast as usual
const USUAL_HASTE = 1.5 // that fast is nothing strange: somebody gave them a lift
const NO_ROAD_COST = 2.5 // two firm reports and more may lead off the drawn network, one may not

/** `before`: the links of an earlier time on the same way, from which this one goes on. */
export function trackOf(
  seen: readonly Observation[],
  group: string,
  sizeAt: SizeAt,
  way: Way,
  before?: Track['fold'],
): Track {
  const unknown = seen.filter((one) => one.stop !== null && !way.indexOf.has(one.stop))
  const sightings = fade(seen.flatMap((one) => sightingOf(one, group, sizeAt(midMs(one)), way))).slice(-MOST_SIGHTINGS)
  const fold = foldedFrom(before, sightings, (links: readonly Link[], one) => linked(sightings, links, one, way))
  const chain = bestChain(fold)
  const lost = unknown.flatMap((one) =>
    one.reports.map((report) => ({ report, code: 'unknown-stop', slots: { stop: one.stop as string } }) as const),
  )
  return { chain, fold, misfits: [...lost, ...misfitsOf(sightings, chain, way)] }
}

function sightingOf(seen: Observation, group: string, size: number, way: Way): Sighting[] {
  const stop = seen.stop === null ? undefined : way.indexOf.get(seen.stop)
  const kind = FIRMNESS[seen.kind]
  if (stop === undefined || kind === undefined || !aboutMainBody(seen, group, size)) return []
  if (seen.people?.best === 0 || seen.people?.high === 0) return [] // "nobody is here" places nobody
  const rest = seen.kind === 'rest'
  if (!rest && seen.toMs - seen.fromMs > LONGEST_MS) return []
  const to = seen.toStop === null ? -1 : (way.indexOf.get(seen.toStop) ?? -1)
  const leaves = seen.kind === 'departure' || (to >= 0 && (seen.kind === 'crossing' || seen.kind === 'transport'))
  const does = leaves ? 'leaves' : seen.kind === 'arrival' ? 'comes' : 'stays'
  const byCount = seen.kind === 'count' && seen.metric !== 'group_size' ? 0.6 : 0
  const weight = (kind + byCount) * (seen.group === group ? 1 : 0.7)
  const rides = to >= 0 && (seen.kind === 'transport' || RIDDEN.has(seen.mode))
  const { fromMs, toMs, reports } = seen
  return [{ stop, fromMs, toMs, does, to, rides, weight, reports, firm: weight >= 0.5, rest }]
}

/** Ways of going, as reports name them, that others arrange. */
const RIDDEN: ReadonlySet<string | null> = new Set([...ARRANGED, 'raft', 'ferry', 'coach'])

/** Weight of a sighting by kind of report; kinds that place nobody (decision, join, blockade ...) are absent. */
const FIRMNESS: Partial<Record<Observation['kind'], number>> = {
  arrival: 1,
  departure: 1,
  position: 1,
  rest: 1,
  crossing: 0.8,
  transport: 0.7,
  count: 0.2,
  incident: 0.2,
}

function aboutMainBody(seen: Observation, group: string, size: number): boolean {
  const { metric } = seen
  const share = (peopleOf(seen) ?? Number.POSITIVE_INFINITY) / size
  const partial = metric !== null && metric !== 'group_size' && metric !== 'other' && share < PRIORS.partShare
  if (partial || (seen.group !== group && PARTS.has(seen.group))) return false
  if (seen.kind === 'count' && !(metric !== null && PLACING.has(metric))) return false
  if (seen.group === group) return true
  if (seen.group === 'all') return metric === null || metric === 'at_stop' || metric === 'arrivals'
  return Number.isFinite(share) && share >= PRIORS.partShare
}

const PLACING: ReadonlySet<string> = new Set(['group_size', 'at_stop', 'arrivals', 'crossed', 'waiting'])

/** Repeats of one statement add little: six papers with one photograph are one pair of eyes. */
function fade(sightings: readonly Sighting[]): Sighting[] {
  const times = new Map<string, number>()
  const faded = sightings.map((one) => {
    const key = `${one.stop} ${one.does} ${Math.floor(midMs(one) / DAY_MS)}`
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    return { ...one, weight: one.weight / (1 + before) }
  })
  return faded.sort((a, b) => midMs(a) - midMs(b) || a.stop - b.stop)
}

/** Cost of believing that `b` follows `a`: haste, or no road; Infinity where nothing could be that fast. */
function cost(a: Sighting, b: Sighting, way: Way): number {
  if (a.stop === b.stop) return a.does === 'leaves' && b.does === 'comes' ? 1 : 0
  if (!possible(a, b, way)) return Number.POSITIVE_INFINITY
  const haste = hasteOf(a, b, way)
  return Number.isFinite(haste) ? Math.min(3, HASTE_COST * Math.max(0, haste - USUAL_HASTE)) : NO_ROAD_COST
}

/** How many times as fast as usual; Infinity where no road leads. */
function hasteOf(a: Sighting, b: Sighting, way: Way): number {
  return way.days(a.stop, b.stop) / Math.max(0.25, (midMs(b) - midMs(a)) / DAY_MS + 0.5)
}

function possible(a: Sighting, b: Sighting, way: Way): boolean {
  const km = way.km(a.stop, b.stop)
  const hours = (b.toMs - a.fromMs) / HOUR_MS
  return !Number.isFinite(km) ? hours > 0 : hours * PRIORS.fasterThanKmH >= km
}

function linked(sightings: readonly Sighting[], links: readonly Link[], one: Sighting, way: Way): Link {
  let [worth, before] = [0, -1]
  for (let j = 0; j < links.length; j++) {
    const gain = (links[j] as Link).worth - cost(sightings[j] as Sighting, one, way)
    if (gain > worth) [worth, before] = [gain, j]
  }
  return { worth: worth + one.weight, before }
}

/** Of two chains of the same worth the one that ends later. */
function bestChain({ items, states }: Track['fold']): Sighting[] {
  const chain: Sighting[] = []
  const worth = (i: number) => (states[i] as Link).worth
  let at = states.reduce((best, _, i) => (best < 0 || worth(i) >= worth(best) ? i : best), -1)
  for (; at >= 0; at = (states[at] as Link).before) chain.unshift(items[at] as Sighting)
  return chain
}

function misfitsOf(sightings: readonly Sighting[], chain: readonly Sighting[], way: Way): Misfit[] {
  const kept = new Set(chain)
  return sightings.flatMap((one) => {
    if (kept.has(one)) return []
    const before = chain.findLast((other) => other.toMs <= one.fromMs)
    const after = chain.find((other) => other.fromMs >= one.toMs)
    const code = (before && faultOf(before, one, way)) || (after && faultOf(one, after, way))
    const against = code && ((before && faultOf(before, one, way) ? before : after) as Sighting)
    if (!code || !against) return []
    const slots = { stop: way.stops[one.stop]?.id ?? '', against: way.stops[against.stop]?.id ?? '' }
    return one.reports.map((report) => ({ report, code, slots }))
  })
}

function faultOf(a: Sighting, b: Sighting, way: Way): Misfit['code'] | null {
  if (a.stop === b.stop) return null
  if (Number.isFinite(way.km(a.stop, b.stop))) {
    if (!possible(a, b, way)) return 'impossible-speed'
    return hasteOf(a, b, way) > USUAL_HASTE ? 'unlikely-speed' : null
  }
  return Number.isFinite(way.km(b.stop, a.stop)) ? 'place-behind' : 'off-the-way'
}
