/**
 * Reading a view: from the cache when the subject's stamp says that it is still true, else by folding again. Nothing
 * has to be invalidated, so nothing can be forgotten: a crash between a commit and a fold costs a fold.
 */
import { entriesOf } from '../core/amend.ts'
import type { Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import type { Entry, View } from '../core/view.ts'
import type { Store } from './port.ts'
import type { Shelf } from './shelf.ts'

/** The name under which a view's values are kept: another version never reads them. */
export const keptName = (view: View): string => `${view.name}@${view.v}`

/** Entries of a subject's reports. A report that was corrected away from the subject is left out. */
export function entriesIn(reports: readonly Report[], subject: string, kinds: Kinds): Entry[] {
  return entriesOf(reports, kinds).filter((entry) => belongs(entry, kinds, ownName(subject)))
}

/**
 * Does what the report says now still belong to this subject? Only a correction can have moved it away: it was found
 * by the subject, so as it was said it belongs there, and the costly question is left out.
 */
function belongs({ report, data, abouts }: Entry, kinds: Kinds, to: string): boolean {
  if (abouts.length === 0) return true
  return kinds.get(report.kind)?.subjects(data, report).includes(to) ?? false
}

/** A subject's name without its journey: what kinds give and folds receive. */
export const ownName = (subject: string): string => subject.slice(subject.indexOf('/') + 1)

export async function readView<V>(
  { store, shelf, kinds }: { readonly store: Store; readonly shelf: Shelf; readonly kinds: Kinds },
  view: View<V>,
  subject: string,
): Promise<V | null> {
  // The stamp is read before the rows: if a commit comes between, the kept value is stale at once and folded again.
  const stamp = await store.stamp(subject)
  if (stamp === 0) return null
  const name = keptName(view)
  const kept = await store.keptView(name, subject, stamp)
  if (kept !== null) return JSON.parse(kept) as V | null
  const value = view.fold(entriesIn(await shelf.ofSubject(subject), subject, kinds), ownName(subject))
  await store.keepViews([{ name, subject, stamp, value: JSON.stringify(value) }])
  return value
}
