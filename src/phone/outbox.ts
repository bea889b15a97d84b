/** What became of each report that was said on this phone: kept here, on the hub, confirmed by a person, refused, or forgotten. */

import { currentData, entriesOf } from '../core/amend.ts'
import { forgottenOn } from '../core/husk.ts'
import type { Kinds, Says } from '../core/kind.ts'
import { ATTACHMENT } from '../core/kinds/attachment.ts'
import type { Problem } from '../core/problem.ts'
import type { Report } from '../core/report.ts'
import type { Happened } from '../core/time.ts'
import type { Log } from '../log/log.ts'
import type { Acks } from './acks.ts'
import type { AttachedFile } from './attached.ts'

export type OutboxLine = {
  readonly id: string
  readonly journey: string
  readonly says: Says | null
  readonly happened: Happened
  readonly said: string
  /** `phone`: only here. `hub`: on the hub's disk. `refused`: it will not count as it is. `gone`: forgotten here, and the hub of now has not said that it has it. */
  readonly where: 'phone' | 'hub' | 'refused' | 'gone'
  /** Day on which this phone forgot its words; null: it did not. */
  readonly forgotten: string | null
  /** On the hub, but it does not count yet: what it waits for. */
  readonly awaits: string | null
  /** Why it was refused. */
  readonly problems: readonly Problem[]
  /** Other people's devices that confirmed it. */
  readonly confirmedBy: number
  readonly isWithdrawn: boolean
  /** Something in it only others can open, not even this phone; or could be, where it was forgotten. */
  readonly isSealed: boolean
  /** Photos and voices that go with it. */
  readonly files: readonly AttachedFile[]
}

export type OutboxParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly device: string
  readonly acks: Acks
  readonly fileOf: (attachment: Report) => AttachedFile
}

export async function outboxOf({ log, kinds, device, acks, fileOf }: OutboxParts): Promise<OutboxLine[]> {
  const own: Report[] = []
  const all: Report[] = []
  for await (const page of log.all()) {
    for (const row of page) {
      // A phone may hold ten thousand reports of others: only what is said about a report can change one of its own.
      if (row.device !== device && row.about === null) continue
      const report = JSON.parse(row.body) as Report
      all.push(report)
      if (row.device === device) own.push(report)
    }
  }
  const entries = new Map(entriesOf(all, kinds).map((entry) => [entry.report.id, entry]))
  const ownIds = new Set(own.map(({ id }) => id))
  // A photo of a report of this phone is told with it; of one that was forgotten nobody knows whose it was.
  const isPart = (one: Report): boolean =>
    one.kind === ATTACHMENT && (forgottenOn(one) !== null || ownIds.has(String(one.data['report'])))
  return own
    .filter((report) => !isPart(report))
    .sort(newestFirst)
    .map((report) => {
      const entry = entries.get(report.id)
      return {
        ...whereOf(report, acks),
        ...wordsOf(report, kinds),
        id: report.id,
        journey: report.journey,
        happened: report.happened,
        said: report.said,
        confirmedBy: entry?.confirmedBy.length ?? 0,
        isWithdrawn: entry?.state === 'withdrawn',
        files: (entry?.abouts ?? [])
          .filter((one) => isPart(one) && one.device === device)
          .sort(bySeq)
          .map(fileOf),
      }
    })
}

/** Whoever wrote down names may take them back for whom they are of, also where that was forgotten: so it is told that there may be some. */
function wordsOf(report: Report, kinds: Kinds): Pick<OutboxLine, 'forgotten' | 'says' | 'isSealed'> {
  const forgotten = forgottenOn(report)
  const kind = kinds.get(report.kind)
  if (forgotten !== null)
    return { forgotten, says: null, isSealed: kind?.sealedFor !== undefined && !kind.name.startsWith('core.') }
  const says = kind?.says(currentData(report, kinds), report) ?? null
  return { forgotten, says, isSealed: (report.seals ?? []).length > 0 }
}

function whereOf(report: Report, { durable, aside }: Acks): Pick<OutboxLine, 'where' | 'awaits' | 'problems'> {
  const { id } = report
  const problems = aside[id]
  if (problems) return { where: 'refused', awaits: null, problems }
  const awaits = durable[id]
  const here = forgottenOn(report) === null ? 'phone' : 'gone'
  return { where: awaits === undefined ? here : 'hub', awaits: awaits ?? null, problems: [] }
}

const bySeq = (a: Report, b: Report): number => a.seq - b.seq
const newestFirst = (a: Report, b: Report): number => b.seq - a.seq || (a.said < b.said ? 1 : -1)
