import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../../test/support/devices.ts'
import { entriesOf } from '../../core/amend.ts'
import type { Report } from '../../core/report.ts'
import { msOf } from '../../core/time.ts'
import { KINDS } from '../all.ts'
import { networkOf, observationsOf } from './index.ts'

const observed = (reports: readonly Report[]) => observationsOf(entriesOf(reports, KINDS))

test('a report becomes an observation with its times, its place, its number and who stands behind it', () => {
  const { tell } = testJourney('observe')
  const arrival = tell(
    'movement.arrival',
    {
      group: 'main',
      stop: 'esq',
      people: { low: null, best: 2000, high: null },
      metric: 'arrivals',
      mode: 'foot',
      saidBy: 'press',
      origin: 'efe',
    },
    { at: '2018-10-15T18:00', until: '2018-10-15T20:00', cites: [{ source: 'x'.repeat(43), published: '2018-10-16' }] },
  )
  assert.deepEqual(observed([arrival]), [
    {
      reports: [arrival.id],
      kind: 'arrival',
      group: 'main',
      fromMs: msOf('2018-10-16T00:00:00Z'),
      toMs: msOf('2018-10-16T02:00:00Z'),
      knownMs: msOf('2018-10-16T00:00:00Z'),
      stop: 'esq',
      toStop: null,
      metric: 'arrivals',
      people: { low: null, best: 2000, high: null },
      mode: 'foot',
      saidBy: 'press',
      origin: 'efe',
    },
  ])
})

test('who says a number and not what it measures means those who are there', () => {
  const { tell } = testJourney('unsaid')
  const people = { low: null, best: 700, high: null }
  const at = tell('movement.sighting', { group: 'main', stop: 'esq', people })
  const along = tell('movement.sighting', { group: 'main', people })
  const place = tell('movement.sighting', { group: 'main', stop: 'esq' })
  const metrics = new Map(observed([at, along, place]).map(({ reports: [id], metric }) => [id, metric]))
  assert.deepEqual(
    [at, along, place].map(({ id }) => metrics.get(id)),
    ['at_stop', 'group_size', null],
  )
})

test('every kind of happening has its observation; a sighting without a number is a position', () => {
  const { tell } = testJourney('kinds')
  const kinds = [...KINDS.values()].filter((kind) => kind.name.startsWith('movement.'))
  const made = kinds.map((kind) => tell(kind.name, kind.examples.good[0] ?? {}))
  const found = new Set(observed(made).map((one) => one.kind))
  const wanted = [
    'arrival',
    'blockade',
    'count',
    'crossing',
    'decision',
    'departure',
    'dispersal',
    'join',
    'rest',
    'split',
    'transport',
  ]
  assert.deepEqual([...found].sort(), wanted)
  assert.equal(observed([tell('movement.sighting', { group: 'tail', stop: 'zac' })])[0]?.kind, 'position')
})

test('the length of a blockage is known only since its end was', () => {
  const { tell } = testJourney('blockage')
  const start = tell('movement.blockage', { what: 'started', stop: 'esq' }, { at: '2018-10-15T13:00' })
  const end = tell(
    'movement.blockage',
    { what: 'ended', stop: 'esq' },
    { at: '2018-10-15T17:00', said: '2018-10-17T00:00:00Z' },
  )
  const elsewhere = tell('movement.blockage', { what: 'ended', stop: 'agc' }, { at: '2018-10-15T14:00' })
  const [before, after, ...more] = observed([start, end, elsewhere])
  assert.deepEqual([before?.reports, before?.toMs], [[start.id], msOf(start.happened.to)])
  assert.deepEqual([after?.reports, after?.toMs], [[start.id, end.id], msOf(end.happened.to)])
  assert.equal(after?.knownMs, msOf('2018-10-17T00:00:00Z'))
  assert.equal(before?.origin, after?.origin)
  assert.deepEqual(more, [])
})

test('what was withdrawn is not observed, and what was corrected is observed as corrected', () => {
  const { tell } = testJourney('amended')
  const seen = tell('movement.arrival', { group: 'main', stop: 'esq' })
  const gone = tell('movement.arrival', { group: 'main', stop: 'gua' })
  const right = tell('core.correction', {
    report: seen.id,
    v: 1,
    data: { group: 'main', stop: 'chq' },
    why: 'Other town',
  })
  const back = tell('core.withdrawal', { report: gone.id, why: 'Rumour' })
  assert.deepEqual(
    observed([seen, gone, right, back]).map((one) => one.stop),
    ['chq'],
  )
})

test('the network is what was drawn last, whatever came first', () => {
  const { tell } = testJourney('network')
  const stop = {
    code: 'esq',
    name: 'Esquipulas',
    country: 'GT',
    lat: 14.56,
    lon: -89.35,
    place: 'city',
    zone: 'America/Guatemala',
  }
  const first = tell('movement.stop', stop, { said: '2018-10-12T00:00:00Z' })
  const second = tell('movement.stop', { ...stop, population: 53_000 }, { said: '2018-10-13T00:00:00Z' })
  const leg = tell('movement.leg', { from: 'agc', to: 'esq', roadM: 10_000, mode: 'walk', walkable: true })
  const network = networkOf(entriesOf([second, leg, first], KINDS))
  assert.equal(network.stops.length, 1)
  assert.equal(network.stops[0]?.population, 53_000)
  assert.deepEqual(network.stops[0]?.reports, [first.id, second.id].sort())
  assert.deepEqual(network.legs[0], {
    from: 'agc',
    to: 'esq',
    roadM: 10_000,
    mode: 'walk',
    walkable: true,
    reports: [leg.id],
  })
})
