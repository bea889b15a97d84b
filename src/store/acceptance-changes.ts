/** What a store must do when it is changed: whole or not at all, each report once, there after it was opened again. */
import type { Store } from '../log/port.ts'
import {
  add,
  applied,
  change,
  collect,
  id,
  idsIn,
  idsOf,
  impossible,
  inJourney,
  JOURNEY,
  refused,
  reject,
  rejects,
  restand,
  row,
  same,
  stampOf,
  waiting,
  withoutPos,
} from './acceptance-kit.ts'

const { cases, it } = collect()

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
  same([await store.getFact('x'), await store.keptView('a', 'b', 0)], [null, null])
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
  same((await idsIn(store, 'group:main')).length, 200)
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
  same(await idsIn(store, 'day:1'), [])
  same(await idsIn(store, 'day:2'), [id(1)])
  same(await idsIn(store, 'group:main'), [id(1)])
  same((await store.get([id(1)])).map(withoutPos), [row(1, applied('day:2', 'group:main'))])
})

it('only applied reports belong to a subject', async ({ store }) => {
  await add(store, row(1, { ...waiting('report:x'), subjects: [inJourney('day:1')] }), row(2, applied('day:2')))
  same([await idsIn(store, 'day:1'), await stampOf(store, 'day:1')], [[], 0])
  await restand(store, 1, applied('day:1'))
  await restand(store, 2, refused('data.enum'))
  same(await idsIn(store, 'day:1'), [id(1)])
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
  same(await idsIn(store, 'day:1'), [id(1)])
  await restand(store, 1, applied())
  same([await idsIn(store, 'day:1'), await stampOf(store, 'day:1')], [[], 0])
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
    await idsIn(from, 'group:main'),
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

it('keeps another text in the place of one that was erased, scrubbed and opened again, and all else of the report', async ({
  store,
  reopen,
}) => {
  await add(store, row(1, applied('group:main')), row(2, applied('group:main')))
  await store.keepViews([
    { name: 'a', subject: inJourney('group:main'), stamp: await stampOf(store, 'group:main'), value: '1' },
  ])
  const husk = { id: id(1), body: '{"erased":true}' }
  await store.commit(change({ restand: [{ id: id(1), ...refused('report.erased') }], erase: [husk] }))
  await store.scrub()
  await add(store, row(1, applied('group:main')))
  const again = await reopen()
  const [first] = await again.get([id(1)])
  same(first && withoutPos(first), row(1, refused('report.erased'), { body: husk.body }))
  same([(await again.scan(0, 10)).map((one) => one.id), await idsIn(again, 'group:main')], [[1, 2].map(id), [id(2)]])
  same(await again.keptView('a', inJourney('group:main'), await stampOf(again, 'group:main')), null)
})

export const changeCases = cases
