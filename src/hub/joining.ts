/**
 * Coming in by invitation: the hub vouches, as itself, for whoever shows the key of an invitation that a coordinator
 * signed. Single use and expiry are judged by this hub's log and clock; if another hub let somebody else in with the
 * same one, neither counts until a person decides (`core/trust.ts`).
 */
import { hashBytes } from '../core/bytes.ts'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import type { Report, Signer, Verify } from '../core/report.ts'
import { INVITATION, VOUCH } from '../core/trust.ts'
import type { Log } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'
import { readerOf } from './membership.ts'

export type JoinAsk = { readonly journey: string; readonly invitation: string; readonly proof: string }
export type Joined = { readonly vouch: Report; readonly role: string }

export type JoinParts = {
  readonly log: Log
  readonly signer: Signer
  readonly verify: Verify
  /** UTC text. */
  readonly now: () => string
}

const VOUCH_V = 2

/** What the invitation's key signs to let a device in. */
const joinText = (invitation: string, device: string): string => ['vereda join 1', invitation, device].join('\n')

/** Two who come with one invitation at the same moment must not both find it unused: call one after the other. */
export async function join(parts: JoinParts, ask: JoinAsk, device: string): Promise<Result<Joined>> {
  const { log } = parts
  const [row] = await log.rows([ask.invitation])
  const trust = log.trust(ask.journey)
  const isKnown = row?.kind === INVITATION && row.journey === ask.journey && trust.stands(row.id)
  if (!row || !isKnown) return bad(problem('invitation.unknown', '/invitation'))
  const invitation = reportIn(row.body)
  const refusal = refusalOf(parts, invitation, ask, device)
  if (refusal) return bad(refusal)
  return trust.usedBy(row.id) === device ? again(parts, ask.journey, device, row.id) : admit(parts, invitation, device)
}

function refusalOf(
  { log, signer, verify, now }: JoinParts,
  invitation: Report,
  ask: JoinAsk,
  device: string,
): Problem | null {
  const { id, journey, data } = invitation
  if (!verify(String(data['key']), hashBytes(joinText(id, device)), ask.proof))
    return problem('invitation.proof', '/proof')
  const usedBy = log.trust(journey).usedBy(id)
  if (usedBy === device) return null
  if (usedBy !== undefined) return problem('invitation.used', '/invitation')
  if (String(data['expires']) <= now()) return problem('invitation.expired', '/invitation')
  return readerOf(log, signer.device, now()).in(journey)?.role === 'coordinator' ? null : problem('access.denied')
}

async function admit({ log, signer, now }: JoinParts, invitation: Report, device: string): Promise<Result<Joined>> {
  const { journey, data, id } = invitation
  const { label, role, stops, until } = data
  const granted = { ...(stops === undefined ? {} : { stops }), ...(until === undefined ? {} : { until }) }
  const said = now()
  const happened = { from: said, to: said, precision: 'minute', zone: invitation.happened.zone } as const
  const vouch = { device, label, role, ...granted, invitation: id }
  const [outcome] = await log.say([{ kind: VOUCH, v: VOUCH_V, journey, happened, said, data: vouch }], signer)
  if (outcome?.state !== 'applied') return bad(...(outcome?.problems ?? []), problem('access.denied'))
  return joined(log, String(outcome.id))
}

async function again({ log }: JoinParts, journey: string, device: string, invitation: string): Promise<Result<Joined>> {
  for (const { vouch } of log.trust(journey).grants(device)) {
    const found = await joined(log, vouch)
    if (found.ok && found.value.vouch.data['invitation'] === invitation) return found
  }
  return bad(problem('invitation.used', '/invitation'))
}

async function joined(log: Log, vouch: string): Promise<Result<Joined>> {
  const [row] = await log.rows([vouch])
  if (!row) return bad(problem('report.unknown', '', { id: vouch }))
  const report = reportIn(row.body)
  return good({ vouch: report, role: String(report.data['role']) })
}
