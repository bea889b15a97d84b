import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chainOf, testDevice, verify } from '../../test/support/devices.ts'
import { fromBase64url, toBase64url } from '../core/bytes.ts'
import type { Report } from '../core/report.ts'
import { journeyId } from '../core/report.ts'
import { DAY_MS, instant, msOf, wholeDay } from '../core/time.ts'
import { KINDS, VIEWS } from '../domains/all.ts'
import { Held, memoryStore } from '../store/memory.ts'
import { erase, forget } from './erasing.ts'
import { chainKey } from './exchange.ts'
import { Holdings } from './holdings.ts'
import { Log } from './log.ts'
import { type Store, StoreTrouble } from './port.ts'
import { rebuild } from './rebuild.ts'
import { sweep } from './sweep.ts'
import { termMs } from './term.ts'
import { MerkleTree } from './tree.ts'

const [founder, coco, ana, stranger] = [testDevice(1), testDevice(2), testDevice(3), testDevice(4)]
const journey = journeyId('test', founder.device)
const happened = wholeDay('2018-10-15', 'America/Guatemala')
const NOW = '2018-10-16T00:00:00Z'
const SECRET = 'Canaria'

const openLog = (store: Store): Promise<Log> => Log.open({ store, kinds: KINDS, views: VIEWS, verify, now: () => NOW })

/** Two who speak, one of them a coordinator; a note with all that can be said about it; and a count beside it. */
function invented() {
  const [f, c, a] = [chainOf(founder), chainOf(coco), chainOf(ana)]
  const say = (write: typeof f, kind: string, data: Record<string, unknown>, v = 1) =>
    write({ kind, v, journey, happened, said: NOW, data })
  const vouch = (device: string, role: string) => say(f, 'core.vouch', { device, label: 'Post', role }, 2)
  const trust = [vouch(coco.device, 'coordinator'), vouch(ana.device, 'field')]
  const note = say(a, 'core.note', { text: `The bridge, ${SECRET}` })
  const count = say(a, 'movement.sighting', { group: 'main', stop: 'esq', people: { low: null, best: 9, high: null } })
  const correction = say(a, 'core.correction', { report: note.id, v: 1, data: { text: `No, ${SECRET}` }, why: 'typo' })
  const broken = say(a, 'core.correction', { report: note.id, v: 1, data: { text: SECRET } })
  const about = [correction, say(c, 'core.withdrawal', { report: correction.id, why: `She asked: ${SECRET}` })]
  const erasure = say(c, 'core.erasure', { report: note.id, why: 'asked' })
  return { trust, note, count, about, broken, erasure, say: { f, c, a }, write: say }
}

const bodies = (held: Held): string => JSON.stringify([...held.rows.values()].map(({ body }) => body))
const states = async (log: Log, reports: readonly Report[]) =>
  Promise.all(reports.map(async ({ id }) => (await log.rows([id]))[0]?.state))

test('what a coordinator says to erase counts nowhere, whatever comes first, and what was said about it neither', async () => {
  const { trust, note, count, about, erasure } = invented()
  const all = [...trust, note, count, ...about, erasure]
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (order) => {
      const log = await openLog(memoryStore())
      for (const report of order) await log.accept([report])
      assert.deepEqual(await states(log, [note, count, erasure]), ['refused', 'applied', 'applied'])
      const entries = await log.entries(`${journey}/day:2018-10-15`)
      assert.deepEqual(
        entries.map(({ report }) => report.id).sort(),
        [...trust, count, erasure].map(({ id }) => id).sort(),
      )
    }),
    { numRuns: 20, seed: 7 },
  )
})

test('who may not say it erases nothing; taken back in time, it erases nothing either', async () => {
  const { trust, note, about, say, write, erasure } = invented()
  const store = memoryStore()
  const log = await openLog(store)
  const field = write(say.a, 'core.erasure', { report: note.id, why: 'danger' })
  await log.accept([...trust, note, ...about, field])
  const said = [note, ...about]
  assert.deepEqual(await states(log, [...said, field]), ['applied', 'applied', 'applied', 'waiting'])
  await log.accept([erasure])
  assert.deepEqual(await states(log, said), ['refused', 'refused', 'refused'])
  const back = write(say.f, 'core.withdrawal', { report: erasure.id, why: 'It is evidence' })
  await log.accept([back])
  assert.deepEqual(await states(log, said), ['applied', 'applied', 'applied'])
  const facts = { get: async () => null, set: async () => undefined }
  const later = { nowMs: msOf(NOW) + 30 * DAY_MS, own: founder.device }
  assert.equal(await sweep({ log, facts, kinds: KINDS, ...later }), 0)
})

test('whoever wrote down names takes them back, in whatever order it comes; nobody else does, nor of what names nobody', async () => {
  const { trust, note, say, write } = invented()
  const arrest = write(say.a, 'rights.detention', { what: 'held', actor: 'army' }, 3)
  const other = write(say.f, 'rights.detention', { what: 'held', actor: 'police' }, 3)
  const taken = write(say.a, 'core.erasure', { report: arrest.id, why: 'asked' })
  const idle = [note, other].map(({ id }) => write(say.a, 'core.erasure', { report: id, why: 'asked' }))
  const all = [...trust, note, arrest, other, taken, ...idle]
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (order) => {
      const log = await openLog(memoryStore())
      for (const report of order) await log.accept([report])
      assert.deepEqual(await states(log, [arrest, taken]), ['refused', 'applied'])
      assert.deepEqual(await states(log, [note, other, ...idle]), ['applied', 'applied', 'waiting', 'waiting'])
      const facts = { get: async () => null, set: async () => undefined }
      const swept = { log, facts, kinds: KINDS, own: founder.device }
      assert.equal(await sweep({ ...swept, nowMs: msOf(NOW) + 2 * DAY_MS }), 0, 'for three days it can be undone')
      assert.equal(await sweep({ ...swept, nowMs: msOf(NOW) + 4 * DAY_MS }), 1)
      assert.deepEqual(await states(log, [arrest, taken, note]), ['refused', 'applied', 'applied'])
      assert.deepEqual((await rebuild(log, () => {})).differing, [])
    }),
    { numRuns: 20, seed: 8 },
  )
  const log = await openLog(memoryStore())
  await log.accept([...trust, arrest, taken, write(say.a, 'core.withdrawal', { report: taken.id, why: 'Stays' })])
  assert.deepEqual(await states(log, [arrest]), ['applied'], 'taken back itself')
})

test('what was erased is in no row, keeps its place in chain and tree, and stays erased when it is sent again', async () => {
  const { trust, note, count, about, broken } = invented()
  const held = new Held()
  const log = await openLog(memoryStore(held))
  await log.accept([...trust, note, ...about, broken, count])
  const rootOf = async () => {
    const tree = new MerkleTree()
    for (const { id } of await log.after(0, 100)) tree.add(fromBase64url(id) as Uint8Array)
    return toBase64url(tree.root())
  }
  const before = await rootOf()
  assert.ok(bodies(held).includes(SECRET))
  assert.equal(await erase(log, [note.id]), 4, 'also what is about it and was refused')
  assert.ok(!bodies(held).includes(SECRET))
  assert.equal(await rootOf(), before)
  const [again] = await log.accept([note])
  assert.deepEqual([again?.state, again?.again, again?.problems[0]?.code], ['refused', true, 'report.erased'])
  assert.ok(!bodies(held).includes(SECRET))
  assert.deepEqual(await states(log, [count]), ['applied'], 'whose number comes after it')
  assert.equal(await erase(log, [note.id]), 0)
  assert.deepEqual((await rebuild(log, () => {})).differing, [])
})

test('a husk from outside is no report; who may speak and the founding are never erased', async () => {
  const { trust, note } = invented()
  const log = await openLog(memoryStore())
  await log.accept(trust)
  const [husk] = await log.accept([{ ...note, data: {}, erased: true }])
  assert.deepEqual([husk?.id, husk?.state], [null, 'refused'])
  assert.equal(
    await erase(
      log,
      trust.map(({ id }) => id),
    ),
    0,
  )
})

test('another’s word is waited with for three days, one’s own is not', async () => {
  const { trust, note, erasure } = invented()
  const facts = { get: async () => null, set: async () => undefined }
  const swept = async (own: string, days: number): Promise<number> => {
    const log = await openLog(memoryStore())
    await log.accept([...trust, note, erasure])
    return sweep({ log, facts, kinds: KINDS, nowMs: msOf(NOW) + days * DAY_MS, own })
  }
  assert.equal(await swept(stranger.device, 2.9), 0)
  assert.equal(await swept(stranger.device, 3), 1)
  assert.equal(await swept(coco.device, 0), 1)
})

function factsKept() {
  const kept = new Map<string, string>()
  return {
    get: async (name: string) => kept.get(name) ?? null,
    set: async (name: string, text: string) => void kept.set(name, text),
  }
}

test('what was no sound report is emptied after ninety days, goes on being counted, and does not come back', async () => {
  const { trust, note } = invented()
  const held = new Held()
  const [log, facts] = [await openLog(memoryStore(held)), factsKept()]
  const broken = { ...note, data: { text: `Changed: ${SECRET}` } }
  await log.accept([...trust, broken])
  const rubbish = (): boolean => [...held.rejects.values()].some(({ text }) => text.includes(SECRET))
  const on = (day: number): Promise<number> =>
    sweep({ log, facts, kinds: KINDS, nowMs: msOf(NOW) + day * DAY_MS, own: stranger.device })
  for (let day = 80; day < 96; day++) assert.equal(await on(day), 0)
  assert.ok(rubbish())
  assert.equal(await on(96), 1)
  await log.accept([broken])
  assert.ok(!rubbish())
  assert.deepEqual((await log.counts()).rejected, { 'report.id': 1 })
  assert.deepEqual((await log.rejects(9))[0]?.problems, [{ code: 'report.erased', path: '', slots: {} }])
  assert.equal(await on(97), 0)
})

test('when its term is over a report is erased, once the clock said so on seven days; one that jumps erases nothing', async () => {
  const { trust, note, count } = invented()
  const facts = factsKept()
  const log = await openLog(memoryStore())
  await log.accept([...trust, note, count])
  const on = (ms: number): Promise<number> => sweep({ log, facts, kinds: KINDS, nowMs: ms, own: stranger.device })
  const over = Math.max(termMs(note, KINDS), termMs(count, KINDS))
  assert.equal(instant(over).slice(0, 4), '2020')
  assert.equal(instant(termMs({ ...note, said: '2026-11-26T00:00:00Z' }, KINDS)).slice(0, 4), '2028')
  const asked = { ...note, kind: 'rights.detention', data: { what: 'held', actor: 'army', keep: 'P30D' } }
  assert.equal(instant(termMs(asked, KINDS)).slice(0, 10), '2018-11-15', 'sooner where those it is about asked for it')
  for (let day = 1; day < 7; day++) assert.equal(await on(over + day * DAY_MS), 0)
  // Back to the true day, and on: what the wrong one said is forgotten.
  assert.equal(await on(msOf(NOW)), 0)
  for (let day = 1; day < 20; day++) assert.equal(await on(msOf(NOW) + day * DAY_MS), 0)
  for (let day = 1; day < 7; day++)
    for (const hour of [0, 6]) assert.equal(await on(over + day * DAY_MS + hour * 3_600_000), 0)
  assert.equal(await on(over + 7 * DAY_MS), 2)
  assert.deepEqual(await states(log, [...trust, note]), ['applied', 'applied', 'refused'])
})

test('what only a newer release knows waits as long as the longest that this one keeps, and is erased then; trust is not', async () => {
  const { trust, note, say, write } = invented()
  const facts = factsKept()
  const log = await openLog(memoryStore())
  const [flood, rule] = [
    write(say.a, 'movement.flood', { words: SECRET }),
    write(say.f, 'core.oath', { words: SECRET }),
  ]
  await log.accept([...trust, note, flood, rule])
  assert.deepEqual(await states(log, [flood, rule]), ['waiting', 'waiting'])
  assert.equal(instant(termMs(flood, KINDS)).slice(0, 4), '2028')
  const on = (ms: number): Promise<number> => sweep({ log, facts, kinds: KINDS, nowMs: ms, own: stranger.device })
  const over = termMs(flood, KINDS)
  for (let day = 0; day < 8; day++) await on(over + day * DAY_MS)
  assert.deepEqual(await states(log, [flood, rule]), ['refused', 'waiting'])
})

test('what is said of an erased report by who had not heard goes too, with the next look', async () => {
  const { trust, note, about, erasure, count } = invented()
  const held = new Held()
  const log = await openLog(memoryStore(held))
  await log.accept([...trust, note, count, erasure])
  const facts = factsKept()
  const look = () => sweep({ log, facts, kinds: KINDS, nowMs: msOf(NOW) + 4 * DAY_MS, own: stranger.device })
  assert.equal(await look(), 1)
  await log.accept(about)
  assert.ok(bodies(held).includes(SECRET))
  assert.equal(await look(), about.length)
  assert.ok(!bodies(held).includes(SECRET))
  assert.equal(await look(), 0)
})

test('what is said of a report whose term was over goes too, when its own is', async () => {
  const { trust, note, about } = invented()
  const held = new Held()
  const log = await openLog(memoryStore(held))
  const facts = factsKept()
  const week = async (): Promise<void> => {
    for (let day = 0; day < 8; day++)
      await sweep({
        log,
        facts,
        kinds: KINDS,
        nowMs: msOf('2060-01-01T00:00:00Z') + day * DAY_MS,
        own: stranger.device,
      })
  }
  await log.accept([...trust, note])
  await week()
  await log.accept(about)
  assert.deepEqual(await states(log, [note, ...about]), ['refused', 'refused', 'refused'])
  assert.ok(bodies(held).includes(SECRET))
  await week()
  assert.ok(!bodies(held).includes(SECRET))
})

test('what a phone forgets keeps its place and leaves alone what is said of it, which goes on counting; nothing of it is given', async () => {
  const { trust, note, about, say, write, erasure, count } = invented()
  const held = new Held()
  const store = memoryStore(held)
  const log = await openLog(store)
  const [correction, withdrawal] = about as [Report, Report]
  await log.accept([...trust, note, correction, count])
  assert.equal(
    await forget(
      log,
      [...trust, note].map(({ id }) => id),
      [],
      '2018-11-01',
    ),
    1,
    'and nobody who may speak',
  )
  assert.ok(!JSON.stringify(held.rows.get(note.id)).includes(SECRET))
  assert.deepEqual(await states(log, [note, correction, count]), ['applied', 'applied', 'applied'])
  const back = write(say.a, 'core.withdrawal', { report: note.id, why: 'A mistake' })
  await log.accept([withdrawal, back])
  assert.deepEqual(await states(log, [note, correction, withdrawal, back]), [
    'applied',
    'applied',
    'applied',
    'applied',
  ])
  const [again] = await log.accept([note])
  assert.deepEqual([again?.state, again?.again], ['applied', true], 'it does not come back')
  assert.ok(!JSON.stringify(held.rows.get(note.id)).includes(SECRET))

  const holdings = new Holdings<null>({
    after: (pos, limit) => log.after(pos, limit),
    marks: (pos, limit) => log.marks(pos, limit),
    labelOf: () => ({ stops: [], label: null, goesFirst: false }),
  })
  await holdings.catchUp()
  const have = holdings.have()
  const given = (await holdings.named(have)).map(({ id }) => id)
  assert.deepEqual([given.includes(note.id), given.includes(correction.id)], [false, true])
  const [chain] = await holdings.withIds(
    have.filter(({ device }) => device === ana.device),
    new Set(have.map(chainKey)),
  )
  assert.ok(
    chain?.ids?.includes(note.id),
    'of a chain that is told forked it is named, or it would be given again and again',
  )
  const reopened = await openLog(store)
  assert.deepEqual(await states(reopened, [note, correction]), ['applied', 'applied'])

  await reopened.accept([erasure])
  assert.deepEqual(await states(reopened, [note, correction]), ['refused', 'refused'], 'erased on top of it')
  const undone = write(say.f, 'core.withdrawal', { report: erasure.id, why: 'Evidence' })
  await reopened.accept([undone])
  assert.deepEqual(await states(reopened, [note, correction]), ['applied', 'applied'])
})

test('a disk that was full while it was cleaned is cleaned the next time, though nothing new is erased', async () => {
  const { trust, note } = invented()
  let scrubs = 0
  const store = memoryStore()
  const scrub = store.scrub.bind(store)
  store.scrub = async () => {
    if (++scrubs === 1) throw new StoreTrouble('store.full', 'no room')
    await scrub()
  }
  const log = await openLog(store)
  await log.accept([...trust, note])
  await assert.rejects(erase(log, [note.id]), { code: 'store.full' })
  assert.deepEqual(await states(log, [note]), ['refused'])
  assert.equal(await erase(log, []), 0)
  assert.equal(await erase(log, []), 0)
  assert.equal(scrubs, 2)
})
