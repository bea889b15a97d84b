/** This side of the writer's thread: one question at a time, one answer each. */
import { Worker } from 'node:worker_threads'
import { StoreTrouble } from '../log/port.ts'
import type { Durability, WriterAnswer, WriterOptions, WriterRequest } from './sqlite-writer.ts'
import type { Work } from './work.ts'

type Waiting = { readonly resolve: (answer: WriterAnswer) => void; readonly reject: (error: unknown) => void }

export class WriterThread {
  readonly #worker: Worker
  /** Who waits for an answer, in the order of the questions. */
  readonly #waiting: Waiting[] = []
  #ended: StoreTrouble | null = null

  private constructor(options: WriterOptions) {
    this.#worker = new Worker(new URL('./sqlite-writer.ts', import.meta.url), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    })
    this.#worker.on('message', (answer: WriterAnswer) => this.#waiting.shift()?.resolve(answer))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(undefined))
  }

  /** Resolves when the file is open; rejects with the reason when it cannot be. */
  static async start(options: WriterOptions): Promise<WriterThread> {
    const thread = new WriterThread(options)
    try {
      await thread.#answer()
      return thread
    } catch (error) {
      await thread.#worker.terminate()
      throw error
    }
  }

  async apply(batch: readonly Work[]): Promise<void> {
    await this.#ask({ batch })
  }

  async scrub(): Promise<void> {
    await this.#ask('scrub')
  }

  async durability(): Promise<Durability> {
    return (await this.#ask('durability')).durability as Durability
  }

  async close(): Promise<void> {
    if (this.#ended) return
    const gone = new Promise((resolve) => this.#worker.once('exit', resolve))
    await this.#ask('close')
    this.#worker.ref()
    await gone
  }

  #ask(request: WriterRequest): Promise<WriterAnswer & { ok: true }> {
    if (this.#ended) return Promise.reject(this.#ended)
    const answer = this.#answer()
    this.#worker.postMessage(request)
    return answer
  }

  /** While somebody waits the process lives; a forgotten store alone does not keep it alive. */
  async #answer(): Promise<WriterAnswer & { ok: true }> {
    this.#worker.ref()
    const answer = await new Promise<WriterAnswer>((resolve, reject) => this.#waiting.push({ resolve, reject }))
    if (this.#waiting.length === 0) this.#worker.unref()
    if (answer.ok) return answer
    throw answer.code === null ? new Error(answer.message) : new StoreTrouble(answer.code, answer.message)
  }

  #end(cause: unknown): void {
    this.#ended ??= new StoreTrouble('store.failed', 'The thread that writes reports has ended.', cause)
    for (const one of this.#waiting.splice(0)) one.reject(this.#ended)
  }
}
