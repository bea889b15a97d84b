// A log of many reports is not read again at every start: what is kept in short is believed only where it fits.

import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { toBase64url } from '../core/bytes.ts'
import type { Mark } from './port.ts'
import { growthProof, placeProof } from './proof.ts'
import { type HoldingsAids, ProvenHoldings } from './proven.ts'

const PER_DEVICE = 2000

const MOST = 9000

/** Marks of a log by some devices; `salt` makes another log. */
const madeOf = (salt: string): Mark[] =>
  Array.from({ length: MOST }, (_, i) => ({
    pos: i + 1,
    id: toBase64url(hash('sha256', `${salt}${i}`, 'buffer')),
    journey: 'march.x',
    device: `phone ${Math.floor(i / PER_DEVICE)}`,
    seq: (i % PER_DEVICE) + 1,
  }))

const [MARKS, OTHERS] = [madeOf(''), madeOf('other ')]
const marksOf = (n: number, of = MARKS): Mark[] => of.slice(0, n)

type Started = { readonly holdings: ProvenHoldings<null>; readonly read: () => number }

function started(marks: readonly Mark[], kept?: HoldingsAids['kept']): Started {
  let count = 0
  const holdings = new ProvenHoldings<null>({
    after: async () => [],
    marks: async (pos, limit) => {
      const page = marks.slice(pos, pos + limit)
      count += page.length
      return page
    },
    labelOf: () => ({ stops: [], label: null, goesFirst: false }),
    ...(kept && { kept }),
  })
  return { holdings, read: () => count }
}

function shelf(): NonNullable<HoldingsAids['kept']> & { text: string | null } {
  const held = {
    text: null as string | null,
    get: async () => held.text,
    set: async (text: string) => {
      held.text = text
    },
  }
  return held
}

const said = ({ holdings }: Started) => ({ have: holdings.have(), root: toBase64url(holdings.tree.root()) })

async function caughtUp(marks: readonly Mark[], kept?: HoldingsAids['kept']): Promise<Started> {
  const one = started(marks, kept)
  await one.holdings.catchUp()
  return one
}

test('a second start reads what came since, and says the same as one that reads all', async () => {
  const kept = shelf()
  await caughtUp(marksOf(6000), kept)
  const marks = marksOf(7500)
  const again = await caughtUp(marks, kept)
  assert.equal(again.read(), 1 + 1500, 'the last of what was kept, and what is new')
  assert.deepEqual(said(again), said(await caughtUp(marks)))
})

test('once whole, it proves every place and growth that one that read all does', async () => {
  const kept = shelf()
  await caughtUp(marksOf(6000), kept)
  const marks = marksOf(6500)
  const [again, all] = [await caughtUp(marks, kept), await caughtUp(marks)]
  assert.equal(again.holdings.tree.isWhole, false)
  await Promise.all([again.holdings.whole(), again.holdings.whole(), again.holdings.catchUp()])
  assert.deepEqual(said(again), said(all))
  for (const pos of [0, 6501, 17.5]) assert.equal(again.holdings.placeOf(pos), null)
  for (const n of [0, 17, 4096, 5999, 6000, 6499]) {
    assert.equal(again.holdings.placeOf(marks[n]?.pos ?? 0), n)
    assert.deepEqual(placeProof(again.holdings.tree, n), placeProof(all.holdings.tree, n))
    assert.deepEqual(growthProof(again.holdings.tree, n, 6500), growthProof(all.holdings.tree, n, 6500))
  }
})

test('what another log kept, or one that has lost reports since, is not believed', async () => {
  const kept = shelf()
  await caughtUp(marksOf(6000, OTHERS), kept)
  const marks = marksOf(6500)
  assert.deepEqual(said(await caughtUp(marks, kept)), said(await caughtUp(marks)))
  const longer = shelf()
  await caughtUp(marksOf(9000), longer)
  const short = marksOf(3000)
  assert.deepEqual(said(await caughtUp(short, longer)), said(await caughtUp(short)))
})

test('what a kept summary said wrongly is put right once the marks were read', async () => {
  const kept = shelf()
  await caughtUp(marksOf(6000), kept)
  const summary = JSON.parse(kept.text ?? '')
  kept.text = JSON.stringify({ ...summary, peaks: summary.peaks.toReversed() })
  const [again, all] = [await caughtUp(marksOf(6100), kept), await caughtUp(marksOf(6100))]
  assert.notEqual(said(again).root, said(all).root)
  await again.holdings.whole()
  assert.deepEqual(said(again), said(all))
})
