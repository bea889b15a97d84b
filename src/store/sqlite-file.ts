/**
 * Files of the SQLite adapter: how each connection is opened, the schema, and what an error of SQLite means to a
 * person. `node:sqlite` is named here and in types only, so that a renamed class is one line's change.
 */
import { DatabaseSync } from 'node:sqlite'
import { StoreTrouble } from '../log/port.ts'

export type { DatabaseSync, StatementSync } from 'node:sqlite'

export const REPORTS_FILE = 'vereda.db'
export const VIEWS_FILE = 'views.db'
/** Never written: only its lock is used, which the system drops when the process dies, however it dies. */
export const LOCK_FILE = 'vereda.lock'

const SCHEMA_VERSION = '1'

/**
 * Journeys, devices and subjects are interned, because their names are long and each report repeats them. Tallies and
 * chains are kept beside the reports in the same transaction, so that counting them never walks through all reports.
 */
const SCHEMA = `
create table fact(name text primary key, value text not null) without rowid;
create table counter(name text primary key, n integer not null) without rowid;
create table tally(state text, key text, n integer not null, primary key(state, key)) without rowid;
create table chain(
  chain integer primary key, journey text not null, device text not null,
  held integer not null, last integer not null, lastId text not null, unique(journey, device));
create table report(
  pos integer primary key, id text not null unique, chain integer not null, seq integer not null, prev text,
  kind text not null, about text, known text not null, received text not null,
  state text not null, awaits text, problems text not null, subjects text not null, body text not null);
create index report_chain on report(chain, seq);
create index report_prev on report(prev) where prev is not null;
create index report_about on report(about) where about is not null;
create index report_waiting on report(awaits) where state = 'waiting';
create index report_refused on report(pos) where state = 'refused';
create table subject(subject integer primary key, name text not null unique, stamp integer not null, rows integer not null);
create table subject_row(subject integer, pos integer, primary key(subject, pos)) without rowid;
create table reject(
  pos integer primary key, hash text not null unique, code text not null, problems text not null,
  text text not null, received text not null);
insert into counter values('stamp', 0);
insert into fact values('store.schema', '${SCHEMA_VERSION}');`

/**
 * Raise it with every change below: a file of another format is thrown away. Values are long (a day's timeline), so a
 * page is large, and the table has row ids: looking one up must not walk through the values of others.
 */
const VIEWS_FORMAT = 2
const VIEWS_SCHEMA = `
pragma user_version = ${VIEWS_FORMAT};
create table if not exists view(
  name text, subject text, stamp integer not null, value text not null, primary key(name, subject));
create table if not exists newest(one integer primary key check (one = 1), stamp integer not null);`
const VIEWS_PAGE_BYTES = 16_384

/** Memory that SQLite may keep of a file; the hub's whole budget is 200 MB. */
const WRITER_CACHE_KB = 16_384
const READER_CACHE_KB = 8192
const VIEWS_CACHE_KB = 4096
/** A longer WAL makes checkpoints, and with them the slowest acknowledgements, rarer: 8000 pages are 32 MB. */
const CHECKPOINT_PAGES = 8000

/** The one connection that writes. Every commit is synced before it returns (`synchronous = full`). */
export function openWriter(path: string, maxPages: number | null): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 2000 })
  db.exec(`pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -${WRITER_CACHE_KB};
    pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}; pragma journal_size_limit = 33554432;`)
  if (maxPages !== null) db.exec(`pragma max_page_count = ${maxPages}`)
  const made = db.prepare("select name from sqlite_schema where name = 'fact'").get()
  if (!made) db.exec(`begin immediate; ${SCHEMA} commit;`)
  const version = db.prepare("select value from fact where name = 'store.schema'").get()?.['value']
  if (version !== SCHEMA_VERSION) throw newer(path, String(version))
  return db
}

const newer = (path: string, version: string): StoreTrouble =>
  new StoreTrouble('store.failed', `${path} was written by a newer release (schema ${version}). Please update.`)

/**
 * Writes the file anew, so that nothing of what was overwritten is left between its rows, and empties the log beside it:
 * `secure_delete` would not reach what moved from page to page before.
 */
export function scrub(db: DatabaseSync): void {
  db.exec('vacuum')
  const { busy } = db.prepare('pragma wal_checkpoint(truncate)').get() ?? {}
  if (busy !== 0) throw new StoreTrouble('store.locked', 'Another program reads the file.')
}

export function openReader(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  db.exec(`pragma cache_size = -${READER_CACHE_KB}`)
  return db
}

/**
 * The cache of views: sound after any crash (WAL), but not durable (`normal`), so it costs no fsync per commit. Null
 * when another release wrote it, in a format of its own.
 */
export function openViews(path: string): DatabaseSync | null {
  const db = new DatabaseSync(path, { timeout: 1000 })
  db.exec(`pragma page_size = ${VIEWS_PAGE_BYTES}; pragma journal_mode = wal; pragma synchronous = normal;
    pragma cache_size = -${VIEWS_CACHE_KB}`)
  const made = db.prepare("select user_version as format from pragma_user_version, sqlite_schema where name = 'view'")
  const format = made.get()?.['format'] ?? VIEWS_FORMAT
  if (format === VIEWS_FORMAT) db.exec(VIEWS_SCHEMA)
  else db.close()
  return format === VIEWS_FORMAT ? db : null
}

/** Holds the folder for this process until closed; a second holder is refused at once. */
export function takeLock(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 0 })
  try {
    // In memory, so that a process that is killed leaves no journal behind to be looked after.
    db.exec('pragma journal_mode = memory; begin exclusive')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

// https://www.sqlite.org/rescode.html: the low byte is the primary result code.
const FULL = 13
const MEANINGS: Readonly<Record<number, readonly [StoreTrouble['code'], string]>> = {
  3: ['store.readOnly', 'may not be written to (permission denied)'],
  5: ['store.locked', 'is held by another program'],
  8: ['store.readOnly', 'is read-only'],
  10: ['store.failed', 'could not be read or written (input/output error); the store has stopped'],
  11: ['store.damaged', 'is damaged'],
  [FULL]: ['store.full', 'cannot grow: the disk is full'],
  14: ['store.readOnly', 'cannot be opened for writing'],
  23: ['store.readOnly', 'may not be written to (permission denied)'],
  26: ['store.damaged', 'is damaged, or is not a database'],
}

/** SQLite's error as trouble that a person can act on; anything else comes back as it is, being a bug. */
export function troubleOf(error: unknown, path: string): unknown {
  const code = sqliteCode(error)
  const meaning = code === null ? undefined : MEANINGS[code]
  return meaning ? new StoreTrouble(meaning[0], `${path} ${meaning[1]}.`, error) : error
}

/** SQLite's primary result code, or null when the error is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : null
}
