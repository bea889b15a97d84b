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

  /** Takes `cost` for a request of this key (null: one that nobody vouched for). Seconds to wait when it is not there. */
  spend(device: string | null, cost = 1): number {
    const allowance = device === null ? this.#strangers : this.#member
    const bucket = this.#bucket(device ?? STRANGER, allowance)
    if (bucket.left < cost) return Math.ceil((cost - bucket.left) / allowance.perSecond)
    bucket.left -= cost
    return 0
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
