/**
 * A first plan in milliseconds: again and again the load or the trip that helps most. It is where the solver begins, so
 * that there is always a plan to show, and what stands when the solver is not given the time to do better.
 */
import type { Carrier, Decision, Load, PlanProblem, Source, Trip, Want } from './problem.ts'
import { canReach, DEEP, HALVES, halvesOn, KM_COST, needsCarrier, ownKm, serves, tripKm, tripsADay } from './problem.ts'

export function greedyPlan(problem: PlanProblem): Decision {
  const state = new State(problem)
  state.place()
  for (const route of state.routes()) state.queue(route)
  state.drive()
  return state.decision()
}

type Route = { readonly from: string; readonly stop: string; readonly night: number }
type Candidate = Route & { readonly carrier: number; readonly km: number; gain: number }
type Fill = { readonly source: number; readonly amount: number }

class State {
  readonly #problem: PlanProblem
  readonly #unmet: number[]
  /** What is left of a source: on a night where it is daily, else at all. */
  readonly #left: number[][]
  /** Halves of a day that a carrier still has, by night. */
  readonly #halves: number[][]
  readonly #wants = new Map<string, number[]>()
  readonly #loads = new Map<string, Load>()
  readonly #trips = new Map<string, Trip>()
  readonly #waiting: Candidate[] = []

  constructor(problem: PlanProblem) {
    this.#problem = problem
    this.#unmet = problem.wants.map(({ lacking }) => lacking)
    this.#left = problem.sources.map(({ amounts }) => [...amounts])
    this.#halves = problem.carriers.map((one) =>
      Array.from({ length: problem.nights }, (_, night) => halvesOn(one, night)),
    )
    for (const [i, { key, stop }] of problem.wants.entries()) {
      const place = `${key} ${stop}`
      this.#wants.set(place, [...(this.#wants.get(place) ?? []), i])
    }
  }

  decision(): Decision {
    return { loads: [...this.#loads.values()], trips: [...this.#trips.values()] }
  }

  /** What needs no vehicle of others, the most useful first. */
  place(): void {
    const { sources } = this.#problem
    const open = sources.flatMap((source, i) =>
      this.#stopsOf(source)
        .filter((stop) => !needsCarrier(source, stop))
        .flatMap((stop) => this.#nights(source, stop).map((night) => ({ source: i, stop, night }))),
    )
    for (let best = this.#best(open); best !== null; best = this.#best(open)) this.#put(best, best.amount)
  }

  #best(open: readonly Omit<Load, 'amount'>[]): Load | null {
    let best: Load | null = null
    let most = 0
    for (const one of open) {
      const amount = this.#useful(one)
      const gain = amount === 0 ? 0 : this.#worth(one, amount)
      if (gain > most) [most, best] = [gain, { ...one, amount }]
    }
    return best
  }

  routes(): Route[] {
    const routes = new Map<string, Route>()
    for (const source of this.#problem.sources) {
      for (const stop of this.#stopsOf(source)) {
        if (!needsCarrier(source, stop) || source.from === null) continue
        for (const night of this.#nights(source, stop)) {
          routes.set(`${source.from} ${stop} ${night}`, { from: source.from, stop, night })
        }
      }
    }
    return [...routes.values()]
  }

  queue(route: Route): void {
    for (const [carrier, one] of this.#problem.carriers.entries()) {
      const km = tripKm(this.#problem, one, route.from, route.stop)
      if (km === null || route.night < one.fromNight || route.night > one.untilNight) continue
      this.#waiting.push({ ...route, carrier, km, gain: Number.POSITIVE_INFINITY })
    }
  }

  /** Gains only fall as needs are met, so the candidate that is still best when looked at anew is the best of all. */
  drive(): void {
    const heap = this.#waiting
    while (heap.length > 0) {
      const top = heap.reduce((best, one, i) => (one.gain > (heap[best] as Candidate).gain ? i : best), 0)
      const candidate = heap[top] as Candidate
      const { fills, gain } = this.#filled(candidate)
      const isGone = gain <= 0 || !this.#hasTime(candidate)
      if (isGone) heap.splice(top, 1)
      else if (this.#isBest(heap, top, gain)) this.#go(candidate, fills)
      else candidate.gain = gain
    }
  }

  #isBest(heap: readonly Candidate[], top: number, gain: number): boolean {
    ;(heap[top] as Candidate).gain = gain
    return heap.every((one, i) => i === top || one.gain <= gain)
  }

  #hasTime({ carrier, night, km }: Candidate): boolean {
    return (this.#halves[carrier]?.[night] ?? 0) >= HALVES / tripsADay(km)
  }

  #go({ carrier, from, stop, night, km }: Candidate, fills: readonly Fill[]): void {
    for (const { source, amount } of fills) this.#put({ source, stop, night }, amount)
    const halves = this.#halves[carrier] as number[]
    halves[night] = (halves[night] ?? 0) - HALVES / tripsADay(km)
    const key = `${carrier} ${from} ${stop} ${night}`
    this.#trips.set(key, { carrier, from, stop, night, trips: (this.#trips.get(key)?.trips ?? 0) + 1 })
  }

  /** The best that a vehicle can take on a way: by what a kilogram is worth. */
  #filled({ carrier, from, stop, night, km }: Candidate): { fills: Fill[]; gain: number } {
    const { sources, carriers } = this.#problem
    const able = sources.flatMap((source, i) => {
      const goes = source.from === from && needsCarrier(source, stop) && canReach(this.#problem, source, stop, night)
      const amount = goes ? this.#useful({ source: i, stop, night }) : 0
      return amount === 0 ? [] : [{ i, amount, worth: this.#worth({ source: i, stop, night }, amount) }]
    })
    let room = (carriers[carrier] as Carrier).loadKg
    let gain = -KM_COST * km
    const fills: Fill[] = []
    const kgOf = ({ i }: { i: number }): number => (sources[i] as Source).kg
    for (const one of able.sort((a, b) => b.worth / (b.amount * kgOf(b)) - a.worth / (a.amount * kgOf(a)))) {
      const amount = Math.min(one.amount, Math.floor(room / kgOf(one)))
      if (amount <= 0) continue
      fills.push({ source: one.i, amount })
      room -= amount * kgOf(one)
      gain += this.#worth({ source: one.i, stop, night }, amount)
    }
    return { fills, gain }
  }

  #stopsOf({ key }: Source): string[] {
    return [...new Set(this.#problem.wants.filter((want) => want.key === key).map(({ stop }) => stop))]
  }

  #nights(source: Source, stop: string): number[] {
    const nights = Array.from({ length: this.#problem.nights }, (_, night) => night)
    return nights.filter((night) => canReach(this.#problem, source, stop, night))
  }

  #served({ source, stop, night }: Omit<Load, 'amount'>): number[] {
    const one = this.#problem.sources[source] as Source
    const here = this.#wants.get(`${one.key} ${stop}`) ?? []
    return here.filter((i) => serves(one, { night }, (this.#problem.wants[i] as Want).night))
  }

  /** How much of it anybody there has use for, as far as there is so much. */
  #useful(load: Omit<Load, 'amount'>): number {
    const left = this.#left[load.source] as number[]
    const most = (left.length > 1 ? left[load.night] : left[0]) ?? 0
    const open = this.#served(load).map((i) => Math.ceil(this.#unmet[i] ?? 0))
    return Math.floor(Math.min(most, Math.max(0, ...open)))
  }

  #worth(load: Omit<Load, 'amount'>, amount: number): number {
    const source = this.#problem.sources[load.source] as Source
    const own = source.brings ? KM_COST * ownKm(this.#problem, source, load.stop, amount) : 0
    return this.#served(load).reduce((sum, i) => sum + this.#relief(i, amount), 0) - own
  }

  #relief(i: number, amount: number): number {
    const { need, lacking, perPerson, weight } = this.#problem.wants[i] as Want
    const unmet = this.#unmet[i] ?? 0
    const met = Math.min(unmet, amount)
    const deep = Math.max(0, Math.min(met, unmet - Math.min(lacking, need / 2)))
    return (weight / perPerson) * (met + (DEEP - 1) * deep)
  }

  #put(load: Omit<Load, 'amount'>, amount: number): void {
    const left = this.#left[load.source] as number[]
    const at = left.length > 1 ? load.night : 0
    left[at] = (left[at] ?? 0) - amount
    for (const i of this.#served(load)) this.#unmet[i] = Math.max(0, (this.#unmet[i] ?? 0) - amount)
    const key = `${load.source} ${load.stop} ${load.night}`
    const { source, stop, night } = load
    this.#loads.set(key, { source, stop, night, amount: (this.#loads.get(key)?.amount ?? 0) + amount })
  }
}
