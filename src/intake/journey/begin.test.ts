import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Problem } from '../../core/problem.ts'
import { type Atlas, atlasOf } from '../reader/atlas.ts'
import { type Begun, type BegunJourney, beginJourney } from './begin.ts'
import { readJourney } from './index.ts'

const atlas: Atlas = atlasOf(
  [
    'alto\tAlto|AA|10.0|10.0|200000',
    'bajo\tBajo|AA|10.5|10.5|30000;Bajo|ZZ|-40|120|90000',
    'cima\tCima|BB|11.0|11.0|5000;Cima|AA|10.9|10.9|4000',
    'dos rios\tDos Ríos|BB|11.5|11.5|700;Dos Ríos|BB|11.52|11.51|3000',
    'vado\tVado|AA|10.6|10.6|400000;Vado|BB|10.2|10.4|700',
  ].join('\n'),
)
const ZONES: Readonly<Record<string, readonly string[]>> = {
  AA: ['America/Guatemala'],
  BB: ['America/Mexico_City', 'America/Tijuana'],
}
const known = { atlas, zonesOf: (country: string) => ZONES[country] ?? [] }
const asked = (stops: readonly string[], more: Partial<Begun> = {}): Begun => ({
  ...{ slug: 'Abril 2026!', title: null, start: '2026-04-01', zones: ['America/Mexico_City'], note: 'estimate' },
  stops,
  ...more,
})

function begun(stops: readonly string[], more: Partial<Begun> = {}): BegunJourney {
  const made = beginJourney(asked(stops, more), known)
  assert.ok(made.ok, JSON.stringify(made))
  return made.value
}
function problemsOf(stops: readonly string[], more: Partial<Begun> = {}): readonly Problem[] {
  const made = beginJourney(asked(stops, more), known)
  return made.ok ? [] : made.problems
}
const where = ({ stops }: BegunJourney): string[] => stops.map(({ name, country }) => `${name} ${country}`)

test('the folder that is begun is one that can be read, with estimated roads and the clock of each country', () => {
  const { texts, legs } = begun(['Alto', 'Bajo', 'Dos Rios'])
  const read = readJourney(texts)
  assert.ok(read.ok, JSON.stringify(read))
  const { slug, title, startDay, fromStop, zone, stops } = read.value
  assert.deepEqual([slug, title, startDay, fromStop], ['abril-2026', 'Alto – Dos Ríos', '2026-04-01', 'alt'])
  assert.deepEqual([zone, ...stops.map((stop) => stop.zone)].slice(0, 2), ['America/Guatemala', 'America/Guatemala'])
  assert.equal(stops[2]?.zone, 'America/Mexico_City')
  assert.deepEqual([stops[0]?.kind, stops[1]?.kind, stops[2]?.id], ['city', 'town', 'dos'])
  // 78 km in a straight line.
  assert.deepEqual(legs[0], { from: 'alt', to: 'baj', roadKm: 101 })
})

test('of several towns of one name the one on the way is meant, however large the others are', () => {
  assert.deepEqual(where(begun(['Alto', 'Bajo'])), ['Alto AA', 'Bajo AA'])
  assert.deepEqual(where(begun(['Alto', 'Vado'])), ['Alto AA', 'Vado AA'], 'a village is not, because it is nearer')
})

test('where two could be meant nobody guesses: both are named as they are to be written, and that settles it', () => {
  const [found, ...more] = problemsOf(['Alto', 'Cima', 'Bajo'])
  assert.deepEqual([found?.code, found?.path, more.length], ['place.several', 'Cima', 0])
  const choices = String(found?.slots['choices']).split(' · ')
  assert.deepEqual([...choices].sort(), ['Cima/AA@10.9,10.9', 'Cima/BB@11,11'])
  for (const one of choices) assert.equal(begun(['Alto', one, 'Bajo']).stops[1]?.country, one.slice(5, 7))
  assert.equal(begun(['Alto', 'cima/bb', 'Bajo']).stops[1]?.country, 'BB')
})

test('a place that no list has is taken with its point, and asked for without', () => {
  assert.deepEqual(
    problemsOf(['Alto', 'Casa Luz', 'Nadie']).map(({ code, path }) => [code, path]),
    [
      ['place.notFound', 'Casa Luz'],
      ['place.notFound', 'Nadie'],
    ],
  )
  const { stops } = begun(['Alto', 'Casa Luz/AA@10.2,10.3', 'Alto/AA@10.4,10.4'])
  assert.deepEqual(
    stops.map(({ id, lat, people }) => [id, lat, people]),
    [
      ['alt', 10, 200000],
      ['cas', 10.2, null],
      ['alt2', 10.4, null],
    ],
  )
  assert.equal(problemsOf(['Alto', 'Casa Luz@10.2,10.3'])[0]?.code, 'place.notFound', 'a point without its country')
})

test('a crossing of the reader’s own table is a border, under any of its names', () => {
  const real = beginJourney(asked(['Tecún Umán', 'Agua Caliente']), { ...known, zonesOf: () => ['America/Guatemala'] })
  assert.deepEqual(real.ok && real.value.stops.map(({ kind }) => kind), ['border', 'border'])
})

test('a country of several clocks asks for one, a day that is none and a single stop are refused', () => {
  const [clock] = problemsOf(['Alto', 'Dos Rios'], { zones: [] })
  assert.deepEqual([clock?.code, clock?.path], ['zone.several', 'BB'])
  assert.match(String(clock?.slots['zones']), /America\/Tijuana/)
  assert.equal(
    begun(['Alto', 'Dos Rios'], { zones: ['Europe/Kyiv', 'America/Tijuana'] }).stops[1]?.zone,
    'America/Tijuana',
  )
  assert.equal(problemsOf(['Alto', 'Dos Rios'], { zones: ['Europe/Kyiv'] })[0]?.code, 'zone.several', 'not theirs')
  assert.equal(begun(['Alto', 'Dos Rios'], { zones: ['Mexico/General'] }).stops[1]?.zone, 'Mexico/General')
  assert.equal(problemsOf(['Alto'])[0]?.code, 'data.length')
  assert.equal(problemsOf(['Alto', 'Bajo'], { start: '2026-02-30' })[0]?.code, 'time.impossible')
  assert.equal(problemsOf(['Alto', 'Bajo'], { zones: ['Mars/Olympus'] })[0]?.code, 'time.impossible')
})

test('names that a spreadsheet would run, or that hold a comma, come back as they were', () => {
  const read = readJourney(begun(['Alto', '=SUM(1)/AA@10.2,10.3', 'La "Paz", norte/AA@10.4,10.4']).texts)
  assert.deepEqual(read.ok && read.value.stops.map(({ name }) => name).slice(1), ["'=SUM(1)", 'La "Paz", norte'])
})
