/** A stated distance against the map: flagged, kept with its words, and never used as a leg. */
import type { Network, Stop } from '../../core/network.ts'
import { distanceM } from '../../core/network.ts'
import type { Problem } from '../../core/problem.ts'
import { problem } from '../../core/problem.ts'

// Coordinates of a town are good to a kilometre or two at each end, so below this the map cannot contradict anybody.
const LEAST_STRAIGHT_M = 5000
const MOST_TIMES_STRAIGHT = 3
const MAP_ERROR = 0.95

export type Claim = { readonly from: string; readonly to: string; readonly distanceM: number }

/**
 * `distance.shorter` when the stated road is shorter than the straight line between the stops (less 5 % for the
 * places' own extent); `distance.map` when it is more than three times the straight line, which counts as at least
 * 5 km. `place.unknown` for a stop that the network does not have. Lengths in metres; slots in kilometres.
 */
export function distanceProblems(claim: Claim, network: Network): Problem[] {
  const from = network.stops.find((stop) => stop.id === claim.from)
  const to = network.stops.find((stop) => stop.id === claim.to)
  if (!from) return [problem('place.unknown', '/data/from', { place: claim.from })]
  if (!to) return [problem('place.unknown', '/data/to', { place: claim.to })]
  return againstMap(claim, from, to, network)
}

function againstMap(claim: Claim, from: Stop, to: Stop, network: Network): Problem[] {
  const straightM = distanceM(from, to)
  const roadM = roadBetween(claim, network)
  const slots = {
    from: from.name,
    to: to.name,
    statedKm: Math.round(claim.distanceM / 1000),
    mapKm: Math.round((roadM ?? straightM) / 1000),
  }
  if (straightM > LEAST_STRAIGHT_M && claim.distanceM < straightM * MAP_ERROR) {
    return [problem('distance.shorter', '/data/distanceM', slots)]
  }
  const most = Math.max(straightM, LEAST_STRAIGHT_M) * MOST_TIMES_STRAIGHT
  return claim.distanceM > most ? [problem('distance.map', '/data/distanceM', slots)] : []
}

function roadBetween({ from, to }: Claim, network: Network): number | null {
  const along = network.legs.find((leg) => leg.from === from && leg.to === to)
  return (along ?? network.legs.find((leg) => leg.from === to && leg.to === from))?.roadM ?? null
}
