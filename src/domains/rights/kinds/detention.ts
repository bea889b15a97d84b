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

export const detention = defineKind({
  doc: 'People are arrested, held, moved, let go or deported, or their custody is denied: by whom and where.',
  name: 'rights.detention',
  v: 3,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['what', 'actor'],
    properties: {
      what: { type: 'string', enum: ['arrested', 'held', 'transferred', 'released', 'deported', 'denied'] },
      actor: { type: 'string', enum: ['police', 'army', 'migration', 'armedGroup', 'other', 'unknown'] },
      stop: codeSchema,
      where: { type: 'string', minLength: 1, maxLength: 120, description: 'Where, when it is not one of the stops' },
      toStop: codeSchema,
      group: codeSchema,
      people: peopleSchema,
      saidBy: speakerSchema,
      person: { ...sealedSchema, description: 'Who is held: sealed, never in clear' },
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
    actor: 'journey',
    stop: 'journey',
    where: 'team',
    toStop: 'team',
    group: 'journey',
    people: 'journey',
    saidBy: 'journey',
    person: 'sealed',
    testimony: 'sealed',
    words: 'team',
    keep: 'journey',
  },
  sealedFor: { person: { roles: ['legal'], mostChars: 200 }, testimony: { roles: ['legal'], mostChars: 4000 } },
  // Version 1 had no testimony, 2 no shorter term.
  upcast: { 1: (data) => data, 2: (data) => data },
  keepFor: 'P10Y',
  shorterBy: 'keep',
  says: (data) => ({
    key: 'kind.rights.detention.says',
    slots: {
      what: data.what,
      actor: data.actor,
      stop: data.stop ?? NOT_SAID,
      ...peopleSlots(data.people),
    },
  }),
  problems: (data) => (data.people ? countProblems(data.people, '/data/people') : []),
  button: 'harm',
  examples: {
    good: [
      { what: 'arrested', actor: 'police', stop: 'esq', people: { low: null, best: 3, high: null }, saidBy: 'press' },
      { what: 'denied', actor: 'migration', where: 'Checkpoint on the highway', person: 'seal:0', saidBy: 'ngo' },
    ],
    bad: [
      { data: { what: 'arrested' }, code: 'data.required', path: '/data/actor' },
      { data: { what: 'arrested', actor: 'police', person: 'Ana López' }, code: 'data.pattern', path: '/data/person' },
    ],
  },
})
