// Random histories on three phones and two hubs, one in memory and one on disk: links that cut before or after the answer,
// doubles, batches of any size, vouches that come late, two reports with one number, corrections, withdrawals, erasures,
// clocks that jump by a year, a hub that burns. In the end all hold the same set,
// and equal sets give equal views.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ChainEnd, Report } from '../../src/core/report.ts'
import { journeyId, signReport } from '../../src/core/report.ts'
import { DAY_MS, instant, msOf, wholeDay } from '../../src/core/time.ts'
import { OWNER } from '../../src/hub/readers.ts'
import { inRanges, rangesOf, rangesWithout, tidyRanges } from '../../src/log/exchange.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { testDevice } from '../support/devices.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type Cut, type ModelHub, ModelPhone, modelHub, pictureOf } from '../support/model.ts'

const founder = testDevice('founder')
const journey = journeyId('march', founder.device)
const happened = wholeDay('2018-10-15', 'America/Guatemala')
const PHONES = 3
const SHORT_RUNS = 5
const LONG_RUNS = 10_000
const RUNS = Number(process.env['VEREDA_MODEL_RUNS'] ?? (process.env['VEREDA_TEST_LONG'] ? LONG_RUNS : SHORT_RUNS))

type Step =
  | { readonly does: 'say'; readonly phone: number; readonly people: number; readonly fork: boolean }
  | { readonly does: 'sync'; readonly phone: number; readonly hub: number; readonly most: number; readonly cut: Cut }
  | { readonly does: 'meet'; readonly hub: number }
  | { readonly does: 'vouch'; readonly phone: number; readonly hub: number }
  | { readonly does: 'end'; readonly phone: number; readonly hub: number; readonly last: number }
  | { readonly does: 'about'; readonly phone: number; readonly hub: number; readonly nth: number; readonly what: About }
  | { readonly does: 'burn' }
  | { readonly does: 'jump'; readonly days: number }

/** What is said of an earlier report. */
type About = 'core.withdrawal' | 'core.correction' | 'core.erasure'

const phone = fc.nat(PHONES - 1)
const hub = fc.nat(1)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('say' as const), phone, people: fc.nat(3000), fork: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('sync' as const),
      phone,
      hub,
      most: fc.integer({ min: 1, max: 4 }),
      cut: fc.constantFrom<Cut>('none', 'asked', 'answered'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('meet' as const), hub }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('vouch' as const), phone, hub }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('end' as const), phone, hub, last: fc.nat(4) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('about' as const),
      phone,
      hub,
      nth: fc.nat(9),
      what: fc.constantFrom<About>('core.withdrawal', 'core.correction', 'core.erasure'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('burn' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('jump' as const), days: fc.integer({ min: -400, max: 400 }) }),
  },
)

class World {
  readonly phones = Array.from({ length: PHONES }, () => new ModelPhone())
  readonly hubs: [ModelHub, ModelHub]
  /** By how much the clocks of phones are off. */
  #daysOff = 0
  readonly #ends = new Map<string, ChainEnd>()

  constructor(hubs: [ModelHub, ModelHub]) {
    this.hubs = hubs
  }

  #sign(name: string, kind: string, v: number, data: Record<string, unknown>, fork = false): Report {
    const end = this.#ends.get(name) ?? { seq: 1, prev: null }
    const statement = { kind, v, journey, happened, said: instant(msOf(happened.to) + this.#daysOff * DAY_MS), data }
    const report = signReport(statement, end, name === 'founder' ? founder : testDevice(name))
    // A copied key says two things with one number: its next report is signed at the same place in the chain.
    if (!fork) this.#ends.set(name, { seq: end.seq + 1, prev: report.id })
    return report
  }

  async take(step: Step): Promise<void> {
    if (step.does === 'meet') return this.meet(step.hub)
    if (step.does === 'burn') return this.burn()
    if (step.does === 'jump') {
      this.#daysOff = step.days
      return
    }
    const name = `phone ${step.phone}`
    const here = this.phones[step.phone] as ModelPhone
    if (step.does === 'say') {
      const people = { low: null, best: step.people, high: null }
      const report = this.#sign(name, 'movement.sighting', 1, { group: 'main', stop: 'esq', people }, step.fork)
      here.reports.set(report.id, report)
      return
    }
    const there = this.hubs[step.hub] as ModelHub
    const { device } = testDevice(name)
    if (step.does === 'about') return this.about(step, here, there)
    if (step.does === 'sync')
      await here.exchange(there, [...here.reports.values()].slice(-step.most), step.most, step.cut)
    else if (step.does === 'vouch')
      await there.log.accept([this.#sign('founder', 'core.vouch', 2, { device, label: name, role: 'field' })])
    else
      await there.log.accept([this.#sign('founder', 'core.revocation', 1, { device, after: step.last, why: 'Lost' })])
  }

  /** A phone takes back or corrects what it holds; what is to be erased the founder says at a hub. */
  async about({ phone, nth, what }: Step & { does: 'about' }, here: ModelPhone, there: ModelHub): Promise<void> {
    const report = [...here.reports.keys()][nth % Math.max(1, here.reports.size)]
    if (report === undefined) return
    if (what === 'core.erasure') {
      await there.log.accept([this.#sign('founder', what, 1, { report, why: 'Asked for' })])
      return
    }
    const people = { low: null, best: 77, high: null }
    const data = what === 'core.correction' ? { v: 1, data: { group: 'main', stop: 'esq', people } } : {}
    const said = this.#sign(`phone ${phone}`, what, 1, { ...data, report, why: 'Counted twice' })
    here.reports.set(said.id, said)
  }

  /** A hub that lost everything and begins anew under another epoch. */
  async burn(): Promise<void> {
    await this.hubs[0].log.close()
    this.hubs[0] = await modelHub(memoryStore(), testDevice('hub 1'))
  }

  async meet(from: number): Promise<void> {
    const [asking, asked] = from === 0 ? this.hubs : [this.hubs[1], this.hubs[0]]
    const met = await asking.sync.meet(async (ask) => {
      const answer = await asked.sync.exchange(ask, OWNER)
      if (!answer.ok) return answer
      return {
        ok: true,
        value: { ...answer.value, give: answer.value.give.map((text) => JSON.parse(text) as unknown) },
      }
    })
    assert.ok(met.ok)
  }

  /** Every link works at last. */
  async settle(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      for (const one of this.phones) for (const there of this.hubs) await one.sync(there, 3)
      await this.meet(0)
    }
  }
}

test('three phones and two hubs hold the same and show the same, whatever was cut, doubled or said twice', async () => {
  const folders = temporaryFolder()
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
      // Opening a file takes as long as fifty histories, so most of the long run's are in memory.
      const isOnDisk = runs < SHORT_RUNS || runs % 50 === 0
      const second = isOnDisk ? await openSqlite(`${folders}/${runs}`) : memoryStore()
      runs++
      const world = new World([
        await modelHub(memoryStore(), testDevice('hub 1')),
        await modelHub(second, testDevice('hub 2')),
      ])
      for (const each of steps) await world.take(each)
      await world.settle()
      const [one, two] = [await pictureOf(world.hubs[0]), await pictureOf(world.hubs[1])]
      await world.hubs[1].log.close()
      assert.deepEqual(one, two)
      const ids = (reports: ReadonlyMap<string, unknown>): string[] => [...reports.keys()].sort()
      for (const each of world.phones) assert.deepEqual(ids(each.reports), ids((world.phones[0] as ModelPhone).reports))
    }),
    { numRuns: RUNS, seed: 20181014 },
  )
})

test('what two lack of each other, in ranges, is what sets of numbers say', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }))
  fc.assert(
    fc.property(numbers, numbers, (mine, yours) => {
      const lacking = rangesWithout(rangesOf(yours), rangesOf(mine))
      for (let n = 1; n <= 40; n++) assert.equal(inRanges(lacking, n), yours.includes(n) && !mine.includes(n))
    }),
  )
  assert.deepEqual(
    tidyRanges([
      [7, 9],
      [1, 3],
      [4, 4],
      [9, 8],
      [8, 12],
    ]),
    [
      [1, 4],
      [7, 12],
    ],
  )
})
