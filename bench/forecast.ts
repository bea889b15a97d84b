/**
 * How long a journey's forecast takes on one core: 100 reports, 2,000 members; whether people cost time; the same when
 * one more report comes (from the checkpoint before it), with a scenario, and in a browser that is slowed down four times.
 */

import type { Network } from '../src/core/network.ts'
import type { Observation } from '../src/core/observation.ts'
import { HOUR_MS } from '../src/core/time.ts'
import type { ForecastInput } from '../src/forecast/forecast.ts'
import { compare, forecast, resumed } from '../src/forecast/forecast.ts'
import { forecastPage, forecastTimes } from '../test/support/forecastPage.ts'
import type { BenchRow } from './row.ts'

const ROUNDS = 15
const STOPS = 60
const REPORTS = 100
const START_MS = Date.UTC(2026, 0, 10, 12)

const network: Network = {
  stops: Array.from({ length: STOPS }, (_, i) => {
    const place = {
      lat: 14 + i * 0.25,
      lon: -90 - i * 0.2,
      kind: 'town' as const,
      population: null,
      zone: 'America/Guatemala',
    }
    return { id: `s${i}`, name: `Stop ${i}`, country: 'GT', ...place }
  }),
  legs: Array.from({ length: STOPS - 1 }, (_, i) => {
    return { from: `s${i}`, to: `s${i + 1}`, roadM: 42_000, mode: 'walk+rides' as const, walkable: true }
  }),
}

function observations(people: number): Observation[] {
  return Array.from({ length: REPORTS }, (_, i) => {
    const fromMs = START_MS + i * 3 * HOUR_MS
    const count = Math.round(people * (0.8 + ((i * 37) % 40) / 100))
    const said = { reports: [`r${i}`], group: 'main', toStop: null, mode: 'foot', saidBy: 'press', origin: null }
    const at = { fromMs, toMs: fromMs + HOUR_MS, knownMs: fromMs + HOUR_MS, stop: `s${Math.floor(i / 8)}` }
    return { ...said, ...at, kind: 'count', metric: 'group_size', people: { low: null, best: count, high: null } }
  })
}

const AS_OF_MS = START_MS + REPORTS * 3 * HOUR_MS
const input = (people: number, more: readonly Observation[] = []): ForecastInput => {
  const told = { journey: 'bench', network, observations: [...observations(people), ...more], asOfMs: AS_OF_MS }
  return { ...told, horizonDays: 10, seed: 1, members: 2000 }
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number

/** The same moment told as an arrival at the next stop. */
function arrivalOf(one: Observation): Observation {
  return { ...one, kind: 'arrival', stop: `s${Math.floor(REPORTS / 8) + 1}`, metric: null, people: null }
}

/** Median milliseconds of one call, after the caller's warm-up. */
function timed(does: () => unknown): { ms: number; cpuMs: number } {
  const cpuBefore = process.cpuUsage()
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    does()
    return performance.now() - from
  })
  const cpu = process.cpuUsage(cpuBefore)
  return { ms: median(times), cpuMs: (cpu.user + cpu.system) / 1000 / ROUNDS }
}

function row(name: string, bar: string, does: () => unknown, note?: string): BenchRow {
  const { ms, cpuMs } = timed(does)
  return { name, value: Math.round(ms), unit: 'ms', bar, cpuMsPerOp: cpuMs, ...(note ? { note } : {}) }
}

const THROTTLE = 4

async function inBrowser(): Promise<BenchRow> {
  const page = await forecastPage()
  const devtools = await page.context().newCDPSession(page)
  await forecastTimes(page, input(1000), 3)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  const times = await forecastTimes(page, input(1000), ROUNDS)
  await page.context().browser()?.close()
  const name = `forecast in headless Chromium, CPU ${THROTTLE} times slower`
  return { name, value: Math.round(median(times)), unit: 'ms', bar: '<= 300' }
}

export async function benchForecast(): Promise<BenchRow[]> {
  timed(() => forecast(input(1000)))
  const sizes = [1e3, 1e4, 1e5, 1e6, 1e7].map((people) => {
    const name = `forecast, 100 reports, 2,000 members, ${people.toLocaleString('en')} people`
    return row(name, '<= 150', () => forecast(input(people)))
  })
  const before = resumed(input(1000)).checkpoint
  const [last] = observations(1000).slice(-1)
  const more = (hoursAgo: number) =>
    input(1000, last ? [{ ...last, reports: ['new'], fromMs: AS_OF_MS - hoursAgo * HOUR_MS, toMs: AS_OF_MS }] : [])
  const [next, late] = [more(1), more(30)]
  const ofCount = 'a count changes how many; where they walk is kept'
  const place = { ...next, observations: next.observations.map((one, i) => (i < REPORTS ? one : arrivalOf(one))) }
  const closures = [{ stop: 's15', fromMs: AS_OF_MS, hours: 24 }]
  return [
    ...sizes,
    row('one new count, from the checkpoint', '<= 50', () => resumed(next, before), ofCount),
    row('one new arrival, from the checkpoint', '<= 50', () => resumed(place, before), 'all members walk anew'),
    row('one late count, from the checkpoint before it', '<= 50', () => resumed(late, before), ofCount),
    row('before and after a closure', '<= 150', () => compare({ ...input(1000), scenario: { closures } })),
    await inBrowser(),
  ]
}

if (import.meta.main) console.table(await benchForecast())
