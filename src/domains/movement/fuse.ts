/**
 * Rival counts fused to a range that shows who disagrees. The rule:
 *
 * 1 Only stocks mix (the whole group, or those at a stop, at half weight): what flows is never a size.
 * 2 Reports of one origin are one witness: they share its weight, and its number is their geometric mean. So are the
 *   reports of one device, whatever origins it names: saying a thing ten times makes it no truer.
 * 3 A number stands for a range: what was stated, widened by how it was made (counted 5 %, told 30 %, as a factor,
 *   because people misjudge crowds in proportion); the open side of "more than" reaches twice as far.
 * 4 The best number is the weighted median of the witnesses, so one outlier moves it little; between two halves of
 *   equal weight it is their geometric mean.
 * 5 A witness agrees when its range holds the best number. The range is that of those who agree, or of all when they
 *   carry less than half of the weight.
 * 6 Who disagrees, and what was withdrawn (weight 0), stays in the list.
 */
import { bounds } from '../../core/count.ts'
import { grouped } from '../../core/grouped.ts'
import type { CountMetric, CountRange } from '../../core/observation.ts'

export type Statement = {
  readonly report: string
  readonly people: CountRange
  readonly metric: CountMetric | null
  readonly method: string | null
  readonly saidBy: string | null
  readonly origin: string | null
  /** Who said it; null for a device that writes down what others say, so that its reports are not one voice. */
  readonly device: string | null
  readonly withdrawn: boolean
}

export type Witness = Omit<Statement, 'withdrawn' | 'metric' | 'device'> & {
  /** Share of all the weight, 0 to 1. */
  readonly weight: number
  readonly agrees: boolean
  readonly withdrawn: boolean
}

export type Size = {
  readonly low: number
  readonly best: number
  readonly high: number
  readonly witnesses: readonly Witness[]
  /** How many of those who count do not agree: voices, not reports. */
  readonly disagree: number
}

/** Metrics that are a number of people in one place at one time. */
const STOCKS: readonly (CountMetric | null)[] = ['group_size', 'at_stop']

type Way = { readonly weight: number; readonly spread: number }
const UNKNOWN: Way = { weight: 1, spread: 0.3 }
// A register knows well who registered and not who did not, so it weighs less than a count made head by head.
const WAYS: Readonly<Record<string, Way>> = {
  counted: { weight: 3, spread: 0.05 },
  registered: { weight: 2, spread: 0.15 },
  estimated: { weight: 1.5, spread: 0.2 },
  told: UNKNOWN,
  unknown: UNKNOWN,
}
const AT_STOP_SHARE = 0.5

type Voice = { low: number; best: number; high: number; weight: number; reports: string[] }

/** Does a statement bear on how many there are: a stock, with a number, that was not withdrawn? */
export const tellsSize = (one: Statement): boolean => isStock(one) && !one.withdrawn
const isStock = (one: Statement): boolean => STOCKS.includes(one.metric) && bounds(one.people) !== null

/** Null when nothing that counts is a stock. Pure in the set: neither order nor duplicates matter. */
export function fuse(statements: readonly Statement[]): Size | null {
  const once = [...new Map(statements.map((one) => [one.report, one])).values()].sort((a, b) =>
    a.report < b.report ? -1 : 1,
  )
  const stocks = once.filter(isStock)
  const voices = voicesOf(stocks.filter((one) => !one.withdrawn))
  if (voices.length === 0) return null
  const best = medianOf(voices)
  const agreeing = voices.filter((voice) => voice.low <= best && best <= voice.high)
  const total = weightOf(voices)
  const spans = weightOf(agreeing) * 2 >= total ? agreeing : voices
  const low = Math.min(best, ...spans.map((voice) => voice.low))
  const high = Math.max(best, ...spans.map((voice) => voice.high))
  const voiceOfReport = new Map(voices.flatMap((voice) => voice.reports.map((report) => [report, voice] as const)))
  const agree = new Set(agreeing)
  const witnesses = stocks.map((one) => {
    const voice = voiceOfReport.get(one.report)
    return witnessOf(one, voice, voice !== undefined && agree.has(voice), total)
  })
  return {
    low: Math.round(low),
    best: Math.round(best),
    high: Math.round(high),
    witnesses,
    disagree: voices.length - agreeing.length,
  }
}

const weightOf = (voices: readonly Voice[]): number => voices.reduce((sum, voice) => sum + voice.weight, 0)

function voicesOf(statements: readonly Statement[]): Voice[] {
  const key = voiceKeys(statements)
  return grouped(statements, key).map(voiceOf)
}

/** Whose voice a statement is: its device's, which has the first origin that it named, or else its origin's own. */
export function voiceKeys<T extends Pick<Statement, 'report' | 'origin' | 'device'>>(
  statements: readonly T[],
): (one: T) => string {
  const named = new Map<string, string>()
  for (const { device, origin } of statements) {
    if (device !== null && origin !== null && !named.has(device)) named.set(device, origin)
  }
  return ({ device, origin, report }) => {
    const witness = device === null ? origin : (named.get(device) ?? null)
    return witness === null ? `${device === null ? 'report' : 'device'} ${device ?? report}` : `origin ${witness}`
  }
}

function voiceOf(same: readonly Statement[]): Voice {
  const ranges = same.map(rangeOf)
  return {
    low: Math.min(...ranges.map((range) => range.low)),
    best: geometricMean(ranges.map((range) => range.best)),
    high: Math.max(...ranges.map((range) => range.high)),
    weight: Math.max(...same.map((one) => wayOf(one).weight * (one.metric === 'at_stop' ? AT_STOP_SHARE : 1))),
    reports: same.map((one) => one.report),
  }
}

const wayOf = (one: Statement): Way => WAYS[one.method ?? 'unknown'] ?? UNKNOWN

function rangeOf(one: Statement): { low: number; best: number; high: number } {
  const stated = bounds(one.people) as { low: number; best: number; high: number }
  const factor = 1 + wayOf(one).spread
  const open = factor * factor
  const { low, high, best } = one.people
  return {
    low:
      low === null && best === null
        ? stated.low / open
        : stated.low / (low === null || low === stated.best ? factor : 1),
    best: stated.best,
    high:
      high === null && low !== null
        ? stated.high * open
        : stated.high * (high === null || high === stated.best ? factor : 1),
  }
}

/** Nought is a number of people too, so the mean is taken of n + 1. */
const geometricMean = (numbers: readonly number[]): number =>
  Math.exp(numbers.reduce((sum, n) => sum + Math.log(n + 1), 0) / numbers.length) - 1

function medianOf(voices: readonly Voice[]): number {
  const sorted = [...voices].sort((a, b) => a.best - b.best)
  const half = weightOf(sorted) / 2
  let below = 0
  for (const [i, voice] of sorted.entries()) {
    below += voice.weight
    if (Math.abs(below - half) < 1e-9) return geometricMean([voice.best, sorted[i + 1]?.best ?? voice.best])
    if (below > half) return voice.best
  }
  return sorted.at(-1)?.best ?? 0
}

function witnessOf(one: Statement, voice: Voice | undefined, agrees: boolean, total: number): Witness {
  const { report, people, method, saidBy, origin, withdrawn } = one
  const weight = voice && total > 0 ? voice.weight / voice.reports.length / total : 0
  return { report, people, method, saidBy, origin, weight: Math.round(weight * 1000) / 1000, agrees, withdrawn }
}
