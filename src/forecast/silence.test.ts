import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PRIORS } from './priors.ts'
import { resampled, silenceOf } from './silence.ts'
import type { Path, World } from './world.ts'

const DAY = 86_400_000
const NEVER = Number.POSITIVE_INFINITY
const OPEN = { stops: 0, holds: 0, heldMs: 0 }
const world = (heard: number): World => ({
  way: { stops: [], indexOf: new Map(), steps: [], km: () => 0, days: () => 0, legs: () => [], misfits: [] },
  past: {
    visits: [{ stop: 0 } as never],
    pace: { work: 0, moving: 0, resting: 0, heard },
    rides: { waited: 0, waitDays: 0, timed: 0, haste: 0, idleDays: 0 },
  },
  gates: { here: OPEN, ahead: OPEN, stands: 0, isOpen: false },
  choices: [],
  goal: -1,
  offsetMs: new Float64Array(3),
  seed: 1,
  asOfMs: 10 * DAY,
  horizonMs: 20 * DAY,
})
const path = (...days: number[]): Path => ({
  stops: days.map((_, i) => i % 3),
  comeMs: days.map((day) => day * DAY),
  leaveMs: days.map((_, i) => (days[i + 1] ?? Number.POSITIVE_INFINITY) * DAY),
})

test('whoever stayed or moves only later pays nothing for silence', () => {
  assert.equal(silenceOf(world(1), path(5), NEVER), 0)
  assert.equal(silenceOf(world(1), path(5, 10.5, 12), NEVER), 0)
})

test('a move pays more the longer it is ago, and every further day of moving pays again', () => {
  const [fresh, old, two] = [path(5, 9.5), path(5, 6.5), path(5, 6.5, 9.5)].map((p) => silenceOf(world(1), p, NEVER))
  assert.ok((old as number) < (fresh as number) && (fresh as number) < 0)
  assert.ok(Math.abs((two as number) - (old as number) - (fresh as number)) < 1e-12)
})

test('silence weighs more where much is told', () => {
  assert.ok(silenceOf(world(4), path(5, 6.5), NEVER) < silenceOf(world(0.5), path(5, 6.5), NEVER))
})

test('stops passed on one day are one piece of news', () => {
  assert.equal(silenceOf(world(1), path(5, 8.2, 8.4, 8.6), NEVER), silenceOf(world(1), path(5, 8.4), NEVER))
})

test('resampling takes each member as often as it weighs', () => {
  const logWeights = Array.from({ length: 1000 }, (_, i) => (i < 500 ? 0 : Math.log(0.5)))
  const first = resampled(logWeights, 0.5).filter((i) => i < 500).length
  assert.ok(Math.abs(first - 667) <= 1)
  assert.deepEqual([...resampled([0, 0, 0], 0.5)], [0, 1, 2])
})

test('evidence that would leave a handful of members is softened until enough count', () => {
  const logWeights = Array.from({ length: 1000 }, (_, i) => (i === 7 ? 0 : -50))
  const kept = new Set(resampled(logWeights, 0.5))
  assert.ok(kept.size >= PRIORS.minEffective * 1000 * 0.5)
})

test('an end that nobody told of pays as an arrival of that day does; one that is still to come pays nothing', () => {
  const [ended, later] = [6.5, 11].map((day) => silenceOf(world(1), path(5), day * DAY))
  assert.equal(ended, silenceOf(world(1), path(5, 6.5), NEVER))
  assert.equal(later, silenceOf(world(1), path(5), NEVER))
})
