// Tables as bulletins lay them out: with blanks, semicolons and bars, each figure under its head and for its row.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft, Lang } from './types.ts'

const rowsOf = (text: string, lang: Lang): string[] =>
  read(text, { published: '2023-05-02', zone: 'UTC', lang }).drafts.map(lineOf)

const lineOf = ({ kind, measure, value, places, items }: Draft): string =>
  [kind, measure, value ? `${value.best} ${value.unit}` : items?.join('+'), places[0]?.name].filter(Boolean).join(' ')

test('columns of blanks are a table: each figure is of its head and its row', () => {
  const text = [
    'Floods, 2 May',
    '',
    'District        Dead   Missing   Displaced',
    'Kalehe            87        4      12,400',
    'Idjwi             22        1      28,310',
    'Ngoma Vyere        5        -       9,020',
    'Total            114        5      49,730',
  ].join('\n')
  const rows = rowsOf(text, 'en')
  for (const row of [
    'harm deaths 87 people Kalehe',
    'separation missing 1 people Idjwi',
    'harm deaths 5 people Ngoma Vyere',
  ])
    assert.ok(rows.includes(row), `${row} is not among ${rows.join(' · ')}`)
  assert.equal(rows.filter((row) => row.startsWith('count displaced')).length, 4)
  assert.ok(!rows.some((row) => row.includes('Total')), 'the sum is of no place')
})

test('columns of semicolons are a table, and a second one has heads of its own', () => {
  const text = [
    'PARTE DIARIO',
    '',
    'Municipio;Fallecidos;Evacuados',
    'Danlí;3;120',
    'El Paraíso;1;85',
    'Trojes;0;40',
    '',
    'ALBERGUES',
    'Albergue;Capacidad;Personas;Faltante',
    'Belén;140;312;cobijas',
    'San Roque;200;455;agua, comida',
    'Parque Central;90;100;baños',
  ].join('\n')
  const rows = rowsOf(text, 'es')
  assert.ok(rows.includes('harm deaths 3 people Danlí'), rows.join(' · '))
  assert.ok(
    rows.some((row) => row.startsWith('shelter 140 people')),
    'what there is room for',
  )
  assert.ok(
    rows.some((row) => row.startsWith('count present 312 people')),
    'how many there are',
  )
  assert.ok(
    rows.some((row) => row.startsWith('need blankets')),
    'what is missing',
  )
  assert.equal(rows.filter((row) => row.startsWith('harm')).length, 3)
})

test('where families are counted, there is room for so many families', () => {
  const rows = rowsOf(
    'SHELTER\n| Site | Families | Capacity |\n| North school | 64 | 80 |\n| Mosque hall | 41 | 40 |',
    'en',
  )
  assert.ok(rows.includes('shelter 80 families'), rows.join(' · '))
})

test('prose with wide blanks or many semicolons is no table', () => {
  const text = 'They came on foot;  some had no shoes.\nOthers came by bus;  all were tired.\nNobody slept;  it rained.'
  assert.deepEqual(
    rowsOf(text, 'en').filter((row) => row.startsWith('count')),
    [],
  )
})
