/**
 * The one connection that writes to PostgreSQL. It also holds the lock that keeps a second process out: when the
 * connection breaks, the lock and the power to write go together, so two processes can never write at once. The next
 * commit then tries to connect and lock again.
 */
import pg from 'pg'
import type { Change, Cleared } from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import { ADD, CLEAR, ERASE, LOCK_KEY, REJECT, RESTAND, SCHEMA, SCRUB, SET_FACT } from './postgres-schema.ts'
import { troubleOf } from './postgres-trouble.ts'
import { tallyKey } from './tally.ts'
import type { Work } from './work.ts'

/**
 * The writer's statements touch a few rows of tables that grow while it holds their plans. A plan made when the tables
 * were small would read them whole for ever after (measured: 2.5 times slower at 100,000 reports), so plans may use
 * indexes and loops only, and are made once. Loops over a statement's own rows are why `CHUNK` bounds these.
 */
const INDEXES_ONLY = `set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_hashjoin = off;
  set enable_mergejoin = off`
const CHUNK = 1000

type Step = { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

export class PostgresWriter {
  readonly #url: string
  #client: pg.Client | null = null

  private constructor(url: string) {
    this.#url = url
  }

  static async start(url: string): Promise<PostgresWriter> {
    const writer = new PostgresWriter(url)
    await writer.#connected()
    return writer
  }

  /** All of the batch is on disk, or nothing of it and a rejection. */
  async apply(batch: readonly Work[]): Promise<void> {
    try {
      await this.#apply(await this.#connected(), batch)
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble instanceof StoreTrouble && trouble.code === 'store.failed') await this.close()
      throw trouble
    }
  }

  async scrub(): Promise<void> {
    const client = await this.#connected()
    for (const statement of SCRUB) await client.query(statement).catch((error) => Promise.reject(troubleOf(error)))
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = null
    await client?.end().catch(() => undefined)
  }

  async #apply(client: pg.Client, batch: readonly Work[]): Promise<void> {
    const steps = stepsOf(batch)
    const restands = restandsOf(batch)
    const [first] = steps
    // A single statement is a transaction of its own, and saves two round trips.
    if (first && steps.length === 1 && restands.length === 0) await run(client, first)
    else if (steps.length + restands.length > 0) await inTransaction(client, steps, restands)
  }

  async #connected(): Promise<pg.Client> {
    this.#client ??= await connect(this.#url, (client) => {
      if (this.#client === client) this.#client = null
    })
    return this.#client
  }
}

async function connect(url: string, lost: (client: pg.Client) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'vereda writer',
  })
  // Without a listener a broken connection would end the process.
  client.on('error', () => lost(client))
  client.on('end', () => lost(client))
  try {
    await client.connect()
    await takeLock(client)
    await mustBeDurable(client)
    await client.query(INDEXES_ONLY)
    await client.query(`set client_min_messages = warning; ${SCHEMA}`)
    await mustBeOurs(client)
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw troubleOf(error)
  }
}

async function takeLock(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [LOCK_KEY])
  if (!rows[0].mine) throw new StoreTrouble('store.locked', 'The database is in use by another process of Vereda.')
}

/** An acknowledgement means "on disk": a server that does not sync must not be written to. */
async function mustBeDurable(client: pg.Client): Promise<void> {
  await client.query('set synchronous_commit = on')
  const { rows } = await client.query('show fsync')
  if (rows[0].fsync !== 'on') {
    throw new StoreTrouble('store.failed', 'PostgreSQL runs with fsync = off: what it confirms may be lost.')
  }
}

async function mustBeOurs(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select value from fact where name = 'store.schema'")
  if (rows[0]?.value === '1') return
  throw new StoreTrouble('store.failed', 'The database was written by a newer release of Vereda. Please update.')
}

const run = (client: pg.Client, { name, text, values }: Step): Promise<pg.QueryResult> =>
  client.query({ name, text, values: [...values] })

async function inTransaction(client: pg.Client, steps: readonly Step[], restands: readonly Restand[]): Promise<void> {
  try {
    await client.query('begin')
    for (const step of steps) await run(client, step)
    if (restands.length > 0) await restandAll(client, restands)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function restandAll(client: pg.Client, restands: readonly Restand[]): Promise<void> {
  for (const chunk of chunks(restands)) {
    const found = await run(client, { name: 'restand', text: RESTAND, values: [JSON.stringify(chunk)] })
    const held = new Set(found.rows.map((row) => row.id))
    const missing = chunk.find(({ id }) => !held.has(id))
    if (missing) throw new Error(`restand of ${missing.id}, which is not held`)
  }
}

type Restand = ReturnType<typeof standingColumns> & { readonly id: string }

const changesOf = (batch: readonly Work[]): Change[] => batch.flatMap((work) => ('change' in work ? [work.change] : []))

/** The last standing of each report: what was said in between nobody could have seen. */
function restandsOf(batch: readonly Work[]): Restand[] {
  const all = changesOf(batch).flatMap((change) => change.restand)
  return [...new Map(all.map((one) => [one.id, { id: one.id, ...standingColumns(one) }])).values()]
}

function stepsOf(batch: readonly Work[]): Step[] {
  const adds = changesOf(batch).flatMap((change) => change.add)
  const rejects = changesOf(batch).flatMap((change) => change.reject)
  const erased = changesOf(batch).flatMap((change) => change.erase ?? [])
  const cleared = changesOf(batch).flatMap((change) => change.clear ?? [])
  const facts = batch.flatMap((work) => ('fact' in work ? [work.fact] : []))
  return [
    ...chunks(adds).map((chunk) => list('add', ADD, chunk.map(reportColumns))),
    ...chunks(rejects).map((chunk) => list('reject', REJECT, chunk.map(rejectColumns))),
    ...chunks(erased).map((chunk) => list('erase', ERASE, chunk)),
    ...chunks(cleared).map((chunk) => list('clear', CLEAR, chunk.map(rejectColumns))),
    ...facts.map(({ name, value }) => ({ name: 'fact', text: SET_FACT, values: [name, value] })),
  ]
}

function chunks<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / CHUNK)
  return Array.from({ length: count }, (_, nth) => all.slice(nth * CHUNK, (nth + 1) * CHUNK))
}

const list = (name: string, text: string, rows: readonly object[]): Step => ({
  name,
  text,
  values: [JSON.stringify(rows.map((row, nth) => ({ ...row, nth })))],
})

const standingColumns = ({ state, awaits, problems, subjects }: Change['restand'][number] | Change['add'][number]) => ({
  state,
  awaits,
  tally: tallyKey({ state, awaits, problems }),
  problems: JSON.stringify(problems),
  subjects: JSON.stringify(subjects),
})

const reportColumns = (row: Change['add'][number]) => ({ ...row, ...standingColumns(row) })

/** The text as a JSON string, because PostgreSQL's text holds neither a null character nor half a surrogate pair. */
const rejectColumns = (one: Cleared) => ({
  ...one,
  problems: JSON.stringify(one.problems),
  text: JSON.stringify(one.text),
})
