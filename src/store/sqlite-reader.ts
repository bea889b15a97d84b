/** Reading a folder's reports beside the hub that has it open: SQLite's own snapshots, no lock and nothing written. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StoreTrouble } from '../log/port.ts'
import type { ReadingStore } from './ciphered.ts'
import { openReader, REPORTS_FILE, troubleOf } from './sqlite-file.ts'
import { Reads } from './sqlite-reads.ts'

/** Throws StoreTrouble. */
export function openSqliteReader(folder: string): ReadingStore {
  const path = join(folder, REPORTS_FILE)
  if (!existsSync(path)) throw new StoreTrouble('store.failed', `${path} is not there.`)
  try {
    const db = openReader(path)
    const reads = new Reads(db)
    return {
      marks: async (pos, limit) => reads.marks(pos, limit),
      scan: async (pos, limit) => reads.scan(pos, limit),
      rejects: async (limit) => reads.rejects(limit),
      getFact: async (name) => reads.fact(name),
      close: () => db.close(),
    }
  } catch (error) {
    throw troubleOf(error, path)
  }
}
