/**
 * The ribbon: the way as beads, from where the group started, through where it was heard of, to where it may go. Past
 * beads carry what was heard there, beads ahead what the forecast says.
 */
import type { Network } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import type { Entry } from '../core/view.ts'
import { fuse, observationsOf, type Statement, statementIn } from '../domains/movement/index.ts'
import type { Forecast, StopForecast } from '../forecast/contract.ts'
import { type Knowledge, mainGroup } from './knowledge.ts'
import type { Bead, Spread, StopName } from './model.ts'
import { joinedWay, leadsTo, roadM } from './route.ts'

const MAX_AHEAD = 8
/** Below this chance a stop is not drawn ahead: the ribbon shows the likely way, `/why` the others. */
const LEAST_REACH = 0.08

/** Kinds of observation that say that the group was at the stop. */
const PRESENCE = ['arrival', 'position', 'count', 'rest', 'crossing', 'departure', 'transport']
const NOT_PRESENCE = ['expected', 'passed', 'cumulative', 'returned', 'registered', 'asylum_requests']

export function ribbonOf(knowledge: Knowledge, forecast: Forecast): Bead[] {
  const visited = visitedStops(knowledge, forecast)
  const now = nowStop(forecast, knowledge, visited)
  const past = joinedWay(knowledge.network, until(knowledge.network, visited, now))
  const ahead = wayAhead(knowledge, forecast, now, past)
  return beadsAlong(knowledge, forecast, past, ahead, now)
}

/**
 * What lies behind: the stops up to the present one. Nothing is past that comes after it, or that lies ahead of it on the
 * road: those who went in front of the others were there, and the others have yet to come.
 */
function until(network: Network, visited: readonly string[], now: string | null): string[] {
  if (now === null) return [...visited]
  const at = visited.indexOf(now)
  const before = at < 0 ? visited : visited.slice(0, at)
  return [...before.filter((stop) => !isBeyond(network, now, stop)), now]
}

const isBeyond = (network: Network, now: string, stop: string): boolean =>
  leadsTo(network, now, stop) && !leadsTo(network, stop, now)

/** Stops where the main group was, in the order in which it was first there; what does not fit is left out. */
function visitedStops(knowledge: Knowledge, forecast: Forecast): string[] {
  const group = mainGroup(knowledge)
  const misfits = new Set(forecast.misfits.map((one) => one.report))
  const seen = observationsOf(knowledge.entries).filter(
    (one) =>
      one.group === group && showsPresence(one, knowledge) && !one.reports.every((report) => misfits.has(report)),
  )
  const first = new Map<string, number>()
  for (const one of seen) {
    const at = (one.fromMs + one.toMs) / 2
    const stop = one.stop as string
    first.set(stop, Math.min(first.get(stop) ?? Number.POSITIVE_INFINITY, at))
  }
  return [...first.entries()].sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1)).map(([stop]) => stop)
}

const showsPresence = (one: Observation, knowledge: Knowledge): boolean =>
  one.stop !== null &&
  PRESENCE.includes(one.kind) &&
  !NOT_PRESENCE.includes(one.metric ?? '') &&
  knowledge.network.stops.some((stop) => stop.id === one.stop)

/** The stop where the group most likely is, or last was. */
function nowStop(forecast: Forecast, knowledge: Knowledge, visited: readonly string[]): string | null {
  const places = forecast.groups.find((one) => one.group === mainGroup(knowledge))?.place ?? []
  const likely = [...places].sort((a, b) => b.probability - a.probability)[0]
  if (!likely) return visited.at(-1) ?? null
  return 'stop_id' in likely ? likely.stop_id : likely.leg[0]
}

/** The likeliest way on: at each stop the neighbour that is most likely reached. */
function wayAhead(knowledge: Knowledge, forecast: Forecast, now: string | null, past: readonly string[]): string[] {
  const reach = new Map(forecast.stops.map((stop) => [stop.stop_id, stop.arrival === null ? 0 : stop.reach]))
  const way: string[] = []
  for (let at = now; at !== null && way.length < MAX_AHEAD; ) {
    const next: string[] = knowledge.network.legs.filter((leg) => leg.from === at).map((leg) => leg.to)
    const likely = next.filter((stop) => (reach.get(stop) ?? 0) >= LEAST_REACH && ![...past, ...way].includes(stop))
    const best = likely.sort(
      (a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0) || nearer(knowledge, at as string, a, b),
    )[0]
    if (best === undefined) break
    way.push(best)
    at = best
  }
  return way
}

const nearer = (knowledge: Knowledge, from: string, a: string, b: string): number =>
  roadM(knowledge.network, from, a) - roadM(knowledge.network, from, b)

function beadsAlong(
  knowledge: Knowledge,
  forecast: Forecast,
  past: readonly string[],
  ahead: readonly string[],
  now: string | null,
): Bead[] {
  let alongM = 0
  return [...past, ...ahead].map((stop, i, way) => {
    alongM += i === 0 ? 0 : roadM(knowledge.network, way[i - 1] as string, stop)
    const state = stop === now ? 'now' : i < past.length ? 'past' : 'ahead'
    const told = state === 'ahead' ? forecastAt(forecast, stop) : heardAt(knowledge, stop)
    return { ...beadName(knowledge, stop), alongM, state, ...told, blockage: blockageAt(knowledge, stop) }
  })
}

type Told = Pick<Bead, 'people' | 'heard' | 'reach' | 'arrival' | 'number'>

function forecastAt(forecast: Forecast, stop: string): Told {
  const ahead = forecast.stops.find((one) => one.stop_id === stop) as StopForecast
  return { people: ahead.people, heard: null, reach: ahead.reach, arrival: ahead.arrival, number: `people.${stop}` }
}

function heardAt(knowledge: Knowledge, stop: string): Told {
  const here = entriesAt(knowledge, stop)
  const size = fuse(statementsAt(knowledge, stop))
  const people: Spread<number> | null = size && {
    p05: size.low,
    p25: Math.round((size.low + size.best) / 2),
    p50: size.best,
    p75: Math.round((size.best + size.high) / 2),
    p95: size.high,
  }
  const number = here.length > 0 ? `heard.${stop}` : null
  return { people, heard: here.at(-1)?.report.happened ?? null, reach: null, arrival: null, number }
}

/** Reports of the main group at a stop, in the fixed order. */
export function entriesAt(knowledge: Knowledge, stop: string): Entry[] {
  const group = mainGroup(knowledge)
  return knowledge.entries.filter(
    ({ data }) => (data['stop'] === stop || data['from'] === stop) && data['group'] === group,
  )
}

/** What was stated of how many the main group was at a stop. */
export function statementsAt(knowledge: Knowledge, stop: string): Statement[] {
  const group = mainGroup(knowledge)
  const stated = entriesAt(knowledge, stop).flatMap(statementIn)
  return stated.filter(({ of }) => of === group).map(({ statement }) => statement)
}

/** The last word on whether the way is closed at a stop; null when it was opened again or nothing was said. */
function blockageAt(knowledge: Knowledge, stop: string): Bead['blockage'] {
  const said = knowledge.entries.filter(
    ({ report, data, state }) =>
      report.kind === 'movement.blockage' && state !== 'withdrawn' && (data['stop'] === stop || legTo(data) === stop),
  )
  const last = [...said].sort((a, b) => (a.report.happened.to < b.report.happened.to ? -1 : 1)).at(-1)
  return last ? { report: last.report.id, what: String(last.data['what']) } : null
}

const legTo = (data: Record<string, unknown>): unknown => (data['leg'] as { to?: string } | undefined)?.to

function beadName(knowledge: Knowledge, id: string): StopName & { kind: string } {
  const stop = knowledge.network.stops.find((one) => one.id === id)
  return {
    stop: id,
    name: stop?.name ?? id,
    country: stop?.country ?? '',
    zone: stop?.zone ?? knowledge.journey.zone,
    kind: stop?.kind ?? 'town',
  }
}
