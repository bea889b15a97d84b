import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { settle } from './ranks.ts'

const numbers = fc.oneof(
  fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 300 }),
  fc.array(fc.nat(4), { minLength: 1, maxLength: 300 }), // many equal ones
)

test('every wanted rank holds what a full sort puts there, and no number is lost', () => {
  fc.assert(
    fc.property(numbers, fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 10 }), (all, levels) => {
      const wanted = [...new Set(levels.map((level) => Math.floor(level * all.length)))].sort((a, b) => a - b)
      const sorted = Float64Array.from(all).sort()
      const settled = Float64Array.from(all)
      settle(settled, wanted)
      for (const rank of wanted) assert.equal(settled[rank], sorted[rank])
      assert.deepEqual(settled.sort(), sorted)
    }),
    { seed: 20310516 },
  )
})
