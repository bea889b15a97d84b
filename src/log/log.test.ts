import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { chainOf, testDevice, verify } from '../../test/support/devices.ts'
import { entriesOf } from '../core/amend.ts'
import { defineKind, kindList, subject } from '../core/kind.ts'
import type { Report, Signer, Statement } from '../core/report.ts'
import { journeyId, knownFrom, signReport } from '../core/report.ts'
import { wholeDay } from '../core/time.ts'
import { defineView, standing } from '../core/view.ts'
import { memoryStore } from '../store/memory.ts'
import { Log } from './log.ts'
import { type Store, StoreTrouble } from './port.ts'
import { rebuild } from './rebuild.ts'

const text = { type: 'string', maxLength: 100 } as const
const shape = <const P, const R extends readonly (keyof P & string)[]>(properties: P, required: R) =>
  ({ type: 'object', additionalProperties: false, required, properties }) as const
const examples = { good: [], bad: [] }
const common = { v: 1, doc: '', secrecy: {}, keepFor: 'P1Y', examples, says: () => ({ key: 'x', slots: {} }) } as const

const count = defineKind({
  ...common,
  name: 'test.count',
  data: shape({ stop: text, people: { type: 'integer' } }, ['stop', 'people']),
  subjects: (data) => [subject('stop', data.stop)],
  problems: (data) => (data.people < 0 ? [{ code: 'data.range', path: '/data/people', slots: {} }] : []),
})
const vouch = defineKind({
  ...common,
  name: 'core.vouch',
  data: shape({ device: text }, ['device']),
  subjects: () => [subject('devices', 'all')],
})
const correction = defineKind({
  ...common,
  name: 'core.correction',
  data: shape({ report: text, v: { type: 'integer' }, data: { type: 'object' } }, ['report', 'v', 'data']),
  about: (data) => data.report,
  subjects: () => [subject('corrections')],
})
const withdrawal = defineKind({
  ...common,
  name: 'core.withdrawal',
  data: shape({ report: text }, ['report']),
  about: (data) => data.report,
  subjects: () => [subject('withdrawals')],
})
const kinds = kindList([count, vouch, correction, withdrawal])
const sum = defineView<{ people: number; reports: string[] }>({
  name: 'test.sum',
  v: 1,
  of: 'stop',
  fold: (entries) => ({
    people: standing(entries).reduce((all, entry) => all + (entry.data['people'] as number), 0),
    reports: entries.map((entry) => `${entry.report.id.slice(0, 6)} ${entry.state}`),
  }),
})

// Keys come from a number, so that a failing order of ids can be played again.
const [ana, beto, carla] = [testDevice(1), testDevice(2), testDevice(3)]
const journey = journeyId('test', ana.device)
const happened = wholeDay('2018-10-15', 'America/Guatemala')
const statement = (kind: string, data: Record<string, unknown>): Statement => {
  return { kind, v: 1, journey, happened, said: '2018-10-15T20:00:00Z', data }
}

/** A device that writes its chain. */
function writer(signer: Signer): (kind: string, data: Record<string, unknown>) => Report {
  const write = chainOf(signer)
  return (kind, data) => write(statement(kind, data))
}

const openLog = (store: Store = memoryStore(), known = kinds): Promise<Log> =>
  Log.open({ store, kinds: known, views: [sum], verify, now: () => '2018-10-16T00:00:00Z' })

const esquipulas = `${journey}/stop:esq`

test('a report of the founder is applied, and the same report again gets the same answer', async () => {
  const log = await openLog()
  const report = writer(ana)('test.count', { stop: 'esq', people: 2000 })
  const [first] = await log.accept([report])
  const [again] = await log.accept([report])
  assert.deepEqual(first, { id: report.id, state: 'applied', again: false, awaits: null, problems: [] })
  assert.deepEqual(again, { ...first, again: true })
  assert.equal((await log.view(sum, esquipulas))?.people, 2000)
})

test('nobody is told that a report is kept before the store has it, nor where the store could not take it', async () => {
  const store = memoryStore()
  const commit = store.commit.bind(store)
  let then: (error?: Error) => void = () => {}
  store.commit = (change) =>
    new Promise((done, fail) => {
      then = (error) => (error ? fail(error) : done(commit(change)))
    })
  const [log, write] = [await openLog(store), writer(ana)]
  const told: string[] = []
  const given = (people: number) =>
    log.accept([write('test.count', { stop: 'esq', people })]).then(
      ([outcome]) => told.push(String(outcome?.state)),
      (error: Error) => told.push(error.message),
    )
  const turns = async () => {
    for (let n = 0; n < 20; n++) await turn()
  }
  const first = given(1)
  await turns()
  assert.deepEqual(told, [], 'the disk is not done')
  then()
  await first
  const second = given(2)
  await turns()
  then(new StoreTrouble('store.full', 'no room'))
  await second
  assert.deepEqual(told, ['applied', 'no room'])
})

test('a device that nobody vouched for waits, is counted, and is applied when it is vouched for', async () => {
  const log = await openLog()
  const [waits] = await log.accept([writer(beto)('test.count', { stop: 'esq', people: 300 })])
  assert.equal(waits?.state, 'waiting')
  assert.deepEqual((await log.counts()).waiting, { device: 1 })
  await log.accept([writer(ana)('core.vouch', { device: beto.device })])
  assert.deepEqual((await log.counts()).waiting, {})
  assert.equal((await log.view(sum, esquipulas))?.people, 300)
})

test('an unknown kind and a newer version wait, and a release that knows them applies them at its start', async () => {
  const store = memoryStore()
  const older = await openLog(store, kindList([vouch]))
  const [waits] = await older.accept([writer(ana)('test.count', { stop: 'esq', people: 40 })])
  assert.equal(waits?.awaits, 'kind:test.count@1')
  const newer = await openLog(store)
  assert.equal((await newer.view(sum, esquipulas))?.people, 40)
})

test('a report that follows one of another number or another device is refused, whichever of the two came first', async () => {
  const first = writer(ana)('test.count', { stop: 'esq', people: 1 })
  const next = statement('test.count', { stop: 'esq', people: 2 })
  const jumped = signReport(next, { seq: 5, prev: first.id }, ana)
  const foreign = signReport(next, { seq: 2, prev: first.id }, beto)
  for (const order of [
    [first, jumped, foreign],
    [foreign, jumped, first],
  ]) {
    const log = await openLog()
    for (const report of order) await log.accept([report])
    assert.deepEqual((await log.counts()).refused, { 'chain.broken': 2 })
    assert.equal((await log.view(sum, esquipulas))?.people, 1)
  }
})

test('a changed byte, a foreign signature, a wrong shape and a bad value are refused and kept', async () => {
  const log = await openLog()
  const write = writer(ana)
  const report = write('test.count', { stop: 'esq', people: 1 })
  const outcomes = await log.accept([
    { ...report, data: { stop: 'esq', people: 2 } },
    { ...report, sig: writer(ana)('test.count', { stop: 'x', people: 1 }).sig },
    { hello: 'world' },
    write('test.count', { stop: 'esq', people: -5 }),
    write('test.count', { stop: 'esq' }),
  ])
  const codes = outcomes.map((one) => one.problems[0]?.code)
  assert.deepEqual(codes, ['report.id', 'report.signature', 'data.required', 'data.range', 'data.required'])
  assert.equal((await log.rejects(10)).length, 3)
  assert.deepEqual((await log.counts()).refused, { 'data.range': 1, 'data.required': 1 })
})

test('nobody can found a journey that bears another device’s mark', async () => {
  const founding = defineKind({
    ...common,
    name: 'core.journey',
    data: shape({ title: text }, ['title']),
    subjects: () => ['network:'],
  })
  const log = await openLog(memoryStore(), kindList([founding]))
  const [outcome] = await log.accept([writer(beto)('core.journey', { title: 'stolen' })])
  assert.equal(outcome?.problems[0]?.code, 'journey.founder')
})

test('a withdrawal is shown, counts no more, and can itself be withdrawn', async () => {
  const log = await openLog()
  const write = writer(ana)
  const report = write('test.count', { stop: 'esq', people: 1000 })
  const taken = write('core.withdrawal', { report: report.id })
  await log.accept([report, taken])
  assert.equal((await log.view(sum, esquipulas))?.people, 0)
  await log.accept([write('core.withdrawal', { report: taken.id })])
  assert.equal((await log.view(sum, esquipulas))?.people, 1000)
})

test('a correction moves a report to the stop where it belongs, and leaves the first one', async () => {
  const log = await openLog()
  const write = writer(ana)
  const report = write('test.count', { stop: 'esq', people: 700 })
  await log.accept([report])
  assert.equal((await log.view(sum, esquipulas))?.people, 700)
  await log.accept([write('core.correction', { report: report.id, v: 1, data: { stop: 'chq', people: 750 } })])
  assert.equal((await log.view(sum, esquipulas))?.people, 0)
  assert.equal((await log.view(sum, `${journey}/stop:chq`))?.people, 750)
})

test('a correction to data that the kind refuses is refused', async () => {
  const log = await openLog()
  const write = writer(ana)
  const report = write('test.count', { stop: 'esq', people: 700 })
  const [, outcome] = await log.accept([
    report,
    write('core.correction', { report: report.id, v: 1, data: { stop: 'chq' } }),
  ])
  assert.equal(outcome?.problems[0]?.path, '/data/data/people')
})

test('a bug met in one writer’s report does not fail the writers beside it', async () => {
  const hostile = defineKind({
    ...common,
    name: 'test.hostile',
    data: shape({}, []),
    subjects: () => {
      throw new Error('a bug')
    },
  })
  const log = await openLog(memoryStore(), kindList([count, hostile]))
  const write = writer(ana)
  const answers = await Promise.allSettled([
    log.accept([write('test.count', { stop: 'esq', people: 1 })]),
    log.accept([write('test.hostile', {})]),
    log.accept([write('test.count', { stop: 'esq', people: 2 })]),
  ])
  assert.deepEqual(
    answers.map((one) => one.status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
})

test('a statement that comes at the very moment when the last batch ends is not forgotten', async () => {
  const log = await openLog()
  for (let ticks = 0; ticks < 12; ticks++) {
    await log.say([statement('test.count', { stop: 'esq', people: ticks })], ana)
    for (let i = 0; i < ticks; i++) await null
    const [outcome] = await log.say([statement('test.count', { stop: 'chq', people: ticks })], ana)
    assert.equal(outcome?.state, 'applied')
  }
})

test('what was known on a day leaves out what was published later', async () => {
  const log = await openLog()
  const late = {
    ...statement('test.count', { stop: 'esq', people: 8500 }),
    cites: [{ source: 'A'.repeat(43), published: '2018-10-24' }],
  }
  const early = statement('test.count', { stop: 'esq', people: 2000 })
  await log.say([early, late], ana)
  assert.equal(
    (await log.viewOf(sum, esquipulas, (report) => knownFrom(report) <= '2018-10-16T00:00:00Z'))?.people,
    2000,
  )
  assert.equal((await log.view(sum, esquipulas))?.people, 10_500)
})

test('rebuilding throws every view away and folds the same values again', async () => {
  const log = await openLog()
  await log.say(
    [statement('test.count', { stop: 'esq', people: 5 }), statement('test.count', { stop: 'chq', people: 6 })],
    ana,
  )
  await log.view(sum, esquipulas)
  const steps: number[] = []
  const result = await rebuild(log, (done) => steps.push(done))
  assert.deepEqual(
    { ...result, differing: result.differing.length },
    { subjects: 2, views: 2, readings: 2, differing: 0 },
  )
  assert.deepEqual(steps, [1, 2])
})

test('a rebuild names the view whose kept value the log does not give', async () => {
  const store = memoryStore()
  const log = await openLog(store)
  await log.say([statement('test.count', { stop: 'esq', people: 5 })], ana)
  await store.keepViews([
    { name: 'test.sum@1', subject: esquipulas, stamp: await store.stamp(esquipulas), value: '{"people":6}' },
  ])
  assert.deepEqual((await rebuild(log, () => {})).differing, [{ view: 'test.sum@1', subject: esquipulas }])
})

/** A history with everything that judgement hangs on: vouches in a row, corrections, undone withdrawals, broken chains. */
function history(): Report[] {
  const byAna = writer(ana)
  const byBeto = writer(beto)
  const byCarla = writer(carla)
  const first = byAna('test.count', { stop: 'esq', people: 1000 })
  const second = byBeto('test.count', { stop: 'esq', people: 20 })
  const moved = byBeto('core.correction', { report: first.id, v: 1, data: { stop: 'chq', people: 1100 } })
  const taken = byCarla('core.withdrawal', { report: second.id })
  const back = byAna('core.withdrawal', { report: taken.id })
  const broken = signReport(statement('core.vouch', { device: carla.device }), { seq: 7, prev: second.id }, ana)
  const unknown = byAna('test.future', {})
  const vouchBeto = byAna('core.vouch', { device: beto.device })
  const orphan = byBeto('core.correction', { report: 'x'.repeat(43), v: 1, data: {} })
  return [
    first,
    second,
    moved,
    taken,
    back,
    broken,
    unknown,
    vouchBeto,
    orphan,
    byCarla('test.count', { stop: 'esq', people: 3 }),
  ]
}

async function pictureOf(log: Log, reports: readonly Report[]): Promise<unknown> {
  const rows = await log.rows(reports.map((one) => one.id))
  const states = rows
    .map((row) => `${row.id} ${row.state} ${row.awaits} ${row.problems[0]?.code} ${row.subjects.join()}`)
    .sort()
  const subjects = await log.subjects('')
  const views = await Promise.all(subjects.map(async (one) => [one, await log.view(sum, one)]))
  const entries = await Promise.all(
    subjects.map(async (one) => (await log.entries(one)).map((entry) => entry.report.id)),
  )
  return { states, views, entries, counts: await log.counts() }
}

test('any order, any batches and any duplicates give the same states, the same counts and the same views', async () => {
  const reports = history()
  const straight = await openLog()
  await straight.accept(reports)
  const wanted = await pictureOf(straight, reports)
  const order = fc.shuffledSubarray([...reports.keys()], { minLength: reports.length })
  const repeats = fc.array(fc.nat(reports.length - 1), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(order, repeats, fc.integer({ min: 1, max: 4 }), async (indices, again, size) => {
      const log = await openLog()
      const arriving = [...indices, ...again].map((i) => reports[i] as Report)
      for (let i = 0; i < arriving.length; i += size) await log.accept(arriving.slice(i, i + size))
      assert.deepEqual(await pictureOf(log, reports), wanted)
    }),
    { numRuns: 150 },
  )
})

test('the bytes of a stored report are the same after corrections, withdrawals and a rebuild', async () => {
  const log = await openLog()
  const reports = history()
  await log.accept(reports.slice(0, 2))
  const ids = reports.slice(0, 2).map((one) => one.id)
  const bodies = async (): Promise<string[]> => (await log.rows(ids)).map((row) => row.body).sort()
  const before = await bodies()
  await log.accept(reports)
  await log.accept([...reports, { ...reports[0], data: { stop: 'esq', people: 9 } }])
  await rebuild(log, () => {})
  assert.deepEqual(await bodies(), before)
})

test('entries come in the order in which things happened, whatever order they are given in', () => {
  const write = writer(ana)
  const reports = [1, 2, 3, 4].map((people) => write('test.count', { stop: 'esq', people }))
  const ids = entriesOf(reports, kinds).map((entry) => entry.report.id)
  assert.deepEqual(
    entriesOf(reports.toReversed(), kinds).map((entry) => entry.report.id),
    ids,
  )
})

test('whoever may not take back a vouch does not, whichever of the two is heard of first', async () => {
  const [asAna, asBeto] = [writer(ana), writer(beto)]
  const founding = [asAna('core.vouch', { device: beto.device }), asAna('core.vouch', { device: carla.device })]
  const back = asBeto('core.withdrawal', { report: founding[1]?.id })
  const all = [...founding, back]
  const states = new Set<string>()
  for (const order of [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => (a === b ? [] : [[a, b, 3 - a - b]])))) {
    const log = await openLog()
    for (const at of order) await log.accept([all[at] as Report])
    states.add((await log.rows([back.id])).map(({ state, awaits }) => `${state} ${awaits}`).join())
  }
  assert.deepEqual([...states], [`waiting trust:${journey}`])
})

test('what an earlier release let take back a vouch that may not is judged again, once, when its log is opened', async () => {
  const [asAna, asBeto] = [writer(ana), writer(beto)]
  const founding = [asAna('core.vouch', { device: beto.device }), asAna('core.vouch', { device: carla.device })]
  const back = asBeto('core.withdrawal', { report: founding[1]?.id })
  const store = memoryStore()
  await (await openLog(store)).accept([...founding, back])
  const subjects = [`${journey}/devices:all`]
  const applied = { id: back.id, state: 'applied', awaits: null, problems: [], subjects } as const
  await store.commit({ add: [], restand: [applied], reject: [] })
  const stateOf = async (log: Log) => (await log.rows([back.id])).map(({ state, awaits }) => `${state} ${awaits}`)
  assert.deepEqual(await stateOf(await openLog(store)), ['applied null'])
  await store.setFact('log.trust', '1')
  assert.deepEqual(await stateOf(await openLog(store)), [`waiting trust:${journey}`])
})
