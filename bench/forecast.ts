/** How long a journey's forecast takes on one core: 100 reports, 2,000 members; and whether people cost time. */
import type { Network } from '../src/core/network.ts'
import type { Observation } from '../src/core/observation.ts'
import { HOUR_MS } from '../src/core/time.ts'
import { forecast } from '../src/forecast/forecast.ts'
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

/** Median milliseconds of one forecast, after a warm-up. */
function timed(people: number): { ms: number; cpuMs: number } {
  const given = {
    journey: 'bench',
    network,
    observations: observations(people),
    horizonDays: 10,
    seed: 1,
    members: 2000,
  }
  const asOfMs = START_MS + REPORTS * 3 * HOUR_MS
  const cpuBefore = process.cpuUsage()
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    forecast({ ...given, asOfMs })
    return performance.now() - from
  })
  const cpu = process.cpuUsage(cpuBefore)
  return {
    ms: times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number,
    cpuMs: (cpu.user + cpu.system) / 1000 / ROUNDS,
  }
}

export async function benchForecast(): Promise<BenchRow[]> {
  timed(1000)
  const sizes = [1e3, 1e5, 1e7].map((people) => ({ people, ...timed(people) }))
  return sizes.map(({ people, ms, cpuMs }) => {
    const name = `forecast, 100 reports, 2,000 members, ${people.toLocaleString('en')} people`
    return { name, value: Math.round(ms), unit: 'ms', bar: '<= 150', cpuMsPerOp: cpuMs }
  })
}

if (import.meta.main) console.table(await benchForecast())
