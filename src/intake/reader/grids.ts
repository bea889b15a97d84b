// Tables that are laid out with blanks or semicolons: lines one under the other with the same number of cells, a head of
// words above and figures below. Bars and tabs make cells by themselves (segment.ts).
import type { Line } from './segment.ts'
import type { Token } from './tokens.ts'

type Cells = [number, number][]

const FEWEST_LINES = 3
const LONGEST_CELL = 8
const EMPTY = new Set(['-', '\u2013', '\u2014', '.', '*'])

/** Gives the lines of such a table their cells; they are items of a list from then on. */
export function asGrids(text: string, tokens: readonly Token[], lines: readonly Line[]): void {
  for (const cut of [atGaps, atSemicolons]) {
    for (let k = 0; k < lines.length; ) {
      const grid = gridFrom(lines, k, (line) => cut(text, tokens, line))
      if (isGrid(tokens, grid)) for (const [n, cells] of grid.entries()) asRow(lines[k + n]!, cells)
      k += Math.max(1, grid.length)
    }
  }
}

function asRow(line: Line, cells: Cells): void {
  line.cells = cells
  line.kind = 'text'
  line.label = null
  line.bullet = true
}

/** The cells of this line and of those under it that have as many. */
function gridFrom(lines: readonly Line[], from: number, cut: (line: Line) => Cells): Cells[] {
  const grid: Cells[] = []
  for (const line of lines.slice(from)) {
    if (line.cells || line.kind === 'chat') break
    const cells = cut(line)
    if (cells.length < 2 || (grid.length > 0 && cells.length !== grid[0]!.length)) break
    grid.push(cells)
  }
  return grid
}

/** A head without figures, and below it mostly figures or nothing. */
function isGrid(tokens: readonly Token[], [head, ...rows]: readonly Cells[]): boolean {
  if (!head || rows.length + 1 < FEWEST_LINES) return false
  const counts = (cell: readonly [number, number]): boolean => isFigure(tokens, cell)
  const cells = rows.flatMap((row) => row.slice(1))
  const figures = cells.filter(counts).length
  const isShort = [head, ...rows].every((row) => row.every(([from, to]) => to - from <= LONGEST_CELL))
  return isShort && !head.some(counts) && figures >= rows.length && figures * 2 >= cells.length
}

const isFigure = (tokens: readonly Token[], [from, to]: readonly [number, number]): boolean =>
  tokens.slice(from, to).some((t) => t.kind === 'number') || (to - from === 1 && EMPTY.has(tokens[from]!.norm))

const atGaps = (text: string, tokens: readonly Token[], line: Line): Cells =>
  cellsAt(line, (k) => {
    const gap = text.slice(tokens[k - 1]!.end, tokens[k]!.start)
    return /^ {2,}$/.test(gap) ? k : null
  })

const atSemicolons = (_: string, tokens: readonly Token[], line: Line): Cells =>
  cellsAt(line, (k) => (tokens[k]!.norm === ';' ? k + 1 : null))

/** `next`: where the next cell begins, if the one before ends at this token. */
function cellsAt({ from, to }: Line, next: (k: number) => number | null): Cells {
  const cells: Cells = []
  let start = from
  for (let k = from + 1; k < to; k++) {
    const at = next(k)
    if (at === null) continue
    if (k > start) cells.push([start, k])
    start = at
  }
  if (to > start) cells.push([start, to])
  return cells
}
