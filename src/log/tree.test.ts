import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Grown, growthProof, isGrowth, placeProof, rootOfPlace } from './proof.ts'
import { MerkleTree } from './tree.ts'

const leaf = (n: number | string): Uint8Array => createHash('sha256').update(`leaf ${n}`).digest()
const treeOf = (leaves: readonly Uint8Array[]): MerkleTree => {
  const tree = new MerkleTree()
  for (const one of leaves) tree.add(one)
  return tree
}
const hex = (bytes: Uint8Array | null): string => (bytes === null ? 'none' : Buffer.from(bytes).toString('hex'))

/** Straight from the definition in RFC 6962, section 2.1, without anything kept. */
function rootByDefinition(leaves: readonly Uint8Array[]): Buffer {
  const hash = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  if (leaves.length === 0) return hash()
  if (leaves.length === 1) return hash(Buffer.of(0), leaves[0] as Uint8Array)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hash(Buffer.of(1), rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)))
}

test('the root is that of RFC 6962 for every size and for every beginning', () => {
  const leaves = Array.from({ length: 70 }, (_, n) => leaf(n))
  const tree = treeOf(leaves)
  for (let size = 0; size <= 70; size++) {
    assert.equal(hex(tree.root(size)), rootByDefinition(leaves.slice(0, size)).toString('hex'), `size ${size}`)
  }
})

test('the published roots of the RFC’s test tree come out', () => {
  // The eight inputs that implementations of Certificate Transparency share.
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const tree = treeOf(inputs.map((one) => Buffer.from(one, 'hex')))
  assert.equal(hex(tree.root(0)), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(hex(tree.root(1)), '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  assert.equal(hex(tree.root(2)), 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125')
  assert.equal(hex(tree.root(8)), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test('a tree that goes on from its peaks has the roots of the whole one, and their peaks', () => {
  const leaves = Array.from({ length: 70 }, (_, n) => leaf(n))
  for (let size = 0; size <= 70; size++) {
    const whole = treeOf(leaves.slice(0, size))
    const going = new MerkleTree(size, whole.peaks())
    assert.equal(going.isWhole, size === 0)
    for (let n = size; ; n++) {
      assert.equal(hex(going.root()), hex(whole.root()), `from ${size} to ${n}`)
      assert.deepEqual(going.peaks().map(hex), whole.peaks().map(hex))
      if (n === 70) break
      for (const tree of [whole, going]) tree.add(leaves[n] as Uint8Array)
    }
  }
})

test('every leaf of every tree is proved to be in its place, and in no other', () => {
  for (let size = 1; size <= 33; size++) {
    const tree = treeOf(Array.from({ length: size }, (_, n) => leaf(n)))
    for (let index = 0; index < size; index++) {
      const proof = placeProof(tree, index, size)
      assert.equal(hex(rootOfPlace(leaf(index), index, size, proof)), hex(tree.root()))
      assert.notEqual(hex(rootOfPlace(leaf('other'), index, size, proof)), hex(tree.root()))
      if (size > 1) {
        const elsewhere = (index + 1) % size
        assert.notEqual(hex(rootOfPlace(leaf(index), elsewhere, size, proof)), hex(tree.root()))
      }
    }
  }
})

test('every tree is proved to begin with every smaller one', () => {
  const tree = treeOf(Array.from({ length: 40 }, (_, n) => leaf(n)))
  for (let to = 0; to <= 40; to++) {
    for (let from = 0; from <= to; from++) {
      const [older, newer] = [from, to].map((size) => ({ size, root: tree.root(size) })) as [Grown, Grown]
      assert.ok(isGrowth(older, newer, growthProof(tree, from, to)), `${from} in ${to}`)
    }
  }
})

type Mutation = { name: string; of: (leaves: readonly Uint8Array[], at: number) => Uint8Array[] }

/** What a dishonest hub could do to a history that it once showed. */
const mutations: readonly Mutation[] = [
  { name: 'drops', of: (leaves, at) => leaves.toSpliced(at, 1) },
  { name: 'doubles', of: (leaves, at) => leaves.toSpliced(at, 0, leaves[at] as Uint8Array) },
  { name: 'changes', of: (leaves, at) => leaves.with(at, leaf('forged')) },
  {
    name: 'swaps',
    of: (leaves, at) => leaves.with(at, leaves[at + 1] as Uint8Array).with(at + 1, leaves[at] as Uint8Array),
  },
]

test('a history that drops, doubles, changes or swaps what was shown has no proof of growth', () => {
  const sizes = fc.record({ shown: fc.integer({ min: 2, max: 60 }), more: fc.integer({ min: 1, max: 30 }) })
  const cases = fc.tuple(sizes, fc.nat(), fc.constantFrom(...mutations))
  fc.assert(
    fc.property(cases, ([{ shown, more }, at, mutation]) => {
      const leaves = Array.from({ length: shown + more }, (_, n) => leaf(n))
      const older = { size: shown, root: treeOf(leaves.slice(0, shown)).root() }
      const forged = treeOf(mutation.of(leaves, at % (shown - 1)))
      const newer = { size: forged.size, root: forged.root() }
      if (newer.size < shown) return
      assert.equal(isGrowth(older, newer, growthProof(forged, shown, newer.size)), false, mutation.name)
    }),
    { numRuns: 300 },
  )
})
