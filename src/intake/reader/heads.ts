// What a heading, a label or a day to come makes of the acts under it: "PLANNED – Distribution of 500 kits in Bouar" has
// no verb that says so, "Expected arrivals: 300" counts nobody yet, and "on 14 June" in a bulletin of the 12th lies ahead.
import { isDone } from './onceTold.ts'
import { type Reading, spanOf } from './reading.ts'
import type { Line } from './segment.ts'
import type { Draft, Kind, Span } from './types.ts'

const HEADS = ['planned', 'forecast', 'unconfirmed'] as const
export interface Head {
  is: (typeof HEADS)[number]
  span: Span
}

/** What the words of a heading or a label say of what stands under them. */
export function headIn(r: Reading, from: number, to: number): Head | null {
  const { done } = r.language.table.heads
  if (r.tokens.slice(from, to).some((t) => done.includes(t.norm))) return null
  for (const is of HEADS) {
    const found = r.heads(is, from, to)
    if (found) return { is, span: spanOf(r, found.from, found.to) }
  }
  return null
}

const ACTS = new Set<Kind>([
  ...(['count', 'movement', 'blockade', 'deployment', 'detention', 'deportation'] as const),
  ...(['aid', 'shelter', 'harm', 'separation', 'meeting'] as const),
])

/** The line's own label says it of what stands before a semicolon, the heading of every line under it. */
export function underHead(r: Reading, line: Line, section: Head | null, day: string, drafts: readonly Draft[]): void {
  const label = line.label ? headIn(r, line.label[0], line.label[1]) : null
  const end = label ? endOf(r, line) : Number.POSITIVE_INFINITY
  for (const d of drafts) {
    if (!ACTS.has(d.kind) || !isDone(d) || d.retracted) continue
    const head = label && d.quote.start < end ? label : section
    if (head && !isPast(d, day)) stand(d, head)
    else if (r.isList && line.kind === 'text' && liesAhead(d, day)) {
      d.modality = 'planned'
      d.why.push({ field: 'modality', rule: 'stance.day-to-come' })
    }
  }
}

function endOf(r: Reading, line: Line): number {
  const at = r.tokens.slice(line.label![1], line.to).findIndex((t) => t.norm === ';')
  return at < 0 ? Number.POSITIVE_INFINITY : r.tokens[line.label![1] + at]!.start
}

function stand(d: Draft, { is, span }: Head): void {
  if (is === 'unconfirmed') {
    d.polarity = 'negated'
    d.why.push({ field: 'polarity', rule: 'head.unconfirmed', span })
  } else if (d.polarity === 'affirmed') {
    d.modality = is
    d.why.push({ field: 'modality', rule: `head.${is}`, span })
  }
}

/** Its own words name a day before the text: done, whatever heading it stands under. */
const isPast = ({ date }: Draft, day: string): boolean => date !== null && date.how === 'explicit' && date.end < day

/** A named day behind the day of the text has not come: so in a bulletin, whose items have no verb; a sentence is doubted. */
const liesAhead = ({ date, polarity }: Draft, day: string): boolean =>
  date !== null && date.how === 'explicit' && date.start > day && polarity === 'affirmed'
