import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedAlike } from './order.ts'

const asking = (draft: string, name: string, stops: readonly string[], decision: 'open' | 'accepted' = 'open') => ({
  ...{ draft, decision, data: { people: 40 } },
  asks: [{ field: 'place', name, stops: [...stops], answered: null }],
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
  const chosen = { stop: 'stop-1', data: { people: 40, place: 'stop-1' } }
  assert.deepEqual(askedAlike(drafts, first, chosen), { b: chosen })
  const none = { stop: '', data: { people: 40 } }
  assert.deepEqual(askedAlike(drafts, first, none), { b: none, d: none })
})
