import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice, testJourney } from '../../test/support/devices.ts'
import { KINDS } from '../domains/all.ts'
import { trustReports } from '../log/trustbook.ts'
import type { Report } from './report.ts'
import { trustOf } from './trust.ts'

const names = ['coordinator', 'second', 'phone', 'stranger'] as const
const key = (name: string): string => testDevice(name).device

/** A journey told anew for each test, and its trust from whatever of it is given, in whatever order. */
function telling() {
  const { journey, tell } = testJourney('founder')
  const vouch = (by: string, name: string, role: string, more: object = {}): Report => ({
    ...tell('core.vouch', {}, { by }),
    kind: 'core.vouch',
    v: 2,
    data: { device: key(name), label: name, role, ...more },
  })
  const end = (by: string, name: string, after: number): Report =>
    tell('core.revocation', { device: key(name), after, why: 'Lost' }, { by })
  const takeBack = (by: string, report: Report): Report =>
    tell('core.withdrawal', { report: report.id, why: 'By mistake' }, { by })
  const trust = (...reports: Report[]) => trustOf(journey, trustReports(reports, KINDS).values())
  const roles = (...reports: Report[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        trust(...reports)
          .grants(key(name))
          .map(({ role }) => role)
          .join(),
      ]),
    )
  return { tell, vouch, end, takeBack, trust, roles }
}

test('a coordinator lets others in, and somebody in the field does not', () => {
  const { vouch, roles } = telling()
  const said = [vouch('founder', 'coordinator', 'coordinator'), vouch('coordinator', 'phone', 'field')]
  assert.deepEqual(roles(...said, vouch('phone', 'stranger', 'field')), {
    coordinator: 'coordinator',
    second: '',
    phone: 'field',
    stranger: '',
  })
})

test('devices that vouch for each other in a circle hold up nobody', () => {
  const { vouch, roles } = telling()
  const circle = [vouch('coordinator', 'second', 'coordinator'), vouch('second', 'coordinator', 'coordinator')]
  assert.equal(Object.values(roles(...circle)).join(''), '')
})

test('an ended device counts up to its number, and one that was set aside not at all, with all whom it let in', () => {
  const { vouch, end, trust } = telling()
  const said = [vouch('founder', 'coordinator', 'coordinator'), vouch('coordinator', 'phone', 'field')]
  const later = trust(...said, end('founder', 'coordinator', 1))
  assert.deepEqual(
    [1, 2].map((seq) => later.knows(key('coordinator'), seq)),
    [true, false],
  )
  assert.ok(later.knows(key('phone'), 9))
  const aside = trust(...said, end('founder', 'coordinator', 0))
  assert.ok(!aside.knows(key('coordinator'), 1))
  assert.ok(!aside.knows(key('phone'), 1))
})

test('an ending or a vouch that is taken back was never said, and taking that back too says it again', () => {
  const { vouch, end, takeBack, trust } = telling()
  const admitted = vouch('founder', 'phone', 'field')
  const ended = end('founder', 'phone', 0)
  const undone = takeBack('founder', ended)
  assert.ok(!trust(admitted, ended).knows(key('phone'), 1))
  assert.ok(trust(admitted, ended, undone).knows(key('phone'), 1))
  assert.ok(!trust(admitted, ended, undone, takeBack('founder', undone)).knows(key('phone'), 1))
  assert.ok(!trust(admitted, takeBack('founder', admitted)).knows(key('phone'), 1))
})

test('nobody is ended by somebody who does not stand nearer to the founder, so two cannot end each other', () => {
  const { vouch, end, trust } = telling()
  const both = [vouch('founder', 'coordinator', 'coordinator'), vouch('founder', 'second', 'coordinator')]
  const mutual = trust(...both, end('coordinator', 'second', 0), end('second', 'coordinator', 0))
  assert.ok(mutual.knows(key('coordinator'), 9) && mutual.knows(key('second'), 9))
  const upward = trust(...both, vouch('second', 'phone', 'coordinator'), end('phone', 'second', 0))
  assert.ok(upward.knows(key('second'), 9))
})

test('somebody in the field ends nobody and takes back no vouch', () => {
  const { vouch, end, takeBack, trust } = telling()
  const admitted = vouch('founder', 'second', 'field')
  const said = [vouch('founder', 'phone', 'field'), admitted]
  assert.ok(trust(...said, end('phone', 'second', 0), takeBack('phone', admitted)).knows(key('second'), 9))
})

test('an invitation that two devices came in with lets in neither, until a person vouches for the right one', () => {
  const { tell, vouch, roles } = telling()
  const invitation = tell('core.invitation', {
    key: key('once'),
    label: 'Phone',
    role: 'field',
    expires: '2018-10-16T00:00:00Z',
  })
  const one = vouch('founder', 'phone', 'field', { invitation: invitation.id })
  const hub = vouch('founder', 'second', 'coordinator')
  assert.equal(roles(invitation, one).phone, 'field')
  const twice = [invitation, one, hub, vouch('founder', 'stranger', 'field', { invitation: invitation.id })]
  assert.deepEqual([roles(...twice).phone, roles(...twice).stranger], ['', ''])
  assert.equal(roles(...twice, vouch('second', 'phone', 'field')).phone, 'field')
})

test('what a release without roles admitted reports on, and can still vouch for its like but for no role', () => {
  const { tell, vouch, roles } = telling()
  const old = tell('core.vouch', { device: key('coordinator'), label: 'Parish', role: 'Counts at the gate' })
  const like = tell('core.vouch', { device: key('phone'), label: 'Other phone' }, { by: 'coordinator' })
  assert.deepEqual(roles(old, like, vouch('coordinator', 'stranger', 'analyst')), {
    coordinator: 'field',
    second: '',
    phone: 'field',
    stranger: '',
  })
})

test('it is known through whom a device came in: who vouched, or who signed the invitation that it took up', () => {
  const { tell, vouch, trust } = telling()
  const offered = { key: key('stranger'), label: 'Parish phone', role: 'field', expires: '2018-11-01T00:00:00Z' }
  const invitation = tell('core.invitation', offered, { by: 'coordinator' })
  const said = [
    vouch('founder', 'coordinator', 'coordinator'),
    invitation,
    vouch('founder', 'phone', 'field', { invitation: invitation.id }),
    vouch('coordinator', 'second', 'field'),
  ]
  const by = (name: string) => trust(...said).letInBy(key(name))
  assert.equal(by('coordinator'), key('founder'))
  assert.equal(by('phone'), key('coordinator'))
  assert.equal(by('second'), key('coordinator'))
  assert.equal(by('stranger'), null)
})
