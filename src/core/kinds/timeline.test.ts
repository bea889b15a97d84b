import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice, testJourney } from '../../../test/support/devices.ts'
import { KINDS } from '../../domains/all.ts'
import { entriesOf } from '../amend.ts'
import { placeProblems } from './shapes.ts'
import { devicesView, journeyView, timelineView } from './timeline.ts'

const { tell, founder } = testJourney('founder')
const founding = tell('core.journey', {
  slug: 'march',
  title: 'March',
  startDay: '2018-10-12',
  startStop: 'sps',
  zone: 'America/Guatemala',
})

test('a day is told in order, and what was withdrawn stays in its line, marked', () => {
  const left = tell('movement.departure', { group: 'main', stop: 'oco' }, { at: '2018-10-15T08:00' })
  const came = tell('movement.arrival', { group: 'main', stop: 'esq' }, { at: '2018-10-15T18:00' })
  const back = tell('core.withdrawal', { report: left.id, why: 'Another day' })
  const seen = tell('core.confirmation', { report: came.id, how: 'seen' }, { by: 'other' })
  const day = timelineView(KINDS).fold(entriesOf([seen, came, back, left], KINDS), 'day:2018-10-15')
  assert.deepEqual(
    day?.lines.map((line) => [line.kind, line.state, line.confirmedBy.length]),
    [
      ['movement.departure', 'withdrawn', 0],
      ['movement.arrival', 'stands', 1],
    ],
  )
  assert.deepEqual(day?.lines[1]?.says.key, 'kind.movement.arrival.says')
})

test('the founder and those vouched for may report, until a vouch is taken back', () => {
  const vouch = tell('core.vouch', { device: testDevice('phone').device, label: 'Parish phone' })
  const known = (...reports: (typeof vouch)[]) =>
    devicesView.fold(entriesOf(reports, KINDS), 'devices:all')?.map((one) => one.device)
  assert.deepEqual(known(founding, vouch), [founder.device, testDevice('phone').device].sort())
  assert.deepEqual(known(founding, vouch, tell('core.withdrawal', { report: vouch.id, why: 'Lost' })), [founder.device])
})

test('a journey is what its founding report says', () => {
  assert.deepEqual(journeyView.fold(entriesOf([founding], KINDS), 'journey:all'), {
    title: 'March',
    slug: 'march',
    startDay: '2018-10-12',
    startStop: 'sps',
    zone: 'America/Guatemala',
    isExample: false,
    report: founding.id,
  })
})

test('swapped coordinates are found where the time zone or the pole gives them away, and only there', () => {
  const codes = (lat: number, lon: number, zone: string | null) => placeProblems(lat, lon, zone).map((one) => one.code)
  assert.deepEqual(codes(15.47, -88.01, 'America/Tegucigalpa'), [])
  assert.deepEqual(codes(-88.01, 15.47, 'America/Tegucigalpa'), ['place.swapped'])
  assert.deepEqual(codes(-92.89, 15.44, null), ['place.swapped'])
  assert.deepEqual(codes(120, 150, null), ['data.range'])
  assert.deepEqual(codes(48.85, 2.35, 'Europe/Paris'), [])
  assert.deepEqual(codes(-13.83, -171.76, 'Pacific/Apia'), [])
  assert.deepEqual(codes(31.23, 121.47, 'Asia/Shanghai'), [])
  assert.deepEqual(codes(64.15, -21.94, 'Atlantic/Reykjavik'), [])
})
