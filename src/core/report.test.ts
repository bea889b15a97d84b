import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chainOf, testDevice, verify } from '../../test/support/devices.ts'
import { generate, mutate, seededDice } from './generate.ts'
import type { Report, Statement } from './report.ts'
import { faults, inOrder, isFounder, journeyId, knownFrom, reportSchema, reportText, signReport } from './report.ts'
import { wholeDay } from './time.ts'

const device = testDevice(1)
const statement: Statement = {
  kind: 'movement.sighting',
  v: 1,
  journey: journeyId('caravan-2018-10', device.device),
  happened: wholeDay('2018-10-15', 'America/Guatemala', 'Monday'),
  said: '2018-10-15T22:10:00Z',
  data: { group: 'main', stop: 'esq', people: { low: null, best: 2000, high: null } },
}
const report = signReport(statement, { seq: 1, prev: null }, device)
const codes = (value: unknown): string[] => faults(value, verify).map(({ code, path }) => `${code} ${path}`)

test('a signed report is sound, and is the same report when it is signed again', () => {
  assert.deepEqual(faults(report, verify), [])
  assert.equal(report.id.length, 43)
  assert.deepEqual(signReport(statement, { seq: 1, prev: null }, testDevice(1)), report)
  assert.deepEqual(JSON.parse(reportText(report)), report)
})

test('a changed word, time, author or signature is found', () => {
  const other = testDevice(2)
  assert.deepEqual(codes({ ...report, data: { ...report.data, stop: 'chq' } }), ['report.id /id'])
  assert.deepEqual(codes({ ...report, said: '2018-10-15T22:10:01Z' }), ['report.id /id'])
  assert.deepEqual(codes({ ...report, device: other.device }), ['report.id /id'])
  const theirs = signReport(statement, { seq: 1, prev: null }, { device: device.device, sign: other.sign })
  assert.deepEqual(codes(theirs), ['report.signature /sig'])
})

test('a report of another shape is refused where it is wrong', () => {
  const { sig: _sig, ...unsigned } = report
  assert.deepEqual(codes(unsigned), ['data.required /sig'])
  assert.deepEqual(codes({ ...report, extra: 1 }), ['data.unknown /extra'])
  assert.deepEqual(codes({ ...report, seq: 0 }), ['data.range /seq'])
  assert.deepEqual(codes('not a report'), ['data.type '])
  assert.deepEqual(codes(null), ['data.type '])
})

test('a sound signature does not excuse a broken start, an impossible time or text that cannot be hashed', () => {
  const signed = (change: Partial<Statement>, seq = 1, prev: string | null = null): Report =>
    signReport({ ...statement, ...change }, { seq, prev }, device)
  assert.deepEqual(codes(signed({}, 2)), ['chain.start /prev'])
  assert.deepEqual(codes(signed({}, 1, report.id)), ['chain.start /prev'])
  assert.deepEqual(codes(signed({ said: '2018-02-30T00:00:00Z' })), ['time.impossible /said'])
  const backwards = { ...statement.happened, from: statement.happened.to, to: statement.happened.from }
  assert.deepEqual(codes(signed({ happened: backwards })), ['time.order /happened'])
  assert.deepEqual(codes({ ...report, data: { words: '\ud800' } }), ['report.canonical '])
})

test('nothing that is thrown at it makes the check throw', () => {
  const dice = seededDice(7)
  for (let i = 0; i < 500; i++) {
    const value = i % 2 ? mutate(report, dice) : generate(reportSchema, dice)
    const found = faults(value, verify)
    if (JSON.stringify(value) !== JSON.stringify(report)) assert.ok(found.length > 0, `seed 7, round ${i}`)
  }
})

test('a chain counts from one and names what came before', () => {
  const say = chainOf(testDevice(3))
  const [first, second, third] = [say(statement), say(statement), say(statement)]
  assert.deepEqual([first?.seq, second?.seq, third?.seq], [1, 2, 3])
  assert.deepEqual([first?.prev, second?.prev, third?.prev], [null, first?.id, second?.id])
})

test('a report is known since its latest source was published, or since it was said', () => {
  const source = report.id
  assert.equal(knownFrom({ said: statement.said }), statement.said)
  assert.equal(knownFrom({ said: statement.said, cites: [{ source }] }), statement.said)
  assert.equal(
    knownFrom({ said: '2026-01-01T00:00:00Z', cites: [{ source, published: '2018-10-18' }] }),
    '2018-10-18T00:00:00Z',
  )
  const two = [
    { source, published: '2018-10-18' },
    { source, published: '2018-10-19T08:00:00Z' },
  ]
  assert.equal(knownFrom({ said: '2026-01-01T00:00:00Z', cites: two }), '2018-10-19T08:00:00Z')
})

test('a journey is founded by the device in its name and by no other', () => {
  assert.match(statement.journey, /^caravan-2018-10\.[a-z2-7]{16}$/)
  assert.equal(isFounder(statement.journey, device.device), true)
  assert.equal(isFounder(statement.journey, testDevice(2).device), false)
  assert.equal(isFounder('caravan-2018-10.', device.device), false)
})

test('the fixed order is by when it happened, then by id', () => {
  const later = signReport({ ...statement, happened: wholeDay('2018-10-16', 'UTC') }, { seq: 1, prev: null }, device)
  assert.ok(inOrder(report, later) < 0 && inOrder(later, report) > 0)
  assert.equal(inOrder(report, report), 0)
})
