/** The reports that a journey's trust is worked out from, gathered from the log, and what follows of them. */
import { aboutOf, currentData, WITHDRAWAL } from '../core/amend.ts'
import { groupedBy } from '../core/grouped.ts'
import type { Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import { isTrustKind, type Trust, type TrustReport, trustOf } from '../core/trust.ts'
import { dataFaults } from './judge.ts'
import type { Store } from './port.ts'
import type { Shelf } from './shelf.ts'
import { reportIn } from './stored.ts'

export type TrustReports = ReadonlyMap<string, TrustReport>
export type TrustBook = { readonly reports: TrustReports; readonly trust: Trust }

export const bookOf = (journey: string, reports: TrustReports): TrustBook => ({
  reports,
  trust: trustOf(journey, reports.values()),
})

/**
 * The report as trust sees it, or null when it has no say in it. Whether it may be said does not matter here: that is
 * what trust works out. `known`: the reports of this journey that were found to have a say so far.
 */
export function trustReport(report: Report, kinds: Kinds, known: TrustReports): TrustReport | null {
  const { id, kind, v, device, seq } = report
  const target = kind === WITHDRAWAL ? aboutOf(report, kinds) : null
  const hasSay = isTrustKind(kind) || (target !== null && known.has(target))
  if (!hasSay || dataFaults(report, kinds) !== 'none') return null
  return { id, kind, v, device, seq, data: currentData(report, kinds), about: target }
}

/** All of a journey's reports that have a say, out of reports in any order: a withdrawal may stand before its target. */
export function trustReports(reports: readonly Report[], kinds: Kinds): Map<string, TrustReport> {
  const found = new Map<string, TrustReport>()
  for (let left = reports; left.length > 0; ) {
    const later: Report[] = []
    const before = found.size
    for (const report of left) {
      const one = trustReport(report, kinds, found)
      if (one) found.set(report.id, one)
      else if (report.kind === WITHDRAWAL) later.push(report)
    }
    left = found.size > before ? later : []
  }
  return found
}

/** Subject of a journey's vouches: `JOURNEY/devices:all`. */
const DEVICES = 'devices:all'

/**
 * The books of all journeys that a store holds. What has a say in trust is applied, and then a subject's, or waits for
 * somebody who may say so.
 */
export async function booksIn(
  { store, kinds }: { readonly store: Store; readonly kinds: Kinds },
  shelf: Shelf,
): Promise<Map<string, TrustBook>> {
  const subjects = (await store.subjects('')).filter(({ subject }) => subject.endsWith(`/${DEVICES}`))
  const waiting = (await store.waiting(null)).map((row) => reportIn(row.body))
  const applied = await Promise.all(subjects.map(({ subject }) => shelf.ofSubject(subject)))
  const books = new Map<string, TrustBook>()
  for (const [journey, reports] of groupedBy([...waiting, ...applied.flat()], ({ journey }) => journey)) {
    const found = trustReports(reports, kinds)
    if (found.size > 0) books.set(journey, bookOf(journey, found))
  }
  return books
}
