import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Network, Stop } from '../../core/network.ts'
import { metres } from '../../core/units.ts'
import { distanceProblems } from './distance.ts'

const stop = (id: string, name: string, lat: number, lon: number): Stop => ({
  id,
  name,
  country: 'GT',
  lat,
  lon,
  kind: 'town',
  population: null,
  zone: 'America/Guatemala',
})
const network: Network = {
  stops: [
    stop('agc', 'Agua Caliente', 14.487, -89.357),
    stop('esq', 'Esquipulas', 14.5633, -89.3514),
    stop('map', 'Mapastepec', 15.4411, -92.8914),
    stop('pij', 'Pijijiapan', 15.6869, -93.2097),
  ],
  legs: [{ from: 'agc', to: 'esq', roadM: 10_000, mode: 'walk', walkable: true }],
}
const claim = (from: string, to: string, value: number, unit: string) =>
  distanceProblems({ from, to, distanceM: metres(value, unit) ?? 0 }, network)

test('58 miles to Esquipulas, where the road has 10 km, is flagged with both numbers', () => {
  assert.deepEqual(claim('agc', 'esq', 58, 'mi'), [
    {
      code: 'distance.map',
      path: '/data/distanceM',
      slots: { from: 'Agua Caliente', to: 'Esquipulas', statedKm: 93, mapKm: 10 },
    },
  ])
})

test('a road shorter than the straight line is impossible', () => {
  assert.deepEqual(
    claim('map', 'pij', 30, 'km').map((one) => one.code),
    ['distance.shorter'],
  )
  assert.deepEqual(claim('map', 'pij', 47, 'km'), [])
})

test('near places do not contradict anybody for a few kilometres', () => {
  assert.deepEqual(claim('agc', 'esq', 10, 'km'), [])
  assert.deepEqual(claim('esq', 'agc', 14, 'km'), [])
})

test('a stop that the network does not have is named', () => {
  assert.deepEqual(
    claim('agc', 'gua', 10, 'km').map((one) => [one.code, one.path]),
    [['place.unknown', '/data/to']],
  )
  assert.deepEqual(
    claim('xxx', 'esq', 10, 'km').map((one) => one.path),
    ['/data/from'],
  )
})
