import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolveDate } from './dayRanges.ts'

const dayOf = (month: number, day: number, published: string, planned = false) => {
  const mention = { from: 0, to: 1, edge: 'on', shape: { is: 'day', year: null, month, day } } as const
  return resolveDate(mention, '', { published, planned, scene: null })?.start
}

test('a day without a year is the last one in a report and the next one in a plan', () => {
  assert.equal(dayOf(10, 15, '2018-10-17'), '2018-10-15')
  assert.equal(dayOf(12, 20, '2019-01-10'), '2018-12-20')
  assert.equal(dayOf(10, 20, '2018-10-17', true), '2018-10-20')
  assert.equal(dayOf(1, 5, '2018-12-28', true), '2019-01-05')
})

test('a day that lies just on the other side of publication is not meant a year off', () => {
  assert.equal(dayOf(10, 18, '2018-10-17'), '2018-10-18', 'a report that the shelter is open from tomorrow on')
  assert.equal(dayOf(1, 2, '2018-12-30'), '2019-01-02')
  assert.equal(dayOf(10, 15, '2018-10-17', true), '2018-10-15', 'a plan for the day before yesterday')
})

test('the 29th of February is of a year that has one', () => {
  assert.equal(dayOf(2, 29, '2020-03-04'), '2020-02-29')
})
