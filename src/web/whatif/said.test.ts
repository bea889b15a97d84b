import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StopChange, WhatIf } from '../../readiness/model.ts'

// The page's words ask where they are for their language.
Object.assign(globalThis, { location: { search: '?lang=en' }, document: { documentElement: {}, hidden: false } })
const { mostWords } = await import('./said.ts')

const side = { reach: 0.9, people: null, arrival: null }

/** One stop, of which only the chance that people are there on a night is another one. */
function onNight(before: number, after: number): WhatIf {
  const present = (share: number) => ({ present: share })
  const nights = [{ date: '2018-10-20', before: present(before), after: present(after) }]
  const stop = { stop: 'rod', name: 'Puente', before: side, after: side, delayHours: null, nights, needs: [] }
  return { stops: [stop as unknown as StopChange] } as unknown as WhatIf
}

// The build fills the words; which are chosen is what is looked at here.
test('a night on which people are there more often says how often, and before', () => {
  assert.match(mostWords(onNight(0.1, 0.4)), /people are there \{after\} times, not \{before\}/)
})

test('a change too small for tenths is said to be little, not to be from one number to the same', () => {
  assert.match(mostWords(onNight(0.06, 0.13)), /^Little changes/)
})
