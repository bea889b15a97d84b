import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asMeant } from './meant.ts'

const ZONE = 'America/Guatemala'
const NOW_MS = Date.parse('2018-10-16T03:30:00Z') // 21:30 of the 15th on the way

/** What the form is to say when it is opened at 21:30, of what was entered at an hour of the way's clock. */
function said(at: string, when: string, hour?: string): string {
  const entered = Object.entries({ people: '40', when, ...(hour !== undefined && { 'when.at': hour }) })
  const meant = new Map(asMeant({ at, entered }, NOW_MS, ZONE))
  assert.equal(meant.get('people'), '40')
  return [meant.get('when'), meant.get('when.at')].filter(Boolean).join(' ')
}

test('what was half written and said "now" is of the hour at which it was written, however late the form is opened again', () => {
  assert.equal(said('2018-10-15T20:05:00Z', 'now'), 'today 14:05')
  assert.equal(said('2018-10-15T20:05:00Z', 'hour'), 'today 13:05')
  assert.equal(said('2018-10-15T05:40:00Z', 'now'), 'yesterday 23:40')
  assert.equal(said('2018-10-15T06:20:00Z', 'hour'), 'yesterday 23:20', 'an hour before it was the day before')
  assert.equal(said('2018-10-15T05:40:00Z', 'today', '08:15'), 'yesterday 08:15')
  assert.equal(said('2018-10-15T20:05:00Z', 'yesterday'), 'yesterday')
})

test('what is older than the form can say stays as it was written', () => {
  assert.equal(said('2018-10-12T20:05:00Z', 'now'), 'now')
  assert.equal(said('2018-10-15T05:40:00Z', 'yesterday', '08:15'), 'yesterday 08:15')
})
