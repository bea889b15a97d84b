import { defineKind } from '../../../core/kind.ts'
import {
  codeSchema,
  groupDays,
  NOT_SAID,
  peopleSlots,
  stopNights,
  timelineDay,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { counted, countedSecrecy, peopleProblems } from '../shapes.ts'

export const join = defineKind({
  doc: 'More people come to a group: others on the way, or a whole group that was counted apart.',
  name: 'movement.join',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group'],
    properties: {
      group: { ...codeSchema, description: 'Group that grows' },
      part: { ...codeSchema, description: 'Group that comes to it' },
      stop: codeSchema,
      ...counted,
      words: wordsSchema,
    },
  },
  subjects: (data, context) => [
    timelineDay(context),
    ...groupDays(data.group, context),
    ...groupDays(data.part, context),
    ...stopNights(data.stop, context),
  ],
  secrecy: { group: 'journey', part: 'journey', stop: 'journey', ...countedSecrecy, words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.movement.join.says',
    slots: { group: data.group, stop: data.stop ?? NOT_SAID, ...peopleSlots(data.people) },
  }),
  problems: (data) => [
    ...peopleProblems(data.people),
    ...(data.part === data.group ? [problem('data.duplicate', '/data/part', { name: data.group })] : []),
  ],
  button: 'moving',
  examples: {
    good: [
      { group: 'main', stop: 'agc', people: { low: 900, best: 1000, high: 1100 }, metric: 'joined', saidBy: 'press' },
      { group: 'main', part: 'tail', stop: 'map' },
    ],
    bad: [
      { data: { group: 'main', part: 'main' }, code: 'data.duplicate', path: '/data/part' },
      {
        data: { group: 'main', people: { low: -5, best: null, high: null } },
        code: 'data.range',
        path: '/data/people/low',
      },
    ],
  },
})
