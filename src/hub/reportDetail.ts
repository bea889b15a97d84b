/** One report as it was signed, with what was said about it since, in words. */
import { entriesOf } from '../core/amend.ts'
import type { Kinds } from '../core/kind.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Entry } from '../core/view.ts'
import type { Log } from '../log/log.ts'
import { isErased } from '../log/port.ts'
import { reportIn } from '../log/stored.ts'
import { shown } from '../readiness/why.ts'
import type { ReportDetail } from './contract.ts'
import { sourcesOf } from './gather.ts'

export async function reportOf(log: Log, kinds: Kinds, id: string): Promise<Result<ReportDetail>> {
  const [row] = await log.rows([id])
  if (!row) return bad(problem('report.unknown', '', { id }))
  if (isErased(row)) return bad(problem('report.erased', '', { id }))
  const subject = row.subjects[0]
  const family = subject === undefined ? [] : await log.entries(subject)
  const alone = entriesOf([reportIn(row.body)], kinds)
  const entry = family.find(({ report }) => report.id === id) ?? alone[0] ?? entryAlone(row.body)
  const known = { kinds, sources: await sourcesOf(log, [entry]) }
  const abouts = entry.abouts.map((about) => shown(known, entryAlone(JSON.stringify(about)), null))
  return good({ report: entry.report, shown: shown(known, entry, null), abouts })
}

/** A report about another one, looked at by itself. */
function entryAlone(body: string): Entry {
  const report = reportIn(body)
  return { report, data: report.data, state: 'stands', abouts: [], confirmedBy: [] }
}
