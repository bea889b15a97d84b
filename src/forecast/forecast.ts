/**
 * Where will they be: from a network and observations to arrivals, places and numbers with their uncertainty.
 *
 * Pure, synchronous, seeded: the same input gives the same answer, whatever the order of the observations and however
 * often one is repeated. Only what was known at the as-of moment is used. Members of the ensemble start at the place
 * that the sightings agree on, walk in day stages with their own pace, rests and holds, and weigh less where their
 * moves would have been news. Every answer names the reports that carried it and those that did not fit.
 */
import type { Network } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import type { Result } from '../core/problem.ts'
import { bad, good } from '../core/problem.ts'
import { wallClock } from '../core/time.ts'
import { choicesOf } from './ahead.ts'
import type { Comparison, Forecast, ReportWeight } from './contract.ts'
import { delaysOf, differenceOf } from './difference.ts'
import { DAY_MS, mainGroup, usable } from './evidence.ts'
import { partsIn } from './parts.ts'
import type { Visit } from './past.ts'
import { pastOf } from './past.ts'
import { PRIORS } from './priors.ts'
import { DRAW, keyedUniform, normalQuantile } from './random.ts'
import type { Scenario } from './scenario.ts'
import { scenarioProblems } from './scenario.ts'
import { resampled, silenceOf } from './silence.ts'
import type { SizeBelief } from './size.ts'
import { growth, sizeOf } from './size.ts'
import type { Crowd } from './summary.ts'
import { placesOf, quantiles, stopsOf, whole } from './summary.ts'
import type { Sighting, Track } from './track.ts'
import { trackOf } from './track.ts'
import { blocksOf, walk } from './walk.ts'
import { wayOf } from './way.ts'
import type { World } from './world.ts'
import { membersOf, offsetsOf } from './world.ts'

export type ForecastInput = {
  readonly journey: string
  readonly network: Network
  readonly observations: readonly Observation[]
  /** UTC milliseconds. */
  readonly asOfMs: number
  readonly horizonDays: number
  /** Whole number. */
  readonly seed: number
  /** Ensemble members, at least 1; below a few hundred the outer quantiles are rough. */
  readonly members: number
  /** Where and when the journey begins, for the time before anything places the group. */
  readonly start?: { readonly stop: string; readonly atMs: number }
  /** IANA zone in which `asOf` is written; UTC by default. */
  readonly zone?: string
  /** What is asked beyond what was reported; `forecast` then answers with it. */
  readonly scenario?: Scenario
}

/** Never throws on strange input: what cannot be placed yields no stops, and what does not fit is named. */
export function forecast(input: ForecastInput): Forecast {
  const told = prepared(input)
  return answered(told, crowdsOf(told, input.scenario))
}

/**
 * The forecast without and with its scenario, and what the scenario changes member by member. A stop that the network
 * does not have is a problem.
 */
export function compare(input: ForecastInput & { readonly scenario: Scenario }): Result<Comparison> {
  const problems = scenarioProblems(input.scenario, input.network)
  if (problems.length > 0) return bad(...problems)
  const told = prepared(input)
  const [plain, changed] = [crowdsOf(told), crowdsOf(told, input.scenario)]
  const [before, after] = [answered(told, plain), answered(told, changed)]
  return good({ before, after, difference: differenceOf(before, after, delaysOf(told.world, plain, changed)) })
}

type Prepared = {
  readonly input: ForecastInput
  readonly seen: readonly Observation[]
  readonly group: string
  readonly world: World
  readonly size: SizeBelief
  readonly track: Track
  readonly members: number
}

function prepared(input: ForecastInput): Prepared {
  const { asOfMs, seed } = input
  const members = Math.max(1, Math.floor(input.members))
  const seen = usable(input.observations, asOfMs)
  const group = mainGroup(seen)
  const way = wayOf(input.network)
  const size = sizeOf(seen, group, asOfMs)
  const track = trackOf(seen, group, Math.exp(size.mean), way)
  const told = pastOf(track.chain, way, asOfMs)
  const past = { ...told, visits: told.visits.length > 0 ? told.visits : startOf(input, way.indexOf) }
  const horizonMs = asOfMs + Math.max(0, input.horizonDays) * DAY_MS
  const choices = choicesOf(way, seen, group, past.visits.at(-1))
  const world: World = { way, past, choices, offsetMs: offsetsOf(way, asOfMs), seed, asOfMs, horizonMs }
  return { input, seen, group, world, size, track, members }
}

function answered({ input, group, world, size, track, members }: Prepared, crowds: readonly Crowd[]): Forecast {
  const { asOfMs, seed } = input
  return {
    journey: input.journey,
    asOf: wallClock(Math.floor(asOfMs / 1000) * 1000, input.zone ?? 'UTC').slice(0, 16),
    seed,
    members,
    groups: [{ group, size: sizeQuantiles(size), place: placesOf(world, crowds) }],
    stops: stopsOf(world, crowds),
    weights: weightsOf(size, track.chain, asOfMs),
    misfits: [...world.way.misfits, ...track.misfits, ...size.misfits],
  }
}

function startOf({ start }: ForecastInput, indexOf: ReadonlyMap<string, number>): Visit[] {
  const stop = start && indexOf.get(start.stop)
  if (!start || stop === undefined) return []
  const { atMs } = start
  return [{ stop, cameFromMs: atMs, cameToMs: atMs, left: null, readyMs: atMs, seenMs: atMs }]
}

/**
 * Weights come from a world without blocks and scenario: either then changes members' ways and does nothing else, so
 * that closing a crossing can be read as the difference of two forecasts.
 */
function crowdsOf({ world, members: count, seen, size }: Prepared, scenario?: Scenario): Crowd[] {
  if (world.past.visits.length === 0) return []
  const members = membersOf(count, world.seed, world.past, world.asOfMs)
  const free = members.map((member) => walk(world, member, new Map()))
  const logWeights = free.map((path) => silenceOf(world, path))
  const picked = resampled(logWeights, keyedUniform(world.seed, 0, 0, DRAW.resample))
  const partsOf = partsIn(world, members, free, blocksOf(seen, world.way), scenario)
  return Array.from(picked, (index, slot) => {
    const people = Math.exp(size.mean + size.sd * spread(world.seed, slot, picked.length))
    const luck = (purpose: number) => normalQuantile(keyedUniform(world.seed, slot, 0, purpose))
    const drift = PRIORS.driftMean + PRIORS.driftSd * luck(DRAW.drift)
    const early = PRIORS.growthMean + PRIORS.growthSd * luck(DRAW.growth)
    const age = world.asOfMs - size.sinceMs
    const sizeAt = (ms: number) =>
      people * Math.exp(growth(drift, early, age, Math.max(world.asOfMs, ms) - size.sinceMs))
    return { parts: partsOf(index, sizeAt), index, sizeAt }
  })
}

/** Normal scores that fill their law evenly, dealt to the members by a fixed shuffle (stride coprime to the count). */
function spread(seed: number, slot: number, count: number): number {
  const dealt = (slot * strideFor(count) + Math.floor(keyedUniform(seed, 0, 0, DRAW.sizeDeal) * count)) % count
  return normalQuantile((dealt + 0.5) / count)
}

function strideFor(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let stride = Math.max(1, Math.round(count * 0.618))
  while (common(stride, count) !== 1) stride++
  return stride
}

function sizeQuantiles({ mean, sd }: SizeBelief) {
  const scores = Float64Array.from({ length: 401 }, (_, i) => Math.exp(mean + sd * normalQuantile((i + 0.5) / 401)))
  return whole(quantiles(scores))
}

/** Half of the weight goes to what says how many, half to what says where, newest most. */
function weightsOf(size: SizeBelief, chain: readonly Sighting[], asOfMs: number): ReportWeight[] {
  const places = new Map<string, number>()
  for (const one of chain) {
    const fresh = one.weight * Math.exp(-Math.max(0, asOfMs - one.toMs) / DAY_MS)
    for (const report of one.reports) places.set(report, (places.get(report) ?? 0) + fresh / one.reports.length)
  }
  const sum = new Map<string, number>()
  for (const part of [size.weights, places]) {
    const total = [...part.values()].reduce((a, b) => a + b, 0)
    for (const [report, weight] of part) sum.set(report, (sum.get(report) ?? 0) + weight / total)
  }
  const all = [...sum.values()].reduce((a, b) => a + b, 0)
  const shares = [...sum].map(([report, weight]) => ({ report, weight: Math.round((weight / all) * 10_000) / 10_000 }))
  return shares.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || (a.report < b.report ? -1 : 1))
}
