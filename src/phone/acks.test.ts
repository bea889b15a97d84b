import assert from 'node:assert/strict'
import { test } from 'node:test'
import { problem } from '../core/problem.ts'
import { acknowledged, heardFrom, NO_ACKS, waitingIds } from './acks.ts'

const why = [problem('body.tooLarge')]
const acks = acknowledged(
  { ...NO_ACKS, epoch: 'first' },
  ['kept', 'wrong', 'early'],
  [
    { id: 'kept', state: 'applied', awaits: null, problems: [] },
    { id: 'wrong', state: 'refused', awaits: null, problems: why },
    { id: 'early', state: 'waiting', awaits: 'trust:march', problems: [] },
  ],
)

test('what a hub refused is never taken for kept there, and its reason stays with it', () => {
  assert.deepEqual([acks.aside, Object.keys(acks.durable)], [{ wrong: why }, ['kept', 'early']])
  assert.deepEqual(waitingIds(acks), ['early'])
})

test('what was kept on a hub counts as kept no longer when the hub comes back from an older copy', () => {
  const heard = { hub: 'hub', epoch: 'first', heard: null, hubAheadMs: 0 }
  assert.deepEqual(Object.keys(heardFrom(acks, heard).durable), ['kept', 'early'])
  assert.deepEqual(heardFrom(acks, { ...heard, epoch: 'second' }).durable, {})
})
