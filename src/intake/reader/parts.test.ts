// What a figure comes to and what it counts, in sentences of no particular text: parts of a whole, pairs and dozens, whom
// a gift was for, who shares a latrine, none at all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'

const CASES: readonly [text: string, kind: string, best: number, unit: string][] = [
  ['Half of the 300 evacuees have gone home.', 'count', 150, 'people'],
  ['Two thirds of the 900 residents of the camp were evacuated to Bor.', 'movement', 600, 'people'],
  ['La mitad de los 300 evacuados volvió a casa.', 'count', 150, 'people'],
  ['Dos tercios de los 900 vecinos fueron evacuados a Cali.', 'movement', 600, 'people'],
  ['Police held two dozen men.', 'detention', 24, 'people'],
  ['A couple of hundred people sleep in the hall.', 'count', 200, 'people'],
  ['Un par de cientos de personas duermen en el coliseo.', 'count', 200, 'people'],
  ['Caritas gave water and blankets to 90 families.', 'aid', 90, 'families'],
  ['Cáritas entregó agua y cobijas a 90 familias.', 'aid', 90, 'families'],
  ['Hay una letrina para 120 personas.', 'need', 120, 'people/latrine'],
  ['212 unaccompanied or separated children have been identified.', 'separation', 212, 'children'],
  ['In 2024 some 19,300 people left the province, 27 percent more than in 2023.', 'statistic', 19300, 'people'],
  ['En 2024 salieron de la provincia 19.300 personas, un 27 % más que en 2023.', 'statistic', 19300, 'people'],
  ['La directora pidió 25 voluntarios para la noche.', 'need', 25, 'people'],
  ['We need 400 body bags.', 'need', 400, 'body bags'],
  ['No se ha presentado ningún caso de dengue.', 'harm', 0, 'cases'],
  ['12 people, five of them women, were arrested.', 'detention', 12, 'people'],
  ['12 personas, cinco de ellas mujeres, fueron detenidas.', 'detention', 12, 'people'],
  ['Un policía falleció en el puente y tres resultaron heridos.', 'harm', 3, 'people'],
]

for (const [text, kind, best, unit] of CASES)
  test(`${best} ${unit}: ${text}`, () => {
    const { drafts } = read(text, { published: '2025-06-12', zone: 'UTC' })
    const told = drafts.map((d) => [d.kind, d.value?.best, d.value?.unit])
    assert.ok(
      told.some((one) => one[0] === kind && one[1] === best && one[2] === unit),
      JSON.stringify(told),
    )
  })

test('a gift of several things is one report, and those who get it are not counted again', () => {
  const { drafts } = read('The Red Cross gave out soap, tents and 300 blankets to 150 households.', {
    published: '2025-06-12',
    zone: 'UTC',
  })
  assert.deepEqual(
    drafts.map(({ kind, value }) => [kind, value?.best]),
    [['aid', 300]],
  )
})

test('of families evacuated beside families hurt both are families', () => {
  const { drafts } = read('Hay 3.870 familias damnificadas y 1.120 evacuadas.', {
    published: '2025-06-12',
    zone: 'UTC',
  })
  assert.deepEqual(
    drafts.map(({ value }) => value?.unit),
    ['families', 'families'],
  )
})

test('the day of an earlier figure in brackets is not that of the new one', () => {
  const { drafts } = read('Hay 64 familias en el coliseo (eran 51 el lunes).', { published: '2025-06-12', zone: 'UTC' })
  assert.deepEqual(
    drafts.map(({ value, date }) => [value?.best, date?.start]),
    [
      [64, '2025-06-12'],
      [51, '2025-06-09'],
    ],
  )
})

test('how many more or fewer than on another day is nobody counted, and that day is not the day of the figure', () => {
  for (const text of [
    'There are 260 people in the hall, ten fewer than on Monday.',
    'Hay 260 personas en el salón, diez menos que el lunes.',
  ])
    assert.deepEqual(
      read(text, { published: '2025-06-12', zone: 'UTC' }).drafts.map(({ value, date }) => [value?.best, date?.start]),
      [[260, '2025-06-12']],
    )
})

const SPREAD: readonly (readonly [string, readonly string[]])[] = [
  [
    'Hay 300 personas en Huixtla, 120 en Mapastepec y 80 en Pijijiapan.',
    ['300 Huixtla', '120 Mapastepec', '80 Pijijiapan'],
  ],
  ['Three people died in Beira and two in Dondo.', ['3 Beira', '2 Dondo']],
  ['Detuvieron a 30 en Arriaga y a 12 en Tonalá.', ['30 Arriaga', '12 Tonalá']],
  ['926 de ellos estaban en Tijuana y 189 en Mexicali.', ['926 Tijuana', '189 Mexicali']],
  ['Some 450 migrants are in Baja California, of whom 365 are in Tijuana.', ['450 Baja California', '365 Tijuana']],
  [
    'Hay unos 450 migrantes en Baja California, de los cuales 365 se encuentran en Tijuana.',
    ['450 Baja California', '365 Tijuana'],
  ],
]

for (const [text, where] of SPREAD) {
  test(`each figure is where its own words say: "${text}"`, () => {
    const { drafts } = read(text, { published: '2024-06-12', zone: 'UTC' })
    const told = drafts.map(({ value, places }) => `${value?.best} ${places.map(({ name }) => name).join('+')}`)
    assert.deepEqual(told, where)
    assert.equal(new Set(drafts.map(({ kind }) => kind)).size, 1)
  })
}

test('families and their people are counted once, and a figure that is written twice is one', () => {
  const valuesOf = (text: string) =>
    read(text, { published: '2024-06-12', zone: 'UTC' }).drafts.map(({ value }) => value && [value.best, value.unit])
  assert.deepEqual(valuesOf('A total of 41,781 families or 182,658 persons were affected.'), [[182_658, 'people']])
  assert.deepEqual(valuesOf('Hay 29 familias o 116 personas en un (1) albergue.').slice(0, 1), [[116, 'people']])
  assert.deepEqual(
    valuesOf('Hay 3.058 personas desplazadas por el temor a los combates, equivalentes a 725 familias.'),
    [[3058, 'people']],
  )
  assert.deepEqual(valuesOf('Viviendas destruidas: 40'), [[40, 'houses']])
  assert.deepEqual(valuesOf('They arrived in groups of 15.'), [])
})
