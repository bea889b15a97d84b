/**
 * Who rides in which vehicle: families that asked for a lift, and vehicles with seats. People come before goods, so this
 * is decided first, and what is left of a vehicle's day carries loads. A family is never parted, nobody is planned without
 * a seat, and nobody is taken across a border: there, papers decide.
 */
import { seededDice } from '../../core/generate.ts'
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

/** Each try looks at trips a little differently; so many find the best plan of small problems nearly always. */
const TRIES = 24
const SEED = 5

/**
 * Night by night, again and again the trip that helps most; the smaller vehicle where two help alike. What looks best at
 * once may leave a large family without its only vehicle, so it is tried again with what trips gain blurred, and the plan
 * that spares most waiting stands. The same problem gives the same plan.
 */
export function planLifts(problem: LiftProblem): LiftPlan {
  const dice = seededDice(SEED)
  const pack = packer(problem.wants)
  let best = tried(problem, pack, (gain) => gain)
  if (best.trips.length === 0) return best
  let most = sparedBy(problem, best.trips)
  for (let i = 1; i < TRIES; i++) {
    const perHalf = i % 2 === 0
    const plan = tried(problem, pack, (gain, halves) => (gain * (0.5 + dice())) / (perHalf ? halves : 1))
    const spared = sparedBy(problem, plan.trips)
    if (spared > most) [best, most] = [plan, spared]
  }
  return best
}

/** Nights of waiting that a plan spares people, by how bad they are, less its kilometres. */
export function sparedBy({ wants, nights }: LiftProblem, trips: readonly LiftTrip[]): number {
  return trips.reduce((sum, { night, km, taken }) => {
    const people = taken.reduce((all, { want, groups }) => {
      const { size, weight } = wants[want] as LiftWant
      return all + groups * size * weight
    }, 0)
    return sum + people * (nights - night) - KM_COST * km
  }, 0)
}

/** What a trip's gain counts for, by the halves of a day that it takes. */
type Eye = (gain: number, halves: number) => number
type Pack = (left: readonly number[], room: Room) => Packed

function tried(problem: LiftProblem, pack: Pack, eye: Eye): LiftPlan {
  const left = problem.wants.map(({ groups }) => groups)
  const busy = problem.buses.map((bus) => Array.from({ length: problem.nights }, (_, night) => bus.busy[night] ?? 0))
  const trips: LiftTrip[] = []
  for (let night = 0; night < problem.nights; night++) {
    const next = (): LiftTrip | null => bestTrip({ problem, pack, eye }, left, busy, night)
    for (let trip = next(); trip; trip = next()) {
      trips.push(trip)
      for (const { want, groups } of trip.taken) left[want] = (left[want] ?? 0) - groups
      const halves = busy[trip.bus] as number[]
      halves[night] = (halves[night] ?? 0) + HALVES / tripsADay(trip.km)
    }
  }
  return { trips, left, busy }
}

type Look = { readonly problem: LiftProblem; readonly pack: Pack; readonly eye: Eye }

function bestTrip(
  { problem, pack, eye }: Look,
  left: readonly number[],
  busy: readonly (readonly number[])[],
  night: number,
): LiftTrip | null {
  const ways = new Map(problem.wants.filter((_, i) => (left[i] ?? 0) > 0).map((one) => [`${one.from} ${one.to}`, one]))
  let best: { trip: LiftTrip; looks: number; seats: number } | null = null
  for (const { from, to } of ways.values()) {
    for (const [bus, { seats }] of problem.buses.entries()) {
      const km = wayKm(problem, bus, { from, to, night }, busy)
      if (km === null) continue
      const { taken, worth } = pack(left, { from, to, seats })
      const gain = worth - KM_COST * km
      if (taken.length === 0 || gain <= 0) continue
      const looks = eye(gain, HALVES / tripsADay(km))
      const isBetter = best === null || looks > best.looks || (looks === best.looks && seats < best.seats)
      if (isBetter) best = { trip: { bus, from, to, night, km, taken }, looks, seats }
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

/** Packs as `packed` does, each case once: the tries meet the same ones again and again. */
function packer(wants: readonly LiftWant[]): Pack {
  const known = new Map<string, Packed>()
  return (left, room) => {
    const open = left.filter((_, i) => wants[i]?.from === room.from && wants[i]?.to === room.to)
    const key = `${room.from} ${room.to} ${room.seats} ${open.join(' ')}`
    const found = known.get(key) ?? packed(wants, left, room)
    known.set(key, found)
    return found
  }
}

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
