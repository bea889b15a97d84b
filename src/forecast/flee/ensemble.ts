/**
 * Many runs of one scenario as a range: what each camp holds on each day, as mean and quantiles over the runs.
 */
import { ardOf } from './ard.ts'
import type { Run, Scenario } from './run.ts'

export type CampAnswer = {
  readonly name: string
  readonly data: number[]
  readonly mean: number[]
  readonly q05: number[]
  readonly q95: number[]
  /** With assimilation also the range that holds 80 %. */
  readonly q10?: number[]
  readonly q90?: number[]
}

/** What a forecast was told, and by which days it is judged; null where no count is left to judge it by. */
export type Assimilated = {
  readonly until: number
  readonly lead: number
  /** Camp reports known by then, and the day of the last of them. */
  readonly reports: number
  readonly lastReportDay: number
  readonly judged: { readonly fromDay: number; readonly toDay: number } | null
}

export type Answer = {
  readonly instance: string
  readonly days: number
  readonly runs: number
  readonly seed: number
  /** In the simulation at the end of the last day; mean over runs. */
  readonly people: number
  readonly cpuSeconds: number
  /** Mean over runs; of a forecast, the error of its mean on the days that judge it, null where there are none. */
  readonly ard: { readonly normal: number | null; readonly rescaled: number | null }
  readonly assimilated?: Assimilated
  readonly camps: CampAnswer[]
  /** In the simulation, in camps or not, at the end of each day; mean over runs. */
  readonly total: number[]
}

/** Linear between order statistics (type 7 of Hyndman and Fan 1996). `sorted` holds at least one number. */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p
  const low = Math.floor(at)
  const [a, b] = [sorted[low] as number, sorted[Math.min(low + 1, sorted.length - 1)] as number]
  return a + (at - low) * (b - a)
}

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits

/** Without `assimilated` all days are judged, run by run, as Flee does. */
export function answerOf(
  scenario: Scenario,
  runs: readonly Run[],
  seed: number,
  assimilated?: Assimilated,
): Omit<Answer, 'cpuSeconds'> {
  const { input, camps, days } = scenario
  const total = Array.from({ length: days }, (_, t) => rounded(mean(runs.map((run) => run.people[t] ?? 0)), 1))
  const levels = assimilated ? FORECAST_LEVELS : LEVELS
  const answers = camps.map(({ name, data }, c) => ({ name, data: [...data], ...rangesOf(runs, c, days, levels) }))
  return {
    instance: input.name,
    days,
    runs: runs.length,
    seed,
    people: Math.round(total.at(-1) ?? 0),
    ard: assimilated ? forecastArd(answers, assimilated) : runsArd(scenario, runs),
    ...(assimilated ? { assimilated } : {}),
    camps: answers,
    total,
  }
}

const mean = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / Math.max(1, xs.length)

function runsArd({ camps, registered, rules }: Scenario, runs: readonly Run[]): Answer['ard'] {
  const data = camps.map((camp) => camp.data)
  const ards = runs.map(({ inCamps }) => ardOf(inCamps, data, registered, rules.compatible))
  return {
    normal: rounded(mean(ards.map((a) => a.normal)), 4),
    rescaled: rounded(mean(ards.map((a) => a.rescaled)), 4),
  }
}

function forecastArd(camps: readonly CampAnswer[], { judged }: Assimilated): Answer['ard'] {
  if (!judged) return { normal: null, rescaled: null }
  const within = (row: readonly number[]) => row.slice(judged.fromDay, judged.toDay + 1)
  const days = new Float64Array(judged.toDay - judged.fromDay + 1)
  const [said, counted] = [camps.map((camp) => within(camp.mean)), camps.map((camp) => within(camp.data))]
  const { normal, rescaled } = ardOf(said, counted, days, false)
  return { normal: rounded(normal, 4), rescaled: rounded(rescaled, 4) }
}

type Ranges = Omit<CampAnswer, 'name' | 'data'>
type Level = Exclude<keyof Ranges, 'mean'>

const LEVELS: readonly (readonly [Level, number])[] = [
  ['q05', 0.05],
  ['q95', 0.95],
]
const FORECAST_LEVELS: typeof LEVELS = [...LEVELS, ['q10', 0.1], ['q90', 0.9]]

function rangesOf(runs: readonly Run[], c: number, days: number, levels: typeof LEVELS): Ranges {
  const sorted = Array.from({ length: days }, (_, t) =>
    Float64Array.from(runs, (run) => run.inCamps[c]?.[t] ?? 0).sort(),
  )
  const at = (p: number) => sorted.map((values) => rounded(quantile(values, p), 1))
  const means = sorted.map((values) => rounded(values.reduce((sum, x) => sum + x, 0) / values.length, 1))
  const rows = Object.fromEntries(levels.map(([level, p]) => [level, at(p)])) as Omit<Ranges, 'mean'>
  return { mean: means, ...rows }
}
