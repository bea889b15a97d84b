/**
 * Reports about reports. Given the reports of a subject, the result is one entry per report that is not itself about
 * another one; corrections, withdrawals and confirmations are folded into it.
 *
 * A withdrawal can itself be withdrawn (that is undo), and so can a correction. What stands is decided from the set
 * alone, so it does not matter which arrived first.
 */
import type { Kinds } from './kind.ts'
import { upcast } from './kind.ts'
import type { Report } from './report.ts'
import { inOrder } from './report.ts'
import type { Entry } from './view.ts'

export const CORRECTION = 'core.correction'
export const WITHDRAWAL = 'core.withdrawal'
export const CONFIRMATION = 'core.confirmation'

/** The id that a report is about, or null. */
export function aboutOf(report: Report, kinds: Kinds): string | null {
  const kind = kinds.get(report.kind)
  // Asked before the data are checked, so what a hostile report says here may be anything.
  const about: unknown = kind?.about?.(currentData(report, kinds))
  return typeof about === 'string' ? about : null
}

/** Entries of a set of reports, in the fixed order. Reports about something outside the set are left out. */
export function entriesOf(reports: readonly Report[], kinds: Kinds): Entry[] {
  const about = new Map<string, Report[]>()
  const first: Report[] = []
  const once = new Map(reports.map((report) => [report.id, report]))
  for (const report of [...once.values()].sort(inOrder)) {
    const target = aboutOf(report, kinds)
    if (target === null) first.push(report)
    else about.set(target, [...(about.get(target) ?? []), report])
  }
  return first.map((report) => entryOf(report, about, kinds))
}

/** Of most reports nothing more was said. */
const ALONE = { state: 'stands', abouts: [], confirmedBy: [] } as const

function entryOf(report: Report, about: ReadonlyMap<string, readonly Report[]>, kinds: Kinds): Entry {
  if (!about.has(report.id)) return { report, data: currentData(report, kinds), ...ALONE }
  const standing = standingAbouts(report.id, about)
  const correction = standing
    .filter((one) => one.kind === CORRECTION)
    .sort(bySaid)
    .at(-1)
  const withdrawn = standing.some((one) => one.kind === WITHDRAWAL)
  return {
    report,
    data: correction ? correctedData(correction, report, kinds) : currentData(report, kinds),
    state: withdrawn ? 'withdrawn' : correction ? 'corrected' : 'stands',
    abouts: standing,
    confirmedBy: confirmers(report, standing),
  }
}

/** Reports about an id that are not themselves withdrawn. Ids are hashes, so a cycle cannot be made. */
function standingAbouts(id: string, about: ReadonlyMap<string, readonly Report[]>): Report[] {
  return (about.get(id) ?? []).filter((one) => !standingAbouts(one.id, about).some((next) => next.kind === WITHDRAWAL))
}

function confirmers(report: Report, standing: readonly Report[]): string[] {
  const devices = standing.filter((one) => one.kind === CONFIRMATION && one.device !== report.device)
  return [...new Set(devices.map((one) => one.device))].sort()
}

// A correction is about the same moment as the report, so "latest" can only mean the latest said.
const bySaid = (a: Report, b: Report): number => (a.said === b.said ? inOrder(a, b) : a.said < b.said ? -1 : 1)

/** Data as said, read as the newest version of its kind. */
export function currentData(report: Report, kinds: Kinds): Record<string, unknown> {
  const kind = kinds.get(report.kind)
  return kind && report.v < kind.v ? upcast(kind, report.v, report.data) : report.data
}

function correctedData(correction: Report, report: Report, kinds: Kinds): Record<string, unknown> {
  const kind = kinds.get(report.kind)
  const { data, v } = currentData(correction, kinds) as { data: Record<string, unknown>; v: number }
  return kind && v < kind.v ? upcast(kind, v, data) : data
}
