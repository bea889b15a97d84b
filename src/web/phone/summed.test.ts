import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summed } from './summed.ts'

test('of forgotten reports it is told how many they are, and neither that they are on the hub nor that nobody confirmed them', () => {
  const [known, confirmed, forgotten] = [
    { forgotten: null, confirmedBy: 0 },
    { forgotten: null, confirmedBy: 2 },
    { forgotten: '2026-11-27', confirmedBy: 0 },
  ]
  assert.deepEqual(summed([known, confirmed, forgotten, forgotten]), { all: 2, confirmed: 1, forgotten: 2 })
  assert.deepEqual(summed([forgotten]), { all: 0, confirmed: 0, forgotten: 1 })
})
