// A road of four stops in three countries that is only ridden: for tests of how journeys go on.
import type { Leg, Network, Stop } from '../../src/core/network.ts'

export const townAt = (id: string, country: string): Stop => {
  const place = { lat: 0, lon: 0, kind: 'town' as const, population: null, zone: 'UTC' }
  return { id, name: id, country, ...place }
}

export const busLeg = (from: string, to: string): Leg => ({ from, to, roadM: 240_000, mode: 'bus', walkable: false })

export const BUS_ROAD: Network = {
  stops: [townAt('a', 'HN'), townAt('b', 'GT'), townAt('c', 'MX'), townAt('d', 'MX')],
  legs: [busLeg('a', 'b'), busLeg('b', 'c'), busLeg('c', 'd')],
}
