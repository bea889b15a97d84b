/**
 * What was said, counted and ruled in a month, each line with its document and with what contradicts it. A contradiction
 * is what a person linked; figures that say another number of the same thing are set side by side without being asked.
 */
import type { Entry, EntryState, View } from '../../../core/view.ts'
import { defineView, textOf } from '../../../core/view.ts'

type Line = {
  readonly report: string
  /** UTC. */
  readonly from: string
  readonly to: string
  readonly state: EntryState
  /** Documents that it cites, and where. */
  readonly cites: readonly { readonly source: string; readonly start: number; readonly end: number }[]
  /** Reports that say otherwise. */
  readonly contradictedBy: readonly string[]
  readonly words: string
}

export type StatementLine = Line & {
  readonly act: string
  readonly speaker: string | null
  readonly saidTo: string | null
  readonly topic: string | null
}

export type FigureLine = Line & {
  readonly what: string | null
  readonly value: { readonly low: number | null; readonly best: number | null; readonly high: number | null }
  readonly unit: string
  readonly base: string | null
  readonly scope: string | null
  readonly direction: string | null
  readonly percent: number | null
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly speaker: string | null
}

export type PolicyLine = Line & {
  readonly policy: string
  readonly by: string | null
  readonly country: string | null
  readonly place: string | null
  readonly applies: string | null
  readonly holdsFrom: string | null
  readonly holdsTo: string | null
}

export type Ledger = {
  readonly statements: readonly StatementLine[]
  readonly figures: readonly FigureLine[]
  readonly policies: readonly PolicyLine[]
}

export const ledgerView: View<Ledger> = defineView({
  name: 'documents.ledger',
  v: 1,
  of: 'ledger',
  fold: (entries) => {
    const of = (kind: string): Entry[] => entries.filter((entry) => entry.report.kind === kind)
    const statements = of('documents.statement').map(statementLine)
    const figures = besideEachOther(of('documents.figure').map(figureLine))
    const policies = of('documents.policy').map(policyLine)
    const lines = statements.length + figures.length + policies.length
    return lines === 0 ? null : { statements, figures, policies }
  },
})

function lineOf({ report, data, state, abouts }: Entry): Line {
  const contradictions = abouts.filter(({ kind }) => kind === 'documents.contradiction')
  return {
    report: report.id,
    from: report.happened.from,
    to: report.happened.to,
    state,
    cites: (report.cites ?? []).map(({ source, start = 0, end = 0 }) => ({ source, start, end })),
    contradictedBy: [...new Set(contradictions.map((one) => String(one.data['by'])))],
    words: String(data['words']),
  }
}

function statementLine(entry: Entry): StatementLine {
  const { act, speaker, saidTo, topic } = entry.data
  return { ...lineOf(entry), act: String(act), speaker: textOf(speaker), saidTo: textOf(saidTo), topic: textOf(topic) }
}

function figureLine(entry: Entry): FigureLine {
  const { what, value, unit, base, scope, direction, percent, from, to, speaker } = entry.data
  return {
    ...lineOf(entry),
    what: textOf(what),
    value: value as FigureLine['value'],
    unit: String(unit),
    base: textOf(base),
    scope: textOf(scope),
    direction: textOf(direction),
    percent: typeof percent === 'number' ? percent : null,
    periodFrom: textOf(from),
    periodTo: textOf(to),
    speaker: textOf(speaker),
  }
}

/** Also for what a stop is told of its rules (readiness), so that a rule reads alike everywhere. */
export function policyLine(entry: Entry): PolicyLine {
  const { state, by, country, place, applies, from, to } = entry.data
  return {
    ...lineOf(entry),
    policy: String(state),
    by: textOf(by),
    country: textOf(country),
    place: textOf(place),
    applies: textOf(applies),
    holdsFrom: textOf(from),
    holdsTo: textOf(to),
  }
}

/** Figures of the same thing whose ranges do not meet contradict each other. */
function besideEachOther(lines: readonly FigureLine[]): FigureLine[] {
  const stands = lines.filter((line) => line.state !== 'withdrawn' && line.what !== null)
  return lines.map((line) => {
    const others = stands.filter((other) => isSame(line, other) && isApart(line, other)).map((other) => other.report)
    return { ...line, contradictedBy: [...new Set([...line.contradictedBy, ...others])] }
  })
}

const isSame = (a: FigureLine, b: FigureLine): boolean =>
  a.report !== b.report &&
  a.state !== 'withdrawn' &&
  a.what?.toLowerCase() === b.what?.toLowerCase() &&
  a.unit === b.unit &&
  a.scope === b.scope &&
  a.base === b.base &&
  a.periodFrom === b.periodFrom &&
  a.periodTo === b.periodTo

const isApart = ({ value: a }: FigureLine, { value: b }: FigureLine): boolean =>
  highest(a) < lowest(b) || highest(b) < lowest(a)

type Value = FigureLine['value']
const lowest = ({ low, best, high }: Value): number => low ?? (high === null ? (best ?? 0) : 0)
const highest = ({ low, best, high }: Value): number => high ?? (low === null ? (best ?? Infinity) : Infinity)
