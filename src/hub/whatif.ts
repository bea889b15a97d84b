/**
 * What if, for a page: the forecast of a journey without and with a scenario, stop by stop and night by night, with
 * the same seed, so that what differs is the scenario's doing.
 */
import type { Problem, Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { msOf } from '../core/time.ts'
import type { Comparison, StopForecast } from '../forecast/contract.ts'
import type { ForecastInput } from '../forecast/forecast.ts'
import { compare } from '../forecast/forecast.ts'
import type { Scenario } from '../forecast/scenario.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import type { NightChange, ScenarioAsked, StopChange, StopOutlook, WhatIf } from '../readiness/model.ts'
import { stopName } from '../readiness/stopName.ts'

/** Rarer stops and nights are noise to somebody who prepares. */
const LEAST_CHANCE = 0.05
const MOST_STOPS = 12

/** `told`: the forecast's input as for the Board. Problems name the place in what was asked: `/scenario/buses/0/to`. */
export function whatIfOf(knowledge: Knowledge, told: ForecastInput, asked: ScenarioAsked): Result<WhatIf> {
  const impossible = impossibleTimes(asked)
  if (impossible.length > 0) return bad(...impossible)
  const compared = compare({ ...told, scenario: scenarioIn(asked, told.asOfMs) })
  if (!compared.ok) return bad(...compared.problems.map(asAsked))
  const { asOf, isPast } = knowledge
  return good({ asOf, isPast, stops: changesOf(knowledge, compared.value) })
}

/** Times that are left out are the moment of the picture. */
function scenarioIn({ closures = [], buses = [], restDays = [], split }: ScenarioAsked, asOfMs: number): Scenario {
  return {
    closures: closures.map(({ stop, to, from, hours }) => {
      const at = to === undefined ? { stop } : { leg: [stop, to] as const }
      return { ...at, fromMs: from === undefined ? asOfMs : msOf(from), hours }
    }),
    buses: buses.map(({ at, ...one }) => ({ ...one, atMs: at === undefined ? asOfMs : msOf(at) })),
    restDays: restDays.map((day) => ({ day })),
    ...(split ? { split } : {}),
  }
}

function impossibleTimes({ closures = [], buses = [], restDays = [] }: ScenarioAsked): Problem[] {
  const times = [
    ...closures.map(({ from }, i) => ({ path: `/closures/${i}/from`, value: from })),
    ...buses.map(({ at }, i) => ({ path: `/buses/${i}/at`, value: at })),
    ...restDays.map((day, i) => ({ path: `/restDays/${i}`, value: `${day}T00:00:00Z` })),
  ]
  return times.flatMap(({ path, value }) =>
    value !== undefined && Number.isNaN(msOf(value)) ? [problem('time.impossible', `/scenario${path}`, { value })] : [],
  )
}

function asAsked({ code, path, slots }: Problem): Problem {
  const place = path.replace('/leg/0', '/stop').replace('/leg/1', '/to')
  return { code, path: `/scenario${place}`, slots }
}

function changesOf(knowledge: Knowledge, { before, after, difference }: Comparison): StopChange[] {
  const ids = [...new Set([...before.stops, ...after.stops].map(({ stop_id }) => stop_id))]
  const all = ids.map((id) => {
    const [old, now] = [before, after].map(({ stops }) => stops.find(({ stop_id }) => stop_id === id))
    const delayHours = difference.find(({ stop_id }) => stop_id === id)?.delayHours ?? null
    const outlooks = { before: outlook(old), after: outlook(now) }
    return { ...stopName(knowledge, id), ...outlooks, delayHours, nights: nightsOf(old, now) }
  })
  const likely = all.filter((one) => Math.max(one.before.reach, one.after.reach) >= LEAST_CHANCE)
  return likely.sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1)).slice(0, MOST_STOPS)
}

const firstOf = ({ before, after }: StopChange): string => before.arrival?.p50 ?? after.arrival?.p50 ?? ''

const outlook = (stop: StopForecast | undefined): StopOutlook => ({
  reach: stop?.reach ?? 0,
  arrival: stop?.arrival ?? null,
  people: stop?.people ?? null,
})

const NOBODY = { present: 0, people: { p05: 0, p25: 0, p50: 0, p75: 0, p95: 0 } }

function nightsOf(before: StopForecast | undefined, after: StopForecast | undefined): NightChange[] {
  const dates = [...new Set([before, after].flatMap((stop) => (stop?.nights ?? []).map(({ date }) => date)))].sort()
  const at = (stop: StopForecast | undefined, date: string) => {
    const { present, people } = stop?.nights.find((night) => night.date === date) ?? NOBODY
    return { present, people }
  }
  const nights = dates.map((date) => ({ date, before: at(before, date), after: at(after, date) }))
  return nights.filter((night) => Math.max(night.before.present, night.after.present) >= LEAST_CHANCE)
}
