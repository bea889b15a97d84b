import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../../test/support/devices.ts'
import { entriesOf } from '../../core/amend.ts'
import { kindList } from '../../core/kind.ts'
import { classOf, coldIn } from './cold.ts'
import { kinds } from './kinds.ts'

const high = { stop: 'qzt', lat: 14.83, altitudeM: 2330, zone: 'America/Guatemala' }

test('a night is as cold as somebody there said within the last days', () => {
  const { tell } = testJourney('cold')
  const said = tell('needs.cold', { stop: 'qzt', lowC: -2 }, { at: '2018-12-10T06:00' })
  const cold = coldIn(entriesOf([said], kindList(kinds)))
  assert.deepEqual(cold(high, '2018-12-11'), { night: 'cold', how: 'reported', lowC: -2, reports: [said.id] })
  assert.equal(cold(high, '2018-12-20').how, 'reckoned')
  assert.equal(cold(high, '2018-12-09').how, 'reckoned')
})

test('where nobody said, height and month tell; without a height it is taken for mild and called assumed', () => {
  const cold = coldIn([])
  assert.deepEqual(cold(high, '2018-12-11'), { night: 'cool', how: 'reckoned', lowC: 5, reports: [] })
  assert.equal(cold({ ...high, altitudeM: 10 }, '2018-12-11').night, 'warm')
  assert.deepEqual(cold({ ...high, altitudeM: null }, '2018-12-11'), {
    ...{ night: 'mild', how: 'assumed', lowC: null, reports: [] },
  })
})

test('south of the equator July is a cold month', () => {
  const south = { stop: 's', lat: -33, altitudeM: 500, zone: 'America/Santiago' }
  assert.equal(coldIn([])(south, '2026-07-01').night, 'cool')
  assert.equal(coldIn([])(south, '2026-01-01').night, 'mild')
})

test('twenty degrees are warm, ten mild, nought cool, and below it is cold', () => {
  assert.deepEqual([20, 19, 10, 9, 0, -1].map(classOf), ['warm', 'mild', 'mild', 'cool', 'cool', 'cold'])
})
