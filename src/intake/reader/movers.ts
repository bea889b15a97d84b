// Words of going that tell of nobody's journey.
import type { Clause } from './clauses.ts'
import type { CueHit } from './language.ts'
import { type Reading, within } from './reading.ts'

/** "The cyclone moved towards Fiji", "el río se salió de su cauce": nobody's journey. */
export function isNatural(r: Reading, c: Clause, { row, from }: CueHit): boolean {
  if (row.kind !== 'movement') return false
  const { nature, group } = r.language.table.classes
  const before = r.tokens.slice(c.from, from).map((t) => t.norm)
  return before.some((word) => nature!.includes(word)) && !before.some((word) => group!.includes(word))
}

/** "Before reaching the border": nobody did, as long as neither who nor where is told. */
export const isBefore = (r: Reading, c: Clause, { row, from }: CueHit): boolean =>
  row.kind === 'movement' &&
  c.numbers.length === 0 &&
  within(r.places, c.from, c.to).length === 0 &&
  r.tokens.slice(Math.max(c.from, from - 2), from).some((t) => r.language.table.dates.ahead.includes(t.norm))
