import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../core/report.ts'
import { add, applied, inJourney, row } from '../store/acceptance-kit.ts'
import { memoryStore } from '../store/memory.ts'
import type { FoldRow, Store } from './port.ts'
import { Shelf } from './shelf.ts'

/** A store that notes how many texts it is asked for, and does something before it answers. */
function watched(meanwhile: () => Promise<unknown> = async () => {}): { store: Store; read: () => number } {
  const store = memoryStore()
  const ofSubject = store.ofSubject.bind(store)
  let texts = 0
  store.ofSubject = async (subject, has): Promise<FoldRow[]> => {
    const rows = await ofSubject(subject, has)
    texts += rows.filter(({ body }) => body !== null).length
    await meanwhile()
    return rows
  }
  return { store, read: () => texts }
}

const numbers = (reports: readonly Report[]): unknown[] => reports.map((one) => (one as unknown as { n: number }).n)
const day1 = inJourney('day:1')

test('a subject that gained one report costs the reading of that one, and gives the same reports as before', async () => {
  const { store, read } = watched()
  const shelf = new Shelf(store)
  await add(store, row(1, applied('day:1')), row(2, applied('day:1')))
  const before = await shelf.ofSubject(day1)
  await add(store, row(3, applied('day:1')))
  const after = await shelf.ofSubject(day1)
  assert.deepEqual(numbers(after).sort(), [1, 2, 3])
  assert.equal(read(), 3)
  assert.ok(before.every((report) => after.includes(report)))
})

test('two subjects that share a report share one copy of it', async () => {
  const { store, read } = watched()
  const shelf = new Shelf(store)
  await add(store, row(1, applied('day:1', 'group:main')))
  const [one] = await shelf.ofSubject(day1)
  assert.equal((await shelf.ofSubject(inJourney('group:main')))[0], one)
  assert.equal(read(), 1)
})

test('what nobody asks for is let go, so that the shelf stays small', async () => {
  const { store, read } = watched()
  const shelf = new Shelf(store, 200)
  await add(store, ...Array.from({ length: 40 }, (_, n) => row(n + 1, applied(n === 0 ? 'day:1' : 'day:2'))))
  await shelf.ofSubject(day1)
  await shelf.ofSubject(inJourney('day:2'))
  assert.equal(read(), 40)
  assert.deepEqual(numbers(await shelf.ofSubject(day1)), [1])
  assert.equal(read(), 41)
})

test('what is let go while the store reads is given all the same', async () => {
  let crowd: () => Promise<unknown> = async () => {}
  const { store } = watched(() => crowd())
  const shelf = new Shelf(store, 200)
  await add(store, ...Array.from({ length: 40 }, (_, n) => row(n + 1, applied(n < 2 ? 'day:1' : 'day:2'))))
  await shelf.ofSubject(day1)
  crowd = () => {
    crowd = async () => {}
    return shelf.ofSubject(inJourney('day:2'))
  }
  assert.deepEqual(numbers(await shelf.ofSubject(day1)).sort(), [1, 2])
})
