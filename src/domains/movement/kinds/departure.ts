import { defineKind } from '../../../core/kind.ts'
import { codeSchema, modeSchema, peopleSlots, wordsSchema } from '../../../core/kinds/shapes.ts'
import { counted, countedSecrecy, peopleProblems, placedSubjects, placeSlots } from '../shapes.ts'

export const departure = defineKind({
  doc: 'A group leaves a stop, and for which one if that was said.',
  name: 'movement.departure',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group', 'stop'],
    properties: {
      group: codeSchema,
      stop: codeSchema,
      toStop: codeSchema,
      ...counted,
      mode: modeSchema,
      words: wordsSchema,
    },
  },
  subjects: placedSubjects,
  secrecy: { group: 'journey', stop: 'journey', toStop: 'journey', ...countedSecrecy, mode: 'journey', words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.movement.departure.says',
    slots: { ...placeSlots(data), ...peopleSlots(data.people) },
  }),
  problems: (data) => peopleProblems(data.people),
  button: 'moving',
  sms: [
    {
      words: { es: ['salen', 'salieron', 'salimos'], en: ['left', 'leave', 'leaving'] },
      reads: ['stop', 'people'],
      wants: ['stop'],
      sets: { group: 'main' },
    },
  ],
  examples: {
    good: [
      { group: 'main', stop: 'oco', toStop: 'agc', people: { low: 1600, best: 1600, high: null }, mode: 'foot' },
      { group: 'families', stop: 'mro', mode: 'bus', saidBy: 'organiser' },
    ],
    bad: [
      { data: { group: 'main' }, code: 'data.required', path: '/data/stop' },
      { data: { group: 'main', stop: 'oco', mode: 'walking' }, code: 'data.enum', path: '/data/mode' },
      {
        data: { group: 'main', stop: 'oco', people: { low: 2, best: 1, high: null } },
        code: 'count.order',
        path: '/data/people',
      },
    ],
  },
})
