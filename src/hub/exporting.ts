/** A journey as lines of text for somebody else, through the one gate that decides who may read what. */
import { mayRead, secrecyOf } from '../core/access.ts'
import { currentData, entriesOf } from '../core/amend.ts'
import type { Circle, Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import type { Log } from '../log/log.ts'
import type { ExportFormat } from './contract.ts'
import { csvLines, geojsonLines, jsonlHeader } from './formats.ts'

export type ExportOptions = { readonly journey: string; readonly format: ExportFormat; readonly circle: Circle }

/** JSON lines are the signed reports themselves, and are read twice so that the header can name their hash. */
export async function* exportLines(log: Log, kinds: Kinds, options: ExportOptions): AsyncGenerator<string> {
  const { journey, format, circle } = options
  if (format === 'jsonl') {
    yield await jsonlHeader(journey, bodies(log, kinds, options))
    yield* bodies(log, kinds, options)
    return
  }
  const reports: Report[] = []
  for await (const page of log.all()) {
    const applied = page.filter((row) => row.journey === journey && row.state === 'applied')
    reports.push(...applied.map((row) => JSON.parse(row.body) as Report))
  }
  const entries = entriesOf(reports, kinds)
  yield* format === 'csv' ? csvLines(entries, kinds, circle) : geojsonLines(entries, kinds, circle)
}

async function* bodies(log: Log, kinds: Kinds, { journey, circle }: ExportOptions): AsyncGenerator<string> {
  for await (const page of log.all()) {
    for (const row of page) {
      if (row.journey === journey && mayLeave(JSON.parse(row.body) as Report, kinds, circle)) yield row.body
    }
  }
}

/**
 * A signed report leaves whole or not at all: cut, its signature would not hold. Quoted words may name people, so they
 * are the team's, like the words in a report's data.
 */
function mayLeave(report: Report, kinds: Kinds, circle: Circle): boolean {
  const kind = kinds.get(report.kind)
  const isQuoting = (report.cites ?? []).some((cite) => cite.quote !== undefined)
  if (!kind || isQuoting) return mayRead(circle, 'team')
  const fields = Object.keys(currentData(report, kinds))
  // Sealed fields are encrypted where they stand; the report around them may go wherever the team's may.
  return fields.every(
    (field) => mayRead(circle, secrecyOf(kind, field)) || (circle === 'team' && secrecyOf(kind, field) === 'sealed'),
  )
}
