import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesOn, testJourney } from '../../../../test/support/devices.ts'
import type { Report } from '../../../core/report.ts'
import { movableOffersView, stopNeedsView } from './stopNight.ts'

const fold = (reports: readonly Report[], day = '2018-10-15') =>
  stopNeedsView.fold(entriesOn(reports, `stop-night:gua@${day}`), `stop-night:gua@${day}`)

test('need, help given and help offered stand side by side, and add up only in the same unit', () => {
  const { tell } = testJourney('sums')
  const need = tell('needs.need', { stop: 'gua', sector: 'shelter', urgency: 'today', quantity: 200, unit: 'cots' })
  const given = [30, 20].map((quantity) =>
    tell('needs.delivery', { stop: 'gua', sector: 'shelter', quantity, unit: 'cots' }),
  )
  const school = tell('needs.delivery', { stop: 'gua', sector: 'shelter', quantity: 1, unit: 'sites' })
  const offer = tell('needs.offer', { stop: 'gua', sector: 'shelter', quantity: 40, unit: 'cots', canMove: false })
  const sums = fold([need, ...given, school, offer])?.sums.map(({ reports, ...sum }) => ({ ...sum, n: reports.length }))
  assert.deepEqual(sums, [
    { sector: 'shelter', unit: 'cots', needed: 200, delivered: 50, offered: 40, n: 4 },
    { sector: 'shelter', unit: 'sites', needed: null, delivered: 1, offered: null, n: 1 },
  ])
})

test('a shelter that people refuse covers nothing, and what was withdrawn stays in the lines only', () => {
  const { tell } = testJourney('refused')
  const avoided = tell('needs.delivery', {
    stop: 'gua',
    sector: 'shelter',
    quantity: 500,
    unit: 'beds',
    taken: 'refused',
  })
  const wrong = tell('needs.need', { stop: 'gua', sector: 'water', urgency: 'now' })
  const back = tell('core.withdrawal', { report: wrong.id, why: 'Another town' })
  const found = fold([avoided, wrong, back])
  assert.deepEqual(found?.lines.map((line) => [line.what, line.state]).sort(), [
    ['delivery', 'stands'],
    ['need', 'withdrawn'],
  ])
  assert.deepEqual(found?.sums, [])
})

test('an offer counts on each of its days, and one that can move is in the pool', () => {
  const { tell } = testJourney('offers')
  const offer = {
    sector: 'health',
    quantity: 4,
    unit: 'nurses',
    stop: 'gua',
    fromDay: '2018-10-17',
    untilDay: '2018-10-19',
    canMove: true,
  }
  const told = tell('needs.offer', offer)
  assert.equal(fold([told]), null)
  for (const day of ['2018-10-17', '2018-10-19']) assert.equal(fold([told], day)?.lines.length, 1)
  assert.equal(fold([told], '2018-10-20'), null)
  assert.equal(movableOffersView.fold(entriesOn([told], 'offers:movable'), 'offers:movable')?.length, 1)
})
