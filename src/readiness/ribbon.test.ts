import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../test/support/devices.ts'
import { ahead, arrivals, known, stopAhead } from '../../test/support/known.ts'
import { ribbonOf } from './ribbon.ts'

test('where some were seen in front of the others still lies ahead of them', () => {
  const { tell } = testJourney('in-front')
  const seen = (stop: string, day: string) =>
    tell('movement.arrival', { group: 'main', stop }, { at: `2018-10-${day}T09:00` })
  const tec = { ...stopAhead('tec', ['2018-10-18'], 500), arrival: arrivals('2018-10-18T18:00') }
  const groups = [{ group: 'main', place: [{ stop_id: 'gua', probability: 0.9 }] }]
  const forecast = Object.assign(ahead(tec), { groups })
  const beads = (...reports: Parameters<typeof known>[0]) =>
    ribbonOf(known(reports), forecast).map(({ stop, state }) => [stop, state])
  const way = [
    ['gua', 'now'],
    ['tec', 'ahead'],
  ]
  assert.deepEqual(beads(seen('gua', '17')), way)
  assert.deepEqual(beads(seen('tec', '16'), seen('gua', '17')), way)
  assert.deepEqual(beads(seen('tec', '16')), way)
})
