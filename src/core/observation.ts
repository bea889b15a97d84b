/**
 * What the forecast is told: statements about a group, place and time, without who reported them to whom.
 *
 * `domains/movement` turns reports into these; `forecast` knows nothing of reports. Each keeps the ids of the
 * reports it rests on, so that every number that comes out can lead back to them.
 */

export type ObservationKind =
  | 'arrival'
  | 'departure'
  | 'position'
  | 'count'
  | 'rest'
  | 'decision'
  | 'blockade'
  | 'crossing'
  | 'transport'
  | 'split'
  | 'join'
  | 'dispersal'
  | 'incident'

/** What a number of people measures. Different metrics are never mixed (caravans: stock is not flow). */
export type CountMetric =
  | 'group_size'
  | 'at_stop'
  | 'arrivals'
  | 'crossed'
  | 'passed'
  | 'registered'
  | 'cumulative'
  | 'joined'
  | 'left'
  | 'returned'
  | 'waiting'
  | 'expected'
  | 'asylum_requests'
  | 'other'

/** A number of people as stated: a missing bound was not stated (more than N: high is null). */
export type CountRange = { readonly low: number | null; readonly best: number | null; readonly high: number | null }

export type Observation = {
  /** Reports that this rests on. */
  readonly reports: readonly string[]
  readonly kind: ObservationKind
  readonly group: string
  /** When it happened: UTC instants, milliseconds since 1970, `fromMs <= toMs`. */
  readonly fromMs: number
  readonly toMs: number
  /** When it became known (publication), UTC milliseconds. */
  readonly knownMs: number
  readonly stop: string | null
  readonly toStop: string | null
  readonly metric: CountMetric | null
  readonly people: CountRange | null
  /** foot, bus, truck, train ...; null where unsaid. */
  readonly mode: string | null
  /** Who is speaking: press, organiser, church, government ...; bias differs by kind of speaker. */
  readonly saidBy: string | null
  /** Rows that repeat one count share an origin and are one witness; null means it is its own. */
  readonly origin: string | null
}
