import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUS_ROAD } from '../../test/support/busRoad.ts'
import { DAY_MS, HOUR_MS } from '../core/time.ts'
import { gatesOf, hoursBeyond } from './gate.ts'
import type { Visit } from './past.ts'
import { PRIORS } from './priors.ts'
import { wayOf } from './way.ts'

const way = wayOf(BUS_ROAD)
const visit = (at: number, day: number, seenDays = 0): Visit => {
  const ms = day * DAY_MS
  return { stop: at, cameFromMs: ms, cameToMs: ms, left: null, readyMs: ms, seenMs: ms + seenDays * DAY_MS }
}

test('who got through borders gets through the next likelier', () => {
  const after = (...visits: Visit[]) => gatesOf(visits, way, 30 * DAY_MS).ahead.stops
  assert.equal(after(visit(0, 1)), PRIORS.borderStop)
  assert.ok(after(visit(0, 1), visit(1, 2)) < after(visit(0, 1)))
  assert.ok(after(visit(0, 1), visit(1, 2), visit(2, 3)) < after(visit(0, 1), visit(1, 2)))
  assert.equal(after(visit(2, 1), visit(3, 2)), PRIORS.borderStop) // no border between
})

test('who was seen at a border for days is likelier to be stopped there for good, and surely not gone unheld', () => {
  const held = (days: number) => gatesOf([visit(0, 1), visit(1, 2, days)], way, 30 * DAY_MS).here
  const chances = [0, 1, 3, 6].map((days) => held(days).stops)
  for (let i = 1; i < chances.length; i++) assert.ok((chances[i] as number) > (chances[i - 1] as number))
  assert.ok((chances.at(-1) as number) > 0.5 && (chances.at(-1) as number) < 1)
  assert.ok(held(2).holds > held(0).holds)
})

test('who has stood for a week and more is likelier to have stopped for good; a night tells nothing, nor does a rest still to come', () => {
  const stands = (days: number, asOf = 30) => gatesOf([visit(3, 1, days)], way, asOf * DAY_MS).stands
  assert.equal(stands(0.6), 0)
  assert.ok(stands(3) < 0.15 && stands(3) < stands(7) && stands(7) < stands(14))
  assert.ok(stands(14) > 0.9 && stands(14) < 1)
  assert.equal(stands(5, 1.5), 0)
})

test('where somebody was seen beyond, nobody is stopped for good, however long they have stood; a goal is one still', () => {
  const after = (at: number, goal = -1) => gatesOf([visit(0, 1), visit(at, 2, 9)], way, 30 * DAY_MS, goal, true)
  assert.deepEqual([after(1).here.stops, after(3).stands, after(3).isOpen], [0, 0, true])
  assert.ok(after(1).here.holds > 0 && after(1).ahead.stops > 0)
  assert.ok(after(3, 3).stands > 0.5)
})

test('hours that are left are beyond those that have passed', () => {
  for (const u of [0.01, 0.5, 0.99]) {
    assert.ok(hoursBeyond(40 * HOUR_MS, 10, 1.2, u) >= 40 - 1e-6)
    assert.ok(hoursBeyond(40 * HOUR_MS, 10, 1.2, u) >= hoursBeyond(0, 10, 1.2, u))
  }
})
