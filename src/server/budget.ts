/**
 * How much each key may ask for, as a bucket that fills up again: never by address, because a whole shelter sits
 * behind one. Keys that nobody vouched for cost nothing to make, so all of them share a single bucket.
 */
export type Allowance = {
  /** Most that can be saved up. */
  readonly most: number
  readonly perSecond: number
}

export const MEMBER: Allowance = { most: 240, perSecond: 2 }
export const STRANGERS: Allowance = { most: 120, perSecond: 2 }
/**
 * What may be carried away, in KiB: a new phone takes two MiB for ten thousand reports, a hub that follows another with
 * a hundred thousand some twenty; whoever carries off more is slowed to what people read.
 */
export const MEMBER_KIB: Allowance = { most: 32 * 1024, perSecond: 4 }
export const STRANGERS_KIB: Allowance = { most: 4 * 1024, perSecond: 1 }
const STRANGER = 'strangers'

type Bucket = { left: number; atMs: number }

/** Full buckets are the same as none, so the fullest are forgotten when there are too many. */
const MOST_BUCKETS = 10_000

export class Budgets {
  readonly #nowMs: () => number
  readonly #member: Allowance
  readonly #strangers: Allowance
  readonly #buckets = new Map<string, Bucket>()

  constructor(nowMs: () => number, member: Allowance = MEMBER, strangers: Allowance = STRANGERS) {
    this.#nowMs = nowMs
    this.#member = member
    this.#strangers = strangers
  }

  /** Seconds to wait for `cost`, of which nothing is taken. */
  lacks(device: string | null, cost: number): number {
    const allowance = device === null ? this.#strangers : this.#member
    const { left } = this.#bucket(device ?? STRANGER, allowance)
    return left < cost ? Math.ceil((cost - left) / allowance.perSecond) : 0
  }

  /** Takes `cost` for a request of this key (null: one that nobody vouched for). Seconds to wait when it is not there. */
  spend(device: string | null, cost = 1): number {
    const seconds = this.lacks(device, cost)
    if (seconds === 0) this.use(device, cost)
    return seconds
  }

  /** Takes what was used already, also beyond what is there: how long an answer is shows when it was sent. */
  use(device: string | null, cost: number): void {
    this.#bucket(device ?? STRANGER, device === null ? this.#strangers : this.#member).left -= cost
  }

  #bucket(key: string, { most, perSecond }: Allowance): Bucket {
    const nowMs = this.#nowMs()
    const kept = this.#buckets.get(key)
    const left = kept ? Math.min(most, kept.left + (Math.max(0, nowMs - kept.atMs) / 1000) * perSecond) : most
    const bucket = { left, atMs: nowMs }
    this.#buckets.delete(key)
    this.#buckets.set(key, bucket)
    // The map is in the order of use: whoever was silent longest has the fullest bucket.
    if (this.#buckets.size > MOST_BUCKETS) this.#buckets.delete(this.#buckets.keys().next().value as string)
    return bucket
  }
}
