/**
 * Many runs of one scenario as a range: what each camp holds on each day, as mean and quantiles over the runs. Member k
 * of a seed is always the same run, so that more runs only add to those there were.
 */
import { keyedUniform } from '../random.ts'
import { ardOf } from './ard.ts'
import type { Run, Scenario } from './run.ts'

const TWO_32 = 2 ** 32

/** Seed of a member's own dice. */
export const memberSeed = (seed: number, member: number): number =>
  Math.floor(keyedUniform(seed, member, 0, 0) * TWO_32) | 0

export type CampAnswer = {
  readonly name: string
  readonly data: number[]
  readonly mean: number[]
  readonly q05: number[]
  readonly q95: number[]
}

export type Answer = {
  readonly instance: string
  readonly days: number
  readonly runs: number
  readonly seed: number
  /** In the simulation at the end of the last day; mean over runs. */
  readonly people: number
  readonly cpuSeconds: number
  /** Mean over runs. */
  readonly ard: { readonly normal: number; readonly rescaled: number }
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

/** `judgedFrom`: first day that counts for the error; a forecast is not praised for days it was told. */
export function answerOf(
  scenario: Scenario,
  runs: readonly Run[],
  seed: number,
  judgedFrom = 0,
): Omit<Answer, 'cpuSeconds'> {
  const { input, camps, days, rules, registered } = scenario
  const data = camps.map((camp) => camp.data.subarray(judgedFrom))
  const ards = runs.map(({ inCamps }) => {
    const simulated = inCamps.map((row) => row.subarray(judgedFrom))
    return ardOf(simulated, data, registered.subarray(judgedFrom), rules.compatible)
  })
  const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / Math.max(1, xs.length)
  const total = Array.from({ length: days }, (_, t) => rounded(mean(runs.map((run) => run.people[t] ?? 0)), 1))
  return {
    instance: input.name,
    days,
    runs: runs.length,
    seed,
    people: Math.round(total.at(-1) ?? 0),
    ard: {
      normal: rounded(mean(ards.map((a) => a.normal)), 4),
      rescaled: rounded(mean(ards.map((a) => a.rescaled)), 4),
    },
    camps: camps.map(({ name, data: counted }, c) => ({ name, data: [...counted], ...rangesOf(runs, c, days) })),
    total,
  }
}

function rangesOf(runs: readonly Run[], c: number, days: number): Omit<CampAnswer, 'name' | 'data'> {
  const [mean, q05, q95]: [number[], number[], number[]] = [[], [], []]
  const values = new Float64Array(runs.length)
  for (let t = 0; t < days; t++) {
    for (const [r, run] of runs.entries()) values[r] = run.inCamps[c]?.[t] ?? 0
    values.sort()
    mean.push(rounded(values.reduce((sum, x) => sum + x, 0) / values.length, 1))
    q05.push(rounded(quantile(values, 0.05), 1))
    q95.push(rounded(quantile(values, 0.95), 1))
  }
  return { mean, q05, q95 }
}
