/**
 * What a forecast says, in the shape of the journey contract (one JSON object, field names as other programs read them).
 *
 * Times in text are wall clock at the stop they belong to, to the minute and without an offset, as people there would
 * say them. Numbers of people are whole. Probabilities have four decimals. `says`, `weights` and `misfits` are ours: what
 * may happen in a word, the reports that each number rests on, and those that could not be believed.
 */

/** Five quantiles, never decreasing. */
export type Quantiles<T = number> = {
  readonly p05: T
  readonly p25: T
  readonly p50: T
  readonly p75: T
  readonly p95: T
}

export type Place =
  | { readonly stop_id: string; readonly probability: number }
  | { readonly leg: readonly [string, string]; readonly probability: number }

export type GroupForecast = {
  readonly group: string
  /** People in the group at the as-of moment. */
  readonly size: Quantiles
  /** False: nobody said a number of it, and each here (those at stops too) is that of groups in general. */
  readonly isCounted: boolean
  /** Where they are at the as-of moment; adds up to 1, or is empty when nothing places them. */
  readonly place: readonly Place[]
  /** Where a group other than the main one goes, as `Forecast.stops` has it for the main one. */
  readonly stops?: readonly StopForecast[]
}

export type NightForecast = {
  /** The night that begins on this date: who is here at 24:00. */
  readonly date: string
  readonly present: number
  /** Over all members, zeros included. */
  readonly people: Quantiles
  /** Given that anybody is here: what a stop prepares for. */
  readonly here?: Quantiles
}

export type StopForecast = {
  readonly stop_id: string
  /** Chance that the main body comes here (or is still here) within the horizon. */
  readonly reach: number
  /** When half of those who come are here, given that they come. */
  readonly arrival: Quantiles<string> | null
  /** When the first tenth and the last tenth come: a stop opens for the front and closes after the tail. */
  readonly front?: Quantiles<string>
  readonly tail?: Quantiles<string>
  /** Largest number here at one time, given that they come. */
  readonly people: Quantiles | null
  readonly nights: readonly NightForecast[]
}

/** How much of the answer rests on a report; all weights add up to 1. */
export type ReportWeight = { readonly report: string; readonly weight: number }

export type MisfitCode =
  | 'impossible-speed'
  | 'unlikely-speed'
  | 'place-behind'
  | 'off-the-way'
  | 'unknown-stop'
  | 'outlier-count'
  | 'count-growth' // far above what was believed, in days in which groups grow: nothing yet says that it is wrong
  | 'leg-shorter-than-line'

/** Something said that does not fit. `report` is null where the map itself is at fault. */
export type Misfit = {
  readonly report: string | null
  readonly code: MisfitCode
  readonly slots: Readonly<Record<string, string | number>>
}

export type SayingCode =
  | 'rests' // is still at `stop` a day from now
  | 'waits' // is held at `stop`, a border or a told block, for more than `hours` hours
  | 'rides' // goes from `stop` to `to` without a stay between
  | 'skips' // goes past `stop` without coming to it
  | 'scatters' // is no more one body before the horizon
  | 'stays' // does not go on from `stop`, where it is or said that it goes, within the horizon
  | 'larger' // comes to `stop` a tenth larger than it is now, or more
  | 'smaller'
  | 'splits' // a `part` of `people` was told to have gone its own way

/** What may happen, with its chance; `splits` is told and has 1. `reports`: what it rests on, where reports told it. */
export type Saying = {
  readonly code: SayingCode
  readonly chance: number
  readonly slots: Readonly<Record<string, string | number>>
  readonly reports: readonly string[]
}

export type Forecast = {
  readonly journey: string
  readonly asOf: string
  readonly seed: number
  readonly members: number
  readonly groups: readonly GroupForecast[]
  readonly stops: readonly StopForecast[]
  readonly says: readonly Saying[]
  readonly weights: readonly ReportWeight[]
  readonly misfits: readonly Misfit[]
}

/** What a scenario changes at a stop: with it less without it. */
export type StopDifference = {
  readonly stop_id: string
  readonly reach: number
  /** Hours later (below zero: earlier), over the members that come both with and without it; null where none does. */
  readonly delayHours: Quantiles | null
  /** Nights on which anything changes. */
  readonly nights: readonly {
    readonly date: string
    readonly present: number
    /** Change of each quantile: such differences need not rise from one level to the next. */
    readonly people: Quantiles
  }[]
}

export type Comparison = {
  readonly before: Forecast
  readonly after: Forecast
  /** Only stops at which anything changes, in the order of `before`, then those that are only in `after`. */
  readonly difference: readonly StopDifference[]
}
