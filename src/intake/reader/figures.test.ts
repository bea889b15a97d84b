// Figures as newspapers and offices write them, and words that look like figures and count nothing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft, Lang } from './types.ts'

const draftsOf = (text: string, lang: Lang): Draft[] =>
  read(text, { published: '2024-06-12', zone: 'UTC', lang }).drafts

const COUNTED: readonly (readonly [Lang, string, number, string])[] = [
  ['es', 'Unos 1 mil 600 migrantes acamparon en la plaza.', 1600, 'people'],
  ['es', 'El albergue aloja a más de 5 mil 632 personas.', 5632, 'people'],
  ['es', 'Mil 200 personas pasaron la noche en el estadio.', 1200, 'people'],
  ['es', 'Cuatro mil 436 familias quedaron damnificadas.', 4436, 'families'],
  ['es', 'Hay 2 millones 300 mil personas desplazadas.', 2_300_000, 'people'],
  ['es', 'Llegaron 12 000 personas al estadio.', 12_000, 'people'],
  ['en', 'Nearly 6 000 people arrived at the camp.', 6000, 'people'],
  ['en', 'More than 2 000 migrants have died this year.', 2000, 'people'],
  ['en', 'The camp shelters 1 250 000 refugees.', 1_250_000, 'people'],
  ['en', 'A group of a hundred and twenty walked from Kos to Kefalos.', 120, 'people'],
  ['en', 'Two and a half thousand people crossed at Adré.', 2500, 'people'],
  ['es', 'Un millón y medio de personas fueron desplazadas.', 1_500_000, 'people'],
  ['en', 'Between eight and nine hundred people slept in the stadium.', 850, 'people'],
  ['es', 'Entre ochocientas y novecientas personas durmieron en el estadio.', 850, 'people'],
  ['en', 'In the line there are 50, maybe 60 families.', 55, 'families'],
  ['es', 'En la fila hay 50, quizá 60 familias.', 55, 'families'],
  ['en', 'More than 100 but fewer than 150 people sleep at the port.', 125, 'people'],
  ['es', 'Más de 100 pero menos de 150 personas duermen en el puerto.', 125, 'people'],
  ['en', 'Some 1.200 children arrived at the camp.', 1200, 'children'],
  ['en', 'Nineteen (not 90) families crossed.', 19, 'families'],
  ['es', 'Diecinueve (no 90) familias cruzaron.', 19, 'families'],
  ['en', 'Seven in 10 families skip a meal.', 70, 'percent'],
  ['es', 'Siete de cada 10 familias se saltan una comida.', 70, 'percent'],
  ['en', 'Day 3: 800 people.', 800, 'people'],
  ['es', 'Día 3: 800 personas.', 800, 'people'],
]

test('"4 500 people and 1.200 children" are two figures and no sum with a fifth of a child', () => {
  const values = draftsOf('4 500 people and 1.200 children are in the stadium.', 'en').map(({ value }) => value?.best)
  assert.deepEqual(values, [4500, 1200])
})

for (const [lang, text, best, unit] of COUNTED) {
  test(`${lang}: one figure is read from "${text}"`, () => {
    const values = draftsOf(text, lang).map(({ value }) => value && [value.best, value.unit])
    assert.deepEqual(values, [[best, unit]])
  })
}

const NOT_COUNTED: readonly (readonly [Lang, string])[] = [
  ['en', 'At about 8 a.m. the police stepped back and the migrants passed the bridge.'],
  ['en', 'Around 3 p.m. the group left the plaza.'],
  ['es', 'Cerca de las 5 p. m. el grupo salió de la plaza.'],
  ['en', 'The mayor has promised us the gym from the 12th.'],
  ['es', 'La 2da brigada salió de la plaza.'],
  ['en', 'The 10-meter (33-foot) boat belonged to smugglers.'],
  ['en', 'The 40-seat bus left the plaza.'],
  ['en', 'Between Dec. 23-26 many people left the town.'],
]

for (const [lang, text] of NOT_COUNTED) {
  test(`${lang}: nobody is counted in "${text}"`, () => {
    assert.deepEqual(
      draftsOf(text, lang).flatMap(({ value }) => (value ? [value] : [])),
      [],
    )
  })
}

const NOBODY_MOVES: readonly (readonly [Lang, string])[] = [
  ['en', 'On 10 April the category 3 cyclone moved towards Madagascar.'],
  ['en', 'The river left its bed at Juba.'],
  ['es', 'En Rurrenabaque, el río Beni se salió de su cauce.'],
  ['es', 'El huracán avanza hacia Bluefields.'],
]

for (const [lang, text] of NOBODY_MOVES) {
  test(`${lang}: nobody sets out in "${text}"`, () => {
    assert.deepEqual(
      draftsOf(text, lang).filter(({ kind }) => kind === 'movement' || kind === 'count'),
      [],
    )
  })
}

const FOOD_FOR: readonly (readonly [Lang, string, number])[] = [
  ['en', 'WFP says food 4 800 fam will come tomorrow', 800],
]

for (const [lang, text, best] of FOOD_FOR) {
  test(`${lang}: "4" is a word in "${text}"`, () => {
    assert.deepEqual(
      draftsOf(text, lang).map(({ value }) => value?.best),
      [best],
    )
  })
}

const SAME_PEOPLE: readonly (readonly [Lang, string])[] = [
  ['es', 'Se desplazaron 159 personas que hacen parte de 49 familias.'],
  ['es', 'Llegaron 159 personas de 49 familias.'],
  ['en', 'Some 159 people from 49 families arrived.'],
  ['en', '159 people (49 families) arrived.'],
]

for (const [lang, text] of SAME_PEOPLE) {
  test(`${lang}: people and their families are counted once in "${text}"`, () => {
    assert.deepEqual(
      draftsOf(text, lang).map(({ value }) => [value?.best, value?.unit]),
      [[159, 'people']],
    )
  })
}

test('es: a second figure of the same verb with a day of its own is a figure of its own', () => {
  const text = 'El domingo llegaron 80 personas, mientras que 350 lo hicieron el martes y otros 300, este miércoles.'
  assert.deepEqual(
    draftsOf(text, 'es').map(({ value }) => value?.best),
    [80, 350, 300],
  )
})

test('a figure tied to a word by a hyphen is of that word', () => {
  const [walk] = draftsOf('They set out on the arduous 2,000-mile walk to Tijuana.', 'en')
  assert.deepEqual([walk?.distance, walk?.value], [{ value: 2000, unit: 'mi' }, undefined])
  assert.deepEqual(
    draftsOf('A 30-bed clinic treats 200 people.', 'en').map(({ value }) => value?.best),
    [200],
  )
})

test('es: a no that is part of a name denies nothing', () => {
  assert.deepEqual(
    draftsOf('Médicos Sin Fronteras atendió a 45 personas en Metetí.', 'es').map(({ polarity }) => polarity),
    ['affirmed'],
  )
})
