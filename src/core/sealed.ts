/**
 * What a sealed field is in a report (docs/adr/0014-sealed-fields.md). It promises: the report names only a seal
 * (`seal:0`), and what is no seal is refused, so nothing that should be sealed lies in a log in clear. What is inside of
 * one, and for whom, is in `sealedWords.ts` and `recipients.ts`.
 */
import type { Kind } from './kind.ts'
import { type Problem, problem } from './problem.ts'
import type { Report } from './report.ts'
import { ROLES, type Role } from './role.ts'
import type { Schema } from './schema.ts'
import { check } from './schema.ts'

/** `age-encryption.org/v1` in base64url: whatever is in a box, it was sealed, and is not somebody's clear text. */
const AGE = 'YWdlLWVuY3J5cHRpb24ub3JnL3Yx'

const sealSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['for', 'box'],
  properties: {
    for: { type: 'array', minItems: 1, maxItems: ROLES.length, items: { type: 'string', enum: ROLES } },
    box: { type: 'string', pattern: `^${AGE}[A-Za-z0-9_-]{1400,60000}$` },
  },
} as const satisfies Schema

/** A seal as it stands in a report: for whom, and the bytes in the age format, base64url. */
export type Seal = { readonly for: readonly Role[]; readonly box: string }

/** Fields of data that name a seal, with its number. */
export function sealedIn(kind: Kind, data: Readonly<Record<string, unknown>>): { field: string; at: number }[] {
  return Object.keys(kind.sealedFor ?? {}).flatMap((field) => {
    const value = data[field]
    return typeof value === 'string' ? [{ field, at: Number(value.slice('seal:'.length)) }] : []
  })
}

/** For whom a report's fields were sealed, field by field: all that others are shown of them. */
export type SealedNote = { readonly field: string; readonly roles: readonly Role[] }

export function sealedNotes(kind: Kind, { data, seals = [] }: Pick<Report, 'data' | 'seals'>): SealedNote[] {
  return sealedIn(kind, data).flatMap(({ field, at }) => {
    const seal = seals[at] as Seal | undefined
    return seal ? [{ field, roles: seal.for }] : []
  })
}

/** All roles that open something of it. */
export const sealedRoles = (kind: Kind, report: Pick<Report, 'data' | 'seals'>): Role[] => [
  ...new Set(sealedNotes(kind, report).flatMap(({ roles }) => roles)),
]

/** Seals that are none, and fields that name one which is not there. Those of a corrected report are its own. */
export function sealProblems(kind: Kind, { data, seals = [] }: Pick<Report, 'data' | 'seals'>): Problem[] {
  const shapes = seals.flatMap((seal, at) => check(sealSchema, seal, `/seals/${at}`))
  if (shapes.length > 0) return shapes
  const named = sealedIn(kind, data)
  const missing = named.filter(({ at }) => at >= seals.length)
  const used = new Set(named.map(({ at }) => at))
  const unused = seals.flatMap((_, at) => (used.has(at) ? [] : [problem('seal.unused', `/seals/${at}`)]))
  return [...missing.map(({ field }) => problem('seal.missing', `/data/${field}`, { field })), ...unused]
}
