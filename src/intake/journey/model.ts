/** What a journey's folder says once it is read: typed rows, each with the line that it stands on. */
import type { Leg, Stop } from '../../core/network.ts'
import type { CountRange } from '../../core/observation.ts'
import type { Happened } from '../../core/time.ts'

/** The files of a folder by their path in it (`stops.csv`, `dispatches/1.txt`), decoded as UTF-8 by whoever read them. */
export type FolderTexts = Readonly<Record<string, string>>

export type StopRow = Stop & { readonly line: number; readonly precisionM: number }
export type LegRow = Leg & { readonly line: number; readonly partly: boolean; readonly note: string }

/** Where a row was read: a page and since when it was public (UTC instant); null: no date, so never known in a past. */
export type RowSource = { readonly name: string; readonly url: string; readonly published: string | null }

export type EventRow = {
  readonly line: number
  readonly id: string
  readonly happened: Happened
  readonly kind: string
  readonly stop: string | null
  readonly toStop: string | null
  readonly group: string
  /** As the file says it: it may be no metric that Vereda knows. Empty where no number is given. */
  readonly metric: string
  readonly people: CountRange | null
  readonly mode: string
  readonly note: string
  readonly saidBy: string
  readonly origin: string
  readonly source: RowSource
}

export type AidRow = {
  readonly line: number
  readonly id: string
  readonly happened: Happened
  readonly stop: string
  readonly provider: string
  readonly providerKind: string
  readonly sector: string
  readonly status: string
  readonly quantity: number | null
  readonly unit: string
  readonly note: string
  readonly source: RowSource
}

export const MEDIA = ['article', 'bulletin', 'message', 'form'] as const
export type Medium = (typeof MEDIA)[number]

/** A text that came in: an article, a bulletin, a thread of messages. */
export type Dispatch = {
  /** Path in the folder; reports name their dispatch by it. */
  readonly file: string
  readonly title: string
  readonly publisher: string | null
  /** UTC instant. */
  readonly published: string
  readonly medium: Medium
  readonly lang: 'en' | 'es'
  readonly text: string
}

/** A report that a person drew from a dispatch and confirmed, with the words that it rests on. */
export type ConfirmedReport = {
  readonly kind: string
  readonly v: number
  readonly data: Record<string, unknown>
  readonly happened: Happened
  readonly dispatch: string
  /** Stands in other reports of the folder for this one's id, which it gets when it is signed. */
  readonly standIn?: string
  readonly quote: string
  /** UTF-16 offsets in the dispatch's text, end exclusive. */
  readonly start: number
  readonly end: number
}

export type JourneyFiles = {
  /** Short name, such as `caravan-2018-10`. */
  readonly slug: string
  readonly title: string
  readonly startDay: string
  readonly fromStop: string | null
  /** The clock of the first stop; times without a stop are read in it. */
  readonly zone: string
  readonly isExample: boolean
  /** Wall-clock moment at which the folder is best looked at (`2018-10-17T18:00`), or null. */
  readonly asOf: string | null
  /** The folder is an exercise, and its clock begins at `asOf` (here UTC text), where it stands or goes on. */
  readonly exercise: { readonly at: string; readonly clock: 'stands' | 'runs' } | null
  readonly stops: readonly StopRow[]
  readonly legs: readonly LegRow[]
  readonly events: readonly EventRow[]
  readonly aid: readonly AidRow[]
  readonly dispatches: readonly Dispatch[]
  readonly reports: readonly ConfirmedReport[]
}
