/**
 * A folder of Flee's (`input_csv`, `source_data`) as a Displacement, or every problem with file, line and words: an
 * unknown place, a missing column, a closure of a type that does not exist, text where a number belongs. Flee itself
 * passes over most of these in silence, and people then walk through borders that somebody meant to be closed.
 */
import type {
  CampCounts,
  Closure,
  ClosureKind,
  DayCount,
  Displacement,
  DisplacementLink,
  DisplacementPlace,
  PlaceKind,
} from '../../core/displacement.ts'
import { CLOSURE_KINDS } from '../../core/displacement.ts'
import type { Result } from '../../core/problem.ts'
import { bad, good, problem } from '../../core/problem.ts'
import { daysBetween, Folder, rowsOf } from './tables.ts'

const INPUT = 'input_csv'
const SOURCE = 'source_data'
export const LAYOUT_FILE = `${SOURCE}/data_layout.csv`
export const SETTINGS_FILE = 'simsetting.yml'
export const NEEDED = ['locations', 'routes', 'sim_period'].map((name) => `${INPUT}/${name}.csv`)
export const OPTIONAL = ['conflicts', 'closures', 'registration_corrections'].map((name) => `${INPUT}/${name}.csv`)

/** Paths of the series that a layout names, so that the caller can read them. */
export function seriesFiles(layout: string): string[] {
  const lines = new Folder({ [LAYOUT_FILE]: layout }).lines(LAYOUT_FILE).filter(({ cells }) => !isComment(cells))
  const files = lines.flatMap(({ cells }) => cells.slice(1).filter((file) => file !== ''))
  return [...new Set(files)].filter((file) => !/[/\\]/.test(file)).map((file) => `${SOURCE}/${file}`)
}

const isComment = (cells: readonly string[]): boolean => cells[0]?.startsWith('#') ?? false

/** `texts`: the folder's files by their path in it. `name`: how the instance is called. */
export function readFleeFolder(name: string, texts: Readonly<Record<string, string>>): Result<Displacement> {
  const folder = new Folder(texts)
  const { startDay, days } = periodOf(folder)
  const { places, homeCountry } = placesOf(folder)
  const known = new Set(places.map((place) => place.name))
  const links = linksOf(folder, known)
  const conflicts = conflictsOf(folder, known)
  const closures = closuresOf(folder, places, known)
  const { counts, total } = countsOf(folder, startDay, places)
  if (folder.problems.length > 0) return bad(...folder.problems)
  return good({ name, startDay, days, homeCountry, places, links, conflicts, closures, counts, total })
}

function periodOf(folder: Folder): { startDay: string; days: number } {
  const file = `${INPUT}/sim_period.csv`
  const lines = folder.lines(file)
  const of = (key: string) => lines.find(({ cells }) => cells[0]?.toLowerCase() === key.toLowerCase())
  const [start, length] = [of('StartDate'), of('Length')]
  if (folder.has(file) && !start) folder.problems.push(problem('data.required', file, { name: 'StartDate' }))
  const startDay = start?.cells[1] ?? ''
  if (start) folder.day(start.at, 'StartDate', startDay, startDay)
  return { startDay, days: length ? Math.floor(folder.number(length.at, 'Length', length.cells[1] ?? '')) : 0 }
}

const LOCATION = [
  { name: 'name', also: [], needed: true },
  { name: 'region', also: [], needed: false },
  { name: 'country', also: [], needed: true },
  { name: 'lat', also: ['latitude', 'gps_x', 'x'], needed: false },
  { name: 'lon', also: ['longitude', 'gps_y', 'y'], needed: false },
  { name: 'type', also: ['location_type'], needed: true },
  { name: 'conflict_date', also: ['conflict_day'], needed: false },
  { name: 'population', also: ['pop/cap', 'pop', 'capacity', 'pop_cap', 'population/capacity'], needed: true },
] as const

const KINDS: readonly (readonly [RegExp, PlaceKind])[] = [
  [/idpcamp/, 'idpcamp'],
  [/camp/, 'camp'],
  [/conflict/, 'conflict'],
  [/forward/, 'forwarding'],
  [/marker/, 'marker'],
  [/town|default/, 'town'],
]

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** In the order of names, so that the order of rows changes nothing that is drawn. */
function placesOf(folder: Folder): { places: DisplacementPlace[]; homeCountry: string } {
  const rows = rowsOf(folder, `${INPUT}/locations.csv`, LOCATION)
  const seen = new Set<string>()
  const places = rows.map(({ at, cell }) => {
    if (seen.has(cell.name)) folder.problems.push(problem('data.duplicate', at, { name: cell.name }))
    seen.add(cell.name)
    const kind = KINDS.find(([pattern]) => pattern.test(cell.type.toLowerCase()))?.[1]
    if (!kind) folder.problems.push(problem('data.enum', at, { allowed: KINDS.map(([, one]) => one).join(', ') }))
    for (const column of ['lat', 'lon'] as const) {
      if (!Number.isFinite(Number(cell[column]))) folder.wrongCell(at, column, 'number', cell[column])
    }
    const people = Math.floor(folder.number(at, 'population', cell.population))
    const conflictDay = Math.floor(folder.number(at, 'conflict_date', cell.conflict_date))
    return { name: cell.name, country: cell.country, kind: kind ?? 'town', conflictDay, people }
  })
  return { places: places.sort(byName), homeCountry: rows[0]?.cell.country ?? '' }
}

const ROUTE = [
  { name: 'name1', also: [], needed: true },
  { name: 'name2', also: [], needed: true },
  { name: 'distance', also: ['distance [km]', 'distance[km]', 'km'], needed: true },
  { name: 'forced_redirection', also: [], needed: false },
] as const

function linksOf(folder: Folder, known: ReadonlySet<string>): DisplacementLink[] {
  const links = rowsOf(folder, `${INPUT}/routes.csv`, ROUTE).map(({ at, cell }) => {
    mustKnow(folder, known, at, 'name1', cell.name1)
    mustKnow(folder, known, at, 'name2', cell.name2)
    const km = folder.number(at, 'distance', cell.distance === '' ? '-' : cell.distance)
    const flag = folder.number(at, 'forced_redirection', cell.forced_redirection)
    if (![0, 1, 2].includes(flag)) folder.problems.push(problem('data.enum', at, { allowed: '0, 1, 2' }))
    return { from: cell.name1, to: cell.name2, km, redirects: flag as 0 | 1 | 2 }
  })
  const key = ({ from, to, km, redirects }: DisplacementLink) => JSON.stringify([from, to, km, redirects])
  return links.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function mustKnow(folder: Folder, known: ReadonlySet<string>, at: string, column: string, name: string): void {
  if (!known.has(name) && known.size > 0) folder.wrongCell(at, column, 'place', name)
}

function conflictsOf(folder: Folder, known: ReadonlySet<string>): Record<string, number[]> | null {
  const file = `${INPUT}/conflicts.csv`
  if (!folder.has(file)) return null
  const [header, ...lines] = folder.lines(file)
  if (!header) return null
  const names = header.cells.slice(1).filter((name) => name !== '')
  for (const name of names) mustKnow(folder, known, header.at, 'name', name)
  const rows = lines.filter(({ cells }) => !isComment(cells))
  const days = rows.map(({ at, cells }) => folder.number(at, '#Day', cells[0] ?? ''))
  const order = rows.map((_, i) => i).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0))
  const intensity = (i: number, column: number): number => {
    const { at, cells } = rows[i] as { at: string; cells: readonly string[] }
    return folder.number(at, names[column] ?? '', cells[column + 1] ?? '')
  }
  return Object.fromEntries(names.map((name, column) => [name, order.map((i) => intensity(i, column))]))
}

const CLOSURE = [
  { name: 'closure_type', also: ['type'], needed: true },
  { name: 'name1', also: [], needed: true },
  { name: 'name2', also: [], needed: true },
  { name: 'closure_start', also: ['start'], needed: true },
  { name: 'closure_end', also: ['end'], needed: true },
] as const

function closuresOf(folder: Folder, places: readonly DisplacementPlace[], known: ReadonlySet<string>): Closure[] {
  const countries = new Set(places.map((place) => place.country))
  const found = rowsOf(folder, `${INPUT}/closures.csv`, CLOSURE, true).flatMap(({ at, cell }): Closure[] => {
    const kind = CLOSURE_KINDS.find((one) => one === cell.closure_type)
    const fromDay = folder.number(at, 'closure_start', cell.closure_start)
    const toDay = folder.number(at, 'closure_end', cell.closure_end)
    if (!kind) {
      folder.problems.push(problem('data.enum', at, { allowed: CLOSURE_KINDS.join(', ') }))
      return []
    }
    const named = kind === 'country' ? countries : known
    mustKnow(folder, named, at, 'name1', cell.name1)
    if (hasTwoEnds(kind)) mustKnow(folder, named, at, 'name2', cell.name2)
    return [{ kind, a: cell.name1, b: cell.name2, fromDay, toDay }]
  })
  return found.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

const hasTwoEnds = (kind: ClosureKind): boolean => ['country', 'link', 'remove_forced_redirection'].includes(kind)

type Counted = { counts: CampCounts[]; total: DayCount[] }

function countsOf(folder: Folder, startDay: string, places: readonly DisplacementPlace[]): Counted {
  const known = new Set(places.map((place) => place.name))
  const layout = folder.lines(LAYOUT_FILE).filter(({ cells }) => !isComment(cells))
  const levels = levelsOf(folder, startDay, known)
  const read = layout.map(({ at, cells }, i) => {
    const [place = '', ...files] = cells
    // A place that is counted and not on the map (there is one in Flee's own data) still tells how many are displaced.
    if (place === '' || (i > 0 && files.length === 0))
      folder.problems.push(problem('csv.malformed', at, { reason: 'columns' }))
    const series = files.filter((file) => file !== '').map((file) => seriesOf(folder, `${SOURCE}/${file}`, startDay))
    return { place, series, levelDays: levels.get(place) ?? [] }
  })
  const [total, ...counts] = read
  return { counts: counts.sort((a, b) => (a.place < b.place ? -1 : 1)), total: [...(total?.series[0] ?? [])] }
}

function levelsOf(folder: Folder, startDay: string, known: ReadonlySet<string>): Map<string, number[]> {
  const levels = new Map<string, number[]>()
  for (const { at, cells } of folder.lines(`${INPUT}/registration_corrections.csv`, true)) {
    const [place = '', date = ''] = cells
    if (isComment(cells)) continue
    mustKnow(folder, known, at, 'camp', place)
    const day = folder.day(at, 'date', date, startDay)
    if (day !== null) levels.set(place, [...(levels.get(place) ?? []), day])
  }
  return levels
}

/** Header, comments and empty counts are passed over; rows come out in the order of days. */
function seriesOf(folder: Folder, file: string, startDay: string): DayCount[] {
  const found = folder.lines(file).flatMap(({ at, cells }, i): DayCount[] => {
    const [date = '', count = ''] = cells
    if (isComment(cells) || count === '') return []
    if (i === 0 && daysBetween('2000-01-01', date) === null && !Number.isFinite(Number(count))) return []
    const day = folder.day(at, 'date', date, startDay)
    return day === null ? [] : [{ day, people: Math.floor(folder.number(at, 'count', count)) }]
  })
  return found.sort((a, b) => a.day - b.day)
}
