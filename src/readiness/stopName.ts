/** A stop's name, country and zone by its code, for every screen. */
import type { Knowledge } from './knowledge.ts'
import type { StopName } from './model.ts'

export function stopName(knowledge: Knowledge, id: string): StopName {
  const stop = knowledge.network.stops.find((one) => one.id === id)
  const zone = stop?.zone ?? knowledge.journey.zone
  return { stop: id, name: stop?.name ?? id, country: stop?.country ?? '', zone }
}
