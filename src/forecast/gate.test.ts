import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatesOf, hoursBeyond } from './gate.ts'
import type { Visit } from './past.ts'
import { pastOf } from './past.ts'
import { PRIORS } from './priors.ts'
import type { Sighting } from './track.ts'
import { wayOf } from './way.ts'
import { membersOf } from './world.ts'

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
  const after = (...visits: Visit[]) => gatesOf(visits, way).ahead.stops
  assert.equal(after(visit(0, 1)), PRIORS.borderStop)
  assert.ok(after(visit(0, 1), visit(1, 2)) < after(visit(0, 1)))
  assert.ok(after(visit(0, 1), visit(1, 2), visit(2, 3)) < after(visit(0, 1), visit(1, 2)))
  assert.equal(after(visit(2, 1), visit(3, 2)), PRIORS.borderStop) // no border between
})

test('who was seen at a border for days is likelier to be stopped there for good, and surely not gone unheld', () => {
  const held = (days: number) => gatesOf([visit(0, 1), visit(1, 2, days)], way).here
  const chances = [0, 1, 3, 6].map((days) => held(days).stops)
  for (let i = 1; i < chances.length; i++) assert.ok((chances[i] as number) > (chances[i - 1] as number))
  assert.ok((chances.at(-1) as number) > 0.5 && (chances.at(-1) as number) < 1)
  assert.ok(held(2).holds > held(0).holds)
})

test('hours that are left are beyond those that have passed', () => {
  for (const u of [0.01, 0.5, 0.99]) {
    assert.ok(hoursBeyond(40 * HOUR, 10, 1.2, u) >= 40 - 1e-6)
    assert.ok(hoursBeyond(40 * HOUR, 10, 1.2, u) >= hoursBeyond(0, 10, 1.2, u))
  }
})

const comes = (at: number, hours: number): Sighting => {
  const ms = hours * HOUR
  const told = { weight: 1, reports: ['r'], firm: true, rest: false, rides: false, to: -1, does: 'comes' as const }
  return { stop: at, fromMs: ms, toMs: ms, ...told }
}

test('people who boarded within hours are forecast to board soon again; who waited for days, to wait', () => {
  const meanWait = (...hours: number[]) => {
    const past = pastOf(
      hours.map((hour, at) => comes(at, hour)),
      way,
      8 * DAY,
    )
    const members = membersOf(400, 3, past, 8 * DAY)
    return members.reduce((sum, { waitDays }) => sum + waitDays, 0) / members.length
  }
  const [unknown, swift, slow] = [meanWait(0), meanWait(0, 12, 24), meanWait(0, 90, 180)]
  assert.ok(swift < unknown && unknown < slow, `${swift} ${unknown} ${slow}`)
})

test('the speed of rides of which both ends were told carries over to the next', () => {
  const haste = (rideHours: number) => {
    const leaves = { ...comes(0, 1), does: 'leaves' as const, to: 1 }
    const past = pastOf([comes(0, 0), leaves, comes(1, 1 + rideHours)], way, 2 * DAY)
    const members = membersOf(400, 3, past, 2 * DAY)
    return members.reduce((sum, one) => sum + Math.log(one.haste), 0) / members.length
  }
  assert.ok(haste(24) < haste(8) && haste(8) < haste(3))
})
