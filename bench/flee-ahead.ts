/**
 * How well a country's forecast does: from every 60th day on, with only the reports known by it, 7, 14 and 30 days ahead
 * on the instances that lie beside the checkout. Beside it what a careful person would say (the last reports held) and
 * what Flee says, which is told how many people there will be and is never put right.
 */
import { join } from 'node:path'
import { instanceIn } from '../scripts/lib/fleeInstance.ts'
import { ardOf } from '../src/forecast/flee/ard.ts'
import { type Outlook, outlookDays, outlookOf } from '../src/forecast/flee/assimilate.ts'
import { daily, reportsOf } from '../src/forecast/flee/counts.ts'
import { quantile } from '../src/forecast/flee/ensemble.ts'
import { finished, type Run, runOnce, type Scenario } from '../src/forecast/flee/run.ts'
import { sharedFolder } from '../test/support/shared.ts'
import type { BenchRow } from './row.ts'

const INSTANCES = ['mali2012', 'burundi2015', 'car2013', 'syria2013'] as const
const LEADS = [7, 14, 30] as const
const FIRST_DAY = 30
const EVERY_DAYS = 60
const MEMBERS = 100

/** An instance beside the checkout; null where it is not there. */
const instance = (name: string, compatible: boolean, days?: number): Scenario | null =>
  instanceIn(join(sharedFolder() ?? '', 'data', 'flee', name), compatible, days)

type Errors = { readonly normal: number; readonly rescaled: number }
type Forecast = {
  readonly lead: number
  readonly ours: Errors
  readonly held: Errors
  readonly flee: Errors
  /** The same against the counts as Flee's authors corrected them afterwards. */
  readonly corrected: { readonly ours: Errors; readonly held: Errors; readonly flee: Errors }
  readonly inside80: readonly boolean[]
  readonly inside90: readonly boolean[]
}

const column = (rows: readonly ArrayLike<number>[], t: number): number[] => rows.map((row) => row[t] ?? 0)

function errorsOf(said: readonly number[], counted: readonly number[]): Errors {
  const rows = (values: readonly number[]) => values.map((value) => [value])
  return ardOf(rows(said), rows(counted), [0], false)
}

function judged(outlook: Outlook, runs: readonly Run[], flee: Run, lead: number): Forecast {
  const { scenario, until, known } = outlook
  const t = until + lead
  const { camps, input } = scenario
  const members = camps.map((_, c) => Float64Array.from(runs, (run) => run.inCamps[c]?.[t] ?? 0).sort())
  const ours = members.map((values) => values.reduce((sum, x) => sum + x, 0) / values.length)
  const held = known.map((rows) => rows.at(-1)?.people ?? 0)
  const byFlee = column(flee.inCamps, t)
  const counted = camps.map(({ data }) => data[t] ?? 0)
  const byName = new Map(input.counts.map((counts) => [counts.place, daily(reportsOf(counts), t + 1)[t] ?? 0]))
  const final = camps.map(({ name }) => byName.get(name) ?? 0)
  const against = (truth: readonly number[]) => ({
    ours: errorsOf(ours, truth),
    held: errorsOf(held, truth),
    flee: errorsOf(byFlee, truth),
  })
  // A camp that nobody has counted, or that is empty and stays so, proves nothing.
  const telling = camps.flatMap((_, c) =>
    known[c]?.length && ((counted[c] ?? 0) > 0 || (held[c] ?? 0) > 0) ? [c] : [],
  )
  const inside = (low: number, high: number) =>
    telling.map((c) => {
      const [values, n] = [members[c] as Float64Array, counted[c] as number]
      return n >= Math.floor(quantile(values, low)) && n <= Math.ceil(quantile(values, high))
    })
  return {
    lead,
    ...against(counted),
    corrected: against(final),
    inside80: inside(0.1, 0.9),
    inside90: inside(0.05, 0.95),
  }
}

function forecastsOf(name: string, days: number, flee: Run): Forecast[] {
  const most = Math.max(...LEADS)
  const found: Forecast[] = []
  for (let until = FIRST_DAY; until + most < days; until += EVERY_DAYS) {
    const scenario = instance(name, false, until + most + 1) as Scenario
    const outlook = outlookOf(scenario, until)
    const runs = finished(outlookDays(outlook, MEMBERS, 1))
    found.push(...LEADS.map((lead) => judged(outlook, runs, flee, lead)))
  }
  return found
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length)
const share = (values: readonly boolean[]): string => `${Math.round(100 * mean(values.map(Number)))} %`
const three = (value: number): string => value.toFixed(3)

/** Means of the forecasts of several instances, each instance counting alike. */
function rowOf(name: string, byInstance: readonly (readonly Forecast[])[]): BenchRow {
  const over = (of: (forecast: Forecast) => number) => mean(byInstance.map((found) => mean(found.map(of))))
  const all = byInstance.flat()
  const [ours, held] = [over((f) => f.ours.normal), over((f) => f.held.normal)]
  const rescaled = WHO.map((who) => over((f) => f[who].rescaled))
  const later = WHO.map((who) => over((f) => f.corrected[who].rescaled))
  const note = [
    `Flee ${three(over((f) => f.flee.normal))}`,
    `rescaled ${rescaled.map(three).join(' / ')}`,
    `corrected later ${later.map(three).join(' / ')}`,
    `80 % holds ${share(all.flatMap((f) => f.inside80))}, 90 % ${share(all.flatMap((f) => f.inside90))}`,
    `${all.length} forecasts`,
  ].join('; ')
  const peer = { name: 'held', value: held }
  return { name, value: ours, unit: 'ARD', bar: '< held, < Flee', peer, ratio: ours / held, note }
}

const WHO = ['ours', 'held', 'flee'] as const

export async function benchFleeAhead(): Promise<BenchRow[]> {
  const found = INSTANCES.flatMap((name) => {
    const compatible = instance(name, true)
    return compatible ? [{ name, forecasts: forecastsOf(name, compatible.days, runOnce(compatible, 1)) }] : []
  })
  if (found.length === 0) return []
  return LEADS.flatMap((lead) => {
    const ofLead = found.map(({ name, forecasts }) => ({ name, at: forecasts.filter((f) => f.lead === lead) }))
    const each = ofLead.map(({ name, at }) => rowOf(`${name}, ${lead} days ahead`, [at]))
    return [
      ...each,
      rowOf(
        `all, ${lead} days ahead`,
        ofLead.map(({ at }) => at),
      ),
    ]
  })
}

if (import.meta.main) console.table(await benchFleeAhead())
