import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { type Database, freshDatabase } from '../../test/support/postgres.ts'
import type { Store } from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import { storeAcceptance } from './acceptance.ts'
import { openPostgres } from './postgres.ts'
import { closedWay } from './postgres-way.ts'

// One database for all cases, emptied before each: making one takes longer than most cases do.
let shared: Promise<Database> | undefined

async function emptyDatabase(): Promise<Database> {
  shared ??= freshDatabase()
  const database = await shared
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('set client_min_messages = warning; drop schema if exists vereda cascade')
  await client.end()
  return database
}

storeAcceptance('postgres', async () => {
  const { url } = await emptyDatabase()
  let current: Store = await openPostgres(url)
  const store = current
  const reopen = async (): Promise<Store> => {
    await current.close()
    current = await openPostgres(url)
    return current
  }
  return { store, reopen, close: () => current.close() }
})

const troubled = (code: string) => (error: unknown) => error instanceof StoreTrouble && error.code === code

test('postgres: a second store on one database is refused until the first is closed', async () => {
  const database = await freshDatabase()
  const first = await openPostgres(database.url)
  await assert.rejects(openPostgres(database.url), troubled('store.locked'))
  await first.close()
  await (await openPostgres(database.url)).close()
  await database.close()
})

test('postgres: after its connection was cut the store tells it, and takes the same reports when it is back', async () => {
  const database = await freshDatabase()
  const store = await openPostgres(database.url)
  await store.setFact('epoch', 'uno')
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  const [{ pid }] = (await other.query("select pid from pg_locks where locktype = 'advisory'")).rows
  await other.query('begin; lock table vereda.fact')
  const onItsWay = assert.rejects(store.setFact('epoch', 'dos'), troubled('store.failed'))
  await untilWaiting(other, pid)
  await other.query('select pg_terminate_backend($1)', [pid])
  await onItsWay
  await other.query('rollback')
  assert.equal(await store.getFact('epoch'), 'uno')
  await store.setFact('epoch', 'dos')
  assert.equal(await store.getFact('epoch'), 'dos')
  await assert.rejects(openPostgres(database.url), troubled('store.locked'))
  await other.end()
  await store.close()
  await database.close()
})

async function untilWaiting(client: pg.Client, pid: number): Promise<void> {
  const { rows } = await client.query('select wait_event_type as waits from pg_stat_activity where pid = $1', [pid])
  if (rows[0]?.waits !== 'Lock') await untilWaiting(client, pid)
}

test('postgres: what is acknowledged was synced by the server, each time', async () => {
  const database = await freshDatabase()
  const store = await openPostgres(database.url)
  const other = new pg.Client({ connectionString: database.url })
  await other.connect()
  const { fsync } = (await other.query('show fsync')).rows[0]
  const syncedTo = async (): Promise<bigint> =>
    BigInt((await other.query("select pg_current_wal_flush_lsn() - '0/0' as at")).rows[0].at)
  for (let n = 0; n < 20; n++) {
    const before = await syncedTo()
    await store.setFact('epoch', `${n}`)
    assert.ok((await syncedTo()) > before, `${n}`)
  }
  assert.equal(fsync, 'on')
  await other.end()
  await store.close()
  await database.close()
})

test('postgres: a database that is not there is trouble in plain words', async () => {
  const database = await freshDatabase()
  const { url } = database
  await database.close()
  await assert.rejects(openPostgres(url), troubled('store.failed'))
  await assert.rejects(openPostgres('postgresql://nobody@127.0.0.1:1/none'), troubled('store.failed'))
})

test('postgres: the way to another machine is encrypted unless its address says otherwise; the way within one is not', () => {
  const closed = 'postgresql://hub:a%2Fb@db.example:5432/vereda?sslmode=verify-full'
  assert.equal(closedWay('postgresql://hub:a%2Fb@db.example:5432/vereda'), closed)
  assert.match(closedWay('postgres://10.0.0.5/vereda?application_name=x'), /application_name=x&sslmode=verify-full$/)
  for (const own of [
    'postgresql://db.example/vereda?sslmode=disable',
    'postgresql://db.example/vereda?ssl=true',
    'postgresql://hub@localhost/vereda',
    'postgresql://127.0.0.1:54399/vereda',
    'postgresql://[::1]/vereda',
    'postgresql:///vereda?host=/var/run/postgresql',
    'postgresql://%2Fvar%2Frun%2Fpostgresql/vereda',
    'vereda',
  ])
    assert.equal(closedWay(own), own)
})

test('postgres: a database that speaks no TLS where it is asked for is trouble in plain words', async () => {
  const database = await emptyDatabase()
  const asked = openPostgres(`${database.url}${database.url.includes('?') ? '&' : '?'}sslmode=verify-full`)
  await assert.rejects(asked, (error: StoreTrouble) => error.code === 'store.failed' && /SSL/.test(error.message))
})

test('postgres: a database that was restored lies in another place than the one that it was copied from', async () => {
  const database = await freshDatabase()
  const placeNow = async (): Promise<string> => {
    const store = await openPostgres(database.url)
    return store.place().finally(() => store.close())
  }
  const before = await placeNow()
  assert.match(before, /^\d+:\d+:\d+:\d+$/)
  assert.equal(await placeNow(), before)
  // What `pg_restore --clean` does before it writes the tables anew.
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('set client_min_messages = warning; drop schema vereda cascade')
  await client.end()
  assert.notEqual(await placeNow(), before)
  await database.close()
})
