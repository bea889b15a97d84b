import { defineKind } from '../../../core/kind.ts'
import { codeSchema, speakerSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { atStop } from '../shapes.ts'

export const cold = defineKind({
  doc: 'How cold a night at a stop is: it decides how many blankets a person needs.',
  name: 'needs.cold',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['stop', 'lowC'],
    properties: {
      stop: codeSchema,
      lowC: { type: 'integer', minimum: -50, maximum: 45, description: 'Coldest of the night, degrees Celsius' },
      saidBy: speakerSchema,
      words: wordsSchema,
    },
  },
  subjects: atStop,
  secrecy: { stop: 'journey', lowC: 'journey', saidBy: 'journey', words: 'team' },
  keepFor: 'P1Y',
  says: (data) => ({ key: 'kind.needs.cold.says', slots: { stop: data.stop, lowC: data.lowC } }),
  button: 'need',
  examples: {
    good: [
      { stop: 'qzt', lowC: 4, saidBy: 'church', words: 'Frost in the fields, children without blankets' },
      { stop: 'tap', lowC: 23 },
    ],
    bad: [
      { data: { stop: 'qzt' }, code: 'data.required', path: '/data/lowC' },
      { data: { stop: 'qzt', lowC: 60 }, code: 'data.range', path: '/data/lowC' },
    ],
  },
})
