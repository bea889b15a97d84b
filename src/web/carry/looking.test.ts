import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restMs } from './looking.ts'

const SHOWN_MS = 500

/** Which of so many codes a camera has read after a time, that needs `lookMs` to find one. */
function seen(codes: number, lookMs: number, untilMs: number, rest: (look: number) => number): Set<number> {
  const read = new Set<number>()
  for (let [at, look] = [0, 0]; at < untilMs; at += lookMs + rest(look++)) read.add(Math.floor(at / SHOWN_MS) % codes)
  return read
}

test('a camera that needs however long for a look reads every code of a row that moves', () => {
  for (let lookMs = 20; lookMs <= 1500; lookMs += 5) {
    for (const codes of [2, 3, 5, 8, 20]) {
      const rounds = 20 * codes * SHOWN_MS * Math.max(1, lookMs / SHOWN_MS)
      assert.equal(seen(codes, lookMs, rounds, restMs).size, codes, `${codes} codes, ${lookMs} ms`)
    }
  }
  // As it was: in one beat, some never come by.
  assert.equal(seen(3, 600, 600_000, () => 150).size, 2)
})
