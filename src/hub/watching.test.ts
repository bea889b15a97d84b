import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR_MS } from '../core/time.ts'
import { StoreTrouble } from '../log/port.ts'
import { openWatching } from './watching.ts'

/** What is watched at a hub with one journey, and how often its disk was written to. */
function watched() {
  const kept = new Map<string, string>()
  const disk = { isFull: false, writes: 0, nowMs: Date.UTC(2018, 9, 15) }
  const facts = {
    get: async (name: string) => kept.get(name) ?? null,
    set: async (name: string, text: string) => {
      if (disk.isFull) throw new StoreTrouble('store.full', 'no room')
      disk.writes++
      kept.set(name, text)
    },
  }
  const log = {
    trustedJourneys: () => ['march'],
    trust: () => ({ grants: () => [{ label: 'Gate three' }] }),
    rows: async (ids: readonly string[]) => ids.map((id) => ({ id, journey: 'march' })),
  } as unknown as Parameters<typeof openWatching>[0]['log']
  return { disk, watching: openWatching({ log, facts, nowMs: () => disk.nowMs }) }
}

test('whoever is refused more again and again is told once an hour, and the disk is written to as often', async () => {
  const { disk, watching } = watched()
  for (let n = 0; n < 50; n++) await watching.tookMuch('spy')
  assert.equal(disk.writes, 1)
  disk.nowMs += HOUR_MS
  await watching.tookMuch('spy')
  await watching.tookMuch('other')
  assert.deepEqual(
    (await watching.alerts()).map(({ device, report, at }) => [device, report, at]),
    [
      ['other', null, '2018-10-15T01:00:00Z'],
      ['spy', null, '2018-10-15T01:00:00Z'],
    ],
  )
})

test('a note that no disk would take holds up none after it, and is made the next time', async () => {
  const { disk, watching } = watched()
  await watching.bait('bait', true)
  disk.isFull = true
  await assert.rejects(watching.opened('spy', 'bait'), { code: 'store.full' })
  await assert.rejects(watching.tookMuch('spy'), { code: 'store.full' })
  disk.isFull = false
  await Promise.all([watching.opened('spy', 'bait'), watching.tookMuch('spy')])
  assert.deepEqual(new Set((await watching.alerts()).map(({ report }) => report)), new Set(['bait', null]))
})
