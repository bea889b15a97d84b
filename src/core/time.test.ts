import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  dayOf,
  daysOf,
  fromWallClock,
  HOUR_MS,
  happenedProblems,
  instant,
  isZone,
  msOf,
  nextDay,
  wallClock,
  wholeDay,
} from './time.ts'

const MEXICO = 'America/Mexico_City'
const GUATEMALA = 'America/Guatemala'

test('the river is an hour wide: Chiapas was on summer time in October 2018, Guatemala never', () => {
  const chiapas = fromWallClock('2018-10-20T12:00', MEXICO)
  const guatemala = fromWallClock('2018-10-20T12:00', GUATEMALA)
  assert.equal(instant(chiapas), '2018-10-20T17:00:00Z')
  assert.equal(guatemala - chiapas, HOUR_MS)
  assert.equal(dayOf(msOf('2018-10-20T05:30:00Z'), MEXICO), '2018-10-20')
  assert.equal(dayOf(msOf('2018-10-20T05:30:00Z'), GUATEMALA), '2018-10-19')
})

test('an instant is read as the calendar has it, and what is no instant is none', () => {
  const field = (most: number, width: number) =>
    fc.integer({ min: 0, max: most }).map((n) => `${n}`.padStart(width, '0'))
  const text = fc
    .tuple(field(9999, 4), field(13, 2), field(32, 2), field(24, 2), field(60, 2), field(60, 2))
    .map(([year, month, day, hour, minute, second]) => `${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const asWritten = (one: string): number => (isRealDate(one) ? Date.parse(one) : Number.NaN)
  fc.assert(
    fc.property(text, (one) => Object.is(msOf(one), asWritten(one))),
    { numRuns: 2000 },
  )
  for (const wrong of ['', '2018-10-15', '2018-10-15T00:00:00', '2018-10-15T00:00:00.000Z', '2018-10-15T00:00:00Z\n']) {
    assert.ok(Number.isNaN(msOf(wrong)), JSON.stringify(wrong))
  }
})

const isRealDate = (text: string): boolean => {
  const ms = Date.parse(text)
  return Number.isFinite(ms) && instant(ms) === text
}

test('when the clock goes back, the repeated hour is its first, and the day has 25 hours', () => {
  assert.equal(instant(fromWallClock('2018-10-28T01:30', MEXICO)), '2018-10-28T06:30:00Z')
  assert.equal(instant(fromWallClock('2018-10-28T02:30', MEXICO)), '2018-10-28T08:30:00Z')
  const day = wholeDay('2018-10-28', MEXICO)
  assert.deepEqual([day.from, day.to], ['2018-10-28T05:00:00Z', '2018-10-29T05:59:00Z'])
  assert.deepEqual(daysOf(day), ['2018-10-28'])
})

test('when the clock goes forward, the hour that does not exist is read after the change, and the day has 23 hours', () => {
  assert.equal(instant(fromWallClock('2018-04-01T02:30', MEXICO)), '2018-04-01T08:30:00Z')
  assert.equal(wallClock(msOf('2018-04-01T08:30:00Z'), MEXICO), '2018-04-01T03:30:00')
  const day = wholeDay('2018-04-01', MEXICO)
  assert.deepEqual([day.from, day.to], ['2018-04-01T06:00:00Z', '2018-04-02T04:59:00Z'])
  assert.deepEqual(daysOf(day), ['2018-04-01'])
})

test('clock time reads back in every zone but for the hours that a change skips or repeats', () => {
  const zones = [MEXICO, GUATEMALA, 'America/Tegucigalpa', 'America/Tijuana', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']
  const from = msOf('2018-01-01T00:00:00Z')
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 365 * 24 * 60 }), (zone, minutes) => {
      const ms = from + minutes * 60_000
      const back = fromWallClock(wallClock(ms, zone), zone)
      assert.ok(back === ms || back === ms - HOUR_MS, `${zone} ${instant(ms)} came back as ${instant(back)}`)
    }),
    { seed: 2018, numRuns: 400 },
  )
})

test('dates that do not exist are not a number, and say so', () => {
  for (const text of ['2018-02-30T00:00:00Z', '2018-13-01T00:00:00Z', '2018-10-15T24:00:00Z', '2018-10-15', 'soon']) {
    assert.ok(Number.isNaN(msOf(text)), text)
  }
  assert.ok(Number.isNaN(fromWallClock('2018-02-30', GUATEMALA)))
  assert.equal(msOf('2020-02-29T00:00:00Z'), Date.UTC(2020, 1, 29))
  const codes = (from: string, to: string, zone = 'UTC') =>
    happenedProblems({ from, to, precision: 'day', zone }).map(({ code, path }) => `${code} ${path}`)
  assert.deepEqual(codes('2018-02-30T00:00:00Z', '2018-03-01T00:00:00Z'), ['time.impossible /happened/from'])
  assert.deepEqual(codes('2018-03-02T00:00:00Z', '2018-03-01T00:00:00Z'), ['time.order /happened'])
  assert.deepEqual(codes('2018-03-01T00:00:00Z', '2018-03-01T00:00:00Z', 'America/Atlantis'), [
    'time.impossible /happened/zone',
  ])
})

test('days follow each other over months and years, and a long report touches at most a month of them', () => {
  assert.deepEqual(['2018-10-31', '2018-12-31', '2020-02-28'].map(nextDay), ['2018-11-01', '2019-01-01', '2020-02-29'])
  const long = {
    from: '2018-10-13T06:00:00Z',
    to: '2019-10-13T06:00:00Z',
    precision: 'range',
    zone: GUATEMALA,
  } as const
  assert.equal(daysOf(long).length, 31)
  assert.equal(isZone('America/Tegucigalpa') && !isZone('Honduras time'), true)
})
