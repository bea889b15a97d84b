import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney, verify } from '../../test/support/devices.ts'
import { entriesOf } from '../core/amend.ts'
import type { Circle } from '../core/kind.ts'
import { reportText } from '../core/report.ts'
import { KINDS as kinds } from '../domains/all.ts'
import { verifyExport } from '../log/verify.ts'
import { csvColumns, csvLines, geojsonLines, jsonlHeader } from './formats.ts'

const { journey, tell } = testJourney(3)
const place = { country: 'GT', place: 'town', zone: 'America/Guatemala' }
const reports = [
  tell('core.journey', { title: 'March', slug: 'march', startDay: '2018-10-15', zone: 'America/Guatemala' }),
  tell('movement.stop', { code: 'agc', name: 'Agua Caliente', lat: 14.51, lon: -89.29, ...place }),
  tell('movement.stop', { code: 'esq', name: '=cmd|Esquipulas', lat: 14.5628, lon: -89.3519, ...place }),
  tell('movement.leg', { from: 'agc', to: 'esq', roadM: 10000, mode: 'walk', walkable: true }),
  tell('movement.sighting', {
    group: 'main',
    stop: 'esq',
    people: { low: 1800, best: 2000, high: null },
    metric: 'at_stop',
    words: 'named people',
  }),
  tell('movement.sighting', { group: 'tail', lat: 14.63, lon: -89.5 }),
]
const entries = entriesOf(reports, kinds)

const csv = (circle: Circle): string[][] => [...csvLines(entries, kinds, circle)].map((line) => line.split(','))
const features = (circle: Circle) =>
  (JSON.parse([...geojsonLines(entries, kinds, circle)].join('\n')) as { features: Feature[] }).features
type Feature = { geometry: { type: string; coordinates: unknown }; properties: Record<string, unknown> }

test('an export as JSON lines is one that can be verified', async () => {
  const bodies = reports.map(reportText)
  const result = await verifyExport([await jsonlHeader(journey, bodies), ...bodies], verify)
  assert.deepEqual([result.ok, result.reports, result.problems], [true, 6, []])
})

test('a sheet has one row a report and one column a field, as many cells in each line', () => {
  const [header = [], ...rows] = csv('team')
  assert.equal(rows.length, 6)
  for (const row of rows) assert.equal(row.length, header.length)
  const sighting = rows[4] ?? []
  assert.equal(sighting[header.indexOf('data.people.low')], '1800')
  assert.equal(sighting[header.indexOf('data.people.high')], '')
  assert.equal(sighting[header.indexOf('data.stop')], 'esq')
})

test('what a circle may not read is in no column', () => {
  assert.ok(csvColumns(kinds, 'team').includes('data.words'))
  assert.ok(!csvColumns(kinds, 'journey').includes('data.words'))
  assert.ok(!csvColumns(kinds, 'public').includes('data.people.best'))
  assert.doesNotMatch([...csvLines(entries, kinds, 'journey')].join('\n'), /named people/)
})

test('nothing in a sheet or a map tells which reports one device said', () => {
  const said = (by: readonly number[]): string => {
    const { tell: says } = testJourney(3)
    const people = { low: null, best: 40, high: null }
    const told = by.map((device, n) =>
      says('movement.sighting', { group: 'main', stop: 'esq', people }, { by: device, at: `2018-10-1${n}` }),
    )
    const ids = new Map(told.map(({ id }, n) => [id, `report ${n}`]))
    const as = entriesOf([...reports.slice(0, 4), ...told], kinds)
    const circles = (['public', 'journey', 'team'] as const).flatMap((circle) => [
      ...csvLines(as, kinds, circle),
      ...geojsonLines(as, kinds, circle),
    ])
    return [...ids].reduce((text, [id, name]) => text.replaceAll(id, name), circles.join('\n'))
  }
  assert.equal(said([5, 5, 5]), said([5, 6, 7]))
})

test('a cell cannot run as a formula', () => {
  assert.ok([...csvLines(entries, kinds, 'team')].some((line) => line.includes(`"'=cmd|Esquipulas"`)))
})

test('a map has longitude first, and people no finer than two decimals', () => {
  const shown = features('team')
  assert.deepEqual(
    shown.map(({ geometry }) => [geometry.type, geometry.coordinates]),
    [
      ['Point', [-89.29, 14.51]],
      ['Point', [-89.3519, 14.5628]],
      [
        'LineString',
        [
          [-89.29, 14.51],
          [-89.3519, 14.5628],
        ],
      ],
      ['Point', [-89.35, 14.56]],
      ['Point', [-89.5, 14.63]],
    ].sort(byOrder(shown)),
  )
})

// Reports of one moment fold in the order of their ids, which nobody chooses: the expectation follows it.
const byOrder = (shown: readonly Feature[]) => (a: unknown[], b: unknown[]) => at(shown, a) - at(shown, b)
const at = (shown: readonly Feature[], row: unknown[]): number =>
  shown.findIndex(({ geometry }) => JSON.stringify([geometry.type, geometry.coordinates]) === JSON.stringify(row))

test('outsiders see the way and nobody on it', () => {
  const kindsShown = features('public').map(({ properties }) => properties['kind'])
  assert.deepEqual(kindsShown.sort(), ['movement.leg', 'movement.stop', 'movement.stop'])
  const journeyShown = features('journey').map(({ properties }) => properties['kind'])
  assert.equal(journeyShown.filter((kind) => kind === 'movement.sighting').length, 1)
})
