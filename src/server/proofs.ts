/**
 * Proofs of work, asked only of keys that nobody vouched for, and only while a flood of such keys has used up what they
 * share: a newcomer then pays with some seconds of a cheap phone, and whoever floods with as much for every few requests.
 * It needs much memory for each try, so that special machines gain little; and no address is looked at.
 */
import { argon2Sync } from 'node:crypto'
import { isEnough, USUAL_WORK, type Work, type WorkFor, workSalt, workText } from '../core/work.ts'
import { type Allowance, Budgets } from './budget.ts'

/** Requests that one proof pays for: those of coming in, or of handing some reports over. */
const PAYS = 8
const MOST_PAID = 10_000
/** Looking at a proof costs a millisecond: a flood of wrong ones must not become the load that it is asked against. */
const LOOKS: Allowance = { most: 100, perSecond: 50 }
const HASH_BYTES = 32
const NONCE = /^\d{1,16}$/

export class Proofs {
  readonly #work: Work
  readonly #looks: Budgets
  /** What is left of each proof, by challenge and key, the oldest first. */
  readonly #paid = new Map<string, number>()

  constructor(nowMs: () => number, work = USUAL_WORK) {
    this.#work = work
    this.#looks = new Budgets(nowMs, LOOKS, LOOKS)
  }

  /** What is asked for, as the answer's header says it. */
  get asked(): string {
    return workText(this.#work)
  }

  /** True when it may be looked at what this key brings: it paid already, or there is time for one more. */
  isHeard(of: WorkFor): boolean {
    return this.#paid.has(nameOf(of)) || this.#looks.lacks(null, 1) === 0
  }

  /** True when this proof pays for a request of this cost, too. The challenge is fresh, and the key is who signed. */
  pays(of: WorkFor, nonce: unknown, cost: number): boolean {
    if (typeof nonce !== 'string' || !NONCE.test(nonce)) return false
    const key = nameOf(of)
    const left = this.#paid.get(key) ?? (this.#isWork(of, nonce) ? PAYS : 0)
    if (left < cost) return false
    this.#paid.set(key, left - cost)
    if (this.#paid.size > MOST_PAID) this.#paid.delete(this.#paid.keys().next().value as string)
    return true
  }

  #isWork(of: WorkFor, nonce: string): boolean {
    if (this.#looks.spend(null) > 0) return false
    const { memoryKib, passes, bits } = this.#work
    const cost = { memory: memoryKib, passes, parallelism: 1, tagLength: HASH_BYTES }
    return isEnough(argon2Sync('argon2id', { message: nonce, nonce: workSalt(of), ...cost }), bits)
  }
}

const nameOf = ({ challenge, device }: WorkFor): string => `${challenge}.${device}`
