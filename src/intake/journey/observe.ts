/**
 * A folder without a hub in between: as the forecast's observations (rows of events.csv directly, confirmed reports
 * through the movement domain), and as the reports that a hub would make of it. Only what was public then is handed on.
 */
import { METRICS } from '../../core/count.ts'
import type { CountMetric, Observation, ObservationKind } from '../../core/observation.ts'
import type { Report } from '../../core/report.ts'
import { knownFrom } from '../../core/report.ts'
import { dayOf, fromWallClock, msOf } from '../../core/time.ts'
import type { Entry } from '../../core/view.ts'
import { observationsOf } from '../../domains/movement/index.ts'
import type { EventRow, JourneyFiles } from './model.ts'
import type { JourneyCite, JourneyStatement } from './statements.ts'
import { statementsOf } from './statements.ts'

const KINDS: readonly ObservationKind[] = [
  'arrival',
  'departure',
  'position',
  'count',
  'rest',
  'decision',
  'blockade',
  'crossing',
  'transport',
  'split',
  'join',
  'dispersal',
  'incident',
]

/**
 * Observations that were public on the as-of day (`YYYY-MM-DDTHH:MM`, wall-clock). A page of that day may tell of later
 * that day. Rows without a publication date are never among them.
 */
export function observationsIn(files: JourneyFiles, asOf: string): Observation[] {
  const asOfMs = fromWallClock(asOf, files.zone)
  const day = asOf.slice(0, 10)
  const fromRows = files.events.filter((row) => isPublic(row, day)).flatMap((row) => observationOf(row, asOfMs))
  const reports = observationsOf(confirmedEntries(files)).filter((one) => one.knownMs <= asOfMs)
  return [...fromRows, ...reports].sort((a, b) => a.fromMs - b.fromMs)
}

/** Days are compared where the row's people live: a page of the 17th is known all through the 17th. */
function isPublic(row: EventRow, day: string): boolean {
  const { published } = row.source
  return published !== null && dayOf(msOf(published), row.happened.zone) <= day
}

function observationOf(row: EventRow, asOfMs: number): Observation[] {
  const kind = KINDS.find((one) => one === row.kind)
  if (!kind) return []
  const metric = (METRICS as readonly string[]).includes(row.metric) ? (row.metric as CountMetric) : 'other'
  return [
    {
      reports: [`events.csv:${row.line}`],
      kind,
      group: row.group,
      fromMs: msOf(row.happened.from),
      toMs: msOf(row.happened.to),
      knownMs: Math.min(msOf(row.source.published ?? ''), asOfMs),
      stop: row.stop,
      toStop: row.toStop,
      metric: row.people === null ? null : metric,
      people: row.people,
      mode: row.mode === '' ? null : row.mode,
      saidBy: row.saidBy === '' ? null : row.saidBy,
      origin: row.origin === '' ? null : row.origin,
    },
  ]
}

/** Confirmed reports as a view's fold would receive them. */
function confirmedEntries(files: JourneyFiles): Entry[] {
  const { statements } = statementsOf({ ...files, events: [], aid: [] })
  return statements.map((statement, i) => {
    return { report: unsigned(statement, i), data: statement.data, state: 'stands', abouts: [], confirmedBy: [] }
  })
}

/**
 * All that was said of the journey and was public by a moment, as reports that nobody signed. One that names another
 * holds its id. What has no publication date is never among them.
 */
export function reportsIn(files: JourneyFiles, asOf: string): Report[] {
  const { statements } = statementsOf(files)
  const idOf = new Map(
    statements.flatMap((one, i) => (one.standIn === undefined ? [] : [[one.standIn, place(one, i)]])),
  )
  const named = (value: unknown): unknown => (typeof value === 'string' ? (idOf.get(value) ?? value) : value)
  return statements.flatMap((statement, i) => {
    const report = unsigned(statement, i)
    const isDated = report.cites?.every(({ published }) => published !== '')
    if (!isDated || knownFrom(report) > asOf) return []
    return [
      { ...report, data: Object.fromEntries(Object.entries(report.data).map(([key, value]) => [key, named(value)])) },
    ]
  })
}

function unsigned(statement: JourneyStatement, i: number): Report {
  const { kind, v, happened, data } = statement
  const cites = statement.cites.map((cite) => ({ source: cite.sourceKey, published: cite.published ?? '' }))
  const nobody = { journey: '', device: '', seq: i + 1, prev: null, sig: '', said: happened.to }
  return { id: place(statement, i), kind, v, happened, data, ...nobody, cites }
}

/** Where a report stands in the files is its id: `events.csv:12`; a row may say two things. */
function place({ kind, cites }: JourneyStatement, i: number): string {
  const cite: JourneyCite | undefined = cites[0]
  if (cite?.start !== undefined) return `${cite.sourceKey}:${cite.start}`
  return cite?.row === undefined ? `statement ${i}` : `${cite.row} ${kind} ${i}`
}
