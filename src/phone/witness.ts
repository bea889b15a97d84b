/**
 * A phone as a witness of its hub's log (`docs/protocol.md`, section 8): after each exchange it wants proof that what the hub
 * shows now begins with the newest head that it saw, and with those that other phones saw. It promises: heads that do not fit
 * are kept with their signatures, to be told to the person; and a proof that did not come is asked for again. A hub that
 * follows another bears witness of it in the same way.
 */
import { fromBase64url, hashBytes } from '../core/bytes.ts'
import type { Verify } from '../core/report.ts'
import { check } from '../core/schema.ts'
import { type SignedHead, signedHeadSchema, type TreeHead } from '../log/exchange.ts'
import type { Store } from '../log/port.ts'
import { headText, isGrowth } from '../log/proof.ts'
import { headsSeen, keepSeen, MOST_OTHERS, type Seen } from './heads.ts'
import type { Line } from './line.ts'

export type Shown = {
  readonly store: Store
  readonly verify: Verify
  readonly line: Pick<Line, 'ask'>
  /** Key of the hub. */
  readonly hub: string
  /** The head that came last in the exchange. */
  readonly head: TreeHead
  /** Where heads are kept; absent: where a phone keeps those of its hub. */
  readonly fact?: string
}

export async function bearWitness({ store, verify, line, hub, head, fact }: Shown): Promise<void> {
  const latest: SignedHead = { ...head, hub }
  const seen = await headsSeen(store, fact)
  const keep = (now: Seen): Promise<void> => keepSeen(store, now, fact)
  if (!isSigned(latest, verify)) return keep({ ...seen, doubt: { older: null, newer: latest } })
  const pending: SignedHead[] = []
  for (const older of [seen.newest, ...seen.others]) {
    // Another epoch is another tree: the hub was restored, and says so.
    if (!isSigned(older, verify) || older.hub !== hub || older.epoch !== head.epoch) continue
    const fits = await fitsOf(line, older, latest)
    if (fits === null) pending.push(older)
    else if (!fits) return keep({ ...seen, doubt: { older, newer: latest } })
  }
  const doubt = seen.doubt?.newer.epoch === head.epoch ? seen.doubt : null
  await keep({ newest: latest, others: pending.slice(-MOST_OTHERS), doubt })
}

/** Anybody may have written what a file says. */
function isSigned(value: unknown, verify: Verify): value is SignedHead {
  if (check(signedHeadSchema, value).length > 0) return false
  const { hub, sig, ...words } = value as SignedHead
  return verify(hub, hashBytes(headText(words)), sig)
}

/** Whether the newer tree begins with the older one; null: nobody answered, or not now. */
async function fitsOf(line: Pick<Line, 'ask'>, older: SignedHead, newer: SignedHead): Promise<boolean | null> {
  if (older.size > newer.size) return false
  if (older.size === newer.size) return older.root === newer.root
  const answer = await line.ask('GET', `/api/tree/growth?from=${older.size}&to=${newer.size}`)
  const isLater = !answer || answer.status === 401 || answer.status === 429 || answer.status >= 500
  // What is no JSON is not the hub's: some wifi's page must not make a hub look false.
  if (isLater || answer.json === null) return null
  const { proof = [] } = answer.json as { proof?: readonly string[] }
  return isGrowth(grown(older), grown(newer), proof.map(bytesOf))
}

const grown = ({ size, root }: SignedHead) => ({ size, root: bytesOf(root) })
const bytesOf = (text: string): Uint8Array => fromBase64url(String(text)) ?? new Uint8Array()
