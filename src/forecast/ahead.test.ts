import assert from 'node:assert/strict'
import { test } from 'node:test'
import { townAt } from '../../test/support/busRoad.ts'
import type { LegMode, Stop } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import { HOUR_MS } from '../core/time.ts'
import { forecast } from './forecast.ts'
import { PRIORS } from './priors.ts'
import { wayOf } from './way.ts'

const AS_OF_MS = Date.parse('2031-05-10T06:00:00Z')
const STREETS = ['a', 'b', 'square', 'd', 'e']
const legs = STREETS.slice(1).map((to, i) => {
  return { from: STREETS[i] as string, to, roadM: 3000, mode: 'walk' as const, walkable: true }
})
const network = { stops: STREETS.map((id) => townAt(id, 'HN')), legs }

const told = (kind: Observation['kind'], stop: string, toStop: string | null, hour: number): Observation => {
  const atMs = AS_OF_MS + hour * HOUR_MS
  const when = { fromMs: atMs, toMs: atMs, knownMs: atMs }
  const nothing = { metric: null, people: null, mode: null, origin: null }
  return { reports: [`${kind} ${hour}`], kind, group: 'main', stop, toStop, saidBy: 'organiser', ...nothing, ...when }
}

const given = { journey: 'invented', network, asOfMs: AS_OF_MS, horizonDays: 3, seed: 3, members: 600 }

/** Chances that they come to each stop of a street within three days. */
const reachOf = (...observations: Observation[]) => reachIn(network.stops, ...observations)
function reachIn(stops: readonly Stop[], ...observations: Observation[]): Record<string, number> {
  const ahead = forecast({ ...given, network: { stops, legs }, observations })
  return Object.fromEntries(ahead.stops.map(({ stop_id, reach }) => [stop_id, reach]))
}

const begins = told('position', 'a', null, -2)
const plain = reachOf(begins)

test('a march that named a far place as its goal ends there as often as not, and comes to it as surely as before', () => {
  const marched = reachOf(begins, told('decision', 'a', 'square', -3))
  assert.equal(marched['square'], plain['square'])
  assert.ok(Math.abs((marched['d'] ?? 0) / (plain['d'] ?? 0) - (1 - PRIORS.goalEnds)) < 0.08, JSON.stringify(marched))
})

test('that they stay at their goal is said, with the report that named it', () => {
  const { says } = forecast({ ...given, observations: [begins, told('decision', 'a', 'square', -3)] })
  const stays = says.find(({ code, slots }) => code === 'stays' && slots['stop'] === 'square')
  assert.deepEqual(stays?.reports, ['decision -3'])
  assert.ok(stays.chance > 0.35 && stays.chance < 0.65, String(stays.chance))
})

test('a border is no goal: nobody goes to one to stay', () => {
  const shut = STREETS.map((id) =>
    id === 'square' ? { ...townAt(id, 'HN'), kind: 'border' as const } : townAt(id, 'HN'),
  )
  const [named, unnamed] = [[told('decision', 'a', 'square', -3)], []].map((said) => reachIn(shut, begins, ...said))
  assert.deepEqual(named, unnamed)
})

test('the next stop is no goal, nor is one that they left behind or gave up for another', () => {
  assert.deepEqual(reachOf(begins, told('decision', 'a', 'b', -3)), plain)
  const atSquare = [told('position', 'square', null, -2), told('decision', 'a', 'square', -9)]
  const goesOn = reachOf(...atSquare, told('decision', 'square', 'd', -1))
  assert.ok((goesOn['d'] ?? 0) > 1.5 * (reachOf(...atSquare)['d'] ?? 0), JSON.stringify(goesOn))
})

test('who has stood at the goal for days is likelier to stay than who came this morning', () => {
  const named = told('decision', 'a', 'square', -200)
  const since = (hour: number) =>
    reachOf(named, told('arrival', 'square', null, hour), told('position', 'square', null, -1))
  const [now, long] = [since(-3), since(-72)]
  assert.ok((now['d'] ?? 0) > 0.3 && (long['d'] ?? 0) < 0.6 * (now['d'] ?? 0), JSON.stringify([now, long]))
})

test('who decides that it ends where they are stays there as often as not', () => {
  const ends = reachOf(begins, told('decision', 'a', 'a', -1))
  assert.ok((ends['b'] ?? 0) < 0.6 * (plain['b'] ?? 0), JSON.stringify(ends))
})

test('a road that is drawn at a stroke too is walked by the quicker of its drawings; another road, or a bus, makes nobody quicker', () => {
  const drawn = (from: string, to: string, km: number, mode: LegMode) => {
    return { from, to, roadM: km * 1000, mode, walkable: mode === 'walk' }
  }
  const daysBy = (...atAStroke: [km: number, mode: LegMode][]) => {
    const more = atAStroke.map(([km, mode]) => drawn('a', 'square', km, mode))
    const way = wayOf({ ...network, legs: [drawn('a', 'b', 20, 'walk'), drawn('b', 'square', 20, 'walk'), ...more] })
    return way.legs(0, 2).map(({ days, to }) => `${to} ${days.toFixed(3)}`)
  }
  const onFoot = daysBy()
  assert.deepEqual(
    daysBy([41, 'walk+rides']),
    [1, 2].map((to) => `${to} ${(41 / 65 / 2).toFixed(3)}`),
  )
  assert.deepEqual(daysBy([37, 'rides']), onFoot)
  assert.deepEqual(daysBy([40, 'bus']), onFoot)
})

test('who has stood at a block for days is not stopped for good where somebody is seen beyond it', () => {
  const stood = [told('arrival', 'square', null, -120), told('position', 'square', null, -4)]
  const held = [...stood, told('blockade', 'square', null, -119)]
  const beyond = (group: string, stop: string, hour: number) => ({ ...told('position', stop, null, hour), group })
  const shut = reachOf(begins, ...held)
  for (const group of ['main', 'vanguard']) {
    const open = reachOf(begins, ...held, beyond(group, 'e', -30))
    assert.ok((open['d'] ?? 0) > 1.2 * (shut['d'] ?? 0), `${open['d']} ${shut['d']}`)
  }
  const before = reachOf(begins, ...held, beyond('vanguard', 'e', -200))
  assert.equal(before['d'], shut['d'])
})
