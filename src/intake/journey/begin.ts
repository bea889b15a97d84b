/**
 * The folder of a journey that somebody begins, from nothing but the names of its stops in order. It promises what
 * `readJourney` takes, and guesses nothing in silence: a name that could be two towns, a town that nobody knows and a
 * country of several clocks are problems, each with what would settle it.
 */
import type { Problem, Result } from '../../core/problem.ts'
import { bad, good, problem } from '../../core/problem.ts'
import { DAY, fromWallClock, isZone, wallClock } from '../../core/time.ts'
import { csvCell } from '../csvCell.ts'
import { type Atlas, keyOf } from '../reader/atlas.ts'
import { kmBetween, type Place, placesMeant } from './meant.ts'
import type { FolderTexts } from './model.ts'
import { isWallClock } from './times.ts'

export type Begun = {
  /** Becomes the journey's short name: small letters, digits and hyphens are kept of it. */
  readonly slug: string
  readonly title: string | null
  /** Local day, `2026-11-26`. */
  readonly start: string
  /** `Esquipulas`, `Esquipulas/GT`, `Agua Caliente/HN@14.45,-89.3`: in the order in which people come to them. */
  readonly stops: readonly string[]
  /** For stops in countries that have several clocks: one for each. */
  readonly zones: readonly string[]
  /** Said beside each leg: that its length is an estimate. */
  readonly note: string
}

/** What is asked beside the words: towns of the world, and which clocks (IANA names) a country has. */
export type Known = { readonly atlas: Atlas; readonly zonesOf: (country: string) => readonly string[] }

/** Road over straight line: the median of the example's 25 legs is 1.29, half of them lie between 1.22 and 1.46. */
const WINDING = 1.3
const MOST_STOPS = 200

export type BegunStop = Place & { readonly id: string; readonly zone: string }
export type BegunLeg = { readonly from: string; readonly to: string; readonly roadKm: number }
export type BegunJourney = {
  readonly stops: readonly BegunStop[]
  readonly legs: readonly BegunLeg[]
  readonly texts: FolderTexts
}

/** The stops with their legs, and the folder's files by name. Paths of problems are the stops as they were written. */
export function beginJourney(begun: Begun, known: Known): Result<BegunJourney> {
  const wrong = faults(begun)
  if (wrong.length > 0) return bad(...wrong)
  const meant = placesMeant(begun.stops, known.atlas)
  if (!meant.ok) return meant
  const chosen = meant.value
  const clocks = clockProblems(chosen, begun, known)
  if (clocks.length > 0) return bad(...clocks)
  const ids = codes(chosen)
  const stops = chosen.map((one, i) => ({ ...one, id: ids[i] as string, zone: zoneOf(one, begun, known) as string }))
  const legs = stops.slice(1).map((to, i) => legOf(stops[i] as BegunStop, to))
  return good({ stops, legs, texts: textsOf(begun, stops, legs) })
}

function faults({ stops, start, zones }: Begun): Problem[] {
  const isDay = new RegExp(DAY).test(start) && isWallClock(start)
  const few = stops.length < 2 || stops.length > MOST_STOPS
  return [
    ...(few ? [problem('data.length', 'stops', { low: 2, high: MOST_STOPS })] : []),
    ...(isDay ? [] : [problem('time.impossible', '--start', { value: start })]),
    ...zones.filter((zone) => !isZone(zone)).map((value) => problem('time.impossible', '--zone', { value })),
  ]
}

/** A country's only clock; of several the one that was asked for, under whichever of its names. */
function zoneOf({ country }: Place, { zones: asked, start }: Begun, { zonesOf }: Known): string | null {
  const zones = zonesOf(country)
  if (zones.length === 1) return zones[0] as string
  const noonMs = fromWallClock(`${start}T12:00`, 'UTC')
  const isTheirs = (zone: string): boolean => zones.some((one) => wallClock(noonMs, one) === wallClock(noonMs, zone))
  return asked.find((zone) => zones.length === 0 || isTheirs(zone)) ?? null
}

function clockProblems(chosen: readonly Place[], begun: Begun, known: Known): Problem[] {
  const unclear = chosen.filter((one) => zoneOf(one, begun, known) === null).map(({ country }) => country)
  return [...new Set(unclear)].map((country) =>
    problem('zone.several', country, { zones: known.zonesOf(country).join(', ') }),
  )
}

/** `sps` for San Pedro Sula, `lae` for La Entrada; a number behind it where another stop has it already. */
function codes(chosen: readonly Place[]): string[] {
  const taken: string[] = []
  for (const { name } of chosen) {
    const words = keyOf(name)
      .replace(/[^a-z0-9 ]/g, '')
      .split(' ')
      .filter((word) => word !== '')
    const short = words.length > 2 ? words.map((word) => word[0]).join('') : words.join('')
    const stem = short.slice(0, 3) || 'x'
    let [code, n] = [stem, 1]
    while (taken.includes(code)) code = `${stem}${++n}`
    taken.push(code)
  }
  return taken
}

const legOf = (from: BegunStop, to: BegunStop): BegunLeg => ({
  from: from.id,
  to: to.id,
  roadKm: Math.max(1, Math.round(kmBetween(from, to) * WINDING)),
})

const STOP_HEAD = 'stop_id,name,country,lat,lon,kind,population,tz'
const LEG_HEAD = 'from,to,road_km,typical_mode,walking_possible,note'
const sheet = (head: string, rows: readonly (readonly (string | number)[])[]): string =>
  `${[head, ...rows.map((row) => row.map(csvCell).join(','))].join('\n')}\n`

function textsOf(begun: Begun, stops: readonly BegunStop[], legs: readonly BegunLeg[]): FolderTexts {
  const [first, last] = [stops[0] as BegunStop, stops.at(-1) as BegunStop]
  const slug = keyOf(begun.slug)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
  const title = (begun.title ?? `${first.name} – ${last.name}`).slice(0, 120)
  const journey = { id: slug || 'journey', title, start: begun.start, from_stop: first.id, zone: first.zone }
  return {
    'journey.json': `${JSON.stringify(journey, null, 2)}\n`,
    'stops.csv': sheet(
      STOP_HEAD,
      stops.map(({ id, name, country, lat, lon, kind, people, zone }) => {
        return [id, name, country, lat, lon, kind, people ?? '', zone]
      }),
    ),
    'legs.csv': sheet(
      LEG_HEAD,
      legs.map(({ from, to, roadKm }) => [from, to, roadKm, 'walk+rides', 'yes', begun.note]),
    ),
  }
}
