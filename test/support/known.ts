// What is known of a march of two stops: reports put together as a hub does, and forecasts as plain as can be.
import { entriesOf } from '../../src/core/amend.ts'
import type { Report } from '../../src/core/report.ts'
import { KINDS } from '../../src/domains/all.ts'
import type { Forecast, StopForecast } from '../../src/forecast/contract.ts'
import type { Knowledge } from '../../src/readiness/knowledge.ts'

export const zone = 'America/Guatemala'
export const ASOF = '2018-10-17T18:00:00Z'
const place = { country: 'GT', lat: 14.6, lon: -90.5, kind: 'town' as const, population: null, zone, reports: [] }
export const network = {
  stops: ['gua', 'tec'].map((id) => ({ id, name: id.toUpperCase(), ...place })),
  legs: [{ from: 'gua', to: 'tec', roadM: 250_000, mode: 'bus' as const, walkable: false, reports: [] }],
  groups: [],
}
export const all = (n: number) => ({ p05: n, p25: n, p50: n, p75: n, p95: n })

export function known(reports: readonly Report[], asOf = ASOF): Knowledge {
  const entries = entriesOf(reports, KINDS)
  const ofHelp = ({ report }: (typeof entries)[number]): boolean => /^(needs|shelter|transport)\./.test(report.kind)
  return {
    journey: { id: 'march.x', title: 'March', isExample: true, zone },
    ...{ asOf, isPast: false, network, sources: new Map(), letInBy: new Map(), kinds: KINDS },
    entries: entries.filter((one) => !ofHelp(one)),
    needs: entries.filter(ofHelp),
    counts: { applied: reports.length, waiting: 0, refused: 0 },
  }
}

export const stopAhead = (stop_id: string, dates: readonly string[], people: number): StopForecast => ({
  ...{ stop_id, reach: 0.9, arrival: null, people: all(people) },
  nights: dates.map((date) => ({ date, present: 0.9, people: all(people), here: all(people) })),
})
export const arrivals = (at: string) => ({ p05: at, p25: at, p50: at, p75: at, p95: at })
export const ahead = (...stops: StopForecast[]): Forecast => ({
  ...{ journey: 'march.x', asOf: '2018-10-17T18:00', seed: 1, members: 1 },
  ...{ groups: [], stops, says: [], weights: [], misfits: [] },
})
