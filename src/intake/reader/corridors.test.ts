// The hand-made table of crossings, shelters, rivers and roads: each row lies by the town that it names, and of several
// of one name the text's other places tell which is meant.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atlasAtHand } from '../../files/atlas.ts'
import { type Atlas, keyOf } from './atlas.ts'
import { kmBetween } from './checks.ts'
import { CORRIDORS, type CorridorRow } from './corridors.ts'
import { read } from './read.ts'

const atlas = atlasAtHand() as Atlas
const about = { published: '2021-03-10', zone: 'UTC', atlas }
/** Kilometres from the town: a shelter stands in it, a camp of the Darién or an island's shore some way out. */
const FARTHEST_KM = { s: 30, c: 65, r: 65, w: 65, a: 65 } as const

function kmFromTown({ by, ...row }: CorridorRow): number {
  const [, name = '', country] = /^(.*) ([A-Z]{2})$/.exec(by) ?? []
  const towns = atlas.find(keyOf(name)).filter((town) => town.country === country)
  return Math.min(...towns.map((town) => kmBetween({ lat: town.lat ?? 0, lon: town.lon ?? 0 }, row)))
}

test('every crossing, shelter, river and road lies by the GeoNames town that its row names', () => {
  for (const row of CORRIDORS) {
    const km = kmFromTown(row)
    assert.ok(km <= FARTHEST_KM[row.kind], `${row.names[0]}: ${km} km from ${row.by}`)
  }
})

const placeIn = (text: string, name: string) =>
  read(text, about)
    .drafts.flatMap(({ places }) => places)
    .find((place) => place.name === name)

test('of the many shelters called Casa del Migrante the one near the text’s other places is meant', () => {
  const text = (town: string): string => `Unas 80 personas durmieron en la Casa del Migrante de la ciudad de ${town}.`
  assert.equal(placeIn(text('Saltillo'), 'Casa del Migrante')?.lat, 25.42)
  assert.equal(placeIn(text('Esquipulas'), 'Casa del Migrante')?.lat, 14.56)
})

test('one of them alone in a text is not guessed: a person is asked which', () => {
  const text = 'Unas 80 personas durmieron en la Casa del Migrante el lunes.'
  assert.ok((placeIn(text, 'Casa del Migrante')?.candidates?.length ?? 0) > 1)
})

test('a river and a crossing that no list of towns has are put on the map', () => {
  assert.equal(placeIn('Some 300 people crossed the Suchiate River on Monday.', 'Río Suchiate')?.country, 'MX')
  assert.equal(placeIn('Unas 200 personas llegaron a Bajo Chiquito el lunes.', 'Bajo Chiquito')?.country, 'PA')
  assert.equal(placeIn('Unas 200 personas esperan en el Puente Tienditas.', 'Atanasio Girardot bridge')?.country, 'CO')
})
