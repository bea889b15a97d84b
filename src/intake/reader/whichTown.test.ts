// Which place a name is, with the atlas of the world: by its other spellings, by what stands behind it, by the office
// that sits in it, and by the text's other places. Texts of our own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atlasAtHand } from '../../files/atlas.ts'
import { read } from './read.ts'
import type { DraftPlace } from './types.ts'

const about = { published: '2025-05-20', zone: 'UTC', atlas: atlasAtHand() }
const placesIn = (text: string): DraftPlace[] => read(text, about).drafts.flatMap(({ places }) => places)
const said = ({ role, country, lat }: DraftPlace): string =>
  `${role} ${country ?? '?'} ${lat === null ? '?' : Math.round(lat)}`

/** What a text says, and where its first draft that has a place is: role, country, degree of latitude. */
const WHERE: readonly (readonly [about: string, text: string, where: string])[] = [
  ['another spelling', 'About 700 people from the camps arrived in Belet Uen on Sunday.', 'at SO 5'],
  ['another spelling', 'Unas 700 personas llegaron a Kobani el domingo.', 'at SY 37'],
  ['a country behind it', 'Some 300 people were sleeping in Tripoli, Lebanon, on Sunday.', 'at LB 34'],
  ['a country behind it', 'Unas 300 personas duermen en Cartagena, Chile, desde el domingo.', 'at CL -34'],
  ['a region behind it', 'Some 300 people were sleeping in Trujillo, Colón, on Sunday.', 'at HN 16'],
  ['a region behind it', 'Unas 90 familias siguen en San Ramón, Matagalpa, desde el domingo.', 'at NI 13'],
  ['the day of a dateline', 'Choluteca, 12 de mayo de 2025\n\nLa policía detuvo a 14 personas el domingo.', 'at HN 13'],
  ['the day of a dateline', 'Gedaref, 12 May 2025\n\nPolice detained 14 people on Sunday.', 'at SD 14'],
  ['the seat of an office', 'El Juzgado de Letras de Choluteca ordenó el desalojo de 90 familias.', 'to HN 13'],
  ['the region of a governor', 'La Gobernación del Beni entregó 300 carpas el domingo.', 'at BO -14'],
  [
    'people of a country are no place in it',
    'Hay 90 familias venezolanas en Arica, dijo Carabineros. Otras 40 duermen en la plaza de Barrancas.',
    'at CL -18',
  ],
  ['the title of a text', 'Kasese update, 14 May\n\nSome 300 people slept in the school.', 'at UG 0'],
  ['the title of a text', 'Boletín Tumaco, 12 de mayo\n\nUnas 300 personas duermen en la escuela.', 'at CO 2'],
  ['a title in capitals', 'MANDERA FLOOD BULLETIN No. 12 – 14 May\n\nSome 300 people slept in the school.', 'at KE 4'],
  [
    'a title in capitals',
    'PUERTO MALDONADO INFORME DIARIO N.º 4\n\nUnas 300 personas duermen en la escuela.',
    'at PE -13',
  ],
  ['the head of a text', 'Iquitos (Agencia). Unas 300 personas duermen en la escuela.', 'at PE -4'],
  ['the head of a line', 'Lodwar: 300 people slept in the school.', 'at KE 3'],
  ['a building of a town', 'Mandera hospital says 31 people were hurt.', 'at KE 4'],
  ['who writes from there', 'Tumaco aquí, 300 personas duermen en la escuela.', 'at CO 2'],
  [
    'a small place in no country of the text',
    'Boats from Venezuela keep coming: 40 people slept in Mabaruma on Monday.',
    'at GY 8',
  ],
]

for (const [what, text, where] of WHERE)
  test(`${what}: ${text.slice(0, 60)}`, () => {
    const [first] = placesIn(text).filter(({ precision }) => precision !== 'country')
    assert.equal(first && said(first), where)
  })

test('a name does not vouch for itself: the large town of another continent gives way to the one near the others', () => {
  const text =
    'Four buses came from San José to Los Chiles on Monday. In Paso Canoas, 188 people wait. Nicaragua let them pass.'
  assert.ok(placesIn(text).every(({ country }) => country !== 'US'))
})

test('a government that is called by its capital is no place where something is', () => {
  const texts = [
    'Ankara said on Monday that it would no longer stop anyone. About 900 people gathered in Edirne.',
    'The mayor has asked Rome to move 150 people out of Pozzallo.',
    'Roma pidió a Bruselas más barcos. Unas 900 personas esperan en Lampedusa.',
  ]
  for (const text of texts)
    assert.ok(
      placesIn(text).every(({ name }) => !/^(Ankara|Rome|Roma)$/.test(name)),
      text,
    )
})

test('a numbered line is told in the town that leads it', () => {
  const text =
    'COMUNICADO\n\n1. Unas 900 familias afectadas en Riohacha.\n2. Dibulla: 620 familias afectadas.\n3. Manaure: 410 familias afectadas.'
  assert.deepEqual(
    placesIn(text).map(({ name }) => name),
    ['Riohacha', 'Dibulla', 'Manaure'],
  )
})

test('who left a place and then lacked something lacked it elsewhere', () => {
  const text =
    'PALERMO, Italy, May 19 – A boat with 60 people was rescued on Monday. It had left Zuwara on Sunday and ran out of fuel.'
  const need = read(text, about).drafts.find(({ kind }) => kind === 'need')
  assert.ok(need?.places.every(({ name }) => name !== 'Zuwara'))
})

test('people who are put out at a border are there from then on', () => {
  const text = 'Police expelled 200 people from Sfax to the border zone near Ras Ajdir. Two of them died on Monday.'
  const harm = read(text, about).drafts.find(({ kind }) => kind === 'harm')
  assert.equal(harm?.places[0]?.name, 'Ras Jdir')
})

test('a letter whose subject names a place that no list has is told there', () => {
  const texts = [
    'From: Rosa\nTo: all\nSubject: Kasangaville, day four\n\nTwo children died. There is no water.',
    'De: Rosa\nPara: todos\nAsunto: Zumpalito, semana 3\n\nMurieron dos niños. No hay agua.',
  ]
  for (const text of texts) {
    const { drafts } = read(text, about)
    assert.ok(drafts.length >= 2 && drafts.every(({ places }) => /Kasanga|Zumpalito/.test(places[0]?.name ?? '')), text)
  }
})

test('a name whose land the text has told is that place wherever it stands again', () => {
  const text =
    'Abrieron tres escuelas en San Ramón, Matagalpa, el lunes. El sábado llovió otra vez. En San Ramón duermen 45 personas.'
  assert.equal(placesIn(text).at(-1)?.country, 'NI')
  const more = 'Shelters opened in Trujillo, Colón, on Monday. On Saturday it rained. In Trujillo 45 people sleep.'
  assert.equal(placesIn(more).at(-1)?.country, 'HN')
})
