// What moves and is nobody's journey.
import type { Clause } from './clauses.ts'
import type { CueHit } from './language.ts'
import type { Reading } from './reading.ts'

/** "The cyclone moved towards Fiji", "el río se salió de su cauce": nobody's journey. */
export function isNatural(r: Reading, c: Clause, { row, from }: CueHit): boolean {
  if (row.kind !== 'movement') return false
  const { nature, group } = r.language.table.classes
  const before = r.tokens.slice(c.from, from).map((t) => t.norm)
  return before.some((word) => nature!.includes(word)) && !before.some((word) => group!.includes(word))
}
