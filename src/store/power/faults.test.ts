/** Calls of the disk that fail, made by strace under the real store: what no full or broken disk can be asked to do. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../../test/support/folder.ts'
import { openSqlite } from '../sqlite.ts'
import type { Told } from '../trouble-child.ts'
import { underStrace } from './strace.ts'

const CHILD = fileURLToPath(new URL('../trouble-child.ts', import.meta.url))
const top = temporaryFolder()

async function told(name: string, fault: string): Promise<Told & { held: number }> {
  const folder = join(top, name)
  const call = fault.slice(0, fault.indexOf(':'))
  const options = ['-f', '-e', `trace=${call}`, '-e', `inject=${fault}`, '-o', '/dev/null']
  const result = JSON.parse(await underStrace(options, CHILD, [folder])) as Told
  const store = await openSqlite(folder)
  const held = (await store.scan(0, 10_000)).length
  await store.close()
  return { ...result, held }
}

test('sqlite: after one fsync that failed nothing more is taken, though the next would have succeeded', async () => {
  const { acked, refused, refusedAfter, read, held } = await told('fsync-once', 'fsync,fdatasync:error=EIO:when=20')
  assert.deepEqual([refused, refusedAfter], ['store.failed', 'store.failed'])
  assert.ok(acked > 5 && acked < 20, `${acked} acknowledged`)
  assert.ok(read >= acked && held >= acked && held <= acked + 1, `read ${read}, held ${held}, acknowledged ${acked}`)
})

test('sqlite: a write that fails for want of space is refused by that name, and what was acknowledged is there', async () => {
  const { acked, refused, read, held } = await told('write-full', 'pwrite64:error=ENOSPC:when=400+')
  assert.equal(refused, 'store.full')
  assert.ok(acked > 3, `${acked} acknowledged`)
  assert.equal(read, acked)
  assert.ok(held >= acked && held <= acked + 1)
})

test('sqlite: a write that fails by an input/output error stops the store, and what was acknowledged is there', async () => {
  const { acked, refused, refusedAfter, held } = await told('write-broken', 'pwrite64:error=EIO:when=400+')
  assert.deepEqual([refused, refusedAfter], ['store.failed', 'store.failed'])
  assert.ok(acked > 3 && held >= acked && held <= acked + 1)
})
