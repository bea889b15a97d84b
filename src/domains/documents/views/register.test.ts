import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../../../test/support/devices.ts'
import { entriesOf } from '../../../core/amend.ts'
import type { Report } from '../../../core/report.ts'
import { KINDS } from '../../all.ts'
import { registerView } from './register.ts'

const { tell } = testJourney('register')
const source = tell('documents.source', KINDS.get('documents.source')?.examples.good[1] ?? {})
const draftOf = (start: number, end: number): Report =>
  tell('documents.draft', { ...KINDS.get('documents.draft')?.examples.good[0], source: source.id, start, end })
const drafts = [draftOf(10, 20), draftOf(0, 5), draftOf(30, 40)] as const
const fold = (reports: readonly Report[]) => registerView.fold(entriesOf(reports, KINDS), `document:${source.id}`)

test('a source lists its drafts in the order of the text, all open at first', () => {
  const register = fold([source, ...drafts])
  assert.deepEqual(
    register?.drafts.map((line) => line.start),
    [0, 10, 30],
  )
  assert.deepEqual([register?.open, register?.source?.hasText], [3, true])
  assert.equal(JSON.stringify(register).includes('Somos'), false, 'the text is not copied into the view')
})

test('the last decision counts, and a decision that is taken back leaves the draft open', () => {
  const report = source.id
  const accepted = tell(
    'documents.confirmation',
    { draft: drafts[0].id, decision: 'accepted', report },
    { said: '2018-10-16T00:00:00Z' },
  )
  const rejected = tell(
    'documents.confirmation',
    { draft: drafts[0].id, decision: 'rejected' },
    { said: '2018-10-16T01:00:00Z', by: 2 },
  )
  const undo = tell('core.withdrawal', { report: rejected.id, why: 'Wrong draft' }, { by: 2 })
  const decided = (reports: readonly Report[]) => fold(reports)?.drafts.find((line) => line.report === drafts[0].id)
  assert.equal(decided([source, ...drafts, rejected, accepted])?.decision, 'rejected')
  assert.deepEqual(decided([source, ...drafts, rejected, accepted])?.decidedBy, [accepted.device, rejected.device])
  assert.deepEqual(decided([source, ...drafts, rejected, accepted, undo])?.became, report)
  assert.equal(
    decided([source, ...drafts, accepted, tell('core.withdrawal', { report: accepted.id, why: 'No' })])?.decision,
    'open',
  )
})
