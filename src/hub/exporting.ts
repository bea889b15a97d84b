/** A journey as lines of text for somebody else, through the one gate that decides who may read what. */
import { mayRead, secrecyOf } from '../core/access.ts'
import { currentData } from '../core/amend.ts'
import type { Circle, Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import type { Log } from '../log/log.ts'
import type { ExportFormat } from './contract.ts'

export type ExportOptions = { readonly journey: string; readonly format: ExportFormat; readonly circle: Circle }

export async function* exportLines(log: Log, kinds: Kinds, { journey, circle }: ExportOptions): AsyncGenerator<string> {
  for await (const page of log.all()) {
    for (const row of page) {
      if (row.journey === journey && mayLeave(JSON.parse(row.body) as Report, kinds, circle)) yield row.body
    }
  }
}

/** A signed report leaves whole or not at all: cut, its signature would not hold. */
function mayLeave(report: Report, kinds: Kinds, circle: Circle): boolean {
  const kind = kinds.get(report.kind)
  if (!kind) return circle === 'team'
  return Object.keys(currentData(report, kinds)).every((field) => mayRead(circle, secrecyOf(kind, field)))
}
