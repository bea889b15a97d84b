import { countProblems, peopleSchema } from '../../../core/count.ts'
import { defineKind } from '../../../core/kind.ts'
import { codeSchema, peopleSlots, speakerSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { atStop, urgencySchema } from '../shapes.ts'

const SIGNS = [
  'fainting',
  'dehydration',
  'feet',
  'fever',
  'diarrhoea',
  'breathing',
  'injury',
  'pregnancy',
  'medicine',
  'mind',
  'other',
] as const

export const health = defineKind({
  doc: 'A sign of ill health among people at a stop that somebody should answer: what, how soon, and how many people.',
  name: 'needs.health',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['stop', 'sign', 'urgency'],
    properties: {
      stop: codeSchema,
      sign: { type: 'string', enum: SIGNS, description: '`medicine`: a chronic illness whose medicine has run out' },
      urgency: urgencySchema,
      people: peopleSchema,
      saidBy: speakerSchema,
      words: wordsSchema,
    },
  },
  subjects: atStop,
  // A sign with a number of people at a stop points at nobody; what was said of them is for the team.
  secrecy: {
    stop: 'journey',
    sign: 'journey',
    urgency: 'journey',
    people: 'journey',
    saidBy: 'journey',
    words: 'team',
  },
  keepFor: 'P1Y',
  says: (data) => ({
    key: 'kind.needs.health.says',
    slots: { stop: data.stop, sign: data.sign, urgency: data.urgency, ...peopleSlots(data.people) },
  }),
  problems: (data) => (data.people ? countProblems(data.people, '/data/people') : []),
  button: 'need',
  examples: {
    good: [
      { stop: 'agc', sign: 'fainting', urgency: 'now', people: { low: 2, best: null, high: 5 }, saidBy: 'press' },
      { stop: 'gua', sign: 'medicine', urgency: 'soon' },
    ],
    bad: [
      { data: { stop: 'agc', sign: 'hunger', urgency: 'now' }, code: 'data.enum', path: '/data/sign' },
      { data: { stop: 'agc', sign: 'fever' }, code: 'data.required', path: '/data/urgency' },
    ],
  },
})
