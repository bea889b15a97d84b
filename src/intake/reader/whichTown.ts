// Which place each open name of a text is, once all its names are known: of several places of one name the one counts
// that lies near the others, or in a country that is named; the doubtful one keeps the others as candidates, so that a
// person is asked. No name vouches for itself.
import { type Atlas, type AtlasPlace, keyOf } from './atlas.ts'
import type { Named, PlaceMention } from './gazetteer.ts'

/** What speaks for a place: the text's other places and countries; of each point, by which open name it is there. */
type Anchors = {
  readonly points: readonly Named[]
  readonly countries: ReadonlyMap<string, number>
  /** regions and countries: a place far from all of them is some other */
  readonly lands: readonly Named[]
}

/** A name that may be several places, or none: its places, and whether the words say that it is one. */
export interface OpenName {
  key: string
  towns: readonly Named[]
  isSure: boolean
  isAgain: boolean
  isListed?: true
  isHead?: true
  /** the words behind it say in which land ("Trujillo, Colón"): so it is wherever the text names it */
  isIn?: true
}

/** Which place each open name is, once all names of the text are known; without those that are none. */
export function settled(
  mentions: readonly PlaceMention[],
  names: ReadonlyMap<number, OpenName>,
  countries: readonly NamedCountry[],
  surnames: ReadonlySet<string>,
): PlaceMention[] {
  if (names.size === 0) return [...mentions]
  const open = inLand(names)
  const named = [...countries.map(({ code }) => code), ...landOfList([...open.values()])]
  const lands = countries.filter(({ isPeople }) => !isPeople).flatMap(({ place }) => place ?? [])
  return settledIn(mentions, open, { named, lands }, surnames)
}

/** "San Ramón, Matagalpa", and then "San Ramón": one name of a text is one place. */
function inLand(names: ReadonlyMap<number, OpenName>): ReadonlyMap<number, OpenName> {
  const told = new Map([...names.values()].filter(({ isIn }) => isIn).map(({ key, towns }) => [key, towns]))
  if (told.size === 0) return names
  return new Map([...names].map(([at, name]) => [at, { ...name, towns: told.get(name.key) ?? name.towns }]))
}

/** A country that the text names, or by its people ("Venezuelans"), who may be anywhere. */
export type NamedCountry = { readonly code: string; readonly isPeople: boolean; readonly place: Named | undefined }

/** The countries that the text names, as often as it does, and where those lie that are not only somebody's origin. */
type Lands = { readonly named: readonly string[]; readonly lands: readonly Named[] }
/** Anchors for a name: what the other names say. */
type AnchorsFor = (key: string) => Anchors

/** A name's own places do not speak for it. */
function anchorsFor(mentions: readonly PlaceMention[], open: ReadonlyMap<number, OpenName>, lands: Lands): AnchorsFor {
  const known = new Map<string, Anchors>()
  return (key) => {
    const anchors =
      known.get(key) ??
      anchorsOf(
        mentions.filter(({ from }) => open.get(from)?.key !== key),
        lands,
      )
    known.set(key, anchors)
    return anchors
  }
}

/** "Trinidad: 400 / Loreto: 90 / Riberalta: 12": the one country that has the most of them; none where two have as many. */
function landOfList(names: readonly OpenName[]): string[] {
  const listed = new Map(names.filter(({ isListed }) => isListed).map((name) => [name.key, name]))
  const votes = new Map<string, { names: number; weight: number }>()
  for (const { towns } of listed.values()) {
    const codes = new Set(towns.flatMap(({ country }) => country ?? []))
    for (const code of codes) {
      const { names, weight } = votes.get(code) ?? { names: 0, weight: 0 }
      votes.set(code, { names: names + 1, weight: weight + 1 / codes.size })
    }
  }
  // A name that many countries have tells little of any of them.
  const [best, next] = [...votes].sort((a, b) => b[1].weight - a[1].weight)
  return best && best[1].names >= LISTED && best[1].weight > CLEAR * (next?.[1].weight ?? 0) ? [best[0], best[0]] : []
}
const LISTED = 2
const CLEAR = 1.3

function settledIn(
  mentions: readonly PlaceMention[],
  open: ReadonlyMap<number, OpenName>,
  lands: Lands,
  surnames: ReadonlySet<string>,
): PlaceMention[] {
  const sure = mentions.filter(({ from }) => open.get(from)?.isSure ?? true)
  // A name that several towns of one size share proves nothing for the others.
  const isShared = ({ from, place }: PlaceMention): boolean =>
    'people' in place && rivalsOf(place as AtlasPlace, open.get(from)?.towns ?? []) >= MOST_SHARED
  const given = mentions.filter(({ from }) => !open.has(from))
  const first = settle(sure, open, anchorsFor(given, open, lands), surnames)
  const clear = first.filter((m) => !m.place.candidates && !isShared(m))
  return settle(mentions, open, anchorsFor(clear, open, lands), surnames)
}

function settle(
  mentions: readonly PlaceMention[],
  open: ReadonlyMap<number, OpenName>,
  anchorsOfName: AnchorsFor,
  surnames: ReadonlySet<string>,
): PlaceMention[] {
  const sureOnes = [...open.values()].filter(({ isSure }) => isSure)
  const named = new Set([...open.values()].filter(({ isSure }) => isSure).map(({ key }) => key))
  const tails = new Set(
    mentions
      .map(({ place }) => keyOf(place.name))
      .filter((key) => key.includes(' '))
      .map(lastWord),
  )
  return mentions.flatMap((mention) => {
    const name = open.get(mention.from)
    if (!name) return [mention]
    const anchors = anchorsOfName(name.key)
    const place = name.towns.length === 1 ? name.towns[0]! : chosen(name.towns, anchors)
    if (isElsewhere(place, anchors) && !hasCompany(name.key, place, sureOnes, anchorsOfName))
      return name.isSure ? [{ ...mention, place: unlocated(place) }] : []
    const isKnown = isNear(place, anchors) || (name.isHead && isProminent(place))
    const isLikely = !name.isAgain && !tails.has(name.key) && !surnames.has(name.key) && isKnown
    const counts = name.isSure || named.has(name.key) || isLikely
    return counts ? [{ ...mention, place }] : []
  })
}

/** "A orillas del Bravo", where the text has a Río Bravo. */
const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)

/** A name that no list has is looked up by its sound, in the countries that the text names most; a person is asked. */
export function bySound(
  mentions: readonly PlaceMention[],
  countries: readonly NamedCountry[],
  atlas: Atlas | null,
): PlaceMention[] {
  const isLost = ({ place }: PlaceMention): boolean => place.lat === null && !place.candidates
  if (!atlas || !mentions.some(isLost)) return [...mentions]
  const anchors = anchorsOf(mentions, { named: countries.map(({ code }) => code), lands: [] })
  const most = [...anchors.countries].sort((a, b) => b[1] - a[1]).slice(0, MOST_COUNTRIES)
  return mentions.map((mention) => {
    const found = isLost(mention) ? most.flatMap(([code]) => atlas.sounding(code, mention.place.name)) : []
    if (found.length === 0) return mention
    const candidates = found.slice(0, MOST_CANDIDATES).map(plain)
    return { ...mention, place: { ...found[0]!, name: mention.place.name, candidates } }
  })
}
const MOST_COUNTRIES = 3

const MOST_SHARED = 3
/** Asunción is the capital, though eight villages are called so. */
const rivalsOf = (place: AtlasPlace, towns: readonly Named[]): number =>
  towns.filter((town) => town !== place && 'people' in town && (town as AtlasPlace).people * DWARFS > place.people)
    .length
const DWARFS = 20
const NEAR_KM = 250
const ELSEWHERE_KM = 1500
/** Who calls a place by another name than its own is not far from it. */
const ALSO_KM = 600

/** A small place on the other side of the world, in a country that the text does not name: some other is meant. */
const isElsewhere = (town: Named, { points, lands }: Anchors): boolean =>
  'people' in town &&
  (town as AtlasPlace).people < 200_000 &&
  ((points.length > 0 && 'isAlso' in town && points.every((point) => kmBetween(town, point) > ALSO_KM)) ||
    isAbroad(town, points, lands))

/** Far from every place, and in no country, of the text. */
const isAbroad = (town: Named, points: readonly Named[], lands: readonly Named[]): boolean =>
  points.length + lands.length > 0 &&
  [...points, ...lands].every(
    (other) => other.country !== town.country && other.beside !== town.country && kmBetween(town, other) > ELSEWHERE_KM,
  )

const COMPANY_KM = 800

/** Two towns of one far country, near each other: the text is told there, whatever country it names besides. */
const hasCompany = (key: string, town: Named, sure: readonly OpenName[], anchorsOfName: AnchorsFor): boolean =>
  sure.some((other) => {
    if (other.key === key) return false
    const best = chosen(other.towns, anchorsOfName(other.key))
    return best.country === town.country && 'people' in best && kmBetween(best, town) < COMPANY_KM
  })

/** Known by its name alone: a person says where it is, or that it is the one far away. */
const unlocated = (town: Named): Named => {
  const { name, precision } = town
  return { ...{ name, precision, country: null, beside: null, lat: null, lon: null }, candidates: [plain(town)] }
}

/** In a country that the text names, or near a place that is sure. */
const isNear = (town: Named, { points, countries }: Anchors): boolean =>
  countries.has(town.country ?? '') || points.some((point) => kmBetween(town, point) < NEAR_KM)

/** Large enough to head a text by its name alone, and the only one of that size. */
const isProminent = (town: Named): boolean =>
  !town.candidates && 'people' in town && (town as AtlasPlace).people >= PROMINENT && !('isAlso' in town)
const PROMINENT = 3000

const MOST_ANCHORS = 60
const POINTS = new Set(['settlement', 'border-crossing', 'site'])

function anchorsOf(mentions: readonly PlaceMention[], { named, lands }: Lands): Anchors {
  const places = mentions.map(({ place }) => place).filter(({ lat }) => lat !== null)
  const isPoint = ({ precision }: Named): boolean => POINTS.has(precision)
  const countries = new Map<string, number>()
  for (const code of [...named, ...places.flatMap(({ country, beside }) => [country, beside])])
    if (code) countries.set(code, (countries.get(code) ?? 0) + 1)
  const areas = places.filter((place) => !isPoint(place))
  return { points: places.filter(isPoint).slice(0, MOST_ANCHORS), countries, lands: [...lands, ...areas] }
}

/** A town of the reader's own table is there because reports name it: it counts like a large one. */
const KNOWN_BY_HAND = 1_000_000

/** So much better must the best be; a difference in size alone of about ten to one is as much. */
const CLEARLY = 0.6
const SAME_TOWN_KM = 40
const MOST_CANDIDATES = 5

function chosen(towns: readonly Named[], anchors: Anchors): Named {
  const ranked = towns.map((town) => ({ town, score: scoreOf(town, anchors) })).sort((a, b) => b.score - a.score)
  const best = ranked[0]!
  const rivals = ranked
    .slice(1, MOST_CANDIDATES)
    .filter(({ town, score }) => best.score - score < CLEARLY && !isSame(town, best.town))
  if (rivals.length === 0) return best.town
  return { ...best.town, candidates: [best, ...rivals].map(({ town }) => plain(town)) }
}

/** Some streets apart, or the region around the town. */
const isSame = (a: Named, b: Named): boolean =>
  kmBetween(a, b) <= SAME_TOWN_KM || (a.country === b.country && a.precision !== b.precision)

const plain = ({
  name,
  country,
  lat,
  lon,
}: Named): { name: string; country: string | null; lat: number; lon: number } => {
  return { name, country, lat: lat ?? 0, lon: lon ?? 0 }
}

/** Nearness to the other places of the text, then the countries that it names, then people. */
function scoreOf(town: Named, { points, countries }: Anchors): number {
  const people = 'people' in town ? (town as AtlasPlace).people : KNOWN_BY_HAND
  const most = Math.max(0, ...countries.values())
  const share = most === 0 ? 0 : (countries.get(town.country ?? '') ?? 0) / most
  const nearest = Math.min(Infinity, ...points.map((point) => kmBetween(town, point)))
  const nearness = nearest < 60 ? 2.4 : nearest < 200 ? 1.8 : nearest < 600 ? 1 : 0
  const also = 'isAlso' in town ? ALSO : 0
  return nearness + (share === 0 ? 0 : 1 + share) + Math.log10(people + 10) * CLEARLY - also
}
/** Who says a name means the town that is called so rather than one that is also called so. */
const ALSO = 1.5

/** Kilometres on a ball, good to a few in a hundred, which is enough to choose by. */
export function kmBetween(a: Named, b: Named): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity
  const turn = Math.PI / 180
  const x = (a.lon - b.lon) * turn * Math.cos(((a.lat + b.lat) / 2) * turn)
  const y = (a.lat - b.lat) * turn
  return Math.hypot(x, y) * 6371
}
