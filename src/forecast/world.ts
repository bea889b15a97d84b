/**
 * The members of an ensemble and the world that they share: the way, the past that was told, the moment, the seed.
 */
import { msOf, wallClock } from '../core/time.ts'
import { DAY_MS } from './evidence.ts'
import type { Gates } from './gate.ts'
import { lastsBeyond } from './gate.ts'
import type { Gait } from './kinds.ts'
import { gaitOf, slowChance } from './kinds.ts'
import type { Past } from './past.ts'
import { DRAW, dice, drawAt, memberKey } from './random.ts'
import type { Rides, RideTraits } from './ride.ts'
import { ridesFor } from './ride.ts'
import type { Way } from './way.ts'

/** Visits of one member in time order; `leaveMs` is Infinity where it stays. */
export type Path = { readonly stops: number[]; readonly comeMs: number[]; readonly leaveMs: number[] }

/** `key`: of its draws (`memberKey`). */
export type Member = {
  readonly index: number
  readonly key: number
  readonly endMs: number
} & Gait &
  RideTraits

export type World = {
  readonly way: Way
  readonly past: Past & { readonly rides: Rides }
  readonly gates: Gates
  /** Cumulative shares of the ways on from each stop. */
  readonly choices: readonly Float64Array[]
  /** Where they said that their way ends; -1 unknown. */
  readonly goal: number
  readonly offsetMs: Float64Array
  readonly seed: number
  readonly asOfMs: number
  readonly horizonMs: number
}

/** Hears of members as they are done, for somebody who waits. */
export type Tick = (members: number) => void
export const UNHEARD: Tick = () => undefined

const TICK = 100

/** One answer for each. */
export function throughAll<A, B>(all: readonly A[], tick: Tick, does: (one: A) => B): B[] {
  return all.map((one, i) => {
    const answer = does(one)
    if ((i + 1) % TICK === 0) tick(TICK)
    return answer
  })
}

/**
 * `ended`: chance that the body has scattered for good by what was told of the last days. Untold, it may have ended at any
 * time since it was last seen: that it is silent since is no sign that it goes on.
 */
export function membersOf(count: number, seed: number, past: World['past'], asOfMs: number, ended = 0): Member[] {
  const roll = dice(seed)
  const slow = slowChance(past.pace)
  const last = past.visits.at(-1)
  const seenMs = Math.min(asOfMs, last?.left?.fromMs ?? last?.seenMs ?? asOfMs)
  const lived = Math.max(0, seenMs - (past.visits[0]?.cameFromMs ?? seenMs)) / DAY_MS
  return Array.from({ length: count }, (_, index) => {
    const key = memberKey(seed, index)
    const gait = gaitOf(drawAt(key, 0, DRAW.slow) < slow, past.pace, roll)
    const lasts = lastsBeyond(lived, drawAt(key, 0, DRAW.dispersal))
    const isOver = drawAt(key, 0, DRAW.dispersedNow) < ended
    return {
      index,
      key,
      ...gait,
      ...ridesFor(past.rides, key),
      endMs: isOver ? asOfMs : seenMs + lasts * DAY_MS,
    }
  })
}

/** Local offsets are taken once, at the as-of moment: a clock change inside the horizon shifts a start by an hour. */
export function offsetsOf(way: Way, atMs: number): Float64Array {
  const second = Math.floor(atMs / 1000) * 1000
  const zones = [...new Set(way.stops.map(({ zone }) => zone))]
  const byZone = new Map(zones.map((zone) => [zone, msOf(`${wallClock(second, zone)}Z`) - second]))
  return Float64Array.from(way.stops, ({ zone }) => byZone.get(zone) ?? 0)
}
