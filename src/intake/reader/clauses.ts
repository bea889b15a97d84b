// A sentence -> clauses, each with the cues that it carries. Commas, semicolons, dashes, joiners and subordinators
// cut; a piece that has nothing to report goes with the clause before it, or, at the head of a sentence ("Last
// Saturday,"), with the one after it. What stands inside quotation marks is speech and is never cut.

import { goesOnBreakdown, hasFigure, isBreakdown, isFigure, isSecondObject } from './breakdowns.ts'
import { correctionIn } from './denials.ts'
import { belongTogether, isVerbOf, join } from './joining.ts'
import type { CueHit } from './language.ts'
import { isInfinitive, isNoCue } from './notCues.ts'
import { isForce, isPersonal, isTroop, type NumberMention } from './numbers.ts'
import { isOfLists, type Standing } from './outline.ts'
import { isSameInFamilies } from './plainFrames.ts'
import { type Reading, within } from './reading.ts'
import type { Line, Sentence } from './segment.ts'
import { isConditional } from './tokens.ts'

export interface Clause {
  from: number
  to: number
  hits: CueHit[]
  numbers: NumberMention[]
  line: Line
  sentence: Sentence
  standing: Standing
  /** figure without a noun, as in "the army says 40": it takes the kind of the clause before */
  elliptical: boolean
}

const CUTTERS = new Set([',', ';', ':', '\u2014', '\u2013', '(', '-', '=', '|'])
const DASHES = new Set(['-', '\u2013'])

/** A dash with no space on either side joins ("CA-5", "Guwahati–Nagaon"): it cuts nothing. */
const isJoint = (r: Reading, i: number): boolean =>
  DASHES.has(r.tokens[i]!.norm) &&
  r.tokens[i - 1]?.end === r.tokens[i]!.start &&
  r.tokens[i + 1]?.start === r.tokens[i]!.end

export function clausesOf(r: Reading, line: Line, sentence: Sentence, standing: Standing): Clause[] {
  const told = r
    .cuesIn(sentence.from, sentence.to)
    .filter((h) => (!isSpoken(sentence, h) || h.row.spoken) && !isNoCue(r, sentence, h))
  const hits = told.filter((h) => h.row.kind !== 'need' || !told.some((other) => isInHomeless(h, other)))
  const whole = isOfLists(standing.topic) && !hits.some((h) => !LISTED.has(h.row.kind))
  const pieces = whole ? listsIn(r, sentence) : cutsOf(r, sentence)
  const clauses = pieces.map(([from, to]) => clauseAt(r, line, sentence, standing, from, to, hits))
  return whole ? clauses.map((c) => trimmed(r, c)) : merged(r, clauses)
}

/** "Left 4,000 people without shelter": the need is theirs who are counted. */
const isInHomeless = (need: CueHit, { row, from, to }: CueHit): boolean =>
  row.measure === 'without shelter' && need.from < to && from < need.to

/** Cues that an enumeration of things may hold without telling an act. */
const LISTED = new Set<string>(['need', 'shelter', 'harm', 'cause'])

/** "water, tents and 700 blankets; interpreters": one enumeration to a semicolon. */
function listsIn(r: Reading, s: Sentence): [number, number][] {
  const out: [number, number][] = []
  let from = s.from
  for (let i = s.from; i < s.to; i++) {
    if (r.tokens[i]!.norm !== ';') continue
    if (i > from) out.push([from, i])
    from = i + 1
  }
  if (s.to > from) out.push([from, s.to])
  return out
}

export const isSpoken = (s: Sentence, at: { from: number }): boolean =>
  s.quotations.some((q) => q.open <= at.from && at.from < q.close && q.close - q.open > 3 && !q.isPart)

/** "Speaks of 'at least eleven dead'": in the words of somebody else. */
export const isInPart = (s: Sentence, at: { from: number }): boolean =>
  s.quotations.some((q) => q.isPart && q.open < at.from && at.from < q.close)

function clauseAt(
  r: Reading,
  line: Line,
  sentence: Sentence,
  standing: Standing,
  from: number,
  to: number,
  hits: CueHit[],
): Clause {
  const numbers = within(r.numbers, from, to).filter(
    (n) =>
      (!isSpoken(sentence, n) || isWitnessed(n)) && !isSupposed(r, from, n, hits) && !isSameInFamilies(r, sentence, n),
  )
  const percent = numbers.some((n) => n.role === 'percent')
  const own = hits.filter(
    (h) => h.from >= from && h.from < to && !reachesOver(r, h, to) && (percent || !h.row.gate?.includes('percent')),
  )
  const figures = numbers.filter(isFigure)
  const alone = figures.length === 1 && (isAlone(r, figures[0]!, from, to) || isHere(r, line, figures[0]!, from))
  const elliptical =
    alone ||
    (figures.length > 0 &&
      figures.every((n) => n.role === 'bare') &&
      (r.find('figureCues', from, to) !== null ||
        isUndone(r, sentence, from, to) ||
        isCorrected(r, sentence, figures[0]!, from)))
  return { from, to, hits: own, numbers, line, sentence, standing, elliptical }
}

/** "Three hundred slept in the hall," a volunteer said: a crowd that somebody tells of was counted by them. */
const isWitnessed = (n: NumberMention): boolean => n.role === 'count' && (n.best ?? 0) >= CROWD

/** "Organisers: 1,500": all that stands behind a colon. */
const isAlone = (r: Reading, n: NumberMention, from: number, to: number): boolean =>
  r.tokens[from - 1]?.norm === ':' &&
  n.role === 'bare' &&
  n.span[0] === from &&
  to - from <= ALONE &&
  (n.best ?? 0) >= CROWD
const ALONE = 4

/** In a chat, "150 here at the church": those who are there. */
const isHere = (r: Reading, line: Line, n: NumberMention, from: number): boolean => {
  const { here, at } = r.language.table.roles
  const next = r.tokens[n.to]?.norm ?? ''
  const leads = n.role === 'bare' && n.span[0] - from <= 1 && (n.best ?? 0) >= CROWD
  return leads && line.kind === 'chat' && (here.includes(next) || at.includes(next))
}
const CROWD = 20

/** "They will open the hall if more than a thousand come": nobody counted them. */
function isSupposed(r: Reading, from: number, n: NumberMention, hits: readonly CueHit[]): boolean {
  const back = r.tokens.slice(from, n.from).findLastIndex((t) => isConditional(t, r.language.table))
  return back >= 0 && hits.some((h) => h.to <= from + back)
}

/** A bare figure where the sentence takes one back is another of the same. */
const isUndone = (r: Reading, sentence: Sentence, from: number, to: number): boolean =>
  (['takenBack', 'revises'] as const).some((name) => r.find(name, Math.max(sentence.from, from - BEFORE), to) !== null)

/** "Sorry, 120", "me equivoqué: son 60": the figure alone is what was counted before. */
function isCorrected(r: Reading, sentence: Sentence, n: NumberMention, from: number): boolean {
  const leads = n.span[0] === from || r.language.table.attribution.passives.includes(r.tokens[from]!.norm)
  const thing = r.language.table.units[r.tokens[n.span[0] - 1]?.norm ?? '']
  if (thing !== undefined && !isPersonal(thing)) return false
  const isAtHead = leads && n.span[0] - from <= 1
  return (
    (isAtHead || n.span[0] - sentence.from <= CORRECTED) &&
    correctionIn(r, Math.max(sentence.from, from - BEFORE), Math.min(sentence.to, n.to + AFTER)) !== null
  )
}
const CORRECTED = 3
const AFTER = 4

/** So far before a clause the words that take a figure back speak of its own. */
const BEFORE = 30

/** "14 muertos y 3 desaparecidos": the missing are the 3. */
const reachesOver = (r: Reading, h: CueHit, to: number): boolean =>
  h.to > to &&
  (within(r.numbers, h.from, h.from + 1).length > 0 || sendsOthers(r, h, to)) &&
  within(r.numbers, to, h.to).some((n) => !n.article)

/** "Sent 500 soldiers and 11 boats": the 500 are what was sent. */
const sendsOthers = (r: Reading, { row, from }: CueHit, to: number): boolean =>
  row.kind === 'aid' && within(r.numbers, from, to).some((n) => isForce(n.unit))

const reports = (r: Reading, c: Clause): boolean =>
  (r.isList && c.numbers.some((n) => n.role === 'bare' && !n.article)) ||
  c.hits.some((h) => (h.row.id !== 'statistic.period' || c.numbers.length > 0) && !isOfMeasure(h, c)) ||
  c.elliptical ||
  c.numbers.some((n) => !n.article && n.role === 'count' && (isPersonal(n.unit) || isTroop(n)))

/** "…, son unos 6 km": goes with what was said before. */
const isOfMeasure = (h: CueHit, c: Clause): boolean =>
  h.row.id === 'count.present' && c.numbers.length > 0 && c.numbers.every((n) => n.role === 'distance')

function cutsOf(r: Reading, s: Sentence): [number, number][] {
  const out: [number, number][] = []
  let from = s.from
  let q = 0
  for (let i = s.from + 1; i < s.to; i++) {
    while (q < s.quotations.length && s.quotations[q]!.close <= i) q++
    const spoken = q < s.quotations.length && s.quotations[q]!.open < i && i < s.quotations[q]!.close
    if (spoken || r.inner.has(i) || !cutsAt(r, s.from, i)) continue
    out.push([from, i])
    from = i
  }
  out.push([from, s.to])
  return out
}

/** "12,340 people (2,468 households) were …": the words in brackets part no verb from its subject. */
const isAgain = (r: Reading, from: number, i: number): boolean =>
  within(r.numbers, i, i + 2).some((n) => isSameInFamilies(r, { from }, n))

/** "Dondo (640 people), Chimoio (90)": a figure in brackets is of the place before them. */
const isOfPlace = (r: Reading, i: number): boolean =>
  r.tokens[i - 1]!.norm === '(' &&
  within(r.places, i - 1 - LONGEST_PLACE, i - 1).some((m) => m.to === i - 1) &&
  within(r.numbers, i, i + 3).some((n) => n.span[0] <= i + 1 && isFigure(n))
const LONGEST_PLACE = 6

function cutsAt(r: Reading, from: number, i: number): boolean {
  const { table } = r.language
  const word = r.tokens[i]!
  if (CUTTERS.has(r.tokens[i - 1]!.norm))
    return !r.inner.has(i - 1) && !isJoint(r, i - 1) && !isAgain(r, from, i) && !isOfPlace(r, i)
  if (word.glued || isRestrictive(r, from, i) || isSinceThen(r, i)) return false
  if (table.purpose.includes(word.norm) && isInfinitive(r, i + 1)) return true
  if (table.openers.includes(`${word.norm} ${r.tokens[i + 1]?.norm ?? ''}`)) return true
  return (
    table.openers.includes(word.norm) ||
    table.joiners.includes(word.norm) ||
    startsSecondFigure(r, from, i) ||
    startsRevised(r, from, i) ||
    startsNextSum(r, from, i)
  )
}

/** "The number of those who had left is 22,000": which ones, before anybody is counted. */
const isRestrictive = (r: Reading, from: number, i: number): boolean => {
  const { relatives, openers, that } = r.language.table
  const word = r.tokens[i]!.norm
  return (
    relatives.includes(word) &&
    openers.includes(word) &&
    !that.includes(word) &&
    r.tokens[i - 1]!.kind === 'word' &&
    r.language.table.classes.group!.includes(r.tokens[i - 1]!.norm) &&
    !within(r.numbers, from, i).some(isFigure) &&
    r.cuesIn(Math.max(from, i - WHICH), i).length === 0
  )
}

/** "They have since been given food": by now, and no clause of its own. */
const isSinceThen = (r: Reading, i: number): boolean => {
  const { dates, attribution } = r.language.table
  return dates.since.includes(r.tokens[i]!.norm) && attribution.passives.includes(r.tokens[i - 1]!.norm)
}

/** So many words before it tell whether somebody did something already. */
const WHICH = 12

/** "Rebajó la cifra de 41 a 34": the figure that now holds. */
function startsRevised(r: Reading, from: number, i: number): boolean {
  if (!r.language.table.roles.to.includes(r.tokens[i]!.norm) || within(r.numbers, i + 1, i + 2).length === 0)
    return false
  const before = within(r.numbers, from, i).at(-1)
  return before?.to === i && r.find('revises', Math.max(from, i - 10), Math.min(r.tokens.length, i + 3)) !== null
}

/** "8 dead 3 missing": each figure with its own word, and nothing between the two. */
function startsNextSum(r: Reading, from: number, i: number): boolean {
  const [next] = within(r.numbers, i, i + 1)
  if (!next || (next.role !== 'bare' && next.role !== 'count') || next.span[0] !== i) return false
  const [before] = within(r.numbers, from, i).slice(-1)
  const names = (at: number): boolean => at < r.tokens.length && r.topicsIn(at, at + 1).length > 0
  return before !== undefined && i - before.to <= 2 && names(i - 1) && names(next.to)
}

/** "fell to 12,000 from nearly 14,500": the second figure opens a clause of its own. */
function startsSecondFigure(r: Reading, from: number, i: number): boolean {
  const { table } = r.language
  if (!table.roles.from.includes(r.tokens[i]!.norm) && !table.roles.maybeFrom.includes(r.tokens[i]!.norm)) return false
  if (!within(r.numbers, from, i).some(isFigure)) return false
  return within(r.numbers, i + 1, i + 4).some(
    (n) => n.span[0] === i + 1 && n.best !== null && n.best >= 20 && n.role === 'bare',
  )
}

function merged(r: Reading, pieces: Clause[]): Clause[] {
  const out: Clause[] = []
  let waiting: Clause | null = null
  for (const piece of pieces) {
    if (isLabelled(r, piece)) waiting = waiting ? join(waiting, piece) : piece
    else if ((reports(r, piece) || isSecond(r, piece, out.at(-1))) && !isAside(r, piece, out.at(-1))) {
      const whole = waiting ? join(waiting, piece) : piece
      const last = out.at(-1)
      if (last && belongTogether(r, last, whole)) out[out.length - 1] = join(last, whole)
      else out.push(whole)
      waiting = null
    } else if (out.length > 0 && !afterSemicolon(r, piece))
      out[out.length - 1] = join(out.at(-1)!, {
        ...piece,
        hits: [],
        numbers: isBreakdown(r, piece) || goesOnBreakdown(r, piece) ? [] : piece.numbers,
      })
    else waiting = waiting ? join(waiting, piece) : piece
  }
  if (waiting && out.length === 0) out.push(waiting)
  return out.map((c) => trimmed(r, c))
}

/** "…; el domingo fueron 2.900": a bare figure with its own day, after one in the same sentence. */
function isSecond(r: Reading, piece: Clause, last: Clause | undefined): boolean {
  const bare = piece.numbers.some((n) => n.role === 'bare' && !n.article && n.best !== null && n.best >= 2)
  const dated = within(r.dates, piece.from, piece.to).some((d) => d.shape.is !== 'past')
  return bare && dated && !!last && hasFigure(last)
}

/** "Relief camps:", "Deaths:" head what comes after the colon. */
const isLabelled = (r: Reading, c: Clause): boolean =>
  r.tokens[c.to - 1]!.norm === ':' && c.to - c.from <= 7 && c.numbers.length === 0

/** "but not to people on foot", "already deported": a tail of the clause before, not a report of its own. */
function isAside(r: Reading, piece: Clause, last: Clause | undefined): boolean {
  if (!last || last.sentence !== piece.sentence) return false
  const words = r.tokens.slice(piece.from, piece.to)
  const shares = isBreakdown(r, piece)
  const told = new Set<string>(['statement', 'need', 'movement', ...last.hits.map((h) => h.row.kind)])
  if (shares && piece.hits.every((h) => told.has(h.row.kind)) && hasFigure(last)) return true
  if (goesOnBreakdown(r, piece) || isSecondObject(r, piece, last)) return true
  const exception =
    r.language.table.openers.includes(words[0]!.norm) && r.language.table.negators.includes(words[1]?.norm ?? '')
  if (isListedShelter(r, piece, last)) return true
  const urgent = piece.hits.some((h) => URGENT.has(h.row.kind))
  const short = words.length <= 3 && !urgent && piece.numbers.length === 0 && r.tokens[piece.from - 1]?.norm === ','
  if (short && isVerbOf(r, last, piece)) return false
  return (exception && !urgent && words.length <= 14 && piece.numbers.length === 0) || short
}

const URGENT = new Set(['need', 'aid', 'blockade', 'shelter', 'harm', 'separation'])

/** "… need food, water and emergency shelter": the last of what is needed. */
const isListedShelter = (r: Reading, piece: Clause, last: Clause): boolean =>
  last.hits.some((h) => h.row.kind === 'need') &&
  piece.hits.length > 0 &&
  piece.hits.every((h) => h.row.kind === 'shelter') &&
  piece.numbers.length === 0 &&
  piece.to - piece.from <= 5 &&
  within(r.places, piece.from, piece.to).length === 0

const afterSemicolon = (r: Reading, c: Clause): boolean => r.tokens[c.from - 1]?.norm === ';'

/** Without the comma or the "and" at its edges. */
function trimmed(r: Reading, c: Clause): Clause {
  let { from, to } = c
  const edge = (i: number): boolean => CUTTERS.has(r.tokens[i]!.norm) || ')'.includes(r.tokens[i]!.norm)
  while (from < to - 1 && (edge(from) || r.language.table.joiners.includes(r.tokens[from]!.norm))) from++
  while (to > from + 1 && (edge(to - 1) || r.language.table.joiners.includes(r.tokens[to - 1]!.norm))) to--
  return { ...c, from, to }
}
