/** A source with the drafts that were read from it, and what people decided of each. The text itself is not copied. */
import type { Entry, EntryState, View } from '../../../core/view.ts'
import { defineView, textOf } from '../../../core/view.ts'

const SOURCE = 'documents.source'
const DRAFT = 'documents.draft'
const DECIDED = 'documents.confirmation'

export type DraftLine = {
  readonly report: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly modality: string
  readonly warnings: readonly unknown[]
  readonly decision: 'open' | 'accepted' | 'edited' | 'rejected' | 'replaced'
  /** Report that came of it. */
  readonly became: string | null
  /** Devices whose people decided, in order; the last decision counts. */
  readonly decidedBy: readonly string[]
  readonly state: EntryState
}

export type Grade = {
  readonly reliability: string
  readonly credibility: number
  /** Device whose person graded it, and when they said so (UTC). */
  readonly by: string
  readonly said: string
}

export type Register = {
  readonly source: {
    readonly report: string
    readonly title: string
    readonly publisher: string | null
    readonly published: string | null
    readonly lang: string
    readonly medium: string
    readonly url: string | null
    readonly hash: string
    readonly chars: number
    readonly ground: string | null
    readonly zone: string | null
    readonly format: string | null
    readonly file: string | null
    readonly grade: Grade | null
    readonly hasText: boolean
    readonly state: EntryState
  } | null
  readonly drafts: readonly DraftLine[]
  readonly open: number
}

export const registerView: View<Register> = defineView({
  name: 'documents.register',
  v: 3,
  of: 'document',
  fold: (entries, subject) => {
    const id = subject.slice('document:'.length)
    const of = entries.find((entry) => entry.report.kind === SOURCE && entry.report.id === id)
    const drafts = entries
      .filter((entry) => entry.report.kind === DRAFT && entry.data['source'] === id)
      .map(draftLine)
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.report < b.report ? -1 : 1))
    if (!of && drafts.length === 0) return null
    const open = drafts.filter((line) => line.decision === 'open' && line.state !== 'withdrawn').length
    return { source: of ? sourceIn(of) : null, drafts, open }
  },
})

/** The last grade that a person gave, or the one with which the document came. */
function gradeOf({ report, data, abouts }: Entry): Grade | null {
  const last = abouts
    .filter(({ kind }) => kind === 'documents.grade')
    .sort(bySaid)
    .at(-1)
  const { grade: reliability, credibility } = last?.data ?? data
  if (typeof reliability !== 'string' || typeof credibility !== 'number') return null
  const { device, said } = last ?? report
  return { reliability, credibility, by: device, said }
}

function sourceIn(entry: Entry): Register['source'] {
  const { report, data, state } = entry
  return {
    report: report.id,
    title: String(data['title']),
    publisher: textOf(data['publisher']),
    published: textOf(data['published']),
    lang: String(data['lang']),
    medium: String(data['medium']),
    url: textOf(data['url']),
    hash: String(data['hash']),
    chars: Number(data['chars']),
    ground: textOf(data['ground']),
    zone: textOf(data['zone']),
    format: textOf(data['format']),
    file: textOf(data['file']),
    grade: gradeOf(entry),
    hasText: typeof data['text'] === 'string',
    state,
  }
}

function draftLine({ report, data, state, abouts }: Entry): DraftLine {
  const decisions = abouts.filter((one) => one.kind === DECIDED).sort(bySaid)
  const last = decisions.at(-1)?.data
  return {
    report: report.id,
    kind: String(data['kind']),
    start: Number(data['start']),
    end: Number(data['end']),
    modality: String(data['modality']),
    warnings: (data['warnings'] as unknown[] | undefined) ?? [],
    decision: (last?.['decision'] as DraftLine['decision'] | undefined) ?? 'open',
    became: textOf(last?.['report']),
    decidedBy: decisions.map((one) => one.device),
    state,
  }
}

type Told = { readonly said: string; readonly id: string }
const bySaid = (a: Told, b: Told): number => (a.said === b.said ? (a.id < b.id ? -1 : 1) : a.said < b.said ? -1 : 1)
