/**
 * Who may read what, decided in this one place from the kind's secrecy, when rows leave: every export, page and
 * answer goes through `reveal`. A field that its kind does not name is `team`, so a forgotten line hides and never
 * leaks.
 */
import type { Circle, Kind } from './kind.ts'
import { CIRCLES } from './kind.ts'
import type { Role } from './role.ts'

/** Sealed fields are for none of them by role alone: they open only with a key. */
export const CIRCLE_OF: Readonly<Record<Role, Circle>> = {
  coordinator: 'team',
  analyst: 'team',
  legal: 'team',
  field: 'journey',
  shelter: 'journey',
  familyLinks: 'journey',
}

/** True when a reader of `circle` may read what is marked `secrecy`. */
export const mayRead = (circle: Circle, secrecy: Circle): boolean => CIRCLES.indexOf(secrecy) <= CIRCLES.indexOf(circle)

/** Circle of a field of a kind's data. */
export const secrecyOf = (kind: Kind, field: string): Circle => kind.secrecy[field] ?? 'team'

/** The data that a reader of `circle` may see; hidden fields are left out, and their names are returned. */
export function reveal(
  kind: Kind,
  data: Readonly<Record<string, unknown>>,
  circle: Circle,
): { data: Record<string, unknown>; hidden: string[] } {
  const fields = Object.keys(data)
  const seen = fields.filter((field) => mayRead(circle, secrecyOf(kind, field)))
  return {
    data: Object.fromEntries(seen.map((field) => [field, data[field]])),
    hidden: fields.filter((field) => !seen.includes(field)),
  }
}
