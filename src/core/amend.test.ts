import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chainOf, testDevice } from '../../test/support/devices.ts'
import { KINDS } from '../domains/all.ts'
import { CONFIRMATION, CORRECTION, entriesOf, WITHDRAWAL } from './amend.ts'
import type { Report, Signer, Statement } from './report.ts'
import { journeyId } from './report.ts'
import { wholeDay } from './time.ts'
import { standing } from './view.ts'

const founder = testDevice('founder')
const other = testDevice('other')
const happened = wholeDay('2018-10-15', 'America/Guatemala')
const journey = journeyId('march', founder.device)

// Each call is a later minute, so that the latest said is the last called.
function sayer(device: Signer): (kind: string, data: Record<string, unknown>, minute: number) => Report {
  const next = chainOf(device)
  return (kind, data, minute) => {
    const said = `2018-10-15T20:${String(minute).padStart(2, '0')}:00Z`
    return next({ kind, v: 1, journey, happened, said, data } satisfies Statement)
  }
}

const say = sayer(founder)
const sayToo = sayer(other)
const count = (best: number) => ({ group: 'main', stop: 'esq', people: { low: null, best, high: null } })
const seen = say('movement.sighting', count(200), 0)
const firstCorrection = say(CORRECTION, { report: seen.id, v: 1, data: count(2000), why: 'A nought' }, 1)
const secondCorrection = say(CORRECTION, { report: seen.id, v: 1, data: count(1900), why: 'Counted again' }, 2)
const withdrawal = say(WITHDRAWAL, { report: seen.id, why: 'Other group' }, 3)
const undo = say(WITHDRAWAL, { report: withdrawal.id, why: 'It was ours after all' }, 4)
const confirmed = sayToo(CONFIRMATION, { report: seen.id, how: 'seen' }, 5)
const ownConfirmation = say(CONFIRMATION, { report: seen.id, how: 'seen' }, 6)

const best = (reports: readonly Report[]): unknown => {
  const [entry] = entriesOf(reports, KINDS)
  return [entry?.state, (entry?.data['people'] as { best: number } | undefined)?.best]
}

test('the latest correction counts, and the first words stay', () => {
  assert.deepEqual(best([seen]), ['stands', 200])
  assert.deepEqual(best([seen, firstCorrection]), ['corrected', 2000])
  assert.deepEqual(best([seen, secondCorrection, firstCorrection]), ['corrected', 1900])
  assert.deepEqual(entriesOf([seen, firstCorrection], KINDS)[0]?.report, seen)
})

test('a correction that is taken back leaves the one before', () => {
  const back = say(WITHDRAWAL, { report: secondCorrection.id, why: 'Miscounted' }, 7)
  assert.deepEqual(best([seen, firstCorrection, secondCorrection, back]), ['corrected', 2000])
})

test('a withdrawn report is shown and not counted, and undo brings it back with its corrections', () => {
  assert.deepEqual(best([seen, withdrawal]), ['withdrawn', 200])
  assert.equal(standing(entriesOf([seen, withdrawal], KINDS)).length, 0)
  assert.deepEqual(best([seen, firstCorrection, withdrawal, undo]), ['corrected', 2000])
  const redo = say(WITHDRAWAL, { report: undo.id, why: 'No, it was not' }, 8)
  assert.deepEqual(best([seen, withdrawal, undo, redo]), ['withdrawn', 200])
})

test('only somebody else confirms, once', () => {
  const again = sayToo(CONFIRMATION, { report: seen.id, how: 'asked' }, 9)
  const [entry] = entriesOf([seen, confirmed, ownConfirmation, again], KINDS)
  assert.deepEqual(entry?.confirmedBy, [other.device])
})

test('what is about nothing in the set is left out', () => {
  assert.deepEqual(entriesOf([withdrawal, undo], KINDS), [])
})

test('any order of arrival, with doubles, gives the same entries', () => {
  const all = [seen, firstCorrection, secondCorrection, withdrawal, undo, confirmed, ownConfirmation]
  const wanted = JSON.stringify(entriesOf(all, KINDS))
  fc.assert(
    fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }), (shuffled) => {
      assert.equal(JSON.stringify(entriesOf(shuffled, KINDS)), wanted)
    }),
    { seed: 3, numRuns: 100 },
  )
})
