/**
 * Which towns are meant by the names of stops in the order of a way: those through which the way is short and known. A
 * name stays doubtful where the way through another place of that name would be little longer; then a person is asked.
 */
import type { Stop } from '../../core/network.ts'
import { distanceM } from '../../core/network.ts'
import type { Problem, Result } from '../../core/problem.ts'
import { bad, good, problem } from '../../core/problem.ts'
import { type Atlas, keyOf } from '../reader/atlas.ts'
import { gazetteerOf, type Named } from '../reader/gazetteer.ts'

type Point = Pick<Stop, 'lat' | 'lon'>
export type Place = Point & {
  readonly name: string
  /** ISO 3166-1 */
  readonly country: string
  readonly kind: 'town' | 'city' | 'border' | 'shelter'
  /** Null where no list says how many live there. */
  readonly people: number | null
  /** Of the reader's own tables: who names it means no village of the same name. */
  readonly isListed?: boolean
}
type Asked = { readonly text: string; readonly places: readonly Place[] }
type Way = { readonly cost: number; readonly places: readonly Place[] }

/** GeoNames: from here on a town is a city. */
const CITY = 100_000
/** GeoNames says how many live in larger places only. */
const COUNTED = 1000
/** Two entries for one town. */
const SAME_KM = 10
/** A town with a tenth of the people of the largest of its name is meant where it makes the way so much shorter. */
const SMALLER_KM = 40
/** With another town of its name the way would be little longer: then nobody can tell which is meant. */
const DOUBTFUL_TIMES = 1.15
const DOUBTFUL_KM = 40
const MOST_CHOICES = 4

/**
 * The places meant, in order; or the names that nobody knows (`place.notFound`) or that could be several
 * (`place.several`, with what to write instead). A name may carry its country (`Esquipulas/GT`) or its point
 * (`Shelter/HN@14.68,-88.22`).
 */
export function placesMeant(names: readonly string[], atlas: Atlas): Result<readonly Place[]> {
  const asked = names.map((text) => ({ text, places: placesOf(text, atlas) }))
  const missing = asked.filter(({ places }) => places.length === 0).map(({ text }) => notFound(text))
  if (missing.length > 0) return bad(...missing)
  const way = cheapest(asked)
  const unsure = doubts(asked, way)
  return unsure.length > 0 ? bad(...unsure) : good(way.places)
}

const notFound = (text: string): Problem => problem('place.notFound', text, { name: text.split(/[/@]/)[0] ?? text })

const WRITTEN = /^(.*?)(?:\/([A-Za-z]{2}))?(?:@(-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?))?$/

function placesOf(text: string, atlas: Atlas): Place[] {
  const [, written = '', code, lat, lon] = WRITTEN.exec(text.trim()) ?? []
  const [name, country] = [written.trim(), code?.toUpperCase()]
  if (name === '') return []
  if (lat !== undefined)
    return country === undefined
      ? []
      : [{ name, country, lat: Number(lat), lon: Number(lon), kind: 'town', people: null }]
  const all = [...ownPlaces(name, atlas), ...atlas.find(keyOf(name)).flatMap((one) => placeOf(name, one, one.people))]
  return apart(all.filter((one) => country === undefined || one.country === country))
}

/** Crossings, shelters and towns of the reader's own tables, under all of their names. */
function ownPlaces(name: string, atlas: Atlas): Place[] {
  const own = gazetteerOf([]).byName.get(keyOf(name))
  if (!own) return []
  return [own.place, ...own.others].flatMap((one) => {
    const town = atlas
      .find(keyOf(one.name))
      .find((other) => isPlaced(one) && isPlaced(other) && kmBetween(one, other) < SAME_KM)
    return placeOf(name, one, town?.people ?? 0).map((place) => ({ ...place, isListed: true }))
  })
}

const KINDS: Readonly<Record<string, Place['kind']>> = {
  settlement: 'town',
  'border-crossing': 'border',
  site: 'shelter',
}

/** A region or a river is no stop. */
function placeOf(written: string, one: Named, people: number): Place[] {
  const kind = KINDS[one.precision]
  if (kind === undefined || one.country === null || !isPlaced(one)) return []
  const { lat, lon, country } = one
  const name = keyOf(one.name) === keyOf(written) ? one.name : written
  return [
    {
      name,
      country,
      lat,
      lon,
      kind: kind === 'town' && people >= CITY ? 'city' : kind,
      people: people > COUNTED ? people : null,
    },
  ]
}

const isPlaced = (one: Named): one is Named & Point => one.lat !== null && one.lon !== null
export const kmBetween = (a: Point, b: Point): number => distanceM(a, b) / 1000

/** Our own tables come first, then the largest. */
const apart = (places: readonly Place[]): Place[] =>
  places.filter((one, i) => places.slice(0, i).every((before) => kmBetween(before, one) > SAME_KM))

/** A town that no list counts is a small one. */
const peopleOf = ({ people }: Place): number => Math.max(people ?? 0, COUNTED)
const cheaper = (a: Way, b: Way): Way => (b.cost < a.cost ? b : a)

/**
 * Of all ways through towns of these names the one that costs least (Viterbi over the stops): kilometres, and what it
 * takes to mean a smaller town. `fixed`: only the ways through this place.
 */
function cheapest(asked: readonly Asked[], fixed?: Place): Way {
  let ways: Way[] = [{ cost: 0, places: [] }]
  for (const { places } of asked) {
    const most = Math.max(...places.map(peopleOf))
    ways = (fixed && places.includes(fixed) ? [fixed] : places).map((to) => {
      const smaller = to.isListed ? 0 : SMALLER_KM * Math.log10(most / peopleOf(to))
      return ways.map((way) => onward(way, to, smaller)).reduce(cheaper)
    })
  }
  return ways.reduce(cheaper)
}

function onward({ cost, places }: Way, to: Place, smaller: number): Way {
  const last = places.at(-1)
  return { cost: cost + smaller + (last ? kmBetween(last, to) : 0), places: [...places, to] }
}

/** A stop is doubtful where the way through another town of its name costs little more. */
function doubts(asked: readonly Asked[], { cost, places: chosen }: Way): Problem[] {
  const most = Math.max(cost * DOUBTFUL_TIMES, cost + DOUBTFUL_KM)
  return asked.flatMap(({ text, places }, i) => {
    const others = places.filter((one) => one !== chosen[i] && cheapest(asked, one).cost < most)
    if (others.length === 0) return []
    const choices = [chosen[i] as Place, ...others].slice(0, MOST_CHOICES).map(written)
    return [problem('place.several', text, { choices: choices.join(' · ') })]
  })
}

/** As it is to be written, so that no doubt is left. */
const written = ({ name, country, lat, lon }: Place): string => `${name}/${country}@${lat},${lon}`
