// What a sentence or a message takes back of the ones before it: "that is NOT true", "sorry, 65 not 56". What is taken
// back stays, marked, and is never shown as current.
import { type Reading, within } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Line, Sentence } from './segment.ts'
import { fold } from './tokens.ts'
import type { Draft } from './types.ts'

const SHORT = 10

/** "They will close the camp. That is NOT true", "That was wrong: they were let go": it takes back the one before. */
export function isDenial(r: Reading, { from, to }: Sentence, tells: boolean): boolean {
  if (to - from <= SHORT && !tells) return r.find('untrue', from, to) !== null
  const { pronouns } = r.language.table.attribution
  const no = r.find('untrue', from, Math.min(to, from + SHORT))
  // "No es así: fue cerrado por prevención."
  if (no && no.from === from && PARTS.has(r.tokens[no.to]?.norm ?? r.tokens[no.to - 1]!.norm)) return true
  const opens = no !== null && pronouns.includes(r.tokens[from]!.norm)
  return opens && r.tokens.slice(from, Math.min(to, from + SHORT)).some((t) => PARTS.has(t.norm))
}

const PARTS = new Set([':', ',', ';', '\u2014', '\u2013'])

/** "Se habló de un fallecido": "Eso lo desmintió la Defensoría", in the answer or the next sentence, ends what was only heard. */
export const disowns = (r: Reading, { from, to }: { from: number; to: number }): boolean =>
  r.withdraws('disowns', from, Math.min(to, from + SHORT)) !== null

/** "We wrote that the school had been destroyed": "In fact only the roof was damaged." */
export const setsStraight = (r: Reading, { from, to }: Sentence): boolean => {
  const said = r.withdraws('afterAll', from, Math.min(to, from + SHORT))
  return said !== null && said.from - from <= 1
}

/** "Eso es mentira, fueron otros": the message takes back the one before. */
export function repliesNo(r: Reading, { from, to }: Line): boolean {
  if (namedNo(r, from, to)) return true
  const no = r.find('untrue', from, Math.min(to, from + OPENING))
  const next = no && no.to < to ? r.tokens[no.to]! : null
  const ofItsOwn = no !== null && within(r.numbers, from, no.from).some((n) => !n.article)
  const isOwn =
    next !== null &&
    (r.language.table.that.includes(r.tokens[no!.to - 1]!.norm) ||
      next.norm === ':' ||
      r.language.table.that.includes(next.norm) ||
      next.kind === 'number')
  const opens = no !== null && no.from - from <= 1 && !r.language.table.that.includes(r.tokens[no.to - 1]!.norm)
  return no !== null && !ofItsOwn && !isOwn && (next === null || next.cap || next.kind === 'punct' || opens)
}

const OPENING = 7

/** "No army. Rumour.": what is named after the no, where the message calls it talk; null for any other "no water". */
function namedNo(r: Reading, from: number, to: number): string | null {
  const [no, word, mark] = r.tokens.slice(from, Math.min(to, from + 3))
  if (!no || !r.language.table.negators.includes(no.norm) || word?.kind !== 'word' || word.norm.length < LEAST)
    return null
  const isTalk = (['rumours', 'hoaxes', 'untrue'] as const).some((name) => r.find(name, from + 2, to) !== null)
  return mark?.kind === 'punct' && isTalk ? word.norm.slice(0, STEM) : null
}
const LEAST = 4

/** "Bulo lo de las vallas": what it names, however many messages ago; else what was said last. */
export function meantBy(r: Reading, drafts: readonly Draft[], last: readonly Draft[], line: Line): readonly Draft[] {
  const matter = matterOf(r, line.from, line.to)
  const isNamed = ({ quote }: Draft): boolean => matter.some((word) => fold(quote.text).includes(word))
  if (matter.length === 0 || last.some(isNamed)) return last
  return drafts.slice(-REACH).filter(isNamed).slice(-1)
}
const REACH = 40

export function deny(r: Reading, drafts: readonly Draft[], { from, to }: { from: number; to: number }): void {
  const span = { start: r.tokens[from]!.start, end: r.tokens[to - 1]!.end }
  const matter = matterOf(r, from, to)
  for (const d of drafts.filter(
    ({ quote }) => matter.length === 0 || matter.some((word) => fold(quote.text).includes(word)),
  )) {
    d.polarity = 'negated'
    d.retracted = true
    d.why.push({ field: 'polarity', rule: 'denied-after', span })
  }
}

/** "Es mentira lo del autobús quemado": the words for what is denied, by which alone it is known; none for "that is a lie". */
function matterOf(r: Reading, from: number, to: number): string[] {
  const { matters, telltales } = r.language.table
  const named = namedNo(r, from, to)
  if (named) return [named]
  const words = r.tokens.slice(from, to).map((t) => t.norm)
  const at = words.findIndex((word, k) =>
    matters.some((phrase) => phrase === word || phrase === `${word} ${words[k + 1]}`),
  )
  if (at < 0) return []
  const end = r.tokens.slice(from + at, to).findIndex((t) => t.kind === 'punct')
  return words
    .slice(at + 1, end < 0 ? undefined : at + end)
    .filter((word) => word.length >= STEM && !telltales.includes(word))
    .map((word) => word.slice(0, STEM))
}
/** "Bloqueo" is of "bloquearon". */
const STEM = 5

/** "Sorry, 65 not 56", "no son 14 sino 19": the figure denied tells which report is taken back, and is none itself. */
export function corrected(r: Reading, sentence: Sentence, drafts: Draft[], scene: Scene): Draft[] {
  const { negators } = r.language.table
  const isDenied = (from: number): boolean =>
    !isKept(r, sentence.from, from) &&
    (isDiscarded(r, sentence.from, from, 2) || wordsBefore(r, sentence.from, from, 2).some((t) => negators.includes(t)))
  const [denied] = within(r.numbers, sentence.from, sentence.to).filter((n) => n.best !== null && isDenied(n.from))
  if (!denied) return drafts
  const kept = drafts.filter((d) => d.value?.best !== denied.best)
  for (const d of kept) scene.denied.set(d, denied.best!)
  if (kept.length > 0) return kept
  const isOrder = isDiscarded(r, sentence.from, denied.from, 3)
  for (const d of drafts) if (isOrder && d.value) Object.assign(d, { retracted: true, polarity: 'negated' })
  return drafts
}

const wordsBefore = (r: Reading, from: number, to: number, most: number): string[] =>
  r.tokens.slice(Math.max(from, to - most), to).map((t) => t.norm)

/** "Forget the 40": a word that discards stands so near before. */
const isDiscarded = (r: Reading, from: number, to: number, most: number): boolean =>
  wordsBefore(r, from, to, most).some((word) => r.language.table.discards.includes(word))

/** "Do not forget the 40", "no se olviden de las 40": who says that wants them counted. */
function isKept(r: Reading, from: number, to: number): boolean {
  for (let i = Math.max(from, to - KEPT); i < to; i++) if (isRefused(r, i)) return true
  return false
}

const KEPT = 5

/** A word that discards, behind a no: "no, forget the 40" is an order all the same. */
function isRefused(r: Reading, at: number): boolean {
  const { negators, discards } = r.language.table
  const before = r.tokens.slice(Math.max(0, at - 2), at)
  if (!discards.includes(r.tokens[at]!.norm) || before.at(-1)?.kind === 'punct') return false
  return before.some((t, k) => negators.includes(t.norm) && before.slice(k).every((one) => one.kind === 'word'))
}

/** Words that set an earlier figure right. */
export function correctionIn(r: Reading, from: number, to: number): { from: number; to: number } | null {
  const found = r.find('corrections', from, to)
  return found && isRefused(r, found.from) ? null : found
}
