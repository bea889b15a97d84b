/** What a phone keeps of who opens sealed things, apart from sealing: that comes when it is first needed. */
import type { Kinds } from '../core/kind.ts'
import type { Role } from '../core/role.ts'
import type { LivingReaders } from '../log/exchange.ts'
import type { Store } from '../log/port.ts'

/** Whom the hub named when it was heard last: devices that open something and were not ended. */
export type Living = { readonly heard: string; readonly devices: readonly string[] }

export const livingFact = (journey: string): string => `phone.readers:${journey}`

export async function keepLiving(store: Store, readers: readonly LivingReaders[], heard: string): Promise<void> {
  for (const { journey, devices } of readers) {
    const living: Living = { heard, devices }
    await store.setFact(livingFact(journey), JSON.stringify(living))
  }
}

/** Whether any kind has something sealed that one of these roles opens. */
export const opensSealed = (kinds: Kinds, roles: readonly Role[]): boolean =>
  [...kinds.values()].some((kind) =>
    Object.values(kind.sealedFor ?? {}).some((one) => one.roles.some((role) => roles.includes(role))),
  )
