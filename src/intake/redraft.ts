/**
 * Drafts as a person remakes them: one parted in two, two made one, a new one of words that the reader passed over.
 * The words stay exact, and what the words of a part do not say is carried on from the whole or left out: no figure is
 * ever told twice, halved or added up.
 */
import type { Kind } from '../core/kind.ts'
import { PRIVATE_WORDS } from '../core/kinds/note.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Happened } from '../core/time.ts'
import { KINDS } from '../domains/all.ts'
import type { Ask, Ground } from './grounds.ts'
import type { Proposal } from './proposals.ts'
import { maskedIn } from './reader/masking.ts'
import type { Span } from './reader/types.ts'

/** What the reader makes of some words alone; offsets are those of the whole text. */
export type Reread = (span: Span) => readonly Proposal[]

const MOST_QUOTE = 2000
const MOST_WORDS = 1000

/** One draft becomes two, cut at an offset of the text. */
export function splitDraft(text: string, draft: Proposal, at: number, reread: Reread): Result<readonly Proposal[]> {
  const halves = [trimmed(text, draft.start, at), trimmed(text, at, draft.end)]
  if (at <= draft.start || at >= draft.end || halves.some((half) => half === null))
    return bad(problem('draft.cut', '/at'))
  return good(halves.map((half) => halfOf(text, draft, half as Span, reread)))
}

/** A span without the blanks and the joining marks at its ends; null when no words are left. */
function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end]
  while (from < to && /[\s,;:]/.test(text[from] as string)) from++
  while (to > from && /[\s,;:]/.test(text[to - 1] as string)) to--
  return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? { start: from, end: to } : null
}

function halfOf(text: string, whole: Proposal, span: Span, reread: Reread): Proposal {
  const read = reread(span)
  const own = read.find(({ kind }) => kind === whole.kind) ?? read[0]
  if (own && own.kind !== whole.kind && own.kind !== 'core.note')
    return { ...own, ...placedAs(own, whole), ...cited(text, span), personal: within(whole.personal, span) }
  const carried = withoutElsewhere(whole, span)
  const isDated = own !== undefined && saysWhen(own)
  const reasons = (own?.why ?? []).filter(({ field }) => field !== 'happened' || isDated)
  const isTold = ({ field }: Ground): boolean => reasons.some((one) => one.field === field)
  const why = [...reasons, ...whole.why.filter((one) => own?.data[one.field] === undefined && !isTold(one))]
  const data = { ...carried, ...(own?.kind === whole.kind ? own.data : {}) }
  return {
    ...whole,
    ...cited(text, span),
    data: inWords(data, { ...whole, ...cited(text, span), personal: within(whole.personal, span) }),
    happened: isDated ? own.happened : whole.happened,
    personal: within(whole.personal, span),
    why: why.map(inside(span)),
    asks: plainly(whole.asks),
    warnings: own?.warnings ?? [],
  }
}

/** What an answer would have made of other words it does not make of these. */
const plainly = (asks: readonly Ask[]): Ask[] => asks.map(({ field, name, stops }) => ({ field, name, stops }))

/** What a whole hides, its parts hide: alone they may no longer look like words on a person. */
const within = (personal: readonly Span[], { start, end }: Span): Span[] =>
  personal.filter((one) => one.start < end && one.end > start)

/** A part that tells of something else keeps its own data; where and when are the whole's where it says nothing. */
function placedAs(own: Proposal, whole: Proposal): Pick<Proposal, 'data' | 'happened'> {
  const takesStop = KINDS.get(own.kind)?.data.properties?.['stop'] !== undefined
  const stop = own.data['stop'] ?? (takesStop ? whole.data['stop'] : undefined)
  return {
    data: { ...own.data, ...(stop !== undefined && { stop }) },
    happened: saysWhen(own) ? own.happened : whole.happened,
  }
}

/** Figures whose words stand in the other part are the other part's. */
function withoutElsewhere(whole: Proposal, span: Span): Record<string, unknown> {
  const isElsewhere = ({ start, end }: Ground): boolean =>
    start !== undefined && end !== undefined && (end <= span.start || start >= span.end)
  const gone = FIGURES.filter((field) => whole.why.some((ground) => ground.field === field && isElsewhere(ground)))
  return Object.fromEntries(Object.entries(whole.data).filter(([field]) => !gone.includes(field)))
}

const FIGURES = ['people', 'forces', 'quantity', 'distanceM']

/** What was read outside of the part is there carried on. */
const inside =
  (span: Span) =>
  (ground: Ground): Ground => {
    const { start, end, ...rest } = ground
    return start !== undefined && end !== undefined && start >= span.start && end <= span.end ? ground : rest
  }

const cited = (text: string, { start, end }: Span): Pick<Proposal, 'start' | 'end' | 'quote'> => {
  return { start, end, quote: text.slice(start, end) }
}

/** The words of a report are read by more people than its cite: who a private person is stays out of them. */
function inWords(data: Record<string, unknown>, one: Proposal): Record<string, unknown> {
  const field = ['words', 'text'].find((name) => KINDS.get(one.kind)?.data.properties?.[name] !== undefined)
  const isHidden = one.isPrivate && (one.kind === 'core.note' || one.personal.length === 0)
  const words = isHidden ? PRIVATE_WORDS : masked(one).slice(0, MOST_WORDS)
  return field === undefined ? data : { ...data, [field]: words }
}

function masked({ start, end, quote, personal }: Proposal): string {
  const hidden = personal
    .filter((one) => one.start < end && one.end > start)
    .map((one) => ({ start: Math.max(start, one.start), end: Math.min(end, one.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return maskedIn({ start, end, text: quote }, hidden)
}

/**
 * Two drafts become one of the kind of the first in the text, over the words from one to the other. Where both say
 * something the first stands: which of two figures is meant is for the person to say.
 */
export function joinDrafts(text: string, one: Proposal, other: Proposal): Result<Proposal> {
  const [first, second] = one.start <= other.start ? [one, other] : [other, one]
  const span = { start: first.start, end: Math.max(first.end, second.end) }
  if (span.end - span.start > MOST_QUOTE) return bad(problem('draft.long', '/drafts', { limit: MOST_QUOTE }))
  const more = first.kind === second.kind ? second.data : {}
  const why = [...first.why, ...second.why.filter(({ field }) => first.data[field] === undefined && field in more)]
  const isPrivate = first.isPrivate || second.isPrivate
  const personal = [...first.personal, ...second.personal]
  const joined = { ...first, ...cited(text, span), isPrivate, personal }
  return good({
    ...joined,
    data: inWords({ ...more, ...first.data }, joined),
    asks: plainly(first.asks),
    happened: saidOf(first, second),
    why,
    warnings: [
      ...first.warnings,
      ...second.warnings.filter(({ code }) => !first.warnings.some((had) => had.code === code)),
    ],
  })
}

/** The time of the one that says a time in words; else the first's. */
function saidOf(first: Proposal, second: Proposal): Happened {
  return !saysWhen(first) && saysWhen(second) ? second.happened : first.happened
}

const saysWhen = ({ why }: Proposal): boolean =>
  why.some(({ field, start }) => field === 'happened' && start !== undefined)

/** A draft of words that a person marked, of the kind that the person chose. What is still missing is left for the form. */
export function draftOfWords(text: string, marked: Span, kind: Kind, day: Happened, reread: Reread): Result<Proposal> {
  const span = trimmed(text, marked.start, marked.end)
  if (span === null || marked.start < 0 || marked.end > text.length) return bad(problem('draft.cut', '/start'))
  if (span.end - span.start > MOST_QUOTE) return bad(problem('draft.long', '/end', { limit: MOST_QUOTE }))
  const read = reread(span)
  const own = read.find((one) => one.kind === kind.name)
  const isPrivate = read.some((one) => one.isPrivate)
  const personal = read.flatMap((one) => one.personal)
  const blank: Proposal = {
    ...{ kind: kind.name, v: kind.v, happened: read[0]?.happened ?? day, modality: 'asserted', isPrivate, personal },
    ...{ data: kind.data.required?.includes('group') ? { group: 'main' } : {}, why: [], asks: [], warnings: [] },
    ...cited(text, span),
  }
  const made = own ? { ...own, ...cited(text, span) } : blank
  return good({ ...made, data: inWords({ ...made.data }, { ...made, isPrivate, personal }) })
}
