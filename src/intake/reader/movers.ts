// Words of going that tell of nobody's journey.
import type { Clause } from './clauses.ts'
import type { CueHit } from './language.ts'
import { type Reading, within } from './reading.ts'
import type { Token } from './tokens.ts'

/** "The cyclone moved towards Fiji", "el río se salió de su cauce": nobody's journey. */
export function isNatural(r: Reading, c: Clause, { row, from }: CueHit): boolean {
  if (row.kind !== 'movement') return false
  const { nature, group } = r.language.table.classes
  const before = r.tokens.slice(c.from, from).map((t) => t.norm)
  return before.some((word) => nature!.includes(word)) && !before.some((word) => group!.includes(word))
}

const isArrival = (r: Reading, { norm }: Token): boolean =>
  r.language.table.roles.arrivals.some((stem) => norm.startsWith(stem))

/** "Four buses came to X from Y": whoever is told of is at X. */
export const hasArrived = (r: Reading, c: Clause): boolean => r.tokens.slice(c.from, c.to).some((t) => isArrival(r, t))

/** "Before reaching the border": nobody did, as long as neither who nor where is told. */
export const isBefore = (r: Reading, c: Clause, { row, from }: CueHit): boolean =>
  row.kind === 'movement' &&
  c.numbers.length === 0 &&
  within(r.places, c.from, c.to).length === 0 &&
  r.tokens.slice(Math.max(c.from, from - 2), from).some((t) => r.language.table.dates.ahead.includes(t.norm))

/** "Caminan hacia X", "walking to X", "heading for X": not there yet. */
export function isUnderway(r: Reading, c: Clause, { row, from }: CueHit): boolean {
  if (row.kind !== 'movement' || row.id === 'movement.arrive') return false
  const { roles, gerundEndings } = r.language.table
  const goal = within(r.places, from, c.to).find(({ role }) => role === 'to')
  const words = r.tokens.slice(Math.max(c.from, from - 2), goal?.from ?? c.to)
  const goesOn = ({ norm }: Token): boolean =>
    roles.underway.includes(norm) || gerundEndings.some((e) => norm.length > e.length + 2 && norm.endsWith(e))
  return words.some(goesOn) && !words.some((t) => isArrival(r, t))
}
