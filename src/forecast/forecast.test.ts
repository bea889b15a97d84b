import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Leg, Network, Stop } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import { choicesOf } from './ahead.ts'
import type { Forecast, Quantiles } from './contract.ts'
import type { ForecastInput } from './forecast.ts'
import { forecast, resumed } from './forecast.ts'
import { gatesOf } from './gate.ts'
import { pastOf } from './past.ts'
import { ridesOf } from './ride.ts'
import { trackOf } from './track.ts'
import { blocksOf, walk } from './walk.ts'
import { wayOf } from './way.ts'
import { membersOf, offsetsOf } from './world.ts'

// An invented road: six towns in a row, a border in the middle, a fork to a city and to a dead end.
const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOON = Date.UTC(2031, 4, 10, 18) // 12:00 in Guatemala
const stop = (id: string, lat: number, lon: number, kind: Stop['kind'] = 'town', country = 'GT'): Stop => {
  const zone = country === 'GT' ? 'America/Guatemala' : 'America/Mexico_City'
  return { id, name: id.toUpperCase(), country, lat, lon, kind, population: null, zone }
}
const leg = (from: string, to: string, roadKm: number, mode: Leg['mode'] = 'walk'): Leg => {
  return { from, to, roadM: roadKm * 1000, mode, walkable: mode !== 'bus' }
}
const network: Network = {
  stops: [
    stop('ala', 14, -91),
    stop('bel', 14.2, -91.2),
    stop('cor', 14.4, -91.4),
    stop('dos', 14.6, -91.6, 'border', 'MX'),
    stop('est', 14.8, -91.8, 'town', 'MX'),
    stop('fin', 16, -93, 'city', 'MX'),
    stop('lost', 14.9, -91.7, 'town', 'MX'),
    stop('isle', 20, -80, 'town', 'MX'),
  ],
  legs: [
    leg('ala', 'bel', 35),
    leg('bel', 'cor', 36),
    leg('cor', 'dos', 34),
    leg('dos', 'est', 35),
    leg('est', 'fin', 250, 'bus'),
    leg('est', 'lost', 20),
  ],
}

let made = 0
const seen = (part: Partial<Observation>): Observation => ({
  reports: [`r${++made}`],
  kind: 'arrival',
  group: 'main',
  fromMs: NOON - DAY,
  toMs: NOON - DAY + HOUR,
  knownMs: NOON - DAY + 2 * HOUR,
  stop: 'bel',
  toStop: null,
  metric: null,
  people: null,
  mode: null,
  saidBy: 'press',
  origin: null,
  ...part,
})
const count = (best: number, part: Partial<Observation> = {}) =>
  seen({ kind: 'count', metric: 'group_size', people: { low: null, best, high: null }, ...part })
const usual = [seen({ stop: 'ala', fromMs: NOON - 2 * DAY, toMs: NOON - 2 * DAY }), seen({}), count(900)]

const inputOf = (observations: readonly Observation[], more: Partial<ForecastInput> = {}): ForecastInput => {
  const given = { journey: 'invented', network, observations, asOfMs: NOON, horizonDays: 14 }
  return { ...given, seed: 5, members: 200, ...more }
}
const ask = (observations: readonly Observation[], more: Partial<ForecastInput> = {}): Forecast =>
  forecast(inputOf(observations, more))

const values = <T>(q: Quantiles<T>) => [q.p05, q.p25, q.p50, q.p75, q.p95]
const rises = <T>(q: Quantiles<T>) => values(q).every((v, i, all) => i === 0 || (all[i - 1] as T) <= v)
const chance = (p: number) => p >= 0 && p <= 1
const reach = (f: Forecast, id: string) => f.stops.find((s) => s.stop_id === id)?.reach ?? 0

function assertSound(f: Forecast): void {
  const known = new Set(network.stops.map((s) => s.id))
  for (const { size, place } of f.groups) {
    assert.ok(rises(size))
    assert.ok(place.every((p) => chance(p.probability)))
    const sum = place.reduce((all, p) => all + p.probability, 0)
    assert.ok(place.length === 0 || Math.abs(sum - 1) < 0.01, `places add up to ${sum}`)
  }
  for (const s of f.stops) {
    assert.ok(known.has(s.stop_id) && chance(s.reach))
    for (const q of [s.arrival, s.front, s.tail]) assert.ok(q && rises(q))
    assert.ok(s.people && rises(s.people))
    assert.ok(s.nights.every((n) => chance(n.present) && rises(n.people) && n.people.p05 >= 0))
  }
  const total = f.weights.reduce((sum, w) => sum + w.weight, 0)
  assert.ok(f.weights.length === 0 || Math.abs(total - 1) < 0.02)
  assert.doesNotMatch(JSON.stringify(f), /NaN|null,"p|Invalid/)
}

const kinds = [
  'arrival',
  'departure',
  'count',
  'rest',
  'blockade',
  'transport',
  'crossing',
  'incident',
  'decision',
] as const
const places = [...network.stops.map((s) => s.id), 'nowhere', null]
const people = fc.record({
  low: fc.option(fc.nat(5000)),
  best: fc.option(fc.nat(5000)),
  high: fc.option(fc.nat(5000)),
})
const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    group: fc.constantFrom('main', 'main', 'all', 'vanguard', 'tail'),
    agoH: fc.integer({ min: -20, max: 240 }),
    lastsH: fc.integer({ min: 0, max: 60 }),
    delayH: fc.integer({ min: -10, max: 40 }),
    stop: fc.constantFrom(...places),
    toStop: fc.constantFrom(...places),
    metric: fc.constantFrom('group_size' as const, 'at_stop' as const, 'passed' as const, null),
    people: fc.option(people),
    origin: fc.constantFrom(null, 'one', 'two'),
    report: fc.nat(30),
  })
  .map(({ agoH, lastsH, delayH, report, ...rest }) => {
    const fromMs = NOON - agoH * HOUR
    const toMs = fromMs + lastsH * HOUR
    return {
      ...rest,
      reports: [`p${report}`],
      fromMs,
      toMs,
      knownMs: fromMs + delayH * HOUR,
      mode: null,
      saidBy: 'press',
    }
  })
const someObservations = fc.array(anyObservation, { maxLength: 14 })
const runs = { seed: 20310510, numRuns: 60 }

test('whatever is reported, quantiles rise, chances are chances and places add up', () => {
  fc.assert(
    fc.property(someObservations, (observations) => assertSound(ask(observations))),
    runs,
  )
})

test('order of arrival and repeats of a report change nothing', () => {
  const shuffled = someObservations.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
  )
  fc.assert(
    fc.property(shuffled, ([all, mixed]) => assert.equal(JSON.stringify(ask(mixed)), JSON.stringify(ask(all)))),
    runs,
  )
})

test('what becomes known after the as-of moment changes nothing', () => {
  fc.assert(
    fc.property(someObservations, someObservations, (now, later) => {
      const unknown = later.map((one) => ({ ...one, knownMs: NOON + 1 + Math.abs(one.knownMs - NOON) }))
      assert.equal(JSON.stringify(ask([...now, ...unknown])), JSON.stringify(ask(now)))
    }),
    runs,
  )
})

test('the same seed gives the same bytes and another seed other ones', () => {
  assert.equal(JSON.stringify(ask(usual)), JSON.stringify(ask(usual)))
  assert.notEqual(JSON.stringify(ask(usual).stops), JSON.stringify(ask(usual, { seed: 6 }).stops))
})

test('a forecast from a checkpoint is the same to the byte as one from the start, however late the new reports', () => {
  const hours = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(someObservations, someObservations, hours, (old, late, agoH) => {
      const earlier = resumed(inputOf(old, { asOfMs: NOON - agoH * HOUR }))
      const told = inputOf([...old, ...late])
      assert.equal(JSON.stringify(resumed(told, earlier.checkpoint).forecast), JSON.stringify(forecast(told)))
    }),
    runs,
  )
})

test('a checkpoint of another network or another seed misleads nobody', () => {
  const { checkpoint } = resumed(inputOf(usual))
  const other = { stops: network.stops, legs: network.legs.slice(1) }
  for (const more of [{ network: other }, { seed: 6 }, { members: 50 }, { horizonDays: 3 }]) {
    const told = inputOf(usual, more)
    assert.equal(JSON.stringify(resumed(told, checkpoint).forecast), JSON.stringify(forecast(told)))
  }
})

const anyBlock = fc.record({
  at: fc.constantFrom('bel', 'cor', 'dos', 'est'),
  agoH: fc.integer({ min: -72, max: 48 }),
  lastsH: fc.integer({ min: 0, max: 96 }),
})
const blockade = ({ at, agoH, lastsH }: { at: string; agoH: number; lastsH: number }) => {
  const fromMs = NOON - agoH * HOUR
  return seen({ kind: 'blockade', stop: at, fromMs, toMs: fromMs + lastsH * HOUR, knownMs: NOON - HOUR })
}

test('a blockade never makes any member earlier anywhere', () => {
  const way = wayOf(network)
  const chain = trackOf(usual, 'main', () => 900, way).chain
  const walked = pastOf(chain, way, NOON)
  const past = { ...walked, rides: ridesOf(walked.visits, way, NOON) }
  const horizonMs = NOON + 14 * DAY
  const choices = choicesOf(way, usual, 'main', past.visits.at(-1))
  const gates = gatesOf(past.visits, way, NOON)
  const told = { way, past, gates, choices, offsetMs: offsetsOf(way, NOON) }
  const world = { ...told, goal: -1, seed: 5, asOfMs: NOON, horizonMs }
  const members = membersOf(150, 5, past, NOON)
  const free = members.map((member) => walk(world, member, new Map()))
  fc.assert(
    fc.property(anyBlock, (block) => {
      const blocks = blocksOf([blockade(block)], way)
      members.forEach((member, i) => {
        const held = walk(world, member, blocks)
        const without = free[i] as typeof held
        assert.ok(held.stops.length <= without.stops.length)
        held.stops.forEach((at, k) => {
          assert.equal(at, without.stops[k])
          assert.ok((held.comeMs[k] as number) >= (without.comeMs[k] as number))
        })
      })
    }),
    runs,
  )
})

test('a blockade never makes a stop ahead likelier within the horizon', () => {
  // They rest until after the as-of moment: otherwise a hold could turn a stop already passed into one still ahead.
  const resting = [...usual, seen({ kind: 'rest', fromMs: NOON - 3 * HOUR, toMs: NOON + HOUR, knownMs: NOON - HOUR })]
  fc.assert(
    fc.property(anyBlock, fc.integer({ min: 1, max: 10 }), (block, horizonDays) => {
      const [free, held] = [resting, [...resting, blockade(block)]].map((all) => ask(all, { horizonDays })) as [
        Forecast,
        Forecast,
      ]
      for (const id of ['cor', 'dos', 'est', 'fin', 'lost']) assert.ok(reach(held, id) <= reach(free, id), id)
    }),
    runs,
  )
})

test('a long closed crossing delays what lies behind it by days', () => {
  const closed = seen({ kind: 'blockade', stop: 'dos', fromMs: NOON - DAY, toMs: NOON + 8 * DAY, knownMs: NOON - HOUR })
  const [free, held] = [ask(usual, { horizonDays: 5 }), ask([...usual, closed], { horizonDays: 5 })]
  assert.ok(reach(held, 'est') < 0.5 * reach(free, 'est'))
})

test('with nothing known there is a size, no place and no stop', () => {
  const f = ask([])
  assertSound(f)
  assert.deepEqual([f.stops, f.groups[0]?.place, f.weights, f.misfits], [[], [], [], []])
})

test('with nothing but a start people set out from there', () => {
  const f = ask([], { start: { stop: 'ala', atMs: NOON + HOUR } })
  assertSound(f)
  assert.deepEqual(f.groups[0]?.place, [{ stop_id: 'ala', probability: 1 }])
  assert.ok(reach(f, 'bel') > 0.8)
})

test('asked so long before it begins that nobody sets out in time, a journey has no place and no stop', () => {
  const f = ask([], { horizonDays: 5, start: { stop: 'ala', atMs: NOON + 6 * 24 * HOUR } })
  assertSound(f)
  assert.deepEqual([f.stops, f.groups[0]?.place], [[], []])
})

test('one report is enough to look ahead, nearer stops earlier', () => {
  const f = ask([seen({})])
  assertSound(f)
  const at = (id: string) => f.stops.find((s) => s.stop_id === id)?.arrival?.p50 ?? ''
  assert.ok(at('cor') < at('dos') && at('dos') < at('est') && at('est') < at('fin'))
  assert.ok(reach(f, 'cor') > 0.8 && reach(f, 'ala') === 0)
})

test('told of at one place and later at another, they come through the stop between; driven there, they need not', () => {
  const at = (hours: number) => ({ fromMs: NOON + hours * HOUR, toMs: NOON + hours * HOUR, knownMs: NOON - HOUR })
  const arrives = seen({ stop: 'cor', ...at(20) }) // a page of today that tells of tonight
  const told = (mode: string | null) =>
    ask([seen({ kind: 'departure', stop: 'ala', toStop: 'cor', mode, ...at(-2) }), arrives])
  const stop = told(null).stops.find(({ stop_id }) => stop_id === 'bel')
  assert.equal(stop?.reach, 1)
  assert.ok((stop?.arrival?.p50 ?? '') > '2031-05-10T15' && (stop?.arrival?.p50 ?? '') < '2031-05-11T08')
  assert.equal(reach(told('bus'), 'bel'), 0)
})

test('who is told to have come is the front: the middle is said to follow within hours, and may be some way behind', () => {
  const came = seen({ fromMs: NOON - 2 * HOUR, toMs: NOON - HOUR, knownMs: NOON - HOUR })
  const { arrival, front } = ask([seen({ stop: 'ala', fromMs: NOON - DAY }), came]).stops[0] ?? {}
  const hours = (wall: string | undefined) => (Date.parse(`${wall}Z`) - Date.parse('2031-05-10T12:00Z')) / HOUR
  assert.ok(hours(front?.p50) <= 0 && hours(arrival?.p50) > 0.5, `${front?.p50} ${arrival?.p50}`)
  assert.ok(hours(arrival?.p95) > 5 && hours(arrival?.p95) < 24, arrival?.p95)
})

test('a lone report from far away does not move the group and is named', () => {
  const stray = seen({ stop: 'fin', fromMs: NOON - DAY + 2 * HOUR, toMs: NOON - DAY + 2 * HOUR, reports: ['stray'] })
  const later = seen({
    stop: 'bel',
    kind: 'rest',
    fromMs: NOON - 6 * HOUR,
    toMs: NOON - 5 * HOUR,
    knownMs: NOON - HOUR,
  })
  const f = ask([...usual, stray, later])
  assertSound(f)
  assert.ok(f.misfits.some((m) => m.report === 'stray'))
  assert.ok(f.groups[0]?.place.every((p) => 'stop_id' in p && p.stop_id !== 'fin'))
})

test('a group that is reported off the drawn roads, twice and firmly, is believed to be there', () => {
  const there = [0, 1, 2].map((i) =>
    seen({
      stop: 'isle',
      kind: i ? 'position' : 'arrival',
      fromMs: NOON - (6 - i) * HOUR,
      toMs: NOON - (5 - i) * HOUR,
      knownMs: NOON - HOUR,
    }),
  )
  const f = ask([...usual, ...there])
  assertSound(f)
  assert.deepEqual(f.groups[0]?.place, [{ stop_id: 'isle', probability: 1 }])
})

test('an unknown stop is named and changes no place', () => {
  const f = ask([...usual, seen({ stop: 'atlantis', reports: ['odd'] })])
  assert.deepEqual(f.misfits, [{ report: 'odd', code: 'unknown-stop', slots: { stop: 'atlantis' } }])
  assert.deepEqual(f.groups[0]?.place, ask(usual).groups[0]?.place)
})

test('nobody counted is no group of size zero and nobody at a stop places nobody there', () => {
  const f = ask([...usual, count(0, { stop: 'fin', metric: 'at_stop', fromMs: NOON - 2 * HOUR, toMs: NOON - HOUR })])
  assertSound(f)
  assert.deepEqual(f.groups, ask(usual).groups)
})

test('an empty network and a network without roads are answered', () => {
  assertSound(ask(usual, { network: { stops: [], legs: [] } }))
  const alone = ask(usual, { network: { stops: network.stops, legs: [] } })
  assertSound(alone)
  assert.equal(alone.groups[0]?.place.length, 1)
})

test('a road that leads back to where it came from ends', () => {
  const round = { stops: network.stops, legs: [leg('ala', 'bel', 35), leg('bel', 'ala', 35)] }
  assertSound(ask(usual, { network: round }))
})

test('six mouths that repeat one count are one witness', () => {
  const size = (all: readonly Observation[]) => ask(all).groups[0]?.size as Quantiles
  const list = count(5000, { origin: 'list' })
  const once = size([...usual, list])
  const copies = Array.from({ length: 5 }, () => count(5000, { origin: 'list' }))
  assert.deepEqual(size([...usual, list, ...copies]), once)
})

test('a count that fits nothing is named an outlier, and a flow is not taken for a size', () => {
  const crowd = [count(900, { saidBy: 'church' }), count(950), count(880)]
  const wild = ask([...crowd, count(14_000, { reports: ['wild'], fromMs: NOON - 20 * HOUR, toMs: NOON - 20 * HOUR })])
  assert.ok(wild.misfits.some((m) => m.report === 'wild' && m.code === 'outlier-count'))
  const flow = ask([...crowd, count(14_000, { metric: 'cumulative' })])
  assert.deepEqual(flow.groups[0]?.size, ask(crowd).groups[0]?.size)
})

test('a leg shorter than the straight line is named', () => {
  const legs = [...network.legs, leg('cor', 'fin', 60, 'bus')]
  const named = ask(usual, { network: { stops: network.stops, legs } }).misfits
  assert.deepEqual(
    named.map((m) => [m.report, m.code, m.slots.from, m.slots.to]),
    [[null, 'leg-shorter-than-line', 'cor', 'fin']],
  )
})

test('a way round is not likelier for being long: most take the direct road to the same places', () => {
  const round = [leg('ala', 'isle', 90), leg('isle', 'dos', 300)]
  const way = wayOf({ ...network, legs: [...network.legs, ...round] })
  const pulls = (way.steps[0] ?? []).map(({ to, pull }) => [way.stops[to]?.id, pull] as const)
  const [direct, roundabout] = ['bel', 'isle'].map((id) => pulls.find(([to]) => to === id)?.[1] ?? 0)
  assert.ok((direct ?? 0) > 2 * (roundabout ?? 0) && (roundabout ?? 0) > 0, JSON.stringify(pulls))
})

test('an announced way is likelier than an unannounced one', () => {
  const here = seen({ stop: 'est', fromMs: NOON - 4 * HOUR, toMs: NOON - 3 * HOUR, knownMs: NOON - HOUR })
  const vote = seen({ kind: 'decision', stop: 'est', toStop: 'lost', knownMs: NOON - HOUR })
  assert.ok(reach(ask([here, vote]), 'lost') > reach(ask([here]), 'lost') + 0.05)
})
