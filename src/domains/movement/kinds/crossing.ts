import { defineKind } from '../../../core/kind.ts'
import { codeSchema, modeSchema, peopleSlots, wordsSchema } from '../../../core/kinds/shapes.ts'
import { counted, countedSecrecy, peopleProblems, placedSubjects, placeSlots } from '../shapes.ts'

export const crossing = defineKind({
  doc: 'People of a group cross a border: by the gate, by the river, in numbers per day.',
  name: 'movement.crossing',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group', 'stop'],
    properties: {
      group: codeSchema,
      stop: { ...codeSchema, description: 'Stop at the border' },
      toStop: codeSchema,
      ...counted,
      mode: modeSchema,
      words: wordsSchema,
    },
  },
  subjects: placedSubjects,
  secrecy: { group: 'journey', stop: 'journey', toStop: 'journey', ...countedSecrecy, mode: 'team', words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({ key: 'kind.movement.crossing.says', slots: { ...placeSlots(data), ...peopleSlots(data.people) } }),
  problems: (data) => peopleProblems(data.people),
  button: 'moving',
  examples: {
    good: [
      { group: 'main', stop: 'brg', toStop: 'chi', people: { low: 50, best: 50, high: null }, metric: 'crossed' },
      { group: 'main', stop: 'brg', mode: 'raft', saidBy: 'press' },
    ],
    bad: [
      { data: { group: 'main', stop: 'BRG' }, code: 'data.pattern', path: '/data/stop' },
      { data: { group: 'main', stop: 'brg', metric: 'people' }, code: 'data.enum', path: '/data/metric' },
    ],
  },
})
