/**
 * Kilometres that a plan does not need: a solver that is near enough to the best stops, with a lorry on the road that
 * carries nothing, or a far one where a near one is free. What people get stays exactly as it is.
 */
import type { Carrier, Decision, Load, PlanProblem, Source, Trip } from './problem.ts'
import { HALVES, halvesOn, needsCarrier, tripKm, tripsADay } from './problem.ts'

export function tidied(problem: PlanProblem, { loads, trips }: Decision): Decision {
  const drives = trips.flatMap(({ trips: n, ...way }) => Array.from({ length: n }, () => way))
  const needed = nearer(problem, loads, needless(problem, loads, drives))
  return { loads, trips: counted(needed) }
}

/** One trip of one vehicle. */
type Drive = Omit<Trip, 'trips'>

type Way = Pick<Trip, 'from' | 'stop' | 'night'>

const nameOf = ({ from, stop, night }: Way): string => `${from} ${stop} ${night}`

function weights({ sources }: PlanProblem, loads: readonly Load[]): Map<string, number> {
  const kg = new Map<string, number>()
  for (const { source, stop, night, amount } of loads) {
    const one = sources[source] as Source
    if (!needsCarrier(one, stop) || one.from === null) continue
    const way = nameOf({ from: one.from, stop, night })
    kg.set(way, (kg.get(way) ?? 0) + amount * one.kg)
  }
  return kg
}

const roomOf = ({ carriers }: PlanProblem, { carrier }: Drive): number => (carriers[carrier] as Carrier).loadKg

const kmOf = (problem: PlanProblem, { carrier, from, stop }: Drive): number =>
  tripKm(problem, problem.carriers[carrier] as Carrier, from, stop) ?? Number.POSITIVE_INFINITY

/** By way, the room that its trips have beyond what they carry. */
function spareRoom(problem: PlanProblem, loads: readonly Load[], drives: readonly Drive[]): Map<string, number> {
  const spare = new Map([...weights(problem, loads)].map(([way, kg]) => [way, -kg]))
  for (const drive of drives) spare.set(nameOf(drive), (spare.get(nameOf(drive)) ?? 0) + roomOf(problem, drive))
  return spare
}

/** Without the trips that the others on their way can spare, the longest first. */
function needless(problem: PlanProblem, loads: readonly Load[], drives: readonly Drive[]): Drive[] {
  const spare = spareRoom(problem, loads, drives)
  return [...drives]
    .sort((a, b) => kmOf(problem, b) - kmOf(problem, a))
    .filter((drive) => {
      const left = (spare.get(nameOf(drive)) ?? 0) - roomOf(problem, drive)
      if (left >= 0) spare.set(nameOf(drive), left)
      return left < 0
    })
}

const halvesOf = (problem: PlanProblem, drive: Drive): number => HALVES / tripsADay(kmOf(problem, drive))

/** Each trip by the nearest vehicle that has the time for it and enough room. */
function nearer(problem: PlanProblem, loads: readonly Load[], drives: readonly Drive[]): Drive[] {
  const spare = spareRoom(problem, loads, drives)
  const busy = new Map<string, number>()
  const dayOf = ({ carrier, night }: Drive): string => `${carrier} ${night}`
  const take = (drive: Drive, times: number): void => {
    busy.set(dayOf(drive), (busy.get(dayOf(drive)) ?? 0) + times * halvesOf(problem, drive))
    spare.set(nameOf(drive), (spare.get(nameOf(drive)) ?? 0) + times * roomOf(problem, drive))
  }
  for (const drive of drives) busy.set(dayOf(drive), (busy.get(dayOf(drive)) ?? 0) + halvesOf(problem, drive))
  return drives.map((drive) => {
    take(drive, -1)
    const able = problem.carriers.flatMap((carrier, i): Drive[] => {
      const other = { ...drive, carrier: i }
      const isOut = drive.night < carrier.fromNight || drive.night > carrier.untilNight
      if (isOut || kmOf(problem, other) >= kmOf(problem, drive)) return []
      const hasTime = (busy.get(dayOf(other)) ?? 0) + halvesOf(problem, other) <= halvesOn(carrier, drive.night)
      const hasRoom = (spare.get(nameOf(other)) ?? 0) + roomOf(problem, other) >= 0
      return hasTime && hasRoom ? [other] : []
    })
    const best = able.reduce((a, b) => (kmOf(problem, b) < kmOf(problem, a) ? b : a), drive)
    take(best, 1)
    return best
  })
}

function counted(drives: readonly Drive[]): Trip[] {
  const trips = new Map<string, Trip>()
  for (const drive of drives) {
    const name = `${drive.carrier} ${nameOf(drive)}`
    trips.set(name, { ...drive, trips: (trips.get(name)?.trips ?? 0) + 1 })
  }
  return [...trips.values()]
}
