/** Who asks, and what they are in each journey: looked at wherever rows leave. */
import { mayRead } from '../core/access.ts'
import type { Circle } from '../core/kind.ts'
import type { Role } from '../core/role.ts'

export type Membership = {
  readonly role: Role | 'owner'
  readonly circle: Circle
  /** Only what concerns these stops, beside what concerns none and the device's own. Null: everything. */
  readonly stops: readonly string[] | null
}

export type Reader = {
  /** Key of the device that asks; null for the owner at the machine itself, and for the public. */
  readonly device: string | null
  /** Null: nothing in that journey. */
  readonly in: (journey: string) => Membership | null
}

/** Whoever sits at the machine: the hub is theirs. */
export const OWNER: Reader = { device: null, in: () => ({ role: 'owner', circle: 'team', stops: null }) }
export const PUBLIC: Reader = { device: null, in: () => null }

/** The same for as long as one request is answered: what they are in a journey is worked out once, not for each report. */
export function rememberedReader(reader: Reader): Reader {
  const known = new Map<string, Membership | null>()
  return {
    device: reader.device,
    in: (journey) => {
      const found = known.get(journey)
      if (found !== undefined) return found
      const worked = reader.in(journey)
      known.set(journey, worked)
      return worked
    },
  }
}

/** What decides whether a report may be handed to somebody. */
export type Label = {
  readonly circle: Circle
  /** Roles for which something in it is sealed, and the circle of all the rest. */
  readonly opens?: { readonly roles: readonly Role[]; readonly circle: Circle }
}

type Wanted = Label & { readonly journey: string; readonly device: string; readonly stops: readonly string[] }

/** A device always gets back what it said itself: a phone that was lost is filled again from the hub. */
export function mayHave(reader: Reader, { journey, device, stops, circle, opens }: Wanted): boolean {
  if (device === reader.device) return true
  const membership = reader.in(journey)
  if (!membership || !(mayRead(membership.circle, circle) || opensIt(membership, opens))) return false
  const { stops: scope } = membership
  return scope === null || stops.length === 0 || stops.some((stop) => scope.includes(stop))
}

const opensIt = ({ role, circle }: Membership, opens: Label['opens']): boolean =>
  opens !== undefined && role !== 'owner' && opens.roles.includes(role) && mayRead(circle, opens.circle)

/** Those who decide on reports also see what waits or was refused; others are given what counts. */
export function isTeam(reader: Reader, journey: string): boolean {
  const membership = reader.in(journey)
  return membership !== null && mayRead(membership.circle, 'team')
}
