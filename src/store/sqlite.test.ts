import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../test/support/folder.ts'
import type { Store } from '../log/port.ts'
import { storeAcceptance } from './acceptance.ts'
import { openSqlite } from './sqlite.ts'

const folder = temporaryFolder()
let made = 0
const newFolder = (): string => join(folder, String(made++))

storeAcceptance('sqlite', async () => {
  const place = newFolder()
  let current: Store = await openSqlite(place)
  const store = current
  const reopen = async (): Promise<Store> => {
    await current.close()
    current = await openSqlite(place)
    return current
  }
  return { store, reopen, close: () => current.close() }
})

test("the writer's own connection syncs every commit", async () => {
  const store = await openSqlite(newFolder())
  assert.deepEqual(await store.durability(), { journalMode: 'wal', synchronous: 2 })
  await store.close()
})
