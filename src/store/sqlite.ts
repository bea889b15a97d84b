/**
 * The port on SQLite, in a folder of its own: the store of a phone-sized hub. One thread writes, with group commit;
 * this one reads. It keeps the port's promise by WAL with `synchronous = full`: a commit resolves after its fsync.
 * After an input/output error it takes no more reports (reading goes on): a failed fsync must never be tried again.
 *
 * One process per folder. Do not open and close `vereda.lock` or `vereda.db` by other means inside that process:
 * POSIX drops a process's locks on a file when any of its descriptors of that file is closed.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { KeptView, Store } from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import { GroupCommit, type Verdict } from './group-commit.ts'
import {
  type DatabaseSync,
  LOCK_FILE,
  openReader,
  REPORTS_FILE,
  sqliteCode,
  takeLock,
  troubleOf,
  VIEWS_FILE,
} from './sqlite-file.ts'
import { Reads } from './sqlite-reads.ts'
import { WriterThread } from './sqlite-thread.ts'
import { Views } from './sqlite-views.ts'
import type { Durability } from './sqlite-writer.ts'
import { MOST, type Work, weigh } from './work.ts'

export type SqliteOptions = {
  /** Most pages of 4096 bytes that the file may have; beyond that it is full. Null: as large as the disk. */
  readonly maxPages?: number | null
}

export interface SqliteStore extends Store {
  /** What the writer's own connection says of itself: `wal` and 2 (full), or acknowledgements would be untrue. */
  durability(): Promise<Durability>
}

/** Opens the store in a folder, which is made when it is not there. Rejects with StoreTrouble. */
export async function openSqlite(folder: string, { maxPages = null }: SqliteOptions = {}): Promise<SqliteStore> {
  const path = join(folder, REPORTS_FILE)
  makeFolder(resolve(folder))
  const lock = lockFolder(folder)
  try {
    const writer = await WriterThread.start({ path, maxPages })
    return await withWriter(folder, lock, writer)
  } catch (error) {
    lock.close()
    throw troubleOf(error, path)
  }
}

async function withWriter(folder: string, lock: DatabaseSync, writer: WriterThread): Promise<SqliteStore> {
  try {
    return new Sqlite(folder, lock, writer)
  } catch (error) {
    await writer.close()
    throw error
  }
}

class Sqlite implements SqliteStore {
  readonly #path: string
  readonly #lock: DatabaseSync
  readonly #writer: WriterThread
  readonly #commits: GroupCommit<Work>
  readonly #reader: DatabaseSync
  readonly #reads: Reads
  readonly #views: Views
  #closing: Promise<void> | null = null

  constructor(folder: string, lock: DatabaseSync, writer: WriterThread) {
    this.#path = join(folder, REPORTS_FILE)
    this.#lock = lock
    this.#writer = writer
    this.#commits = new GroupCommit({ apply: (batch) => writer.apply(batch), weigh, most: MOST, judge, soon })
    this.#reader = openReader(this.#path)
    this.#reads = new Reads(this.#reader)
    this.#views = new Views(join(folder, VIEWS_FILE), this.#reads.newestStamp())
  }

  commit: Store['commit'] = (change) => this.#commits.submit({ change })
  setFact: Store['setFact'] = (name, value) => this.#commits.submit({ fact: { name, value } })

  get: Store['get'] = (ids) => this.#read((reads) => reads.get(ids))
  successors: Store['successors'] = (ids) => this.#read((reads) => reads.successors(ids))
  about: Store['about'] = (ids) => this.#read((reads) => reads.about(ids))
  waiting: Store['waiting'] = (awaits) => this.#read((reads) => reads.waiting(awaits))
  refused: Store['refused'] = (limit) => this.#read((reads) => reads.refused(limit))
  ofSubject: Store['ofSubject'] = (subject, has) => this.#read((reads) => reads.ofSubject(subject, has))
  subjects: Store['subjects'] = (prefix) => this.#read((reads) => reads.subjects(prefix))
  stamp: Store['stamp'] = (subject) => this.#read((reads) => reads.stamp(subject))
  marks: Store['marks'] = (afterPos, limit) => this.#read((reads) => reads.marks(afterPos, limit))
  scan: Store['scan'] = (afterPos, limit) => this.#read((reads) => reads.scan(afterPos, limit))
  rejects: Store['rejects'] = (limit) => this.#read((reads) => reads.rejects(limit))
  chains: Store['chains'] = () => this.#read((reads) => reads.chains())
  chain: Store['chain'] = (...of) => this.#read((reads) => reads.chain(...of))
  counts: Store['counts'] = () => this.#read((reads) => reads.counts())
  getFact: Store['getFact'] = (name) => this.#read((reads) => reads.fact(name))

  async keptView(name: string, subject: string, stamp: number): Promise<string | null> {
    return this.#views.get(name, subject, stamp)
  }

  async keepViews(views: readonly KeptView[]): Promise<void> {
    this.#views.keep(views)
  }

  async dropViews(): Promise<void> {
    this.#views.drop()
  }

  async scrub(): Promise<void> {
    this.#views.drop()
    await this.#writer.scrub()
  }

  durability(): Promise<Durability> {
    return this.#writer.durability()
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    await this.#commits.close(new StoreTrouble('store.failed', 'The store is closed.'))
    this.#views.close()
    this.#reader.close()
    // Last, so that the writer, being alone, can fold its log into the file; and the folder is free only after that.
    await this.#writer.close()
    this.#lock.close()
  }

  async #read<T>(run: (reads: Reads) => T): Promise<T> {
    try {
      return run(this.#reads)
    } catch (error) {
      throw troubleOf(error, this.#path)
    }
  }
}

const VERDICTS: Readonly<Record<string, Verdict>> = { 'store.failed': 'stop', 'store.locked': 'batch' }
const judge = (error: unknown): Verdict => (error instanceof StoreTrouble && VERDICTS[error.code]) || 'single'
const soon = (run: () => void): void => void setImmediate(run)

const BUSY = 5

function lockFolder(folder: string): DatabaseSync {
  try {
    return takeLock(join(folder, LOCK_FILE))
  } catch (error) {
    if (sqliteCode(error) !== BUSY) throw troubleOf(error, folder)
    throw new StoreTrouble('store.locked', `${folder} is in use by another process of Vereda.`, error)
  }
}

const FOLDER_TROUBLE: Readonly<Record<string, readonly [StoreTrouble['code'], string]>> = {
  EACCES: ['store.readOnly', 'may not be written to (permission denied)'],
  EPERM: ['store.readOnly', 'may not be written to (permission denied)'],
  EROFS: ['store.readOnly', 'is on a read-only disk'],
  ENOSPC: ['store.full', 'cannot be made: the disk is full'],
  ENOTDIR: ['file.notFolder', 'is not a folder'],
  EEXIST: ['file.notFolder', 'is not a folder'],
}

function makeFolder(folder: string): void {
  try {
    const first = mkdirSync(folder, { recursive: true })
    if (first !== undefined) syncParents(folder, dirname(first))
  } catch (error) {
    const meaning = FOLDER_TROUBLE[plainCode(folder, error)]
    if (!meaning) throw new StoreTrouble('store.failed', `${folder} cannot be used.`, error)
    throw new StoreTrouble(meaning[0], `${folder} ${meaning[1]}.`, error)
  }
}

/** On a read-only disk Node's recursive mkdir says only ENOENT; making the first missing folder alone says why. */
function plainCode(folder: string, error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException
  if (code !== 'ENOENT') return code
  let first = folder
  while (!existsSync(dirname(first)) && dirname(first) !== first) first = dirname(first)
  try {
    mkdirSync(first)
    return code
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code ?? code
  }
}

/** A new folder's name is durable only when its parent is synced. Windows cannot, and need not, sync a folder. */
function syncParents(folder: string, top: string): void {
  if (process.platform === 'win32') return
  for (let at = dirname(folder); at.length >= top.length; at = dirname(at)) {
    const handle = openSync(at, 'r')
    fsyncSync(handle)
    closeSync(handle)
    if (at === dirname(at)) return
  }
}
