import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainOf, testDevice, verify } from '../../test/support/devices.ts'
import { journeyId } from '../core/report.ts'
import { wholeDay } from '../core/time.ts'
import { KINDS, VIEWS } from '../domains/all.ts'
import { Log } from '../log/log.ts'
import { memoryStore } from '../store/memory.ts'
import { devicesIn } from './devices.ts'

const [founder, ana, beto, stranger] = [testDevice(1), testDevice(2), testDevice(3), testDevice(4)]
const journey = journeyId('test', founder.device)
const happened = wholeDay('2018-10-15', 'America/Guatemala')
const NOW = '2018-10-16T00:00:00Z'

test('a coordinator sees who speaks and for what, who waits, who was ended after which report, and how to undo it', async () => {
  const log = await Log.open({ store: memoryStore(), kinds: KINDS, views: VIEWS, verify, now: () => NOW })
  const [f, a, s] = [chainOf(founder), chainOf(ana), chainOf(stranger)]
  const say = (write: typeof f, kind: string, data: Record<string, unknown>, v = 1) =>
    write({ kind, v, journey, happened, said: NOW, data })
  const vouch = (device: string, label: string, more = {}) =>
    say(f, 'core.vouch', { device, label, role: 'field', ...more }, 2)
  const invite = (key: string, expires: string) =>
    say(f, 'core.invitation', { key, label: 'Gate', role: 'shelter', expires })
  const first = vouch(ana.device, 'Parish phone', { stops: ['esq'], until: '2018-11-01T00:00:00Z' })
  const ending = say(f, 'core.revocation', { device: ana.device, after: 1, why: 'Taken' })
  const [open, late] = [invite(beto.device, '2018-10-17T00:00:00Z'), invite(stranger.device, '2018-10-15T00:00:00Z')]
  const notes = [say(a, 'core.note', { text: 'one' }), say(a, 'core.note', { text: 'two' })]
  await log.accept([
    first,
    vouch(beto.device, 'Shelter'),
    open,
    late,
    ...notes,
    say(s, 'core.note', { text: 'x' }),
    ending,
  ])

  const { devices, invitations } = await devicesIn(log, journey, NOW)
  assert.deepEqual(
    devices.map(({ label, role, reports, last, endedAfter }) => [label, role, reports, last, endedAfter]),
    [
      ['', 'none', 1, 1, null],
      ['', 'founder', 5, 5, null],
      ['Shelter', 'field', 0, 0, null],
      ['Parish phone', 'field', 2, 2, 1],
    ],
  )
  assert.ok(devices.every(({ invitation }) => invitation === null))
  const ended = devices[3]
  assert.deepEqual([ended?.vouches, ended?.endings], [[first.id], [ending.id]])
  assert.deepEqual([ended?.stops, ended?.until], [['esq'], '2018-11-01T00:00:00Z'])
  assert.deepEqual(
    invitations.map(({ invitation, label, role }) => [invitation, label, role]),
    [[open.id, 'Gate', 'shelter']],
  )

  await log.accept([say(f, 'core.withdrawal', { report: ending.id, why: 'Found again' })])
  const after = (await devicesIn(log, journey, NOW)).devices.find(({ device }) => device === ana.device)
  assert.deepEqual([after?.endedAfter, after?.endings], [null, []])
})
