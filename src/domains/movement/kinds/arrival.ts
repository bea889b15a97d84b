import { defineKind } from '../../../core/kind.ts'
import { codeSchema, modeSchema, peopleSlots, wordsSchema } from '../../../core/kinds/shapes.ts'
import { counted, countedSecrecy, peopleProblems, placedSubjects, placeSlots } from '../shapes.ts'

export const arrival = defineKind({
  doc: 'A group, or the first or last of it, comes to a stop.',
  name: 'movement.arrival',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group', 'stop'],
    properties: {
      group: codeSchema,
      stop: codeSchema,
      body: { type: 'string', enum: ['front', 'main', 'tail', 'all'] },
      ...counted,
      mode: modeSchema,
      words: wordsSchema,
    },
  },
  subjects: placedSubjects,
  secrecy: { group: 'journey', stop: 'journey', body: 'journey', ...countedSecrecy, mode: 'journey', words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({ key: 'kind.movement.arrival.says', slots: { ...placeSlots(data), ...peopleSlots(data.people) } }),
  problems: (data) => peopleProblems(data.people),
  button: 'moving',
  sms: [
    {
      words: { es: ['llegan', 'llegaron', 'llegamos'], en: ['arrived', 'arrive', 'arriving'] },
      reads: ['stop', 'people'],
      wants: ['stop'],
      sets: { group: 'main' },
    },
  ],
  examples: {
    good: [
      { group: 'main', stop: 'esq', people: { low: null, best: 2000, high: null }, metric: 'arrivals', mode: 'foot' },
      { group: 'main', stop: 'hux', body: 'front' },
    ],
    bad: [
      { data: { group: 'main', stop: 'esq', body: 'middle' }, code: 'data.enum', path: '/data/body' },
      { data: { stop: 'esq' }, code: 'data.required', path: '/data/group' },
    ],
  },
})
