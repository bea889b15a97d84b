// What a sentence, or a message, tells twice is drafted once: a figure that goes with its move, one search over several
// sentences.
import type { Reading } from './reading.ts'
import type { Draft } from './types.ts'

/** What one sentence says twice is drafted once. */
export function settled(r: Reading, drafts: Draft[]): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const last = out.at(-1)
    if (d.kind === 'need' && last?.kind === 'cause') continue
    if (
      last?.kind === 'count' &&
      !isDone(last) &&
      d.kind === 'movement' &&
      !d.value &&
      last.why[0]!.rule === 'count.plain'
    ) {
      out[out.length - 1] = {
        ...d,
        value: last.value!,
        quote: spanning(r, last, d),
        why: [...d.why, { field: 'value', rule: 'count.goes-with-the-move' }],
      }
    } else out.push(d)
  }
  return out
}

export const isDone = (d: Draft): boolean => d.modality === 'asserted' || d.modality === 'quoted'

function spanning(r: Reading, a: Draft, b: Draft): Draft['quote'] {
  const start = Math.min(a.quote.start, b.quote.start)
  const end = Math.max(a.quote.end, b.quote.end)
  return { start, end, text: r.text.slice(start, end) }
}

/** In a chat one search is told over several sentences: one draft cites them all. */
export function oneSearch(r: Reading, drafts: Draft[], same: (a: Draft, b: Draft) => boolean = () => true): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const first = out.find((x) => x.kind === 'separation' && d.kind === 'separation' && same(x, d))
    if (first) {
      first.quote = spanning(r, first, d)
      if (d.date && d.date.how !== 'inherited-from-context') first.date = d.date
      if (d.places.some(({ cited }) => cited)) first.places = d.places
    } else out.push(d)
  }
  return out
}

/** "Nune was put on another bus and has not been heard of since": one person, missing. */
export function areOne(a: Draft, b: Draft): boolean {
  const few = (d: Draft): boolean => (d.value?.best ?? 1) <= 1
  const open = (d: Draft): boolean => d.measure !== 'reunited' && d.polarity === 'affirmed'
  return few(a) && few(b) && open(a) && open(b)
}
