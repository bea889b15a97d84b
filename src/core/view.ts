/**
 * A view is a pure fold over the set of reports of one subject, in a fixed order. So the order of arrival and
 * duplicates cannot matter, there is nothing to merge or roll back, and every view can be thrown away and rebuilt
 * equal. The fold receives entries: reports with what was later said about them.
 */
import type { Report } from './report.ts'

export type EntryState = 'stands' | 'corrected' | 'withdrawn'

/** A report as it stands now, with the reports about it. */
export type Entry = {
  readonly report: Report
  /** The data that count now, in the newest version of the kind: the latest correction, or what was said. */
  readonly data: Record<string, unknown>
  readonly state: EntryState
  /** Corrections, withdrawals and confirmations that stand, in order. */
  readonly abouts: readonly Report[]
  /** Devices, other than the author, that confirmed it. */
  readonly confirmedBy: readonly string[]
}

export type View<V = unknown> = {
  readonly name: string
  /** Raise it when the fold changes: kept values of another version are thrown away. */
  readonly v: number
  /** Type of subject that it folds: `group-day`. */
  readonly of: string
  /** Null: nothing to say of this subject. Must be plain JSON. */
  readonly fold: (entries: readonly Entry[], subject: string) => V | null
}

/** Without effects, so that a bundle which asks for no view, as a phone's, has none in it. */
/* @__NO_SIDE_EFFECTS__ */
export function defineView<V>(view: View<V>): View<V> {
  return view
}

/** Entries that count: what was withdrawn is shown, never added up. */
export const standing = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => entry.state !== 'withdrawn')

/** What a field says where it is a text; null where it says nothing. */
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
/** The same for a number. */
export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
