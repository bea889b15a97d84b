// A phone whose clock is wrong, and what the Board says of when people come: the same as if it were right.
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { type Dice, seededDice } from '../../src/core/generate.ts'
import { cleaned } from '../../src/core/media/clean.ts'
import type { Statement } from '../../src/core/report.ts'
import { DAY_MS, HOUR_MS, instant } from '../../src/core/time.ts'
import type { NewFile } from '../../src/phone/attached.ts'
import { asOfCamera } from '../support/media.ts'
import { admit, foundJourney, type NetHub, netHub, sayAll, ZONE } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { untilDone } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181022)
const CASES = process.env['VEREDA_TEST_LONG'] ? 40 : 6
const STOPS = 8
/** Hours after the last that the hub itself knows of. */
const SEEN = [
  [10, 'stop-3'],
  [15, 'stop-4'],
] as const
const MET_AGAIN = 22
/** Days: as somebody sets the date wrong, or as a clock starts anew after the battery was empty. */
const SET_BY = [1, -1, 30, -30, -4380]
const MOST_OFF_MS = 5 * 60_000
const BEGUN_MS = Date.UTC(2026, 9, 12, 12)

const at = (ms: number) => ({ from: instant(ms), to: instant(ms), precision: 'minute', zone: ZONE }) as const

/** A road of thirty kilometres from stop to stop, and a group that came to a further one on each of four days. */
function road(journey: string): Statement[] {
  const say = (kind: string, atMs: number, data: Record<string, unknown>): Statement => {
    return { kind, v: 1, journey, happened: at(atMs), said: instant(atMs), data }
  }
  const code = (n: number): string => `stop-${n}`
  const stops = Array.from({ length: STOPS }, (_, n) => {
    const where = { country: 'GT', lat: 14 + n * 0.1, lon: -91 - n * 0.3, place: 'town', zone: ZONE }
    return say('movement.stop', BEGUN_MS, { code: code(n), name: `Stop ${n}`, ...where })
  })
  const legs = stops.slice(1).map((_, n) => {
    const leg = { from: code(n), to: code(n + 1), roadM: 30_000, mode: 'walk', walkable: true }
    return say('movement.leg', BEGUN_MS, leg)
  })
  const seen = [0, 1, 2, 3].map((day) => say('movement.sighting', BEGUN_MS + day * DAY_MS, sightingAt(code(day))))
  return [...stops, ...legs, ...seen]
}

const sightingAt = (stop: string) => {
  return { group: 'main', stop, people: { low: null, best: 2000, high: null }, metric: 'group_size' }
}

type Clock = {
  /** By how much it is off when the hub is first heard; null: the hub is heard for the first time at the end. */
  readonly firstMs: number | null
  readonly thenMs: number
}

/** A phone of a journey of its own, which sees a group come to a stop, and to the next one, before it meets its hub again. */
async function watcher(hub: NetHub, n: number, { firstMs, thenMs }: Clock) {
  const journey = await foundJourney(hub, `clock-${n}`)
  await sayAll(hub, road(journey))
  let offMs = firstMs ?? thenMs
  const held = await phoneOf(`clock ${n}`, hub.url, seededDice(seed + n), { nowMs: () => Date.now() + offMs })
  await admit(hub, journey, held.device)
  if (firstMs !== null) await untilDone(held)
  offMs = thenMs
  const sees = async (stop: string): Promise<void> => {
    // As its form dates it: by the phone's clock, and by what it heard of how far that is off.
    const shownMs = Date.now() + offMs + (await held.phone.status()).hubAheadMs
    const said = await held.phone.say({
      ...{ journey, kind: 'movement.sighting', data: sightingAt(stop) },
      happened: at(shownMs),
    })
    assert.ok(said.ok, JSON.stringify(said))
  }
  /** When they come to each stop ahead, as the Board has it once the phone has met its hub. */
  const arrivals = async (): Promise<number[]> => {
    await untilDone(held)
    const board = await hub.hub.board(journey)
    const ahead = board.ok ? board.value.ahead : assert.fail('no Board')
    const spreads = ahead.flatMap(({ arrival }) => (arrival ? [arrival] : []))
    return spreads.flatMap(({ p05, p50, p95 }) => [p05, p50, p95].map((local) => Date.parse(`${local}Z`)))
  }
  return { sees, arrivals }
}

/** Up to a day off, both ways. Some never met a hub; some are set anew while away, by more than they are away for. */
function clockOf(dice: Dice): Clock {
  const kind = dice()
  const thenMs = Math.round((2 * dice() - 1) * DAY_MS)
  if (kind < 0.25) return { firstMs: null, thenMs }
  if (kind < 0.4) return { firstMs: thenMs, thenMs }
  const days = SET_BY[Math.floor(dice() * SET_BY.length)] as number
  return { firstMs: thenMs - days * DAY_MS, thenMs }
}

test(`a phone whose clock is wrong by up to a day, or changes while it is away, moves no arrival on the Board by five minutes (seed ${seed})`, async () => {
  mock.timers.enable({ apis: ['Date'], now: BEGUN_MS + 3 * DAY_MS })
  try {
    const hub = await netHub()
    const dice = seededDice(seed)
    const clocks = [{ firstMs: 0, thenMs: 0 }, ...Array.from({ length: CASES }, () => clockOf(dice))]
    const all = []
    for (const [n, clock] of clocks.entries()) all.push(await watcher(hub, n, clock))
    for (const [hours, stop] of SEEN) {
      mock.timers.setTime(BEGUN_MS + 3 * DAY_MS + hours * HOUR_MS)
      for (const one of all) await one.sees(stop)
    }
    mock.timers.setTime(BEGUN_MS + 3 * DAY_MS + MET_AGAIN * HOUR_MS)
    const [right = [], ...others] = await Promise.all(all.map((one) => one.arrivals()))
    assert.ok(right.length >= 6)
    for (const [n, wrong] of others.entries()) {
      const most = Math.max(...wrong.map((ms, i) => Math.abs(ms - (right[i] as number))))
      assert.ok(
        wrong.length === right.length && most <= MOST_OFF_MS,
        `${most / 60_000} minutes: ${JSON.stringify(clocks[n + 1])}`,
      )
    }
    await hub.stop()
  } finally {
    mock.timers.reset()
  }
})

test('what is said again is what was said: its photo goes with it, an hour that was typed stays, and what was taken back stays so', async () => {
  mock.timers.enable({ apis: ['Date'], now: BEGUN_MS })
  try {
    const hub = await netHub()
    const journey = await foundJourney(hub)
    let offMs = 0
    const held = await phoneOf('set a day ahead', hub.url, seededDice(seed), { nowMs: () => Date.now() + offMs })
    await admit(hub, journey, held.device)
    await untilDone(held)
    offMs = DAY_MS
    mock.timers.setTime(BEGUN_MS + 9 * HOUR_MS)
    const bytes = cleaned('image/jpeg', asOfCamera()) as Uint8Array
    const note = async (text: string, when: Statement['happened'], files: readonly NewFile[] = []): Promise<string> => {
      const said = await held.phone.say({ journey, kind: 'core.note', data: { text }, happened: when, files })
      return said.ok ? String(said.value.id) : assert.fail(JSON.stringify(said))
    }
    const shown = at(Date.now() + offMs)
    await note('the bridge', shown, [{ media: 'image/jpeg', bytes }])
    // Fourteen o'clock of what the phone takes for today.
    await note('the bus', at(BEGUN_MS + DAY_MS + 8 * HOUR_MS))
    const wrong = await note('a slip', shown)
    const undo = { journey, kind: 'core.withdrawal', data: { report: wrong, why: 'undo' }, happened: shown }
    assert.ok((await held.phone.say(undo)).ok)
    mock.timers.setTime(BEGUN_MS + 10 * HOUR_MS)
    await untilDone(held)
    const days = [0, 1].map((day) => instant(BEGUN_MS + day * DAY_MS).slice(0, 10))
    const entries = (await Promise.all(days.map((day) => hub.log.entries(`${journey}/day:${day}`)))).flat()
    const mine = new Map(
      entries.filter(({ report }) => report.device === held.device).map((one) => [one.report.id, one]),
    )
    const told = [...mine.values()].map(({ report, state, abouts }) => [
      ...[String(report.data['text']), report.happened.to, state],
      abouts.filter(({ kind }) => kind === 'core.attachment').length,
    ])
    assert.deepEqual(told.sort(), [
      ['a slip', shown.to, 'withdrawn', 0],
      ['the bridge', instant(BEGUN_MS + 9 * HOUR_MS), 'stands', 1],
      ['the bridge', shown.to, 'withdrawn', 1],
      ['the bus', instant(BEGUN_MS + 8 * HOUR_MS), 'stands', 0],
      ['the bus', instant(BEGUN_MS + DAY_MS + 8 * HOUR_MS), 'withdrawn', 0],
    ])
    const files = (await held.phone.outbox()).filter(({ isWithdrawn }) => !isWithdrawn).flatMap((line) => line.files)
    assert.deepEqual(
      files.map(({ where }) => where),
      ['hub'],
    )
    await hub.stop()
  } finally {
    mock.timers.reset()
  }
})
