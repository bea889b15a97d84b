/**
 * The floor that no durable store can go below by much: lines appended to a file, each batch followed by one
 * fdatasync, and nothing else: no index, no duplicates found, nothing to look up.
 */
import { type FileHandle, open } from 'node:fs/promises'

export class FdatasyncLog {
  readonly #file: FileHandle
  #queue: { readonly line: string; readonly resolve: () => void }[] = []
  #running = false

  private constructor(file: FileHandle) {
    this.#file = file
  }

  static async open(path: string): Promise<FdatasyncLog> {
    return new FdatasyncLog(await open(path, 'a'))
  }

  /** Resolves when the line is on disk; lines that come meanwhile share the next fdatasync. */
  append(line: string): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push({ line, resolve })
      if (!this.#running) void this.#run()
    })
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  async #run(): Promise<void> {
    this.#running = true
    for (let batch = await this.#nextBatch(); batch.length > 0; batch = await this.#nextBatch()) {
      await this.#file.write(batch.map(({ line }) => `${line}\n`).join(''))
      await this.#file.datasync()
      for (const { resolve } of batch) resolve()
    }
    this.#running = false
  }

  /** After a turn of the event loop, so that writers that were just acknowledged come into the same batch. */
  async #nextBatch() {
    await new Promise((resolve) => setImmediate(resolve))
    return this.#queue.splice(0)
  }
}
