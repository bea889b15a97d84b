/**
 * What is to be decided: which offer goes to which stop for which night, and in which vehicle. Wants, sources and
 * carriers without names or reports, so that the decision can be tested against trying everything.
 */

/** Something that a stop lacks on a night, in the unit of its line. */
export type Want = {
  readonly stop: string
  /** Place of the night in the plan, from 0. */
  readonly night: number
  readonly key: string
  /** The whole need, and what of it nobody brings yet. */
  readonly need: number
  readonly lacking: number
  /** Units that one person needs. */
  readonly perPerson: number
  /** How bad it is for one person to go without, times the chance that anybody is there. */
  readonly weight: number
}

/**
 * `once`: used up wherever it goes. `daily`: as much again every night. `stays`: remains where it was brought. `along`:
 * goes with the group, another stop each night.
 */
export type Use = 'once' | 'daily' | 'stays' | 'along'

export type Source = {
  readonly id: string
  readonly key: string
  /** Null: nobody said where it is; then any stop is as near as any other. */
  readonly from: string | null
  /** One amount for `once` and `stays`; one for each night otherwise. */
  readonly amounts: readonly number[]
  readonly use: Use
  /** Nights on which it may be used. */
  readonly fromNight: number
  readonly untilNight: number
  /** The giver brings it. */
  readonly brings: boolean
  readonly kg: number
}

export type Carrier = {
  readonly id: string
  readonly base: string | null
  readonly count: number
  readonly loadKg: number
  /** Halves of a day, by night, in which people ride in them. */
  readonly busy?: readonly number[]
  readonly fromNight: number
  readonly untilNight: number
}

export type PlanProblem = {
  readonly nights: number
  readonly wants: readonly Want[]
  readonly sources: readonly Source[]
  readonly carriers: readonly Carrier[]
  /** Kilometres by road; null where there is no way for a load, as across a border. */
  readonly km: (from: string, to: string) => number | null
}

/** A decision: so much of a source at a stop for a night; with `stays` from that night on. */
export type Load = { readonly source: number; readonly stop: string; readonly night: number; readonly amount: number }
export type Trip = {
  readonly carrier: number
  readonly from: string
  readonly stop: string
  readonly night: number
  readonly trips: number
}
export type Decision = { readonly loads: readonly Load[]; readonly trips: readonly Trip[] }

/** A driver and a vehicle make so many kilometres in a day on these roads, loading and coming back included. */
const DAY_KM = 400
/** Nobody sends a vehicle further than this to fetch a load. */
const EMPTY_KM = 120
/** Loading and unloading keep a vehicle for as long as so many kilometres. */
const LOADING_KM = 50
/**
 * A kilometre weighs as much as a thousandth of a person who goes without the least thing for a night: so need always
 * comes first, and nobody drives 300 km for a third of a blanket.
 */
export const KM_COST = 0.001
/** Below half of the need every person who goes without weighs twice: half for two stops before all for one. */
export const DEEP = 2

/** A carrier's way for a load, with coming back; null where it cannot be done within a day. */
export function tripKm(
  { km }: Pick<PlanProblem, 'km'>,
  { base }: Pick<Carrier, 'base'>,
  from: string,
  stop: string,
): number | null {
  const [there, loaded] = [base === null ? 0 : km(base, from), km(from, stop)]
  if (there === null || loaded === null || there > EMPTY_KM || there + loaded > DAY_KM) return null
  return Math.min(DAY_KM, LOADING_KM + there + 2 * loaded)
}

/** A day has two halves: room for two short trips or one long one. */
export const HALVES = 2

/** Halves of a day that a carrier's vehicles have for loads. */
export const halvesOn = ({ count, busy }: Carrier, night: number): number =>
  Math.max(0, HALVES * count - (busy?.[night] ?? 0))

/** How many trips of so many kilometres a vehicle makes in a day: two short ones or one long one. */
export const tripsADay = (km: number): 1 | 2 => (km <= DAY_KM / 2 ? 2 : 1)

/** Whether a source can be at a stop for a night: far ones take days. */
export function canReach({ km }: PlanProblem, source: Source, stop: string, night: number): boolean {
  if (night < source.fromNight || night > source.untilNight) return false
  if (source.from === null || source.from === stop) return true
  const way = km(source.from, stop)
  return way !== null && night >= source.fromNight + Math.floor(way / DAY_KM) && (source.brings || way <= DAY_KM)
}

/** What a load is good for: nights of a want at its stop. */
export const serves = ({ use, untilNight }: Source, load: Pick<Load, 'night'>, night: number): boolean =>
  use === 'stays' ? load.night <= night && night <= untilNight : load.night === night

/** Whether a load needs somebody else's vehicle. */
export const needsCarrier = ({ brings, from }: Pick<Source, 'brings' | 'from'>, stop: string): boolean =>
  !brings && from !== null && from !== stop

/** What of a want stays unmet with a decision. */
export function unmetOf(problem: PlanProblem, want: Want, { loads }: Pick<Decision, 'loads'>): number {
  const brought = loads
    .filter((load) => {
      const source = problem.sources[load.source] as Source
      return source.key === want.key && load.stop === want.stop && serves(source, load, want.night)
    })
    .reduce((sum, { amount }) => sum + amount, 0)
  return Math.max(0, want.lacking - brought)
}

/** What a person without it costs the plan: twice below half of the need. */
export function unmetCost({ need, lacking, perPerson, weight }: Want, unmet: number): number {
  const light = Math.min(lacking, need / 2)
  return (weight / perPerson) * (Math.min(unmet, light) + DEEP * Math.max(0, unmet - light))
}

/** Kilometres of what the giver brings, as if in lorries of three tonnes. */
export const ownKm = ({ km }: PlanProblem, { from, kg }: Source, stop: string, amount: number): number =>
  from === null || from === stop ? 0 : (2 * (km(from, stop) ?? 0) * kg * amount) / 3000

/** The whole cost of a decision: people who go without, then kilometres. */
export function costOf(problem: PlanProblem, { loads, trips }: Decision): number {
  const people = problem.wants.reduce((sum, want) => sum + unmetCost(want, unmetOf(problem, want, { loads })), 0)
  const driven = trips.reduce((sum, { carrier, from, stop, trips: n }) => {
    return sum + n * (tripKm(problem, problem.carriers[carrier] as Carrier, from, stop) ?? 0)
  }, 0)
  const own = loads.reduce((sum, { source, stop, amount }) => {
    const one = problem.sources[source] as Source
    return sum + (one.brings ? ownKm(problem, one, stop, amount) : 0)
  }, 0)
  return people + KM_COST * (driven + own)
}
