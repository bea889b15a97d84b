/**
 * What if, for a page: the forecast of a journey without and with a scenario, stop by stop and night by night, with
 * the same seed, so that what differs is the scenario's doing. The hub answers with it, and so does the page itself,
 * from the last picture it was given: the same input gives both the same answer.
 */
import type { Problem, Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { dayOf, msOf } from '../core/time.ts'
import type { Comparison, StopForecast } from '../forecast/contract.ts'
import type { ForecastInput, Step } from '../forecast/forecast.ts'
import { compare } from '../forecast/forecast.ts'
import type { Scenario } from '../forecast/scenario.ts'
import { asCounted, isCounted } from './counted.ts'
import type { Knowledge } from './knowledge.ts'
import { type Level, USUAL_LEVEL } from './level.ts'
import type { NightChange, ScenarioAsked, StopChange, StopOutlook, WhatIf } from './model.ts'
import { needChanges } from './needChanges.ts'
import { type Coming, withRiders } from './riders.ts'
import { stopName } from './stopName.ts'

/** What a forecast of a journey is told: all that a page needs to work one out by itself. */
export type Told = Pick<Knowledge, 'journey' | 'asOf' | 'isPast'> & {
  readonly input: Omit<ForecastInput, 'scenario'>
  /** Who rides ahead of those who are forecast, and sleeps where the bus stops. */
  readonly riders: readonly Omit<Coming, 'reports'>[]
}

/** Rarer stops and nights are noise to somebody who prepares. */
const LEAST_CHANCE = 0.05
const MOST_STOPS = 12

/**
 * Problems name the place in what was asked: `/scenario/buses/0/to`. `step` hears how far it has come; it changes
 * nothing.
 */
export function whatIfOf(told: Told, asked: ScenarioAsked, step?: Step): Result<WhatIf> {
  const impossible = impossibleTimes(asked)
  if (impossible.length > 0) return bad(...impossible)
  const compared = compare({ ...told.input, scenario: scenarioIn(asked, told.input.asOfMs) }, step)
  if (!compared.ok) return bad(...compared.problems.map(asAsked))
  const { asOf, isPast } = told
  const { level = USUAL_LEVEL } = asked
  const { before, after, difference } = compared.value
  const counted = { before: asCounted(before), after: asCounted(after), difference }
  return good({ asOf, isPast, level, stops: changesOf(told, counted, level) })
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

function changesOf(told: Told, { before, after, difference }: Comparison, level: Level): StopChange[] {
  const { journey, input } = told
  const ids = [...new Set([...before.stops, ...after.stops].map(({ stop_id }) => stop_id))]
  const all = ids.map((id) => {
    const [old, now] = [before, after].map(({ stops }) => stops.find(({ stop_id }) => stop_id === id))
    const delayHours = difference.find(({ stop_id }) => stop_id === id)?.delayHours ?? null
    const outlooks = { before: outlook(old), after: outlook(now) }
    const name = stopName({ journey, network: input.network }, id)
    const at = { stop: id, today: dayOf(input.asOfMs, name.zone) }
    // Of how many nobody said, no night has a number.
    const nights = isCounted(before) ? nightsOf(ridden(told, old, at), ridden(told, now, at)) : []
    return { ...name, ...outlooks, delayHours, nights, needs: needChanges(outlooks, nights, level) }
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

type Night = NightChange['before'] & { readonly date: string }

/** Forecast nights of a stop with those whom a bus brought there ahead: they are there, whatever the others do. */
function ridden({ riders }: Told, ahead: StopForecast | undefined, at: { stop: string; today: string }): Night[] {
  const forecast = ahead?.nights ?? []
  const nights = forecast.map(({ date, people }) => ({ date, stay: 'overnight' as const, people }))
  const coming = riders.map((one) => ({ ...one, reports: [] }))
  return withRiders(nights, coming, { ...at, ahead }).map(({ date, people, riders: some }) => {
    const present = some ? 1 : (forecast.find((night) => night.date === date)?.present ?? 0)
    return { date, present, people: people ?? NOBODY.people }
  })
}

function nightsOf(before: readonly Night[], after: readonly Night[]): NightChange[] {
  const dates = [...new Set([...before, ...after].map(({ date }) => date))].sort()
  const at = (all: readonly Night[], date: string) => {
    const { present, people } = all.find((night) => night.date === date) ?? NOBODY
    return { present, people }
  }
  const nights = dates.map((date) => ({ date, before: at(before, date), after: at(after, date) }))
  return nights.filter((night) => Math.max(night.before.present, night.after.present) >= LEAST_CHANCE)
}
