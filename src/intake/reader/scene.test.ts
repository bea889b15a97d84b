// Where a text goes on: what moves the place of what follows, and what only tells of another. Texts of our own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atlasAtHand } from '../../files/atlas.ts'
import { read } from './read.ts'
import type { Draft, DraftPlace, Lang } from './types.ts'

const about = { published: '2025-05-20', zone: 'UTC', atlas: atlasAtHand() }
const draftsOf = (text: string, lang: Lang): Draft[] => read(text, { ...about, lang }).drafts
const named = ({ role, name }: DraftPlace): string => `${role} ${name}`
/** Places of the last report of a text. */
const lastIn = (text: string, lang: Lang): string[] => draftsOf(text, lang).at(-1)!.places.map(named)

test('what follows a village that no list knows is there, beside the town that the text is at', () => {
  assert.deepEqual(
    lastIn('In Beira 90 people are hurt. Some 40 families sleep in Chimuanda. They need blankets.', 'en'),
    ['at Chimuanda', 'at Beira'],
  )
  assert.deepEqual(lastIn('En Danlí hay 90 heridos. Unas 40 familias duermen en Palo Verdoso. Faltan cobijas.', 'es'), [
    'at Palo Verdoso',
    'at Danlí',
  ])
})

test('a text that has no other place than such a village is there', () => {
  assert.deepEqual(lastIn('Some 40 families reached Chimuanda on Sunday. They need blankets.', 'en'), ['at Chimuanda'])
  assert.deepEqual(lastIn('Llegaron a Palo Verdoso 40 familias el domingo. Faltan cobijas.', 'es'), ['at Palo Verdoso'])
})

test('such a village that is named once is left with its paragraph', () => {
  const text = 'In Beira 90 people are hurt.\n\nSome 40 families sleep in Chimuanda.\n\nTwelve people are missing.'
  assert.deepEqual(lastIn(text, 'en'), ['at Beira'])
})

test('a village that no list knows is one by what it lies by, by its camp, and as the next of a list', () => {
  const names = (text: string, lang: Lang): string[] => draftsOf(text, lang)[0]!.places.map(({ name }) => name)
  assert.deepEqual(names('Some 4,000 people are cut off north of Kelbong.', 'en'), ['Kelbong'])
  assert.deepEqual(names('Unas 4.000 personas están aisladas al sur de Quebracho Seco.', 'es'), ['Quebracho Seco'])
  assert.deepEqual(names('Unas 40 familias duermen a 6 km de Quebracho Seco.', 'es'), ['Quebracho Seco'])
  assert.deepEqual(names('Some 1,260 refugees sleep at the Kelbong camp.', 'en'), ['Kelbong'])
  assert.deepEqual(names('Floods displaced 300 families in Kelbong and Torvali.', 'en'), ['Kelbong', 'Torvali'])
  assert.deepEqual(names('Floods displaced 300 families in the villages of Kelbong, Torvali and Mehas.', 'en'), [
    'Kelbong',
    'Torvali',
    'Mehas',
  ])
  assert.deepEqual(names('Hay 300 familias aisladas en las veredas de Quebracho, Torvalí y Mehás.', 'es'), [
    'Quebracho',
    'Torvalí',
    'Mehás',
  ])
})

test('who is still on the way to a place is not there, and who sets out for it neither', () => {
  assert.deepEqual(lastIn('Hay 300 personas en Danlí. Muchas caminan hacia Tegucigalpa. Faltan cobijas.', 'es'), [
    'at Danlí',
  ])
  assert.deepEqual(lastIn('Some 300 people are in Beira. Many are walking to Chimoio. They need blankets.', 'en'), [
    'at Beira',
  ])
  assert.deepEqual(lastIn('Hay 300 personas en Danlí. Salieron 2 buses para Choluteca. Faltan cobijas.', 'es'), [
    'at Danlí',
  ])
})

test('who came from one place to another is at the other', () => {
  assert.deepEqual(lastIn('Llegaron a Danlí 4 buses desde Choluteca con 188 retornados. Faltan cobijas.', 'es'), [
    'at Danlí',
  ])
  assert.deepEqual(lastIn('Four buses with 188 people came to Beira from Chimoio. They need blankets.', 'en'), [
    'at Beira',
  ])
})

test('what the writer of a message has from others does not move the group', () => {
  const chat = `[20/5/25, 08:00] Rosa: somos 90 en Danlí
[20/5/25, 08:10] Juan: mi tío dice que hay 3 muertos en Choluteca
[20/5/25, 08:20] Rosa: faltan cobijas`
  assert.deepEqual(lastIn(chat, 'es'), ['at Danlí'])
  const other = `[20/5/25, 08:00] Rose: we are 90 in Beira
[20/5/25, 08:10] John: my uncle says 3 people died in Chimoio
[20/5/25, 08:20] Rose: we need blankets`
  assert.deepEqual(lastIn(other, 'en'), ['at Beira'])
})

test('where somebody was last seen does not move the group', () => {
  const chat = `[20/5/25, 08:00] Rosa: somos 90 en Danlí
[20/5/25, 08:10] Juan: busco a mi hermano de 17 años, se quedó en Choluteca
[20/5/25, 08:20] Rosa: faltan cobijas`
  assert.deepEqual(lastIn(chat, 'es'), ['at Danlí'])
})

test('one who says in their name where they are takes nobody else there', () => {
  const chat = `[20/5/25, 08:00] Rosa: somos 90 en Danlí
[20/5/25, 08:10] Juan (Choluteca): llegaron 3 buses con 120 personas
[20/5/25, 08:20] Rosa: faltan cobijas`
  assert.deepEqual(lastIn(chat, 'es'), ['at Danlí'])
})

test('a bulletin of a country that goes back to one town again and again is told there, one of many towns is not', () => {
  const town = `FLOODS IN MOZAMBIQUE, BULLETIN 4

- Roads around Beira are open.
- The port of Beira is closed.
- In Beira 300 families sleep in schools.

Health
- Dead: 12`
  assert.deepEqual(lastIn(town, 'en'), ['at Beira'])
  assert.deepEqual(lastIn(town.replace('port of Beira', 'port of Nacala').replace('In Beira', 'In Chimoio'), 'en'), [
    'at Mozambique',
  ])
})

test('who came into a country came from where they are from, and not from the town where that is told', () => {
  const text =
    'MAPUTO, May 20 – Some 700 refugees from the Democratic Republic of Congo crossed into Mozambique on Sunday.'
  assert.deepEqual(lastIn(text, 'en'), ['origin Democratic Republic of the Congo', 'to Mozambique'])
})

test('what happened to somebody long ago and far away leaves the scene where it is', () => {
  const text = 'In Beira 90 people wait. Amir was shot in Chimoio more than two years ago. They need blankets.'
  assert.deepEqual(lastIn(text, 'en'), ['at Beira'])
  const other = 'En Danlí esperan 90 personas. Amir fue herido en Choluteca hace más de dos años. Faltan cobijas.'
  assert.deepEqual(lastIn(other, 'es'), ['at Danlí'])
})

test('a preliminary report that gives account of a figure takes nothing back', () => {
  const [first, second] = draftsOf(
    'Se evacuaron 12 personas en Danlí. El informe preliminar da cuenta de 50 familias afectadas.',
    'es',
  )
  assert.deepEqual([first!.polarity, second!.polarity, second!.kind], ['affirmed', 'affirmed', 'count'])
})

test('who stayed somewhere this Monday was there, and plans nothing', () => {
  const [count] = draftsOf('Al menos 90 personas dormían en 3 refugios este lunes.', 'es')
  assert.equal(count!.modality, 'asserted')
})

test('a figure in brackets is of the place before them, and figures that one sentence counts are each at its own', () => {
  const places = (text: string, lang: Lang): string[] =>
    draftsOf(text, lang)
      .filter(({ value }) => value)
      .map(({ value, places: [first] }) => `${value!.best} ${first?.name}`)
  assert.deepEqual(places('Worst hit are Beira (2,650 people), Chimoio (1,200 people) and Tete (300 people).', 'en'), [
    '2650 Beira',
    '1200 Chimoio',
    '300 Tete',
  ])
  assert.deepEqual(
    places('Hay afectados en Danlí (2.650 personas), Choluteca (1.200 personas) y Yoro (300 personas).', 'es'),
    ['2650 Danlí', '1200 Choluteca', '300 Yoro'],
  )
  assert.deepEqual(
    places('Some 800 people are staying in Beira, more than 400 people in Chimoio and nearly 90 people in Tete.', 'en'),
    ['800 Beira', '400 Chimoio', '90 Tete'],
  )
})

test('of places one in the other the first says where it goes on, and what only says where it lies is no place', () => {
  assert.deepEqual(
    lastIn('Unas 90 familias llegaron al poblado de El Obraje, municipio de Choluteca. Faltan cobijas.', 'es').at(0),
    'at El Obraje',
  )
  const names = (text: string, lang: Lang): string[] => draftsOf(text, lang)[0]!.places.map(({ name }) => name)
  assert.deepEqual(names('Unas 90 familias duermen en Danlí, al este de Tegucigalpa.', 'es'), ['Danlí'])
  assert.deepEqual(names('Some 90 families sleep in Dondo, 30 km north of Beira.', 'en'), ['Dondo'])
  assert.deepEqual(
    names('Unas 90 familias duermen en Palo Verdoso (Nariño), y en Colombia llueve.', 'es').slice(0, 2),
    ['Palo Verdoso', 'Nariño'],
  )
})

test('a region that a report names is where it goes on, unless the town of before lies in it', () => {
  const text = 'In Nampula 90 people are hurt. In Sofala Province 3,900 people lost their homes. They need food.'
  assert.deepEqual(lastIn(text, 'en'), ['at Sofala'])
})

test('lines and rows of a bulletin that other places lead are led by places that no list has too, and sums are none', () => {
  const rows = `BOLETÍN N.º 7
Provincia de Esmeraldas, 14 de mayo

San Lorenzo: 45 viviendas destruidas
Muisne: 12 viviendas destruidas
Palo Verdoso: 120 familias aisladas
Total: 57 viviendas destruidas`
  const drafts = draftsOf(rows, 'es')
  const isolated = drafts.find(({ value }) => value?.best === 120)!
  assert.equal(isolated.places[0]!.name, 'Palo Verdoso')
  assert.ok(!drafts.at(-1)!.places.some(({ name }) => name === 'Total' || name === 'Palo Verdoso'))
})

test('a canton of a heading is the place of its lines', () => {
  const text = `BOLETÍN N.º 7
Provincia de Esmeraldas, 14 de mayo

Cantón Muisne
- Afectados: 810 personas
- Albergues: 2

Cantón Quinindé
- Afectados: 2.340 personas`
  const [first] = draftsOf(text, 'es')
  assert.deepEqual(first!.places.map(named), ['at Muisne'])
})

test('who writes and is called as a town is writes from nowhere', () => {
  const chat = `[18/5/25, 06:05] Marta coord: somos unos 1.200 en Danlí
[18/5/25, 07:40] Wilmer: hay niños deshidratados
[18/5/25, 08:15] Marta coord: faltan cobijas`
  assert.deepEqual(lastIn(chat, 'es'), ['at Danlí'])
})

test('the minister of health is of no town of that name, and the mayor of a town speaks for it', () => {
  assert.ok(
    !draftsOf('La ministra de Salud dijo que hay 30 heridos en Danlí.', 'es').some(({ places }) =>
      places.some(({ name }) => name === 'Salud'),
    ),
  )
  assert.deepEqual(lastIn('La Municipalidad de Danlí alertó que hay 300 personas varadas.', 'es'), ['at Danlí'])
})

test('kilometres that are left are no need', () => {
  assert.ok(draftsOf('Pasamos Danlí, nos faltan 14 km.', 'es').every(({ kind }) => kind !== 'need'))
})

test('a sentence that only says where something was says where the next is', () => {
  assert.deepEqual(
    lastIn('En Danlí hay 30 heridos. Otro hecho se registró en Yorito, Yoro. Ahí 40 familias dejaron sus casas.', 'es'),
    ['at Yorito'],
  )
})

test('an answer is told on the side of the border that the question asks about', () => {
  const text = `HOST: Our reporter is at Islam Qala, the crossing between Iran and Herat province. How many crossed?

LAILA: Some 30,000 people crossed on Monday. Forty men were held in a camp near Mashhad.

HOST: And what do they find on the Afghan side?

LAILA: Last night 7,000 people slept on the ground.`
  assert.deepEqual(lastIn(text, 'en'), ['at Islam Qala'])
})

test('a province is not its town', () => {
  const [count] = draftsOf('Some 300 people sleep in the open in Herat province.', 'en')
  assert.equal(count!.places[0]!.precision, 'region')
})

test('a list of places that people come from is where all of them come from', () => {
  const text = 'Rescue volunteers relocated 300 people from Beira, Torvali, Kelbong, Orvell and Mehas.'
  assert.deepEqual(
    draftsOf(text, 'en')[0]!
      .places.filter(({ role }) => role === 'from')
      .map(({ name }) => name),
    ['Beira', 'Torvali', 'Kelbong', 'Orvell', 'Mehas'],
  )
  const spoken = 'Some 300 people sleep in Beira, Oxfam, Caritas and Concern are feeding them.'
  assert.deepEqual(draftsOf(spoken, 'en')[0]!.places.map(named), ['at Beira'])
})

test('a ship is no town of its name, and near a place is no plan', () => {
  const [count] = draftsOf('El buque Tibú rescató a 45 personas cerca de Lampedusa.', 'es')
  assert.ok(!count!.places.some(({ name }) => name === 'Tibú'))
  const [near] = draftsOf('Próximo a la isla de Leros se halló un bote con 90 personas.', 'es')
  assert.equal(near!.modality, 'asserted')
})

test('who is shifted to camps has moved there, and food that is sent somewhere is nobody who is sent out', () => {
  const [moved] = draftsOf('Some 800 people were shifted to tents in Beira on Friday.', 'en')
  assert.deepEqual([moved!.kind, moved!.modality], ['movement', 'asserted'])
  assert.ok(draftsOf('Tents and food were sent to Beira.', 'en').every(({ kind }) => kind !== 'deportation'))
})

test('who is put out at the border is there, and the messages of a thread go on where the last one was', () => {
  const thread = `1/ What we know about the people in the desert.

2/ Since 2 May the guard has expelled 1,200 people from Sfax to the border zone near Ras Ajdir.

3/ The minister: "Nothing happened."

4/ We demand: access for lawyers.

5/ Another bus left Sfax this morning.

6/ Correction: two people have died.`
  assert.ok(!lastIn(thread, 'en').includes('at Sfax'), lastIn(thread, 'en').join())
})

test('a story is told where people are, and not where it says again and again that they came from', () => {
  const text = `Families from Beira are tired. They fled Beira on foot.

In Chimoio 300 families sleep in the school. Most came from Beira.

Twelve people are missing.`
  assert.deepEqual(lastIn(text, 'en'), ['at Chimoio'])
})

test('a region behind a place at the end of a sentence is no town of its name', () => {
  const text = 'Unas 90 familias llegaron al poblado de Palo Verdoso, municipio de Tumaco, en Nariño. Faltan cobijas.'
  const [first] = draftsOf(text, 'es')
  assert.equal(first!.places.find(({ name }) => name === 'Nariño')!.precision, 'region')
  assert.ok(!lastIn(text, 'es').includes('at Nariño'))
})
