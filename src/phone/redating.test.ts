import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changedFrom } from './redating.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

test('a clock that was set by a day while the phone was away for less is known to the report, whichever way', () => {
  for (const offMs of [DAY, -DAY]) {
    // Heard at 0, back at 20 hours; the clock shows `offMs` less from hour 10 on.
    const said = [2, 6, 11, 15].map((hour) => hour * HOUR - (hour > 10 ? offMs : 0))
    assert.equal(changedFrom(said, { heardMs: 0, nowMs: 20 * HOUR, offMs }), 2)
  }
})

test('who was away for longer than the clock is off is believed where both could be true', () => {
  const said = [30 * HOUR]
  assert.equal(changedFrom(said, { heardMs: 0, nowMs: 72 * HOUR, offMs: DAY }), 1)
  // But time does not run backward: what was said after it, and is dated before it, was said by another clock.
  assert.equal(changedFrom([...said, 29 * HOUR], { heardMs: 0, nowMs: 72 * HOUR, offMs: DAY }), 1)
})

test('a phone that never heard a hub is taken to have been off as it is now, unless that cannot be', () => {
  assert.equal(
    changedFrom(
      [1, 2].map((day) => day * DAY),
      { heardMs: null, nowMs: 5 * DAY, offMs: DAY },
    ),
    0,
  )
  assert.equal(
    changedFrom(
      [1, 5].map((day) => day * DAY),
      { heardMs: null, nowMs: 5 * DAY, offMs: DAY },
    ),
    2,
  )
})

test('whatever was said when, no report of before the change is ever taken for one of after it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 200 * HOUR }), { maxLength: 12 }),
      fc.nat(12),
      fc.integer({ min: -3 * DAY, max: 3 * DAY }),
      (hours, most, offMs) => {
        const true_ = hours.sort((a, b) => a - b)
        const place = Math.min(most, true_.length)
        const said = true_.map((ms, n) => (n < place ? ms : ms - offMs))
        const from = changedFrom(said, { heardMs: 0, nowMs: 200 * HOUR, offMs })
        assert.ok(from >= place)
      },
    ),
    { seed: 20181012, numRuns: 300 },
  )
})
