import { countProblems, peopleSchema } from '../../../core/count.ts'
import { defineKind } from '../../../core/kind.ts'
import {
  codeSchema,
  groupDays,
  keepSchema,
  NOT_SAID,
  peopleSlots,
  sealedSchema,
  speakerSchema,
  stopNights,
  timelineDay,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'

export const incident = defineKind({
  doc: 'Harm on the way: somebody hurt, ill, dead, beaten, robbed or parted from their family. Names nobody in clear.',
  name: 'rights.incident',
  v: 3,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['what'],
    properties: {
      what: {
        type: 'string',
        enum: ['injury', 'illness', 'death', 'violence', 'robbery', 'separation', 'threat', 'other'],
      },
      stop: codeSchema,
      group: codeSchema,
      people: peopleSchema,
      actor: {
        type: 'string',
        enum: ['police', 'army', 'migration', 'armedGroup', 'traffic', 'crowd', 'other', 'unknown'],
      },
      saidBy: speakerSchema,
      looking: { ...sealedSchema, description: 'Who is looking for whom: sealed, never in clear' },
      testimony: { ...sealedSchema, description: 'What somebody tells of it, with names: sealed, never in clear' },
      words: wordsSchema,
      keep: keepSchema,
    },
  },
  subjects: (data, context) => [
    timelineDay(context),
    ...groupDays(data.group, context),
    ...stopNights(data.stop, context),
  ],
  secrecy: {
    what: 'journey',
    stop: 'journey',
    group: 'journey',
    people: 'journey',
    actor: 'team',
    saidBy: 'journey',
    looking: 'sealed',
    testimony: 'sealed',
    words: 'team',
    keep: 'journey',
  },
  sealedFor: {
    looking: { roles: ['familyLinks'], mostChars: 2000 },
    testimony: { roles: ['legal'], mostChars: 4000 },
  },
  // Version 1 had nothing sealed, 2 no shorter term.
  upcast: { 1: (data) => data, 2: (data) => data },
  keepFor: 'P10Y',
  shorterBy: 'keep',
  says: (data) => ({
    key: 'kind.rights.incident.says',
    slots: {
      what: data.what,
      stop: data.stop ?? NOT_SAID,
      ...peopleSlots(data.people),
    },
  }),
  problems: (data) => (data.people ? countProblems(data.people, '/data/people') : []),
  button: 'harm',
  examples: {
    good: [
      { what: 'injury', stop: 'brg', group: 'main', people: { low: 20, best: 20, high: null }, actor: 'crowd' },
      { what: 'separation', stop: 'brg', words: 'A mother lost two children in the crush' },
    ],
    bad: [
      { data: { what: 'accident', stop: 'brg' }, code: 'data.enum', path: '/data/what' },
      { data: { what: 'separation', looking: 'Ana López' }, code: 'data.pattern', path: '/data/looking' },
      { data: { stop: 'brg' }, code: 'data.required', path: '/data/what' },
    ],
  },
})
