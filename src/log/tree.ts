/**
 * A Merkle tree over reports in order of arrival (RFC 6962, section 2.1): one hash stands for all of them, and short
 * proofs show that a report is among them and that a newer tree begins with an older one. So a hub that drops, swaps
 * or rewrites what it once showed cannot sign its way out of it.
 */
import { sha256 } from '@noble/hashes/sha2.js'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

const HASH_BYTES = 32

export const leafHash = (leaf: Uint8Array): Uint8Array => sha256.create().update(LEAF).update(leaf).digest()
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256.create().update(NODE).update(left).update(right).digest()

/**
 * Hashes side by side in one piece of memory: a hundred thousand small arrays would be four times as large. Those before
 * `first` are not there.
 */
class Hashes {
  readonly #first: number
  #bytes = new Uint8Array(HASH_BYTES * 16)
  length: number

  constructor(first = 0) {
    this.#first = first
    this.length = first
  }

  push(hash: Uint8Array): void {
    const from = (this.length - this.#first) * HASH_BYTES
    if (from === this.#bytes.length) this.#grow()
    this.#bytes.set(hash, from)
    this.length++
  }

  at(index: number): Uint8Array | undefined {
    const at = index - this.#first
    if (at < 0 || index >= this.length) return undefined
    return this.#bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2)
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}

export class MerkleTree {
  /** `#levels[k][i]`: hash of the leaves `i · 2^k` up to `(i + 1) · 2^k`, where all of them are there. */
  readonly #levels: Hashes[] = [new Hashes()]
  /** False for one that goes on from its peaks: it grows and has a root, and can prove nothing of what lies before. */
  readonly isWhole: boolean

  /** Empty; or `size` leaves of which only the `peaks()` are known, the largest first. */
  constructor(size = 0, peaks: readonly Uint8Array[] = []) {
    this.isWhole = size === 0
    const rest = [...peaks]
    for (let k = Math.floor(Math.log2(size)); k >= 0; k--) {
      const count = Math.floor(size / 2 ** k)
      const peak = count % 2 === 1 ? rest.shift() : undefined
      this.#levels[k] = new Hashes(count - (peak ? 1 : 0))
      if (peak) this.#levels[k]?.push(peak)
    }
  }

  get size(): number {
    return this.#levels[0]?.length ?? 0
  }

  /** Roots of the whole trees that all leaves fall into, the largest first: all that a tree needs to grow. */
  peaks(): Uint8Array[] {
    return this.#levels
      .flatMap((level) => (level.length % 2 === 1 ? [level.at(level.length - 1) as Uint8Array] : []))
      .toReversed()
  }

  add(leaf: Uint8Array): void {
    let hash = leafHash(leaf)
    for (let k = 0; ; k++) {
      this.#levels[k] ??= new Hashes()
      const level = this.#levels[k] as Hashes
      level.push(hash)
      if (level.length % 2 === 1) return
      hash = nodeHash(level.at(level.length - 2) as Uint8Array, hash)
    }
  }

  /** Root of the first `size` leaves, of which there must be that many. */
  root(size = this.size): Uint8Array {
    // A copy: what the tree holds lies in memory that moves when it grows.
    return size === 0 ? sha256(new Uint8Array()) : this.over(0, size).slice()
  }

  /** Root over the leaves from `start` up to `end`, as the tree is built: `start` is where such a part begins. */
  over(start: number, end: number): Uint8Array {
    const length = end - start
    const k = Math.log2(length)
    const whole = Number.isInteger(k) && start % length === 0 ? this.#levels[k]?.at(start / length) : undefined
    if (whole) return whole
    const middle = start + halfOf(length)
    return nodeHash(this.over(start, middle), this.over(middle, end))
  }
}

/** The largest power of two below a length of at least 2. */
export const halfOf = (length: number): number => 2 ** (Math.ceil(Math.log2(length)) - 1)
