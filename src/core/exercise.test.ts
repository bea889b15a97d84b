import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice } from '../../test/support/devices.ts'
import { type Exercise, exerciseIn, heardIn, timeIn } from './exercise.ts'
import { type ChainEnd, journeyId, signReport } from './report.ts'
import { trustOf } from './trust.ts'

const SINCE = '2026-03-01T09:00:00Z'
const runs: Exercise = { clock: '2018-10-18T00:00:00Z', since: SINCE, runs: true }
const stands: Exercise = { ...runs, runs: false }
const zone = 'UTC'

test('a clock that runs goes on from where the exercise began; one that stands does not; before it time is the real one', () => {
  assert.equal(timeIn(runs, '2026-03-01T10:30:00Z'), '2018-10-18T01:30:00Z')
  assert.equal(timeIn(stands, '2026-03-01T10:30:00Z'), stands.clock)
  assert.equal(timeIn(runs, '2018-10-17T10:00:00Z'), '2018-10-17T10:00:00Z')
  assert.equal(timeIn(null, SINCE), SINCE)
})

const [founder, stranger] = [testDevice('founder'), testDevice('stranger')]
const journey = journeyId('march', founder.device)
const exercise = (clock: string, said: string, signer = founder, at: ChainEnd = START) => {
  const happened = { from: runs.clock, to: runs.clock, precision: 'minute' as const, zone }
  const report = signReport({ kind: 'core.exercise', v: 1, journey, happened, said, data: { clock } }, at, signer)
  return { report, data: report.data, state: 'stands' as const, abouts: [], confirmedBy: [] }
}
const START = { seq: 1, prev: null }
const trust = trustOf(journey, [])

test('the last word of who leads the journey says whether it is an exercise; a stranger’s says nothing', () => {
  const [first, end] = [exercise('runs', SINCE), exercise('real', '2026-03-02T09:00:00Z')]
  assert.deepEqual(exerciseIn([first, exercise('real', '2026-03-03T09:00:00Z', stranger)], trust), runs)
  assert.equal(exerciseIn([end, first], trust), null)
  assert.equal(exerciseIn([], trust), null)
})

test('of two words of one device in one second the later one counts', () => {
  for (const [first, last] of [
    ['runs', 'real'],
    ['real', 'runs'],
    ['real', 'stands'],
    ['stands', 'real'],
  ] as const) {
    const before = exercise(first, SINCE)
    const after = exercise(last, SINCE, founder, { seq: 2, prev: before.report.id })
    const isReal = last === 'real'
    assert.equal(exerciseIn([before, after], trust) === null, isReal, `${first}, then ${last}`)
    assert.equal(exerciseIn([after, before], trust) === null, isReal, `${first}, then ${last}`)
  }
})

test('what was said and published in an exercise is heard at its own time; the report itself stays as it is', () => {
  const happened = { from: '2026-03-01T09:30:00Z', to: '2026-03-01T10:00:00Z', precision: 'hour' as const, zone }
  const cites = [
    { source: 'a'.repeat(43), published: '2026-03-01' },
    { source: 'b'.repeat(43), published: '2018-10-17' },
  ]
  const said = '2026-03-01T10:00:00Z'
  const report = signReport({ kind: 'core.note', v: 1, journey, happened, said, data: {}, cites }, START, founder)
  const heard = heardIn(runs, report)
  assert.deepEqual([heard.said, heard.happened.from], ['2018-10-18T01:00:00Z', '2018-10-18T00:30:00Z'])
  assert.deepEqual(
    heard.cites?.map(({ published }) => published),
    [runs.clock, '2018-10-17'],
  )
  assert.equal(report.said, said)
  assert.equal(heardIn(runs, { ...report, said: '2026-03-01T08:00:00Z' }).happened, happened)
})

test('in a drill set in the days to come, what happens then stays when it happens', () => {
  const ahead = { ...runs, clock: '2026-05-01T06:00:00Z' }
  const happened = { from: '2026-05-01T07:00:00Z', to: '2026-05-01T07:00:00Z', precision: 'minute' as const, zone }
  const said = '2026-03-01T10:00:00Z'
  const report = signReport({ kind: 'core.note', v: 1, journey, happened, said, data: {} }, START, founder)
  const heard = heardIn(ahead, report)
  assert.deepEqual([heard.said, heard.happened], ['2026-05-01T07:00:00Z', happened])
})
