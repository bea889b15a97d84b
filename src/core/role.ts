/** What a person's device may be in a journey, as its vouch says, and how far each may read. */
import type { Circle } from './kind.ts'

export const ROLES = ['coordinator', 'analyst', 'field', 'shelter', 'familyLinks', 'legal'] as const
export type Role = (typeof ROLES)[number]

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role)

/** Sealed fields are for none of them by role alone: they open only with a key. */
export const CIRCLE_OF: Readonly<Record<Role, Circle>> = {
  coordinator: 'team',
  analyst: 'team',
  legal: 'team',
  field: 'journey',
  shelter: 'journey',
  familyLinks: 'journey',
}
