import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldedFrom, isSame, sameUntil } from './checkpoint.ts'

const numbers = fc.array(fc.nat(3), { maxLength: 12 })
const step = (states: readonly number[], item: number) => (states.at(-1) ?? 1) * 3 + item

test('folding on from any earlier fold gives the states of folding from the start', () => {
  fc.assert(
    fc.property(numbers, numbers, (old, now) => {
      const before = foldedFrom(undefined, old, step)
      assert.deepEqual(foldedFrom(before, now, step).states, foldedFrom(undefined, now, step).states)
    }),
    { seed: 20310511 },
  )
})

test('a late item replays itself and what follows it, and nothing before', () => {
  const before = foldedFrom(undefined, [1, 2, 3, 5, 6], step)
  const replayed: number[] = []
  foldedFrom(before, [1, 2, 3, 4, 5, 6], (states, item) => {
    replayed.push(item)
    return step(states, item)
  })
  assert.deepEqual(replayed, [4, 5, 6])
})

test('items are the same by what they hold, however deep', () => {
  const one = { stop: 2, at: [1, 2], told: new Map([['a', { n: Number.NaN }]]), shares: Float64Array.of(0.5) }
  const two = { stop: 2, at: [1, 2], told: new Map([['a', { n: Number.NaN }]]), shares: Float64Array.of(0.5) }
  assert.ok(isSame(one, two))
  assert.ok(!isSame(one, { ...two, shares: Float64Array.of(0.6) }))
  assert.ok(!isSame(one, { ...two, told: new Map() }))
  assert.ok(!isSame({ a: 1 }, { b: 1 }) && !isSame({ a: undefined }, {}) && !isSame(null, {}))
  assert.equal(sameUntil([{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }]), 1)
})
