import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../../../test/support/devices.ts'
import { entriesOf } from '../../../core/amend.ts'
import type { Report } from '../../../core/report.ts'
import { KINDS } from '../../all.ts'
import { ledgerView } from './ledger.ts'
import { registerView } from './register.ts'

const { tell } = testJourney('ledger')
const fold = (...reports: Report[]) => ledgerView.fold(entriesOf(reports, KINDS), 'ledger:2018-10')

const figure = (best: number, more: object = {}): Report => {
  const value = { low: best, best, high: best }
  return tell('documents.figure', { what: 'arrested', value, unit: 'people', scope: 'the border', words: 'x', ...more })
}

test('figures of the same thing that say other numbers stand side by side, each naming the other', () => {
  const [a, b, elsewhere] = [figure(100), figure(300), figure(500, { scope: 'another border' })]
  const found = fold(a, b, elsewhere)?.figures.map((line) => [line.report, line.contradictedBy])
  assert.deepEqual(
    new Map(found as [string, string[]][]),
    new Map([
      [a.id, [b.id]],
      [b.id, [a.id]],
      [elsewhere.id, []],
    ]),
  )
})

test('figures whose ranges meet do not contradict each other, and what was withdrawn contradicts nobody', () => {
  const about = figure(0, { value: { low: 90, best: 100, high: 110 } })
  const least = figure(0, { value: { low: 105, best: 105, high: null } })
  assert.deepEqual(
    fold(about, least)?.figures.map((line) => line.contradictedBy),
    [[], []],
  )
  const far = figure(900)
  const gone = tell('core.withdrawal', { report: far.id, why: 'Misread' })
  assert.deepEqual(
    fold(about, far, gone)?.figures.map((line) => line.contradictedBy),
    [[], []],
  )
})

test('a person says that a statement is contradicted, and may take that back', () => {
  const said = tell('documents.statement', { act: 'said', speaker: 'Ministry', words: 'The bridge is open' })
  const other = tell('documents.statement', { act: 'said', words: 'The bridge is closed' })
  const link = tell('documents.contradiction', { report: said.id, by: other.id })
  const undo = tell('core.withdrawal', { report: link.id, why: 'undo' })
  const of = (...more: Report[]) => fold(said, other, ...more)?.statements.find((line) => line.report === said.id)
  assert.deepEqual([of(link)?.contradictedBy, of(link)?.speaker], [[other.id], 'Ministry'])
  assert.deepEqual(of(link, undo)?.contradictedBy, [])
})

test('a document has the last grade that a person gave it, or the one it came with', () => {
  const data = { ...KINDS.get('documents.source')?.examples.good[0] }
  const source = tell('documents.source', data)
  const graded = tell('documents.grade', { source: source.id, grade: 'A', credibility: 1 }, { by: 2 })
  const of = (...more: Report[]) =>
    registerView.fold(entriesOf([source, ...more], KINDS), `document:${source.id}`)?.source
  assert.deepEqual([of()?.grade?.reliability, of()?.grade?.credibility, of()?.ground], ['C', 3, 'page'])
  assert.deepEqual([of(graded)?.grade?.reliability, of(graded)?.grade?.by], ['A', graded.device])
})
