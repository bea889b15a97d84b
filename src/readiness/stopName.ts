/** A stop's name, country and zone by its code, for every screen. */
import type { Network } from '../core/network.ts'
import type { Knowledge } from './knowledge.ts'
import type { StopName } from './model.ts'

type Known = { readonly network: Network; readonly journey: Knowledge['journey'] }

/** One that nobody drew is called by its code. */
export function stopName({ network, journey }: Known, id: string): StopName {
  const stop = network.stops.find((one) => one.id === id)
  const zone = stop?.zone ?? journey.zone
  return { stop: id, name: stop?.name ?? id, country: stop?.country ?? '', zone }
}
