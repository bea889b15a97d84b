// Whether a verb is told as done at all: "planea cerrar", "be arrested", "quienes bloqueen" and "de persistir el bloqueo"
// name an act that nobody has carried out, whatever words stand around them.
import type { Clause } from './clauses.ts'
import { isAboardAhead, isMeant } from './halts.ts'
import type { CueHit } from './language.ts'
import { isInfinitive } from './notCues.ts'
import { type Reading, within } from './reading.ts'

/** What is done to people or ways; harm and losses are told in many other ways. */
const ACTS = new Set(['movement', 'deportation', 'detention', 'blockade', 'shelter', 'deployment', 'aid', 'harm'])
/** So far before a verb stands the one that carries it. */
const CARRIER = 4
const LEAST = 4

/** "Reubicar a 300 familias": a bare figure has its verb before it. */
function leadOf(r: Reading, at: number): number | null {
  const { infinitive, roles } = r.language.table
  let i = at - 1
  while (i > at - CARRIER && [...infinitive, ...roles.articles].includes(r.tokens[i]?.norm ?? '')) i--
  return i >= 0 && isInfinitive(r, i) ? i : null
}
const PLAIN = new Set(['count.plain', 'count.ellipsis'])

/** A verb without a person ("cerrar") that no other verb carries out: it is only named. */
function isOnlyVerb(r: Reading, c: Clause, { from: at, row }: CueHit): boolean {
  const { carriedOut, carriedOutStems, notVerbs } = r.language.table.moods
  const from = PLAIN.has(row.id) ? leadOf(r, at) : at
  if (from === null || from < c.sentence.from) return false
  const { norm, kind } = r.tokens[from]!
  if (kind !== 'word' || norm.length < LEAST || !(ACTS.has(row.kind) || from !== at)) return false
  if (!isInfinitive(r, from) || notVerbs.includes(norm) || within(r.places, from, from + 1).length > 0) return false
  const start = Math.max(c.sentence.from, from - CARRIER)
  if (from === c.sentence.from || r.find('done', start, from)) return false
  return !r.tokens
    .slice(start, from)
    .some((t) => carriedOut.includes(t.norm) || carriedOutStems.some((stem) => t.norm.startsWith(stem)))
}

/** "Leave, or be arrested", "that the bridge be reopened". */
function isBare(r: Reading, c: Clause, { from, to, row }: CueHit): boolean {
  const { bareBe, carriedOut } = r.language.table.moods
  if (!ACTS.has(row.kind)) return false
  const start = Math.max(c.from, from - 2)
  const at = r.tokens.slice(start, to).findIndex((t) => bareBe.includes(t.norm))
  if (at < 0) return false
  const [first = '', before = ''] = [start + at - 2, start + at - 1].map((i) => r.tokens[i]?.norm)
  const { infinitive, joiners } = r.language.table
  if (row.kind === 'harm' && !joiners.includes(before)) return false
  return !carriedOut.includes(before) && !(infinitive.includes(before) && carriedOut.includes(first))
}

/** "Quienes bloqueen la vía serán detenidos": nobody has yet; "quienes cruzaron" have. */
function isOfAnyone(r: Reading, { sentence }: Clause, { from, row }: CueHit): boolean {
  const { whoever, pastEndings, infinitiveEndings, opensAsVerb } = r.language.table
  if (infinitiveEndings.length === 0 || !ACTS.has(row.kind)) return false
  const start = Math.max(sentence.from, from - 1)
  if (!r.tokens.slice(start, from + 1).some((t) => whoever.includes(t.norm))) return false
  const verb = r.tokens[whoever.includes(r.tokens[from]!.norm) ? from + 1 : from]
  const raw = verb?.raw.toLowerCase() ?? ''
  return ![...pastEndings, ...opensAsVerb].some((ending) => raw.endsWith(ending))
}

/** "Que manden 200 soldados": wished or ordered. */
function isWished(r: Reading, { sentence }: Clause, { from, row }: CueHit): boolean {
  const first = r.tokens[sentence.from]!
  if (!ACTS.has(row.kind) || !r.language.table.moods.wishes.includes(first.norm) || from - sentence.from > 2)
    return false
  return r.language.table.presentEndings.some((ending) => r.tokens[sentence.from + 1]!.norm.endsWith(ending))
}

export const isUndone = (r: Reading, c: Clause, hit: CueHit): boolean =>
  isOnlyVerb(r, c, hit) ||
  isBare(r, c, hit) ||
  isOfAnyone(r, c, hit) ||
  isWished(r, c, hit) ||
  isAboardAhead(r, c, hit) ||
  isMeant(r, c, hit)

/** "De persistir el bloqueo, …", "de no cesar los combates": supposed. */
export function isOnCondition(r: Reading, c: Clause, { from }: CueHit): boolean {
  const { onCondition, inverted } = r.language.table.moods
  const { negators } = r.language.table
  const first = r.tokens[c.sentence.from]!
  if (inverted.includes(first.norm) && from - c.sentence.from <= CONDITION && c.sentence.from < from) return true
  for (let i = Math.max(c.sentence.from, from - CONDITION); i < from; i++) {
    const before = r.tokens[i - 1]
    if (!onCondition.includes(r.tokens[i]!.norm) || (i > c.sentence.from && before?.kind !== 'punct')) continue
    const verb = negators.includes(r.tokens[i + 1]?.norm ?? '') ? i + 2 : i + 1
    if (isInfinitive(r, verb) && r.tokens.slice(verb, from).every((t) => t.kind !== 'punct')) return true
  }
  return false
}
const CONDITION = 8

/** "Descartó cerrar el paso", "instead of deporting them": the verb is ruled out. */
export function isDeclined(r: Reading, c: Clause, { from, row }: CueHit): boolean {
  const { gerundEndings, infinitiveEndings, moods } = r.language.table
  const { norm } = r.tokens[from]!
  const isNamed = infinitiveEndings.length > 0 ? isInfinitive(r, from) : gerundEndings.some((e) => norm.endsWith(e))
  const start = Math.max(c.sentence.from, from - 2)
  return isNamed && ACTS.has(row.kind) && r.tokens.slice(start, from).some((t) => moods.declines.includes(t.norm))
}

/** "To cross", "para cruzar": meant, where nothing done stands before it; "a month of walking" is over. */
export function isMeantFor(r: Reading, c: Clause, { from }: CueHit, start: number): boolean {
  const { infinitive, infinitiveEndings, dates } = r.language.table
  const verb = r.tokens[from]!
  if (!infinitive.includes(r.tokens[from - 1]?.norm ?? '') || from <= c.from || verb.kind !== 'word') return false
  if (dates.units[r.tokens[from - 2]?.norm ?? ''] !== undefined || isThing(r, from)) return false
  if (r.find('done', start, from - 1)) return false
  const { carriedOutStems } = r.language.table.moods
  if (carriedOutStems.some((stem) => r.tokens[from - 2]?.norm.startsWith(stem))) return false
  return infinitiveEndings.length === 0 || infinitiveEndings.some((e) => verb.norm.endsWith(e))
}

/** "Bled to death", "down to one lane": no verb, whatever stands before it. */
const isThing = (r: Reading, i: number): boolean =>
  r.topicsIn(i, i + 1).length > 0 || within(r.numbers, i, i + 1).length > 0
