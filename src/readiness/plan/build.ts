/** From the problem to a programme for the solver, and from its answer back to loads and trips in whole units. */
import { grouped, groupedBy } from '../../core/grouped.ts'
import { lineOf } from '../../domains/needs/index.ts'
import type { Carrier, Decision, PlanProblem, Source, Want } from './problem.ts'
import { canReach, HALVES, halvesOn, KM_COST, needsCarrier, ownKm, serves, tripKm, tripsADay } from './problem.ts'
import type { Programme } from './programme.ts'
import { ProgrammeDraft } from './programme.ts'
import { tightenLoads, tightenWant } from './tighten.ts'
import { isLarge, type LoadVariable, routeOf, stepsOf, type TripVariable, type Unmet } from './variables.ts'

export type Built = {
  readonly programme: Programme
  /** What the solver's numbers mean. */
  readonly read: (values: readonly number[]) => Decision
}

export function programmeOf(problem: PlanProblem): Built {
  const draft = new ProgrammeDraft()
  const byPlace = groupedBy(problem.wants, ({ key, stop }) => placeOf(key, stop))
  const loads = problem.sources.flatMap((source, i) => loadVariables(draft, problem, byPlace, source, i))
  const trips = tripVariables(draft, problem, loads)
  const byKey = groupedBy(loads, ({ source, stop }) => placeOf((problem.sources[source] as Source).key, stop))
  const tripsOn = groupedBy(trips, routeOf)
  for (const want of problem.wants) {
    const own = byKey.get(placeOf(want.key, want.stop)) ?? []
    const brought = own.filter((load) => serves(problem.sources[load.source] as Source, load, want.night))
    tightenWant(draft, problem, { want, brought, unmet: wantRow(draft, want, brought) }, tripsOn)
  }
  for (const [i, source] of problem.sources.entries())
    sourceRows(
      draft,
      source,
      loads.filter((one) => one.source === i),
    )
  loadRows(draft, problem, loads, trips)
  tightenLoads(draft, problem, loads, tripsOn)
  carrierRows(draft, problem, trips)
  const again = neighbourhoods(problem, trips)
  return { programme: draft.done(again), read: (values) => decisionIn(problem, loads, trips, values) }
}

/** Trips that may well be decided anew together: those of two nights, to two stops, or of two vehicles. */
function neighbourhoods({ nights, carriers }: PlanProblem, trips: readonly TripVariable[]): number[][] {
  const those = (isIn: (trip: TripVariable) => boolean) => trips.filter(isIn).map(({ index }) => index)
  const stops = [...new Set(trips.map(({ stop }) => stop))]
  const other = Math.ceil(carriers.length / 3)
  return [
    ...Array.from({ length: nights - 1 }, (_, n) => those(({ night }) => night === n || night === n + 1)),
    ...stops.map((_, i) => those(({ stop }) => stop === stops[i] || stop === stops[(i + 1) % stops.length])),
    ...carriers.map((_, i) => those(({ carrier }) => carrier === i || carrier === (i + other) % carriers.length)),
  ]
}

type Places = ReadonlyMap<string, readonly Want[]>

const placeOf = (key: string, stop: string): string => `${key} ${stop}`

function loadVariables(
  draft: ProgrammeDraft,
  problem: PlanProblem,
  places: Places,
  source: Source,
  i: number,
): LoadVariable[] {
  const stops = [...new Set(problem.wants.filter(({ key }) => key === source.key).map(({ stop }) => stop))]
  return stops.flatMap((stop) => {
    const wants = places.get(placeOf(source.key, stop)) ?? []
    const nights = nightsOf(problem).filter((night) => canReach(problem, source, stop, night))
    // What stays, and needs no vehicle of others, is brought at once: that serves every later night as well.
    const isAtOnce = source.use === 'stays' && !needsCarrier(source, stop)
    return nights.slice(0, isAtOnce ? 1 : nights.length).flatMap((night) => {
      const useful = wants.filter((want) => serves(source, { night }, want.night))
      if (useful.length === 0) return []
      const most = Math.min(Math.max(...useful.map(({ lacking }) => lacking)), limitOn(source, night))
      if (most <= 0) return []
      const cost = source.brings ? KM_COST * ownKm(problem, source, stop, 1) : 0
      return [{ source: i, stop, night, most, index: draft.variable(cost, most, isLarge(source.key)) }]
    })
  })
}

const nightsOf = ({ nights }: PlanProblem): number[] => Array.from({ length: nights }, (_, night) => night)

const limitOn = ({ amounts, use }: Source, night: number): number =>
  (use === 'daily' || use === 'along' ? amounts[night] : amounts[0]) ?? 0

/** Trips on the routes on which anything can be carried. */
function tripVariables(draft: ProgrammeDraft, problem: PlanProblem, loads: readonly LoadVariable[]): TripVariable[] {
  const routes = new Map<string, { from: string; stop: string; night: number }>()
  for (const { source, stop, night } of loads) {
    const one = problem.sources[source] as Source
    if (!needsCarrier(one, stop) || one.from === null) continue
    const route = { from: one.from, stop, night }
    routes.set(routeOf(route), route)
  }
  return [...routes.values()].flatMap((route) =>
    problem.carriers.flatMap((carrier, i) => {
      const km = tripKm(problem, carrier, route.from, route.stop)
      if (km === null || route.night < carrier.fromNight || route.night > carrier.untilNight) return []
      const index = draft.variable(KM_COST * km, carrier.count * tripsADay(km), true)
      return [{ ...route, carrier: i, km, index }]
    }),
  )
}

function wantRow(draft: ProgrammeDraft, want: Want, brought: readonly LoadVariable[]): Unmet[] {
  const unmet = stepsOf(want).map((step) => ({ ...step, index: draft.variable(step.each, step.most) }))
  const terms = [...brought, ...unmet].map(({ index }) => [index, 1] as const)
  draft.row(terms, want.lacking, Number.POSITIVE_INFINITY)
  return unmet
}

/** Never more than the offer. */
function sourceRows(draft: ProgrammeDraft, source: Source, loads: readonly LoadVariable[]): void {
  const terms = (some: readonly LoadVariable[]) => some.map(({ index }) => [index, 1] as const)
  if (source.use === 'once' || source.use === 'stays') {
    draft.row(terms(loads), Number.NEGATIVE_INFINITY, limitOn(source, 0))
    return
  }
  for (const night of new Set(loads.map((load) => load.night))) {
    draft.row(terms(loads.filter((load) => load.night === night)), Number.NEGATIVE_INFINITY, limitOn(source, night))
  }
}

/** What is carried on a route fits into the vehicles that go there. */
function loadRows(
  draft: ProgrammeDraft,
  { sources, carriers }: PlanProblem,
  loads: readonly LoadVariable[],
  trips: readonly TripVariable[],
): void {
  const weights = loads.flatMap(({ source, stop, night, index }) => {
    const { from, kg, brings } = sources[source] as Source
    const isCarried = from !== null && needsCarrier({ from, brings }, stop)
    return isCarried ? [{ route: routeOf({ from, stop, night }), term: [index, kg] as const }] : []
  })
  const rooms = trips.map((trip) => {
    return { route: routeOf(trip), term: [trip.index, -(carriers[trip.carrier] as Carrier).loadKg] as const }
  })
  for (const same of grouped([...weights, ...rooms], ({ route }) => route)) {
    const terms = same.map(({ term }) => term)
    draft.row(terms, Number.NEGATIVE_INFINITY, 0)
  }
}

/** A vehicle drives no more in a day than it can. */
function carrierRows(draft: ProgrammeDraft, { carriers }: PlanProblem, trips: readonly TripVariable[]): void {
  for (const same of grouped(trips, ({ carrier, night }) => `${carrier} ${night}`)) {
    const { carrier, night } = same[0] as TripVariable
    const terms = same.map(({ index, km }) => [index, HALVES / tripsADay(km)] as const)
    draft.row(terms, Number.NEGATIVE_INFINITY, halvesOn(carriers[carrier] as Carrier, night))
  }
}

// What the solver calls 6.9999999 is 7.
const NEARLY = 1e-6

function decisionIn(
  { sources }: PlanProblem,
  loads: readonly LoadVariable[],
  trips: readonly TripVariable[],
  values: readonly number[],
): Decision {
  return {
    loads: loads.flatMap(({ source, stop, night, index }) => {
      const amount = Math.floor((values[index] ?? 0) + NEARLY)
      return amount > 0 && lineOf((sources[source] as Source).key) ? [{ source, stop, night, amount }] : []
    }),
    trips: trips.flatMap(({ carrier, from, stop, night, index }) => {
      const n = Math.round(values[index] ?? 0)
      return n > 0 ? [{ carrier, from, stop, night, trips: n }] : []
    }),
  }
}
