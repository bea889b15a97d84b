/** From the problem to a programme for the solver, and from its answer back to loads and trips in whole units. */
import { lineOf } from '../../domains/needs/index.ts'
import type { Carrier, Decision, Load, PlanProblem, Source, Trip, Want } from './problem.ts'
import { canReach, DEEP, KM_COST, needsCarrier, ownKm, serves, tripKm, tripsADay, unmetOf } from './problem.ts'
import type { Programme } from './programme.ts'
import { ProgrammeDraft } from './programme.ts'

export type Built = {
  readonly programme: Programme
  /** What the solver's numbers mean. */
  readonly read: (values: readonly number[]) => Decision
  /** A decision in the solver's numbers, to begin from. */
  readonly write: (decision: Decision) => readonly number[]
}

type LoadVariable = Omit<Load, 'amount'> & { readonly index: number }
type TripVariable = Omit<Trip, 'trips'> & { readonly index: number; readonly km: number }

export function programmeOf(problem: PlanProblem): Built {
  const draft = new ProgrammeDraft()
  const byPlace = grouped(problem.wants, ({ key, stop }) => placeOf(key, stop))
  const loads = problem.sources.flatMap((source, i) => loadVariables(draft, problem, byPlace, source, i))
  const trips = tripVariables(draft, problem, loads)
  const byKey = grouped(loads, ({ source, stop }) => placeOf((problem.sources[source] as Source).key, stop))
  const unmet = problem.wants.map((want) => {
    return wantRow(draft, problem, want, byKey.get(placeOf(want.key, want.stop)) ?? [])
  })
  for (const [i, source] of problem.sources.entries())
    sourceRows(
      draft,
      source,
      loads.filter((one) => one.source === i),
    )
  loadRows(draft, problem, loads, trips)
  carrierRows(draft, problem, trips)
  return {
    programme: draft.done(),
    read: (values) => decisionIn(problem, loads, trips, values),
    write: (decision) => valuesOf(problem, decision, { loads, trips, unmet }),
  }
}

type Places = ReadonlyMap<string, readonly Want[]>

const placeOf = (key: string, stop: string): string => `${key} ${stop}`

function grouped<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(nameOf(one))
    if (group) group.push(one)
    else groups.set(nameOf(one), [one])
  }
  return groups
}

/** Few people share one of these: half of one is worth nothing, so they are counted whole from the start. */
const isLarge = (key: string): boolean => ['toilets', 'taps', 'bathing', 'healthPosts', 'clinicians'].includes(key)

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
      return [{ source: i, stop, night, index: draft.variable(cost, most, isLarge(source.key)) }]
    })
  })
}

const nightsOf = ({ nights }: PlanProblem): number[] => Array.from({ length: nights }, (_, night) => night)

const limitOn = ({ amounts, use }: Source, night: number): number =>
  (use === 'daily' || use === 'along' ? amounts[night] : amounts[0]) ?? 0

const routeOf = ({ from, stop, night }: { from: string; stop: string; night: number }): string =>
  `${from} ${stop} ${night}`

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

type Unmet = { readonly light: number; readonly deep: number }

function wantRow(draft: ProgrammeDraft, problem: PlanProblem, want: Want, loads: readonly LoadVariable[]): Unmet {
  const { need, lacking, perPerson, weight } = want
  const light = Math.min(lacking, need / 2)
  const each = weight / perPerson
  const unmet = { light: draft.variable(each, light), deep: draft.variable(DEEP * each, lacking - light) }
  const brought = loads.filter((load) => serves(problem.sources[load.source] as Source, load, want.night))
  const terms = [...brought.map(({ index }) => index), unmet.light, unmet.deep].map((index) => [index, 1] as const)
  draft.row(terms, lacking, Number.POSITIVE_INFINITY)
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
  const terms = new Map<string, (readonly [number, number])[]>()
  const add = (route: string, term: readonly [number, number]): void => {
    const known = terms.get(route)
    if (known) known.push(term)
    else terms.set(route, [term])
  }
  for (const { source, stop, night, index } of loads) {
    const one = sources[source] as Source
    if (needsCarrier(one, stop)) add(routeOf({ from: one.from as string, stop, night }), [index, one.kg])
  }
  for (const trip of trips) add(routeOf(trip), [trip.index, -(carriers[trip.carrier] as Carrier).loadKg])
  for (const route of terms.values()) draft.row(route, Number.NEGATIVE_INFINITY, 0)
}

/** A day has two halves: room for two short trips or one long one. */
const HALVES = 2

/** A vehicle drives no more in a day than it can. */
function carrierRows(draft: ProgrammeDraft, { carriers }: PlanProblem, trips: readonly TripVariable[]): void {
  const days = grouped(trips, ({ carrier, night }) => `${carrier} ${night}`)
  for (const same of days.values()) {
    const { count } = carriers[(same[0] as TripVariable).carrier] as Carrier
    const terms = same.map(({ index, km }) => [index, HALVES / tripsADay(km)] as const)
    draft.row(terms, Number.NEGATIVE_INFINITY, count * HALVES)
  }
}

type Variables = {
  readonly loads: readonly LoadVariable[]
  readonly trips: readonly TripVariable[]
  readonly unmet: readonly Unmet[]
}

function valuesOf(problem: PlanProblem, decision: Decision, { loads, trips, unmet }: Variables): number[] {
  const values: number[] = []
  const amounts = new Map(decision.loads.map((one) => [`${one.source} ${one.stop} ${one.night}`, one.amount]))
  for (const { source, stop, night, index } of loads) values[index] = amounts.get(`${source} ${stop} ${night}`) ?? 0
  const driven = new Map(decision.trips.map((one) => [`${one.carrier} ${routeOf(one)}`, one.trips]))
  for (const trip of trips) values[trip.index] = driven.get(`${trip.carrier} ${routeOf(trip)}`) ?? 0
  for (const [i, { light, deep }] of unmet.entries()) {
    const want = problem.wants[i] as Want
    const open = unmetOf(problem, want, decision)
    const most = Math.min(want.lacking, want.need / 2)
    values[light] = Math.min(open, most)
    values[deep] = Math.max(0, open - most)
  }
  return values
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
