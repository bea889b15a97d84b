import assert from 'node:assert/strict'
import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from '../../test/support/folder.ts'
import type { KeptView, Row, Standing, Store } from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import { openSqlite } from './sqlite.ts'
import { LOCK_FILE, REPORTS_FILE, VIEWS_FILE } from './sqlite-file.ts'
import type { Told } from './trouble-child.ts'

const top = temporaryFolder()
let made = 0
const newFolder = (): string => join(top, String(made++))
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const troubled = (code: string) => (error: unknown) => error instanceof StoreTrouble && error.code === code

const report = (n: number, words = 'x'): Row & Standing => ({
  id: `report-${n}`,
  journey: 'trouble.abcdefghijklmnop',
  device: 'ana',
  seq: n,
  prev: null,
  kind: 'movement.sighting',
  about: null,
  known: '2018-10-15T00:00:00Z',
  body: words,
  received: '2026-01-01T00:00:00Z',
  state: 'applied',
  awaits: null,
  problems: [],
  subjects: ['trouble.abcdefghijklmnop/group:main'],
})
const add = (store: Store, ...rows: (Row & Standing)[]): Promise<void> =>
  store.commit({ add: rows, restand: [], reject: [] })

async function held(folder: string): Promise<number> {
  const store = await openSqlite(folder)
  const rows = await store.scan(0, 100_000)
  await store.close()
  return rows.length
}

async function told(command: string, args: readonly string[]): Promise<Told> {
  const { stdout } = await promisify(execFile)(command, [...args])
  return JSON.parse(stdout) as Told
}

// A file system of its own in a namespace of its own: it is gone with the process, and needs no cleaning up.
const inTmpfs = 'mkdir -p "$1" && mount -t tmpfs -o size=2m tmpfs "$1" && shift && exec "$@"'
const unshare = ['--user', '--map-root-user', '--mount', 'sh', '-c', inTmpfs, 'sh']
function tmpfsCanBeMounted(): boolean {
  try {
    execFileSync('unshare', [...unshare, join(top, 'probe'), 'true'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
const canMount = tmpfsCanBeMounted()

test('sqlite: a second store on one folder is refused at once, in this process and in another', async () => {
  const folder = newFolder()
  const store = await openSqlite(folder)
  await assert.rejects(openSqlite(folder), troubled('store.locked'))
  assert.equal((await told(process.execPath, [script('./trouble-child.ts'), folder])).notOpened, 'store.locked')
  await add(store, report(1))
  await store.close()
  assert.equal(await held(folder), 1)
})

test('sqlite: the lock dies with the process that held it', async () => {
  const folder = newFolder()
  const child = spawn(process.execPath, [script('./kill-child.ts'), folder, '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(child.stdout)) if (line.startsWith('ack')) break
  await assert.rejects(openSqlite(folder), troubled('store.locked'))
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  assert.ok((await held(folder)) >= 3)
})

test('sqlite: a full file refuses what does not fit, keeps what it has, and reads on', async (t) => {
  if (!canMount)
    t.diagnostic('nobody may mount a small disk here, so a really full one and a read-only one were not tried')
  const folder = newFolder()
  const store = await openSqlite(folder, { maxPages: 60 })
  let acked = 0
  const fill = async (): Promise<void> => {
    for (; ; acked++) await add(store, report(acked + 1, 'x'.repeat(9000)))
  }
  await assert.rejects(fill(), troubled('store.full'))
  assert.ok(acked > 1)
  assert.equal((await store.scan(0, 1000)).length, acked)
  assert.equal((await store.counts()).applied, acked)
  const outcomes = await Promise.allSettled([add(store, report(900)), add(store, report(901, 'x'.repeat(400_000)))])
  assert.equal(outcomes[1]?.status, 'rejected')
  const fitted = outcomes[0]?.status === 'fulfilled' ? 1 : 0
  await store.close()
  const larger = await openSqlite(folder)
  await add(larger, report(902, 'x'.repeat(9000)))
  assert.equal((await larger.scan(0, 1000)).length, acked + fitted + 1)
  await larger.close()
})

// Where nobody may mount, the test above says the same of a file that may not grow, and that this was not tried.
if (canMount) {
  test('sqlite: a disk that is really full (tmpfs) refuses, keeps and reads on', async () => {
    const disk = newFolder()
    const args = [...unshare, disk, process.execPath, script('./trouble-child.ts'), join(disk, 'data')]
    const { notOpened, acked, refused, refusedAfter, read } = await told('unshare', args)
    assert.deepEqual({ notOpened, refused }, { notOpened: null, refused: 'store.full' })
    assert.ok(acked > 10)
    assert.equal(read, acked + (refusedAfter === null ? 1 : 0))
  })

  test('sqlite: a folder on a read-only disk is trouble with a name, though none of its parents is there', async () => {
    const disk = newFolder()
    const readOnly = 'mkdir -p "$1" && mount -t tmpfs -o ro tmpfs "$1" && shift && exec "$@"'
    const args = [
      ...unshare.with(-2, readOnly),
      disk,
      process.execPath,
      script('./trouble-child.ts'),
      join(disk, 'a', 'b'),
    ]
    assert.equal((await told('unshare', args)).notOpened, 'store.readOnly')
  })
}

test('sqlite: after an input/output error it takes nothing more, reads on, and has what it acknowledged', async () => {
  const folder = newFolder()
  // A limit on the size of files makes a write fail that no full disk explains: SQLite calls it an I/O error.
  const limited = 'ulimit -f 2000; exec "$@"'
  const result = await told('sh', ['-c', limited, 'sh', process.execPath, script('./trouble-child.ts'), folder])
  assert.deepEqual([result.refused, result.refusedAfter], ['store.failed', 'store.failed'])
  assert.ok(result.acked > 10)
  assert.equal(result.read, result.acked)
  assert.equal(await held(folder), result.acked)
})

test('sqlite: a folder that may not be written to is trouble with a name, new or used', async () => {
  const child = script('./trouble-child.ts')
  chmodSync(top, 0o755)
  const [fresh, used] = [newFolder(), newFolder()]
  mkdirSync(fresh, { mode: 0o555 })
  await (await openSqlite(used)).close()
  for (const file of [LOCK_FILE, REPORTS_FILE, VIEWS_FILE]) chmodSync(join(used, file), 0o444)
  chmodSync(used, 0o555)
  for (const folder of [fresh, used, join(fresh, 'below')]) {
    assert.equal((await told(process.execPath, [child, folder, 'nobody'])).notOpened, 'store.readOnly', folder)
  }
})

test('sqlite: a file where the folder should be is trouble with a name', async () => {
  const file = newFolder()
  writeFileSync(file, 'not a folder')
  await assert.rejects(openSqlite(file), troubled('file.notFolder'))
  await assert.rejects(openSqlite(join(file, 'below')), troubled('file.notFolder'))
})

test('sqlite: a file that is no database, or broken inside, is damaged, and the folder is free again', async () => {
  const folder = newFolder()
  mkdirSync(folder)
  writeFileSync(join(folder, REPORTS_FILE), 'This was a shopping list.\n'.repeat(500))
  await assert.rejects(openSqlite(folder), troubled('store.damaged'))
  rmSync(join(folder, REPORTS_FILE))
  const store = await openSqlite(folder)
  await add(store, ...Array.from({ length: 200 }, (_, n) => report(n + 1, 'x'.repeat(500))))
  await store.close()
  overwrite(join(folder, REPORTS_FILE), 4096 * 20, 4096 * 40)
  const damaged = await openSqlite(folder)
  await assert.rejects(damaged.scan(0, 1000), troubled('store.damaged'))
  await damaged.close()
})

function overwrite(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, from)
  closeSync(file)
}

test('sqlite: a file of a newer release is refused, and not touched', async () => {
  const folder = newFolder()
  await (await openSqlite(folder)).close()
  const db = new DatabaseSync(join(folder, REPORTS_FILE))
  db.exec("update fact set value = '99' where name = 'store.schema'")
  db.close()
  await assert.rejects(openSqlite(folder), /newer release/)
})

test('sqlite: while another program holds the file a report is refused with a reason, and taken afterwards', async () => {
  const folder = newFolder()
  const store = await openSqlite(folder)
  const other = new DatabaseSync(join(folder, REPORTS_FILE))
  other.exec('begin immediate')
  await assert.rejects(add(store, report(1)), troubled('store.locked'))
  other.exec('rollback')
  other.close()
  await add(store, report(1))
  assert.equal((await store.scan(0, 10)).length, 1)
  await store.close()
})

const view = (stamp: number): KeptView => ({ name: 'size@1', subject: 'x', stamp, value: '1' })

test('sqlite: kept views outlive a restart, and their file may be deleted or damaged', async () => {
  const folder = newFolder()
  const keep = async (): Promise<string | null> => {
    const store = await openSqlite(folder)
    await add(store, report(made++))
    await store.keepViews([view(1)])
    await store.close()
    const again = await openSqlite(folder)
    const kept = await again.keptView('size@1', 'x', 1)
    await again.close()
    return kept
  }
  assert.equal(await keep(), '1')
  rmSync(join(folder, VIEWS_FILE))
  assert.equal(await keep(), '1')
  writeFileSync(join(folder, VIEWS_FILE), 'rubbish'.repeat(1000))
  const store = await openSqlite(folder)
  assert.equal(await store.keptView('size@1', 'x', 1), null)
  await store.close()
  assert.equal(await keep(), '1')
})

test('sqlite: views that another release kept in its own format are thrown away, and new ones are kept', async () => {
  const folder = newFolder()
  await (await openSqlite(folder)).close()
  const old = new DatabaseSync(join(folder, VIEWS_FILE))
  old.exec(`drop table if exists view; pragma user_version = 1;
    create table view(name text, subject text, stamp integer, value text, primary key(name, subject)) without rowid;
    insert into view values('size@1', 'x', 1, 'old')`)
  old.close()
  const store = await openSqlite(folder)
  assert.equal(await store.keptView('size@1', 'x', 1), null)
  await store.keepViews([view(1)])
  assert.equal(await store.keptView('size@1', 'x', 1), '1')
  await store.close()
})

test('sqlite: views that know more than the reports (a restored backup) are thrown away', async () => {
  const folder = newFolder()
  const store = await openSqlite(folder)
  await add(store, report(1))
  await store.keepViews([view(1)])
  await store.close()
  for (const tail of ['', '-wal', '-shm']) rmSync(join(folder, REPORTS_FILE + tail), { force: true })
  assert.ok(existsSync(join(folder, VIEWS_FILE)))
  const restored = await openSqlite(folder)
  await add(restored, report(2))
  assert.equal(await restored.keptView('size@1', 'x', 1), null)
  await restored.close()
})
