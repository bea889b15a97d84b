// Names of places at which nothing of the text happens: they only say where another lies.
import type { PlaceMention } from './gazetteer.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

/** The places that a reader goes by. */
export const inPlay = (tokens: readonly Token[], places: readonly PlaceMention[], table: Table): PlaceMention[] =>
  places.filter((m) => !isNeighbour(tokens, m, table))

/** "Tapachula, which borders Guatemala", "Tijuana, que colinda con San Diego". */
function isNeighbour(tokens: readonly Token[], { from }: PlaceMention, { roles }: Table): boolean {
  const before = tokens
    .slice(Math.max(0, from - REACH), from)
    .map((t) => t.norm)
    .join(' ')
  return roles.borders.some((words) => ` ${before}`.endsWith(` ${words}`))
}
const REACH = 4
