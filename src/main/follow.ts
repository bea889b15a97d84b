/**
 * A hub that follows another: the same exchange as a phone's, signed by the hub's own key, until neither lacks what the
 * other may have (`docs/protocol.md`, section 5). An address is enough where a coordinator there vouched for this hub;
 * an invitation's link lets it in by itself. Photos and voices come after the reports, and hold none of them up. Cut
 * anywhere, the next time goes on from what both then hold. The other hub's key is kept at the first meeting: another one
 * that answers there later is given nothing. Its signed heads are held against each other, as a phone does (section 8).
 */
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import type { Signer } from '../core/report.ts'
import type { Attaching } from '../hub/attaching.ts'
import type { Heard, Met } from '../hub/meeting.ts'
import type { Sync } from '../hub/syncing.ts'
import type { ExchangeAnswer, TreeHead } from '../log/exchange.ts'
import type { Log } from '../log/log.ts'
import { padded } from '../log/padding.ts'
import type { Store } from '../log/port.ts'
import { headsSeen } from '../phone/heads.ts'
import { join, readLink } from '../phone/joining.ts'
import { Line, type Network } from '../phone/line.ts'
import { bearWitness } from '../phone/witness.ts'
import { isLoopback } from '../server/guard.ts'
import { bytesWithin } from './bounded.ts'
import { type FilesMet, meetFiles } from './follow-files.ts'
import { seedSigner, verifyEd25519 } from './keys.ts'

export type Followed = Met & {
  readonly hub: string
  readonly files: FilesMet
  /** The other hub wound its history back, rewrote it, or tells several. */
  readonly isDoubted: boolean
}

export type FollowParts = {
  readonly sync: Sync
  readonly attaching: Attaching
  /** By epoch of the other hub: ids of photos and voices that it is known to have. Kept from one time to the next. */
  readonly there?: Map<string, Set<string>>
  readonly log: Log
  readonly store: Store
  readonly signer: Signer
}

const PATIENCE_MS = 60_000
/** An exchange gives 800 kB of reports, and names what is lacked of 20,000 chains. */
const MOST_ANSWER_BYTES = 33_554_432

/** `address`: of the other hub, or an invitation's link. */
export async function follow(parts: FollowParts, address: string): Promise<Result<Followed>> {
  const url = addressIn(address)
  if (!url) return bad(problem('hub.address', '', { address }))
  const line = new Line({ network: networkTo(url), signer: parts.signer, pack, nonce, working })
  const hello = await line.hello()
  if (!hello) return bad(problem('hub.unreached'))
  const known = await keyOf(parts, url, hello.hub)
  if (!known.ok) return known
  const admitted = await comeIn(parts, line, url)
  if (!admitted.ok) return admitted
  const shown: { head?: TreeHead } = {}
  const met = await parts.sync.meet(async (ask) => {
    const answer = await line.ask('POST', '/api/exchange', ask)
    if (!answer) return bad(problem('hub.unreached'))
    if (answer.status === 200) {
      shown.head = (answer.json as ExchangeAnswer).head
      return good(answer.json as Heard)
    }
    const told = (answer.json as { problems?: Problem[] } | null)?.problems ?? []
    return bad(...(told.length > 0 ? told : [problem('request.failed')]))
  })
  if (!met.ok) return met
  const isDoubted = await witnessed(parts, line, hello.hub, shown.head)
  const { attaching } = parts
  const there = parts.there?.get(hello.epoch) ?? new Set<string>()
  parts.there?.set(hello.epoch, there)
  return good({ ...met.value, hub: hello.hub, isDoubted, files: await meetFiles({ attaching, line, there }) })
}

/** Whether what the other hub shows now can not have grown from what it showed before. */
async function witnessed(
  { store }: FollowParts,
  line: Line,
  hub: string,
  head: TreeHead | undefined,
): Promise<boolean> {
  const fact = `follow.heads:${hub}`
  if (head) await bearWitness({ store, verify: verifyEd25519, line, hub, head, fact })
  return (await headsSeen(store, fact)).doubt !== null
}

/** In clear over a net, everybody on the way would read along; tor encrypts by itself. */
function addressIn(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  const mayBeClear = url?.protocol === 'http:' && (isLoopback(url.hostname) || url.hostname.endsWith('.onion'))
  return url?.protocol === 'https:' || mayBeClear ? url : null
}

/** The key that answered there the first time, or the one of the invitation. */
async function keyOf({ store }: FollowParts, url: URL, found: string): Promise<Result<null>> {
  const fact = `follow:${url.origin}`
  const wanted = readLink(url.hash)?.hub ?? (await store.getFact(fact))
  if (wanted !== null && wanted !== found) return bad(problem('hub.other'))
  await store.setFact(fact, found)
  return good(null)
}

async function comeIn({ signer, log }: FollowParts, line: Line, url: URL): Promise<Result<null>> {
  if (url.hash === '') return good(null)
  const link = readLink(url.hash)
  if (!link) return bad(problem('invitation.unknown'))
  const joined = await join(line, signer, { ...link, sign: seedSigner(link.seed).sign })
  if (!joined.ok) return joined
  await log.accept([joined.value.vouch])
  return good(null)
}

const pack = async (text: string) => ({ bytes: padded(await promisify(gzip)(text)), encoding: 'gzip' })
const working = () => import('../phone/working.ts')
const nonce = (): string => randomBytes(16).toString('base64url')

const networkTo =
  (url: URL): Network =>
  async ({ method, path, headers, body }) => {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const asked = { method, headers, body: body as BodyInit | null, signal }
    // Sent on to another address, reports would go to whoever answers there.
    const response = await fetch(new URL(path, url), { ...asked, redirect: 'error' })
    const bytes = await bytesWithin(response, MOST_ANSWER_BYTES)
    if (bytes === null) throw new Error('an answer without end')
    const seconds = Number(response.headers.get('retry-after'))
    const offset = response.headers.get('upload-offset')
    const isFile = response.headers.get('content-range') !== null
    return {
      status: response.status,
      offset: offset === null ? null : Number(offset),
      ...(isFile ? { json: null, bytes } : { json: jsonIn(bytes) }),
      challenge: response.headers.get('vereda-challenge'),
      retryAfterS: seconds > 0 ? seconds : null,
      work: response.headers.get('vereda-work'),
    }
  }

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}
