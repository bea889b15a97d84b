// Names of places at which nothing of the text happens: they only say where another lies, or are somebody's name.
import type { PlaceMention } from './gazetteer.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

/** The places that a reader goes by. */
export const inPlay = (tokens: readonly Token[], places: readonly PlaceMention[], table: Table): PlaceMention[] =>
  places.filter((m) => !isNeighbour(tokens, m, table) && !isPerson(tokens, m, table))

/** "Tapachula, which borders Guatemala", "Tijuana, que colinda con San Diego". */
function isNeighbour(tokens: readonly Token[], { from }: PlaceMention, { roles }: Table): boolean {
  const near = tokens.slice(Math.max(0, from - REACH), from)
  const start = near.findLastIndex((t) => t.kind === 'punct') + 1
  const before = near.slice(start).map((t) => t.norm)
  return roles.borders.some((words) => ` ${before.join(' ')} `.includes(` ${words} `))
}
const REACH = 6

/** "La señora Remedios", "Father Santiago": whoever is called so. */
function isPerson(tokens: readonly Token[], { from, place }: PlaceMention, { roles }: Table): boolean {
  return place.stop === undefined && roles.persons.includes(tokens[from - 1]?.norm ?? '')
}
