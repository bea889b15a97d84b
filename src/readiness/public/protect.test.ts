// What can be worked out from numbers that were told, by somebody who knows the rules and has a solver.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Highs } from 'highs'
import loadHighs from 'highs'
import { seededDice } from '../../core/generate.ts'
import { LEAST_PEOPLE, type Range, rounded, STEP, type ToldTable, told, toldTable } from './protect.ts'

type Numbers = readonly (readonly number[])[]
/** What is told: a number for each cell and total, or null. */
type Published = {
  readonly cells: readonly (readonly (number | null)[])[]
  readonly rows: readonly (number | null)[]
  readonly columns: readonly (number | null)[]
}

const exact = (n: number): Range => ({ low: n, best: n, high: n })
const best = (range: Range | null): number | null => range?.best ?? null

const published = ({ cells, rowTotals, columnTotals }: ToldTable): Published => ({
  cells: cells.map((row) => row.map(best)),
  rows: rowTotals.map(best),
  columns: columnTotals.map(best),
})
const protectedOf = (table: Numbers): Published => published(toldTable(table.map((row) => row.map(exact))))

/** What somebody does who only hides small cells, and rounds true totals. */
function naive(table: Numbers): Published {
  const sum = (numbers: readonly number[]): number => Math.round(numbers.reduce((a, b) => a + b, 0) / STEP) * STEP
  const columns = (table[0] ?? []).map((_, at) => table.map((row) => row[at] ?? 0))
  return {
    cells: table.map((row) => row.map((n) => (n < LEAST_PEOPLE ? null : Math.round(n / STEP) * STEP))),
    rows: table.map(sum),
    columns: columns.map(sum),
  }
}

function randomTable(seed: number): Numbers {
  const dice = seededDice(seed)
  const [rows, columns] = [2 + Math.floor(dice() * 3), 2 + Math.floor(dice() * 4)]
  // Many small cells, beside middling and large ones.
  const cell = (): number => {
    const kind = dice()
    return kind < 0.2 ? 0 : kind < 0.5 ? Math.floor(dice() * 12) : Math.floor(dice() * (kind < 0.8 ? 90 : 3000))
  }
  return Array.from({ length: rows }, () => Array.from({ length: columns }, cell))
}

type Bounds = { readonly low: number; readonly high: number }

/** The true numbers that round to what is told. */
function behind(n: number): Bounds {
  let [low, high] = [n, n]
  while (low > LEAST_PEOPLE && rounded(low - 1) === n) low--
  while (rounded(high + 1) === n) high++
  return { low, high }
}

/**
 * The solver's view: what each hidden cell can be at least and at most, given all that is told and how it is made. A total of
 * `truth` is the rounded sum of true cells; otherwise of told ones, which says of a hidden cell nothing: no row is made of it.
 */
function attack(told: Published, truth: boolean): Map<string, Bounds> {
  const cells = told.cells.flatMap((row, r) => row.map((n, c) => ({ name: `x${r}_${c}`, n, r, c })))
  const bounds = cells.map(({ name, n }) => {
    const { low, high } =
      n === null ? { low: 0, high: LEAST_PEOPLE - 1 } : truth ? { low: n - 2, high: n + 2 } : behind(n)
    return ` ${Math.max(0, low)} <= ${name} <= ${high}`
  })
  const sums = (totals: Published['rows'], of: 'r' | 'c') =>
    totals.flatMap((total, at) => {
      const terms = cells.filter((one) => one[of] === at).map(({ name }) => name)
      const row = terms.join(' + ')
      return total === null || !truth
        ? []
        : [` ${of}${at}l: ${row} >= ${total - 2}`, ` ${of}${at}h: ${row} <= ${total + 2}`]
    })
  const rows = [...sums(told.rows, 'r'), ...sums(told.columns, 'c')]
  const all = rows.length > 0 ? rows : [` any: ${cells[0]?.name} >= 0`]
  const solve = (sense: string, name: string): number => {
    const model = [
      sense,
      ` obj: ${name}`,
      'Subject To',
      ...all,
      'Bounds',
      ...bounds,
      'General',
      ` ${cells.map((one) => one.name).join(' ')}`,
      'End',
    ]
    const { ObjectiveValue, Status } = solver.solve(model.join('\n'))
    assert.equal(Status, 'Optimal')
    return Math.round(ObjectiveValue)
  }
  const hidden = cells.filter(({ n }) => n === null)
  return new Map(hidden.map(({ name }) => [name, { low: solve('Minimize', name), high: solve('Maximize', name) }]))
}

const solver = await (loadHighs as unknown as () => Promise<Highs>)()

test('on 1,000 random tables no total, row or column says anything of a cell that is held back', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const table = randomTable(seed)
    const said = protectedOf(table)
    const shown = said.cells.map((row) => row.filter((n) => n !== null))
    const sums = shown.map((row) => (row.length > 0 ? row.reduce((a, b) => a + b, 0) : null))
    assert.deepEqual(said.rows, sums, 'totals add up what is told')
    // Whatever the cells that are held back truly are, exactly the same is told: so nothing can be worked out of it.
    for (const other of [0, 1, 5, LEAST_PEOPLE - 1]) {
      const changed = table.map((row) => row.map((n) => (n < LEAST_PEOPLE ? other : n)))
      assert.deepEqual(protectedOf(changed), said, `table ${seed} with ${other}`)
    }
  }
})

test('a solver finds every cell from one to nine anything from nought to nine; where totals are true, it finds some', () => {
  let found = 0
  for (let seed = 1; seed <= 8; seed++) {
    const table = randomTable(seed)
    for (const [name, bounds] of attack(protectedOf(table), false)) {
      assert.deepEqual(bounds, { low: 0, high: LEAST_PEOPLE - 1 }, `table ${seed} ${name}`)
    }
    const open = attack(naive(table), true)
    found += [...open.values()].filter(({ low, high }) => low > 0 || high < LEAST_PEOPLE - 1).length
  }
  assert.ok(found > 10, `the attack itself finds only ${found} where totals are true`)
})

test('what is told is a multiple of five, never below ten, and never far from what is known', () => {
  for (let n = 0; n < 5000; n++) {
    const range = told(exact(n))
    if (n < LEAST_PEOPLE) assert.equal(range, null)
    else {
      assert.ok(range && range.best % STEP === 0 && range.best >= LEAST_PEOPLE)
      assert.ok(Math.abs(range.best - n) <= Math.max(2.5, n * 0.26), `${n}: ${range.best}`)
    }
  }
  assert.deepEqual(told({ low: 3, best: 12, high: 17 }), { low: 10, best: 10, high: 15 })
})
