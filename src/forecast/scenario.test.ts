import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Leg, Network, Stop } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import type { Comparison, Quantiles } from './contract.ts'
import { compare, forecast } from './forecast.ts'
import type { Scenario } from './scenario.ts'

// An invented road of five towns with a border, a fork at the fourth and a town without a road.
const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOON = Date.UTC(2031, 4, 10, 18) // 12:00 in Guatemala
const stop = (id: string, lat: number, kind: Stop['kind'] = 'town'): Stop => {
  return { id, name: id, country: 'GT', lat, lon: -91, kind, population: null, zone: 'America/Guatemala' }
}
const leg = (from: string, to: string, roadKm: number): Leg => {
  return { from, to, roadM: roadKm * 1000, mode: 'walk', walkable: true }
}
const network: Network = {
  stops: [
    stop('ala', 14),
    stop('bel', 14.3),
    stop('cor', 14.6, 'border'),
    stop('dos', 14.9),
    stop('east', 15.1),
    stop('fin', 15.2),
    stop('isle', 15.4),
  ],
  legs: [leg('ala', 'bel', 35), leg('bel', 'cor', 36), leg('cor', 'dos', 34), leg('dos', 'fin', 35)],
}
const forked = { ...network, legs: [...network.legs, leg('dos', 'east', 30)] }

const seen = (part: Partial<Observation>): Observation => ({
  reports: ['r1'],
  kind: 'arrival',
  group: 'main',
  fromMs: NOON - 20 * HOUR,
  toMs: NOON - 19 * HOUR,
  knownMs: NOON - HOUR,
  stop: 'bel',
  toStop: null,
  metric: null,
  people: null,
  mode: null,
  saidBy: 'press',
  origin: null,
  ...part,
})
const resting = seen({ kind: 'rest', fromMs: NOON - 3 * HOUR, toMs: NOON + HOUR })
const people = { low: null, best: 1000, high: null }
const usual = [seen({}), resting, seen({ reports: ['r2'], kind: 'count', metric: 'group_size', people })]

const given = { journey: 'invented', network, observations: usual, asOfMs: NOON, seed: 5, members: 200 }
function compared(scenario: Scenario, horizonDays = 10, over = network): Comparison {
  const result = compare({ ...given, network: over, horizonDays, scenario })
  assert.ok(result.ok)
  return result.value
}
const changeAt = ({ difference }: Comparison, id: string) => difference.find((one) => one.stop_id === id)
const levels = (q: Quantiles): number[] => [q.p05, q.p25, q.p50, q.p75, q.p95]

const anyClosure = fc
  .record({
    at: fc.constantFrom<{ stop: string } | { leg: readonly [string, string] }>(
      { stop: 'bel' },
      { stop: 'cor' },
      { stop: 'dos' },
      { leg: ['bel', 'cor'] },
      { leg: ['dos', 'east'] },
    ),
    inH: fc.integer({ min: -48, max: 120 }),
    hours: fc.integer({ min: 1, max: 96 }),
  })
  .map(({ at, inH, hours }) => ({ ...at, fromMs: NOON + inH * HOUR, hours }))
const runs = { seed: 20310510, numRuns: 60 }

test('closures make nobody earlier and no stop likelier', () => {
  const some = fc.array(anyClosure, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 10 }), (closures, horizonDays) => {
      for (const { reach, delayHours, stop_id } of compared({ closures }, horizonDays, forked).difference) {
        assert.ok(reach <= 0, `${stop_id} is likelier by ${reach}`)
        assert.ok(delayHours === null || delayHours.p05 >= 0, `${stop_id} is earlier`)
      }
    }),
    runs,
  )
})

test('a rest day makes nobody earlier and no stop likelier, and holds everybody that day', () => {
  const rest = compared({ restDays: [{ day: '2031-05-11' }] })
  for (const { reach, delayHours } of rest.difference) assert.ok(reach <= 0 && (delayHours?.p05 ?? 0) >= 0)
  const day = (changeAt(rest, 'cor')?.delayHours ?? null) as Quantiles
  assert.ok(day.p50 >= 20 && day.p50 <= 48, `half are later by ${day.p50} h`)
})

test('a scenario of nothing, or of what is over, is the forecast without it', () => {
  const over = { closures: [{ stop: 'bel', fromMs: NOON - 2 * DAY, hours: 10 }] }
  for (const scenario of [{}, over]) {
    const { before, after, difference } = compared(scenario)
    assert.deepEqual(after, before)
    assert.deepEqual(difference, [])
    assert.deepEqual(forecast({ ...given, horizonDays: 10 }), before)
  }
})

test('the forecast of a scenario is the after of its comparison', () => {
  const scenario = { closures: [{ stop: 'cor', fromMs: NOON, hours: 50 }] }
  assert.deepEqual(forecast({ ...given, horizonDays: 10, scenario }), compared(scenario).after)
})

test('a closure of three days holds those who come, and they sleep there', () => {
  const closed = compared({ closures: [{ stop: 'cor', fromMs: NOON, hours: 72 }] }, 6)
  const [border, behind] = [changeAt(closed, 'cor'), changeAt(closed, 'dos')]
  assert.equal(border?.reach, 0)
  assert.ok((behind?.delayHours?.p50 ?? 0) > 12)
  assert.ok((behind?.reach ?? 0) < 0)
  const held = border?.nights.find(({ date }) => date === '2031-05-12')
  assert.ok(held && held.present > 0.2 && held.people.p50 > 300)
})

test('a closed leg holds those who would take it and nobody else', () => {
  const closed = compared({ closures: [{ leg: ['dos', 'east'], fromMs: NOON, hours: 240 }] }, 10, forked)
  assert.ok((changeAt(closed, 'east')?.reach ?? 0) < 0)
  assert.equal(changeAt(closed, 'fin'), undefined)
})

const lift = (vehicles: number) => ({
  buses: [{ from: 'bel', to: 'fin', vehicles, seats: 50, atMs: NOON + 2 * HOUR }],
})

test('buses for all bring all to their goal sooner, past the stops between', () => {
  const lifted = compared(lift(60))
  const goal = changeAt(lifted, 'fin')
  assert.ok((goal?.delayHours?.p50 ?? 0) < -24 && (goal?.reach ?? 0) >= 0)
  assert.ok((changeAt(lifted, 'cor')?.reach ?? 0) < -0.8)
})

test('buses for some bring some: the others still walk, and nobody appears or vanishes', () => {
  const { before, after } = compared(lift(6))
  const night = (stops: typeof after.stops, id: string) =>
    stops.find((one) => one.stop_id === id)?.nights.find(({ date }) => date === '2031-05-10')?.people.p50 ?? 0
  const [goal, walking] = [night(after.stops, 'fin'), night(after.stops, 'bel')]
  assert.ok(goal > 200 && goal < 350, `${goal} rode`)
  const all = night(before.stops, 'bel')
  assert.ok(Math.abs(goal + walking - all) < 0.1 * all, `${goal} and ${walking} of ${all}`)
})

test('buses go also where no road is drawn', () => {
  const there = compared({ buses: [{ from: 'bel', to: 'isle', vehicles: 60, seats: 50, atMs: NOON }] })
  assert.ok((changeAt(there, 'isle')?.reach ?? 0) > 0.95)
})

test('closed to all is closed to buses', () => {
  const closures = [{ stop: 'bel', fromMs: NOON, hours: 48 }]
  const held = compared({ ...lift(60), closures })
  assert.ok((held.after.stops.find((one) => one.stop_id === 'fin')?.arrival?.p05 ?? '') > '2031-05-12T12:00')
})

test('a split sends its share one way and leaves the rest on the other', () => {
  const split = { share: 0.3, atStop: 'dos', toStop: 'east' }
  const { after } = compared({ split }, 10, { ...forked, legs: forked.legs.map(toEastSeldom) })
  const most = (id: string) => after.stops.find((one) => one.stop_id === id)?.people?.p50 ?? 0
  assert.ok(Math.abs(most('east') / (most('east') + most('fin')) - 0.3) < 0.08, `${most('east')} ${most('fin')}`)
})
// A side road of 4 km pulls few who are not sent there.
const toEastSeldom = (one: Leg): Leg => (one.to === 'east' ? { ...one, roadM: 4000 } : one)

test('a scenario that names an unknown stop is a problem at its place', () => {
  const scenario = {
    closures: [
      { stop: 'nowhere', fromMs: NOON, hours: 5 },
      { leg: ['bel', 'none'] as const, fromMs: NOON, hours: 5 },
    ],
    buses: [{ from: 'bel', to: 'gone', vehicles: 1, seats: 50, atMs: NOON }],
    split: { share: 0.5, atStop: 'x', toStop: 'fin' },
  }
  const result = compare({ ...given, horizonDays: 10, scenario })
  const found = result.ok ? [] : result.problems.map(({ code, path }) => [code, path])
  const at = ['/closures/0/stop', '/closures/1/leg/1', '/buses/0/to', '/split/atStop']
  assert.deepEqual(
    found,
    at.map((path) => ['place.unknown', path]),
  )
})

test('every quantile that a scenario changes still rises, and its chances are chances', () => {
  const split = { share: 0.4, atStop: 'dos', toStop: 'east' }
  const { after } = compared({ ...lift(6), split, restDays: [{ day: '2031-05-12' }] }, 10, forked)
  for (const { reach, people, nights } of after.stops) {
    assert.ok(reach >= 0 && reach <= 1 && people)
    for (const q of [people, ...nights.map((night) => night.people)]) {
      assert.deepEqual(
        [...levels(q)].sort((a, b) => a - b),
        levels(q),
      )
    }
  }
})

test('a block that begins in the night holds in the morning those who slept there', () => {
  const block = { kind: 'blockade' as const, stop: 'bel', reports: ['r9'] }
  const night = seen({ ...block, fromMs: NOON + 15 * HOUR, toMs: NOON + 3 * DAY, knownMs: NOON - HOUR })
  const reach = (observations: readonly Observation[]) =>
    forecast({ ...given, observations, horizonDays: 2 }).stops.find((one) => one.stop_id === 'cor')?.reach ?? 0
  assert.ok(reach([...usual, night]) < 0.5 * reach(usual))
})
