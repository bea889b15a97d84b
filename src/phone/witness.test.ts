// A hub that shows one phone another history than the others, or winds its own back, all of it signed as it should be.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice } from '../../test/support/devices.ts'
import { hashBytes, toBase64url } from '../core/bytes.ts'
import type { SignedHead, TreeHead } from '../log/exchange.ts'
import type { Store } from '../log/port.ts'
import { growthProof, headText } from '../log/proof.ts'
import { MerkleTree } from '../log/tree.ts'
import { verifyEd25519 } from '../main/keys.ts'
import { memoryStore } from '../store/memory.ts'
import { headsSeen, headsToTell, keepTold } from './heads.ts'
import type { Answered } from './line.ts'
import { bearWitness } from './witness.ts'

const hub = testDevice('a hub that is watched')

function treeOf(ids: readonly string[]): MerkleTree {
  const tree = new MerkleTree()
  for (const id of ids) tree.add(hashBytes(id))
  return tree
}

function headOf(ids: readonly string[], epoch = 'one', signer = hub): TreeHead {
  const tree = treeOf(ids)
  const words = { epoch, size: tree.size, root: toBase64url(tree.root()), at: '2018-10-15T14:30:00Z' }
  return { ...words, sig: signer.sign(hashBytes(headText(words))) }
}

/** Answers as a hub that holds these; null: nobody does. */
const lineTo = (ids: readonly string[] | null) => ({
  ask: async (_method: unknown, path: string): Promise<Answered | null> => {
    if (ids === null) return null
    const [from = 0, to = 0] = [...path.matchAll(/\d+/g)].map(Number)
    const proof = growthProof(treeOf(ids), from, to).map(toBase64url)
    return { status: 200, json: { from, to, proof }, challenge: null, retryAfterS: null }
  },
})

const ids = (n: number, other = ''): string[] => Array.from({ length: n }, (_, i) => `report ${i}${i > 3 ? other : ''}`)
const shown = (store: Store, told: readonly string[], of: readonly string[] | null = told, epoch?: string) =>
  bearWitness({ store, verify: verifyEd25519, line: lineTo(of), hub: hub.device, head: headOf(told, epoch) })

/** Size of the older head that did not fit; null: no doubt; undefined: it was not signed. */
async function doubted(store: Store): Promise<number | null | undefined> {
  const { doubt } = await headsSeen(store)
  return doubt === null ? null : doubt.older?.size
}

test('a log that only grows is never doubted, whatever its sizes, nor one that was restored and says so', async () => {
  const phone = memoryStore()
  for (const n of [0, 1, 1, 2, 3, 7, 8, 9, 64, 65, 200]) await shown(phone, ids(n))
  await shown(phone, ids(5, ' restored'), undefined, 'two')
  await shown(phone, ids(9, ' restored'), undefined, 'two')
  assert.equal(await doubted(phone), null)
})

test('a log that was wound back, rewritten at the same size, or grew from another one is doubted, with both heads', async () => {
  for (const later of [ids(6), ids(9, ' changed'), ids(12, ' changed')]) {
    const phone = memoryStore()
    await shown(phone, ids(9))
    await shown(phone, later)
    const { doubt } = await headsSeen(phone)
    assert.deepEqual([doubt?.older?.size, doubt?.newer.size], [9, later.length])
  }
})

test('two phones that were told two histories find it out when one hands the other what it saw', async () => {
  const [ana, beto] = [memoryStore(), memoryStore()]
  await shown(ana, ids(9))
  await shown(beto, ids(9, ' for beto'))
  assert.deepEqual([await doubted(ana), await doubted(beto)], [null, null])
  await keepTold(beto, await headsToTell(ana))
  await shown(beto, ids(11, ' for beto'))
  assert.equal(await doubted(beto), 9)
  await keepTold(ana, await headsToTell(beto))
  await shown(ana, ids(12))
  assert.notEqual(await doubted(ana), null, 'and it is told on')
})

test('a proof that did not come is asked for again; rubbish in a file is passed over; a head that is not signed is told', async () => {
  const phone = memoryStore()
  await shown(phone, ids(9))
  await shown(phone, ids(12, ' changed'), null)
  assert.equal(await doubted(phone), null, 'nobody answered')
  await shown(phone, ids(13, ' changed'))
  assert.equal(await doubted(phone), 9)
  const other = memoryStore()
  const forged = { ...headOf(ids(3), 'one', testDevice('somebody')), hub: hub.device } satisfies SignedHead
  await keepTold(other, [null, 7, {}, { ...forged, size: 'x' }, forged])
  await shown(other, ids(9))
  assert.equal(await doubted(other), null)
  const { hub: _, ...unsigned } = forged
  await bearWitness({ store: other, verify: verifyEd25519, line: lineTo(ids(3)), hub: hub.device, head: unsigned })
  assert.equal(await doubted(other), undefined, 'there is no older one')
})
