import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KINDS } from '../domains/all.ts'
import { fieldsOf } from './form.ts'
import type { Kind } from './kind.ts'

const fieldsIn = (name: string) => new Map(fieldsOf(KINDS.get(name) as Kind).map((field) => [field.name, field]))

test('a form follows from the kind: shapes, choices and limits', () => {
  const fields = fieldsIn('movement.sighting')
  assert.equal([...fields.keys()][0], 'group')
  assert.deepEqual(fields.get('group')?.required, true)
  assert.equal(fields.get('people')?.shape, 'people')
  assert.equal(fields.get('women')?.shape, 'number')
  assert.equal(fields.get('words')?.shape, 'longText')
  assert.equal(fields.get('position')?.shape, 'text')
  assert.deepEqual(fields.get('method')?.choices, ['counted', 'estimated', 'registered', 'told', 'unknown'])
  assert.deepEqual([fields.get('lat')?.min, fields.get('lat')?.max], [-180, 180])
})

test('a group of fields becomes its fields, and a yes or no is one', () => {
  assert.equal(fieldsIn('movement.blockage').get('leg.from')?.shape, 'text')
  assert.equal(fieldsIn('movement.blockage').get('forces')?.shape, 'people')
  assert.equal(fieldsIn('needs.offer').get('canMove')?.shape, 'yesNo')
  assert.equal(fieldsIn('documents.draft').get('warnings')?.shape, 'list')
})
