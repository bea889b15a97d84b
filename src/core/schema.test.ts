import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { KINDS } from '../domains/all.ts'
import { generate, mutate, seededDice } from './generate.ts'
import { reportSchema } from './report.ts'
import type { Schema } from './schema.ts'
import { check } from './schema.ts'

// 200,000 values in the long run; the short one takes a sample with another seed's dice.
const isLong = process.env['VEREDA_TEST_LONG'] === '1'
const VALUES = isLong ? 200_000 : 15_000
const SEED = isLong ? 20_181_012 : 20_181_015

const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true, ownProperties: true })
const schemas: [string, Schema][] = [
  ['report', reportSchema],
  ...[...KINDS].map(([name, kind]) => [name, kind.data] as [string, Schema]),
]

test('generated values of every kind fit their schema', () => {
  const dice = seededDice(SEED)
  for (const [name, schema] of schemas) {
    for (let i = 0; i < 100; i++) assert.deepEqual(check(schema, generate(schema, dice)), [], `${name}, seed ${SEED}`)
  }
})

test('the own checker finds a problem exactly where ajv does', () => {
  const dice = seededDice(SEED)
  const each = Math.ceil(VALUES / schemas.length)
  const seen = { fits: 0, not: 0 }
  for (const [name, schema] of schemas) {
    const fits = ajv.compile(schema)
    for (let i = 0; i < each; i++) {
      const value = dice() < 0.1 ? generate(schema, dice) : mutate(generate(schema, dice), dice)
      const ours = check(schema, value).length === 0
      if (ours !== fits(value)) assert.fail(`${name}, seed ${SEED}: ours ${ours}: ${JSON.stringify(value)}`)
      seen[ours ? 'fits' : 'not']++
    }
  }
  assert.ok(seen.fits > VALUES / 20 && seen.not > VALUES / 4, `both sides are tried: ${JSON.stringify(seen)}`)
})

test('a problem says where and what, with names escaped as JSON pointers are', () => {
  const schema: Schema = {
    type: 'object',
    additionalProperties: false,
    required: ['a/b'],
    properties: { 'a/b': { type: 'array', items: { type: 'integer', maximum: 3 } } },
  }
  assert.deepEqual(check(schema, { 'a/b': [1, 4, 'x'], '~': 0 }, '/data'), [
    { code: 'data.range', path: '/data/a~1b/1', slots: { low: '', high: 3 } },
    { code: 'data.type', path: '/data/a~1b/2', slots: { wanted: 'integer' } },
    { code: 'data.unknown', path: '/data/~0', slots: { name: '~' } },
  ])
  assert.deepEqual(check(schema, {}), [{ code: 'data.required', path: '/a~1b', slots: { name: 'a/b' } }])
})

test('a field of the prototype is not a field of the value', () => {
  const schema: Schema = { type: 'object', additionalProperties: false, required: ['toString'], properties: {} }
  assert.equal(check(schema, {})[0]?.code, 'data.required')
  assert.equal(check(schema, JSON.parse('{"toString":1,"__proto__":{}}')).length, 2)
})
