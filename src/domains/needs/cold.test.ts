import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../../test/support/devices.ts'
import { entriesOf } from '../../core/amend.ts'
import { kindList } from '../../core/kind.ts'
import { classOf, coldIn } from './cold.ts'
import { kinds } from './kinds.ts'
import { NIGHT_CLASSES } from './sphere.ts'

const high = { stop: 'qzt', lat: 14.83, altitudeM: 2330, zone: 'America/Guatemala' }

test('a night is as cold as somebody there said within the last days', () => {
  const { tell } = testJourney('cold')
  const said = tell('needs.cold', { stop: 'qzt', lowC: -2 }, { at: '2018-12-10T06:00' })
  const cold = coldIn(entriesOf([said], kindList(kinds)))
  assert.deepEqual(cold(high, '2018-12-11'), { night: 'cold', how: 'reported', lowC: -2, reports: [said.id] })
  assert.equal(cold(high, '2018-12-20').how, 'reckoned')
  assert.equal(cold(high, '2018-12-09').how, 'reckoned')
})

test('where nobody said, height and month tell; without a height it is taken for mild and called assumed', () => {
  const cold = coldIn([])
  assert.deepEqual(cold(high, '2018-12-11'), { night: 'cool', how: 'reckoned', lowC: 4, reports: [] })
  assert.equal(cold({ ...high, altitudeM: 10 }, '2018-07-11').night, 'warm')
  assert.deepEqual(cold({ ...high, altitudeM: null }, '2018-12-11'), {
    ...{ night: 'mild', how: 'assumed', lowC: null, reports: [] },
  })
})

/**
 * Mean lows in spring, summer, autumn and winter: innvista.com, climate of Mexico in Celsius; those by month of
 * climatestotravel.com (Hermosillo, Tuxtla) and World Weather (Villahermosa), the coldest month of each season.
 */
const LOWS: readonly (readonly [name: string, lat: number, altitudeM: number, lows: readonly number[]])[] = [
  ['Tapachula', 14.9, 170, [22, 22, 21, 20]],
  ['San Cristóbal', 16.74, 2200, [7, 10, 9, 5]],
  ['Tuxtla', 16.75, 500, [18, 21, 18, 16]],
  ['Acapulco', 16.86, 20, [23, 25, 24, 23]],
  ['Villahermosa', 17.99, 10, [21.4, 23.7, 21.7, 19.4]],
  ['Toluca', 19.29, 2660, [8, 7, 6, 4]],
  ['Mexico City', 19.43, 2240, [11, 13, 11, 7]],
  ['Campeche', 19.85, 5, [23, 24, 23, 20]],
  ['Pachuca', 20.12, 2400, [10, 12, 9, 6]],
  ['Guadalajara', 20.67, 1566, [12, 15, 12, 8]],
  ['Durango', 24.02, 1890, [12, 20, 12, 0]],
  ['La Paz', 24.14, 27, [12, 22, 17, 12]],
  ['Saltillo', 25.42, 1600, [12, 16, 11, 6]],
  ['Hermosillo', 29.07, 200, [12, 24, 14, 8]],
  ['Ciudad Juárez', 31.74, 1140, [8, 18, 9, 1]],
  ['Tijuana', 32.52, 20, [10, 16, 13, 7]],
  ['Mexicali', 32.62, 8, [12, 23, 15, 5]],
]
const SEASONS = ['2018-04-15', '2018-07-15', '2018-10-15', '2018-01-15']

test('reckoned nights are about as cold as those of seventeen places from Tapachula to Tijuana, and seldom warmer', () => {
  const nights = LOWS.flatMap(([name, lat, altitudeM, lows]) =>
    SEASONS.map((date, i) => {
      const normalC = lows[i] ?? 0
      const { night } = coldIn([])({ stop: name, lat, altitudeM, zone: 'UTC' }, date)
      return { name, date, colder: NIGHT_CLASSES.indexOf(night) - NIGHT_CLASSES.indexOf(classOf(normalC)) }
    }),
  )
  const of = (colder: number): string[] => nights.filter((one) => one.colder === colder).map(({ name }) => name)
  // Sea fog: and whether warm or mild, it is one blanket.
  assert.deepEqual(of(-1), ['Tijuana'])
  assert.ok(of(0).length >= 40, `${of(0).length} of ${nights.length} as cold as they are`)
  assert.equal(of(0).length + of(1).length + 1, nights.length)
})

test('south of the equator July is a cold month', () => {
  const south = { stop: 's', lat: -33, altitudeM: 500, zone: 'America/Santiago' }
  assert.equal(coldIn([])(south, '2026-07-01').night, 'cool')
  assert.equal(coldIn([])(south, '2026-01-01').night, 'mild')
})

test('twenty degrees are warm, ten mild, nought cool, and below it is cold', () => {
  assert.deepEqual([20, 19, 10, 9, 0, -1].map(classOf), ['warm', 'mild', 'mild', 'cool', 'cool', 'cold'])
})
