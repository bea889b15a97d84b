/**
 * Kept views in a file of their own. It is a cache: it may be deleted at any time, trouble with it (or another
 * release's format) is answered by throwing it away, and nothing of it stands in the way of a report's commit.
 */
import { rmSync } from 'node:fs'
import type { KeptView } from '../log/port.ts'
import { type DatabaseSync, openViews, sqliteCode } from './sqlite-file.ts'

export class Views {
  readonly #path: string
  #open: Open | null = null

  /** `stamp` is the store's newest: views that know a newer one belong to another history (a restored backup). */
  constructor(path: string, stamp: number) {
    this.#path = path
    const newest = this.#tryTo((views) => Number(views.newest.get()?.['stamp'] ?? 0), 0)
    if (newest > stamp) this.drop()
  }

  get(name: string, subject: string, stamp: number): string | null {
    return this.#tryTo((views) => (views.get.get(name, subject, stamp)?.['value'] as string | undefined) ?? null, null)
  }

  keep(kept: readonly KeptView[]): void {
    this.#tryTo((views) => {
      views.db.exec('begin immediate')
      for (const { name, subject, stamp, value } of kept) views.keep.run(name, subject, stamp, value)
      views.keepNewest.run(kept.reduce((most, one) => Math.max(most, one.stamp), 0))
      views.db.exec('commit')
    }, undefined)
  }

  drop(): void {
    this.close()
    for (const tail of ['', '-wal', '-shm']) rmSync(this.#path + tail, { force: true, recursive: true })
  }

  close(): void {
    const open = this.#open
    this.#open = null
    open?.db.close()
  }

  #opened(): DatabaseSync {
    const db = openViews(this.#path)
    if (db) return db
    this.drop()
    return openViews(this.#path) as DatabaseSync
  }

  #tryTo<T>(run: (views: Open) => T, otherwise: T): T {
    try {
      this.#open ??= prepared(this.#opened())
      return run(this.#open)
    } catch (error) {
      if (sqliteCode(error) === null) throw error
      this.drop()
      return otherwise
    }
  }
}

type Open = ReturnType<typeof prepared>

function prepared(db: DatabaseSync) {
  return {
    db,
    get: db.prepare('select value from view where name = ? and subject = ? and stamp = ?'),
    keep: db.prepare(`insert into view values(?, ?, ?, ?) on conflict do update
      set stamp = excluded.stamp, value = excluded.value where excluded.stamp >= stamp`),
    newest: db.prepare('select stamp from newest'),
    keepNewest: db.prepare(`insert into newest values(1, ?)
      on conflict do update set stamp = max(stamp, excluded.stamp)`),
  }
}
