/**
 * What a phone was told by its hub of how things stand, beside the exchange: who opens sealed things, who leads, and what the
 * phone itself is. The hub's word only takes away from what reports say: it makes nobody a reader or a coordinator.
 */
import type { Kinds } from '../core/kind.ts'
import type { Role } from '../core/role.ts'
import type { Fallen } from '../core/trust.ts'
import type { LivingReaders } from '../log/exchange.ts'
import type { Store } from '../log/port.ts'

/** As the hub told when it was heard last. `role` null: the hub does not let this phone in, or no longer. */
export type Living = {
  readonly heard: string
  readonly role: string | null
  /** Devices that open something and were not ended. */
  readonly devices: readonly string[]
  /** Who speaks no longer, as far as reports do not tell. */
  readonly fallen?: Fallen
}

const livingFact = (journey: string): string => `phone.readers:${journey}`

/** Of a journey that was asked for; one that is missing among those told is one that this phone is not of. */
export async function keepLiving(store: Store, journey: string, told: readonly LivingReaders[], heard: string) {
  const now = told.find((one) => one.journey === journey)
  const known = now ?? (await livingIn(store, journey)) ?? { devices: [] }
  const living: Living = { ...known, heard, role: now?.role ?? null }
  await store.setFact(livingFact(journey), JSON.stringify(living))
  return living
}

export async function livingIn(store: Store, journey: string): Promise<Living | null> {
  const kept = await store.getFact(livingFact(journey))
  return kept === null ? null : (JSON.parse(kept) as Living)
}

export const fallenOf = (living: Living | null): Fallen => living?.fallen ?? { ended: [], takenBack: [] }

/** Whether any kind has something sealed that one of these roles opens. */
export const opensSealed = (kinds: Kinds, roles: readonly Role[]): boolean =>
  [...kinds.values()].some((kind) =>
    Object.values(kind.sealedFor ?? {}).some((one) => one.roles.some((role) => roles.includes(role))),
  )
