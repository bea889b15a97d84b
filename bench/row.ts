/** One line of the table that `npm run bench` prints. */
export type BenchRow = {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it must reach, as a person would write it: `≥ 20,000`. */
  readonly bar?: string
  /** The same measured of something known, in the same minute on the same disk. */
  readonly peer?: { readonly name: string; readonly value: number }
  /** Value divided by the peer's value. */
  readonly ratio?: number
  /** CPU of all processes that took part, in milliseconds per operation: steadier than time on a busy machine. */
  readonly cpuMsPerOp?: number
  readonly note?: string
}
