// Parts of a sum and second objects of a verb: "among them 92 women and 141 minors", "22 of them women", "y a tres
// jóvenes". They belong to the clause before and are never a figure of their own.
import type { Clause } from './clauses.ts'
import { isPersonal, type NumberMention } from './numbers.ts'
import { type Reading, within } from './reading.ts'

export const isFigure = (n: NumberMention): boolean =>
  !n.article && ((n.role === 'count' && isPersonal(n.unit)) || (n.role === 'bare' && n.best !== 1))

/** "…, among them 92 women and 141 minors": both are part of the figure before. */
export function goesOnBreakdown(r: Reading, piece: Clause): boolean {
  if (piece.hits.length > 0 || !r.language.table.joiners.includes(r.tokens[piece.from]!.norm)) return false
  const before = within(r.numbers, Math.max(piece.sentence.from, piece.from - 6), piece.from).at(-1)
  if (!before || piece.from - before.span[1] > 1) return false
  const { among } = r.language.table
  const lead = (n: number): string =>
    r.tokens
      .slice(before.span[0] - n, before.span[0])
      .map((t) => t.norm)
      .join(' ')
  return [1, 2, 3].some((n) => before.span[0] - n >= piece.sentence.from && among.includes(lead(n)))
}

/** "Detuvieron a un coyote y a tres jóvenes": the same verb holds both. */
export function isSecondObject(r: Reading, piece: Clause, last: Clause): boolean {
  const [joiner, mark] = [r.tokens[piece.from]!.norm, r.tokens[piece.from + 1]?.norm ?? '']
  const { joiners, objects } = r.language.table
  const opens = joiners.includes(joiner) && objects.includes(mark)
  return opens && piece.hits.length === 0 && last.hits.length > 0 && !hasFigure(last)
}

export const hasFigure = (c: Clause): boolean => c.numbers.some(isFigure)

/** "Among them 64 minors", "22 of them women": part of the figure before, never the figure. */
export function isBreakdown(r: Reading, c: Clause): boolean {
  // "…, of whom 365 are in Tijuana": told of another place than the whole.
  const isElsewhere = within(r.places, c.from, c.to).some(({ role, from }) => role === 'at' && from > c.from)
  const { passives } = r.language.table.attribution
  const hasVerb = c.hits.length > 0 || r.tokens.slice(c.from, c.to).some((t) => passives.includes(t.norm))
  if (isElsewhere && hasVerb && c.numbers.some(isFigure)) return false
  const { among } = r.language.table
  const heads = (n: number): boolean =>
    among.includes(
      r.tokens
        .slice(c.from, c.from + n)
        .map((t) => t.norm)
        .join(' '),
    )
  return isShare(r, c) || heads(1) || heads(2) || heads(3)
}

/** "22 of them women", "6 son bebés". */
function isShare(r: Reading, c: Clause): boolean {
  const first = c.numbers[0]
  if (first && isOfWhole(r, c, first)) return true
  const after = first ? `${r.tokens[first.to]?.norm ?? ''} ${r.tokens[first.to + 1]?.norm ?? ''}` : ''
  return first !== undefined && first.from - c.from <= 1 && r.language.table.among.includes(after)
}

/** "6 are babies": some of those before. */
function isOfWhole(r: Reading, c: Clause, n: NumberMention): boolean {
  const { units, attribution } = r.language.table
  const after = r.tokens.slice(n.to, Math.min(c.to, n.to + 3)).map((t) => t.norm)
  const are = n.role === 'bare' && attribution.passives.includes(after[0] ?? '')
  return n.from - c.from <= 1 && are && after.slice(1).some((word) => ['children', 'women'].includes(units[word] ?? ''))
}
