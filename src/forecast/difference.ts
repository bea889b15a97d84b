/**
 * What a scenario changes, member by member: the same member with the same luck, without and with it. Comparing the two
 * forecasts' own quantiles would mislead: whom a closure keeps from coming in time is missing from the later one.
 */
import type { Forecast, NightForecast, Quantiles, StopDifference, StopForecast } from './contract.ts'
import { HOUR_MS } from './evidence.ts'
import type { Crowd } from './summary.ts'
import { middleOf, quantiles, staysOf } from './summary.ts'
import type { World } from './world.ts'

/** Quantiles of hours later by stop id, over members that come there both times. */
export function delaysOf(world: World, before: readonly Crowd[], after: readonly Crowd[]): Map<string, Quantiles> {
  const hours = new Map<number, number[]>()
  before.forEach((crowd, slot) => {
    const changed = staysOf(world, after[slot] as Crowd)
    for (const [stop, stays] of staysOf(world, crowd)) {
      const later = changed.get(stop)
      if (!later) continue
      const known = hours.get(stop) ?? []
      hours.set(stop, known)
      known.push((middleOf(world, later) - middleOf(world, stays)) / HOUR_MS)
    }
  })
  const name = (stop: number) => world.way.stops[stop]?.id ?? ''
  return new Map([...hours].map(([stop, all]) => [name(stop), tenths(quantiles(all))]))
}

export function differenceOf(
  before: Forecast,
  after: Forecast,
  delays: ReadonlyMap<string, Quantiles>,
): StopDifference[] {
  const [old, now] = [before, after].map(({ stops }) => new Map(stops.map((stop) => [stop.stop_id, stop])))
  const ids = [...new Set([...before.stops, ...after.stops].map(({ stop_id }) => stop_id))]
  const all = ids.map((id) => stopDifference(id, old?.get(id), now?.get(id), delays.get(id) ?? null))
  return all.filter(({ reach, delayHours, nights }) => reach !== 0 || nights.length > 0 || isFelt(delayHours))
}

const isFelt = (delay: Quantiles | null) => delay !== null && (delay.p05 !== 0 || delay.p50 !== 0 || delay.p95 !== 0)

function stopDifference(
  stop_id: string,
  before: StopForecast | undefined,
  after: StopForecast | undefined,
  delayHours: Quantiles | null,
): StopDifference {
  const dates = [...new Set([...(before?.nights ?? []), ...(after?.nights ?? [])].map(({ date }) => date))].sort()
  const nights = dates.map((date) => nightDifference(date, before?.nights, after?.nights))
  const changed = nights.filter(({ present, people }) => present !== 0 || Object.values(people).some((n) => n !== 0))
  return { stop_id, reach: fourDigits((after?.reach ?? 0) - (before?.reach ?? 0)), delayHours, nights: changed }
}

type Nights = readonly NightForecast[] | undefined

function nightDifference(date: string, before: Nights, after: Nights): StopDifference['nights'][number] {
  const [old, now] = [before, after].map((nights) => nights?.find((night) => night.date === date))
  const less = (level: keyof Quantiles) => (now?.people[level] ?? 0) - (old?.people[level] ?? 0)
  const people = { p05: less('p05'), p25: less('p25'), p50: less('p50'), p75: less('p75'), p95: less('p95') }
  return { date, present: fourDigits((now?.present ?? 0) - (old?.present ?? 0)), people }
}

// Adding 0 turns -0, which JSON cannot tell, into 0.
const fourDigits = (x: number) => Math.round(x * 10_000) / 10_000 + 0
const tenth = (x: number) => Math.round(x * 10) / 10 + 0
const tenths = ({ p05, p25, p50, p75, p95 }: Quantiles): Quantiles => {
  return { p05: tenth(p05), p25: tenth(p25), p50: tenth(p50), p75: tenth(p75), p95: tenth(p95) }
}
