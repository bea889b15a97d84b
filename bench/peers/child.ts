/** A program beside the bench: its first line says that it is ready, orders go in and answers come out, a line each. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export class Child {
  readonly pid: number
  readonly #process: ChildProcess
  readonly #lines: AsyncIterator<string>
  readonly #gone: Promise<unknown>

  constructor(args: readonly string[]) {
    this.#process = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    this.pid = this.#process.pid as number
    // A bench that ends in a fault leaves nothing running.
    process.once('exit', () => this.#process.kill('SIGKILL'))
    this.#gone = new Promise((done) => this.#process.once('exit', done))
    this.#lines = createInterface({ input: this.#process.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]()
  }

  async line(): Promise<string> {
    const { value, done } = await this.#lines.next()
    if (done) throw new Error('the program beside the bench ended before it answered')
    return value
  }

  /** The first address that it prints. */
  async url(): Promise<string> {
    for (;;) {
      const found = /http:\/\/\S+/.exec(await this.line())?.[0]
      if (found) return found
    }
  }

  async order<T>(order: object): Promise<T> {
    this.#process.stdin?.write(`${JSON.stringify(order)}\n`)
    return JSON.parse(await this.line()) as T
  }

  async end(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    this.#process.kill(signal)
    await this.#gone
  }
}
