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
import type { Comparison, Forecast, GroupForecast, ReportWeight } from './contract.ts'
import { crowdsOf } from './crowd.ts'
import { delaysOf, differenceOf } from './difference.ts'
import { DAY_MS } from './evidence.ts'
import { othersOf } from './groups.ts'
import { PRIORS } from './priors.ts'
import { normalQuantile } from './random.ts'
import { saysOf } from './says.ts'
import type { Scenario } from './scenario.ts'
import { scenarioProblems } from './scenario.ts'
import type { SizeBelief } from './size.ts'
import type { Crowd } from './summary.ts'
import { placesOf, quantiles, stopsOf, whole } from './summary.ts'
import type { Told } from './told.ts'
import { toldIn } from './told.ts'
import type { Sighting } from './track.ts'
import type { Tick } from './world.ts'
import { UNHEARD } from './world.ts'

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
  /** Where the journey begins, and the midnight before its first day, there. */
  readonly start?: { readonly stop: string; readonly atMs: number }
  /** People in the group before anybody counted; the usual start of a march by default. */
  readonly firstSize?: number
  /** IANA zone in which `asOf` is written; UTC by default. */
  readonly zone?: string
  /** What is asked beyond what was reported; `forecast` then answers with it. */
  readonly scenario?: Scenario
}

/** Never throws on strange input: what cannot be placed yields no stops, and what does not fit is named. */
export function forecast(input: ForecastInput): Forecast {
  return resumed(input).forecast
}

/** What was worked out for a forecast, from which the next one goes on. Nothing in it is for others to read. */
export type Checkpoint = { readonly told: Told }

/**
 * The same answer as `forecast`, to the byte, from the checkpoint of an earlier one of the same journey: what a new or
 * late report does not touch is not worked out again.
 */
export function resumed(input: ForecastInput, from?: Checkpoint): { forecast: Forecast; checkpoint: Checkpoint } {
  const told = toldIn(input, from?.told)
  const crowds = crowdsOf(told.walks, told.size.level, told.blocks, input.scenario)
  return { forecast: answered(input, told, crowds), checkpoint: { told } }
}

/** Told again and again while it works, with how much is done of how much: for somebody who waits. */
export type Step = (done: number, of: number) => void

/**
 * The forecast without and with its scenario, and what the scenario changes member by member. A stop that the network
 * does not have is a problem.
 */
export function compare(
  input: ForecastInput & { readonly scenario: Scenario },
  step: Step = () => undefined,
): Result<Comparison> {
  const problems = scenarioProblems(input.scenario, input.network)
  if (problems.length > 0) return bad(...problems)
  const { tick, upTo } = counted(step, input)
  const told = toldIn(input, undefined, undefined, tick)
  const crowds = (scenario?: Scenario) => crowdsOf(told.walks, told.size.level, told.blocks, scenario, tick)
  upTo(1)
  const plain = crowds()
  upTo(2)
  const before = answered(input, told, plain, tick)
  const changed = crowds(input.scenario)
  const after = answered(input, told, changed, tick)
  return good({ before, after, difference: differenceOf(before, after, delaysOf(told.walks.world, plain, changed)) })
}

/** Members go through the free walk, the blocks, two summaries, and what the scenario adds; what is not needed is passed over. */
function counted(step: Step, { members, scenario }: ForecastInput): { tick: Tick; upTo(passes: number): void } {
  const { buses = [], split } = scenario ?? {}
  const of = members * (5 + (buses.length > 0 ? 1 : 0) + (split ? 1 : 0))
  let done = 0
  const upTo = (passes: number) => {
    done = Math.max(done, members * passes)
    step(Math.min(done, of), of)
  }
  const tick = (more: number) => {
    done += more
    step(Math.min(done, of), of)
  }
  return { tick, upTo }
}

function groupOf({ group, size, walks }: Told, crowds: readonly Crowd[]): GroupForecast {
  return { group, size: sizeQuantiles(size), isCounted: size.isCounted, place: placesOf(walks.world, crowds) }
}

/** Another group, which goes its way and waits at the same blocks, as if no scenario stood in it. */
function otherOf(input: ForecastInput, group: string, main: Told): GroupForecast {
  const told = toldIn(input, main, group)
  const crowds = crowdsOf(told.walks, told.size.level, told.blocks)
  return { ...groupOf(told, crowds), stops: stopsOf(told.walks.world, crowds) }
}

function answered(input: ForecastInput, told: Told, crowds: readonly Crowd[], tick: Tick = UNHEARD): Forecast {
  const { group, walks, size, track, seen } = told
  const { asOfMs, seed } = input
  const { world, count } = walks
  return {
    journey: input.journey,
    asOf: wallClock(Math.floor(asOfMs / 1000) * 1000, input.zone ?? 'UTC').slice(0, 16),
    seed,
    members: count,
    groups: [groupOf(told, crowds), ...othersOf(input, seen, group, (one, name) => otherOf(one, name, told))],
    stops: stopsOf(world, crowds, tick),
    says: saysOf(told, crowds),
    weights: weightsOf(size, track.chain, asOfMs),
    misfits: [...world.way.misfits, ...track.misfits, ...size.misfits],
  }
}

function sizeQuantiles({ level }: SizeBelief) {
  const sd = PRIORS.rangeKept * Math.sqrt(level.cov[0])
  const scores = Float64Array.from({ length: 401 }, (_, i) =>
    Math.exp(level.size + sd * normalQuantile((i + 0.5) / 401)),
  )
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
