import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answeredWith, askedAlike } from './order.ts'

const asking = (draft: string, name: string, stops: readonly string[], decision: 'open' | 'accepted' = 'open') => ({
  ...{ draft, decision, kind: 'movement.sighting', data: { people: 40 } },
  asks: [{ field: 'place', name, stops: [...stops], as: null, answered: null }],
})

test('a doubtful place is asked once: the answer holds for every open draft of the text that asks for the same name', () => {
  const first = asking('a', 'Santa Ana', ['stop-1', 'stop-2'])
  const drafts = [
    first,
    asking('b', 'Santa Ana', ['stop-2', 'stop-1']),
    asking('c', 'Santa Rosa', ['stop-1', 'stop-2']),
    asking('d', 'Santa Ana', ['stop-3']),
    asking('e', 'Santa Ana', ['stop-1'], 'accepted'),
  ]
  const chosen = { stop: 'stop-1', kind: 'movement.sighting', data: { people: 40, place: 'stop-1' } }
  assert.deepEqual(askedAlike(drafts, first, chosen), { b: chosen })
  const none = { stop: '', kind: 'movement.sighting', data: { people: 40 } }
  assert.deepEqual(askedAlike(drafts, first, none), { b: none, d: none })
})

test('words that were a note for want of a place are what they tell of once it is known, and a note again without', () => {
  const as = { kind: 'movement.arrival', data: { group: 'main' } }
  const asks = [{ field: 'stop', name: 'Puente', stops: ['esq'], as, answered: null }]
  const note = { kind: 'core.note', data: { text: 'Llegaron' }, asks }
  assert.deepEqual(answeredWith(note, 'esq'), {
    ...{ kind: 'movement.arrival', data: { group: 'main', stop: 'esq' }, stop: 'esq' },
  })
  assert.deepEqual(answeredWith(note, ''), { kind: 'core.note', data: { text: 'Llegaron' }, stop: '' })
})
