/**
 * The way that people take: stops and the directed legs between them.
 *
 * A network is read from a journey's files or drawn by a coordinator. It is plain data, so the same
 * value feeds the forecast, the ribbon and the plausibility checks.
 */

/** A place where people stay, cross or are counted. Coordinates are WGS 84 degrees. */
export type Stop = {
  /** Short code that the journey's files use, such as `esq`. Unique within a journey. */
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly lat: number
  readonly lon: number
  readonly kind: 'town' | 'city' | 'border' | 'shelter'
  /** Inhabitants; null where no source gives them. */
  readonly population: number | null
  /** Height above the sea; absent where no source gives it. */
  readonly altitudeM?: number
  /** IANA zone, such as `America/Guatemala`. Times at the stop are read in it. */
  readonly zone: string
}

/** How people are usually moved along a leg. */
export type LegMode = 'walk' | 'walk+rides' | 'rides' | 'bus' | 'truck' | 'train' | 'boat' | 'unknown'

/** A directed piece of way between two stops. */
export type Leg = {
  readonly from: string
  readonly to: string
  readonly roadM: number
  readonly mode: LegMode
  readonly walkable: boolean
}

export type Network = { readonly stops: readonly Stop[]; readonly legs: readonly Leg[] }

const EARTH_RADIUS_M = 6_371_008.8

/** Great-circle distance in metres (haversine formula, mean Earth radius of IUGG). */
export function distanceM(a: Pick<Stop, 'lat' | 'lon'>, b: Pick<Stop, 'lat' | 'lon'>): number {
  const rad = Math.PI / 180
  const dLat = (b.lat - a.lat) * rad
  const dLon = (b.lon - a.lon) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}
