// What may happen, each told by a small story on one invented road.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Leg, Network, Stop } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import type { Forecast, Saying, SayingCode } from './contract.ts'
import { forecast } from './forecast.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOON = Date.UTC(2031, 4, 10, 18) // 12:00 in Guatemala
const stop = (id: string, lat: number, kind: Stop['kind'] = 'town'): Stop => {
  return { id, name: id, country: 'GT', lat, lon: -91, kind, population: null, zone: 'America/Guatemala' }
}
const leg = (from: string, to: string): Leg => ({ from, to, roadM: 35_000, mode: 'walk', walkable: true })
const network: Network = {
  stops: [stop('ala', 14), stop('bel', 14.3), stop('cor', 14.6), stop('dos', 14.9, 'border'), stop('est', 15.2)],
  legs: [leg('ala', 'bel'), leg('bel', 'cor'), leg('cor', 'dos'), leg('dos', 'est')],
}

let made = 0
const seen = (part: Partial<Observation>): Observation => {
  const fromMs = NOON - 20 * HOUR
  const at = { fromMs, toMs: fromMs + HOUR, knownMs: NOON - HOUR, stop: 'bel', toStop: null }
  const said = { reports: [`r${++made}`], metric: null, people: null, mode: null, saidBy: 'press', origin: null }
  return { kind: 'arrival', group: 'main', ...at, ...said, ...part }
}
const people = (best: number) => ({ low: null, best, high: null })
const count = (best: number, part: Partial<Observation> = {}) =>
  seen({ kind: 'count', metric: 'group_size', people: people(best), ...part })
const usual = [seen({ stop: 'ala', fromMs: NOON - 3 * DAY, toMs: NOON - 3 * DAY }), seen({}), count(900)]
const ask = (...more: Observation[]): Forecast => {
  const given = { journey: 'invented', network, asOfMs: NOON, horizonDays: 10, seed: 7, members: 400 }
  return forecast({ ...given, observations: [...usual, ...more] })
}
const said = ({ says }: Forecast, code: SayingCode, at?: string): Saying | undefined =>
  says.find((one) => one.code === code && (at === undefined || one.slots.stop === at))
const chance = (f: Forecast, code: SayingCode, at?: string) => said(f, code, at)?.chance ?? 0

test('rests: told to rest until tomorrow night, they are still there a day from now', () => {
  const rest = seen({ kind: 'rest', fromMs: NOON - 6 * HOUR, toMs: NOON + 32 * HOUR })
  assert.ok(chance(ask(rest), 'rests', 'bel') > 0.9)
  assert.ok(chance(ask(), 'rests', 'bel') < 0.6)
})

test('lifted by buses: they ride to the border and go past the town between, by the report that told it', () => {
  const buses = {
    kind: 'transport' as const,
    mode: 'bus',
    toStop: 'dos',
    people: people(850),
    metric: 'other' as const,
  }
  const f = ask(seen({ ...buses, fromMs: NOON - 2 * HOUR, toMs: NOON - HOUR, reports: ['buses'] }))
  assert.ok(chance(f, 'rides', 'bel') > 0.7)
  assert.deepEqual(said(f, 'rides')?.reports, ['buses'])
  assert.ok(chance(f, 'skips', 'cor') > 0.5)
  const comes = (one: Forecast) => one.stops.find(({ stop_id }) => stop_id === 'dos')?.arrival?.p50 ?? ''
  assert.ok(comes(f) < comes(ask()))
})

test('waits at the border: a closed one holds them for more than a day, by the report that told it', () => {
  const closed = seen({ kind: 'blockade', stop: 'dos', fromMs: NOON - DAY, toMs: NOON + 6 * DAY, reports: ['line'] })
  assert.ok(chance(ask(closed), 'waits', 'dos') > chance(ask(), 'waits', 'dos') + 0.2)
  assert.deepEqual(said(ask(closed), 'waits', 'dos')?.reports, ['line'])
})

test('never arrives: who has been held for four days is likelier to stay than who was held for one', () => {
  const held = (days: number) =>
    ask(
      seen({ kind: 'blockade', fromMs: NOON - days * DAY, toMs: NOON - days * DAY, stop: 'bel' }),
      seen({ kind: 'position', fromMs: NOON - 2 * HOUR, toMs: NOON - HOUR }),
      seen({ kind: 'arrival', fromMs: NOON - days * DAY - HOUR, toMs: NOON - days * DAY - HOUR }),
    )
  assert.ok(chance(held(4), 'stays', 'bel') > chance(held(1), 'stays', 'bel'))
  assert.ok(chance(held(4), 'stays', 'bel') >= 0.1)
})

test('splits: told today, it is said with the part and its number, and the part is a group with its own place', () => {
  const off = seen({ kind: 'split', group: 'splinter', people: people(300), metric: 'other', reports: ['off'] })
  const there = seen({ group: 'splinter', stop: 'cor', fromMs: NOON - 4 * HOUR, toMs: NOON - 3 * HOUR })
  const f = ask(off, there)
  assert.deepEqual(said(f, 'splits')?.slots, { stop: 'bel', part: 'splinter', people: 300 })
  const splinter = f.groups.find(({ group }) => group === 'splinter')
  assert.ok(splinter?.place.some((place) => 'stop_id' in place && place.stop_id === 'cor'))
  assert.ok((f.groups[0]?.size.p50 ?? 0) < (ask().groups[0]?.size.p50 ?? 0))
})

test('disperses: told that most turned back, it is likelier that the body is no more', () => {
  const most = seen({
    kind: 'dispersal',
    metric: 'returned',
    people: people(800),
    fromMs: NOON - 3 * HOUR,
    toMs: NOON - HOUR,
  })
  assert.ok(chance(ask(most), 'scatters') > chance(ask(), 'scatters') + 0.2)
})

test('arrives larger than it left: said of a young group that grows, and not of one that shrinks', () => {
  const at = (days: number) => ({ fromMs: NOON - days * DAY, toMs: NOON - days * DAY })
  const growing = ask(count(300, at(2.5)), count(500, at(1.5)), count(900, at(0.2)))
  const shrinking = ask(count(2000, at(9)), count(1500, at(6)), count(1100, at(3)), count(850, at(0.2)))
  assert.ok(chance(growing, 'larger') > 0.5)
  assert.ok(chance(shrinking, 'larger') < chance(shrinking, 'smaller'))
})

test('what may happen has a chance, and nothing rarer than one in ten is said', () => {
  for (const { chance: p } of ask().says) assert.ok(p >= 0.1 && p <= 1)
})
