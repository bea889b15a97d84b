import { defineKind } from '../../../core/kind.ts'
import { idSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { bound, boundProblems, boundSecrecy, boundSubjects, quantitySlots } from '../shapes.ts'

export const dispatch = defineKind({
  doc: 'Something that was promised has left and is on its way to a stop.',
  name: 'needs.dispatch',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['stop', 'sector'],
    properties: {
      ...bound,
      pledge: { ...idSchema, description: 'The promise that it keeps' },
      words: wordsSchema,
    },
  },
  subjects: boundSubjects,
  secrecy: { ...boundSecrecy, pledge: 'journey', words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.needs.dispatch.says',
    slots: { stop: data.stop, sector: data.sector, ...quantitySlots(data) },
  }),
  problems: boundProblems,
  button: 'need',
  examples: {
    good: [
      { stop: 'gua', sector: 'shelter', quantity: 120, unit: 'mats', byKind: 'ngo', expected: '2018-10-18T02:00:00Z' },
      { stop: 'tec', sector: 'water', quantity: 3000, unit: 'L', forDay: '2018-10-19' },
    ],
    bad: [
      { data: { sector: 'water' }, code: 'data.required', path: '/data/stop' },
      {
        data: { stop: 'tec', sector: 'water', expected: '2018-02-30T00:00:00Z' },
        code: 'time.impossible',
        path: '/data/expected',
      },
    ],
  },
})
