// What a sentence or a message takes back of the ones before it: "that is NOT true", "sorry, 65 not 56". What is taken
// back stays, marked, and is never shown as current.
import { type Reading, within } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Line, Sentence } from './segment.ts'
import type { Draft } from './types.ts'

const SHORT = 10

/** "They will close the camp. That is NOT true", "That was wrong: they were let go": it takes back the one before. */
export function isDenial(r: Reading, { from, to }: Sentence, tells: boolean): boolean {
  if (to - from <= SHORT && !tells) return r.find('untrue', from, to) !== null
  const { pronouns } = r.language.table.attribution
  const opens = pronouns.includes(r.tokens[from]!.norm) && r.find('untrue', from, Math.min(to, from + SHORT)) !== null
  return opens && r.tokens.slice(from, Math.min(to, from + SHORT)).some((t) => PARTS.has(t.norm))
}

const PARTS = new Set([':', ',', ';', '\u2014', '\u2013'])

/** "Eso es mentira, fueron otros": the message takes back the one before. */
export function repliesNo(r: Reading, { from, to }: Line): boolean {
  const no = r.find('untrue', from, Math.min(to, from + OPENING))
  const next = no && no.to < to ? r.tokens[no.to]! : null
  const ofItsOwn = no !== null && within(r.numbers, from, no.from).some((n) => !n.article)
  const isOwn =
    next !== null && (next.norm === ':' || r.language.table.that.includes(next.norm) || next.kind === 'number')
  const opens = no !== null && no.from - from <= 1 && !r.language.table.that.includes(r.tokens[no.to - 1]!.norm)
  return no !== null && !ofItsOwn && !isOwn && (next === null || next.cap || next.kind === 'punct' || opens)
}

const OPENING = 7

export function deny(
  r: Reading,
  drafts: readonly Draft[],
  { from, to }: { from: number; to: number },
  formerly: ReadonlySet<Draft>,
): void {
  const span = { start: r.tokens[from]!.start, end: r.tokens[to - 1]!.end }
  for (const d of drafts) {
    d.polarity = 'negated'
    if (d.value || formerly.has(d)) d.retracted = true
    d.why.push({ field: 'polarity', rule: 'denied-after', span })
  }
}

/** "Sorry, 65 not 56", "no son 14 sino 19": the figure denied tells which report is taken back, and is none itself. */
export function corrected(r: Reading, sentence: Sentence, drafts: Draft[], scene: Scene): Draft[] {
  const { negators, discards } = r.language.table
  const isDenied = (from: number): boolean =>
    r.tokens
      .slice(Math.max(sentence.from, from - 2), from)
      .some((t) => negators.includes(t.norm) || discards.includes(t.norm))
  const [denied] = within(r.numbers, sentence.from, sentence.to).filter((n) => n.best !== null && isDenied(n.from))
  if (!denied) return drafts
  const kept = drafts.filter((d) => d.value?.best !== denied.best)
  for (const d of kept) scene.denied.set(d, denied.best!)
  if (kept.length > 0) return kept
  const isDiscarded = r.tokens
    .slice(Math.max(sentence.from, denied.from - 3), denied.from)
    .some((t) => discards.includes(t.norm))
  for (const d of drafts) if (isDiscarded && d.value) Object.assign(d, { retracted: true, polarity: 'negated' })
  return drafts
}
