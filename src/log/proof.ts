/**
 * Short proofs about the tree over all reports (RFC 6962): that a report is in its place, and that a newer tree begins with an
 * older one. A hub makes them, who follows it holds them against the heads that it signed.
 */
import { halfOf, leafHash, type MerkleTree, nodeHash } from './tree.ts'

/** That the leaf at `index` (from 0) is in the tree of `size` leaves. */
export function placeProof(tree: MerkleTree, index: number, size = tree.size): Uint8Array[] {
  return path(tree, index, 0, size)
}

/** That the tree of `to` leaves begins with that of `from` leaves. Empty for equal sizes and from nothing. */
export function growthProof(tree: MerkleTree, from: number, to = tree.size): Uint8Array[] {
  return from === 0 || from === to ? [] : growth(tree, from, 0, to, true)
}

function path(tree: MerkleTree, index: number, start: number, end: number): Uint8Array[] {
  if (end - start <= 1) return []
  const middle = start + halfOf(end - start)
  return index < middle
    ? [...path(tree, index, start, middle), tree.over(middle, end)]
    : [...path(tree, index, middle, end), tree.over(start, middle)]
}

function growth(tree: MerkleTree, from: number, start: number, end: number, isOld: boolean): Uint8Array[] {
  if (from === end) return isOld ? [] : [tree.over(start, end)]
  const middle = start + halfOf(end - start)
  return from <= middle
    ? [...growth(tree, from, start, middle, isOld), tree.over(middle, end)]
    : [...growth(tree, from, middle, end, false), tree.over(start, middle)]
}

/** The root that a proof of place leads to, or null where the proof has the wrong length. RFC 9162, section 2.1.3.2. */
export function rootOfPlace(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Uint8Array | null {
  if (index < 0 || index >= size) return null
  let [at, last, hash] = [index, size - 1, leafHash(leaf)]
  for (const step of proof) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = nodeHash(hash, step)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? hash : null
}

export type Grown = { readonly size: number; readonly root: Uint8Array }

/** True when the proof shows that the newer tree begins with the older one. RFC 9162, section 2.1.4.2. */
export function isGrowth(older: Grown, newer: Grown, proof: readonly Uint8Array[]): boolean {
  if (older.size > newer.size) return false
  if (older.size === newer.size) return proof.length === 0 && same(older.root, newer.root)
  if (older.size === 0) return proof.length === 0
  return isLongerGrowth(older, newer, isPowerOfTwo(older.size) ? [older.root, ...proof] : proof)
}

function isLongerGrowth(older: Grown, newer: Grown, steps: readonly Uint8Array[]): boolean {
  const first = steps[0]
  if (!first) return false
  let [at, last] = [older.size - 1, newer.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [old, young] = [first, first]
  for (const step of steps.slice(1)) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[old, young] = [nodeHash(step, old), nodeHash(step, young)]
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else young = nodeHash(young, step)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && same(old, older.root) && same(young, newer.root)
}

const half = (n: number): number => Math.floor(n / 2)
const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n))
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i])

// Binds the signature to this use, as in `core/report.ts`.
const SIGNED_AS = 'vereda head 1'

export type HeadWords = { readonly epoch: string; readonly size: number; readonly root: string; readonly at: string }

/** What a hub signs of its tree. */
export const headText = ({ epoch, size, root, at }: HeadWords): string => [SIGNED_AS, epoch, size, root, at].join('\n')
