/** What a store must find, count and keep: stamps, subjects, lookups, chains, counts, views, facts. */
import type { Store } from '../log/port.ts'
import {
  add,
  applied,
  change,
  collect,
  id,
  idsOf,
  inJourney,
  JOURNEY,
  refused,
  reject,
  restand,
  row,
  same,
  stampOf,
  waiting,
} from './acceptance-kit.ts'

const { cases, it } = collect()

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

it('lists what was refused, newest first', async ({ store }) => {
  await add(store, row(1, refused('data.enum')), row(2, applied('day:1')), row(3, refused('data.range')))
  same(
    (await store.refused(10)).map((one) => one.id),
    [id(3), id(1)],
  )
  same(idsOf(await store.refused(1)), [id(3)])
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

it('leaves out the texts of a subject that the caller has, and a position keeps its text', async ({
  store,
  reopen,
}) => {
  const rows = [row(1, applied('day:1')), row(2, applied('day:1'))]
  await add(store, ...rows)
  const texts = async (from: Store, known: readonly number[]): Promise<(string | null)[]> => {
    const found = await from.ofSubject(inJourney('day:1'), (pos) => known.includes(pos))
    return found.sort((a, b) => a.pos - b.pos).map(({ body }) => body)
  }
  const [first] = (await store.scan(0, 1)).map(({ pos }) => pos) as [number]
  same(await texts(store, [first]), [null, rows[1]?.body])
  await restand(store, 1, refused('data.enum'))
  await restand(store, 1, applied('day:1'))
  same(await texts(await reopen(), [first]), [null, rows[1]?.body])
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
  const short = [...first, ...rest].map(({ pos, id, journey, device, seq }) => ({ pos, id, journey, device, seq }))
  same([...(await store.marks(0, 2)), ...(await store.marks(first.at(-1)?.pos ?? 0, 100))], short)
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
  const left = { hash: 'a', problems: [{ code: 'report.erased' as const, path: '', slots: {} }], text: '' }
  await store.commit(change({ clear: [left, { ...left, hash: 'gone' }] }))
  await store.commit(change({ reject: [reject('a', odd)] }))
  await store.scrub()
  same((await store.rejects(3)).slice(-1), [{ ...reject('a', ''), ...left }])
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
  same(await store.keptView('size@1', view.subject, 7), view.value)
  same(await store.keptView('size@1', view.subject, 6), null)
  await store.keepViews([{ ...view, stamp: 8, value: '3' }])
  await store.keepViews([{ ...view, stamp: 6, value: '2' }])
  same([await store.keptView('size@1', view.subject, 8), await store.keptView('size@1', view.subject, 6)], ['3', null])
  same(await store.keptView('size@1', 'other', 8), null)
  await store.keepViews([])
  await store.dropViews()
  same([await store.keptView('size@1', view.subject, 8), await store.keptView('size@2', view.subject, 7)], [null, null])
  await store.keepViews([view])
  same(await store.keptView('size@1', view.subject, 7), view.value)
})

it('keeps facts, the last word of each', async ({ store, reopen }) => {
  await store.setFact('epoch', 'uno')
  await Promise.all([store.setFact('epoch', 'dos'), store.setFact('otro', '«ñ»')])
  const again = await reopen()
  same([await again.getFact('epoch'), await again.getFact('otro'), await again.getFact('none')], ['dos', '«ñ»', null])
})

export const findCases = cases
