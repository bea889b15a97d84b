/**
 * For whom a device may seal: those that said how (`core.recipient`), hold the role, and were not ended. Worked out
 * from the reports alone, so a hub that holds no such key can put none in between; a hub that hides the end of a device
 * only keeps it in the list for as long as it is believed (docs/adr/0014-sealed-fields.md).
 */
import { RECIPIENT } from './kinds/recipient.ts'
import { isFounder } from './report.ts'
import type { Role } from './role.ts'
import type { Trust } from './trust.ts'
import type { Entry } from './view.ts'
import { standing } from './view.ts'

/** The subject of all reports that say how to seal. */
export const RECIPIENTS = 'recipients:all'

export type Recipient = {
  readonly device: string
  /** What the device is called: a place or a post. */
  readonly label: string
  readonly roles: readonly Role[]
  /** `age1…` */
  readonly recipient: string
  /** When it said so: UTC text. */
  readonly since: string
}

/** `entries`: of the journey's subject `recipients:all`; `now`: UTC text. Of one device its last word counts. */
export function recipientsIn(entries: readonly Entry[], trust: Trust, now: string): Recipient[] {
  const last = new Map<string, Entry>()
  for (const entry of standing(entries)) {
    const { kind, device, seq } = entry.report
    if (kind === RECIPIENT && seq >= (last.get(device)?.report.seq ?? 0)) last.set(device, entry)
  }
  return [...last].flatMap(
    ([
      device,
      {
        data,
        report: { journey, said },
      },
    ]) => {
      if (trust.lastOf(device) !== Infinity) return []
      const held = trust.grants(device).filter(({ until }) => until === null || until > now)
      const founds: readonly Role[] = isFounder(journey, device) ? ['coordinator'] : []
      const roles = [...new Set([...founds, ...held.map(({ role }) => role)])]
      const label = held[0]?.label ?? ''
      return roles.length === 0 ? [] : [{ device, label, roles, recipient: String(data['recipient']), since: said }]
    },
  )
}

export const openedBy = (recipients: readonly Recipient[], roles: readonly Role[]): Recipient[] =>
  recipients.filter((one) => one.roles.some((role) => roles.includes(role)))
