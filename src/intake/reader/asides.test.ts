// Places that a text names without anything happening there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atlasAtHand } from '../../files/atlas.ts'
import { read } from './read.ts'
import type { Lang } from './types.ts'

const namesIn = (text: string, lang: Lang): string[][] =>
  read(text, { published: '2024-06-12', zone: 'UTC', lang }).drafts.map(({ places }) => places.map(({ name }) => name))

test('a neighbour that only says where a town lies is no place of what happens', () => {
  assert.deepEqual(
    namesIn('Un grupo de 80 personas llegó a Tijuana, que colinda con San Diego. Otras 300 esperan.', 'es'),
    [['Tijuana'], ['Tijuana']],
  )
  assert.deepEqual(
    namesIn('Some 80 people reached Tapachula, which borders Guatemala. Another 300 are waiting.', 'en'),
    [['Tapachula'], ['Tapachula']],
  )
})

test('what a foreign government gives happens where it is given', () => {
  const [, flights] = namesIn(
    'Las lluvias dejaron 400 familias sin techo en Choluteca. El gobierno de Taiwán donó 200 carpas. Hay 12 heridos.',
    'es',
  ).slice(-2)
  assert.deepEqual(flights, ['Choluteca'])
})

test('a charity is not at the home of its name', () => {
  const places = namesIn('Floods hit Beira on Monday. The Danish Refugee Council feeds 300 families.', 'en').flat()
  assert.ok(!places.includes('Denmark'), places.join())
})

test('a country is known by its name, wherever it lies', () => {
  for (const country of ['Madagascar', 'Sierra Leone', 'Kyrgyzstan', 'Fiji', 'Portugal'])
    assert.deepEqual(namesIn(`Some 300 people were displaced in ${country}.`, 'en'), [[country]])
})

test('a small place that no list has is named where its words say that it is one', () => {
  const first = (text: string, lang: Lang) => namesIn(text, lang)[0]
  assert.deepEqual(first('Unas 220 personas dejaron sus hogares en la vereda El Bajito.', 'es'), ['El Bajito'])
  assert.deepEqual(first('Llegaron al corregimiento de Guarato 46 personas.', 'es'), ['Guarato'])
  assert.deepEqual(first('Viven 1.200 familias en el campamento Los Arenales.', 'es'), ['Los Arenales'])
  assert.deepEqual(first('Over 11,000 people have crossed into the town of Burubiey.', 'en'), ['Burubiey'])
  assert.deepEqual(first('La comunidad de fe ayuda a 30 personas.', 'es'), [])
})

test('all of a list are where people go, and a state behind its town is not', () => {
  const roles = (text: string) =>
    read(text, { published: '2024-06-12', zone: 'UTC', lang: 'en' }).drafts.map(({ places }) =>
      places.map(({ role, name }) => `${role} ${name}`),
    )
  assert.deepEqual(roles('Another 205,000 have headed to Uganda, Sudan and Kenya.'), [
    ['to Uganda', 'to Sudan', 'to Kenya'],
  ])
  assert.deepEqual(roles('The caravan left on Friday from the Mexican city of Tapachula.'), [['from Tapachula']])
})

test('the hospital or the quay of a town is where people are taken, and the hurt were hurt elsewhere', () => {
  const rolesIn = (text: string) =>
    read(text, { published: '2024-06-12', zone: 'UTC', lang: 'es' }).drafts.map(({ places }) =>
      places.map(({ role, name }) => `${role} ${name}`),
    )
  assert.deepEqual(rolesIn('Fueron trasladadas al muelle de Iquique.'), [['to Iquique']])
  assert.deepEqual(
    rolesIn('Un grupo de 80 personas llegó a Arriaga. Hay 7 heridos, trasladados al hospital de Tapachula.').at(-1),
    ['to Tapachula', 'at Arriaga'],
  )
})

test('a road that is open or shut does not carry the scene to its far end', () => {
  const last = namesIn(
    'Unas 640 personas duermen en el coliseo de Tapachula. La carretera a Huixtla está cortada. Hay 14 niños con diarrea.',
    'es',
  ).at(-1)
  assert.deepEqual(last, ['Tapachula'])
})

test('a name is nobody’s death and no person’s name is a town', () => {
  const kinds = (text: string) =>
    read(text, { published: '2024-06-12', zone: 'UTC', lang: 'es' }).drafts.map(({ kind }) => kind)
  assert.ok(!kinds('Hasta anoche habían salido 57 personas de la vereda Murillo hacia Manizales.').includes('harm'))
  assert.ok(!namesIn('En Tapachula la señora Esquipulas busca a su hijo.', 'es').flat().includes('Esquipulas'))
})

test('soldiers of the next sentence are not those of the country before', () => {
  const text =
    'Many want to go on to Sudan. Soldiers in Malakal turn back anyone without a permit. There are 41 cases of measles.'
  assert.ok(!(namesIn(text, 'en').at(-1) ?? []).includes('Sudan'), namesIn(text, 'en').join(' | '))
})

test('where a sender lives, behind the name, is no words of theirs', () => {
  const text =
    '[17/4/24 05:40] Neima: llegaron 46 familias a Tapachula\n[07:30] Yajaira (Huixtla): hay 130 personas en el parque'
  const drafts = read(text, { published: '2024-04-17', zone: 'UTC', lang: 'es' }).drafts
  assert.deepEqual(
    drafts.map(({ quote }) => quote.text),
    ['llegaron 46 familias a Tapachula', 'hay 130 personas en el parque'],
  )
})

test('a river, a storm, a church or a quarter of the compass is no town of its name', () => {
  const atlasNames = (text: string, lang: Lang): string[] => [
    ...new Set(
      read(text, { published: '2024-06-12', zone: 'UTC', lang, atlas: atlasAtHand() }).drafts.flatMap(({ places }) =>
        places.map(({ name }) => name),
      ),
    ),
  ]
  assert.deepEqual(atlasNames('En Danlí creció el río Molino. Hay 40 familias afectadas.', 'es'), ['Danlí'])
  assert.deepEqual(atlasNames('La tormenta Sara golpeó Danlí. Hay 40 familias afectadas.', 'es'), ['Danlí'])
  assert.deepEqual(atlasNames('En Danlí 90 personas duermen cerca de la Basílica de Guadalupe.', 'es'), ['Danlí'])
  assert.deepEqual(atlasNames('Sigue el agua en Danlí. En Occidente 40 familias fueron afectadas.', 'es'), ['Danlí'])
  assert.deepEqual(atlasNames('In Beira some 90 people sleep at Our Lady of Fatima school.', 'en'), ['Beira'])
  assert.deepEqual(atlasNames('In Beira storm Ana hurt 90 people. In the North 40 families are affected.', 'en'), [
    'Beira',
  ])
})

test('where the press was told is no place of what is told', () => {
  const all = (text: string, lang: Lang) => namesIn(text, lang).flat()
  assert.deepEqual(
    all(
      'Some 90 people were killed in Beira, a spokeswoman told journalists in Nairobi. Another 40 are missing.',
      'en',
    ),
    ['Beira', 'Beira'],
  )
  assert.deepEqual(
    all(
      'Unas 90 personas murieron en Danlí, dijo el ministro en rueda de prensa en Quito. Otras 40 están heridas.',
      'es',
    ),
    ['Danlí', 'Danlí'],
  )
})
