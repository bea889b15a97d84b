/** Using an invitation (`docs/protocol.md`, section 6): the link's secret never leaves the phone, only its signature. */
import { fromBase64url, hashBytes } from '../core/bytes.ts'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import type { Signer } from '../core/report.ts'
import type { Line } from './line.ts'
import type { Home } from './talk.ts'

export type Invitation = {
  readonly journey: string
  readonly invitation: string
  /** Signs as the invitation's key, of which the link holds the seed. */
  readonly sign: (message: Uint8Array) => string
  readonly hub: string
}

export type InvitationLink = {
  readonly journey: string
  readonly invitation: string
  readonly seed: Uint8Array
  readonly hub: string
}

/** What follows `#` in `…/join#1/JOURNEY/INVITATION/SEED/HUB`; null when it is no invitation. */
export function readLink(hash: string): InvitationLink | null {
  const [v, journey = '', invitation = '', seed = '', hub = '', ...more] = hash.replace(/^#/, '').split('/')
  const bytes = fromBase64url(seed)
  const isWhole = fromBase64url(invitation)?.length === 32 && fromBase64url(hub)?.length === 32
  if (v !== '1' || more.length > 0 || bytes?.length !== 32 || !isWhole || journey === '') return null
  return { journey, invitation, seed: bytes, hub }
}

export async function join(
  line: Line,
  { device }: Signer,
  { journey, invitation, sign, hub }: Invitation,
): Promise<Result<{ readonly vouch: unknown; readonly home: Home }>> {
  const hello = await line.hello()
  if (!hello) return bad(problem('hub.unreached'))
  if (hello.hub !== hub) return bad(problem('hub.other'))
  const proof = sign(hashBytes(`vereda join 1\n${invitation}\n${device}`))
  const answer = await line.ask('POST', '/api/join', { journey, invitation, proof })
  if (!answer) return bad(problem('hub.unreached'))
  const told = answer.json as { vouch?: { data?: { stops?: string[] } }; role?: string; problems?: Problem[] } | null
  if (answer.status !== 200 || !told?.vouch) return bad(...(told?.problems ?? [problem('request.failed')]))
  return good({ vouch: told.vouch, home: { hub, journey, role: told.role ?? '', stops: told.vouch.data?.stops ?? [] } })
}
