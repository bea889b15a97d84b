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

test('a changed byte in any entry is noticed, and so is another key', async () => {
  const [journal, box] = [journalOf(), await boxOf(newKey())]
  const store = await openPhoneStore(journal, box)
  for (const n of [1, 2, 3]) await add(store, row(n, applied('group:main')))
  const damaged = (error: unknown) => error instanceof StoreTrouble && error.code === 'store.damaged'
  await assert.rejects(openPhoneStore(journal, await boxOf(newKey())), damaged)
  for (const entry of journal.entries) {
    const at = entry.length >> 1
    entry[at] = (entry[at] as number) ^ 1
    await assert.rejects(openPhoneStore(journal, box), damaged)
    entry[at] = (entry[at] as number) ^ 1
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
