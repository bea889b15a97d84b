/**
 * Who speaks in a journey, for whoever coordinates it: each device with what it was vouched for, how much it said, and
 * whether it was ended; devices that nobody vouched for yet; and invitations that are still open. It promises that whatever
 * takes trust away can be found here, and taken back.
 */
import { isFounder } from '../core/report.ts'
import type { Role } from '../core/role.ts'
import { INVITATION, REVOCATION, VOUCH } from '../core/trust.ts'
import type { Entry } from '../core/view.ts'
import type { Log } from '../log/log.ts'
import type { ChainState } from '../log/port.ts'

export type DeviceTold = {
  readonly device: string
  /** What its vouch calls it; empty: nobody vouched for it. */
  readonly label: string
  /** The founder of the journey; what it was vouched for; `none`: waiting for somebody to vouch for it. */
  readonly role: Role | 'founder' | 'none'
  readonly stops: readonly string[] | null
  readonly until: string | null
  /** The invitation that it took up. */
  readonly invitation: string | null
  /** Vouches that stand. */
  readonly vouches: readonly string[]
  readonly reports: number
  /** Its newest number here: what it said so far goes on counting if it is ended after that. */
  readonly last: number
  /** Number after which nothing of it counts; null: it was not ended. */
  readonly endedAfter: number | null
  /** What ended it, and may be taken back. */
  readonly endings: readonly string[]
}

export type InvitationTold = {
  readonly invitation: string
  readonly label: string
  readonly role: string
  readonly expires: string
}

export type DevicesTold = {
  readonly devices: readonly DeviceTold[]
  readonly invitations: readonly InvitationTold[]
}

/** `now`: UTC text. */
export async function devicesIn(log: Log, journey: string, now: string): Promise<DevicesTold> {
  const said = (await log.entries(`${journey}/devices:all`)).filter(({ report }) =>
    log.trust(journey).stands(report.id),
  )
  const chains = new Map(
    (await log.chains()).filter((chain) => chain.journey === journey).map((chain) => [chain.device, chain]),
  )
  const known = new Set([...chains.keys(), ...log.trust(journey).devices])
  const devices = [...known].map((device) => deviceTold(log, journey, { device, chain: chains.get(device), said }))
  return { devices: devices.sort(byNeed), invitations: said.flatMap((entry) => openInvitation(log, entry, now)) }
}

type Found = { readonly device: string; readonly chain: ChainState | undefined; readonly said: readonly Entry[] }

function deviceTold(log: Log, journey: string, { device, chain, said }: Found): DeviceTold {
  const trust = log.trust(journey)
  const [grant] = trust.grants(device)
  const of = (kind: string): string[] =>
    said.filter(({ report, data }) => report.kind === kind && data['device'] === device).map(({ report }) => report.id)
  const last = trust.isVouched(device) ? trust.lastOf(device) : Infinity
  return {
    device,
    label: grant?.label ?? '',
    role: isFounder(journey, device) ? 'founder' : (grant?.role ?? 'none'),
    stops: grant?.stops ?? null,
    until: grant?.until ?? null,
    invitation: invitationOf(said, grant?.vouch),
    vouches: of(VOUCH),
    reports: chain?.held ?? 0,
    last: chain?.last ?? 0,
    endedAfter: last === Infinity ? null : last,
    endings: of(REVOCATION),
  }
}

function invitationOf(said: readonly Entry[], vouch: string | undefined): string | null {
  const invitation = said.find(({ report }) => report.id === vouch)?.data['invitation']
  return typeof invitation === 'string' ? invitation : null
}

/** Those that wait for a person first, then those that speak, then those that were ended. */
const byNeed = (a: DeviceTold, b: DeviceTold): number => rankOf(a) - rankOf(b) || (a.label < b.label ? -1 : 1)
const rankOf = ({ role, endedAfter }: DeviceTold): number =>
  role === 'none' ? 0 : endedAfter !== null ? 3 : role === 'founder' ? 1 : 2

function openInvitation(log: Log, { report, data }: Entry, now: string): InvitationTold[] {
  const { label, role, expires } = data
  const isOpen = report.kind === INVITATION && String(expires) > now
  return isOpen && log.trust(report.journey).usedBy(report.id) === undefined
    ? [{ invitation: report.id, label: String(label), role: String(role), expires: String(expires) }]
    : []
}
