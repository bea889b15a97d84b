import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskDraft } from '../../readiness/model.ts'
import { coveredIn, coveredWords, isCovered } from './covered.ts'

const TEXT = 'Rosa Ejemplo busca a su hijo. Llame al 5555 1234.'
const draft = (more: Partial<DeskDraft>): DeskDraft =>
  ({ draft: 'd1', start: 0, end: 29, isPrivate: true, personal: [], ...more }) as DeskDraft
const NAME = { start: 0, end: 12 }

test('exactly the words that tell who somebody is are covered, letter for letter, and the rest can be read', () => {
  const named = draft({ personal: [NAME, { start: 39, end: 48 }] })
  assert.equal(isCovered(named, new Set()), false)
  const shown = coveredWords(TEXT, 0, coveredIn([named], new Set()))
  assert.equal(shown, '•••• ••••••• busca a su hijo. Llame al •••• ••••.')
  assert.equal(shown.length, TEXT.length)
  assert.equal(coveredWords(TEXT.slice(5, 29), 5, [NAME]), '••••••• busca a su hijo.')
})

test('where the reader cannot tell which words, all of a private draft is covered until it is opened', () => {
  const whole = draft({})
  assert.equal(isCovered(whole, new Set()), true)
  assert.deepEqual(coveredIn([whole], new Set()), [{ start: 0, end: 29 }])
  assert.deepEqual(coveredIn([whole], new Set(['d1'])), [])
  assert.deepEqual(coveredIn([draft({ isPrivate: false })], new Set()), [])
})

test('a name that two drafts hide is shown in both when one of them was opened', () => {
  const two = [draft({ personal: [NAME] }), draft({ draft: 'd2', personal: [NAME] })]
  assert.equal(coveredIn(two, new Set()).length, 2)
  assert.deepEqual(coveredIn(two, new Set(['d2'])), [])
})
