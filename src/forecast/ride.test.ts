import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BUS_ROAD, busLeg, townAt } from '../../test/support/busRoad.ts'
import { DAY_MS, HOUR_MS } from '../core/time.ts'
import { pastOf } from './past.ts'
import { PRIORS } from './priors.ts'
import { ridesOf } from './ride.ts'
import { arrival, departure } from './stage.ts'
import type { Sighting } from './track.ts'
import { wayOf } from './way.ts'
import type { World } from './world.ts'
import { membersOf } from './world.ts'

const way = wayOf(BUS_ROAD)
const comes = (at: number, hours: number): Sighting => {
  const ms = hours * HOUR_MS
  const told = { weight: 1, reports: ['r'], firm: true, rest: false, rides: false, to: -1, does: 'comes' as const }
  return { stop: at, fromMs: ms, toMs: ms, ...told }
}

const afterAll = (chain: readonly Sighting[], on = way) => {
  const past = pastOf(chain, on, 8 * DAY_MS)
  return membersOf(400, 3, { ...past, rides: ridesOf(past.visits, on, 8 * DAY_MS) }, 8 * DAY_MS)
}

test('people who boarded within hours are forecast to board soon again; who waited for days, to wait', () => {
  const meanWait = (...hours: number[]) => {
    const members = afterAll(hours.map((hour, at) => comes(at, hour)))
    return members.reduce((sum, { waitDays }) => sum + waitDays, 0) / members.length
  }
  const [unknown, swift, slow] = [meanWait(0), meanWait(0, 12, 24), meanWait(0, 90, 180)]
  assert.ok(swift < unknown && unknown < slow, `${swift} ${unknown} ${slow}`)
})

test('the speed of rides of which both ends were told carries over to the next', () => {
  const haste = (rideHours: number) => {
    const leaves = { ...comes(0, 1), does: 'leaves' as const, to: 1 }
    const members = afterAll([comes(0, 0), leaves, comes(1, 1 + rideHours)])
    return members.reduce((sum, one) => sum + Math.log(one.haste), 0) / members.length
  }
  assert.ok(haste(24) < haste(8) && haste(8) < haste(3))
})

const byTimetable = (chain: readonly Sighting[]) => afterAll(chain).filter((member) => member.byTimetable).length / 400

test('two changes of coaches within hours tell of a timetable; a wait of days, or days of rest, speak against it', () => {
  const unknown = byTimetable([comes(0, 0)])
  assert.ok(Math.abs(unknown - PRIORS.timetable) < 0.06)
  assert.ok(byTimetable([comes(0, 160), comes(1, 171), comes(2, 182)]) > 0.8)
  assert.ok(byTimetable([comes(0, 0), comes(1, 70)]) < unknown / 2)
  assert.ok(byTimetable([comes(3, 0), { ...comes(3, 72), does: 'stays' }]) < unknown / 2)
})

test('by timetable people go on by day and by night; a boat ties up by night where there is none', () => {
  const river = wayOf({ stops: [townAt('a', 'PE'), townAt('b', 'PE')], legs: [{ ...busLeg('a', 'b'), mode: 'boat' }] })
  const world = { way: river, offsetMs: new Float64Array(2), asOfMs: 0, horizonMs: 30 * DAY_MS } as unknown as World
  const [step] = river.steps[0] ?? []
  assert.ok(step)
  const night = 8 * DAY_MS + 23 * HOUR_MS
  for (const member of afterAll([comes(0, 0)], river).slice(0, 60)) {
    const leave = departure(world, member, 0, step, night)
    const hours = (arrival(world, member, 0, step, leave) - leave) / HOUR_MS
    if (member.byTimetable) assert.equal(leave, night)
    else assert.ok(leave > night + 3 * HOUR_MS && (hours < 17 || hours > 24), `${leave} ${hours}`)
  }
})
