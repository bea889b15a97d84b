/** This side of the writer's thread: one question at a time, one answer each. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import { StoreTrouble } from '../log/port.ts'
import type { Durability, WriterAnswer, WriterOpening, WriterOptions, WriterRequest } from './sqlite-writer.ts'
import type { Work } from './work.ts'

type Waiting = { readonly resolve: (answer: WriterAnswer) => void; readonly reject: (error: unknown) => void }

let running: Worker | null = null
let failed: unknown

/** It alone keeps no process alive. */
function thread(): Worker {
  if (running) return running
  const resourceLimits = { maxYoungGenerationSizeMb: 8 }
  running = new Worker(new URL('./sqlite-writer.ts', import.meta.url), { resourceLimits })
  running.unref()
  running.on('error', (error) => {
    failed = error
  })
  running.on('exit', () => {
    running = null
  })
  return running
}

export class WriterThread {
  readonly #port: MessagePort
  /** Who waits for an answer, in the order of the questions. */
  readonly #waiting: Waiting[] = []
  #ended: StoreTrouble | null = null

  private constructor(port: MessagePort) {
    this.#port = port
    port.on('message', (answer: WriterAnswer) => this.#waiting.shift()?.resolve(answer))
    port.on('close', () => this.#end())
  }

  /** Resolves when the file is open; rejects with the reason when it cannot be. */
  static async start(options: WriterOptions): Promise<WriterThread> {
    const { port1, port2 } = new MessageChannel()
    const writer = new WriterThread(port1)
    const opening: WriterOpening = { ...options, port: port2 }
    thread().postMessage(opening, [port2])
    await writer.#answer()
    return writer
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
    await this.#ask('close')
    this.#port.close()
  }

  #ask(request: WriterRequest): Promise<WriterAnswer & { ok: true }> {
    if (this.#ended) return Promise.reject(this.#ended)
    const answer = this.#answer()
    this.#port.postMessage(request)
    return answer
  }

  /** While somebody waits the process lives; a forgotten store alone does not keep it alive. */
  async #answer(): Promise<WriterAnswer & { ok: true }> {
    this.#port.ref()
    const answer = await new Promise<WriterAnswer>((resolve, reject) => this.#waiting.push({ resolve, reject }))
    if (this.#waiting.length === 0) this.#port.unref()
    if (answer.ok) return answer
    throw answer.code === null ? new Error(answer.message) : new StoreTrouble(answer.code, answer.message)
  }

  #end(): void {
    this.#ended ??= new StoreTrouble('store.failed', 'The thread that writes reports has ended.', failed)
    for (const one of this.#waiting.splice(0)) one.reject(this.#ended)
  }
}
