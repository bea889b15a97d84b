// Problems of lifts from a seed, and the best that any choice of trips and families can do, by trying all of them.
import { seededDice } from '../../src/core/generate.ts'
import type { LiftProblem, LiftWant } from '../../src/readiness/plan/lifts.ts'
import { sparedBy } from '../../src/readiness/plan/lifts.ts'
import { HALVES, tripKm, tripsADay } from '../../src/readiness/plan/problem.ts'

const km = (from: string, to: string): number => 60 * Math.abs(Number(from.slice(1)) - Number(to.slice(1)))

/** Families of one to `most` people between stops 60 km apart, and vehicles with a few seats. */
export function someLifts(seed: number, { wants = 4, buses = 2, stops = 3, nights = 2, most = 6 } = {}): LiftProblem {
  const dice = seededDice(seed)
  const whole = (below: number): number => Math.floor(dice() * below)
  return {
    nights,
    wants: Array.from({ length: wants }, (_, i): LiftWant => {
      const from = whole(stops)
      const ends = { from: `s${from}`, to: `s${(from + 1 + whole(stops - 1)) % stops}` }
      return { id: `w${i}`, ...ends, size: 1 + whole(most), groups: 1 + whole(3), weight: 1 + whole(3) }
    }),
    buses: Array.from({ length: buses }, (_, i) => {
      const own = { id: `b${i}`, base: `s${whole(stops)}`, count: 1, seats: 2 + whole(8), busy: [] }
      return { ...own, fromNight: 0, untilNight: nights - 1 }
    }),
    km,
  }
}

/** The most that any plan can spare: every half of every vehicle's day, with every choice of families. */
export function mostSpared(problem: LiftProblem): number {
  const { wants, buses, nights } = problem
  const days = Array.from({ length: nights }, (_, night) => night).flatMap((night) =>
    buses.flatMap(({ count, busy }, bus) =>
      Array.from({ length: count }, () => ({ night, bus, busy: busy[night] ?? 0 })),
    ),
  )
  const ways = [...new Map(wants.map(({ from, to }) => [`${from} ${to}`, { from, to }])).values()]
  const known = new Map<string, number>()
  const best = (at: number, open: number, left: readonly number[]): number => {
    const day = days[at]
    if (!day || left.every((n) => n === 0)) return 0
    const key = `${at} ${open} ${left.join(' ')}`
    const found = known.get(key)
    if (found !== undefined) return found
    const next = days[at + 1]
    let most = best(at + 1, HALVES - (next?.busy ?? 0), left)
    for (const { from, to } of ways) {
      const driven = tripKm(problem, buses[day.bus] as (typeof buses)[number], from, to)
      if (driven === null || open < HALVES / tripsADay(driven)) continue
      for (const taken of choices(problem, left, { from, to, seats: buses[day.bus]?.seats ?? 0 })) {
        const rest = left.map((n, i) => n - (taken[i] ?? 0))
        const trip = {
          ...{ bus: day.bus, from, to, night: day.night, km: driven },
          taken: taken.map((groups, want) => ({ want, groups })),
        }
        most = Math.max(most, sparedBy(problem, [trip]) + best(at, open - HALVES / tripsADay(driven), rest))
      }
    }
    known.set(key, most)
    return most
  }
  return best(
    0,
    HALVES - (days[0]?.busy ?? 0),
    wants.map(({ groups }) => groups),
  )
}

/** Every choice of whole families that sits in so many seats, none of them empty. */
function choices(
  { wants }: LiftProblem,
  left: readonly number[],
  room: { from: string; to: string; seats: number },
): number[][] {
  let all: { taken: number[]; seats: number }[] = [{ taken: [], seats: room.seats }]
  for (const [i, { from, to, size }] of wants.entries()) {
    const fits = from === room.from && to === room.to
    all = all.flatMap(({ taken, seats }) => {
      const most = fits ? Math.min(left[i] ?? 0, Math.floor(seats / size)) : 0
      return Array.from({ length: most + 1 }, (_, n) => ({ taken: [...taken, n], seats: seats - n * size }))
    })
  }
  return all.map(({ taken }) => taken).filter((taken) => taken.some((n) => n > 0))
}
