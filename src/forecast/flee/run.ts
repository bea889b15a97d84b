/**
 * One run of a country: who is displaced each day, and how many are in each camp at its end. Same input and seed, same
 * numbers. How many are displaced is told by the counts (Flee's default), so a run says where people go, not how many.
 */
import type { Displacement } from '../../core/displacement.ts'
import { dice, keyedUniform } from '../random.ts'
import { daily, reportsOf } from './counts.ts'
import { Crowd } from './crowd.ts'
import type { Rules } from './world.ts'
import { World } from './world.ts'

const TWO_32 = 2 ** 32

/** Seed of a member's own dice: member k of a seed is always the same run, so that more runs only add to them. */
export const memberSeed = (seed: number, member: number): number =>
  Math.floor(keyedUniform(seed, member, 0, 0) * TWO_32) | 0

export type Camp = { readonly name: string; readonly place: number; readonly data: Float64Array }

/** What a run needs and all runs of one input share. */
export type Scenario = {
  readonly input: Displacement
  readonly rules: Rules
  readonly days: number
  readonly camps: readonly Camp[]
  /** Registered people by day, as spawning and the error see them. */
  readonly registered: Float64Array
}

export type Run = {
  /** People in camp c at the end of day t: `inCamps[c][t]`. */
  readonly inCamps: readonly Float64Array[]
  /** Everybody in the simulation at the end of each day. */
  readonly people: Float64Array
}

export function scenarioOf(input: Displacement, rules: Rules, days: number): Scenario {
  const counted = new Map(input.counts.map((counts) => [counts.place, counts]))
  const camps = input.places.flatMap(({ name, kind }, place): Camp[] => {
    if (kind !== 'camp' && kind !== 'idpcamp') return []
    const counts = counted.get(name)
    return [{ name, place, data: counts ? daily(reportsOf(counts), days) : new Float64Array(days) }]
  })
  const all = input.counts.map((counts) => daily(reportsOf(counts), days))
  const summed = Float64Array.from({ length: days }, (_, t) => all.reduce((sum, data) => sum + (data[t] as number), 0))
  const registered = rules.sumFromCamps ? summed : daily(input.total, days)
  return { input, rules, days, camps, registered }
}

/** A country that is being run: day by day, with its people. */
export class Country {
  readonly world: World
  readonly crowd: Crowd
  readonly #roll: ReturnType<typeof dice>
  readonly #camps: readonly Camp[]
  #debt = 0
  #waiting = 0
  people = 0

  constructor(
    { input, rules, camps }: Scenario,
    seed: number,
    day0: readonly number[] = camps.map((c) => c.data[0] ?? 0),
  ) {
    this.world = new World(input, rules)
    this.#roll = dice(seed)
    this.#camps = camps
    this.crowd = new Crowd(this.world, this.#roll)
    for (const [i, { place }] of camps.entries()) {
      const people = day0[i] ?? 0
      if (rules.compatible) this.world.settleDay0(place, people)
      if (!rules.insertDay0) continue
      this.crowd.add(place, people)
      this.people += people
    }
  }

  /** Day `t`, with `change` more people registered than the day before. Fewer are made up for later. */
  day(t: number, change: number): void {
    const { world, crowd } = this
    world.conflictsOn(t)
    if (t > 0) this.#spawn(change)
    world.weighSpawning(t)
    const closed = world.closuresOn(t)
    if (closed.length > 0) crowd.turnBack(closed)
    world.score(t)
    crowd.day()
  }

  /** Writes who is in each camp into column `t`. */
  record(inCamps: readonly Float64Array[], t: number): void {
    for (const [c, { place }] of this.#camps.entries())
      (inCamps[c] as Float64Array)[t] = this.crowd.standing[place] as number
  }

  #spawn(change: number): void {
    const due = change - this.#debt
    this.#debt = Math.max(0, -due)
    const people = Math.max(0, due) + this.#waiting
    const weights = this.world.spawnWeight
    this.#waiting = weights.some((weight) => weight > 0) ? 0 : people
    if (this.#waiting > 0 || people === 0) return
    for (const [place, n] of this.#roll.multinomial(people, Array.from(weights)).entries()) {
      if (n === 0) continue
      this.crowd.add(place, n)
      if (!this.world.rules.takeFromPopulation) continue
      this.world.population[place] = Math.max(0, (this.world.population[place] as number) - n)
    }
    this.people += people
  }
}

/** A run, day by day: yields after each day, so that who waits can show how far it is, or stop. */
export type Days<T> = Generator<number, T, void>

function* runDays(scenario: Scenario, seed: number): Days<Run> {
  const { days, camps, registered } = scenario
  const country = new Country(scenario, seed)
  const inCamps = camps.map(() => new Float64Array(days))
  const people = new Float64Array(days)
  for (let t = 0; t < days; t++) {
    country.day(t, t > 0 ? (registered[t] as number) - (registered[t - 1] as number) : 0)
    country.record(inCamps, t)
    people[t] = country.people
    yield t
  }
  return { inCamps, people }
}

/** Runs to the end at once. */
export function finished<T>(days: Days<T>): T {
  for (;;) {
    const step = days.next()
    if (step.done) return step.value
  }
}

/** Members 0 .. runs - 1 of a seed; yields the days done in all. */
export function* ensembleDays(scenario: Scenario, runs: number, seed: number): Days<Run[]> {
  const done: Run[] = []
  for (let member = 0; member < runs; member++) {
    done.push(yield* after(member * scenario.days, runDays(scenario, memberSeed(seed, member))))
  }
  return done
}

/** The same days, counted on from those before. */
export function* after<T>(before: number, days: Days<T>): Days<T> {
  for (;;) {
    const step = days.next()
    if (step.done) return step.value
    yield before + step.value + 1
  }
}

export const runOnce = (scenario: Scenario, seed: number): Run => finished(runDays(scenario, seed))
