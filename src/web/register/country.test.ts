import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCountry } from './country.ts'

test('a place is its country in either language, with or without accents, and no part of it is', () => {
  for (const place of ['México', 'Mexico', 'mexico']) assert.ok(isCountry(place, 'MX'), place)
  assert.ok(isCountry('Estados Unidos', 'US'))
  for (const [place, code] of [
    ['Ciudad de México', 'MX'],
    ['Mexico', 'GT'],
    ['Mexico', null],
  ] as const)
    assert.ok(!isCountry(place, code), place)
})
