import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Case } from './calibration.ts'
import { chanceBand, covered, drawn, rowOf } from './calibration.ts'

const one = (quantiles: number[], more: Partial<Case> = {}): Case => {
  return {
    journey: 'invented',
    stage: 's1',
    leadDays: 1,
    quantiles,
    fromMs: 100,
    toMs: 200,
    people: 90,
    low: 80,
    high: 100,
    ...more,
  }
}

test('a quantile inside the window counts for the part of the window before it', () => {
  assert.deepEqual(covered(one([50, 100, 125, 200, 900])), [0, 0, 0.25, 1, 1])
  assert.deepEqual(covered(one([99, 100, 101, 102, 103], { toMs: 100 })), [0, 1, 1, 1, 1])
})

test('shares are counted over cases, and stages once however many leads they have', () => {
  const row = rowOf([one([0, 0, 150, 300, 300]), one([0, 0, 0, 300, 300], { leadDays: 2 }), one([], { stage: 's2' })])
  assert.deepEqual([row.cases, row.stages], [3, 2])
  const two = rowOf([one([0, 0, 150, 300, 300]), one([0, 0, 200, 300, 300], { stage: 's2' })])
  assert.deepEqual(two.observed, [0, 0, 0.75, 1, 1])
})

test('a middle outside the window is off by the hours to it, and people by a factor', () => {
  const hour = 3_600_000
  const wide = { fromMs: 2 * hour, toMs: 3 * hour, people: 200 }
  const row = rowOf([one([0, hour, 5 * hour, 6 * hour, 8 * hour], wide)])
  assert.deepEqual([row.hoursOff, row.hoursWide, Math.round(row.peopleOff * 100)], [2, 8, 200])
})

test('chance allows what the binomial law allows', () => {
  // Of 20 fair throws 6 or fewer heads come in 5.8 of 100 cases, 5 or fewer in 2.1; 14 or fewer in 97.9, 13 in 94.2.
  assert.deepEqual(chanceBand(0.5, 20), { low: 0.3, high: 0.7 })
  assert.deepEqual(chanceBand(0.95, 1), { low: 0, high: 1 })
})

test('the picture is one SVG with a point for every level and no number that is none', () => {
  const svg = drawn(rowOf([one([50, 110, 150, 180, 400]), one([120, 130, 190, 400, 500], { stage: 's2' })]))
  assert.equal(svg.match(/<circle /g)?.length, 5)
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/)
})
