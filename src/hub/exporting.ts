/** A journey as lines of text for somebody else, through the one gate that decides who may read what. */
import { mayRead } from '../core/access.ts'
import { entriesOf } from '../core/amend.ts'
import type { Circle, Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import type { Log } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'
import type { ExportFormat } from './contract.ts'
import { csvLines, geojsonLines, jsonlHeader } from './formats.ts'
import { circleOf } from './leaving.ts'

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
    reports.push(...applied.map((row) => reportIn(row.body)))
  }
  const entries = entriesOf(reports, kinds)
  yield* format === 'csv' ? csvLines(entries, kinds, circle) : geojsonLines(entries, kinds, circle)
}

async function* bodies(log: Log, kinds: Kinds, { journey, circle }: ExportOptions): AsyncGenerator<string> {
  for await (const page of log.all()) {
    for (const row of page) {
      const report = reportIn(row.body)
      if (row.journey === journey && mayRead(circle, circleOf(report, kinds))) yield row.body
    }
  }
}
