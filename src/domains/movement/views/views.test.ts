import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesOn, testJourney } from '../../../../test/support/devices.ts'
import type { Report } from '../../../core/report.ts'
import { positionView } from './position.ts'
import { sizeView } from './size.ts'
import { stopNightView } from './stopNight.ts'

const DAY = 'group-day:main@2018-10-15'
const people = (best: number) => ({ low: null, best, high: null })
const position = (reports: readonly Report[], subject = DAY) => positionView.fold(entriesOn(reports, subject), subject)
const size = (reports: readonly Report[], subject = DAY) => sizeView.fold(entriesOn(reports, subject), subject)
const night = (reports: readonly Report[], subject: string) => stopNightView.fold(entriesOn(reports, subject), subject)

test('a group is where the latest report of the day puts it, with its hours and its reports', () => {
  const { tell } = testJourney('position')
  const left = tell('movement.departure', { group: 'main', stop: 'oco', toStop: 'agc' }, { at: '2018-10-15T08:00' })
  const came = tell(
    'movement.arrival',
    { group: 'main', stop: 'esq' },
    { at: '2018-10-15T18:00', until: '2018-10-15T20:00' },
  )
  const place = position([came, left])
  assert.deepEqual([place?.state, place?.stop, place?.reports], ['at', 'esq', [came.id]])
  assert.deepEqual([place?.from, place?.to], [came.happened.from, came.happened.to])
  assert.deepEqual(position([left])?.state, 'left')
  assert.deepEqual([position([left])?.stop, position([left])?.toStop], ['oco', 'agc'])
})

test('who puts it elsewhere at the same hours is shown as a rival', () => {
  const { tell } = testJourney('rivals')
  const here = tell(
    'movement.sighting',
    { group: 'main', stop: 'esq' },
    { at: '2018-10-15T18:00', until: '2018-10-15T20:00' },
  )
  const there = tell('movement.sighting', { group: 'main', stop: 'agc' })
  const place = position([here, there])
  assert.equal(place?.stop, 'esq')
  assert.deepEqual(
    place?.rivals.map((rival) => [rival.stop, rival.reports]),
    [['agc', [there.id]]],
  )
})

test('a report of many days places nobody on a day of which somebody knows more exactly; a rest of many days does', () => {
  const { tell } = testJourney('sharp')
  const wide = { at: '2018-10-13', until: '2018-10-24' }
  const plan = tell('movement.sighting', { group: 'main', stop: 'gua', measure: 'affected' }, wide)
  const seen = tell('movement.sighting', { group: 'main', stop: 'esq' })
  assert.deepEqual([position([plan, seen])?.stop, position([plan, seen])?.rivals], ['esq', []])
  assert.equal(position([plan])?.stop, 'gua')
  const rested = tell('movement.rest', { group: 'main', stop: 'mro' }, { at: '2018-10-14', until: '2018-10-18' })
  assert.equal(position([plan, rested])?.stop, 'mro')
})

test('a flow, a withdrawn report or a report of another group says nothing of where it is', () => {
  const { tell } = testJourney('nothing')
  const flow = tell('movement.sighting', { group: 'main', stop: 'gua', people: people(5000), metric: 'passed' })
  const rumour = tell('movement.arrival', { group: 'main', stop: 'gua' })
  const back = tell('core.withdrawal', { report: rumour.id, why: 'Rumour' })
  const other = tell('movement.arrival', { group: 'tail', stop: 'zac' })
  assert.equal(position([flow, rumour, back, other]), null)
})

test('a report that was corrected to another group or stop leaves its old subject', () => {
  const { tell } = testJourney('moved')
  const seen = tell('movement.sighting', { group: 'main', stop: 'esq', people: people(300), metric: 'group_size' })
  const data = { group: 'tail', stop: 'esq', people: people(300), metric: 'group_size' }
  const right = tell('core.correction', { report: seen.id, v: 1, data, why: 'The tail' })
  assert.equal(size([seen, right]), null)
  assert.equal(size([seen, right], 'group-day:tail@2018-10-15')?.best, 300)
})

test('a size lists its witnesses, and every report of it can be opened', () => {
  const { tell } = testJourney('size')
  const told = [1500, 2000, 3000].map((n, by) =>
    tell(
      'movement.sighting',
      { group: 'main', stop: 'esq', people: people(n), metric: 'group_size', saidBy: 'press' },
      { by },
    ),
  )
  const gone = tell('movement.sighting', { group: 'main', people: people(20_000), metric: 'group_size' })
  const back = tell('core.withdrawal', { report: gone.id, why: 'A nought too many' })
  const found = size([...told, gone, back])
  assert.deepEqual(found?.witnesses.map((one) => one.report).sort(), [...told, gone].map((one) => one.id).sort())
  assert.equal(found?.best, 2000)
  assert.equal(found?.witnesses.find((one) => one.report === gone.id)?.weight, 0)
})

test('who joins is not who is there, and a split counts for the part', () => {
  const { tell } = testJourney('parts')
  const joined = tell('movement.join', { group: 'main', people: people(1000), metric: 'group_size' })
  const tail = tell('movement.split', {
    group: 'main',
    part: 'tail',
    stop: 'hux',
    people: people(300),
    metric: 'group_size',
  })
  assert.equal(size([joined, tail]), null)
  assert.equal(size([joined, tail], 'group-day:tail@2018-10-15')?.best, 300)
})

test('a night at a stop says who is here, who has left, and how many only when every group has a number', () => {
  const { tell } = testJourney('night')
  const main = tell(
    'movement.arrival',
    { group: 'main', stop: 'esq', people: people(2000), metric: 'at_stop' },
    { at: '2018-10-15T18:00' },
  )
  const tail = tell('movement.arrival', { group: 'tail', stop: 'esq' }, { at: '2018-10-15T21:00' })
  const gone = tell('movement.departure', { group: 'vanguard', stop: 'esq', toStop: 'chq' }, { at: '2018-10-15T12:00' })
  const subject = 'stop-night:esq@2018-10-15'
  assert.deepEqual(
    night([main, gone], subject)?.groups.map((group) => [group.group, group.present]),
    [
      ['main', 'here'],
      ['vanguard', 'left'],
    ],
  )
  assert.equal(night([main, gone], subject)?.people?.best, 2000)
  assert.equal(night([main, gone, tail], subject)?.people, null)
})

test('the way at a stop is as it was last said', () => {
  const { tell } = testJourney('way')
  const closed = tell('movement.blockage', { what: 'started', stop: 'agc', by: 'police' }, { at: '2018-10-15T10:00' })
  const open = tell('movement.blockage', { what: 'ended', stop: 'agc' }, { at: '2018-10-15T12:00' })
  assert.equal(night([closed], 'stop-night:agc@2018-10-15')?.way?.what, 'started')
  assert.equal(night([open, closed], 'stop-night:agc@2018-10-15')?.way?.what, 'ended')
})
