/** Rebuilding: every view is folded again from the log, and held against what was kept. */
import type { Kinds } from '../core/kind.ts'
import { subjectParts } from '../core/kind.ts'
import type { View } from '../core/view.ts'
import type { KeptView, Store } from './port.ts'
import { entriesIn, keptName, ownName } from './views.ts'

export type RebuildProgress = (done: number, total: number) => void

export type RebuildResult = {
  readonly subjects: number
  readonly views: number
  /** Report readings: a report is read once for every subject that it belongs to. */
  readonly readings: number
  /** Kept values that were fresh and came out otherwise: always none, or a fold is not pure. */
  readonly differing: readonly { readonly view: string; readonly subject: string }[]
}

const WRITE_BATCH = 500

/** Folds every view of every subject. `progress` is called with subjects done and in all. */
export async function foldAll(
  { store, kinds, views }: { readonly store: Store; readonly kinds: Kinds; readonly views: readonly View[] },
  progress: RebuildProgress,
): Promise<RebuildResult> {
  const subjects = await store.subjects('')
  const differing: { view: string; subject: string }[] = []
  const fresh: KeptView[] = []
  let readings = 0
  let folded = 0
  for (const [done, { subject, stamp }] of subjects.entries()) {
    const rows = await store.ofSubject(subject)
    readings += rows.length
    const entries = entriesIn(rows, subject, kinds)
    for (const view of viewsOf(subject, views)) {
      const name = keptName(view)
      const value = JSON.stringify(view.fold(entries, ownName(subject)))
      const kept = await store.keptView(name, subject)
      if (kept?.stamp === stamp && kept.value !== value) differing.push({ view: name, subject })
      fresh.push({ name, subject, stamp, value })
      folded++
    }
    if (fresh.length >= WRITE_BATCH) await store.keepViews(fresh.splice(0))
    progress(done + 1, subjects.length)
  }
  await store.keepViews(fresh)
  return { subjects: subjects.length, views: folded, readings, differing }
}

function viewsOf(subject: string, views: readonly View[]): View[] {
  const { type } = subjectParts(ownName(subject))
  return views.filter((view) => view.of === type)
}
