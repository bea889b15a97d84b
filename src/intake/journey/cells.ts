/** Reading the cells of one row: what does not fit becomes a problem with the row's line, and reading goes on. */
import type { CountRange } from '../../core/observation.ts'
import type { Problem, ProblemCode, Slots } from '../../core/problem.ts'
import { problem } from '../../core/problem.ts'
import type { Row } from '../csv.ts'

const CODE = /^[a-z0-9][a-z0-9_-]{0,31}$/
const NUMBER = /^-?\d+(\.\d+)?$/
const MAX_NUMBER = 100_000_000

export class Cells<C extends string> {
  readonly line: number
  readonly #file: string
  readonly #row: Row<C>
  readonly #problems: Problem[]

  /** Problems are pushed onto `problems`. */
  constructor(file: string, row: Row<C>, problems: Problem[]) {
    this.line = row.line
    this.#file = file
    this.#row = row
    this.#problems = problems
  }

  /** Where this row stands: `stops.csv:12`. */
  get path(): string {
    return `${this.#file}:${this.line}`
  }

  raise(code: ProblemCode, slots: Slots = {}): void {
    this.#problems.push(problem(code, this.path, slots))
  }

  #wrong(column: C, wanted: string): void {
    this.raise('csv.cell', { column, value: this.text(column).slice(0, 60), wanted })
  }

  text(column: C, longest = 1000): string {
    return this.#row.cells[column].slice(0, longest)
  }

  /** Text that must be there. */
  needed(column: C, longest = 120): string {
    const text = this.text(column)
    if (text === '' || text.length > longest) this.#wrong(column, 'text')
    return text
  }

  /** A code such as `esq`; '' is a problem. */
  code(column: C): string {
    if (!CODE.test(this.text(column))) this.#wrong(column, 'code')
    return this.text(column)
  }

  /** One of a list. What is not in it is a problem, and is read as the first. */
  choice<const T extends string>(column: C, choices: readonly [T, ...T[]]): T {
    const found = choices.find((choice) => choice === this.text(column))
    if (found === undefined) this.#wrong(column, choices.join(', '))
    return found ?? choices[0]
  }

  /** A number with a decimal point; null when the cell is empty. */
  optionalNumber(column: C): number | null {
    const text = this.text(column)
    if (text === '') return null
    const value = NUMBER.test(text) ? Number(text) : Number.NaN
    if (Number.isNaN(value) || Math.abs(value) > MAX_NUMBER) this.#wrong(column, 'number')
    return Number.isNaN(value) ? null : value
  }

  number(column: C): number {
    if (this.text(column) === '') this.#wrong(column, 'number')
    return this.optionalNumber(column) ?? 0
  }

  /** A whole number that is not negative; null when the cell is empty. */
  optionalCount(column: C): number | null {
    const value = this.optionalNumber(column)
    if (value === null || (Number.isInteger(value) && value >= 0)) return value
    this.#wrong(column, 'count')
    return null
  }

  /** A stated range; null when no bound is given. Bounds out of order are a problem. */
  range(low: C, best: C, high: C): CountRange | null {
    const [atLeast, stated, atMost] = [this.optionalCount(low), this.optionalCount(best), this.optionalCount(high)]
    const given = [atLeast, stated, atMost].filter((n) => n !== null)
    if (given.length === 0) return null
    if (given.some((n, i) => i > 0 && n < (given[i - 1] ?? 0))) {
      this.raise('count.order', { low: String(atLeast), high: String(atMost) })
    }
    return { low: atLeast, best: stated, high: atMost }
  }
}
