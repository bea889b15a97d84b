/** How many a group was on a day: rival counts side by side, and the range that they support (see `fuse.ts`). */

import { subjectParts } from '../../../core/kind.ts'
import { isFounder } from '../../../core/report.ts'
import type { Entry, View } from '../../../core/view.ts'
import { defineView } from '../../../core/view.ts'
import type { Size, Statement } from '../fuse.ts'
import { fuse } from '../fuse.ts'
import { movementKinds } from '../kinds.ts'
import { saidIn } from '../said.ts'

export type GroupSize = Size & { readonly group: string; readonly day: string }

export const sizeView: View<GroupSize> = defineView({
  name: 'movement.size',
  v: 3,
  of: 'group-day',
  fold: (entries, subject) => {
    const [group = '', day = ''] = subjectParts(subject).parts
    const here = entries.filter(({ report }) => movementKinds.has(report.kind))
    // A split's or join's number is of those who leave or come, whatever it is called.
    const size = fuse(
      here
        .flatMap(statementIn)
        .filter(({ of }) => of === group)
        .map(({ statement }) => statement),
    )
    return size === null ? null : { group, day, ...size }
  },
})

/** What a report states of a number of people, and of which group. */
export function statementIn(entry: Entry): { of: string | null; statement: Statement }[] {
  const said = saidIn(entry)
  if (said.people === null || said.kind === 'movement.join' || said.kind === 'movement.ride') return []
  const of = said.kind === 'movement.split' ? said.part : said.group
  const { report, people, metric, method, saidBy, origin } = said
  const { journey, device } = entry.report
  // The founder's device is the hub's desk, which writes down what many say. What a folder says nobody signed.
  const voice = device === '' || isFounder(journey, device) ? null : device
  const withdrawn = entry.state === 'withdrawn'
  return [{ of, statement: { report, people, metric, method, saidBy, origin, device: voice, withdrawn } }]
}
