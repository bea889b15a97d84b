/**
 * The port on PostgreSQL, for larger hubs. Commits that are on their way together share one transaction; what the
 * server confirms is on its disk (`fsync` and `synchronous_commit` are on, or the store does not open). Tables live
 * in a schema `vereda`, so that the database may be shared with other programs.
 *
 * When the connection breaks during a commit, nobody knows what became of it: it rejects with `store.failed`. Sending
 * the same reports again is safe, because a report that is there is left as it is.
 */
import pg from 'pg'
import type { ChainState, Counts, FoldRow, KeptView, Mark, Reject, Store, StoredRow } from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import type { ReadingStore } from './ciphered.ts'
import { GroupCommit, type Verdict } from './group-commit.ts'
import { parted } from './held.ts'
import { KEEP_VIEWS } from './postgres-schema.ts'
import { troubleOf } from './postgres-trouble.ts'
import { closedWay } from './postgres-way.ts'
import { PostgresWriter } from './postgres-writer.ts'
import { countsOf, type Tally } from './tally.ts'
import { MOST, type Work, weigh } from './work.ts'

const READERS = 4

/** Never `stop`: PostgreSQL itself stops when an fsync fails, and knows after its restart what is there. */
const judge = (error: unknown): Verdict =>
  error instanceof StoreTrouble && error.code === 'store.failed' ? 'batch' : 'single'

export interface PostgresStore extends Store {
  /** Tells this database from one that was restored: another cluster, timeline, database or table. */
  place(): Promise<string>
}

/** Opens the store in the database that `url` names; makes its tables at first. Rejects with StoreTrouble. */
export async function openPostgres(url: string): Promise<PostgresStore> {
  const way = closedWay(url)
  const writer = await PostgresWriter.start(way)
  return new Postgres(way, writer)
}

/** Reading beside the hub that has the database open: no lock, and nothing is written. */
export function openPostgresReader(url: string): ReadingStore {
  const reads = new Postgres(closedWay(url), null)
  const { marks, scan } = reads
  const [rejects, getFact] = [reads.rejects.bind(reads), reads.getFact.bind(reads)]
  return { marks, scan, rejects, getFact, close: () => reads.close() }
}

const ROWS = `select pos, id, journey, device, seq, prev, kind, about, known, body, received, state, awaits, problems,
  subjects from vereda.report`

const PLACE = `select concat_ws(':', cluster.system_identifier, latest.timeline_id, base.oid, 'vereda.report'::regclass::oid)
  as place from pg_control_system() cluster, pg_control_checkpoint() latest, pg_database base
  where base.datname = current_database()`

/** Whole numbers as numbers: positions and stamps stay far below 2 to the power of 53. */
const INT8 = 20
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

class Postgres implements PostgresStore {
  /** Null: only read from. */
  readonly #writer: PostgresWriter | null
  readonly #commits: GroupCommit<Work>
  readonly #pool: pg.Pool
  #closing: Promise<void> | null = null

  constructor(url: string, writer: PostgresWriter | null) {
    this.#writer = writer
    this.#commits = new GroupCommit({
      apply: async (batch) => this.#written().apply(batch),
      weigh,
      most: MOST,
      judge,
      soon: (run) => void setImmediate(run),
    })
    this.#pool = new pg.Pool({ connectionString: url, max: READERS, types, application_name: 'vereda reader' })
    // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
    this.#pool.on('error', () => undefined)
  }

  commit: Store['commit'] = (change) => this.#commits.submit({ change })
  setFact: Store['setFact'] = (name, value) => this.#commits.submit({ fact: { name, value } })

  get: Store['get'] = (ids) => this.#given('id = any($1)', ids)
  successors: Store['successors'] = (ids) => this.#given('prev = any($1)', ids)
  about: Store['about'] = (ids) => this.#given('about = any($1)', ids)

  waiting(awaits: readonly string[] | null): Promise<StoredRow[]> {
    if (awaits === null) return this.#rows("where state = 'waiting'", [])
    return this.#given("state = 'waiting' and awaits = any($1)", awaits)
  }

  async ofSubject(subject: string, has: (pos: number) => boolean): Promise<FoldRow[]> {
    const rows = await this.#query<{ pos: number }>(
      'select pos from vereda.subject_row where subject = (select subject from vereda.subject where name = $1)',
      [subject],
    )
    const positions = rows.map(({ pos }) => pos)
    const { held, missing } = parted(positions, has)
    const read = 'select pos, body from vereda.report where pos = any($1)'
    return missing.length === 0 ? held : held.concat(await this.#query<FoldRow>(read, [missing]))
  }

  subjects(prefix: string): Promise<{ subject: string; stamp: number }[]> {
    return this.#query(
      `select name as subject, stamp from vereda.subject
       where name >= $1 and name < $1 || U&'\\+10FFFF' and rows > 0 order by name`,
      [prefix],
    )
  }

  async stamp(subject: string): Promise<number> {
    const found = await this.#query<{ stamp: number }>(
      'select stamp from vereda.subject where name = $1 and rows > 0',
      [subject],
    )
    return found[0]?.stamp ?? 0
  }

  refused: Store['refused'] = (limit) => this.#rows("where state = 'refused' order by pos desc limit $1", [limit])

  marks: Store['marks'] = (afterPos, limit) =>
    this.#query<Mark>('select pos, id, journey, device, seq from vereda.report where pos > $1 order by pos limit $2', [
      afterPos,
      limit,
    ])

  scan: Store['scan'] = (afterPos, limit) => this.#rows('where pos > $1 order by pos limit $2', [afterPos, limit])

  async rejects(limit: number): Promise<Reject[]> {
    const found = await this.#query<Omit<Reject, 'problems'> & { problems: string }>(
      'select hash, code, problems, text, received from vereda.reject order by pos desc limit $1',
      [limit],
    )
    return found.map((one) => ({ ...one, problems: JSON.parse(one.problems), text: JSON.parse(one.text) }))
  }

  chains(): Promise<ChainState[]> {
    return this.#query('select journey, device, held, last, last_id as "lastId" from vereda.chain', [])
  }

  chain(journey: string, device: string, afterSeq: number, limit: number): Promise<StoredRow[]> {
    const where = 'where journey = $1 and device = $2 and seq > $3 order by seq, pos limit $4'
    return this.#rows(where, [journey, device, afterSeq, limit])
  }

  async counts(): Promise<Counts> {
    return countsOf(await this.#query<Tally>('select state, key, n from vereda.tally', []))
  }

  async keptView(name: string, subject: string, stamp: number): Promise<string | null> {
    const found = await this.#query<{ value: string }>(
      'select value from vereda.view where name = $1 and subject = $2 and stamp = $3',
      [name, subject, stamp],
    )
    return found[0]?.value ?? null
  }

  async keepViews(views: readonly KeptView[]): Promise<void> {
    const newest = new Map<string, KeptView>()
    for (const view of views) {
      const key = JSON.stringify([view.name, view.subject])
      if ((newest.get(key)?.stamp ?? 0) <= view.stamp) newest.set(key, view)
    }
    if (newest.size > 0) await this.#query(KEEP_VIEWS, [JSON.stringify([...newest.values()])])
  }

  async dropViews(): Promise<void> {
    await this.#query('delete from vereda.view', [])
  }

  scrub(): Promise<void> {
    return this.#written().scrub()
  }

  async getFact(name: string): Promise<string | null> {
    const found = await this.#query<{ value: string }>('select value from vereda.fact where name = $1', [name])
    return found[0]?.value ?? null
  }

  async place(): Promise<string> {
    const [{ place } = { place: '' }] = await this.#query<{ place: string }>(PLACE, [])
    return place
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#commits.close(new StoreTrouble('store.failed', 'The store is closed.'))
    await this.#pool.end()
    await this.#writer?.close()
  }

  #written(): PostgresWriter {
    if (this.#writer) return this.#writer
    throw new Error('This store was opened for reading.')
  }

  async #given(where: string, values: readonly string[]): Promise<StoredRow[]> {
    return values.length === 0 ? [] : this.#rows(`where ${where}`, [[...values]])
  }

  async #rows(where: string, values: unknown[]): Promise<StoredRow[]> {
    type Stored = Omit<StoredRow, 'problems' | 'subjects'> & { readonly problems: string; readonly subjects: string }
    const found = await this.#query<Stored>(`${ROWS} ${where}`, values)
    return found.map((row) => ({ ...row, problems: JSON.parse(row.problems), subjects: JSON.parse(row.subjects) }))
  }

  async #query<T>(text: string, values: unknown[]): Promise<T[]> {
    try {
      return (await this.#pool.query({ text, values })).rows
    } catch (error) {
      throw troubleOf(error)
    }
  }
}
