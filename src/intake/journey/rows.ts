/** events.csv and aid.csv: what sources said, one statement a row. Rows that disagree are all kept. */
import type { Problem, Result } from '../../core/problem.ts'
import { bad, good } from '../../core/problem.ts'
import type { Happened } from '../../core/time.ts'
import { readTable } from '../csv.ts'
import { Cells } from './cells.ts'
import type { AidRow, EventRow, RowSource } from './model.ts'
import { happenedOf, isWallClock, precisionOf, publishedAt } from './times.ts'

const SHARED = ['at', 'at_end', 'precision', 'stop_id', 'note', 'source_name', 'source_url', 'source_date'] as const
const EVENT_OPTIONAL = [
  'event_id',
  'to_stop_id',
  'group',
  'metric',
  'value_low',
  'value_best',
  'value_high',
  'mode',
  'said_by',
  'origin',
] as const
const AID_OPTIONAL = ['aid_id', 'provider', 'provider_kind', 'quantity', 'unit'] as const

type SharedColumn = (typeof SHARED)[number]
type EventColumn = SharedColumn | 'kind' | (typeof EVENT_OPTIONAL)[number]
type AidColumn = SharedColumn | 'sector' | 'status' | (typeof AID_OPTIONAL)[number]

/** Zones of the known stops; null when the list of stops could not be read. */
export type Zones = { readonly ofStop: ReadonlyMap<string, string> | null; readonly journey: string }

const NEEDED = ['at', 'precision', 'source_date'] as const
const OPTIONAL_SHARED = ['at_end', 'note', 'source_name', 'source_url'] as const
const MAIN = 'main'
const SLOT_LENGTH = 60

export function readEvents(text: string, file: string, zones: Zones): Result<EventRow[]> {
  const columns = {
    required: [...NEEDED, 'kind', 'stop_id'],
    optional: [...OPTIONAL_SHARED, ...EVENT_OPTIONAL],
  } as const
  const table = readTable<EventColumn>(text, file, columns)
  if (!table.ok) return table
  const problems: Problem[] = []
  const events = table.value.map((row) => eventOf(new Cells(file, row, problems), zones))
  return problems.length > 0 ? bad(...problems) : good(events)
}

function eventOf(cells: Cells<EventColumn>, zones: Zones): EventRow {
  const stop = knownStop(cells, 'stop_id', zones)
  const zone = zoneOf(stop, zones)
  return {
    line: cells.line,
    id: cells.text('event_id', SLOT_LENGTH) || `line-${cells.line}`,
    happened: readHappened(cells, zone),
    kind: cells.needed('kind', SLOT_LENGTH),
    stop,
    toStop: knownStop(cells, 'to_stop_id', zones),
    group: cells.text('group') === '' ? MAIN : cells.code('group'),
    metric: cells.text('metric', SLOT_LENGTH),
    people: cells.range('value_low', 'value_best', 'value_high'),
    mode: cells.text('mode', SLOT_LENGTH),
    note: cells.text('note'),
    saidBy: cells.text('said_by', SLOT_LENGTH),
    origin: cells.text('origin', SLOT_LENGTH),
    source: sourceOf(cells, zone),
  }
}

export function readAid(text: string, file: string, zones: Zones): Result<AidRow[]> {
  const columns = {
    required: [...NEEDED, 'stop_id', 'sector', 'status'],
    optional: [...OPTIONAL_SHARED, ...AID_OPTIONAL],
  } as const
  const table = readTable<AidColumn>(text, file, columns)
  if (!table.ok) return table
  const problems: Problem[] = []
  const rows = table.value.map((row) => aidOf(new Cells(file, row, problems), zones))
  return problems.length > 0 ? bad(...problems) : good(rows)
}

function aidOf(cells: Cells<AidColumn>, zones: Zones): AidRow {
  const stop = knownStop(cells, 'stop_id', zones)
  if (stop === null) cells.raise('csv.cell', { column: 'stop_id', value: '', wanted: 'code' })
  const zone = zoneOf(stop, zones)
  return {
    line: cells.line,
    id: cells.text('aid_id', SLOT_LENGTH) || `line-${cells.line}`,
    happened: readHappened(cells, zone),
    stop: stop ?? '',
    provider: cells.text('provider', 120),
    providerKind: cells.text('provider_kind', SLOT_LENGTH),
    sector: cells.needed('sector', SLOT_LENGTH),
    status: cells.choice('status', ['provided', 'lacked', 'planned', 'refused']),
    quantity: cells.optionalNumber('quantity'),
    unit: cells.text('unit', SLOT_LENGTH),
    note: cells.text('note'),
    source: sourceOf(cells, zone),
  }
}

function knownStop<C extends string>(cells: Cells<C>, column: C, zones: Zones): string | null {
  const stop = cells.text(column)
  if (stop === '') return null
  if (zones.ofStop && !zones.ofStop.has(stop)) cells.raise('place.unknown', { name: stop.slice(0, SLOT_LENGTH) })
  return stop
}

const zoneOf = (stop: string | null, zones: Zones): string => zones.ofStop?.get(stop ?? '') ?? zones.journey

const UNKNOWN_TIME: Happened = { from: '', to: '', precision: 'day', zone: 'UTC' }

function readHappened<C extends SharedColumn>(cells: Cells<C>, zone: string): Happened {
  const [at, end] = [cells.text('at' as C), cells.text('at_end' as C)]
  const wrong = [at, ...(end === '' ? [] : [end])].filter((text) => !isWallClock(text))
  for (const value of wrong) cells.raise('time.impossible', { value: value.slice(0, SLOT_LENGTH) })
  const precision = precisionOf(cells.text('precision' as C))
  if (precision === null)
    cells.raise('csv.cell', { column: 'precision', value: cells.text('precision' as C), wanted: 'precision' })
  if (wrong.length > 0 || precision === null) return UNKNOWN_TIME
  const happened = happenedOf(at, end, precision, zone)
  if (happened.from > happened.to) cells.raise('time.order', { from: at, to: end })
  return happened
}

/** Publication counts from the first minute of its day. What was published before it happened is a slip of the pen. */
function sourceOf<C extends SharedColumn>(cells: Cells<C>, zone: string): RowSource {
  const date = cells.text('source_date' as C)
  const isDate = date === '' || isWallClock(date)
  if (!isDate) cells.raise('time.impossible', { value: date.slice(0, SLOT_LENGTH) })
  return {
    name: cells.text('source_name' as C, 120),
    url: cells.text('source_url' as C, 500),
    published: date === '' || !isDate ? null : publishedAt(date, zone),
  }
}
