/**
 * A linear programme with whole numbers, as plain arrays: what a solver is handed, and what it gives back. Which solver
 * that is, and on which thread, is not known here.
 */

/** `low <= sum of values * variables <= high`; infinite where there is no bound. */
export type Row = {
  readonly low: number
  readonly high: number
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

/** To be minimised; every variable is at least 0. */
export type Programme = {
  readonly costs: readonly number[]
  readonly upper: readonly number[]
  readonly isWhole: readonly boolean[]
  readonly rows: readonly Row[]
  /** Whole numbers that may be decided anew together while the others of these stay. */
  readonly again: readonly (readonly number[])[]
}

export type Solved = {
  /** `none`: no solution was found in the time given, or it was called off. */
  readonly state: 'optimal' | 'feasible' | 'none'
  readonly values: readonly number[]
  /** No solution costs less than this. */
  readonly bound: number
}

/** Adds one variable or row after the other. */
export class ProgrammeDraft {
  readonly #costs: number[] = []
  readonly #upper: number[] = []
  readonly #isWhole: boolean[] = []
  readonly #rows: Row[] = []

  variable(cost: number, upper: number, isWhole = false): number {
    this.#costs.push(cost)
    this.#upper.push(upper)
    return this.#isWhole.push(isWhole) - 1
  }

  /** Terms are pairs of a variable and its factor. */
  row(terms: readonly (readonly [number, number])[], low: number, high: number): void {
    if (terms.length === 0) return
    this.#rows.push({ low, high, indices: terms.map(([index]) => index), values: terms.map(([, value]) => value) })
  }

  done(again: Programme['again'] = []): Programme {
    return { costs: this.#costs, upper: this.#upper, isWhole: this.#isWhole, rows: this.#rows, again }
  }
}
