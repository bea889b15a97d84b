/** Ways through a network: the shortest by road, and the stops that lie on it. */
import type { Network } from '../core/network.ts'

/**
 * The shortest way by road from one stop to another (Dijkstra 1959), both ends included, or null when there is none.
 * Networks have some hundreds of legs, so a plain scan for the nearest is quick enough.
 */
function shortestWay(network: Network, from: string, to: string): string[] | null {
  const distance = new Map([[from, 0]])
  const before = new Map<string, string>()
  const open = new Set([from])
  while (open.size > 0) {
    const nearest = nearestOf(open, distance)
    if (nearest === to) return trace(before, to)
    open.delete(nearest)
    for (const leg of network.legs.filter((one) => one.from === nearest)) {
      const reached = (distance.get(nearest) ?? 0) + leg.roadM
      if (reached >= (distance.get(leg.to) ?? Number.POSITIVE_INFINITY)) continue
      distance.set(leg.to, reached)
      before.set(leg.to, nearest)
      open.add(leg.to)
    }
  }
  return null
}

function nearestOf(open: ReadonlySet<string>, distance: ReadonlyMap<string, number>): string {
  const by = (stop: string): number => distance.get(stop) ?? Number.POSITIVE_INFINITY
  return [...open].reduce((best, stop) => (by(stop) < by(best) ? stop : best))
}

function trace(before: ReadonlyMap<string, string>, to: string): string[] {
  const way = [to]
  for (let at = before.get(to); at !== undefined; at = before.get(at)) way.unshift(at)
  return way
}

export const leadsTo = (network: Network, from: string, to: string): boolean => shortestWay(network, from, to) !== null

/** Metres of road along a leg; 0 for one that is not in the network. */
export const roadM = (network: Network, from: string, to: string): number =>
  network.legs.find((leg) => leg.from === from && leg.to === to)?.roadM ?? 0

/** The stops of a list joined by the shortest ways between them, so that stops passed through are on it too. */
export function joinedWay(network: Network, stops: readonly string[]): string[] {
  const first = stops[0]
  if (first === undefined) return []
  const way = [first]
  for (const stop of stops.slice(1)) way.push(...stretch(network, way.at(-1) as string, stop, way))
  return way
}

// A stop is drawn once: going back over the same road does not lengthen the ribbon.
function stretch(network: Network, from: string, to: string, drawn: readonly string[]): string[] {
  const way = shortestWay(network, from, to) ?? [from, to]
  return way.slice(1).filter((stop) => !drawn.includes(stop))
}
