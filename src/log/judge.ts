/**
 * What becomes of a sound report, decided from the set of reports that are held and from nothing else: not from the
 * order in which they came. So two hubs that hold the same set say the same of every one of them, and when something
 * arrives that changes a judgement, the report is judged again.
 */
import { aboutOf, CORRECTION } from '../core/amend.ts'
import type { Kind, Kinds } from '../core/kind.ts'
import { upcast } from '../core/kind.ts'
import type { Problem } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import type { Report } from '../core/report.ts'
import { isFounder } from '../core/report.ts'
import { check } from '../core/schema.ts'
import type { Standing } from './port.ts'

export const JOURNEY = 'core.journey'
export const VOUCH = 'core.vouch'

/** What a judgement may look at. */
export type Facts = {
  readonly kinds: Kinds
  /** True when the device was vouched for in that journey, or founded it. */
  readonly knows: (journey: string, device: string) => boolean
  /** A held report. */
  readonly held: (id: string) => Report | undefined
  readonly applied: (id: string) => boolean
}

const refused = (...problems: Problem[]): Standing => ({ state: 'refused', awaits: null, problems, subjects: [] })
const waiting = (awaits: string): Standing => ({ state: 'waiting', awaits, problems: [], subjects: [] })

export const deviceKey = (journey: string, device: string): string => `device:${journey}/${device}`
export const reportKey = (id: string): string => `report:${id}`
export const kindKey = (name: string, v: number): string => `kind:${name}@${v}`

/**
 * The standing of a report that has no `faults`. The subjects are those that the report itself brings; a report and
 * the reports about it then share theirs (`desk.ts`).
 */
export function judge(report: Report, facts: Facts): Standing {
  const chain = chainProblem(report, facts)
  if (chain) return refused(chain)
  if (report.kind === JOURNEY && !isFounder(report.journey, report.device)) {
    return refused(problem('journey.founder', '/journey', { journey: report.journey }))
  }
  if (!facts.knows(report.journey, report.device)) return waiting(deviceKey(report.journey, report.device))
  const kind = facts.kinds.get(report.kind)
  if (!kind || report.v > kind.v) return waiting(kindKey(report.kind, report.v))
  return judgeData(report, kind, facts)
}

/** A report that names as its predecessor one that is held and is not. A missing predecessor is a gap, not a fault. */
function chainProblem(report: Report, facts: Facts): Problem | null {
  const before = report.prev === null ? undefined : facts.held(report.prev)
  if (!before) return null
  const follows = before.device === report.device && before.seq === report.seq - 1 && before.journey === report.journey
  return follows ? null : problem('chain.broken', '/prev', { seq: report.seq, prev: before.id })
}

function judgeData(report: Report, kind: Kind, facts: Facts): Standing {
  const shape = check(kind.data, upcast(kind, report.v, report.data), '/data')
  if (shape.length > 0) return refused(...shape)
  const target = aboutOf(report, facts.kinds)
  if (target === null) return judgeStatement(report, kind, report.data)
  return facts.applied(target) ? judgeAbout(report, kind, target, facts) : waiting(reportKey(target))
}

function judgeStatement(report: Report, kind: Kind, data: Record<string, unknown>, v = report.v): Standing {
  const found = kind.problems?.(upcast(kind, v, data), report) ?? []
  return found.length > 0 ? refused(...found) : standingIn(subjectsIn(report, kind, data, v))
}

/** A correction may bring the report that it is about into new subjects. */
function judgeAbout(report: Report, kind: Kind, target: string, facts: Facts): Standing {
  const found = [...(kind.problems?.(upcast(kind, report.v, report.data), report) ?? [])]
  const own = subjectsIn(report, kind, report.data, report.v)
  if (report.kind !== CORRECTION) return found.length > 0 ? refused(...found) : standingIn(own)
  const corrected = correctedStanding(report, facts.held(target), facts)
  if (found.length > 0 || corrected.state === 'refused') return refused(...found, ...corrected.problems)
  return standingIn([...own, ...corrected.subjects])
}

/** What the corrected data would be judged, had they been said at first. */
function correctedStanding(report: Report, target: Report | undefined, facts: Facts): Standing {
  const kind = target && facts.kinds.get(target.kind)
  const { data, v } = report.data as { data: Record<string, unknown>; v: number }
  if (!target || !kind) return standingIn([])
  const shape = check(kind.data, upcast(kind, v, data), '/data/data')
  return shape.length > 0 ? refused(...shape) : judgeStatement(target, kind, data, v)
}

const standingIn = (subjects: readonly string[]): Standing => ({
  state: 'applied',
  awaits: null,
  problems: [],
  subjects: [...new Set(subjects)].sort(),
})

const subjectsIn = (report: Report, kind: Kind, data: Record<string, unknown>, v: number): string[] =>
  kind.subjects(upcast(kind, v, data), report).map((name) => `${report.journey}/${name}`)
