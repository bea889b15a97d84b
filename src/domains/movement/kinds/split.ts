import { defineKind } from '../../../core/kind.ts'
import {
  codeSchema,
  groupDays,
  modeSchema,
  NOT_SAID,
  peopleSlots,
  stopNights,
  timelineDay,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { counted, countedSecrecy, peopleProblems } from '../shapes.ts'

export const split = defineKind({
  doc: 'Part of a group goes its own way, or stays behind, and is counted apart from now on.',
  name: 'movement.split',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group'],
    properties: {
      group: { ...codeSchema, description: 'Group that it leaves' },
      part: { ...codeSchema, description: 'Group that it makes' },
      stop: codeSchema,
      toStop: codeSchema,
      ...counted,
      mode: modeSchema,
      words: wordsSchema,
    },
  },
  subjects: (data, context) => [
    timelineDay(context),
    ...groupDays(data.group, context),
    ...groupDays(data.part, context),
    ...stopNights(data.stop, context),
  ],
  secrecy: {
    group: 'journey',
    part: 'journey',
    stop: 'journey',
    toStop: 'journey',
    ...countedSecrecy,
    mode: 'journey',
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.movement.split.says',
    slots: { group: data.group, stop: data.stop ?? NOT_SAID, ...peopleSlots(data.people) },
  }),
  problems: (data) => [
    ...peopleProblems(data.people),
    ...(data.part === data.group ? [problem('data.duplicate', '/data/part', { name: data.group })] : []),
  ],
  button: 'moving',
  examples: {
    good: [
      { group: 'main', part: 'tail', stop: 'hux', people: { low: null, best: 300, high: null }, metric: 'at_stop' },
      { group: 'main', part: 'train', stop: 'mro', toStop: 'ori', mode: 'train' },
    ],
    bad: [
      { data: { group: 'main', part: 'main', stop: 'hux' }, code: 'data.duplicate', path: '/data/part' },
      { data: { part: 'tail' }, code: 'data.required', path: '/data/group' },
    ],
  },
})
