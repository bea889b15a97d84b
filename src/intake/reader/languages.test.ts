// A further language is only a table: this one knows some dozen words of Portuguese, and nothing else of the reader is told.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languagesOf, TABLES } from './languages.ts'
import { readerOf } from './read.ts'
import { ES } from './tables/es.ts'
import type { CueRow, Table } from './tables/table.ts'
import type { About, Lang } from './types.ts'

/** The shape of a table with every list, word and pattern taken out. */
const emptied = <T>(value: T): T => {
  if (Array.isArray(value)) return [] as T
  if (typeof value === 'string') return '' as T
  return typeof value === 'object' && value !== null
    ? (Object.fromEntries(Object.entries(value).map(([key, one]) => [key, emptied(one)])) as T)
    : value
}

const CUES: readonly CueRow[] = [
  { id: 'count.arrived', kind: 'count', measure: 'arrived', gate: ['number'], when: 'chegou|chegaram' },
  { id: 'need.lack', kind: 'need', when: 'falta|faltam ~3 <thing>' },
  { id: 'harm.deaths', kind: 'harm', measure: 'deaths', when: 'morreu|morreram' },
]

const bare = emptied(ES)
const PT: Table = {
  ...bare,
  lang: 'pt' as Lang,
  telltales: ['o', 'os', 'as', 'em', 'do', 'da', 'na', 'no', 'que', 'mil', 'ontem', 'nao', 'chegaram', 'pessoas'],
  classes: { ...bare.classes, people: ['pessoas', 'criancas'], thing: ['agua', 'cobertores'] },
  numbers: {
    ...bare.numbers,
    ...{ words: { duas: 2, trinta: 30 }, scales: { mil: 1000 }, vague: {}, hedgesAfter: {} },
    ...{ hedges: { 'cerca de': 'about' }, pointGroups: true },
  },
  units: { pessoas: 'people', criancas: 'children' },
  items: { agua: 'water', cobertores: 'blankets' },
  modes: {},
  dates: {
    ...bare.dates,
    ...{ months: {}, weekdays: { 'segunda-feira': 1 }, days: { ontem: -1 }, units: {}, parts: {}, seasons: {} },
  },
  roles: { ...bare.roles, at: ['em'], to: ['a'], from: ['de'], sure: ['em', 'a'] },
  negators: ['nao'],
  plurals: { endings: ['s'], except: [], words: [] },
  cues: CUES,
  topics: [],
  mistaken: [],
}

const read = readerOf(languagesOf([...TABLES, PT]))
const about = { published: '2023-03-15', zone: 'America/Boa_Vista' } as About
const TEXT = 'Cerca de 2 mil pessoas chegaram ontem a Pacaraima. Faltam água e cobertores. Não morreram crianças.'

test('a third language is told by its words and read by its table alone', () => {
  const { lang, drafts } = read(TEXT, about)
  assert.equal(lang, 'pt')
  const [count, need, harm] = drafts
  assert.deepEqual(count?.value, { low: 1800, best: 2000, high: 2200, unit: 'people' })
  assert.equal(count?.date?.start, '2023-03-14')
  assert.equal(count?.places[0]?.country, 'BR')
  assert.deepEqual([need?.kind, need?.items], ['need', ['water', 'blankets']])
  assert.deepEqual([harm?.kind, harm?.polarity], ['harm', 'negated'])
})

test('without that table the same words are not read as if they were Spanish', () => {
  const without = readerOf(languagesOf(TABLES))(TEXT, about)
  assert.ok(!without.drafts.some(({ measure }) => measure === 'arrived'))
})
