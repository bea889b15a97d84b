/**
 * Who may do what, in one table: every route names its right, and every right its roles. Who may *read* which field
 * follows from the kinds' secrecy (`core/access.ts`); this table only opens doors.
 */
import type { Role } from '../core/role.ts'
import { ROLES } from '../core/role.ts'
import type { Reader } from '../hub/readers.ts'

/** `anybody`: without a key. `key`: whoever signs with one, vouched for or not. Else: members with one of these roles. */
const RIGHTS = {
  /** What tells nobody anything about people. */
  greet: 'anybody',
  /** Handing reports over, and taking what one may have: decided report by report. */
  exchange: 'key',
  /** The picture of a journey, for those who work along the way. */
  look: ROLES,
  /** Whole reports, texts as pasted, quotes. */
  study: ['coordinator', 'analyst', 'legal'],
  /** Reading texts into drafts, and deciding on them. */
  draft: ['coordinator', 'analyst'],
  /** What waits or was refused, and whose chains have gaps: of all journeys that the hub holds. */
  tend: ['coordinator'],
  /** A file of a whole journey leaves the hub. Confirmed by a person. */
  carryOut: ['coordinator'],
  /** Taking words from the disk for good. Confirmed by a person. */
  erase: ['coordinator'],
  /** Seeing which devices speak, to invite, to end and to vouch for them. */
  admit: ['coordinator'],
  /** Seeing before what would be taken. */
  weigh: ['coordinator'],
  /** Opening the public page, and seeing before what everybody would see. */
  publish: ['coordinator'],
  /** Speaking as the hub itself: only who sits at the machine. */
  speak: [],
} as const satisfies Record<string, 'anybody' | 'key' | readonly Role[]>

export type Right = keyof typeof RIGHTS

/** Rights that want a second, fresh signature for this very request. */
const CONFIRMED: ReadonlySet<Right> = new Set(['carryOut', 'erase'])

/** Whether it matters for this right what somebody is in which journey. */
export const asksForRole = (right: Right): boolean => typeof RIGHTS[right] !== 'string'

export type Who = {
  readonly reader: Reader
  /** Sits at the hub's own machine. */
  readonly isOwner: boolean
  readonly isConfirmed: boolean
}

export type Verdict = 'yes' | 'no' | 'confirm'

/** `journeys`: those that the request is about; it is allowed only where it is allowed in all of them. */
export function mayDo(right: Right, { reader, isOwner, isConfirmed }: Who, journeys: readonly string[]): Verdict {
  const allowed: 'anybody' | 'key' | readonly string[] = RIGHTS[right]
  if (isOwner || allowed === 'anybody') return 'yes'
  if (allowed === 'key') return reader.device === null ? 'no' : 'yes'
  const roles = journeys.map((journey) => reader.in(journey)?.role)
  if (roles.length === 0 || !roles.every((role) => role !== undefined && allowed.includes(role))) return 'no'
  return CONFIRMED.has(right) && !isConfirmed ? 'confirm' : 'yes'
}
