import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder } from '../../../test/support/folder.ts'
import { cutPower, recordWriting } from './cuts.ts'
import { acknowledgedTooEarly } from './order.ts'

const cuts = Number(process.env['VEREDA_POWER_CUTS'] ?? 20)
const seed = Number(process.env['VEREDA_SEED'] ?? 20181012)
const folder = temporaryFolder()
const events = await recordWriting(folder)
const count = (what: string): number => events.filter((event) => event.do === what).length

test(`sqlite: ${cuts} power cuts while 50 writers add reports, nothing acknowledged is lost, doubled or half there`, async (t) => {
  await cutPower(events, folder, cuts, seed)
  t.diagnostic(`${events.length} calls, ${count('sync')} syncs, ${count('ack')} acknowledgements, seed ${seed}`)
  assert.ok(count('ack') === 450 && count('sync') > 20, 'hardly anything was written, so nothing was tested')
})

test('a store whose syncs did nothing would be found out by the same cuts', async () => {
  const unsynced = events.filter((event) => event.do !== 'sync')
  await assert.rejects(
    cutPower(unsynced, folder, cuts, seed),
    /acknowledged and lost|is damaged|file is not a database/,
  )
})

test('each acknowledgement comes after a sync that ended and that covers all of its reports', () => {
  assert.deepEqual(acknowledgedTooEarly(events), [])
  const acks = events.filter((event) => event.do === 'ack')
  const first = [...acks, ...events.filter((event) => event.do !== 'ack')]
  assert.equal(acknowledgedTooEarly(first).length, acks.length, 'or it would find nothing')
  const unsynced = events.filter((event) => event.do !== 'sync')
  assert.equal(acknowledgedTooEarly(unsynced).length, acks.length, 'or it would find nothing')
})
