/**
 * A folder as the forecast's observations, without a hub in between: rows of events.csv directly, and confirmed
 * reports through the movement domain. Only what was public on the as-of day is handed on.
 */
import { METRICS } from '../../core/count.ts'
import type { CountMetric, Observation, ObservationKind } from '../../core/observation.ts'
import { dayOf, fromWallClock, msOf } from '../../core/time.ts'
import type { Entry } from '../../core/view.ts'
import { observationsOf } from '../../domains/movement/index.ts'
import type { EventRow, JourneyFiles } from './model.ts'
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

/** Confirmed reports as a view's fold would receive them; their id is their place in reports.json. */
function confirmedEntries(files: JourneyFiles): Entry[] {
  const { statements } = statementsOf({ ...files, events: [], aid: [] })
  return statements.map((statement, i) => {
    const cites = statement.cites.map((cite) => ({ source: cite.sourceKey, published: cite.published ?? '' }))
    const nobody = { journey: '', device: '', seq: i + 1, prev: null, sig: '', said: statement.happened.to }
    const report = { id: idOf(statement.cites[0], i), ...statement, ...nobody, cites }
    return { report, data: statement.data, state: 'stands', abouts: [], confirmedBy: [] }
  })
}

const idOf = (cite: { readonly sourceKey: string; readonly start?: number } | undefined, i: number): string =>
  cite?.start === undefined ? `statement ${i}` : `${cite.sourceKey}:${cite.start}`
