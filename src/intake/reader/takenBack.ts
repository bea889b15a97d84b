// Which figures a text itself takes back: "the figure of 40 was wrong", "revised down to 34 from 41", "descartó los 15
// muertos", and which one stands in their place. What is taken back is never shown as current, so a doubtful case is
// taken for one that was; corrections.ts then ties it to what other sentences said.

import type { Clause } from './clauses.ts'
import { correctionIn } from './denials.ts'
import type { NumberMention } from './numbers.ts'
import { type Reading, spanOf, within } from './reading.ts'
import { strikeOf } from './strikes.ts'
import type { Draft } from './types.ts'

/** So far from a figure the words of its sentence still speak of it; a sentence may be as long as its writer likes. */
const FAR = 60

const around = (
  { sentence, from, to }: Pick<Clause, 'sentence'> & Partial<Clause>,
  n: NumberMention | null,
): [number, number] => [
  Math.max(sentence.from, (n?.from ?? from ?? sentence.from) - FAR),
  Math.min(sentence.to, (n?.to ?? to ?? sentence.to) + FAR),
]

/** "Reports of 60 arrests were wrong; 16 were held": the later figure stands in the place of the earlier. */
function takenBefore(r: Reading, c: Clause, n: NumberMention | null): { from: number; to: number } | null {
  if (!n) return null
  const [from] = saidWith(r, c, n)
  const [start] = around(c, n)
  return from > start ? r.find('takenBack', start, from) : null
}

/** "~25~ 18": the 18. */
function behindStrike(r: Reading, { sentence }: Clause, n: NumberMention | null): { from: number; to: number } | null {
  if (!n) return null
  for (const m of within(r.numbers, sentence.from, n.from)) {
    const to = strikeOf(r.tokens, m, sentence.from, sentence.to)
    if (to !== null && n.from - to <= STRUCK) return { from: m.from, to }
  }
  return null
}
const STRUCK = 3

/** "Put the toll at 31, saying the first figure was a mistake". */
function inPlaceOf(r: Reading, c: Clause, n: NumberMention | null): { from: number; to: number } | null {
  if (!n || !formerIn(r, c.sentence)) return null
  const back = r.find('takenBack', ...around(c, n))
  return back && isOfOther(r, c, n, back) ? back : null
}

/** "Descartó los 15 muertos" takes back those 15 and no other figure of its sentence. */
function isTakenBack(r: Reading, c: Clause, n: NumberMention | null): boolean {
  const [start, end] = around(c, n)
  if (!n) return r.find('takenBack', start, end) !== null
  if (strikeOf(r.tokens, n, c.sentence.from, c.sentence.to) !== null) return true
  const revised = r.find('revises', start, end)
  if (revised) return isFormer(r, n) || isBefore(r, n, revised)
  if (isVoided(r, c, n)) return true
  // "15 were duplicates, leaving 105": the 105 hold.
  if (r.withdraws('leaves', Math.max(c.sentence.from, n.span[0] - 2), n.to)) return false
  const [from, to] = saidWith(r, c, n)
  const right = r.find('setsRight', from, n.from)
  if (right && n.span[0] - right.to <= 2) return false
  if (r.find('anew', Math.max(from, n.from - ANEW), n.from)) return false
  const back = r.find('takenBack', from, isToldOf(r, c, to) ? Math.min(c.sentence.to, to + FAR) : to)
  if (back && (isNewOne(r, c, n, back) || isOfOther(r, c, n, back) || isBeforeIt(r, c, n, back))) return false
  if (!back) return false
  // Words that name a figure ("the 1,870 was from last night") speak of that one.
  const named = within(r.numbers, back.from, back.to).some((m) => !m.article && (m.role === 'bare' || m.thing))
  if (!named && !r.find('denials', back.from, back.from + 1)) return true
  return n.from >= back.from && n.to <= back.to
}

/** "Figure withdrawn (previously 1,900)", "cifra retirada (antes 190)". */
function isVoided(r: Reading, { sentence }: Clause, n: NumberMention): boolean {
  // "40 injured (corrected: 14)".
  if (isMendedBehind(r, sentence, n)) return true
  const open = [1, 2, 3, 4].map((back) => n.span[0] - back).find((i) => i > sentence.from && r.tokens[i]!.norm === '(')
  return open !== undefined && r.withdraws('voided', Math.max(sentence.from, open - 4), n.from) !== null
}

function isMendedBehind(r: Reading, { to: end }: Clause['sentence'], n: NumberMention): boolean {
  const open = [0, 1, 2, 3, 4].map((ahead) => n.span[1] + ahead).find((i) => i < end && r.tokens[i]!.norm === '(')
  if (open === undefined || r.tokens[open + 2]?.norm !== ':' || within(r.numbers, n.to, open).length > 0) return false
  return r.withdraws('voided', open, open + 2) !== null && within(r.numbers, open, Math.min(end, open + 5)).length > 0
}

/** "The toll is now 4; one body was counted twice": the 4 stand in the place of the toll before. */
function nowInstead(r: Reading, { sentence }: Clause, n: NumberMention | null): { from: number; to: number } | null {
  const now = n && r.withdraws('now', Math.max(sentence.from, n.span[0] - 4), n.to)
  const [from, to] = around({ sentence }, n)
  return now && (r.find('takenBack', n.to, to) ?? r.find('takenBack', from, n.from)) ? now : null
}

/** "The 60 reported are 16, a misprint", "8 is wrong, 3", "the 200 is false, they are 120": of two the second holds. */
function isNewOne(r: Reading, { sentence }: Clause, n: NumberMention, back: { from: number; to: number }): boolean {
  const before = within(r.numbers, Math.max(sentence.from, n.from - FAR), n.from).some((m) => !m.article)
  const lead = r.tokens[n.span[0] - 1]?.norm ?? ''
  const isSaid = r.language.table.attribution.passives.includes(lead) && (back.from >= n.to || back.to <= n.from)
  // "2,200 (was 3,100; double counting removed)": the one that went before.
  if (r.tokens[n.span[0] - 2]?.norm === '(') return false
  // "Reports of 200 were exaggerated, the mayor says 20."
  if (before && back.to <= n.from && r.find('says', back.to, n.from)) return true
  const ends = back.to <= n.from && lead === ',' && sentence.to - n.span[1] <= 1
  // "I was wrong, 2."
  return (before && (isSaid || ends)) || (ends && n.role === 'bare' && n.from - back.to <= 1)
}

/** "It registered 310 and said that the 800 was a guess": the 800 alone. */
function isBeforeIt(r: Reading, c: Clause, n: NumberMention, back: { from: number; to: number }): boolean {
  const nearest = within(r.numbers, n.to, back.from).findLast((m) => !m.article && m.role === 'bare')
  const { roles, attribution } = r.language.table
  const before = r.tokens[(nearest?.span[0] ?? 0) - 1]?.norm ?? ''
  if (!roles.articles.includes(before) && !attribution.determiners.includes(before)) return false
  return nearest !== undefined && back.from - nearest.to <= 1 && !isNewOne(r, c, nearest, back)
}

/** "Put the toll at 31, saying the first figure was a mistake": the one before, and not the 31. */
function isOfOther(r: Reading, { sentence }: Clause, n: NumberMention, back: { from: number; to: number }): boolean {
  const former = formerIn(r, sentence)
  return (
    former !== null &&
    former.from <= back.to &&
    back.from <= former.to + FORMER &&
    (n.to <= former.from || n.from >= back.to)
  )
}
const FORMER = 4

/** Each sentence is searched once, however many figures it has. */
const FORMERS = new WeakMap<Clause['sentence'], { from: number; to: number } | null>()

function formerIn(r: Reading, sentence: Clause['sentence']): { from: number; to: number } | null {
  const known = FORMERS.get(sentence)
  if (known !== undefined) return known
  const found = r.withdraws('former', sentence.from, sentence.to)
  FORMERS.set(sentence, found)
  return found
}

/** "Revised down to 34 from 41", "rebajó la cifra de 41 a 34": the 41. */
function isFormer(r: Reading, n: NumberMention): boolean {
  const { from, maybeFrom } = r.language.table.roles
  return r.tokens
    .slice(Math.max(0, n.span[0] - 2), n.span[0])
    .some((t) => from.includes(t.norm) || maybeFrom.includes(t.norm))
}

/** "The figure of 40 has been revised to 28": the one before, where the words name no other. */
function isBefore(r: Reading, n: NumberMention, { from, to }: { from: number; to: number }): boolean {
  const [m, second] = within(r.numbers, n.to, to).filter((one) => !one.article)
  // "3,100 (revised from 4,200)": the 3,100 hold.
  return n.to <= from && from - n.to <= REVISED && m !== undefined && !second && !isFormer(r, m)
}
const REVISED = 12
/** So far before a figure the words say that it is the new one ("…, putting the figure at about 80"). */
const ANEW = 7

/** The part of the sentence that a figure stands in: a semicolon parts what is taken back from what holds. */
function saidWith(r: Reading, { sentence }: Clause, n: NumberMention): [number, number] {
  const parts = (i: number): boolean =>
    BREAKS.has(r.tokens[i]!.norm) ||
    (r.tokens[i]!.norm === ':' && (i - sentence.from > LABEL || isTakenIn(r, sentence.from, i)) && !isLabelIn(r, i))
  const [start, end] = around({ sentence }, n)
  let [from, to] = [n.from, n.to]
  while (from > start && !parts(from - 1)) from--
  while (to < end && !parts(to)) to++
  return [from, to]
}

/** "The figure is wrong: 14 died": what stands behind the colon holds. */
const isTakenIn = (r: Reading, from: number, to: number): boolean => r.find('takenBack', from, to) !== null

/** "…; this included 16 counted twice", "…; later it said that was an error": what follows speaks of what stands before it. */
const isToldOf = (r: Reading, { sentence }: Clause, to: number): boolean =>
  to + 1 < sentence.to &&
  (r.language.table.attribution.pronouns.includes(r.tokens[to + 1]!.norm) ||
    !within(r.numbers, to + 1, Math.min(sentence.to, to + FAR)).some((n) => !n.article))

/** "(earlier report: 5)": the colon of a label. */
const isLabelIn = (r: Reading, i: number): boolean =>
  r.tokens.slice(Math.max(0, i - LABEL), i).some((t) => t.norm === '(')

const BREAKS = new Set([';', '(', ')'])

/** So many words may stand before the colon of a label. */
const LABEL = 4

/** "Police first said 25", "in our last bulletin we wrote that 12": said before, and perhaps no longer. */
export function saidFormerly(r: Reading, c: Clause, n: NumberMention | null): boolean {
  const [start] = around(c, n)
  return r.find('formerly', start, n?.to ?? c.to) !== null
}

/** "He denied reports that 100 had drowned", "es falso que haya 40 muertos": said by others, and not so. */
const isDisowned = (r: Reading, { sentence }: Clause, n: NumberMention): boolean =>
  r.find('untrue', Math.max(sentence.from, n.from - DISOWNED), n.from) !== null ||
  r.find('ruledOut', n.to, Math.min(sentence.to, n.to + DISOWNED)) !== null
const DISOWNED = 14

/** "The toll was lowered from 31 to 27 after four people were found": the four are no toll. */
function isBesideRevised(r: Reading, c: Clause, n: NumberMention | null): boolean {
  const revised = n && r.find('revises', ...around(c, n))
  return !!revised && (n.from >= revised.to || n.to <= revised.from)
}

/** "No. Nobody arrested, sorry": a message that opens with its no answers the ones before it. */
const saysFlatNo = (r: Reading, { line }: Clause): boolean =>
  line.kind === 'chat' &&
  r.language.table.noes.includes(r.tokens[line.from]!.norm) &&
  r.tokens[line.from + 1]?.kind === 'punct'
/** "Fueron 3, con 131", "it is 4 buses and 160 people": both hold. */
function goesOnFrom(r: Reading, { sentence }: Clause, n: NumberMention): boolean {
  const { carrying, joiners } = r.language.table
  const lead = r.tokens[n.span[0] - 1]?.norm ?? ''
  return (
    (carrying.includes(lead) || joiners.includes(lead)) &&
    within(r.numbers, Math.max(sentence.from, n.span[0] - 5), n.span[0]).length > 0
  )
}
export const GOES_ON = 'correction-goes-on'
export const FLAT_NO = 'flat-no'

/** So far behind a figure the words still speak of it. */
const NEAR_BY = 25

export function addCorrection(r: Reading, c: Clause, d: Draft, n: NumberMention | null): void {
  if (d.polarity === 'negated' && saysFlatNo(r, c))
    d.why.push({ field: 'polarity', rule: FLAT_NO, span: spanOf(r, c.line.from, c.line.from + 1) })
  const right = n && r.find('setsRight', n.to, Math.min(c.sentence.to, n.to + NEAR_BY))
  if (d.value && (right || isTakenBack(r, c, n))) {
    d.retracted = true
    d.polarity = 'negated'
    d.why.push({ field: 'retracted', rule: 'taken-back', span: spanOf(r, c.sentence.from, c.sentence.to) })
  } else if (n && d.polarity === 'negated' && d.value?.best !== 0 && isDisowned(r, c, n)) {
    d.retracted = true
    d.why.push({ field: 'retracted', rule: 'denied', span: spanOf(r, c.sentence.from, c.sentence.to) })
  }
  const corrects = d.retracted || d.value?.best === null || n?.more ? null : correctionOf(r, c, n)
  if (corrects && n && goesOnFrom(r, c, n)) d.why.push({ field: 'supersedes', rule: GOES_ON })
  if (corrects) d.why.push({ field: 'supersedes', rule: 'correction', span: spanOf(r, corrects.from, corrects.to) })
}

/** The words by which a figure stands in the place of another. */
function correctionOf(r: Reading, c: Clause, n: NumberMention | null): { from: number; to: number } | null {
  const found =
    correctionIn(r, around(c, n)[0], c.to) ??
    takenBefore(r, c, n) ??
    inPlaceOf(r, c, n) ??
    nowInstead(r, c, n) ??
    behindStrike(r, c, n)
  return found && isBesideRevised(r, c, n) ? null : found
}
