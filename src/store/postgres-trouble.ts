/** What an error of PostgreSQL, or of the way to it, means to a person. */
import { StoreTrouble } from '../log/port.ts'

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const MEANINGS: readonly (readonly [RegExp, StoreTrouble['code'], string])[] = [
  [/^53100$/, 'store.full', "PostgreSQL's disk is full."],
  [/^53/, 'store.failed', 'PostgreSQL has no room for more connections or memory.'],
  [/^25006$/, 'store.readOnly', 'PostgreSQL is read-only (a standby, perhaps).'],
  [/^(42501|28)/, 'store.readOnly', 'PostgreSQL does not let this user in, or not write.'],
  [/^XX00[12]$/, 'store.damaged', 'PostgreSQL finds its files damaged.'],
  [/^3D000$/, 'store.failed', 'PostgreSQL has no such database.'],
  [/^(08|57|58|E[A-Z]+$)/, 'store.failed', 'PostgreSQL cannot be reached, or is stopping.'],
]

/** The error as trouble; a broken connection is trouble too. A bug in a statement comes back as it is. */
export function troubleOf(error: unknown): unknown {
  if (error instanceof StoreTrouble || !(error instanceof Error)) return error
  const code = String((error as { code?: unknown }).code ?? '')
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))
  if (meaning) return new StoreTrouble(meaning[1], `${meaning[2]} (${error.message})`, error)
  const broken = /connection|not queryable|timeout/i.test(error.message) && code === ''
  return broken ? new StoreTrouble('store.failed', `PostgreSQL cannot be reached. (${error.message})`, error) : error
}
