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
/** With what the cheapest way through it costs, kilometres. */
type Costed = { readonly place: Place; readonly cost: number }

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
  const through = costsThrough(asked)
  const likely = asked.map(({ places }, i) => byCost(places, through[i] as number[]))
  const unsure = asked.flatMap(({ text }, i) => doubtOf(text, likely[i] as Costed[]))
  return unsure.length > 0 ? bad(...unsure) : good(likely.map(([first]) => (first as Costed).place))
}

/** The one through which the way costs least, then those through which it costs little more. */
function byCost(places: readonly Place[], costs: readonly number[]): Costed[] {
  const all = places.map((place, k) => ({ place, cost: costs[k] as number })).sort((a, b) => a.cost - b.cost)
  const least = (all[0] as Costed).cost
  return all.filter(({ cost }, k) => k === 0 || cost < Math.max(least * DOUBTFUL_TIMES, least + DOUBTFUL_KM))
}

const doubtOf = (text: string, likely: readonly Costed[]): Problem[] => {
  const choices = likely.slice(0, MOST_CHOICES).map(({ place }) => written(place))
  return likely.length < 2 ? [] : [problem('place.several', text, { choices: choices.join(' · ') })]
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

/** Kilometres that it takes to mean this place and not the largest of its name. */
const smallerKm = (one: Place, places: readonly Place[]): number =>
  one.isListed ? 0 : SMALLER_KM * Math.log10(Math.max(...places.map(peopleOf)) / peopleOf(one))

/** Of each place of each name, what the cheapest way to it costs: kilometres, and what it takes to mean smaller towns. */
function costsTo(asked: readonly Asked[]): number[][] {
  const costs: number[][] = []
  for (const [i, { places }] of asked.entries()) {
    const before = asked[i - 1]?.places ?? []
    const last = costs[i - 1] ?? []
    costs.push(
      places.map((to) => {
        const steps = before.map((from, k) => (last[k] as number) + kmBetween(from, to))
        return smallerKm(to, places) + (i === 0 ? 0 : Math.min(...steps))
      }),
    )
  }
  return costs
}

/** What the cheapest of all ways through a place costs (Viterbi from both ends). */
function costsThrough(asked: readonly Asked[]): number[][] {
  const [there, back] = [costsTo(asked), costsTo([...asked].reverse()).reverse()]
  return asked.map(({ places }, i) =>
    places.map((one, k) => (there[i]?.[k] as number) + (back[i]?.[k] as number) - smallerKm(one, places)),
  )
}

/** As it is to be written, so that no doubt is left. */
const written = ({ name, country, lat, lon }: Place): string => `${name}/${country}@${lat},${lon}`
