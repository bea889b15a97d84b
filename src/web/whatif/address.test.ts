import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { NOTHING, type Pieces, piecesIn, queryOf } from './address.ts'

const SEED = 20181017

test('a scenario reads as what somebody would write down, and is back whole', () => {
  const pieces: Pieces = {
    closures: [
      { stop: 'tec', hours: 48 },
      { stop: 'tec', to: 'chi', hours: 6, from: '2018-10-19T12:00:00Z' },
    ],
    buses: [{ from: 'esg', to: 'tec', vehicles: 10, seats: 45 }],
    restDays: ['2018-10-19'],
    split: { atStop: 'gua', toStop: 'tec', share: 0.4 },
  }
  const query = 'close=tec:48&close=tec.chi:6:2018-10-19T12:00:00Z&bus=esg.tec:10x45&rest=2018-10-19&split=gua.tec:40'
  assert.equal(queryOf(pieces), query)
  assert.deepEqual(piecesIn(query), { pieces, wrong: [] })
  // A messenger may have written the colons otherwise; the journey and the language are none of its business.
  const carried = `journey=march&lang=en&${query.replaceAll(':', '%3A')}`
  assert.deepEqual(piecesIn(carried), { pieces, wrong: [] })
})

test('any scenario is the same after a way through an address', () => {
  const code = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,8}$/)
  const at = fc.constantFrom({}, { from: '2018-10-19T12:00:00Z' })
  const count = fc.integer({ min: 1, max: 999 })
  const closure = fc.record({ stop: code, hours: fc.integer({ min: 1, max: 1440 }) })
  const pieces = fc.record({
    closures: fc.array(
      fc.tuple(closure, at).map(([one, when]) => ({ ...one, ...when })),
      { maxLength: 3 },
    ),
    buses: fc.array(fc.record({ from: code, to: code, vehicles: count, seats: count }), { maxLength: 3 }),
    restDays: fc.uniqueArray(fc.constantFrom('2018-10-18', '2018-10-19', '2018-10-20')),
    split: fc.option(
      fc.record({ atStop: code, toStop: code, share: fc.integer({ min: 1, max: 100 }).map((n) => n / 100) }),
    ),
  })
  fc.assert(
    fc.property(pieces, (made) => {
      const one: Pieces = JSON.parse(JSON.stringify(made))
      assert.deepEqual(piecesIn(queryOf(one)), { pieces: one, wrong: [] })
    }),
    { seed: SEED, numRuns: 200 },
  )
})

test('what cannot be understood is named and left out, and the rest counts', () => {
  const query =
    'close=tec&close=TEC:4&close=tec:0&close=tec:9999&bus=a.b:0x4&rest=2018-02-30&split=a.b:101&close=tec:4:soon&close=gua:2'
  const { pieces, wrong } = piecesIn(query)
  assert.deepEqual(pieces, { ...NOTHING, closures: [{ stop: 'gua', hours: 2 }] })
  assert.equal(wrong.length, 8)
})
