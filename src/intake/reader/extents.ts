// Which words of a clause a report cites: from its cue and figure on, and never the half of another's.
import type { Clause } from './clauses.ts'
import type { CueHit } from './language.ts'
import type { NumberMention } from './numbers.ts'
import { type Frame, hasOwnPlace } from './plainFrames.ts'
import { type Reading, within } from './reading.ts'
import type { Kind } from './types.ts'

/** A cue that is a thing said in passing, or words inside a quotation, is cited alone. */
export function extent(c: Clause, hit: CueHit): { from: number; to: number } {
  const spoken = hit.row.spoken && c.sentence.quotations.find((q) => q.open < hit.from && hit.from < q.close)
  if (spoken) return { from: hit.from, to: spoken.close }
  return hit.row.narrow ? { from: hit.from, to: hit.to } : { from: c.from, to: c.to }
}

/** Two counts in one clause are cited apart: the words between two figures go with the later one's hedge. */
export function splitByFigure(r: Reading, c: Clause, told: Frame[]): Frame[] {
  const frames = told.flatMap((f) => spreadOver(r, c, f, told))
  const counted = frames.filter((f) => f.number && f.kind === 'count').sort((a, b) => a.number!.from - b.number!.from)
  for (let k = 0; k + 1 < counted.length; k++) {
    const cut = Math.min(Math.max(counted[k + 1]!.number!.span[0], counted[k]!.number!.to), c.to - 1)
    counted[k]!.to = Math.max(counted[k]!.from + 1, cut)
    counted[k + 1]!.from = Math.min(cut, counted[k + 1]!.to - 1)
  }
  return frames.filter((f) => f.to > f.from && r.tokens[f.to - 1] !== undefined).map((f) => ({ ...f, to: endOf(r, f) }))
}

const SPREADS = new Set<Kind>(['count', 'harm', 'detention', 'deportation'])

/** "Murieron 3 en Huixtla y 2 en Mapastepec": the same of another figure at another place. */
function spreadOver(r: Reading, c: Clause, f: Frame, all: readonly Frame[]): Frame[] {
  if (!f.number || !SPREADS.has(f.kind) || !hasOwnPlace(r, c, f.number)) return [f]
  const next = within(r.numbers, f.number.to, f.to).find((m) => !m.article)
  if (!next || all.some(({ number }) => number?.from === next.from)) return [f]
  if (!isAlike(f.number, next) || !hasOwnPlace(r, c, next) || !isJoinedBehind(r, c, f.number, next)) return [f]
  const [at] = next.span
  return [{ ...f, to: at }, ...spreadOver(r, c, { ...f, number: next, from: at }, all)]
}

const isAlike = (a: NumberMention, b: NumberMention): boolean =>
  b.role === 'bare' || (b.unit === a.unit && b.role === a.role)

/** Behind the place of the figure before it stands nothing but a joiner, a comma or "another". */
function isJoinedBehind(r: Reading, c: Clause, before: NumberMention, next: NumberMention): boolean {
  const { joiners, objects, numbers } = r.language.table
  const place = within(r.places, before.to, Math.min(c.to, next.from)).at(-1)
  if (!place) return false
  const between = r.tokens.slice(place.to, next.span[0]).map((t) => t.norm)
  const isLink = (word: string): boolean =>
    word === ',' || joiners.includes(word) || objects.includes(word) || numbers.more.includes(word)
  return between.length > 0 && between.every(isLink)
}

/** Without the "…, not" or "…, no" before a figure that is denied and stands apart. */
function endOf(r: Reading, { from, to, hit, number }: Frame): number {
  const { negators } = r.language.table
  const least = Math.max(from + 1, number?.to ?? 0, hit.to)
  const isCut = to - 1 >= least && negators.includes(r.tokens[to - 1]!.norm)
  const end = isCut ? to - 1 : to
  return isCut && end - 1 >= least && r.tokens[end - 1]!.kind === 'punct' ? end - 1 : end
}
