/**
 * A plan: which families ride in which vehicle, which offer goes to which stop for which night and in which vehicle, and
 * what stays unmet. Plain JSON.
 */

import type { Level } from './level.ts'
import type { StopName } from './model.ts'
import type { TextLine } from './stopModel.ts'

export type PlanFixed = {
  /** Report of the offer. */
  readonly offer: string
  readonly stop: string
  /** The day whose night it is for. */
  readonly night: string
  /** In the unit of the offer's line. */
  readonly amount: number
}

export type PlanQuestion = {
  readonly journey: string
  readonly asOf?: string
  readonly level?: Level
  /** What people have decided: the plan keeps to it. */
  readonly fixed?: readonly PlanFixed[]
  /** Offers and vehicles that shall not be used. */
  readonly without?: readonly string[]
  /** Also say what changed since the plan of that moment. */
  readonly since?: string
}

export type PlanVehicle = {
  readonly offer: string
  readonly by: string | null
  readonly unit: string | null
  readonly trips: number
  readonly km: number
}

export type PlanLine = {
  readonly number: string
  readonly offer: string
  readonly by: string | null
  readonly key: string
  readonly unit: string
  readonly amount: number
  readonly from: StopName | null
  readonly to: StopName
  /** The day whose night it is for; what stays is there from then on. */
  readonly night: string
  readonly km: number | null
  /** Others' vehicles that carry it, together with all else on that way; none where the giver brings it. */
  readonly vehicles: readonly PlanVehicle[]
  readonly isFixed: boolean
  readonly because: readonly TextLine[]
}

export type PlanUnmet = {
  readonly number: string
  readonly stop: StopName
  readonly night: string
  readonly key: string
  readonly unit: string
  /** The whole need at the planning level, what nobody has brought or promised, and what of it the plan leaves open. */
  readonly need: number
  readonly lacking: number
  readonly unmet: number
  readonly because: TextLine
}

/** One vehicle that takes families somewhere once. */
export type PlanRide = {
  /** The offer of the vehicle. */
  readonly number: string
  readonly offer: string
  readonly by: string | null
  readonly unit: string | null
  readonly seats: number
  readonly from: StopName
  readonly to: StopName
  readonly day: string
  readonly km: number
  readonly people: number
  /** Families in it, each whole: so many of one report of a lift. */
  readonly families: readonly PlanFamilies[]
  readonly because: readonly TextLine[]
}

export type PlanFamilies = {
  readonly number: string
  readonly lift: string
  readonly size: number
  readonly groups: number
}

/** Families for whom there is no way. */
export type PlanWaiting = PlanFamilies & {
  readonly from: StopName
  readonly to: StopName
  readonly because: TextLine
}

export type PlanChange = {
  readonly offer: string
  readonly by: string | null
  readonly to: StopName
  readonly night: string
  readonly key: string
  readonly unit: string
  readonly before: number
  readonly after: number
}

export type Plan = {
  readonly journey: string
  readonly asOf: string
  readonly isPast: boolean
  readonly level: Level
  /** `best`: proven to within one in a hundred. `good`: time ran out. `nothing`: nothing can be done. */
  readonly state: 'best' | 'good' | 'nothing'
  /** At most this share of what goes unmet could still be saved by another plan; null where nothing is proven. */
  readonly gapShare: number | null
  /** Driven with loads; each ride has its own. */
  readonly km: number
  readonly lines: readonly PlanLine[]
  readonly unmet: readonly PlanUnmet[]
  /** Who rides in which vehicle: decided before what is carried. */
  readonly rides: readonly PlanRide[]
  readonly waiting: readonly PlanWaiting[]
  readonly because: readonly TextLine[]
  readonly since: { readonly asOf: string; readonly changes: readonly PlanChange[] } | null
}
