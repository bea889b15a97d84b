/**
 * The Board: where they are, how many, when they reach the next stops and what is missing there, as one piece of plain
 * JSON. The only room where the domains meet. Every figure names the `/why` that leads to its reports.
 */
import { dayOf, instant, msOf } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import { distanceProblems, fuse, type Size, statementIn, tellsSize } from '../domains/movement/index.ts'
import type { Forecast, StopForecast } from '../forecast/contract.ts'
import { alarmsOf } from './alarms.ts'
import { gapsAt, needsAt, offersAt } from './gaps.ts'
import { type Knowledge, mainGroup } from './knowledge.ts'
import type { Level } from './level.ts'
import { USUAL_LEVEL } from './level.ts'
import type { Board, Doubt, Figure, Night, StopAhead, StopName } from './model.ts'
import { othersOf } from './others.ts'
import { type Aid, aidOf } from './readiness.ts'
import { ribbonOf } from './ribbon.ts'
import { LEAST_PRESENT } from './riders.ts'
import { stopName } from './stopName.ts'

const MAX_CARDS = 6
/** Counts of the last day and a half speak of tonight; older ones speak of another night. */
const SIZE_WINDOW_MS = 36 * 3_600_000

export function boardOf(knowledge: Knowledge, forecast: Forecast, level: Level = USUAL_LEVEL): Board {
  const size = sizeNow(knowledge)
  const ribbon = ribbonOf(knowledge, forecast)
  const ahead = ribbon.filter((bead) => bead.state === 'ahead').slice(0, MAX_CARDS)
  const aid = aidOf(knowledge)
  return {
    journey: knowledge.journey,
    asOf: knowledge.asOf,
    isPast: knowledge.isPast,
    level,
    lastHeard: lastHeard(knowledge),
    size: size && figure('size', size),
    sizeReports: {
      total: size?.witnesses.filter((one) => !one.withdrawn).length ?? 0,
      disagree: size?.witnesses.filter((one) => !one.withdrawn && !one.agrees).length ?? 0,
    },
    place: placeNow(knowledge, forecast),
    ribbon,
    stops: knowledge.network.stops.map((stop) => stopName(knowledge, stop.id)),
    ahead: ahead.map((bead) =>
      stopAhead(
        knowledge,
        { aid, level },
        forecast.stops.find((one) => one.stop_id === bead.stop),
        bead,
      ),
    ),
    counts: knowledge.counts,
    alarms: alarmsOf(knowledge, aid),
    others: othersOf(knowledge, forecast),
    doubts: doubtsOf(knowledge, forecast),
  }
}

const figure = (number: string, { low, best, high }: { low: number; best: number; high: number }): Figure => {
  return { number, low, best, high }
}

/** How many the main group is: the counts of its last day and a half, fused; null when nobody counted. */
export function sizeNow(knowledge: Knowledge): Size | null {
  const group = mainGroup(knowledge)
  const asOfMs = msOf(knowledge.asOf)
  const counts = knowledge.entries.flatMap((entry) =>
    statementIn(entry)
      .filter(({ of }) => of === group)
      .map(({ statement }) => ({ statement, atMs: middleMs(entry) })),
  )
  const usable = counts.filter(({ statement, atMs }) => atMs <= asOfMs && tellsSize(statement))
  const latest = Math.max(...usable.map(({ atMs }) => atMs))
  return fuse(usable.filter(({ atMs }) => atMs >= latest - SIZE_WINDOW_MS).map(({ statement }) => statement))
}

const middleMs = ({ report }: Entry): number => (msOf(report.happened.from) + msOf(report.happened.to)) / 2

const TELLS_PLACE = [
  'movement.sighting',
  'movement.arrival',
  'movement.departure',
  'movement.rest',
  'movement.crossing',
]

/** The latest report of the main group at a stop. What was only expected was not heard. */
function lastHeard(knowledge: Knowledge): Board['lastHeard'] {
  const group = mainGroup(knowledge)
  const heard = knowledge.entries.filter(
    ({ report, data, state }) =>
      state !== 'withdrawn' &&
      TELLS_PLACE.includes(report.kind) &&
      (data['group'] ?? 'main') === group &&
      typeof data['stop'] === 'string' &&
      data['metric'] !== 'expected' &&
      report.happened.from <= knowledge.asOf,
  )
  const inTime = heard.map((entry) => ({ entry, ms: heardMs(entry, knowledge) })).sort((a, b) => a.ms - b.ms)
  const last = inTime.at(-1)
  if (!last) return null
  const stop = stopName(knowledge, String(last.entry.data['stop']))
  return { at: instant(last.ms), stop, report: last.entry.report.id }
}

/** The middle of when it happened; a report of "today" reaches to midnight, but nothing was heard after the picture. */
function heardMs({ report }: Entry, { asOf }: Knowledge): number {
  const toMs = Math.min(msOf(report.happened.to), msOf(asOf))
  return (msOf(report.happened.from) + toMs) / 2
}

function placeNow(knowledge: Knowledge, forecast: Forecast): Board['place'] {
  const places = forecast.groups.find((one) => one.group === mainGroup(knowledge))?.place ?? []
  const likely = [...places].sort((a, b) => b.probability - a.probability)[0]
  if (!likely) return null
  const [stop, next] = 'stop_id' in likely ? [likely.stop_id, null] : likely.leg
  const toward = next === null ? null : stopName(knowledge, next)
  return { ...stopName(knowledge, stop), number: 'place', probability: likely.probability, toward }
}

function stopAhead(
  knowledge: Knowledge,
  { aid, level }: { readonly aid: Aid; readonly level: Level },
  ahead: StopForecast | undefined,
  bead: StopName & { readonly kind: string },
): StopAhead {
  const { stop, name, country, zone, kind } = bead
  const nights = (ahead?.nights ?? []).map(({ date, present, people }) => {
    return { date, present, people, number: `night.${stop}.${date}` }
  })
  const night = nightToPrepare(knowledge, ahead, nights, zone)
  return {
    ...{ stop, name, country, zone, kind },
    reach: ahead?.reach ?? 0,
    arrival: ahead?.arrival ?? null,
    people: ahead?.people ?? null,
    nights: ahead?.people ? nights.filter((one) => one.present >= LEAST_PRESENT) : [],
    ...gapsAt(knowledge, aid, ahead, { stop, date: night?.date ?? null, level }),
    offers: offersAt(aid, stop, night?.date ?? null),
    needs: needsAt(aid, stop),
    numbers: { reach: `reach.${stop}`, arrival: `arrive.${stop}`, people: `people.${stop}` },
  }
}

/** The night that half of the members have come by; without an arrival, the first that is likely enough. */
function nightToPrepare(knowledge: Knowledge, ahead: StopForecast | undefined, nights: readonly Night[], zone: string) {
  const today = dayOf(msOf(knowledge.asOf), zone)
  const open = nights.filter((night) => night.date >= today)
  const half = ahead?.arrival?.p50.slice(0, 10)
  if (half !== undefined) return open.find((night) => night.date >= half)
  return open.find((night) => night.present >= LEAST_PRESENT)
}

/** Name of the stop that an entry tells of: a doubt that names no place cannot be checked. `none` where it names none. */
function placeOf(knowledge: Knowledge, entry: Entry | undefined): string {
  const stop = entry?.data['stop']
  return typeof stop === 'string' ? stopName(knowledge, stop).name : 'none'
}

function doubtsOf(knowledge: Knowledge, forecast: Forecast): Doubt[] {
  const claims = knowledge.entries.filter(
    ({ report, state }) => report.kind === 'movement.distanceClaim' && state !== 'withdrawn',
  )
  const distances = claims.flatMap(({ report, data }) =>
    distanceProblems(data as { from: string; to: string; distanceM: number }, knowledge.network).map(
      ({ code, slots }) => ({
        report: report.id,
        code,
        slots: typeof data['words'] === 'string' ? { ...slots, words: data['words'] } : slots,
      }),
    ),
  )
  const byId = new Map(knowledge.entries.map((entry) => [entry.report.id, entry]))
  const misfits = forecast.misfits.flatMap(({ report, code, slots }) =>
    report === null ? [] : [{ report, code, slots: { place: placeOf(knowledge, byId.get(report)), ...slots } }],
  )
  return [...distances, ...misfits]
}
