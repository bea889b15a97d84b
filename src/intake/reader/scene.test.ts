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
    'KAMPALA, May 20 – Some 4,500 refugees from the Democratic Republic of Congo crossed into Uganda on Sunday.'
  assert.deepEqual(lastIn(text, 'en'), ['origin Democratic Republic of the Congo', 'to Uganda'])
})

test('what happened to somebody long ago and far away leaves the scene where it is', () => {
  const text = 'In Beira 90 people wait. Amir was shot in Chimoio more than two years ago. They need blankets.'
  assert.deepEqual(lastIn(text, 'en'), ['at Beira'])
  const other = 'En Danlí esperan 90 personas. Amir fue herido en Choluteca hace más de dos años. Faltan cobijas.'
  assert.deepEqual(lastIn(other, 'es'), ['at Danlí'])
})

test('a preliminary report that gives account of a figure takes nothing back', () => {
  const [first, second] = draftsOf(
    'Se evacuaron 25 personas en Danlí. El reporte preliminar da cuenta de 34 familias afectadas.',
    'es',
  )
  assert.deepEqual([first!.polarity, second!.polarity, second!.kind], ['affirmed', 'affirmed', 'count'])
})

test('who stayed somewhere this Monday was there, and plans nothing', () => {
  const [count] = draftsOf('Al menos 278 personas permanecían en 24 centros este lunes.', 'es')
  assert.equal(count!.modality, 'asserted')
})
