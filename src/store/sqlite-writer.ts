/**
 * The writer's thread: it alone writes reports, one batch at a time, and answers after the batch is on disk. In a
 * thread of its own because SQLite is synchronous: an fsync must not stop the pages that people are reading.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { StoreTrouble } from '../log/port.ts'
import { Applier } from './sqlite-apply.ts'
import { type DatabaseSync, openWriter, scrub, troubleOf } from './sqlite-file.ts'
import type { Work } from './work.ts'

export type WriterOptions = { readonly path: string; readonly maxPages: number | null }
export type WriterRequest = { readonly batch: readonly Work[] } | 'durability' | 'scrub' | 'close'
export type Durability = { readonly journalMode: string; readonly synchronous: number }
export type WriterAnswer =
  | { readonly ok: true; readonly durability?: Durability }
  | { readonly ok: false; readonly code: StoreTrouble['code'] | null; readonly message: string }

const { path, maxPages } = workerData as WriterOptions

function answer(run: () => WriterAnswer): void {
  parentPort?.postMessage(settled(run))
}

function settled(run: () => WriterAnswer): WriterAnswer {
  try {
    return run()
  } catch (error) {
    const trouble = troubleOf(error, path)
    const code = trouble instanceof StoreTrouble ? trouble.code : null
    return { ok: false, code, message: trouble instanceof Error ? trouble.message : String(trouble) }
  }
}

let db: DatabaseSync
let applier: Applier

function serve(request: WriterRequest): WriterAnswer {
  if (request === 'durability') return { ok: true, durability: durability() }
  if (request === 'scrub') scrub(db)
  else if (request === 'close') db.close()
  else applier.apply(request.batch)
  return { ok: true }
}

function durability(): Durability {
  const value = (pragma: string): unknown => db.prepare(`pragma ${pragma}`).get()?.[pragma]
  return { journalMode: String(value('journal_mode')), synchronous: Number(value('synchronous')) }
}

parentPort?.on('message', (request: WriterRequest) => {
  answer(() => serve(request))
  if (request === 'close') parentPort?.close()
})
answer(() => {
  db = openWriter(path, maxPages)
  applier = new Applier(db)
  return { ok: true }
})
