/** What a person's device may be in a journey, as its vouch says; how far each reads is in `access.ts`. */
export const ROLES = ['coordinator', 'analyst', 'field', 'shelter', 'familyLinks', 'legal'] as const
export type Role = (typeof ROLES)[number]

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role)
