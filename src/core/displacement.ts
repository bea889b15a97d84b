/**
 * Displacement in a country, as Flee's input folders tell it: places, links between them, where there is conflict on
 * each day, what is closed when, and what the camps counted. Plain data: read by the intake, run by the forecast.
 * Days are whole numbers from 0, the first of the simulation; counts before it have days below 0.
 */

export type PlaceKind = 'camp' | 'idpcamp' | 'conflict' | 'forwarding' | 'marker' | 'town'

export type DisplacementPlace = {
  readonly name: string
  readonly country: string
  readonly kind: PlaceKind
  /** Day on which the conflict begins, where no table of conflicts tells it. */
  readonly conflictDay: number
  /** Inhabitants; for camps how many they can take, 0 for no limit. */
  readonly people: number
}

export type DisplacementLink = {
  readonly from: string
  readonly to: string
  readonly km: number
  /** 1: who is at `to` is sent on to `from`; 2: who is at `from` is sent on to `to`; 0: nobody is sent. */
  readonly redirects: 0 | 1 | 2
}

export const CLOSURE_KINDS = ['country', 'location', 'camp', 'idpcamp', 'link', 'remove_forced_redirection'] as const
export type ClosureKind = (typeof CLOSURE_KINDS)[number]

/** Closed from day `fromDay` until, and not on, `toDay`. `a` and `b` are countries or places, as the kind says. */
export type Closure = {
  readonly kind: ClosureKind
  readonly a: string
  readonly b: string
  readonly fromDay: number
  readonly toDay: number
}

export type DayCount = { readonly day: number; readonly people: number }

/** What is counted at a camp. Several series add up. Earlier counts are rescaled at each day of `levelDays`. */
export type CampCounts = {
  readonly place: string
  readonly series: readonly (readonly DayCount[])[]
  readonly levelDays: readonly number[]
}

export type Displacement = {
  readonly name: string
  /** ISO day that is day 0. */
  readonly startDay: string
  readonly days: number
  readonly homeCountry: string
  readonly places: readonly DisplacementPlace[]
  readonly links: readonly DisplacementLink[]
  /** Place -> intensity by day (0 none); beyond the last day the last holds. Null where `conflictDay` tells. */
  readonly conflicts: Readonly<Record<string, readonly number[]>> | null
  readonly closures: readonly Closure[]
  readonly counts: readonly CampCounts[]
  /** Everybody registered, camps or not. */
  readonly total: readonly DayCount[]
}

/** Rules of movement. Distances in km, speeds in km a day, chances a day. */
export type DisplacementSettings = {
  readonly sumFromCamps: boolean
  readonly spawnDecay: readonly number[]
  readonly spawnDecayDays: number
  readonly takeFromPopulation: boolean
  readonly insertDay0: boolean
  readonly maxSpeedKm: number
  readonly walkSpeedKm: number
  readonly startOnFoot: boolean
  readonly avoidShortStints: boolean
  readonly campWeight: number
  readonly conflictWeight: number
  readonly foreignWeight: number
  readonly softeningKm: number
  readonly weightSoftening: number
  readonly distancePower: number
  readonly weightPower: number
  readonly capacityScaling: number
  readonly capacityBuffer: number
  readonly townChance: number
  readonly campChance: number
  readonly idpCampChance: number
  readonly conflictChance: number
  /** 1: people weigh the places that are one link away; 0: they go anywhere. */
  readonly awareness: 0 | 1
}
