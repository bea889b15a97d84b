/**
 * Group commit: works that come while a batch is on its way to the disk share the next one, and so share its fsync.
 * Each is acknowledged only after its own batch is durable. Pure logic: what "apply" does is the adapter's business.
 *
 * A work that cannot be applied must not take its neighbours down, so a failed batch is tried again one by one. But
 * after an fsync that failed nothing is ever tried again: the system may already have thrown away the pages, and a
 * second fsync that succeeds would be a lie.
 */

export type Weight = { readonly rows: number; readonly bytes: number }

/**
 * What a failed batch means: `single`: one of its works may be at fault, so try each alone; `batch`: all of it fails,
 * and the next is tried (the way to the server broke); `stop`: nothing may be tried again.
 */
export type Verdict = 'single' | 'batch' | 'stop'

export type GroupCommitParts<W> = {
  /** Makes the whole batch durable, or nothing of it: then it rejects. Never called again before it settles. */
  readonly apply: (batch: readonly W[]) => Promise<void>
  readonly weigh: (work: W) => Weight
  /** Most that one batch takes; a work that is heavier goes alone. */
  readonly most: Weight
  readonly judge: (error: unknown) => Verdict
  /** Runs a function soon, after the callers that were just acknowledged had time to come back with more. */
  readonly soon: (run: () => void) => void
}

type Pending<W> = {
  readonly work: W
  readonly weight: Weight
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export class GroupCommit<W> {
  readonly #parts: GroupCommitParts<W>
  #queue: Pending<W>[] = []
  #running: Promise<void> | null = null
  /** Why no more work is taken, though what was taken before is still settled. */
  #closed: { readonly reason: unknown } | null = null
  /** The final trouble, after which nothing is tried any more. */
  #final: { readonly reason: unknown } | null = null

  constructor(parts: GroupCommitParts<W>) {
    this.#parts = parts
  }

  /** Resolves when the work is durable. */
  submit(work: W): Promise<void> {
    const refusal = this.#final ?? this.#closed
    if (refusal) return Promise.reject(refusal.reason)
    return new Promise((resolve, reject) => {
      this.#queue.push({ work, weight: this.#parts.weigh(work), resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Takes no more work, from now on rejected with `reason`; resolves when all that was taken is settled. */
  async close(reason: unknown): Promise<void> {
    this.#closed ??= { reason }
    await this.#running
  }

  async #run(): Promise<void> {
    await this.#breath()
    while (this.#queue.length > 0) {
      await this.#settle(this.#takeBatch())
      await this.#breath()
    }
    this.#running = null
  }

  #breath(): Promise<void> {
    return new Promise((resolve) => this.#parts.soon(resolve))
  }

  #takeBatch(): Pending<W>[] {
    const { most } = this.#parts
    let rows = 0
    let bytes = 0
    const over = this.#queue.findIndex(({ weight }, at) => {
      rows += weight.rows
      bytes += weight.bytes
      return at > 0 && (rows > most.rows || bytes > most.bytes)
    })
    return this.#queue.splice(0, over === -1 ? this.#queue.length : over)
  }

  async #settle(batch: readonly Pending<W>[]): Promise<void> {
    try {
      await this.#parts.apply(batch.map((one) => one.work))
      for (const one of batch) one.resolve()
    } catch (error) {
      const verdict = this.#parts.judge(error)
      if (verdict === 'single' && batch.length > 1) await this.#settleOneByOne(batch)
      else if (verdict === 'stop') this.#stop(batch, error)
      else for (const one of batch) one.reject(error)
    }
  }

  async #settleOneByOne(batch: readonly Pending<W>[]): Promise<void> {
    for (const one of batch) {
      if (this.#final) one.reject(this.#final.reason)
      else await this.#settle([one])
    }
  }

  #stop(batch: readonly Pending<W>[], reason: unknown): void {
    this.#final = { reason }
    for (const one of [...batch, ...this.#queue.splice(0)]) one.reject(reason)
  }
}
