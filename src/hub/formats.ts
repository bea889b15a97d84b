/**
 * Reports in the formats that others read: JSON lines with a header that shows a cut, CSV for spreadsheets, GeoJSON
 * for maps. Each takes what a circle may read and nothing else; whoever calls has chosen the reports.
 */
import { mayRead, reveal, secrecyOf } from '../core/access.ts'
import { newLinesHash } from '../core/bytes.ts'
import { canonical } from '../core/canonical.ts'
import { fieldsOf } from '../core/form.ts'
import type { Circle, Kinds } from '../core/kind.ts'
import { knownFrom } from '../core/report.ts'
import type { Entry } from '../core/view.ts'
import { csvCell } from '../intake/csvCell.ts'
import type { ExportHeader } from '../log/verify.ts'

/**
 * First line of a JSON-lines export; `verifyExport` reads it. `bodies` are the lines that follow, in order: they are
 * read once here and once more when they are written, so that nobody has to hold them all.
 */
export async function jsonlHeader(journey: string, bodies: AsyncIterable<string> | Iterable<string>): Promise<string> {
  const hash = newLinesHash()
  let reports = 0
  for await (const body of bodies) {
    hash.add(body)
    reports++
  }
  const header: ExportHeader = { vereda: 'export', v: 1, journey, reports, sha256: hash.end() }
  return canonical(header)
}

const FIXED = ['id', 'kind', 'from', 'to', 'precision', 'zone', 'known', 'state', 'confirmations'] as const

/** Columns of a CSV: what every report has, then every field that the circle may read of any kind. */
export function csvColumns(kinds: Kinds, circle: Circle): string[] {
  const fields = [...kinds.values()].flatMap((kind) =>
    fieldsOf(kind).flatMap(({ name, shape }) => {
      if (!mayRead(circle, secrecyOf(kind, name.split('.')[0] ?? name))) return []
      return shape === 'people' ? [`${name}.low`, `${name}.best`, `${name}.high`] : [name]
    }),
  )
  return [...FIXED, ...[...new Set(fields)].map((name) => `data.${name}`)]
}

/** A header line and one line a report (RFC 4180 without its CRLF). Cells that a spreadsheet would run are quoted. */
export function* csvLines(entries: Iterable<Entry>, kinds: Kinds, circle: Circle): Generator<string> {
  const columns = csvColumns(kinds, circle)
  yield columns.map(csvCell).join(',')
  for (const entry of entries) {
    const row = rowOf(entry, kinds, circle)
    yield columns.map((column) => csvCell(row.get(column))).join(',')
  }
}

type Cell = string | number | boolean | null

function rowOf({ report, data, state, confirmedBy }: Entry, kinds: Kinds, circle: Circle): Map<string, Cell> {
  const { id, kind: name, happened } = report
  const kind = kinds.get(name)
  const { from, to, precision, zone } = happened
  const fixed = {
    id,
    kind: name,
    from,
    to,
    precision,
    zone,
    known: knownFrom(report),
    state,
    confirmations: confirmedBy.length,
  }
  const row = new Map<string, Cell>(Object.entries(fixed))
  if (kind) flatten(reveal(kind, data, circle).data, 'data', row)
  return row
}

function flatten(value: unknown, name: string, row: Map<string, Cell>): void {
  if (Array.isArray(value)) row.set(name, JSON.stringify(value))
  else if (typeof value !== 'object' || value === null) row.set(name, value as Cell)
  else for (const [key, inner] of Object.entries(value)) flatten(inner, `${name}.${key}`, row)
}

type Point = readonly [lon: number, lat: number]

/**
 * Lines of one FeatureCollection (RFC 7946: longitude first, WGS 84, no `crs`): stops and legs, then every report that
 * has a place. A place of people is never finer than two decimals, about a kilometre.
 */
export function* geojsonLines(entries: readonly Entry[], kinds: Kinds, circle: Circle): Generator<string> {
  const shown = entries
    .filter(({ report, state }) => state !== 'withdrawn' && kinds.has(report.kind))
    .map((entry) => ({ entry, data: seen(entry, kinds, circle) }))
  const places = new Map(shown.flatMap(({ entry, data }) => (entry.report.kind === STOP ? placeOf(data) : [])))
  yield '{"type":"FeatureCollection","features":['
  let before = ''
  for (const { entry, data } of shown) {
    const geometry = geometryOf(entry.report.kind, data, places)
    if (!geometry) continue
    if (before !== '') yield `${before},`
    before = canonical({ type: 'Feature', id: entry.report.id, geometry, properties: propertiesOf(entry, data) })
  }
  if (before !== '') yield before
  yield ']}'
}

const STOP = 'movement.stop'
const LEG = 'movement.leg'

const seen = ({ report, data }: Entry, kinds: Kinds, circle: Circle): Record<string, unknown> => {
  const kind = kinds.get(report.kind)
  return kind ? reveal(kind, data, circle).data : {}
}

function placeOf(data: Readonly<Record<string, unknown>>): [string, Point][] {
  const point = pointIn(data)
  return point ? [[String(data['code']), point]] : []
}

const coarse = (degrees: number): number => Math.round(degrees * 100) / 100

function pointIn({ lat, lon }: Readonly<Record<string, unknown>>): Point | null {
  return typeof lat === 'number' && typeof lon === 'number' ? [lon, lat] : null
}

function geometryOf(
  kind: string,
  data: Readonly<Record<string, unknown>>,
  places: ReadonlyMap<string, Point>,
): object | null {
  const at = (name: unknown): Point | undefined => places.get(String(name))
  if (kind === STOP) return pointGeometry(pointIn(data))
  const [from, to] = [at(data['from']), at(data['to'])]
  if (kind === LEG) return from && to ? { type: 'LineString', coordinates: [from, to] } : null
  const point = pointIn(data) ?? at(data['stop']) ?? from ?? null
  return pointGeometry(point && [coarse(point[0]), coarse(point[1])])
}

const pointGeometry = (point: Point | null): object | null => (point ? { type: 'Point', coordinates: point } : null)

function propertiesOf({ report, state }: Entry, data: Readonly<Record<string, unknown>>): object {
  const { lat, lon, ...rest } = data
  const { from, to, precision, zone } = report.happened
  return { kind: report.kind, from, to, precision, zone, known: knownFrom(report), state, ...rest }
}
