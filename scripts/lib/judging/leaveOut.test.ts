import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosen, remembered } from './leaveOut.ts'

/** Three journeys that go best with speeds 1, 2 and 3; the fourth is an outlier that wants 9. */
const wants = [1, 2, 3, 9]
const lossOf = ({ speed = 0, rest = 0 }) => wants.map((want) => (speed - want) ** 2 + 1 + (rest - 5) ** 2)
const grid = { speed: [1, 2, 3, 4, 5], rest: [4, 5, 6] }
const start = { speed: 5, rest: 4 }

test('what is left out has no say in what is chosen', () => {
  assert.deepEqual(
    chosen(lossOf, grid, start, (i) => i === 3),
    { speed: 2, rest: 5 },
  )
  assert.deepEqual(
    chosen(lossOf, grid, start, () => false),
    { speed: 4, rest: 5 },
  )
})

test('nothing moves for a gain that is noise', () => {
  const flat = ({ speed = 0 }) => [1 + speed * 1e-4]
  assert.deepEqual(
    chosen(flat, { speed: [1, 2] }, { speed: 3 }, () => false),
    { speed: 3 },
  )
})

test('a setting is asked once, however many choose by it', () => {
  const asked: string[] = []
  const once = remembered((setting) => {
    asked.push(JSON.stringify(setting))
    return lossOf(setting)
  })
  for (const out of wants.keys()) chosen(once, grid, start, (i) => i === out)
  assert.equal(new Set(asked).size, asked.length)
})
