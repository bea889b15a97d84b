import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idleFor } from './idle.ts'

test('a phone that slept in a pocket for longer than it stays open is found locked, and the first touch does not save it', () => {
  let nowMs = 0
  const idle = idleFor(300, () => nowMs)
  for (const [at, isTouched, isOver] of [
    [299, true, false],
    [598, false, false],
    [599, false, true],
    [9_000, true, true],
  ] as const) {
    nowMs = at
    assert.equal(idle(isTouched), isOver, `at ${at}`)
  }
})
