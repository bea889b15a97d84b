import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { KM_PER_DAY, KNOWN_BY_DAY, METRIC_BIAS, PRIORS, SPEAKER_BIAS } from '../../src/forecast/priors.ts'
import { inRoot } from './place.mjs'
import { priorRows, withPriors } from './priors.ts'

const source = readFileSync(inRoot('src/forecast/priors.ts'), 'utf8')

test('every prior has one row with its value and a reason, and no row is without its prior', () => {
  const believed = { ...KM_PER_DAY, ...PRIORS, ...SPEAKER_BIAS, ...METRIC_BIAS, KNOWN_BY_DAY: KNOWN_BY_DAY.join(', ') }
  const rows = priorRows(source)
  const told = Object.fromEntries(
    rows.map(({ name, value }) => [name, name === 'KNOWN_BY_DAY' ? value : Number(value)]),
  )
  assert.deepEqual(told, believed)
  assert.equal(rows.length, Object.keys(believed).length)
  for (const { name, reason } of rows) assert.ok(reason.length > 5, name)
})

test('a guide whose table says another number is not the guide', () => {
  const guide = readFileSync(inRoot('docs/forecast/model.md'), 'utf8')
  assert.equal(withPriors(guide, source), guide)
  assert.notEqual(withPriors(guide, source.replace('paceDays: 8', 'paceDays: 7')), guide)
})

test('a guide without the marks of its table is a fault', () => {
  assert.throws(() => withPriors('# A guide', source), /marks/)
})
