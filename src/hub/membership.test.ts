import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice } from '../../test/support/devices.ts'
import { journeyId } from '../core/report.ts'
import type { Role } from '../core/role.ts'
import type { Grant } from '../core/trust.ts'
import type { Log } from '../log/log.ts'
import { readerOf } from './membership.ts'

const founder = testDevice('founder').device
const journey = journeyId('march', founder)
const NOW = '2018-10-15T12:00:00Z'

const grant = (role: Role, stops: readonly string[] | null = null, until: string | null = null): Grant => ({
  ...{ role, stops, until },
  ...{ label: 'Post', vouch: 'V' },
})
/** What a device with these grants is. `last`: the last of its numbers that counts, where it was ended. */
const memberWith = (grants: readonly Grant[], last = Infinity, device = 'ana') =>
  readerOf({ trust: () => ({ grants: () => grants, lastOf: () => last }) } as unknown as Log, device, NOW).in(journey)

test('a device reads nothing from the moment on that its time is over or it was ended, and nothing where nobody vouched', () => {
  const field = { role: 'field', circle: 'journey', stops: null }
  assert.deepEqual(memberWith([grant('field', null, '2018-10-15T12:00:01Z')]), field)
  assert.equal(memberWith([grant('field', null, NOW)]), null)
  assert.equal(memberWith([grant('coordinator')], 40), null)
  assert.equal(memberWith([]), null)
  assert.deepEqual(memberWith([grant('coordinator', null, NOW), grant('field')]), field, 'the other vouch stands')
  assert.equal(memberWith([], Infinity, founder)?.role, 'coordinator', 'whose journey it is')
})

test('of several vouches the widest counts, and stops are a limit only where all of that width name some', () => {
  assert.equal(memberWith([grant('field'), grant('analyst')])?.role, 'analyst')
  assert.deepEqual(memberWith([grant('field', ['gua']), grant('shelter', ['zac'])])?.stops, ['gua', 'zac'])
  assert.equal(memberWith([grant('field', ['gua']), grant('shelter')])?.stops, null)
  assert.deepEqual(memberWith([grant('field'), grant('legal', ['gua'])])?.stops, ['gua'], 'of the widest alone')
})
