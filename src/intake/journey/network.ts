/** stops.csv and legs.csv: the way, with what contradicts the map told and kept. */
import { placeProblems } from '../../core/kinds/shapes.ts'
import type { LegMode } from '../../core/network.ts'
import { distanceM } from '../../core/network.ts'
import type { Problem, Result } from '../../core/problem.ts'
import { bad, good, problem } from '../../core/problem.ts'
import { isZone } from '../../core/time.ts'
import { readTable } from '../csv.ts'
import { Cells } from './cells.ts'
import type { LegRow, StopRow } from './model.ts'

const STOP_COLUMNS = {
  required: ['stop_id', 'name', 'country', 'lat', 'lon', 'kind', 'tz'],
  optional: ['population', 'coord_precision_km', 'altitude_m'],
} as const
const LEG_COLUMNS = {
  required: ['from', 'to', 'road_km', 'typical_mode', 'walking_possible'],
  optional: ['note'],
} as const

type StopColumn = (typeof STOP_COLUMNS.required)[number] | (typeof STOP_COLUMNS.optional)[number]
type LegColumn = (typeof LEG_COLUMNS.required)[number] | (typeof LEG_COLUMNS.optional)[number]

const USUAL_PRECISION_KM = 2

export function readStops(text: string, file: string): Result<StopRow[]> {
  const table = readTable<StopColumn>(text, file, STOP_COLUMNS)
  if (!table.ok) return table
  const problems: Problem[] = []
  const stops = table.value.map((row) => stopOf(new Cells(file, row, problems)))
  if (stops.length === 0) problems.push(problem('body.empty', file))
  problems.push(
    ...repeated(
      stops.map(({ id, line }) => ({ key: id, line })),
      file,
    ),
  )
  return problems.length > 0 ? bad(...problems) : good(stops)
}

/** Codes and zones alone, so that rows elsewhere can be checked even while a stop's other cells are wrong. */
export function stopZones(text: string, file: string): ReadonlyMap<string, string> | null {
  const table = readTable<StopColumn>(text, file, STOP_COLUMNS)
  return table.ok ? new Map(table.value.map(({ cells }) => [cells.stop_id, isZone(cells.tz) ? cells.tz : 'UTC'])) : null
}

function stopOf(cells: Cells<StopColumn>): StopRow {
  const altitude = cells.optionalNumber('altitude_m')
  const stop = {
    line: cells.line,
    id: cells.code('stop_id'),
    name: cells.needed('name'),
    country: cells.needed('country', 2),
    lat: cells.number('lat'),
    lon: cells.number('lon'),
    kind: cells.choice('kind', ['town', 'city', 'border', 'shelter']),
    population: cells.optionalCount('population'),
    zone: cells.text('tz'),
    ...(altitude === null ? {} : { altitudeM: Math.round(altitude) }),
    precisionM: (cells.optionalNumber('coord_precision_km') ?? USUAL_PRECISION_KM) * 1000,
  }
  const zoned = isZone(stop.zone)
  if (!zoned) cells.raise('time.impossible', { value: stop.zone })
  if (!/^[A-Z]{2}$/.test(stop.country))
    cells.raise('csv.cell', { column: 'country', value: stop.country, wanted: 'ISO' })
  for (const found of placeProblems(stop.lat, stop.lon, zoned ? stop.zone : null)) cells.raise(found.code, found.slots)
  return stop
}

/** What files call a way of going, by how people go along it. */
const MODES: Readonly<Record<LegMode, readonly string[]>> = {
  walk: ['walk', 'walking', 'foot', 'on foot', 'hike', 'trail'],
  'walk+rides': ['walk+rides', 'mixed', 'bicycle', 'cart'],
  rides: ['rides', 'ride', 'hitching', 'van', 'minibus', 'taxi', 'car', 'pickup', 'motorbike', 'road'],
  truck: ['truck', 'lorry'],
  bus: ['bus', 'coach', 'buses', 'convoy'],
  train: ['train', 'rail', 'railway', 'tram', 'metro'],
  boat: ['boat', 'raft', 'ferry', 'ship', 'canoe', 'launch', 'barge', 'river'],
  unknown: [],
}
const MODE_OF = new Map(Object.entries(MODES).flatMap(([mode, names]) => names.map((name) => [name, mode as LegMode])))

/** A mixture is taken for its first mode, which files name as the usual one (`train+bus`); who walks in part gets lifts. */
function modeOf(text: string): LegMode {
  const said = text.trim().toLowerCase()
  const parts = said.split(/[+/]| or | and /).map((part) => MODE_OF.get(part.trim()) ?? 'unknown')
  const walksInPart = parts[0] === 'walk' && parts.some((mode) => mode !== 'walk')
  return MODE_OF.get(said) ?? (walksInPart ? 'walk+rides' : (parts[0] ?? 'unknown'))
}

/** Legs; a leg whose stop is not known is a problem. `known` null: the list of stops could not be read. */
export function readLegs(text: string, file: string, known: ReadonlyMap<string, string> | null): Result<LegRow[]> {
  const table = readTable<LegColumn>(text, file, LEG_COLUMNS)
  if (!table.ok) return table
  const problems: Problem[] = []
  const legs = table.value.map((row) => legOf(new Cells(file, row, problems), known))
  problems.push(
    ...repeated(
      legs.map(({ from, to, line }) => ({ key: `${from} ${to}`, line })),
      file,
    ),
  )
  return problems.length > 0 ? bad(...problems) : good(legs)
}

function legOf(cells: Cells<LegColumn>, known: ReadonlyMap<string, string> | null): LegRow {
  const walking = cells.choice('walking_possible', ['yes', 'partly', 'no'])
  const leg = {
    line: cells.line,
    from: cells.code('from'),
    to: cells.code('to'),
    roadM: Math.round(cells.number('road_km') * 1000),
    mode: modeOf(cells.text('typical_mode')),
    walkable: walking !== 'no',
    partly: walking === 'partly',
    note: cells.text('note'),
  }
  for (const end of [leg.from, leg.to]) if (known && !known.has(end)) cells.raise('place.unknown', { name: end })
  if (leg.from === leg.to) cells.raise('data.duplicate', { name: leg.to })
  if (leg.roadM < 0) cells.raise('csv.cell', { column: 'road_km', value: cells.text('road_km'), wanted: 'number' })
  return leg
}

function repeated(rows: readonly { key: string; line: number }[], file: string): Problem[] {
  const seen = new Set<string>()
  return rows.flatMap(({ key, line }) => {
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [problem('data.duplicate', `${file}:${line}`, { name: key })]
  })
}

/**
 * Roads that are shorter than the straight line between their stops, by more than the stops' own precision (great
 * circle, see `distanceM`). The row is kept: either the road or a point is wrong, and a person should look.
 */
export function roadWarnings(stops: readonly StopRow[], legs: readonly LegRow[], file: string): Problem[] {
  const byId = new Map(stops.map((stop) => [stop.id, stop]))
  return legs.flatMap((leg) => {
    const [from, to] = [byId.get(leg.from), byId.get(leg.to)]
    if (!from || !to) return []
    const lineM = distanceM(from, to) - from.precisionM - to.precisionM
    if (leg.roadM >= lineM) return []
    const slots = { from: from.name, to: to.name, statedKm: kmOf(leg.roadM), mapKm: kmOf(distanceM(from, to)) }
    return [problem('distance.shorter', `${file}:${leg.line}`, slots)]
  })
}

const kmOf = (metres: number): number => Math.round(metres / 100) / 10
