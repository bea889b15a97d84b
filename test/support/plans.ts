// Problems of the plan from a seed, and every decision that there is for a tiny one.
import { seededDice } from '../../src/core/generate.ts'
import { LINES } from '../../src/domains/needs/index.ts'
import type { Carrier, Decision, Load, PlanProblem, Source, Trip, Want } from '../../src/readiness/plan/problem.ts'
import { canReach, needsCarrier } from '../../src/readiness/plan/problem.ts'

export type Size = { sources: number; carriers: number; stops: number; nights: number; most: number }

const USES = ['once', 'daily', 'stays', 'along'] as const

/** Stops 60 km apart on one road, two things that lack, amounts up to `most`. */
export function smallProblem(seed: number, { sources, carriers, stops, nights, most }: Size): PlanProblem {
  const dice = seededDice(seed)
  const whole = (below: number): number => Math.floor(dice() * below)
  const lines = LINES.filter(({ key }) => key === 'water' || key === 'blankets')
  const at = (): string => `s${whole(stops)}`
  const wants = Array.from({ length: stops * nights }, (_, i) =>
    lines.map((line): Want => {
      const need = 1 + whole(most)
      const night = i % nights
      const lacking = 1 + whole(need)
      return {
        stop: `s${Math.floor(i / nights)}`,
        night,
        key: line.key,
        need,
        lacking,
        perPerson: 1,
        weight: line.weight,
      }
    }),
  ).flat()
  return {
    ...{ nights, wants },
    sources: Array.from({ length: sources }, (_, i): Source => {
      const use = USES[whole(USES.length)] ?? 'once'
      const amount = 1 + whole(most)
      const isEach = use === 'daily' || use === 'along'
      const line = lines[whole(lines.length)] as (typeof lines)[number]
      const amounts = isEach ? Array.from({ length: nights }, () => amount) : [amount]
      const from = dice() < 0.1 ? null : at()
      const open = { fromNight: 0, untilNight: nights - 1, brings: dice() < 0.3, kg: line.kg }
      return { id: `o${i}`, key: line.key, from, amounts, use, ...open }
    }),
    carriers: Array.from({ length: carriers }, (_, i): Carrier => {
      return { id: `v${i}`, base: at(), count: 1, loadKg: 1 + whole(most), fromNight: 0, untilNight: nights - 1 }
    }),
    km: (from, to) => 60 * Math.abs(Number(from.slice(1)) - Number(to.slice(1))),
  }
}

function* choices<T>(options: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = options
  if (!first) return yield []
  for (const one of first) for (const others of choices(rest)) yield [one, ...others]
}

/** Every way to send whole amounts and trips; some of them break a rule. */
export function everyDecision(problem: PlanProblem): Decision[] {
  const { sources, carriers, nights } = problem
  const stops = [...new Set(problem.wants.map(({ stop }) => stop))]
  const days = Array.from({ length: nights }, (_, night) => night)
  const loads = sources.flatMap((source, i) =>
    stops.flatMap((stop) =>
      days
        .filter((night) => canReach(problem, source, stop, night))
        .map((night) => amountsOf({ source: i, stop, night }, Math.max(...source.amounts))),
    ),
  )
  const routes = new Set(
    sources.flatMap((source) =>
      stops.flatMap((stop) => (needsCarrier(source, stop) ? [`${source.from} ${stop}`] : [])),
    ),
  )
  const trips = carriers.flatMap((_, carrier) =>
    [...routes].flatMap((route) => days.map((night) => tripsOf(carrier, route, night))),
  )
  return [...choices([...loads, ...trips])].map((picked) => ({
    loads: picked.filter((one): one is Load => one !== null && 'amount' in one),
    trips: picked.filter((one): one is Trip => one !== null && 'trips' in one),
  }))
}

const amountsOf = (load: Omit<Load, 'amount'>, most: number): (Load | Trip | null)[] => [
  null,
  ...Array.from({ length: most }, (_, i) => ({ ...load, amount: i + 1 })),
]

const tripsOf = (carrier: number, route: string, night: number): (Load | Trip | null)[] => {
  const [from = '', stop = ''] = route.split(' ')
  return [null, ...[1, 2].map((trips) => ({ carrier, from, stop, night, trips }))]
}

/** People of each unit of a line, as the Sphere table has it. */
const PER_PERSON: Readonly<Record<string, number>> = {
  ...{ water: 15, meals: 3, places: 1, toilets: 1 / 50, taps: 1 / 250, bathing: 1 / 50, blankets: 1, mats: 1 },
  ...{ soap: 0.015, healthPosts: 1 / 10_000, consultations: 0.15, clinicians: 1 / 333 },
}

/** A group that makes two stops of 60 km a day, all twelve lines, offers of all uses and vehicles of all sizes. */
export function journeyProblem(seed: number, size: Omit<Size, 'most'>): PlanProblem {
  const dice = seededDice(seed)
  const at = (): string => `s${Math.floor(dice() * size.stops)}`
  const pick = <T>(all: readonly T[]): T => all[Math.floor(dice() * all.length)] as T
  const wants: Want[] = []
  for (let stop = 0; stop < size.stops; stop++) {
    for (let night = 0; night < size.nights; night++) {
      const present = 1 - Math.abs(stop - 2 * night) / 4
      if (present < 0.1) continue
      const people = 1000 + Math.floor(dice() * 2000)
      for (const { key, weight } of LINES) {
        const need = Math.ceil(people * (PER_PERSON[key] ?? 1))
        const lacking = Math.max(1, Math.floor(need * (0.3 + 0.7 * dice())))
        wants.push({ stop: `s${stop}`, night, key, need, lacking, perPerson: need / people, weight: weight * present })
      }
    }
  }
  const sources = Array.from({ length: size.sources }, (_, i): Source => {
    const line = pick(LINES)
    const use = line.lasting ? (dice() < 0.2 ? 'along' : 'stays') : dice() < 0.4 ? 'daily' : 'once'
    const amount = Math.max(1, Math.round((500 + 3000 * dice()) * (PER_PERSON[line.key] ?? 1)))
    const isEach = use === 'daily' || use === 'along'
    const open = { fromNight: Math.floor(dice() * 3), untilNight: size.nights - 1, brings: dice() < 0.3, kg: line.kg }
    const amounts = isEach ? Array.from({ length: size.nights }, () => amount) : [amount]
    return { id: `o${i}`, key: line.key, from: use === 'along' ? null : at(), amounts, use, ...open }
  })
  const carriers = Array.from({ length: size.carriers }, (_, i): Carrier => {
    const loadKg = pick([700, 800, 3000, 5000, 10_000])
    return { id: `v${i}`, base: at(), count: 1, loadKg, fromNight: 0, untilNight: size.nights - 1 }
  })
  const km = (from: string, to: string): number => 60 * Math.abs(Number(from.slice(1)) - Number(to.slice(1)))
  return { nights: size.nights, wants, sources, carriers, km }
}
