import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../test/support/devices.ts'
import { ahead, arrivals, known, stopAhead } from '../../test/support/known.ts'
import type { Report } from '../core/report.ts'
import { greedyPlan } from './plan/greedy.ts'
import { beginPlan, tellPlan } from './plan/plan.ts'
import { readinessOf } from './readiness.ts'
import { whyAid } from './whyAid.ts'

const GUA = ahead(stopAhead('gua', ['2018-10-17', '2018-10-18'], 500))
const on17 = { at: '2018-10-17T09:00' }

test('a family that asked for a lift waits until a ride names it, and again when the bus left without it', () => {
  const { tell } = testJourney('lifts')
  const way = { from: 'gua', to: 'tec' }
  const asks = tell('transport.lift', { ...way, size: 5, groups: 2, urgency: 'now', who: 'children' }, on17)
  const lifts = (...reports: Report[]) => readinessOf(known(reports), GUA, { level: 50 }).lifts
  const seen = (...reports: Report[]) => lifts(...reports).map(({ waiting, state }) => [waiting, state])
  assert.deepEqual(seen(asks), [[2, 'open']])
  const { alarms } = readinessOf(known([asks]), GUA, { level: 50 })
  assert.deepEqual(
    alarms.map(({ code, slots }) => [code, slots['people']]),
    [['liftOpen', 10]],
  )
  const ride = tell('transport.leg', { ...way, mode: 'bus', seats: 12, lifts: [asks.id, asks.id] }, on17)
  assert.deepEqual(seen(asks, ride), [[0, 'announced']])
  const aboard = (families: number) => tell('transport.boarding', { ...way, leg: ride.id, families }, on17)
  assert.deepEqual(seen(asks, ride, aboard(2)), [[0, 'boarded']])
  assert.deepEqual(seen(asks, ride, aboard(1)), [[1, 'open']], 'one of two families stayed behind')
  const back = tell('core.withdrawal', { report: ride.id, why: 'mistake' }, on17)
  assert.deepEqual(seen(asks, ride, back), [[2, 'open']], 'the ride was taken back')
  assert.deepEqual(whyAid(known([asks, ride]), GUA, `lift.${asks.id}`)?.reports, [asks.id, ride.id])
})

test('who asks for a lift stands among those who need one, and never as a ride', () => {
  const { tell } = testJourney('no ride')
  const way = { from: 'gua', to: 'tec' }
  const asks = [5, 14].map((size) => tell('transport.lift', { ...way, size, urgency: 'now' }, on17))
  const ridesOf = (...reports: Report[]) => {
    const { stops, lifts } = readinessOf(known(reports), GUA, { level: 50 })
    assert.equal(lifts.length, asks.length)
    return [...new Set(stops.flatMap(({ rides }) => rides.map(({ report }) => report)))]
  }
  assert.deepEqual(ridesOf(...asks), [])
  const ride = tell('transport.leg', { ...way, mode: 'bus', seats: 12 }, on17)
  assert.deepEqual(ridesOf(...asks, ride), [ride.id])
})

test('the plan seats families before it loads goods, and a ride that people announced has its vehicle', () => {
  const { tell } = testJourney('lifts planned')
  const way = { from: 'gua', to: 'tec' }
  const van = { sector: 'transport', quantity: 1, unit: 'van', seats: 9, loadKg: 800, stop: 'gua', canMove: true }
  const offers = [
    tell('needs.offer', { ...van, untilDay: '2018-10-17' }, on17),
    tell('needs.offer', { sector: 'clothing', quantity: 50, unit: 'blankets', stop: 'gua', canMove: true }, on17),
  ]
  const asks = tell('transport.lift', { ...way, size: 4, groups: 3, urgency: 'today' }, on17)
  const tec = { ...stopAhead('tec', ['2018-10-17'], 50), arrival: arrivals('2018-10-17T20:00') }
  const planned = (...reports: Report[]) => {
    const begun = beginPlan(known(reports), ahead(tec), {
      level: 50,
      fixed: [],
      without: [],
    })
    const { posed } = begun.ok ? begun.value : assert.fail('the plan begins')
    const decision = greedyPlan(posed.problem)
    return tellPlan(known(reports), { level: 50, fixed: [], without: [] }, posed, { decision, gapShare: 0 })
  }
  const goods = planned(...offers)
  assert.deepEqual([goods.rides.length, goods.lines.map(({ key }) => key)], [0, ['blankets']])
  const people = planned(...offers, asks)
  assert.deepEqual(
    people.rides.map(({ people: n, families, seats }) => [n, families.map(({ groups }) => groups), seats]),
    [[8, [2], 9]],
    '250 km is a long way: one a day',
  )
  assert.deepEqual(people.lines, [], 'the van has no day left for blankets')
  assert.deepEqual(
    people.waiting.map(({ groups, because }) => [groups, because.key]),
    [[1, 'plan.waiting.seats']],
  )
  const taken = { vehicle: offers[0]?.id, vehicles: 1, departs: '2018-10-17T20:00:00Z' }
  const ride = tell('transport.leg', { ...way, mode: 'bus', ...taken, lifts: [asks.id, asks.id] }, on17)
  const rest = planned(...offers, asks, ride)
  assert.deepEqual([rest.rides, rest.lines, rest.waiting.map(({ groups }) => groups)], [[], [], [1]])
})
