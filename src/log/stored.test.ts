import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice } from '../../test/support/devices.ts'
import { huskOf } from '../core/husk.ts'
import { journeyId, reportText, signReport } from '../core/report.ts'
import { wholeDay } from '../core/time.ts'
import { type Store, StoreTrouble } from './port.ts'
import { Shelf } from './shelf.ts'
import { soundReport } from './stored.ts'

const founder = testDevice('founder')
const report = signReport(
  {
    kind: 'movement.sighting',
    v: 1,
    journey: journeyId('march', founder.device),
    happened: wholeDay('2018-10-15', 'America/Guatemala'),
    said: '2018-10-15T12:00:00Z',
    data: { group: 'main', stop: 'esq', words: 'señal', people: { low: null, best: 2000, high: null } },
  },
  { seq: 1, prev: null },
  founder,
)
const body = reportText(report)
const isDamage = (error: unknown): boolean => error instanceof StoreTrouble && error.code === 'store.damaged'

test('one bit that a disk forgot anywhere in a stored report is found before a number rests on it', () => {
  assert.deepEqual(soundReport(body), report)
  assert.ok(soundReport(reportText(huskOf(report) as never)), 'what was erased is not damage')
  const bytes = new TextEncoder().encode(body)
  // A signature is not among what was hashed: `verify` looks at it, and so does whoever is given the report.
  const sigAt = body.indexOf('"sig":"') + '"sig":"'.length + 1
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const at = bit >> 3
    if (at >= sigAt && at < sigAt + report.sig.length) continue
    const flipped = Uint8Array.from(bytes)
    flipped[at] = (bytes[at] as number) ^ (1 << (bit & 7))
    assert.throws(() => soundReport(new TextDecoder().decode(flipped)), isDamage, `bit ${bit}`)
  }
})

test('a view of which one report was changed on the disk is not folded, and says why', async () => {
  const changed = body.replace('"best":2000', '"best":3000')
  const store = { ofSubject: async () => [{ pos: 1, body: changed }] } as unknown as Store
  await assert.rejects(new Shelf(store, undefined, soundReport).ofSubject('march/day:2018-10-15'), isDamage)
})
