/**
 * A journey's files as statements that a hub can sign: the sources first, then the way, the groups, and what was said,
 * in the order in which it happened. Ids do not exist yet, so cites name their source by key.
 *
 * What is known when: the way is known from the journey's first day; a row from its publication. A row without a
 * publication date cites its source without one, so `knownFrom` falls back to the moment of the import, and no look
 * back at the journey's own days ever sees it.
 */
import type { Problem } from '../../core/problem.ts'
import type { Statement } from '../../core/report.ts'
import type { Happened } from '../../core/time.ts'
import { wholeDay } from '../../core/time.ts'
import { distanceProblems } from '../../domains/movement/index.ts'
import { aidStatement } from './aid.ts'
import { eventStatements } from './events.ts'
import type { Dispatch, JourneyFiles, LegRow, RowSource, StopRow } from './model.ts'
import { roadWarnings } from './network.ts'
import { publishedAt } from './times.ts'

export type SourceStatement = {
  readonly key: string
  readonly title: string
  readonly publisher: string | null
  readonly url: string | null
  /** UTC instant; null: unknown, and then never known in a past. */
  readonly published: string | null
  readonly medium: Dispatch['medium']
  readonly lang: string
  /** The text as read: a dispatch whole, or the rows that a page gave. Its hash and length are the hub's to state. */
  readonly text: string
  readonly happened: Happened
}

export type JourneyCite = {
  readonly sourceKey: string
  readonly published?: string
  /** Where in the files: `events.csv:12`. */
  readonly row?: string
  readonly quote?: string
  readonly start?: number
  readonly end?: number
}

export type JourneyStatement = Pick<Statement, 'kind' | 'v' | 'happened' | 'data'> & {
  readonly cites: readonly JourneyCite[]
  /** What stands in the data of other statements until this one is signed and has an id. */
  readonly standIn?: string
}

export type JourneyStatements = {
  readonly sources: readonly SourceStatement[]
  readonly statements: readonly JourneyStatement[]
  /** Roads shorter than the straight line, stated distances that contradict the map. What they warn of is kept. */
  readonly warnings: readonly Problem[]
}

const NETWORK = 'network'
const GROUP_NAMES: Readonly<Record<string, string>> = {
  main: 'Main body',
  vanguard: 'Vanguard',
  tail: 'Tail',
  followers: 'Followers',
}

/** Everything that the files say, as statements. The same files give the same statements. */
export function statementsOf(files: JourneyFiles): JourneyStatements {
  const first = wholeDay(files.startDay, files.zone)
  const way: JourneyCite = { sourceKey: NETWORK, published: publishedAt(files.startDay, files.zone) }
  const network = [
    ...files.stops.map((stop) => stopStatement(stop, first, way)),
    ...files.legs.map((leg) => legStatement(leg, first, way)),
  ]
  const told = toldIn(files)
  return {
    sources: sourcesOf(files, first),
    statements: [...network, ...claims(files, first, way), ...groupsOf(told, first, way), ...told],
    warnings: warningsOf(files, told),
  }
}

/** What was said: events, aid and confirmed reports, in the order in which it happened. */
function toldIn(files: JourneyFiles): JourneyStatement[] {
  const told = [
    ...files.events.flatMap((row) =>
      eventStatements(row).map((said) => ({ ...said, cites: [rowCite(row, 'events.csv')] })),
    ),
    ...files.aid.map((row) => ({ ...aidStatement(row), cites: [rowCite(row, 'aid.csv')] })),
    ...files.reports.map(({ kind, v, happened, data, dispatch, quote, start, end, standIn }) => {
      const published = files.dispatches.find((one) => one.file === dispatch)?.published ?? ''
      const cites = [{ sourceKey: dispatch, published, quote, start, end }]
      return { kind, v, happened, data, cites, ...(standIn === undefined ? {} : { standIn }) }
    }),
  ]
  return told.sort((a, b) => (a.happened.from < b.happened.from ? -1 : a.happened.from > b.happened.from ? 1 : 0))
}

const pageKey = (source: RowSource): string => `page ${source.url || source.name} ${source.published ?? ''}`

function rowCite(row: { readonly line: number; readonly source: RowSource }, file: string): JourneyCite {
  const { published } = row.source
  const where = { sourceKey: pageKey(row.source), row: `${file}:${row.line}` }
  return published === null ? where : { ...where, published }
}

function stopStatement(stop: StopRow, happened: Happened, way: JourneyCite): JourneyStatement {
  const { id: code, name, country, lat, lon, kind: place, population, altitudeM, zone, line } = stop
  const data = {
    code,
    name,
    country,
    lat,
    lon,
    place,
    zone,
    ...(population === null ? {} : { population }),
    ...(altitudeM === undefined ? {} : { altitudeM }),
  }
  return { kind: 'movement.stop', v: 1, happened, data, cites: [{ ...way, row: `stops.csv:${line}` }] }
}

function legStatement(leg: LegRow, happened: Happened, way: JourneyCite): JourneyStatement {
  const { from, to, roadM, mode, walkable, note, line } = leg
  const data = { from, to, roadM, mode, walkable, ...(note === '' ? {} : { words: note }) }
  return { kind: 'movement.leg', v: 1, happened, data, cites: [{ ...way, row: `legs.csv:${line}` }] }
}

/** A group for every code that anything names, known from when it was first named. */
function groupsOf(told: readonly JourneyStatement[], first: Happened, way: JourneyCite): JourneyStatement[] {
  const declared = new Set(told.filter((one) => one.kind === 'movement.group').map((one) => one.data['code']))
  const groups = new Map<string, JourneyStatement>()
  const add = (code: unknown, happened: Happened, cites: readonly JourneyCite[]): void => {
    if (typeof code !== 'string' || declared.has(code) || groups.has(code)) return
    const data = { code, name: GROUP_NAMES[code] ?? code }
    groups.set(code, {
      kind: 'movement.group',
      v: 1,
      happened,
      data,
      cites: cites.map(({ quote, start, end, ...where }) => where),
    })
  }
  add('main', first, [way])
  for (const { data, happened, cites } of told) for (const code of groupCodes(data)) add(code, happened, cites)
  return [...groups.values()]
}

const groupCodes = (data: Record<string, unknown>): unknown[] => [data['group'], data['part']]

const DISTANCE = /(\d+(?:\.\d+)?)\s*(km|miles?|mi)\b/i
const METRES_IN_MILE = 1609.344

/** Distances that a leg's note states against the map: kept as claims, with their words. */
function claims(files: JourneyFiles, happened: Happened, way: JourneyCite): JourneyStatement[] {
  return files.legs.flatMap((leg) => {
    const stated = DISTANCE.exec(leg.note)
    if (!stated) return []
    const distanceM = Math.round(Number(stated[1]) * (/^km$/i.test(stated[2] ?? '') ? 1000 : METRES_IN_MILE))
    const data = { from: leg.from, to: leg.to, distanceM, words: stated[0] }
    if (distanceM < 1 || distanceProblems(data, files).length === 0) return []
    return [{ kind: 'movement.distanceClaim', v: 1, happened, data, cites: [{ ...way, row: `legs.csv:${leg.line}` }] }]
  })
}

function warningsOf(files: JourneyFiles, told: readonly JourneyStatement[]): Problem[] {
  const inNotes = claims(files, wholeDay(files.startDay, files.zone), { sourceKey: NETWORK })
  const stated = [...inNotes, ...told].filter((one) => one.kind === 'movement.distanceClaim')
  const against = stated.flatMap(({ data, cites }) => {
    const { from, to, distanceM } = data as { from: string; to: string; distanceM: number }
    const where = cites[0]?.row ?? cites[0]?.sourceKey ?? ''
    return distanceProblems({ from, to, distanceM }, files).map((found) => ({ ...found, path: where }))
  })
  return [...roadWarnings(files.stops, files.legs, 'legs.csv'), ...against]
}

const isWaiting = ({ reports }: JourneyFiles, { file }: Dispatch): boolean =>
  !reports.some(({ dispatch }) => dispatch === file)

/** Texts of which nobody confirmed anything yet: they are no source of any statement, and wait for a person at the desk. */
export const waitingIn = (files: JourneyFiles): Dispatch[] => files.dispatches.filter((one) => isWaiting(files, one))

function sourcesOf(files: JourneyFiles, first: Happened): SourceStatement[] {
  const rows = [...files.events, ...files.aid]
  const pages = new Map<string, Told[]>()
  for (const row of rows) pages.set(pageKey(row.source), [...(pages.get(pageKey(row.source)) ?? []), row])
  return [
    networkSource(files, first),
    ...[...pages].map(([key, of]) => pageSource(key, of)),
    ...files.dispatches.filter((one) => !isWaiting(files, one)).map(dispatchSource),
  ]
}

function networkSource(files: JourneyFiles, happened: Happened): SourceStatement {
  const stops = files.stops.map((stop) => `${stop.id} ${stop.name} ${stop.lat} ${stop.lon}`)
  const legs = files.legs.map((leg) => `${leg.from} ${leg.to} ${leg.roadM} m`)
  const published = publishedAt(files.startDay, files.zone)
  const told = { key: NETWORK, title: `Stops and legs: ${files.title}`, publisher: null, url: null, published }
  return { ...told, medium: 'form', lang: 'en', text: [...stops, ...legs].join('\n'), happened }
}

type Told = { readonly id: string; readonly note: string; readonly happened: Happened; readonly source: RowSource }

function pageSource(key: string, rows: readonly Told[]): SourceStatement {
  const { source, happened } = rows[0] as Told
  const at = source.published
  return {
    key,
    title: source.name || key,
    publisher: source.name || null,
    url: /^https?:\/\/[^ ]+$/.test(source.url) ? source.url : null,
    published: at,
    medium: 'article',
    lang: 'en',
    text: rows.map((row) => `${row.id}: ${row.note}`).join('\n'),
    happened: at === null ? happened : { from: at, to: at, precision: 'day', zone: happened.zone },
  }
}

function dispatchSource(one: Dispatch): SourceStatement {
  const { file: key, title, publisher, published, medium, lang, text } = one
  const happened = { from: published, to: published, precision: 'minute', zone: 'UTC' } as const
  return { key, title, publisher, url: null, published, medium, lang, text, happened }
}
