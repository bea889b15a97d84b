// Acts that are named and were never carried out: "the eviction was halted by a court", "a judge blocked the removal of
// 80 migrants", "during a drill", "a possible closure". Whoever reads of them must not meet them as done.
import type { Clause } from './clauses.ts'
import type { CueHit } from './language.ts'
import type { NumberMention } from './numbers.ts'
import { type Reading, within } from './reading.ts'
import type { Kind } from './types.ts'

const ACTS = new Set<Kind>([
  'movement',
  'deportation',
  'detention',
  'blockade',
  'shelter',
  'deployment',
  'harm',
  'count',
])
/** Between the noun of an act and the words that stop it. */
const BEHIND = 14
const BEFORE = 7
/** "Plans to deport 2,000 people": so far before the act stands what it was until then. */
const INTENT = 4

/** Where the noun of the act stands that a cue or a figure is of; null where the words are a verb. */
function deedAt(r: Reading, c: Clause, { from, to, row }: CueHit): number | null {
  const { deeds, intents } = r.language.table.moods
  const find = (start: number, end: number, words: readonly string[]): number | null => {
    for (let i = end - 1; i >= Math.max(c.sentence.from, start); i--) if (words.includes(r.tokens[i]!.norm)) return i
    return null
  }
  const inside = find(from, to, deeds)
  if (inside !== null) return inside
  // "The removal of 80 migrants", "plans to deport 2,000".
  if (row.kind === 'count' || row.kind === 'detention') return find(from - INTENT, from, deeds)
  const intent = find(from - INTENT, from, [...intents, ...deeds])
  return intent !== null && r.tokens.slice(intent, from).every((t) => t.kind === 'word') ? intent : null
}

const runs = (r: Reading, from: number, to: number): boolean => {
  const { openers, relatives } = r.language.table
  return r.tokens
    .slice(from, to)
    .every((t) => t.norm !== ';' && (!openers.includes(t.norm) || relatives.includes(t.norm)))
}

/** Something stopped the act that is named. */
function isHalted(r: Reading, c: Clause, hit: CueHit): boolean {
  if (!ACTS.has(hit.row.kind)) return false
  const deed = deedAt(r, c, hit)
  if (deed === null) return false
  const { negators } = r.language.table
  const isNo = (at: number): boolean =>
    r.tokens.slice(Math.max(c.sentence.from, at - 3), at).some((t) => negators.includes(t.norm))
  const end = Math.min(c.sentence.to, Math.max(deed, hit.to) + BEHIND)
  const behind = r.stays('halted', Math.max(deed + 1, hit.to), end)
  if (behind && runs(r, deed + 1, behind.from) && !isNo(behind.from)) return true
  const before = r.stays('halting', Math.max(c.sentence.from, deed - BEFORE), deed)
  return before !== null && r.tokens.slice(before.to, deed).every((t) => t.kind === 'word') && !isNo(before.from)
}

/** "The eviction was halted", "a judge stopped them": an act was stopped, and nobody on their way. */
export function stopsAnAct(r: Reading, c: Clause, { row, from, to }: CueHit): boolean {
  const { deeds, intents, courts } = r.language.table.moods
  // "The court overturned the expulsion orders": nothing was wrecked.
  if (row.id === 'harm.damage' && r.stays('halting', from, to)?.from === from)
    return r.tokens.slice(from + 1, from + 1 + INTENT).some((t) => [...deeds, ...intents].includes(t.norm))
  if (row.id !== 'blockade.halted') return false
  const has = (start: number, end: number, words: readonly string[]): boolean =>
    r.tokens.slice(Math.max(c.sentence.from, start), Math.min(c.sentence.to, end)).some((t) => words.includes(t.norm))
  return has(from - 3, to, deeds) || has(from - 3, from, courts) || has(to, to + 4, courts)
}

const DRILLED = new Set<Kind>(['movement', 'blockade', 'detention', 'deportation', 'shelter', 'count'])

/** "250 pupils were evacuated during a drill": played, and nothing happened. */
export const isDrilled = (r: Reading, { sentence }: Clause, { row }: CueHit): boolean =>
  DRILLED.has(row.kind) && drillIn(r, sentence)
const DRILL = 40

/** Each sentence is searched once, however many clauses it has. */
const DRILLS = new WeakMap<Clause['sentence'], boolean>()
function drillIn(r: Reading, sentence: Clause['sentence']): boolean {
  const known = DRILLS.get(sentence)
  if (known !== undefined) return known
  const found = r.stays('drills', sentence.from, Math.min(sentence.to, sentence.from + DRILL)) !== null
  DRILLS.set(sentence, found)
  return found
}

/** "The road has yet to reopen": it has not. */
const isPending = (r: Reading, c: Clause, { from, to }: CueHit): boolean =>
  r.stays('pending', Math.max(c.from, from - INTENT), to) !== null

/** "She would not say how many had been arrested": nobody is counted, and nothing told. */
export function isHowMany(r: Reading, c: Clause, { from }: CueHit): boolean {
  if (c.numbers.length > 0) return false
  const { howMany, negators } = r.language.table
  const before = r.tokens.slice(Math.max(c.sentence.from, from - BEHIND), from).map(({ norm }) => norm)
  const at = before.findLastIndex((norm) => howMany.includes(norm))
  return at >= 0 && before.length - at <= BEFORE && before.slice(0, at).some((norm) => negators.includes(norm))
}

/** "A possible closure of the border", "un cierre inminente": it may come. */
export function isPossible(r: Reading, c: Clause, hit: CueHit): boolean {
  if (!ACTS.has(hit.row.kind)) return false
  const deed = deedAt(r, c, hit) ?? hit.from
  return r.tokens
    .slice(Math.max(c.from, deed - 2), Math.min(c.to, deed + 2))
    .some(({ norm }) => r.language.table.moods.possible.includes(norm))
}

/** "Handed over for their removal", "a disposición de Migraciones para su expulsión": to come. */
export function isMeant(r: Reading, c: Clause, hit: CueHit): boolean {
  if (hit.row.kind === 'harm' || !ACTS.has(hit.row.kind)) return false
  const deed = deedAt(r, c, hit)
  if (deed === null || deed <= c.sentence.from) return false
  const before = r.stays('towards', Math.max(c.sentence.from, deed - INTENT), deed)
  return before !== null && before.to >= deed - 1
}

/** "The flight, carrying 140 people, was due to leave": those aboard are as far as the flight is. */
export function isAboardAhead(r: Reading, c: Clause, { from }: CueHit): boolean {
  const { carrying } = r.language.table
  const isAside = (i: number): boolean => r.tokens[i - 1]?.norm === ',' && carrying.includes(r.tokens[i]!.norm)
  const opens = [from, from - 1, from - 2, from - 3].some((i) => i > c.sentence.from && isAside(i))
  if (!opens || r.tokens[c.to]?.norm === undefined) return false
  const closes = r.tokens[c.to]!.norm === ',' || r.tokens[c.to - 1]!.norm === ','
  return closes && r.find('planned', c.to, Math.min(c.sentence.to, c.to + BEHIND)) !== null
}

/** "The 14 people thought dead are alive", "un hombre dado por muerto apareció vivo": nobody died. */
function livesOn(r: Reading, c: Clause, { row, to }: CueHit): boolean {
  if (row.id !== 'harm.deaths') return false
  const alive = r.stays('revived', to, Math.min(c.to, to + BEHIND))
  return alive !== null && within(r.numbers, to, alive.from).every((n) => n.article) && runs(r, to, alive.from)
}

/** "I was wrong about the measles", "me equivoqué con lo del sarampión". */
function isMistaken(r: Reading, { sentence }: Clause, { from }: CueHit): boolean {
  const wrong = r.stays('disowned', Math.max(sentence.from, from - BEFORE), from + 1)
  return wrong !== null && from - wrong.to <= 2
}

/** "An official who asked not to be named said …": nothing that was asked of anybody. */
export const asksNoName = (r: Reading, { from, to }: { from: number; to: number }): boolean =>
  r.tokens.slice(from, to + INTENT + 1).some(({ norm }) => r.language.table.moods.anonymous.includes(norm))

/** "Almost closed", "casi se hunde" inside the words of a cue ("the airport was almost closed"). */
function isAlmost(r: Reading, { sentence }: Clause, { from, to }: CueHit): boolean {
  if (r.stays('nearly', Math.max(sentence.from, from - INTENT), to)) return true
  const { hedges, words } = r.language.table.numbers
  const isFigure = (i: number): boolean =>
    r.tokens[i]!.kind === 'number' || words[r.tokens[i]!.norm] !== undefined || isNumberAt(r, i)
  for (let i = from + 1; i < to - 1; i++) if (hedges[r.tokens[i]!.norm] === 'almost' && !isFigure(i + 1)) return true
  return false
}
const isNumberAt = (r: Reading, i: number): boolean =>
  within(r.numbers, i, i + 1).some((n: NumberMention) => n.from === i)

/** What was named and never came to be, whatever kept it from it. */
export const neverCame = (r: Reading, c: Clause, hit: CueHit): boolean =>
  [isHalted, isPending, isAlmost, livesOn, isMistaken].some((is) => is(r, c, hit))
