/**
 * What every domain shares: the line of days and the list of devices. The timeline is folded over kinds of all
 * domains, so it is made with the release's list of kinds and is the one view that is not finished here.
 */
import type { Kinds, Says } from '../kind.ts'
import { subject, subjectParts } from '../kind.ts'
import type { Entry, EntryState, View } from '../view.ts'
import { defineView, standing } from '../view.ts'

export type TimelineLine = {
  readonly report: string
  readonly kind: string
  /** Built only of fields that the circle `journey` may read. */
  readonly says: Says
  readonly from: string
  readonly to: string
  readonly precision: string
  readonly state: EntryState
  readonly confirmedBy: readonly string[]
}
export type Timeline = { readonly day: string; readonly lines: readonly TimelineLine[] }

/** The lines of a local day, first first; what was withdrawn stays, marked. Needs the kinds for their words. */
export const timelineView = (kinds: Kinds): View<Timeline> =>
  defineView({
    name: 'core.timeline',
    v: 1,
    of: 'day',
    fold: (entries, of) => {
      const lines = entries.flatMap((entry) => lineOf(entry, kinds))
      return lines.length === 0 ? null : { day: subjectParts(of).parts[0] ?? '', lines }
    },
  })

function lineOf(entry: Entry, kinds: Kinds): TimelineLine[] {
  const kind = kinds.get(entry.report.kind)
  if (!kind) return []
  const { id, happened } = entry.report
  const says = kind.says(entry.data, { happened, id })
  const { from, to, precision } = happened
  return [
    { report: id, kind: kind.name, says, from, to, precision, state: entry.state, confirmedBy: entry.confirmedBy },
  ]
}

export type KnownDevice = {
  readonly device: string
  readonly label: string
  readonly role: string
  readonly report: string
}

/** Devices that may report: the founder and those vouched for, by key. */
export const devicesView: View<readonly KnownDevice[]> = defineView({
  name: 'core.devices',
  v: 1,
  of: 'devices',
  fold: (entries) => {
    const known = new Map<string, KnownDevice>()
    for (const { report, data } of standing(entries)) {
      const founds = report.kind === 'core.journey'
      const device = founds ? report.device : String(data['device'])
      const label = founds ? '' : String(data['label'])
      const role = founds ? 'founder' : String(data['role'] ?? '')
      if (!known.has(device)) known.set(device, { device, label, role, report: report.id })
    }
    const byKey = [...known.values()].sort((a, b) => (a.device < b.device ? -1 : 1))
    return byKey.length === 0 ? null : byKey
  },
})

export type JourneyFacts = {
  readonly title: string
  readonly slug: string
  readonly startDay: string
  readonly zone: string
  readonly isExample: boolean
  readonly report: string
}

/** What the founding report says of the journey. */
export const journeyView: View<JourneyFacts> = defineView({
  name: 'core.journey',
  v: 1,
  of: 'journey',
  fold: (entries) => {
    const founding = entries.find((entry) => entry.report.kind === 'core.journey')
    if (!founding) return null
    const { title, slug, startDay, zone, isExample } = founding.data
    const facts = { title: String(title), slug: String(slug), startDay: String(startDay), zone: String(zone) }
    return { ...facts, isExample: isExample === true, report: founding.report.id }
  },
})

/** Name of the only subject of a small type, such as `network:all`. */
export const wholeJourney = (type: string): string => subject(type, 'all')
