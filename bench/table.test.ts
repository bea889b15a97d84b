import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEAD, replaced, tableRow } from './table.ts'

const row = (bench: string, value: number): string =>
  tableRow(`${bench} (a day, load 1)`, { name: 'x', value, unit: 's' })

test('a part that is measured anew replaces its own rows and leaves those of the others, in one order', () => {
  const old = `words\n${[HEAD, row('log', 1), row('log', 2), row('flee-ahead', 3), row('flee', 4)].join('\n')}\n`
  const now = replaced(old, [row('flee', 5), row('store', 6)], ['store', 'log', 'flee', 'flee-ahead'])
  assert.deepEqual(now, [row('store', 6), row('log', 1), row('log', 2), row('flee', 5), row('flee-ahead', 3)])
})

test('rows of a bench that is no more go', () =>
  assert.deepEqual(replaced(row('gone', 1), [row('log', 2)], ['log']), [row('log', 2)]))
