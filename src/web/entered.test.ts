import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../core/form.ts'
import { check } from '../domains/shelter/kinds/check.ts'
import { dataFrom, onClock } from './entered.ts'

const fields = fieldsOf(check)
const formOf = (...entries: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

test('a shelter is known by its name, however it is written, and what it lacks is ticked, not spelled', () => {
  const codes = ['Gimnasio Niño Jesús, Zona 1', 'gimnasio niño jesus zona 1', 'gimnasio-nino-jesus-zona-1'].map(
    (name) => dataFrom(formOf(['shelter', name]), fields, {})['shelter'],
  )
  assert.deepEqual([...new Set(codes)], ['gimnasio-nino-jesus-zona-1'])
  const ticked = formOf(['shelter', 'gim'], ['stop', 'gua'], ['lacks', 'water'], ['lacks', 'roof'], ['others', '1,200'])
  assert.deepEqual(dataFrom(ticked, fields, { lacks: ['light'], has: ['lock'] }), {
    ...{ shelter: 'gim', stop: 'gua', lacks: ['water', 'roof'], others: 1200 },
  })
})

test('an hour that somebody enters is one of the journey, and what is an instant already stays it', () => {
  const data = { departs: '2018-10-17T15:00', expected: '2018-10-18T01:00:00Z' }
  assert.deepEqual(onClock(data, 'America/Guatemala'), {
    ...{ departs: '2018-10-17T21:00:00Z', expected: '2018-10-18T01:00:00Z' },
  })
})
