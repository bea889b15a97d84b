/**
 * Flee's tables as they are in the wild: a header that begins with `#` or none, blanks around cells, a comma too many
 * at the end of a line, lines of comment. Read by the header where there is one. What does not fit is a problem with
 * its file and line, and reading goes on, so that all of them are told at once.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from '../../core/problem.ts'
import { problem } from '../../core/problem.ts'
import { encodingProblems } from '../csv.ts'

export type Line = { readonly at: string; readonly cells: readonly string[] }

/** Texts of a folder, by their path in it (`input_csv/routes.csv`), and the problems found so far. */
export class Folder {
  readonly problems: Problem[] = []
  readonly #texts: Readonly<Record<string, string>>

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = texts
  }

  has(file: string): boolean {
    return this.#texts[file] !== undefined
  }

  /** Every line that is not empty, comments included. A file that is missing is a problem unless `optional`. */
  lines(file: string, optional = false): Line[] {
    const text = this.#texts[file]
    if (text === undefined) {
      if (!optional) this.problems.push(problem('file.missing', file, { file }))
      return []
    }
    this.problems.push(...encodingProblems(text, file))
    const options = { info: true, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
    try {
      const rows = parse(text, { ...options, trim: true }) as unknown as Parsed[]
      return rows
        .filter(({ record }) => record.some((cell) => cell !== ''))
        .map(({ record, info }) => ({ at: `${file}:${info.lines}`, cells: record }))
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      const line = Number((error as { lines?: unknown }).lines ?? 1)
      this.problems.push(problem('csv.malformed', `${file}:${line}`, { reason: error.code }))
      return []
    }
  }

  wrongCell(at: string, column: string, wanted: string, value: string): void {
    this.problems.push(problem('csv.cell', at, { column, wanted, value }))
  }

  /** A number, zero or more; blank is 0. */
  number(at: string, column: string, text: string): number {
    const value = text === '' ? 0 : Number(text)
    if (Number.isFinite(value) && value >= 0) return value
    this.wrongCell(at, column, 'number', text)
    return 0
  }

  /** Days from `startDay` to an ISO day; null, with a problem, for anything else. */
  day(at: string, column: string, text: string, startDay: string): number | null {
    const days = daysBetween(startDay, text)
    if (days === null) this.problems.push(problem('time.impossible', at, { value: text === '' ? column : text }))
    return days
  }
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

export function daysBetween(from: string, to: string): number | null {
  if (!ISO_DAY.test(to) || !ISO_DAY.test(from)) return null
  const ms = Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)
  const isDay = Number.isFinite(ms) && isoDay(Date.parse(`${to}T00:00:00Z`)) === to
  return isDay ? Math.round(ms / DAY_MS) : null
}

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** Names that a column goes by, the first being ours; `needed` columns must be in the header. */
export type Column<C extends string> = { readonly name: C; readonly also: readonly string[]; readonly needed: boolean }
export type Cells<C extends string> = { readonly at: string; readonly cell: Readonly<Record<C, string>> }

/** Rows by column. The header is the first line when it begins with `#`; else columns stand in the order given. */
export function rowsOf<C extends string>(
  folder: Folder,
  file: string,
  columns: readonly Column<C>[],
  optional = false,
): Cells<C>[] {
  const [first, ...rest] = folder.lines(file, optional)
  if (!first) return []
  const named = first.cells[0]?.startsWith('#') || columns[0]?.also.includes(plain(first.cells[0] ?? ''))
  const header = named ? first.cells.map(plain) : columns.map((column) => column.name as string)
  const places = columns.map(({ name, also }) => header.findIndex((one) => one === name || also.includes(one)))
  const missing = columns.filter((column, i) => column.needed && (places[i] ?? -1) < 0)
  for (const { name } of missing) folder.problems.push(problem('csv.column', first.at, { column: name }))
  if (missing.length > 0) return []
  const needs = Math.max(...columns.map((column, i) => (column.needed ? (places[i] ?? -1) + 1 : 0)))
  const rows = (named ? rest : [first, ...rest]).filter(({ cells }) => !cells[0]?.startsWith('#'))
  return rows.flatMap(({ at, cells }) => {
    if (cells.length < needs) {
      folder.problems.push(problem('csv.malformed', at, { reason: 'columns', wanted: needs, found: cells.length }))
      return []
    }
    const cell = Object.fromEntries(columns.map(({ name }, i) => [name, cells[places[i] ?? -1] ?? '']))
    return [{ at, cell: cell as Record<C, string> }]
  })
}

const plain = (name: string): string => name.replace(/^#\s*/, '').trim().toLowerCase()
