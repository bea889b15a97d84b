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

/** Share of the members that are still one body so many days on, where the body has lasted for so many. */
function lasting(lived: number, days: number, ended = 0): number {
  const ms = ASOF_MS - lived * DAY_MS
  const seen = { stop: 0, cameFromMs: ms, cameToMs: ms, left: null, readyMs: ms, seenMs: ms }
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
  assert.ok(Math.abs(lasting(30, 0, 0.4) - 0.6) < 0.04)
})
