/**
 * The writer's thread: it alone writes reports, one batch at a time, and answers after the batch is on disk. In a
 * thread of its own because SQLite is synchronous: an fsync must not stop the pages that people are reading. A process
 * that opens several stores, one behind the other or at once, has one such thread for them all.
 */
import { type MessagePort, parentPort } from 'node:worker_threads'
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

/** What a store asks the thread for once; the answer, and all that follows, goes by the port. */
export type WriterOpening = WriterOptions & { readonly port: MessagePort }

class Writer {
  readonly #path: string
  readonly #port: MessagePort
  readonly #db: DatabaseSync
  readonly #applier: Applier

  private constructor({ path, maxPages, port }: WriterOpening) {
    this.#path = path
    this.#port = port
    this.#db = openWriter(path, maxPages)
    this.#applier = new Applier(this.#db)
  }

  static open(opening: WriterOpening): void {
    const { path, port } = opening
    const opened = settled(path, () => {
      const writer = new Writer(opening)
      port.on('message', (request: WriterRequest) => writer.#answer(request))
      return { ok: true }
    })
    port.postMessage(opened)
    if (!opened.ok) port.close()
  }

  #answer(request: WriterRequest): void {
    this.#port.postMessage(settled(this.#path, () => this.#serve(request)))
    if (request === 'close') this.#port.close()
  }

  #serve(request: WriterRequest): WriterAnswer {
    if (request === 'durability') return { ok: true, durability: this.#durability() }
    if (request === 'scrub') scrub(this.#db)
    else if (request === 'close') this.#db.close()
    else this.#applier.apply(request.batch)
    return { ok: true }
  }

  #durability(): Durability {
    const value = (pragma: string): unknown => this.#db.prepare(`pragma ${pragma}`).get()?.[pragma]
    return { journalMode: String(value('journal_mode')), synchronous: Number(value('synchronous')) }
  }
}

function settled(path: string, run: () => WriterAnswer): WriterAnswer {
  try {
    return run()
  } catch (error) {
    const trouble = troubleOf(error, path)
    const code = trouble instanceof StoreTrouble ? trouble.code : null
    return { ok: false, code, message: trouble instanceof Error ? trouble.message : String(trouble) }
  }
}

parentPort?.on('message', Writer.open)
