import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOff, isOld } from './clock.ts'

const MINUTE = 60_000

test('a clock that is off is told in the unit that people would say, and one that is nearly right is not', () => {
  for (const [minutes, told] of [
    [0, null],
    [9, null],
    [-11, { way: 'ahead', n: 11, unit: 'minute' }],
    [61, { way: 'behind', n: 61, unit: 'minute' }],
    [-6 * 60, { way: 'ahead', n: 6, unit: 'hour' }],
    [365 * 24 * 60 + 3, { way: 'behind', n: 365, unit: 'day' }],
  ] as const)
    assert.deepEqual(clockOff(minutes * MINUTE), told)
})

test('a hub that was heard within the minute is not asked again, one that was never heard is', () => {
  const nowMs = Date.parse('2018-10-15T14:30:00Z')
  assert.deepEqual(
    [null, '2018-10-15T14:28:59Z', '2018-10-15T14:29:01Z', '2019-10-15T14:30:00Z'].map((heard) => isOld(heard, nowMs)),
    [true, true, false, false],
  )
})
