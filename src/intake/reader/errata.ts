// A printed correction: "for “1,900 tents” read “190 tents”", "donde decía «37 viviendas» debe decir «73»". Both are the
// text's own words and nobody's speech: the first are taken back, the second hold.
import type { Reading } from './reading.ts'
import { within } from './reading.ts'
import type { Sentence } from './segment.ts'
import type { Draft } from './types.ts'

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

/** Marks what the wrong words told as taken back; what the right words tell stands in its place. */
export function mendErratum(
  wrong: readonly Draft[],
  right: readonly Draft[],
  whole: { start: number; end: number },
  mended: Map<Draft, Draft>,
): void {
  for (const [k, d] of wrong.entries()) {
    Object.assign(d, { retracted: true, polarity: 'negated' })
    d.why.push({ field: 'retracted', rule: 'erratum', span: whole })
    const instead = right.find(({ kind }) => kind === d.kind) ?? right[k]
    if (instead) mended.set(instead, d)
  }
}
