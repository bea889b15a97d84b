import { countProblems, peopleSchema } from '../../../core/count.ts'
import { defineKind, subject } from '../../../core/kind.ts'
import {
  codeSchema,
  peopleSlots,
  speakerSchema,
  stopNights,
  timelineDay,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'

const CONDITIONS = ['water', 'toilets', 'showers', 'kitchen', 'roof', 'light', 'lock', 'womensRoom', 'ramp'] as const
const FEARS = [
  'detention',
  'deportation',
  'registration',
  'police',
  'gangs',
  'separation',
  'dirt',
  'far',
  'other',
] as const
const conditions = { type: 'array', maxItems: 9, items: { type: 'string', enum: CONDITIONS } } as const

export const check = defineKind({
  doc: 'What somebody found in a shelter: how many people, whether it is open, what it has and lacks, and whether people trust it.',
  name: 'shelter.check',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['shelter', 'stop'],
    properties: {
      shelter: codeSchema,
      stop: codeSchema,
      open: { type: 'string', enum: ['open', 'full', 'closed'] },
      people: { ...peopleSchema, description: 'Everybody who is there' },
      others: {
        type: 'integer',
        minimum: 0,
        maximum: 1_000_000,
        description: 'Of them people who do not belong to the journey',
      },
      has: conditions,
      lacks: conditions,
      trust: { type: 'string', enum: ['trusted', 'feared', 'refused'] },
      fear: { type: 'string', enum: FEARS, description: 'Why people fear or refuse it' },
      saidBy: speakerSchema,
      words: wordsSchema,
    },
  },
  subjects: (data, context) => [
    timelineDay(context),
    subject('shelter', data.shelter),
    ...stopNights(data.stop, context),
  ],
  secrecy: {
    shelter: 'journey',
    stop: 'journey',
    open: 'journey',
    people: 'journey',
    others: 'journey',
    has: 'journey',
    lacks: 'journey',
    trust: 'journey',
    fear: 'journey',
    saidBy: 'journey',
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.shelter.check.says',
    slots: {
      stop: data.stop,
      open: data.open ?? 'unsaid',
      trust: data.trust ?? 'unsaid',
      fear: data.fear ?? 'unsaid',
      ...peopleSlots(data.people),
    },
  }),
  problems: (data) => (data.people ? countProblems(data.people, '/data/people') : []),
  button: 'need',
  examples: {
    good: [
      {
        shelter: 'gym',
        stop: 'chq',
        open: 'full',
        people: { low: 450, best: 500, high: 550 },
        has: ['roof', 'water'],
        lacks: ['toilets', 'showers'],
        trust: 'trusted',
        saidBy: 'church',
      },
      {
        shelter: 'fair',
        stop: 'tap',
        open: 'open',
        people: { low: null, best: 723, high: null },
        trust: 'refused',
        fear: 'deportation',
      },
    ],
    bad: [
      { data: { shelter: 'gym', stop: 'chq', trust: 'no' }, code: 'data.enum', path: '/data/trust' },
      {
        data: { shelter: 'gym', stop: 'chq', people: { low: 600, best: 500, high: null } },
        code: 'count.order',
        path: '/data/people',
      },
    ],
  },
})
