import assert from 'node:assert/strict'
import { test } from 'node:test'
import { StoreTrouble } from '../../log/port.ts'
import { storeAcceptance } from '../acceptance.ts'
import { add, applied, idsOf, row } from '../acceptance-kit.ts'
import { boxOf, emptySlot, newKey, newSalt, unwrap, wrap } from './box.ts'
import type { Journal } from './journal.ts'
import { openPhoneStore } from './store.ts'

/** A journal in memory that has room for so many bytes. */
function journalOf(room = Number.POSITIVE_INFINITY): Journal & { entries: Uint8Array[] } {
  const journal = {
    entries: [] as Uint8Array[],
    read: async () => [...journal.entries],
    append: async (entry: Uint8Array) => {
      const used = journal.entries.reduce((sum, one) => sum + one.length, 0)
      if (used + entry.length > room) throw new StoreTrouble('store.full', 'no room')
      journal.entries.push(entry)
    },
    replace: async (entries: readonly Uint8Array[]) => {
      journal.entries = [...entries]
    },
    close: () => {},
  }
  return journal
}

storeAcceptance('phone, journal in memory', async () => {
  const [journal, box] = [journalOf(), await boxOf(newKey())]
  const store = await openPhoneStore(journal, box)
  const reopen = async () => {
    await store.close()
    return openPhoneStore(journal, box)
  }
  return { store, reopen, close: () => store.close() }
})

test('a phone that has no room left refuses by name, and has neither the report nor half of it', async () => {
  const [journal, box] = [journalOf(4000), await boxOf(newKey())]
  const store = await openPhoneStore(journal, box)
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => add(store, row(n, applied('group:main')))))
  const kept = outcomes.filter(({ status }) => status === 'fulfilled').length
  assert.ok(kept > 0 && kept < 5)
  const why = outcomes.find((one) => one.status === 'rejected')?.reason as StoreTrouble
  assert.equal(why.code, 'store.full')
  assert.equal((await store.scan(0, 10)).length, kept)
  await store.close()
  assert.equal(idsOf(await (await openPhoneStore(journal, box)).scan(0, 10)).length, kept)
})

const isDamaged = (error: unknown) => error instanceof StoreTrouble && error.code === 'store.damaged'
const flip = (entry: Uint8Array): void => {
  const at = entry.length >> 1
  entry[at] = (entry[at] as number) ^ 1
}

test('a changed byte in any entry costs that entry alone, and is told; where nothing opens, or by another key, nothing does', async () => {
  const [journal, box] = [journalOf(), await boxOf(newKey())]
  const store = await openPhoneStore(journal, box)
  for (const n of [1, 2, 3]) await add(store, row(n, applied('group:main')))
  await assert.rejects(openPhoneStore(journal, await boxOf(newKey())), isDamaged)
  for (const [at, entry] of journal.entries.entries()) {
    flip(entry)
    const torn = await openPhoneStore(journal, box)
    assert.deepEqual(idsOf(await torn.scan(0, 10)), ['report-1', 'report-2', 'report-3'].toSpliced(at, 1))
    assert.deepEqual([torn.unread, torn.lost > 1], [1, true])
    flip(entry)
  }
  for (const entry of journal.entries) flip(entry)
  await assert.rejects(openPhoneStore(journal, box), isDamaged)
})

test('what does not open is still there when the journal is written anew, and goes when somebody lets it go', async () => {
  const [journal, box] = [journalOf(), await boxOf(newKey())]
  const store = await openPhoneStore(journal, box)
  const last = 320
  for (let n = 1; n <= last; n++) await add(store, row(n, applied('group:main')))
  const torn = journal.entries[10] as Uint8Array
  flip(torn)
  assert.equal((await openPhoneStore(journal, box)).unread, 1)
  assert.ok(journal.entries.length < 20 && journal.entries.includes(torn), `${journal.entries.length}`)
  const anew = await openPhoneStore(journal, box)
  assert.equal((await anew.scan(0, 1000)).length, last - 1)
  await anew.scrub()
  assert.deepEqual([anew.unread, journal.entries.includes(torn)], [0, false])
  assert.equal((await openPhoneStore(journal, box)).unread, 0)
})

test('a phone without room to write its journal anew opens all the same', async () => {
  const [journal, box] = [journalOf(), await boxOf(newKey())]
  const store = await openPhoneStore(journal, box)
  for (let n = 1; n <= 320; n++) await add(store, row(n, applied('group:main')))
  journal.replace = () => Promise.reject(new StoreTrouble('store.full', 'no room'))
  assert.equal((await (await openPhoneStore(journal, box)).scan(0, 1000)).length, 320)
})

test('what is short and cannot be said again, such as the key of a phone, lies there twice', async () => {
  const [journal, box] = [journalOf(), await boxOf(newKey())]
  const store = await openPhoneStore(journal, box)
  await store.setFact('device.key', 'c3VjaCBhIGtleQ')
  for (let round = 1; round <= 2; round++) {
    for (const entry of journal.entries) {
      flip(entry)
      assert.equal(await (await openPhoneStore(journal, box)).getFact('device.key'), 'c3VjaCBhIGtleQ')
      flip(entry)
    }
    await store.scrub()
  }
})

test('entries are whole kilobytes, whatever was said', async () => {
  const [journal, box] = [journalOf(), await boxOf(newKey())]
  const store = await openPhoneStore(journal, box)
  for (const length of [1, 900, 2000]) {
    await add(store, row(length, applied('group:main'), { body: JSON.stringify('x'.repeat(length)) }))
  }
  const around = 12 + 16
  assert.deepEqual(
    journal.entries.map((entry) => (entry.length - around) % 1024),
    [0, 0, 0],
  )
})

test('a slot opens with its passphrase, however it was typed, and an empty one with none', async () => {
  const key = newKey()
  const slot = await wrap(key, 'caf\u00e9', newSalt())
  const empty = emptySlot(slot.salt)
  assert.deepEqual(await unwrap([empty, slot], 'cafe\u0301'), [null, key])
  assert.deepEqual(await unwrap([empty, slot], 'cafe'), [null, null])
  assert.equal(empty.wrapped.length, slot.wrapped.length)
})

test('each passphrase that is tried costs 600,000 rounds, and gives a key that cannot be taken out of the machine', async (t) => {
  const slot = await wrap(newKey(), 'caf\u00e9', newSalt())
  const { mock } = t.mock.method(crypto.subtle, 'deriveKey')
  for (const guess of ['a', 'b', 'c']) assert.deepEqual(await unwrap([slot, emptySlot(slot.salt)], guess), [null, null])
  const tried = mock.calls.map(({ arguments: [how, , , canBeTaken] }) => [how, canBeTaken])
  const cost = { name: 'PBKDF2', hash: 'SHA-256', salt: slot.salt, iterations: 600_000 }
  assert.deepEqual(tried, [
    [cost, false],
    [cost, false],
    [cost, false],
  ])
})

test('slots of a phone from before, which have a salt each, open as well', async () => {
  const [one, other] = [newKey(), newKey()]
  const slots = [await wrap(one, 'burro', newSalt()), await wrap(other, 'mango', newSalt())]
  assert.deepEqual(await unwrap(slots, 'burro'), [one, null])
  assert.deepEqual(await unwrap(slots, 'mango'), [null, other])
})
