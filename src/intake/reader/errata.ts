// A printed correction: "for “1,900 tents” read “190 tents”", "donde decía «37 viviendas» debe decir «73»". Both are the
// text's own words and nobody's speech: the first are taken back, the second hold.
import type { Reading } from './reading.ts'
import { within } from './reading.ts'
import type { Sentence } from './segment.ts'
import type { Draft, Reason, Span } from './types.ts'

/** The wrong and the right words of a printed correction, each as a sentence of its own; null where it is none. */
export function erratumIn(r: Reading, { from, to, quotations }: Sentence): [wrong: Sentence, right: Sentence] | null {
  const [first, second, third] = quotations.filter(({ open, close }) => within(r.numbers, open, close).length > 0)
  if (!first || !second || third || r.withdraws('errata', from, to) === null) return null
  const inside = ({ open, close }: Sentence['quotations'][number]): Sentence => ({
    from: open + 1,
    to: close,
    quotations: [],
  })
  return [inside(first), inside(second)]
}

/** Marks what the wrong words told as taken back, and what the right words tell as standing in its place. */
export function mendErratum(wrong: readonly Draft[], right: readonly Draft[], span: Span): void {
  for (const d of wrong) {
    Object.assign(d, { retracted: true, polarity: 'negated' })
    d.why.push({ field: 'retracted', rule: 'erratum', span })
  }
  for (const d of right) d.why.push({ field: 'supersedes', rule: 'erratum', span })
}

/** Once they are numbered: which one each stands in the place of. */
export function linkErrata(drafts: readonly Draft[]): void {
  const of = (d: Draft, field: string): Reason | undefined =>
    d.why.find((one) => one.field === field && one.rule === 'erratum')
  for (const [k, d] of drafts.entries()) {
    const told = of(d, 'supersedes')
    if (!told) continue
    const old = drafts
      .slice(Math.max(0, k - REACH), k)
      .find((one) => one.kind === d.kind && of(one, 'retracted')?.span?.start === told.span?.start)
    if (old) d.supersedes = old.id
  }
}
const REACH = 20
