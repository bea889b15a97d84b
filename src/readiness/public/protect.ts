/**
 * Numbers as they may be told to everybody. Three rules, for every number that leaves:
 *
 * 1 Below ten nothing is told; the same empty cell stands for nought, for one to nine, and for what is held back.
 * 2 What is told is rounded: to 5 below a hundred, to 50 below a thousand, to 100 above.
 * 3 A total adds up what is told, not what is known. So a cell that is held back is in no number that is told, and no
 *   difference of numbers, days or versions can bring it back. (Others hide further cells until no difference works:
 *   complementary suppression. Here there is nothing left to subtract from.)
 */
export const LEAST_PEOPLE = 10
export const STEP = 5

export type Range = { readonly low: number; readonly best: number; readonly high: number }

const stepFor = (n: number): number => (n < 100 ? STEP : n < 1000 ? 10 * STEP : 20 * STEP)

export const rounded = (n: number): number => Math.round(n / stepFor(n)) * stepFor(n)

/** A number as it may be told; null: not told. */
export function told(range: Range | null): Range | null {
  if (range === null || range.best < LEAST_PEOPLE) return null
  const least = (n: number): number => Math.max(LEAST_PEOPLE, rounded(n))
  return { low: least(range.low), best: least(range.best), high: least(range.high) }
}

/** Adds up what is told; null where nothing is. */
export function totalOf(cells: readonly (Range | null)[]): Range | null {
  const shown = cells.filter((cell) => cell !== null)
  if (shown.length === 0) return null
  const sum = (of: (cell: Range) => number): number => shown.reduce((all, cell) => all + of(cell), 0)
  return { low: sum(({ low }) => low), best: sum(({ best }) => best), high: sum(({ high }) => high) }
}

export type ToldTable = {
  readonly cells: readonly (readonly (Range | null)[])[]
  readonly rowTotals: readonly (Range | null)[]
  readonly columnTotals: readonly (Range | null)[]
}

/** A table of numbers, rows of equal length, with the totals of its rows and columns. */
export function toldTable(rows: readonly (readonly (Range | null)[])[]): ToldTable {
  const cells = rows.map((row) => row.map(told))
  const columns = (cells[0] ?? []).map((_, at) => cells.map((row) => row[at] ?? null))
  return { cells, rowTotals: cells.map(totalOf), columnTotals: columns.map(totalOf) }
}
