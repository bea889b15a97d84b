/**
 * Tables that people keep in spreadsheets, read strictly: a column that is missing, a row that is short, a quote that
 * never ends or bytes that were no UTF-8 are problems with the line they stand on. Cells are trimmed text; what they
 * mean is the caller's. The delimiter is the one of the header line, because spreadsheets in Spanish write semicolons.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { Problem, Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'

/** One row: its line in the file (from 1, the header's included) and its cells by column; absent columns are ''. */
export type Row<C extends string> = { readonly line: number; readonly cells: Readonly<Record<C, string>> }

export type Columns<C extends string> = { readonly required: readonly C[]; readonly optional: readonly C[] }

// What a decoder leaves where the bytes were no UTF-8: a file saved as Latin-1 shows here and nowhere else.
const UNDECODABLE = '\uFFFD'
const MAX_ROWS = 100_000

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** All rows of a table, or every problem of its shape. Columns that nobody asks for are left out. */
export function readTable<C extends string>(text: string, file: string, columns: Columns<C>): Result<Row<C>[]> {
  const garbled = encodingProblems(text, file)
  if (garbled.length > 0) return bad(...garbled)
  const parsed = parseRows(text, file)
  if (!parsed.ok) return parsed
  if (parsed.value.length > MAX_ROWS) return bad(problem('body.tooLarge', file, { limit: MAX_ROWS }))
  const [header, ...rows] = parsed.value
  if (!header) return bad(problem('body.empty', file))
  const names = header.record.map((name) => name.trim())
  const missing = columns.required.filter((name) => !names.includes(name))
  if (missing.length > 0) return bad(...missing.map((column) => problem('csv.column', `${file}:1`, { column })))
  const wrong = rows.filter((row) => row.record.length !== names.length)
  if (wrong.length > 0) return bad(...wrong.map((row) => shortRow(row, names.length, file)))
  const wanted = [...columns.required, ...columns.optional]
  return good(rows.map((row) => ({ line: row.info.lines, cells: cellsOf(row.record, names, wanted) })))
}

/** A problem for each line that holds what could not be decoded, three at most. */
export function encodingProblems(text: string, file: string): Problem[] {
  if (!text.includes(UNDECODABLE) && text.isWellFormed()) return []
  const lines = text
    .split('\n')
    .flatMap((line, i) => (line.includes(UNDECODABLE) || !line.isWellFormed() ? [i + 1] : []))
  return lines.slice(0, 3).map((line) => problem('json.encoding', `${file}:${line}`, { file }))
}

function parseRows(text: string, file: string): Result<Parsed[]> {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const options = { info: true, bom: true, relax_column_count: true, skip_empty_lines: true }
  try {
    return good(parse(text, { ...options, delimiter: delimiterOf(firstLine) }) as unknown as Parsed[])
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as { lines?: unknown }).lines ?? 1)
    return bad(problem('csv.malformed', `${file}:${line}`, { reason: error.code }))
  }
}

const delimiterOf = (header: string): string => {
  const counts = [',', ';', '\t'].map((one) => ({ one, n: header.split(one).length }))
  return counts.reduce((best, next) => (next.n > best.n ? next : best)).one
}

const shortRow = (row: Parsed, wanted: number, file: string): Problem =>
  problem('csv.malformed', `${file}:${row.info.lines}`, { reason: 'columns', wanted, found: row.record.length })

function cellsOf<C extends string>(
  record: readonly string[],
  names: readonly string[],
  wanted: readonly C[],
): Record<C, string> {
  const cells = wanted.map((name) => [name, (record[names.indexOf(name)] ?? '').trim()] as const)
  return Object.fromEntries(cells) as Record<C, string>
}
