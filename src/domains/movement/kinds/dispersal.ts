import { defineKind } from '../../../core/kind.ts'
import { codeSchema, modeSchema, peopleSlots, wordsSchema } from '../../../core/kinds/shapes.ts'
import { counted, countedSecrecy, peopleProblems, placedSubjects, placeSlots } from '../shapes.ts'

export const dispersal = defineKind({
  doc: 'People leave a group without a new one: they return, are sent back, or scatter. Dispersal is not zero.',
  name: 'movement.dispersal',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group'],
    properties: {
      group: codeSchema,
      how: { type: 'string', enum: ['returned', 'sentBack', 'scattered', 'stayed', 'unknown'] },
      stop: codeSchema,
      ...counted,
      mode: modeSchema,
      words: wordsSchema,
    },
  },
  subjects: placedSubjects,
  secrecy: { group: 'journey', how: 'journey', stop: 'journey', ...countedSecrecy, mode: 'journey', words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.movement.dispersal.says',
    slots: { ...placeSlots(data), ...peopleSlots(data.people) },
  }),
  problems: (data) => peopleProblems(data.people),
  button: 'moving',
  examples: {
    good: [
      {
        group: 'main',
        how: 'returned',
        stop: 'hux',
        people: { low: 80, best: 80, high: null },
        metric: 'returned',
        mode: 'bus',
      },
      { group: 'main', how: 'scattered', stop: 'chq' },
    ],
    bad: [
      { data: { group: 'main', how: 'gone' }, code: 'data.enum', path: '/data/how' },
      { data: { how: 'returned' }, code: 'data.required', path: '/data/group' },
    ],
  },
})
