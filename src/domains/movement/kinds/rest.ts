import { defineKind } from '../../../core/kind.ts'
import { codeSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { counted, countedSecrecy, peopleProblems, placedSubjects, placeSlots } from '../shapes.ts'

export const rest = defineKind({
  doc: 'A group stays at a stop for a day or more: to rest, to mourn, to wait for papers or a train.',
  name: 'movement.rest',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group', 'stop'],
    properties: { group: codeSchema, stop: codeSchema, ...counted, words: wordsSchema },
  },
  subjects: placedSubjects,
  secrecy: { group: 'journey', stop: 'journey', ...countedSecrecy, words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({ key: 'kind.movement.rest.says', slots: placeSlots(data) }),
  problems: (data) => peopleProblems(data.people),
  button: 'moving',
  examples: {
    good: [
      { group: 'main', stop: 'hux', saidBy: 'organiser', words: 'A day of mourning' },
      { group: 'main', stop: 'her', people: { low: 400, best: 500, high: 600 } },
    ],
    bad: [
      { data: { group: 'main' }, code: 'data.required', path: '/data/stop' },
      { data: { group: 'main', stop: 'hux', nights: 2 }, code: 'data.unknown', path: '/data/nights' },
    ],
  },
})
