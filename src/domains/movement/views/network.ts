/** The way as the journey's people drew it: stops, legs and groups, each with the reports that say so. */
import type { Leg, Stop } from '../../../core/network.ts'
import type { Entry, View } from '../../../core/view.ts'
import { defineView, standing } from '../../../core/view.ts'

type Drawn<T> = T & { readonly reports: readonly string[] }

/** Fits `Network`, so it can be given to the forecast and the ribbon as it is. */
export type NetworkView = {
  readonly stops: readonly Drawn<Stop>[]
  readonly legs: readonly Drawn<Leg>[]
  readonly groups: readonly Drawn<{ readonly code: string; readonly name: string }>[]
}

export const networkView: View<NetworkView> = defineView({
  name: 'movement.network',
  v: 1,
  of: 'network',
  fold: (entries) => {
    const network = networkOf(entries)
    return network.stops.length + network.legs.length + network.groups.length === 0 ? null : network
  },
})

/** Stops, legs and groups of any set of entries. Where one code was drawn twice, what was said last counts. */
export function networkOf(entries: readonly Entry[]): NetworkView {
  const of = (kind: string): Entry[] => standing(entries).filter((entry) => entry.report.kind === kind)
  return {
    stops: drawn(of('movement.stop'), (data) => String(data['code']), stopIn),
    legs: drawn(of('movement.leg'), (data) => `${data['from']}>${data['to']}`, legIn),
    groups: drawn(
      of('movement.group'),
      (data) => String(data['code']),
      (data) => ({
        code: String(data['code']),
        name: String(data['name']),
      }),
    ),
  }
}

type Data = Record<string, unknown>

function drawn<T>(entries: readonly Entry[], key: (data: Data) => string, read: (data: Data) => T): Drawn<T>[] {
  const byKey = new Map<string, Entry[]>()
  for (const entry of [...entries].sort(bySaid)) {
    byKey.set(key(entry.data), [...(byKey.get(key(entry.data)) ?? []), entry])
  }
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, same]) => ({ ...read((same.at(-1) as Entry).data), reports: same.map((entry) => entry.report.id).sort() }))
}

const bySaid = (a: Entry, b: Entry): number =>
  a.report.said === b.report.said ? (a.report.id < b.report.id ? -1 : 1) : a.report.said < b.report.said ? -1 : 1

const stopIn = (data: Data): Stop => ({
  id: String(data['code']),
  name: String(data['name']),
  country: String(data['country']),
  lat: Number(data['lat']),
  lon: Number(data['lon']),
  kind: data['place'] as Stop['kind'],
  population: typeof data['population'] === 'number' ? data['population'] : null,
  zone: String(data['zone']),
  ...(typeof data['altitudeM'] === 'number' ? { altitudeM: data['altitudeM'] } : {}),
})

const legIn = (data: Data): Leg => ({
  from: String(data['from']),
  to: String(data['to']),
  roadM: Number(data['roadM']),
  mode: data['mode'] as Leg['mode'],
  walkable: data['walkable'] === true,
})
