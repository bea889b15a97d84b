import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatesOf, hoursBeyond } from './gate.ts'
import type { Visit } from './past.ts'
import { PRIORS } from './priors.ts'
import { wayOf } from './way.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const stop = (id: string, country: string) => {
  const place = { lat: 0, lon: 0, kind: 'town' as const, population: null, zone: 'UTC' }
  return { id, name: id, country, ...place }
}
const leg = (from: string, to: string) => ({ from, to, roadM: 240_000, mode: 'bus' as const, walkable: false })
const way = wayOf({
  stops: [stop('a', 'HN'), stop('b', 'GT'), stop('c', 'MX'), stop('d', 'MX')],
  legs: [leg('a', 'b'), leg('b', 'c'), leg('c', 'd')],
})
const visit = (at: number, day: number, seenDays = 0): Visit => {
  const ms = day * DAY
  return { stop: at, cameFromMs: ms, cameToMs: ms, left: null, readyMs: ms, seenMs: ms + seenDays * DAY }
}

test('who got through borders gets through the next likelier', () => {
  const after = (...visits: Visit[]) => gatesOf(visits, way, 30 * DAY).ahead.stops
  assert.equal(after(visit(0, 1)), PRIORS.borderStop)
  assert.ok(after(visit(0, 1), visit(1, 2)) < after(visit(0, 1)))
  assert.ok(after(visit(0, 1), visit(1, 2), visit(2, 3)) < after(visit(0, 1), visit(1, 2)))
  assert.equal(after(visit(2, 1), visit(3, 2)), PRIORS.borderStop) // no border between
})

test('who was seen at a border for days is likelier to be stopped there for good, and surely not gone unheld', () => {
  const held = (days: number) => gatesOf([visit(0, 1), visit(1, 2, days)], way, 30 * DAY).here
  const chances = [0, 1, 3, 6].map((days) => held(days).stops)
  for (let i = 1; i < chances.length; i++) assert.ok((chances[i] as number) > (chances[i - 1] as number))
  assert.ok((chances.at(-1) as number) > 0.5 && (chances.at(-1) as number) < 1)
  assert.ok(held(2).holds > held(0).holds)
})

test('who has stood for a week and more is likelier to have stopped for good; a night tells nothing, nor does a rest still to come', () => {
  const stands = (days: number, asOf = 30) => gatesOf([visit(3, 1, days)], way, asOf * DAY).stands
  assert.equal(stands(0.6), 0)
  assert.ok(stands(3) < 0.15 && stands(3) < stands(7) && stands(7) < stands(14))
  assert.ok(stands(14) > 0.9 && stands(14) < 1)
  assert.equal(stands(5, 1.5), 0)
})

test('hours that are left are beyond those that have passed', () => {
  for (const u of [0.01, 0.5, 0.99]) {
    assert.ok(hoursBeyond(40 * HOUR, 10, 1.2, u) >= 40 - 1e-6)
    assert.ok(hoursBeyond(40 * HOUR, 10, 1.2, u) >= hoursBeyond(0, 10, 1.2, u))
  }
})
