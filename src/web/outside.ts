/**
 * Where others open this page. Whoever sits at the hub's own machine has it at an address that leads nobody else there, so
 * what is handed on (an invitation, a code on paper, a link) is of the one that phones reach, as the hub tells its owner.
 */
import { whereOutside } from './hub.ts'

/** At an address of this machine itself. */
export const isOnlyHere = (address: string): boolean =>
  /^https?:\/\/(localhost|127\.[\d.]+|\[::1\])(:|\/|$)/i.test(address)

export async function outsideAddress(): Promise<string> {
  const { origin } = location
  return isOnlyHere(origin) ? ((await whereOutside()) ?? origin) : origin
}
