import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KINDS } from '../domains/all.ts'
import { mayRead, reveal, secrecyOf } from './access.ts'
import type { Kind } from './kind.ts'
import { CIRCLES } from './kind.ts'

const kind = KINDS.get('rights.detention') as Kind
const data = { what: 'arrested', actor: 'police', stop: 'esq', person: 'seal:0', words: 'Said a witness' }

test('each circle reads its own and all wider ones', () => {
  for (const [i, circle] of CIRCLES.entries()) {
    for (const [k, secrecy] of CIRCLES.entries()) assert.equal(mayRead(circle, secrecy), k <= i, `${circle} ${secrecy}`)
  }
})

test('what a circle may not read is left out, and its name is told', () => {
  assert.deepEqual(reveal(kind, data, 'public'), { data: {}, hidden: Object.keys(data) })
  assert.deepEqual(reveal(kind, data, 'journey').hidden, ['person', 'words'])
  assert.deepEqual(reveal(kind, data, 'team').hidden, ['person'])
  assert.deepEqual(reveal(kind, data, 'sealed'), { data, hidden: [] })
})

test('a field that its kind does not name is for the team only', () => {
  assert.equal(secrecyOf(kind, 'forgotten'), 'team')
  assert.deepEqual(reveal(kind, { forgotten: 1 }, 'journey'), { data: {}, hidden: ['forgotten'] })
})
