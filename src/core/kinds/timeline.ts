/**
 * What every domain shares: the line of days and the list of devices. The timeline is folded over kinds of all
 * domains, so it is made with the release's list of kinds and is the one view that is not finished here.
 */

import { WITHDRAWAL } from '../amend.ts'
import type { Kinds, Says } from '../kind.ts'
import { subjectParts } from '../kind.ts'
import type { Report } from '../report.ts'
import type { Role } from '../role.ts'
import { sealedRoles } from '../sealed.ts'
import { isTrustKind, type Trust, type TrustReport, trustOf } from '../trust.ts'
import type { Entry, EntryState, View } from '../view.ts'
import { defineView } from '../view.ts'

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
  /** Roles for which something in it is sealed. */
  readonly sealedFor: readonly Role[]
}
export type Timeline = { readonly day: string; readonly lines: readonly TimelineLine[] }

/** The lines of a local day, first first; what was withdrawn stays, marked. Needs the kinds for their words. */
export const timelineView = (kinds: Kinds): View<Timeline> =>
  defineView({
    name: 'core.timeline',
    v: 3,
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
  const { state, confirmedBy } = entry
  const sealedFor = sealedRoles(kind, entry.report)
  return [{ report: id, kind: kind.name, says, from, to, precision, state, confirmedBy, sealedFor }]
}

export type KnownDevice = {
  readonly device: string
  readonly label: string
  /** Roles that stand; `founder` for the journey's own. Empty: nobody vouches for it any more. */
  readonly roles: readonly (Role | 'founder')[]
  /** Number of its last report that counts; null while it is not ended. */
  readonly last: number | null
  /** The report that admitted it: a vouch, or the founding. */
  readonly report: string | null
}

/** Devices of the journey by key: the founder, those vouched for, and those that were ended. */
export const devicesView: View<readonly KnownDevice[]> = defineView({
  name: 'core.devices',
  v: 2,
  of: 'devices',
  fold: (entries) => {
    const founding = entries.find(({ report }) => report.kind === 'core.journey')
    const journey = entries[0]?.report.journey ?? ''
    const trust = trustOf(journey, entries.flatMap(trustIn))
    const devices = [...new Set([...(founding ? [founding.report.device] : []), ...trust.devices])].sort()
    return devices.length === 0 ? null : devices.map((device) => knownDevice(device, trust, founding?.report))
  },
})

function knownDevice(device: string, trust: Trust, founding: Report | undefined): KnownDevice {
  const grants = trust.grants(device)
  const founds = founding?.device === device
  const last = trust.lastOf(device)
  return {
    device,
    label: grants[0]?.label ?? '',
    roles: [...new Set([...(founds ? ['founder' as const] : []), ...grants.map(({ role }) => role)])],
    last: last === Infinity ? null : last,
    report: founds ? founding.id : (grants[0]?.vouch ?? null),
  }
}

const trustIn = ({ report, data, abouts }: Entry): TrustReport[] => [
  ...(isTrustKind(report.kind) ? [{ ...report, data, about: null }] : []),
  ...abouts.filter(({ kind }) => kind === WITHDRAWAL).map((one) => ({ ...one, about: String(one.data['report']) })),
]

export type JourneyFacts = {
  readonly title: string
  readonly slug: string
  readonly startDay: string
  /** Code of the stop from which they set out; null where that was not told. */
  readonly startStop: string | null
  readonly zone: string
  readonly isExample: boolean
  readonly report: string
}

/** What the founding report says of the journey. */
export const journeyView: View<JourneyFacts> = defineView({
  name: 'core.journey',
  v: 2,
  of: 'journey',
  fold: (entries) => {
    const founding = entries.find((entry) => entry.report.kind === 'core.journey')
    if (!founding) return null
    const { title, slug, startDay, startStop, zone, isExample } = founding.data
    const facts = { title: String(title), slug: String(slug), startDay: String(startDay), zone: String(zone) }
    const from = typeof startStop === 'string' ? startStop : null
    return { ...facts, startStop: from, isExample: isExample === true, report: founding.report.id }
  },
})
