/** A part of the register as a table for a spreadsheet (CSV, RFC 4180), with the columns of the screen. */
import type { SourceRegister } from '../../hub/contract.ts'
import type { Part } from './filter.ts'

export type Sheet = { readonly part: Part; readonly register: SourceRegister }
type Row = Readonly<Record<string, unknown>>

const CITED = ['words', 'source', 'start', 'end', 'contradictedBy', 'state', 'report']
const COLUMNS: Readonly<Record<Part, readonly string[]>> = {
  documents: [
    ...['title', 'publisher', 'published', 'lang', 'medium', 'format', 'hash', 'chars'],
    ...['reliability', 'credibility', 'gradedBy', 'accepted', 'rejected', 'open', 'confirmedBy', 'source'],
  ],
  statements: ['from', 'to', 'speaker', 'act', 'saidTo', 'topic', ...CITED],
  figures: [
    ...['what', 'low', 'best', 'high', 'unit', 'base', 'scope', 'direction', 'percent', 'periodFrom', 'periodTo'],
    ...['speaker', ...CITED],
  ],
  places: ['name', 'stop', 'country', 'lat', 'lon', 'said', 'report'],
  policies: ['policy', 'by', 'country', 'place', 'applies', 'holdsFrom', 'holdsTo', ...CITED],
}

export function fileOf({ part, register }: Sheet): string {
  const columns = COLUMNS[part]
  const rows = register[part].map((line) => flat(line as unknown as Row))
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => cells.map(cellOf).join(','))
    .join('\r\n')
}

/** What lies within a line is laid beside it. */
function flat(line: Row): Row {
  const cites = line['cites'] as readonly Row[] | undefined
  const grade = line['grade'] as { reliability: string; credibility: number; by: { label: string } } | null | undefined
  const by = (line['confirmedBy'] as readonly { label: string }[] | undefined)?.map(({ label }) => label)
  const graded = grade
    ? { reliability: grade.reliability, credibility: grade.credibility, gradedBy: grade.by.label }
    : {}
  const contradictedBy = (line['contradictedBy'] as readonly string[] | undefined)?.join(' ')
  return {
    ...line,
    ...(line['value'] as Row | undefined),
    ...cites?.[0],
    ...graded,
    contradictedBy,
    confirmedBy: by?.join('; '),
  }
}

/** A cell that begins like a formula is text: a spreadsheet must not run what somebody wrote in a message. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
