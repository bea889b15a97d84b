/**
 * What a person should see beside a proposal: the words and the rule behind each of its fields, and the places of which
 * the reader is not sure. The reader speaks of its own fields (`value`, `places`, `date`); here they take the names that
 * the proposed data has, so that a screen can tie a form's field to the words without knowing the reader.
 */
import type { Kind } from '../core/kind.ts'
import { distanceM } from '../core/network.ts'
import type { Draft, DraftPlace, Span } from './reader/types.ts'

/** Without a span it was carried on from what stands before. */
type Data = Readonly<Record<string, unknown>>
export type Ground = { readonly field: string; readonly rule: string; readonly start?: number; readonly end?: number }
export type Ask = {
  readonly field: string
  readonly name: string
  readonly stops: readonly string[]
  /** What the draft is once that place is known, without it. */
  readonly as?: Shape
}
export type Shape = { readonly kind: string; readonly v: number; readonly data: Data }
export type Point = { readonly id: string; readonly lat: number; readonly lon: number; readonly name?: string }

/** Names that a field of the reader may have in data, the first that is there. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  value: ['people', 'forces', 'quantity'],
  places: ['stop', 'from', 'to', 'toStop'],
  date: ['happened'],
  distance: ['distanceM'],
  source: ['saidBy', 'by'],
  mode: ['mode'],
  items: ['sector'],
  measure: ['metric', 'what'],
  status: ['what'],
  actor: ['actor', 'by'],
}
const ALWAYS = ['kind', 'modality', 'happened']
const MOST = 40

export function groundsOf({ why, places, date }: Pick<Draft, 'why' | 'places' | 'date'>, data: Data): Ground[] {
  const told = why.flatMap(({ field, rule, span }) => {
    if (field === 'places') return []
    const name = nameIn(field, data)
    return name === null ? [] : [ground(name, rule, span)]
  })
  const placed = places.flatMap((place) => {
    const name = fieldOf(place, data)
    return name === null ? [] : [ground(name, place.cited ? `place.${place.role}` : 'scene.carried', place.cited)]
  })
  const dated = date === null ? [ground('happened', 'published')] : []
  return unique([...told, ...placed, ...dated]).slice(0, MOST)
}

const ground = (field: string, rule: string, span?: Span): Ground => {
  return { field, rule, ...(span && { start: span.start, end: span.end }) }
}

function nameIn(field: string, data: Data): string | null {
  const names = NAMES[field] ?? [field]
  return names.find((name) => data[name] !== undefined || ALWAYS.includes(name)) ?? null
}

/** The field of the data that holds this place. */
const fieldOf = ({ stop }: DraftPlace, data: Data): string | null =>
  stop === undefined ? null : (STOP_FIELDS.find((name) => data[name] === stop) ?? null)

const STOP_FIELDS = ['stop', 'from', 'to', 'toStop']

function unique(grounds: readonly Ground[]): Ground[] {
  const seen = new Set<string>()
  return grounds.filter(({ field, rule, start }) => {
    const key = `${field} ${rule} ${start}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}

/** As far as people still mean a stop when they name a hamlet, a river or a bridge near it. */
const NEAR_M = 60_000
const MOST_ASKED = 3

/** Too wide to be a stop. */
const WIDE: readonly DraftPlace['precision'][] = ['country', 'region']

/** A place that is no stop of the journey, where the proposal could hold one: the stops that it may be, nearest first. */
export function asksOf(places: readonly DraftPlace[], data: Data, kind: Kind, stops: readonly Point[]): Ask[] {
  if (data['stop'] !== undefined || kind.data.properties?.['stop'] === undefined) return []
  const place = askedOf(places, stops)
  if (!place) return []
  const near = candidates(place, WIDE.includes(place.precision) ? stops.filter(begins(place)) : stops)
  return near.length === 0 ? [] : [{ field: 'stop', name: place.name.slice(0, 120), stops: near }]
}

const askedOf = (places: readonly DraftPlace[], stops: readonly Point[]): DraftPlace | undefined =>
  places.find((one) => one.stop === undefined && (!WIDE.includes(one.precision) || isInShort(one, stops)))

/**
 * Words that are a note for no other reason than that their place is no stop: what they are once it is. `shape`: what
 * the draft is with these places.
 */
export function foreseen(
  asks: readonly Ask[],
  places: readonly DraftPlace[],
  stops: readonly Point[],
  shape: (places: readonly DraftPlace[]) => Shape | null,
): Ask[] {
  const [ask] = asks
  const stop = ask?.stops[0]
  const place = askedOf(places, stops)
  if (!ask || stop === undefined || !place) return [...asks]
  const become = shape(places.map((one) => (one === place ? { ...one, stop } : one)))
  const field = become && STOP_FIELDS.find((name) => become.data[name] === stop)
  if (!become || !field || stopsIn(become.data, stop) !== 1) return [...asks]
  const { [field]: _, ...data } = become.data
  return [{ ...ask, field, as: { ...become, data } }]
}

const stopsIn = (data: Data, stop: string): number => STOP_FIELDS.filter((name) => data[name] === stop).length

/** "Santa Rosa" may be the department, or short for a stop of the way, Santa Rosa de Copán. */
const isInShort = (place: DraftPlace, stops: readonly Point[]): boolean =>
  place.precision === 'region' && stops.some(begins(place))

const begins =
  ({ name }: DraftPlace) =>
  (stop: Point): boolean =>
    `${folded(stop.name ?? '')} `.startsWith(`${folded(name)} `)

function candidates({ name, lat, lon, candidates: namesakes = [] }: DraftPlace, stops: readonly Point[]): string[] {
  // A town that is found is no stop far away that shares a word with it: San Pedro Tapanatepec is not San Pedro Sula.
  const isFound = lat !== null && lon !== null && namesakes.length === 0
  const named = stops.filter((stop) => (isFound ? isInName(name, stop.name ?? '') : sharesWord(name, stop.name ?? '')))
  const points = [...(lat === null || lon === null ? [] : [{ lat, lon }]), ...namesakes]
  const near = stops
    .map((stop) => ({ stop, awayM: Math.min(...points.map((point) => distanceM(stop, point))) }))
    .filter(({ awayM }) => awayM <= NEAR_M)
    .sort((a, b) => a.awayM - b.awayM)
    .map(({ stop }) => stop)
  return [...new Set([...near, ...named].map(({ id }) => id))].slice(0, MOST_ASKED)
}

const sharesWord = (one: string, other: string): boolean => wordsIn(one).some((word) => wordsIn(other).includes(word))

/** All telling words of the shorter name are in the longer one: Tecún and Tecún Umán. */
function isInName(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsIn(one), wordsIn(other)].sort((a, b) => a.length - b.length)
  return short.length > 0 && short.every((word) => long.includes(word))
}

/** Words that tell one place from another: "San" and "de" do not. */
const wordsIn = (name: string): string[] =>
  folded(name)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3)

const folded = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
