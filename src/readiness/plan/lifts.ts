/**
 * Who rides in which vehicle: families that asked for a lift, and vehicles with seats. People come before goods, so this
 * is decided first, and what is left of a vehicle's day carries loads. A family is never parted, nobody is planned without
 * a seat, and nobody is taken across a border: there, papers decide.
 */
import type { Carrier } from './problem.ts'
import { HALVES, KM_COST, tripKm, tripsADay } from './problem.ts'

/** Families of one size that want the same way. */
export type LiftWant = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly size: number
  readonly groups: number
  /** How bad it is for one person to wait. */
  readonly weight: number
}

/** Vehicles with so many seats each. */
export type Bus = Omit<Carrier, 'loadKg' | 'busy'> & { readonly seats: number; readonly busy: readonly number[] }

export type LiftProblem = {
  readonly nights: number
  readonly wants: readonly LiftWant[]
  readonly buses: readonly Bus[]
  readonly km: (from: string, to: string) => number | null
}

/** One vehicle on its way once; `taken`: families by place of the want. */
export type LiftTrip = {
  readonly bus: number
  readonly from: string
  readonly to: string
  readonly night: number
  readonly km: number
  readonly taken: readonly { readonly want: number; readonly groups: number }[]
}

export type LiftPlan = {
  readonly trips: readonly LiftTrip[]
  /** Families that stay, by place of the want. */
  readonly left: readonly number[]
  /** Halves of a day that are gone, by vehicle and night. */
  readonly busy: readonly (readonly number[])[]
}

/** Night by night, again and again the trip that helps most; the smaller vehicle where two help alike. */
export function planLifts(problem: LiftProblem): LiftPlan {
  const left = problem.wants.map(({ groups }) => groups)
  const busy = problem.buses.map((bus) => Array.from({ length: problem.nights }, (_, night) => bus.busy[night] ?? 0))
  const trips: LiftTrip[] = []
  for (let night = 0; night < problem.nights; night++) {
    for (let trip = bestTrip(problem, left, busy, night); trip; trip = bestTrip(problem, left, busy, night)) {
      trips.push(trip)
      for (const { want, groups } of trip.taken) left[want] = (left[want] ?? 0) - groups
      const halves = busy[trip.bus] as number[]
      halves[night] = (halves[night] ?? 0) + HALVES / tripsADay(trip.km)
    }
  }
  return { trips, left, busy }
}

function bestTrip(
  problem: LiftProblem,
  left: readonly number[],
  busy: readonly (readonly number[])[],
  night: number,
): LiftTrip | null {
  const ways = new Map(problem.wants.filter((_, i) => (left[i] ?? 0) > 0).map((one) => [`${one.from} ${one.to}`, one]))
  let best: { trip: LiftTrip; gain: number; seats: number } | null = null
  for (const { from, to } of ways.values()) {
    for (const [bus, { seats }] of problem.buses.entries()) {
      const km = wayKm(problem, bus, { from, to, night }, busy)
      if (km === null) continue
      const { taken, worth } = packed(problem.wants, left, { from, to, seats })
      const gain = worth - KM_COST * km
      const isBetter = best === null || gain > best.gain || (gain === best.gain && seats < best.seats)
      if (taken.length > 0 && gain > 0 && isBetter) best = { trip: { bus, from, to, night, km, taken }, gain, seats }
    }
  }
  return best?.trip ?? null
}

type Way = { readonly from: string; readonly to: string; readonly night: number }

/** Null where the vehicle cannot: out of its days, out of its hours, too far, or across a border. */
function wayKm(problem: LiftProblem, bus: number, way: Way, busy: readonly (readonly number[])[]): number | null {
  const one = problem.buses[bus] as Bus
  if (way.night < one.fromNight || way.night > one.untilNight) return null
  const km = tripKm(problem, one, way.from, way.to)
  if (km === null || way.from === way.to) return null
  const open = HALVES * one.count - (busy[bus]?.[way.night] ?? 0)
  return open >= HALVES / tripsADay(km) ? km : null
}

type Room = { readonly from: string; readonly to: string; readonly seats: number }
type Packed = { readonly taken: LiftTrip['taken']; readonly worth: number }

/** The families that fill the seats best: each whole or not at all (a knapsack, by seats). */
export function packed(wants: readonly LiftWant[], left: readonly number[], { from, to, seats }: Room): Packed {
  const families = wants.flatMap((want, i) => {
    const most = Math.min(left[i] ?? 0, Math.floor(seats / want.size))
    return want.from === from && want.to === to ? Array.from({ length: most }, () => ({ want: i, ...want })) : []
  })
  const worths = new Float64Array(seats + 1)
  const isTaken = families.map(() => new Uint8Array(seats + 1))
  for (const [k, { size, weight }] of families.entries()) {
    for (let room = seats; room >= size; room--) {
      const with_ = (worths[room - size] ?? 0) + weight * size
      if (with_ <= (worths[room] ?? 0)) continue
      worths[room] = with_
      ;(isTaken[k] as Uint8Array)[room] = 1
    }
  }
  const groups = new Map<number, number>()
  let room = seats
  for (let k = families.length - 1; k >= 0; k--) {
    const { want, size } = families[k] as (typeof families)[number]
    if (isTaken[k]?.[room] !== 1) continue
    groups.set(want, (groups.get(want) ?? 0) + 1)
    room -= size
  }
  return { taken: [...groups].map(([want, n]) => ({ want, groups: n })), worth: worths[seats] ?? 0 }
}

export type WhyLeft = 'large' | 'seats' | 'border' | 'far' | 'none'

/** Why families of a want stay: nothing hides behind "no vehicle". */
export function whyLeft({ buses, km }: LiftProblem, { from, to, size }: LiftWant): WhyLeft {
  if (buses.length === 0) return 'none'
  if (buses.every(({ seats }) => seats < size)) return 'large'
  if (km(from, to) === null) return 'border'
  const near = buses.filter((bus) => bus.seats >= size && tripKm({ km }, bus, from, to) !== null)
  return near.length === 0 ? 'far' : 'seats'
}
