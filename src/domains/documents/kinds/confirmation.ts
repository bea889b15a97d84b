import { defineKind } from '../../../core/kind.ts'
import { idSchema, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'

export const confirmation = defineKind({
  doc: 'A person has read a draft beside its source: accepted as it is, accepted with changes, or rejected.',
  name: 'documents.confirmation',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['draft', 'decision'],
    properties: {
      draft: idSchema,
      decision: { type: 'string', enum: ['accepted', 'edited', 'rejected'] },
      report: { ...idSchema, description: 'The report that came of it' },
      why: wordsSchema,
    },
  },
  subjects: (_data, context) => [timelineDay(context)],
  secrecy: { draft: 'journey', decision: 'journey', report: 'journey', why: 'team' },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.documents.confirmation.says', slots: { decision: data.decision } }),
  about: (data) => data.draft,
  problems: (data) =>
    data.decision !== 'rejected' && data.report === undefined
      ? [problem('data.required', '/data/report', { name: 'report' })]
      : [],
  examples: {
    good: [
      {
        draft: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        decision: 'accepted',
        report: 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA',
      },
      { draft: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', decision: 'rejected', why: 'Another caravan' },
    ],
    bad: [
      {
        data: { draft: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', decision: 'edited' },
        code: 'data.required',
        path: '/data/report',
      },
      {
        data: { draft: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', decision: 'maybe' },
        code: 'data.enum',
        path: '/data/decision',
      },
    ],
  },
})
