import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readJourney } from '../../../src/intake/journey/index.ts'
import { BLIND } from './blind.ts'
import { drawnPlot } from './drawn.ts'
import { FARTHER } from './farther.ts'
import { folderOf } from './folder.ts'
import { FRESH } from './fresh.ts'
import { PLOTS } from './plots.ts'
import { SHAPES } from './shapes.ts'
import { UNSEEN } from './unseen.ts'
import { WATCHED } from './watched.ts'
import { WORKED } from './worked.ts'

const ALL = [...PLOTS, ...WORKED, ...BLIND, ...WATCHED, ...UNSEEN, ...FRESH, ...SHAPES, ...FARTHER]

for (const plot of ALL) {
  test(`${plot.id} is a journey's folder: it reads without a problem, and what happened is on its map`, () => {
    const { 'stages.csv': stages = '', ...texts } = folderOf(plot, 1)
    const files = readJourney(texts)
    assert.ok(files.ok, JSON.stringify(!files.ok && files.problems))
    const known = new Set(files.value.stops.map(({ id }) => id))
    const rows = parse(stages, { columns: true }) as Record<'from' | 'to' | 'arrive_from' | 'arrive_to', string>[]
    assert.ok(rows.length >= 3 && rows.every(({ from, to }) => known.has(from) && known.has(to)))
    assert.ok(rows.every(({ arrive_from, arrive_to }) => arrive_from <= arrive_to))
    assert.ok(files.value.events.length >= 3)
  })
}

test('a number draws one journey, another number another one, and each can be read', () => {
  const drawn = Array.from({ length: 30 }, (_, i) => folderOf(drawnPlot(i + 1), 1))
  for (const { 'stages.csv': stages = '', ...texts } of drawn) {
    const files = readJourney(texts)
    assert.ok(files.ok, JSON.stringify(!files.ok && files.problems))
    const known = new Set(files.value.stops.map(({ id }) => id))
    const rows = parse(stages, { columns: true }) as Record<'from' | 'to' | 'arrive_from' | 'arrive_to', string>[]
    assert.ok(rows.every(({ from, to }) => known.has(from) && known.has(to)))
    assert.ok(rows.every(({ arrive_from, arrive_to }) => arrive_from <= arrive_to))
  }
  assert.deepEqual(folderOf(drawnPlot(7), 1), drawn[6])
  assert.equal(new Set(drawn.map((texts) => texts['stages.csv'])).size, drawn.length)
  const all = drawn.map((texts) => `${texts['stages.csv']}${texts['events.csv']}`).join('')
  for (const shape of [/,walk,yes/, /,bus,yes/, /,boat,yes/, /,no,invented/, /blockade/]) assert.match(all, shape)
})

test('the same seed tells a journey in the same words, and another seed in others of the same journey', () => {
  for (const plot of ALL.filter(({ talk, told }) => talk > 0 || told)) {
    const [one, again, other] = [folderOf(plot, 1), folderOf(plot, 1), folderOf(plot, 2)]
    assert.deepEqual(one, again)
    assert.notEqual(one['events.csv'], other['events.csv'])
    assert.equal(one['stages.csv'], other['stages.csv'])
  }
})
