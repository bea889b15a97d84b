/**
 * What reports tell, made ready for the ensemble: evidence, size, track, past and the way, each from a checkpoint where
 * there is one.
 */
import type { Network } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import { choicesOf, goalOf, seenBeyond } from './ahead.ts'
import { isSame } from './checkpoint.ts'
import type { Walks } from './crowd.ts'
import { walksOf } from './crowd.ts'
import { DAY_MS, HOUR_MS, mainGroup, peopleOf, usable } from './evidence.ts'
import type { ForecastInput } from './forecast.ts'
import { gatesOf } from './gate.ts'
import type { Visit } from './past.ts'
import { pastOf, withPassed } from './past.ts'
import { PRIORS } from './priors.ts'
import { ridesOf } from './ride.ts'
import type { Block } from './scenario.ts'
import type { SizeBelief } from './size.ts'
import { sizeAt, sizeOf } from './size.ts'
import type { Track } from './track.ts'
import { trackOf } from './track.ts'
import { blocksOf } from './walk.ts'
import type { Way } from './way.ts'
import { wayOf } from './way.ts'
import type { Tick, World } from './world.ts'
import { offsetsOf, UNHEARD } from './world.ts'

/** Everything that a later forecast of the same journey may go on from. Plain data but for the way's searches. */
export type Told = {
  readonly network: Network
  readonly group: string
  readonly firstSize: number
  readonly seen: readonly Observation[]
  readonly size: SizeBelief
  readonly track: Track
  readonly walks: Walks
  readonly blocks: ReadonlyMap<number, readonly Block[]>
}

/** `named`: the group; the main one by default. What is the same as `before` up to a late report is not worked out again; the answer is the same to the byte. */
export function toldIn(input: ForecastInput, before?: Told, named?: string, tick: Tick = UNHEARD): Told {
  const { asOfMs, network, firstSize = PRIORS.firstSize } = input
  const seen = usable(input.observations, asOfMs)
  const group = named ?? mainGroup(seen)
  const isKnown = before !== undefined && (before.network === network || isSame(before.network, network))
  const way = isKnown ? before.walks.world.way : wayOf(network)
  const from = isKnown && before.group === group && before.firstSize === firstSize ? before : undefined
  const size = sizeOf(seen, group, asOfMs, firstSize, from?.size.fold)
  const track = trackOf(seen, group, (atMs) => sizeAt(size, atMs), way, from?.track.fold)
  const world = worldOf(input, way, seen, group, track)
  const last = world.past.visits.at(-1)
  const members = Math.max(1, Math.floor(input.members))
  const walks = walksOf(world, members, scatteredOf(seen, group, size, last), from?.walks, tick)
  return {
    network: isKnown ? before.network : network,
    group,
    firstSize,
    seen,
    size,
    track,
    walks,
    blocks: blocksOf(seen, way, world.gates.isOpen ? undefined : last),
  }
}

function worldOf(input: ForecastInput, way: Way, seen: readonly Observation[], group: string, track: Track): World {
  const { asOfMs, seed } = input
  const told = pastOf(track.chain, way, asOfMs)
  const visits = begun(told.visits.length > 0 ? told.visits : startOf(input, way.indexOf), input, way.indexOf)
  const past = { ...told, visits: withPassed(visits, way, asOfMs), rides: ridesOf(told.visits, way, asOfMs) }
  const horizonMs = asOfMs + Math.max(0, input.horizonDays) * DAY_MS
  const choices = choicesOf(way, seen, group, past.visits.at(-1))
  const goal = goalOf(way, seen, group, past.visits)
  const gates = gatesOf(past.visits, way, asOfMs, goal, seenBeyond(way, seen, past.visits))
  return { way, past, gates, choices, goal, offsetMs: offsetsOf(way, asOfMs), seed, asOfMs, horizonMs }
}

/** Nobody is forecast for a time before the journey begins. */
function startOf(input: ForecastInput, indexOf: ReadonlyMap<string, number>): Visit[] {
  const { start, asOfMs, horizonDays } = input
  const stop = start && indexOf.get(start.stop)
  if (!start || stop === undefined || start.atMs >= asOfMs + horizonDays * DAY_MS) return []
  const { atMs } = start
  return [{ stop, cameFromMs: atMs, cameToMs: atMs, left: null, readyMs: atMs, seenMs: atMs }]
}

const GATHERS_MS = 6 * HOUR_MS // who is seen in the window still sets out within hours

/** The day on which a journey begins is told beforehand, and so announces that they set out: until then they gather. */
function begun(
  visits: readonly Visit[],
  { start }: ForecastInput,
  indexOf: ReadonlyMap<string, number>,
): readonly Visit[] {
  const [first, ...more] = visits
  if (!start || !first || first.left || more.length > 0 || first.stop !== indexOf.get(start.stop)) return visits
  const [opensMs, shutsMs] = [PRIORS.setsOutFrom, PRIORS.setsOutTo].map((hour) => start.atMs + hour * HOUR_MS)
  if (!(first.seenMs <= (shutsMs as number))) return visits
  const fromMs = Math.max(opensMs as number, first.seenMs)
  const left = { fromMs, toMs: Math.max(shutsMs as number, fromMs + GATHERS_MS), to: -1, rides: false }
  const cameToMs = Math.min(first.cameToMs, fromMs)
  return [{ ...first, cameFromMs: Math.min(first.cameFromMs, cameToMs), cameToMs, left }]
}

/** Chance that the main body is no more, from what was told of its scattering since it was last seen to move. */
function scatteredOf(seen: readonly Observation[], group: string, size: SizeBelief, last: Visit | undefined): number {
  const told = seen.filter(
    (one) => one.kind === 'dispersal' && one.group === group && one.toMs >= (last?.cameFromMs ?? 0),
  )
  const share = (one: Observation) => (peopleOf(one) ?? 0) / sizeAt(size, one.fromMs) || PRIORS.dispersalSome
  return 1 - told.reduce((whole, one) => whole * (1 - PRIORS.dispersalBinds * Math.min(1, share(one))), 1)
}
