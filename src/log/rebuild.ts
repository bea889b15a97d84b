/** Rebuilding: every view is folded again from the log, and held against what was kept. */
import { subjectParts } from '../core/kind.ts'
import type { View } from '../core/view.ts'
import type { Inside, Log } from './log.ts'
import type { KeptView } from './port.ts'
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

/** Values are written in batches of as many: each may be as long as its subject's reports. */
const WRITE_BATCH = 100

/**
 * Throws every view away and folds it again, and says how many came out otherwise than they were kept (none). `progress` is
 * called with subjects done and in all.
 */
export async function rebuild(log: Log, progress: RebuildProgress): Promise<RebuildResult> {
  const parts = log.inside
  const { store } = parts
  const subjects = (await store.subjects('')).sort(byDay)
  const differing: { view: string; subject: string }[] = []
  const fresh: KeptView[] = []
  let readings = 0
  let views = 0
  for (const [done, { subject, stamp }] of subjects.entries()) {
    const folded = await foldSubject(parts, subject, stamp)
    readings += folded.readings
    views += folded.values.length
    for (const value of folded.values) {
      const kept = await store.keptView(value.name, subject, stamp)
      if (kept !== null && kept !== value.value) differing.push({ view: value.name, subject })
      if (kept !== value.value) fresh.push(value)
    }
    if (fresh.length >= WRITE_BATCH) await store.keepViews(fresh.splice(0))
    progress(done + 1, subjects.length)
  }
  await store.keepViews(fresh)
  return { subjects: subjects.length, views, readings, differing }
}

async function foldSubject({ shelf, kinds, views }: Inside, subject: string, stamp: number) {
  const reports = await shelf.ofSubject(subject)
  const entries = entriesIn(reports, subject, kinds)
  const values = viewsOf(subject, views).map(
    (view): KeptView => ({
      name: keptName(view),
      subject,
      stamp,
      value: JSON.stringify(view.fold(entries, ownName(subject))),
    }),
  )
  return { readings: reports.length, values }
}

function viewsOf(subject: string, views: readonly View[]): View[] {
  const { type } = subjectParts(ownName(subject))
  return views.filter((view) => view.of === type)
}

/** Subjects of one day share their reports, and their names end with it: read together, each is read once. */
const byDay = (a: { readonly subject: string }, b: { readonly subject: string }): number =>
  lastPart(a.subject) < lastPart(b.subject) ? -1 : 1
const lastPart = (subject: string): string => subjectParts(subject).parts.at(-1) ?? ''
