// Whether they go on from where they stand: asked some days after they came, as long as they had not set out yet. Those who
// never did are asked about too. What is said is the chance that they come to a stop on from there within the horizon: who set
// out and came nowhere has not gone on.
import { forecastOf } from '../../src/cli/folder.ts'
import { DAY_MS, HOUR_MS } from '../../src/core/time.ts'
import type { Journey } from './journeys.ts'
import type { Arrival } from './judging/truth.ts'
import { truthOf, wallMs } from './judging/truth.ts'

export const STOOD_DAYS = [1, 2, 3, 5, 7, 10]
const STEP_MS = 6 * HOUR_MS
const HORIZON_DAYS = 14

export type Stood = { readonly days: number; readonly goesOn: boolean; readonly said: number; readonly part: string }

/** Of a place that no road leads on from nothing is asked, nor of the last one of a telling that breaks off. */
export function stoodIn(journey: Journey, members: number): Stood[] {
  const { files, stages, hasEnd, part } = journey
  const truth = truthOf(files, stages, hasEnd)
  return truth.arrivals.flatMap((arrival, i) => {
    const next = truth.arrivals[i + 1]
    const ways = truth.way.steps[truth.way.indexOf.get(arrival.stop) ?? -1] ?? []
    if (ways.length === 0 || (!next && !hasEnd)) return []
    const set = stages.find(({ from, to }) => from === arrival.stop && to === next?.stop)
    const leftMs = next ? Math.min(next.fromMs, set ? wallMs(set.depart_from) : next.fromMs) : Number.POSITIVE_INFINITY
    return STOOD_DAYS.map((days) => ({ days, asOfMs: askedAt(arrival, days) }))
      .filter(({ asOfMs }) => asOfMs < leftMs)
      .map(({ days, asOfMs }) => {
        const goesOn = next !== undefined && next.fromMs <= asOfMs + HORIZON_DAYS * DAY_MS
        const on = ways.map(({ to }) => truth.way.stops[to]?.id)
        return { days, part, goesOn, said: onBy(journey, on, asOfMs, members) }
      })
  })
}

const askedAt = ({ toMs }: Arrival, days: number): number => Math.floor((toMs + days * DAY_MS) / STEP_MS) * STEP_MS

/** Chances of the stops that lie next on any way on: who goes on comes to one of them first. */
function onBy({ files }: Journey, next: readonly (string | undefined)[], asOfMs: number, members: number): number {
  const asOf = new Date(asOfMs).toISOString().slice(0, 16)
  const ahead = forecastOf(files, asOf, { horizonDays: HORIZON_DAYS, seed: 1, members })
  const chances = ahead.stops.filter(({ stop_id }) => next.includes(stop_id)).map(({ reach }) => reach)
  const sum = chances.reduce((all, chance) => all + chance, 0)
  return Math.min(1, sum)
}
