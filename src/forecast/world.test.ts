import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUS_ROAD } from '../../test/support/busRoad.ts'
import { DAY_MS } from '../core/time.ts'
import { pastOf } from './past.ts'
import { PRIORS } from './priors.ts'
import { ridesOf } from './ride.ts'
import { wayOf } from './way.ts'
import { membersOf } from './world.ts'

const way = wayOf(BUS_ROAD)
const ASOF_MS = 60 * DAY_MS
const MEMBERS = 4000

/** Share of the members that are still one body so many days on, where the body was seen to last for so many until now. */
function lasting(lived: number, days: number, { ended = 0, unseenDays = 0 } = {}): number {
  const [ms, seenMs] = [ASOF_MS - (lived + unseenDays) * DAY_MS, ASOF_MS - unseenDays * DAY_MS]
  const seen = { stop: 0, cameFromMs: ms, cameToMs: ms, left: null, readyMs: seenMs, seenMs }
  const past = { ...pastOf([], way, ASOF_MS), visits: [seen], rides: ridesOf([], way, ASOF_MS) }
  const members = membersOf(MEMBERS, 7, past, ASOF_MS, ended)
  return members.filter(({ endMs }) => endMs > ASOF_MS + days * DAY_MS).length / MEMBERS
}

test('the longer a body has lasted the likelier it lasts another fortnight, as its law says', () => {
  const { endsDays, endsShape } = PRIORS
  for (const lived of [0, 3, 30]) {
    const told = ((endsDays + lived) / (endsDays + lived + 14)) ** endsShape
    // Four standard errors of a share.
    assert.ok(Math.abs(lasting(lived, 14) - told) < 4 * Math.sqrt((told * (1 - told)) / MEMBERS), `${lived} days`)
  }
  assert.ok(lasting(0, 14) < lasting(3, 14) && lasting(3, 14) < lasting(30, 14))
})

test('a body that was told to have scattered is one no more for that share of the members, however old it was', () => {
  assert.ok(Math.abs(lasting(30, 0, { ended: 0.4 }) - 0.6) < 0.04)
})

test('a body that nobody has seen for days may have ended in them', () => {
  assert.ok(Math.abs(lasting(3, 14, { unseenDays: 6 }) - lasting(3, 20)) < 0.04)
  assert.ok(lasting(3, 0, { unseenDays: 6 }) < lasting(3, 0))
})
