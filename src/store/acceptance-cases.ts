/**
 * What every adapter of the port must do, one case per sentence of `log/port.ts`. Free of Node, so that the browser's
 * adapter can run the same cases in a page; `acceptance.ts` registers them as tests.
 */
import { canonical } from '../core/canonical.ts'
import type { Change, Reject, Row, Standing, Store, StoredRow } from '../log/port.ts'

export type Opened = {
  readonly store: Store
  /** Closes the store and opens what it held again. */
  readonly reopen: () => Promise<Store>
  readonly close: () => Promise<void>
}
export type Case = { readonly name: string; readonly run: (opened: Opened) => Promise<void> }
type New = Row & Standing

function same(actual: unknown, expected: unknown): void {
  const [is, should] = [canonical(actual), canonical(expected)]
  if (is !== should) throw new Error(`is ${is}\nshould be ${should}`)
}

async function rejects(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('resolved, and should have been rejected')
}

const JOURNEY = 'caravan.abcdefghijklmnop'
const id = (n: number): string => `report-${n}`
const inJourney = (name: string): string => `${JOURNEY}/${name}`
const applied = (...names: readonly string[]): Standing => ({
  state: 'applied',
  awaits: null,
  problems: [],
  subjects: names.map(inJourney),
})
const waiting = (awaits: string): Standing => ({ state: 'waiting', awaits, problems: [], subjects: [] })
const refused = (code: 'data.enum' | 'chain.broken'): Standing => ({
  state: 'refused',
  awaits: null,
  problems: [{ code, path: '/data/x', slots: { name: 'x', most: 3 } }],
  subjects: [],
})

/** The n-th report of one device, unless said otherwise. */
const row = (n: number, standing: Standing, over: Partial<Row> = {}): New => ({
  id: id(n),
  journey: JOURNEY,
  device: 'ana',
  seq: n,
  prev: n === 1 ? null : id(n - 1),
  kind: 'movement.sighting',
  about: null,
  known: '2018-10-15T00:00:00Z',
  body: `{"n":${n},"words":"«cruzó el río» 🚶 \\u0000"}`,
  received: `2026-01-01T00:00:0${n % 10}Z`,
  ...over,
  ...standing,
})

const change = (part: Partial<Change>): Change => ({ add: [], restand: [], reject: [], ...part })
const add = (store: Store, ...rows: readonly New[]): Promise<void> => store.commit(change({ add: rows }))
const restand = (store: Store, n: number, standing: Standing): Promise<void> =>
  store.commit(change({ restand: [{ id: id(n), ...standing }] }))
const idsOf = (rows: readonly Pick<Row, 'id'>[]): string[] => rows.map((one) => one.id).sort()
const withoutPos = ({ pos: _, ...rest }: StoredRow): New => rest
const stampOf = (store: Store, name: string): Promise<number> => store.stamp(inJourney(name))

const reject = (hash: string, text: string, code: Reject['code'] = 'report.id'): Reject => ({
  hash,
  code,
  problems: [{ code, path: '/id', slots: { id: hash } }],
  text,
  received: '2026-01-01T00:00:00Z',
})

/** A change that no store can make: it speaks of a report that is not held. */
const impossible = (n: number): Change =>
  change({
    add: [row(n, applied('group:main'))],
    reject: [reject(`with-${n}`, 'x')],
    restand: [{ id: 'nobody', ...applied('group:main') }],
  })

const cases: Case[] = []
const it = (name: string, run: (opened: Opened) => Promise<void>): void => void cases.push({ name, run })

it('gives back every field of a report as it was given, positions from 1', async ({ store }) => {
  const rows = [
    row(1, applied('journey:', 'group:main')),
    row(2, waiting('kind:needs.need@2'), { about: id(1) }),
    row(3, refused('data.enum')),
  ]
  await add(store, ...rows)
  const found = await store.scan(0, 10)
  same(found.map(withoutPos), rows)
  same(found[0]?.pos, 1)
})

it('an empty store has nothing to say', async ({ store }) => {
  same([await store.get(['x']), await store.get([]), await store.scan(0, 9), await store.chains()], [[], [], [], []])
  same(
    [await store.successors([]), await store.about([]), await store.waiting([]), await store.waiting(null)],
    [[], [], [], []],
  )
  same(await store.counts(), { applied: 0, waiting: {}, refused: {}, rejected: {} })
  same([await store.stamp('x'), await store.subjects(''), await store.rejects(5)], [0, [], []])
  same([await store.getFact('x'), await store.keptView('a', 'b')], [null, null])
})

it('an empty change is no trouble', async ({ store }) => {
  await store.commit(change({}))
  same(await store.scan(0, 10), [])
})

it('finds reports by id, and leaves out unknown ones', async ({ store }) => {
  await add(store, row(1, applied()), row(2, applied()))
  same(idsOf(await store.get([id(2), 'unknown', id(1), id(2)])), [id(1), id(2)])
})

it('leaves a report that is there as it is', async ({ store }) => {
  await add(store, row(1, applied('group:main')))
  const stamp = await stampOf(store, 'group:main')
  await add(store, row(1, waiting('device:x'), { body: '{"other":1}' }), row(2, applied()))
  same((await store.get([id(1)])).map(withoutPos), [row(1, applied('group:main'))])
  same((await store.get([id(2)])).length, 1)
  same(await stampOf(store, 'group:main'), stamp)
  same((await store.counts()).waiting, {})
})

it('keeps the first of two reports with one id in the same change', async ({ store }) => {
  await add(store, row(1, applied('group:main')), row(1, refused('data.enum'), { body: '{}' }))
  same((await store.scan(0, 10)).map(withoutPos), [row(1, applied('group:main'))])
  same((await store.counts()).refused, {})
})

it('ten identical commits at once make one report and ten successes', async ({ store }) => {
  const same10 = Array.from({ length: 10 }, () => add(store, row(1, applied('group:main'))))
  const outcomes = await Promise.allSettled(same10)
  same(
    outcomes.map((one) => one.status),
    Array(10).fill('fulfilled'),
  )
  same(idsOf(await store.scan(0, 100)), [id(1)])
  same((await store.counts()).applied, 1)
})

it('many commits at once are all there, each once', async ({ store }) => {
  const many = Array.from({ length: 200 }, (_, n) => row(n + 1, applied('group:main', `day:${n % 7}`)))
  await Promise.all(many.map((one) => add(store, one)))
  same(idsOf(await store.scan(0, 1000)), idsOf(many))
  same((await store.ofSubject(inJourney('group:main'))).length, 200)
  same((await store.chains())[0], { journey: JOURNEY, device: 'ana', held: 200, last: 200, lastId: id(200) })
})

it('nothing of a change is there when it rejects', async ({ store }) => {
  await add(store, row(1, applied('group:main')))
  const before = [await store.counts(), await stampOf(store, 'group:main'), await store.chains()]
  await rejects(store.commit(impossible(2)))
  same(idsOf(await store.scan(0, 10)), [id(1)])
  same([await store.counts(), await stampOf(store, 'group:main'), await store.chains()], before)
  same(await store.rejects(10), [])
})

it('a change that cannot be made does not take its neighbours down', async ({ store }) => {
  const good = [1, 3, 5, 7, 9].map((n) => add(store, row(n, applied('group:main'))))
  const bad = [2, 4].map((n) => store.commit(impossible(n)))
  const outcomes = await Promise.allSettled([...good, ...bad])
  same(
    outcomes.map((one) => one.status === 'fulfilled'),
    [true, true, true, true, true, false, false],
  )
  same(idsOf(await store.scan(0, 10)), [1, 3, 5, 7, 9].map(id))
  same((await store.counts()).applied, 5)
})

it('a new standing moves a report between subjects', async ({ store }) => {
  await add(store, row(1, applied('day:1', 'group:main')))
  await restand(store, 1, applied('day:2', 'group:main'))
  same(idsOf(await store.ofSubject(inJourney('day:1'))), [])
  same(idsOf(await store.ofSubject(inJourney('day:2'))), [id(1)])
  same(idsOf(await store.ofSubject(inJourney('group:main'))), [id(1)])
  same((await store.get([id(1)])).map(withoutPos), [row(1, applied('day:2', 'group:main'))])
})

it('only applied reports belong to a subject', async ({ store }) => {
  await add(store, row(1, { ...waiting('report:x'), subjects: [inJourney('day:1')] }), row(2, applied('day:2')))
  same([await store.ofSubject(inJourney('day:1')), await stampOf(store, 'day:1')], [[], 0])
  await restand(store, 1, applied('day:1'))
  await restand(store, 2, refused('data.enum'))
  same(idsOf(await store.ofSubject(inJourney('day:1'))), [id(1)])
  same(
    (await store.subjects('')).map((one) => one.subject),
    [inJourney('day:1')],
  )
})

it('a report may be added and restood in one change, the last standing wins', async ({ store }) => {
  const standings = [waiting('device:x'), applied('day:1'), applied('day:2')]
  await store.commit({
    add: [row(1, refused('data.enum'))],
    restand: standings.map((standing) => ({ id: id(1), ...standing })),
    reject: [],
  })
  same((await store.get([id(1)])).map(withoutPos), [row(1, applied('day:2'))])
  same(await store.counts(), { applied: 1, waiting: {}, refused: {}, rejected: {} })
  same(
    (await store.subjects('')).map((one) => one.subject),
    [inJourney('day:2')],
  )
})

it('a subject that is named twice holds its report once', async ({ store }) => {
  await add(store, row(1, applied('day:1', 'day:1')))
  same(idsOf(await store.ofSubject(inJourney('day:1'))), [id(1)])
  await restand(store, 1, applied())
  same([await store.ofSubject(inJourney('day:1')), await stampOf(store, 'day:1')], [[], 0])
})

it('a stamp grows with every change to the rows of its subject, and with no other', async ({ store }) => {
  const stamps: number[] = []
  const look = async (): Promise<void> => void stamps.push(await stampOf(store, 'day:1'))
  await look()
  await add(store, row(1, applied('day:1')))
  await look()
  await add(store, row(2, applied('day:2')))
  same(await stampOf(store, 'day:1'), stamps[1])
  await add(store, row(3, applied('day:1')))
  await look()
  await restand(store, 3, applied('day:1'))
  await look()
  await restand(store, 3, applied('day:2'))
  await look()
  same(stamps[0], 0)
  same(
    stamps.every((stamp, at) => at === 0 || stamp > (stamps[at - 1] as number)),
    true,
  )
})

it('a stamp never comes again, not even after the subject was empty', async ({ store, reopen }) => {
  await add(store, row(1, applied('day:1')))
  const first = await stampOf(store, 'day:1')
  await restand(store, 1, refused('data.enum'))
  same(await stampOf(store, 'day:1'), 0)
  const again = await reopen()
  await restand(again, 1, applied('day:1'))
  same((await stampOf(again, 'day:1')) > first, true)
})

it('lists subjects by prefix and by name, with their stamps', async ({ store }) => {
  await add(store, row(1, applied('day:b', 'day:a', 'group:main')), row(2, applied('day:c')))
  await restand(store, 2, applied('group:main'))
  const found = await store.subjects(inJourney('day:'))
  same(
    found.map((one) => one.subject),
    [inJourney('day:a'), inJourney('day:b')],
  )
  for (const one of found) same(one.stamp, await store.stamp(one.subject))
  same(await store.subjects('elsewhere/'), [])
})

it('a prefix is taken literally', async ({ store }) => {
  await add(store, row(1, applied('stop:a_b', 'stop:axb', 'stop:a%b', 'stop:añb')))
  same(
    (await store.subjects(inJourney('stop:a_'))).map((one) => one.subject),
    [inJourney('stop:a_b')],
  )
  same(
    (await store.subjects(inJourney('stop:a%'))).map((one) => one.subject),
    [inJourney('stop:a%b')],
  )
  same(
    (await store.subjects(inJourney('stop:añ'))).map((one) => one.subject),
    [inJourney('stop:añb')],
  )
})

it('finds successors by what they name as predecessor, held or not', async ({ store }) => {
  await add(store, row(1, applied()), row(2, applied()), row(3, applied(), { prev: 'not-held' }))
  same(idsOf(await store.successors([id(1), 'not-held', 'other'])), [id(2), id(3)])
  same(await store.successors([id(2)]), [])
})

it('finds reports about a report', async ({ store }) => {
  await add(store, row(1, applied()), row(2, applied(), { about: id(1) }), row(3, applied(), { about: 'not-held' }))
  same(idsOf(await store.about([id(1)])), [id(2)])
  same(idsOf(await store.about([id(1), 'not-held', id(3)])), [id(2), id(3)])
})

it('finds what waits, for something or at all, and forgets it when it waits no more', async ({ store }) => {
  await add(
    store,
    row(1, waiting('device:x')),
    row(2, waiting('kind:a.b@1')),
    row(3, applied()),
    row(4, waiting('device:x')),
  )
  same(idsOf(await store.waiting(['device:x'])), [id(1), id(4)])
  same(idsOf(await store.waiting(null)), [id(1), id(2), id(4)])
  await restand(store, 1, applied())
  await restand(store, 4, waiting('report:r'))
  same(idsOf(await store.waiting(['device:x'])), [])
  same(idsOf(await store.waiting(['report:r', 'kind:a.b@1'])), [id(2), id(4)])
})

it('scans in order of arrival, page by page', async ({ store }) => {
  for (const n of [5, 2, 9]) await add(store, row(n, applied()))
  await add(store, row(7, applied()), row(1, applied()))
  const first = await store.scan(0, 2)
  const rest = await store.scan(first.at(-1)?.pos ?? 0, 100)
  same(
    [...first, ...rest].map((one) => one.id),
    [5, 2, 9, 7, 1].map(id),
  )
  same(
    rest.map((one) => one.pos).every((pos, at) => pos > ((rest[at - 1] ?? first.at(-1))?.pos ?? 0)),
    true,
  )
  same(await store.scan(rest.at(-1)?.pos ?? 0, 10), [])
})

it('keeps a reject once, as it came, newest first', async ({ store }) => {
  const odd = 'half a pair \ud800, a null \u0000, \r\n "quoted" and ñ'
  await store.commit(change({ reject: [reject('a', odd), reject('b', '{', 'json.malformed')] }))
  await store.commit(change({ reject: [reject('a', odd), reject('c', ''), reject('c', '')] }))
  same(
    (await store.rejects(10)).map((one) => one.hash),
    ['c', 'b', 'a'],
  )
  same(
    (await store.rejects(2)).map((one) => one.hash),
    ['c', 'b'],
  )
  const [last] = (await store.rejects(3)).slice(-1)
  same(last?.text === odd, true)
  same({ ...last, text: '' }, { ...reject('a', odd), text: '' })
  same((await store.counts()).rejected, { 'report.id': 2, 'json.malformed': 1 })
})

it('counts by state, by what is waited for and by the first problem', async ({ store }) => {
  await add(store, row(1, applied()), row(2, applied()), row(3, waiting('device:x')), row(4, waiting('device:y')))
  await add(store, row(5, waiting('kind:a.b@2')), row(6, refused('data.enum')), row(7, refused('chain.broken')))
  const counts = {
    applied: 2,
    waiting: { device: 2, kind: 1 },
    refused: { 'data.enum': 1, 'chain.broken': 1 },
    rejected: {},
  }
  same(await store.counts(), counts)
  await restand(store, 3, applied())
  await restand(store, 6, refused('chain.broken'))
  same(await store.counts(), { ...counts, applied: 3, waiting: { device: 1, kind: 1 }, refused: { 'chain.broken': 2 } })
})

it('tells how far each chain of a device is held; a gap shows, a fork does not hide it', async ({ store }) => {
  await add(store, row(1, applied()), row(4, applied()), row(2, applied()))
  await add(store, row(8, applied(), { seq: 2 }), row(9, applied(), { device: 'luis', seq: 1 }))
  await add(store, row(10, applied(), { journey: 'other.abcdefghijklmnop', seq: 1 }))
  const chains = (await store.chains()).sort((a, b) => (a.lastId < b.lastId ? -1 : 1))
  same(chains, [
    { journey: 'other.abcdefghijklmnop', device: 'ana', held: 1, last: 1, lastId: id(10) },
    { journey: JOURNEY, device: 'ana', held: 3, last: 4, lastId: id(4) },
    { journey: JOURNEY, device: 'luis', held: 1, last: 1, lastId: id(9) },
  ])
})

it("gives a device's chain from a number on, lowest first", async ({ store }) => {
  await add(store, row(3, applied()), row(1, waiting('device:x')), row(2, refused('data.enum')), row(5, applied()))
  await add(store, row(9, applied(), { device: 'luis', seq: 2 }))
  const ids = async (after: number, limit: number): Promise<string[]> =>
    (await store.chain(JOURNEY, 'ana', after, limit)).map((one) => one.id)
  same(await ids(0, Number.MAX_SAFE_INTEGER), [1, 2, 3, 5].map(id))
  same(await ids(1, 2), [2, 3].map(id))
  same(await ids(5, 10), [])
  same(await store.chain(JOURNEY, 'nobody', 0, 10), [])
})

it('keeps views until they are dropped, and never an older one over a newer', async ({ store }) => {
  const view = { name: 'size@1', subject: inJourney('group:main'), stamp: 7, value: '{"best":2900}' }
  await store.keepViews([view, { ...view, name: 'size@2', value: 'null' }])
  same(await store.keptView('size@1', view.subject), view)
  await store.keepViews([{ ...view, stamp: 8, value: '3' }])
  await store.keepViews([{ ...view, stamp: 6, value: '2' }])
  same(await store.keptView('size@1', view.subject), { ...view, stamp: 8, value: '3' })
  same(await store.keptView('size@1', 'other'), null)
  await store.keepViews([])
  await store.dropViews()
  same([await store.keptView('size@1', view.subject), await store.keptView('size@2', view.subject)], [null, null])
  await store.keepViews([view])
  same(await store.keptView('size@1', view.subject), view)
})

it('keeps facts, the last word of each', async ({ store, reopen }) => {
  await store.setFact('epoch', 'uno')
  await Promise.all([store.setFact('epoch', 'dos'), store.setFact('otro', '«ñ»')])
  const again = await reopen()
  same([await again.getFact('epoch'), await again.getFact('otro'), await again.getFact('none')], ['dos', '«ñ»', null])
})

it('sees everything again after it was opened again', async ({ store, reopen }) => {
  await add(
    store,
    row(1, applied('day:1')),
    row(2, waiting('device:x'), { about: id(1) }),
    row(4, refused('data.enum')),
  )
  await restand(store, 1, applied('day:1', 'group:main'))
  await store.commit(change({ reject: [reject('a', 'x')] }))
  const all = async (from: Store): Promise<unknown[]> => [
    await from.scan(0, 100),
    await from.subjects(''),
    await from.ofSubject(inJourney('group:main')),
    await from.chains(),
    await from.counts(),
    await from.rejects(10),
    await from.waiting(null),
    await from.about([id(1)]),
  ]
  const before = await all(store)
  const again = await reopen()
  same(await all(again), before)
  await add(again, row(3, applied('day:1')))
  same(
    (await again.scan(0, 100)).map((one) => one.id),
    [1, 2, 4, 3].map(id),
  )
})

it('takes what is on its way while closing, and nothing after it was closed', async ({ store, reopen }) => {
  const onItsWay = add(store, row(1, applied()))
  await store.close()
  await onItsWay
  await rejects(add(store, row(2, applied())))
  await rejects(store.setFact('a', 'b'))
  same(idsOf(await (await reopen()).scan(0, 10)), [id(1)])
})

it('takes a change of thousands of reports whole', async ({ store }) => {
  const many = Array.from({ length: 5000 }, (_, n) => row(n + 1, applied('group:main', `day:${n % 20}`)))
  await add(store, ...many)
  same((await store.counts()).applied, 5000)
  same((await store.subjects(inJourney('day:'))).length, 20)
  same((await store.scan(4990, 100)).length, 10)
})

export const storeCases: readonly Case[] = cases
