/**
 * What becomes of a sound report, decided from the set of reports that are held and from nothing else: not from the
 * order in which they came. So two hubs that hold the same set say the same of every one of them, and when something
 * arrives that changes a judgement, the report is judged again.
 */
import { aboutOf, CORRECTION, WITHDRAWAL } from '../core/amend.ts'
import { forgottenOn, isHusk } from '../core/husk.ts'
import type { Kind, Kinds } from '../core/kind.ts'
import { upcast } from '../core/kind.ts'
import type { Problem } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import type { Report } from '../core/report.ts'
import { isFounder } from '../core/report.ts'
import { check } from '../core/schema.ts'
import { sealProblems } from '../core/sealed.ts'
import { askedKey, ERASURE, isTrustKind, type Trust } from '../core/trust.ts'
import type { Standing } from './port.ts'

const JOURNEY = 'core.journey'

/** What a judgement may look at. */
export type Facts = {
  readonly kinds: Kinds
  /** Who may say what in a journey, worked out of all vouches and what was said of them. */
  readonly trust: (journey: string) => Trust
  /** True for a report that trust is worked out from. */
  readonly isOfTrust: (id: string) => boolean
  /** A held report. */
  readonly held: (id: string) => Report | undefined
  readonly applied: (id: string) => boolean
  /** True for a report that was erased, or is to be. */
  readonly erased: (id: string) => boolean
}

/** What must be known before anything else counts: whose journey it is, who may speak, and what was taken back. */
export const goesFirst = ({ kind }: Pick<Report, 'kind'>): boolean =>
  kind === JOURNEY || kind === WITHDRAWAL || isTrustKind(kind)

const refused = (...problems: Problem[]): Standing => ({ state: 'refused', awaits: null, problems, subjects: [] })
const waiting = (awaits: string): Standing => ({ state: 'waiting', awaits, problems: [], subjects: [] })

/** Of a report that was erased, or is to be. */
export const ERASED: Standing = refused(problem('report.erased'))
/** Of what a phone let go because its hub has it: what is said of it counts here as it does there. */
export const FORGOTTEN: Standing = { state: 'applied', awaits: null, problems: [], subjects: [] }

export const deviceKey = (journey: string, device: string): string => `device:${journey}/${device}`
/** What waits for somebody with the standing to allow it, or for an ended device to be let in again. */
const trustKey = (journey: string): string => `trust:${journey}`
export const reportKey = (id: string): string => `report:${id}`
const kindKey = (name: string, v: number): string => `kind:${name}@${v}`

/**
 * The standing of a report that has no `faults`. The subjects are those that the report itself brings; a report and
 * the reports about it then share theirs (`desk.ts`).
 */
export function judge(report: Report, facts: Facts): Standing {
  const trust = facts.trust(report.journey)
  if (isToErase(report, trust, facts) && isErasable(report, facts)) return ERASED
  if (isHusk(report)) return forgottenOn(report) === null ? ERASED : FORGOTTEN
  const chain = chainProblem(report, facts)
  if (chain) return refused(chain)
  if (report.kind === JOURNEY && !isFounder(report.journey, report.device)) {
    return refused(problem('journey.founder', '/journey', { journey: report.journey }))
  }
  if (!trust.knows(report.device, report.seq)) {
    return waiting(trust.isVouched(report.device) ? trustKey(report.journey) : deviceKey(report.journey, report.device))
  }
  const kind = facts.kinds.get(report.kind)
  if (!kind || report.v > kind.v) return waiting(kindKey(report.kind, report.v))
  return judgeData(report, kind, facts)
}

/** Somebody who may said so, of it or of what it is about. */
function isToErase(report: Report, trust: Trust, facts: Facts): boolean {
  if (isNamed(report, trust, facts.kinds)) return true
  const about = aboutOf(report, facts.kinds)
  return about !== null && facts.erased(about)
}

type Taken = Pick<Report, 'id' | 'device' | 'kind'>

/** A coordinator said so, or the device that wrote it: those it is about took their consent back. */
export const isNamed = (report: Taken, { erased }: Trust, kinds: Kinds): boolean =>
  erased.has(report.id) || (mayTakeBack(report.device, report, kinds) && erased.has(askedKey(report)))

/** Its own report, of a kind that can hold names. */
const mayTakeBack = (device: string, report: Taken, kinds: Kinds): boolean =>
  report.device === device && kinds.get(report.kind)?.sealedFor !== undefined

/** The report that shall be erased, where this one says so. */
export const erasureOf = ({ kind, data }: Report): string | null =>
  kind === ERASURE && typeof data['report'] === 'string' ? data['report'] : null

/** Who may speak, and what journey this is, must stay known: else all that hangs on it would fall. */
export const isErasable = (report: Report, { isOfTrust }: Pick<Facts, 'isOfTrust'>): boolean =>
  report.kind !== JOURNEY && !isTrustKind(report.kind) && !isOfTrust(report.id)

/** `data`: they are not what the kind allows; `kind`: this release does not know it. Whoever said it. */
export function dataFaults(report: Report, kinds: Kinds): 'none' | 'data' | 'kind' {
  const kind = kinds.get(report.kind)
  if (!kind || report.v > kind.v) return 'kind'
  const data = upcast(kind, report.v, report.data)
  return check(kind.data, data, '/data').length + (kind.problems?.(data, report) ?? []).length > 0 ? 'data' : 'none'
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
  const seals = report.kind === CORRECTION ? [] : sealProblems(kind, report)
  if (shape.length + seals.length > 0) return refused(...shape, ...seals)
  const target = aboutOf(report, facts.kinds)
  if (target === null) return allowed(report, facts, judgeStatement(report, kind, report.data))
  return facts.applied(target)
    ? allowed(report, facts, judgeAbout(report, kind, target, facts))
    : waiting(reportKey(target))
}

/** What is said about trust counts only if it was said by somebody who may. Anybody may withdraw anything else. */
function allowed(report: Report, facts: Facts, standing: Standing): Standing {
  const needsSay = isTrustKind(report.kind) || (report.kind === WITHDRAWAL && facts.isOfTrust(report.id))
  const isSaid = !needsSay || facts.trust(report.journey).isAuthorised(report.id)
  if (standing.state !== 'applied' || isSaid) return standing
  const target = erasureOf(report)
  if (target === null) return waiting(trustKey(report.journey))
  const held = facts.held(target)
  if (!held) return waiting(reportKey(target))
  return mayTakeBack(report.device, held, facts.kinds) ? standing : waiting(trustKey(report.journey))
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
  if (isTrustKind(facts.held(target)?.kind ?? '')) return refused(problem('trust.correction', '/data/report'))
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
