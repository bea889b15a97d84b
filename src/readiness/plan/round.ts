/**
 * From a relaxed solution to one in whole numbers: what is nearly whole is held, the most nearly whole of the rest is
 * rounded up, and the relaxation is asked again. Then parts of it are decided anew, as long as that helps. A plan needs a
 * score of relaxations of some milliseconds each, where branching takes seconds.
 *
 * It counts on what plans are like: with all whole numbers at their lower ends every row can be kept (people go without),
 * and so rounding up is allowed wherever the rows have room for it.
 */
import type { Programme } from './programme.ts'

export type Relaxed = { readonly values: ArrayLike<number>; readonly cost: number }

/** The best values between these bounds, fractions allowed; null where there are none, or there is no more time. */
export type Relax = (lower: Float64Array, upper: Float64Array) => Relaxed | null

export type Rounded = {
  readonly values: readonly number[]
  readonly cost: number
  /** No solution costs less. */
  readonly bound: number
}

const ROUNDS = 2

export function rounded(programme: Programme, relax: Relax, gapShare: number): Rounded | null {
  const lower = new Float64Array(programme.costs.length)
  const open = relax(lower, Float64Array.from(programme.upper))
  if (!open) return null
  const bound = open.cost
  let best = new Dive(programme, relax, { lower, upper: Float64Array.from(programme.upper) }).down(open)
  for (const own of Array.from({ length: ROUNDS }, () => programme.again).flat()) {
    if (!best || best.cost - bound <= gapShare * best.cost) break
    best = better(programme, relax, own, best)
  }
  return best && { values: Array.from(best.values), cost: best.cost, bound }
}

/** Only these are decided anew; the other whole numbers that make room for something stay what they are. */
function better(programme: Programme, relax: Relax, own: readonly number[], best: Relaxed): Relaxed {
  const isOpen = new Set(own)
  const bounds = { lower: new Float64Array(programme.costs.length), upper: Float64Array.from(programme.upper) }
  for (const index of new Set(programme.again.flat())) {
    const value = Math.round(best.values[index] ?? 0)
    if (!isOpen.has(index)) bounds.lower[index] = bounds.upper[index] = value
  }
  const open = relax(bounds.lower, bounds.upper)
  const found = open && new Dive(programme, relax, bounds, best.cost).down(open)
  return found && found.cost < best.cost ? found : best
}

type Bounds = { readonly lower: Float64Array; readonly upper: Float64Array }

const NEARLY = 1e-6
/** Of what is not whole yet, so much is rounded at once: fewer relaxations, and hardly a worse plan. */
const SHARE = 0.1
const AT_ONCE = 3

class Dive {
  readonly #programme: Programme
  readonly #relax: Relax
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  readonly #most: number
  /** By variable, the rows with an upper end in which it takes room, or makes it: then less than nothing. */
  readonly #rowsOf: (readonly [number, number])[][]
  readonly #used: Float64Array

  constructor(programme: Programme, relax: Relax, { lower, upper }: Bounds, most = Number.POSITIVE_INFINITY) {
    this.#programme = programme
    this.#relax = relax
    this.#lower = lower
    this.#upper = upper
    this.#most = most
    this.#rowsOf = programme.costs.map(() => [])
    this.#used = new Float64Array(programme.rows.length)
    for (const [i, { high, indices, values }] of programme.rows.entries()) {
      if (high === Number.POSITIVE_INFINITY) continue
      for (const [k, index] of indices.entries()) this.#note(i, index, values[k] ?? 0)
    }
  }

  #note(row: number, index: number, value: number): void {
    this.#rowsOf[index]?.push([row, value])
    this.#used[row] = at(this.#used, row) + value * at(this.#lower, index)
  }

  /** First what makes room (trips), then what takes it (toilets). */
  down(from: Relaxed): Relaxed | null {
    const whole = [...this.#programme.isWhole.keys()].filter((index) => this.#programme.isWhole[index])
    let found: Relaxed | null = from
    for (const doesMake of [true, false]) {
      const own = whole.filter((index) => this.#rowsOf[index]?.some(([, each]) => each < 0) === doesMake)
      found = found && this.#settle(own, found)
    }
    return found
  }

  #settle(own: readonly number[], from: Relaxed): Relaxed | null {
    let found: Relaxed | null = from
    while (found && found.cost < this.#most) {
      const { values } = found
      const open = own.filter((index) => !this.#isHeld(index, at(values, index)))
      if (open.length === 0) return this.#hold(own, found)
      const part = (index: number): number => at(values, index) % 1
      open.sort((a, b) => part(b) - part(a) || a - b)
      const now = open.slice(0, Math.max(AT_ONCE, Math.ceil(open.length * SHARE)))
      for (const index of now) this.#round(index, at(values, index))
      found = this.#relax(this.#lower, this.#upper)
    }
    return null
  }

  #isHeld(index: number, value: number): boolean {
    const whole = Math.round(value)
    if (Math.abs(value - whole) > NEARLY) return at(this.#lower, index) === at(this.#upper, index)
    if (whole > at(this.#lower, index) && this.#fits(index, whole)) this.#raise(index, whole)
    return true
  }

  #round(index: number, value: number): void {
    const up = Math.ceil(value)
    if (this.#fits(index, up)) this.#raise(index, up)
    else this.#upper[index] = Math.max(at(this.#lower, index), Math.floor(value))
  }

  #fits(index: number, value: number): boolean {
    const by = value - at(this.#lower, index)
    return (this.#rowsOf[index] ?? []).every(([row, each]) => {
      return each < 0 || at(this.#used, row) + each * by <= (this.#programme.rows[row]?.high ?? 0) + NEARLY
    })
  }

  #raise(index: number, value: number): void {
    const by = value - at(this.#lower, index)
    for (const [row, each] of this.#rowsOf[index] ?? []) this.#used[row] = at(this.#used, row) + each * by
    this.#lower[index] = value
  }

  #hold(own: readonly number[], found: Relaxed): Relaxed {
    for (const index of own) this.#lower[index] = this.#upper[index] = Math.round(at(found.values, index))
    return found
  }
}

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0
