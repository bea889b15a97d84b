import { defineKind } from '../../../core/kind.ts'
import { codeSchema, NOT_SAID, timelineDay, titleSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { daySchema } from '../../../core/time.ts'
import { ledgerMonth, speakerField } from '../shapes.ts'

export const policy = defineKind({
  doc: 'A rule as a text tells it: who may pass, with which paper, from when; proposed, announced, in force or ended.',
  name: 'documents.policy',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['state', 'words'],
    properties: {
      state: { type: 'string', enum: ['proposed', 'announced', 'inForce', 'suspended', 'ended', 'unclear'] },
      by: { ...speakerField, description: 'Whose rule it is' },
      country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1' },
      place: { ...titleSchema, description: 'Where it holds: a crossing, a border' },
      stop: codeSchema,
      applies: { ...titleSchema, description: 'To whom, or which paper it asks for' },
      from: { ...daySchema, description: 'Since when it holds, or is to hold' },
      to: daySchema,
      words: wordsSchema,
    },
  },
  subjects: (_data, context) => [ledgerMonth(context), timelineDay(context)],
  secrecy: {
    state: 'journey',
    by: 'journey',
    country: 'journey',
    place: 'journey',
    stop: 'journey',
    applies: 'journey',
    from: 'journey',
    to: 'journey',
    words: 'team',
  },
  keepFor: 'P10Y',
  says: ({ state, by, place, country }) => ({
    key: 'kind.documents.policy.says',
    slots: { state, by: by ?? NOT_SAID, place: place ?? country ?? NOT_SAID },
  }),
  problems: ({ from, to }) =>
    from !== undefined && to !== undefined && to < from ? [problem('time.order', '/data/to', { from, to })] : [],
  examples: {
    good: [
      {
        state: 'announced',
        by: 'Ministry of the interior',
        country: 'MX',
        applies: 'visa',
        from: '2018-10-19',
        words: 'Whoever wants to enter will need a passport and a visa',
      },
      { state: 'inForce', words: 'Citizens of the four countries may pass with an identity card' },
    ],
    bad: [
      { data: { state: 'law', words: 'x' }, code: 'data.enum', path: '/data/state' },
      {
        data: { state: 'ended', from: '2018-10-19', to: '2018-10-01', words: 'x' },
        code: 'time.order',
        path: '/data/to',
      },
    ],
  },
})
