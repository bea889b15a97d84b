import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceKey, reportKey } from '../../log/judge.ts'
import { en } from '../../texts/phone.en.ts'
import { awaitedKey } from './awaited.ts'

test('who was ended reads that this is why their report does not count, and not that another report is missing', () => {
  const told = [deviceKey('march', 'KEY'), 'trust:march', 'kind:movement.sighting@9', reportKey('ID')].map(
    (awaits) => en[awaitedKey(awaits)],
  )
  assert.equal(new Set(told).size, 4)
  assert.match(told[1] as string, /this phone was ended/)
})
