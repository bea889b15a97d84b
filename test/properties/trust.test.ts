// A device's reports can be set aside as a whole, and everything derived follows: the views are those of a log that never
// heard it. Random histories over the real kinds and views.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Report, Statement } from '../../src/core/report.ts'
import { journeyId } from '../../src/core/report.ts'
import { wholeDay } from '../../src/core/time.ts'
import { KINDS, VIEWS } from '../../src/domains/all.ts'
import { Log } from '../../src/log/log.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { chainOf, testDevice, verify } from '../support/devices.ts'

const ZONE = 'America/Guatemala'
const founder = testDevice('founder')
const journey = journeyId('march', founder.device)
const NAMES = ['founder', 'coordinator', 'bad', 'friend', 'phone'] as const
const STOPS = ['esq', 'chq', 'gua'] as const

type Step =
  | {
      readonly does: 'count'
      readonly by: string
      readonly stop: string
      readonly people: number
      readonly day: number
    }
  | { readonly does: 'correct' | 'withdraw' | 'confirm'; readonly by: string; readonly of: number }

const by = fc.constantFrom(...NAMES)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('count' as const),
      by,
      stop: fc.constantFrom(...STOPS),
      people: fc.integer({ min: 1, max: 5000 }),
      day: fc.integer({ min: 14, max: 18 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('correct', 'withdraw', 'confirm'), by, of: fc.nat() }) },
)

/** The reports of a history: who is let in first, then what they say. The bad one is a coordinator and lets in a friend. */
function historyOf(steps: readonly Step[]): { reports: Report[]; aside: Report } {
  const writers = new Map(NAMES.map((name) => [name as string, chainOf(testDevice(name))]))
  const say = (name: string, kind: string, data: Record<string, unknown>, day = 15): Report => {
    const happened = wholeDay(`2018-10-${day}`, ZONE)
    const v = KINDS.get(kind)?.v ?? 1
    const statement: Statement = { kind, v, journey, happened, said: happened.to, data }
    return (writers.get(name) as (statement: Statement) => Report)(statement)
  }
  const vouch = (name: string, other: string, role: string) =>
    say(name, 'core.vouch', { device: testDevice(other).device, label: other, role }, 12)
  const reports = [
    vouch('founder', 'coordinator', 'coordinator'),
    vouch('founder', 'bad', 'coordinator'),
    vouch('bad', 'friend', 'field'),
    vouch('coordinator', 'phone', 'field'),
  ]
  const counts: Report[] = []
  for (const one of steps) {
    if (one.does === 'count') {
      const people = { low: null, best: one.people, high: null }
      counts.push(say(one.by, 'movement.sighting', { group: 'main', stop: one.stop, people }, one.day))
      reports.push(counts.at(-1) as Report)
    } else if (counts.length > 0) reports.push(aboutOne(one, counts[one.of % counts.length] as Report, say))
  }
  const device = testDevice('bad').device
  return { reports, aside: say('founder', 'core.revocation', { device, after: 0, why: 'Invented counts' }, 25) }
}

function aboutOne(
  { does, by }: Extract<Step, { of: number }>,
  of: Report,
  say: (name: string, kind: string, data: Record<string, unknown>) => Report,
): Report {
  if (does === 'confirm') return say(by, 'core.confirmation', { report: of.id, how: 'seen' })
  if (does === 'withdraw') return say(by, 'core.withdrawal', { report: of.id, why: 'Wrong' })
  const data = { ...of.data, people: { low: null, best: 77, high: null } }
  return say(by, 'core.correction', { report: of.id, v: 1, data, why: 'Counted again' })
}

const openLog = (): Promise<Log> =>
  Log.open({ store: memoryStore(), kinds: KINDS, views: VIEWS, verify, now: () => '2018-10-26T00:00:00Z' })

/** Every view of every subject but the list of devices and the day on which one was set aside. */
async function viewsOf(log: Log): Promise<Record<string, string>> {
  const subjects = (await log.subjects('')).filter((one) => !/devices:|day:2018-10-25/.test(one))
  const values = subjects.flatMap((subject) =>
    VIEWS.filter(({ of }) => subject.includes(`/${of}:`)).map((view) => ({ view, subject })),
  )
  const told = await Promise.all(
    values.map(async ({ view, subject }) => [`${view.name} ${subject}`, JSON.stringify(await log.view(view, subject))]),
  )
  return Object.fromEntries(told.filter(([, value]) => value !== 'null'))
}

const RUNS = 15

test('a device that is set aside leaves the views of a log that never heard it, in any order of arrival', async () => {
  const bad = testDevice('bad').device
  const scene = fc.tuple(fc.array(step, { minLength: 4, maxLength: 16 }), fc.integer({ min: 1, max: 5 }), fc.nat())
  await fc.assert(
    fc.asyncProperty(scene, async ([steps, size, turn]) => {
      const { reports, aside } = historyOf(steps)
      const all = [...reports, aside]
      const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)]
      const log = await openLog()
      for (let i = 0; i < turned.length; i += size) await log.accept(turned.slice(i, i + size))
      const never = await openLog()
      await never.accept(reports.filter(({ device }) => device !== bad))
      assert.deepEqual(await viewsOf(log), await viewsOf(never))
    }),
    { numRuns: RUNS, seed: 20181014 },
  )
})

test('a device is let in again by taking its ending back, and all that it said counts as before', async () => {
  const { reports, aside } = historyOf([
    { does: 'count', by: 'bad', stop: 'esq', people: 900, day: 15 },
    { does: 'count', by: 'phone', stop: 'esq', people: 700, day: 15 },
  ])
  const log = await openLog()
  await log.accept(reports)
  const before = await viewsOf(log)
  await log.accept([aside])
  assert.notDeepEqual(await viewsOf(log), before)
  // Two of its own, and one whom only it had vouched for has said nothing.
  assert.deepEqual((await log.counts()).waiting, { trust: 2 })
  const happened = wholeDay('2018-10-25', ZONE)
  const back: Statement = {
    kind: 'core.withdrawal',
    v: 1,
    journey,
    happened,
    said: happened.to,
    data: { report: aside.id, why: 'Wrong device' },
  }
  await log.say([back], founder)
  assert.deepEqual(await viewsOf(log), before)
  assert.deepEqual((await log.counts()).waiting, {})
})
