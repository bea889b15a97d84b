// More wordings of the rows of a cue table: a row keeps its rank, its measure and its gates, whichever file its words
// stand in.
import type { CueRow } from './table.ts'

/** Rule id -> patterns, as in a row's `when`. */
export type Wordings = Readonly<Record<string, string>>

/** Every row with its further wordings; a rule that no row has is a typing error. */
export function withWordings(rows: readonly CueRow[], more: Wordings): CueRow[] {
  const known = new Set(rows.map(({ id }) => id))
  const unknown = Object.keys(more).find((id) => !known.has(id))
  if (unknown) throw new Error(`wordings are given for ${unknown}, which is no rule of the table`)
  return rows.map((row) => (more[row.id] ? { ...row, when: `${row.when} / ${more[row.id]}` } : row))
}
