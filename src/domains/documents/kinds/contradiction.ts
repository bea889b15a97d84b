import { defineKind } from '../../../core/kind.ts'
import { idSchema, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'

export const contradiction = defineKind({
  doc: 'Two reports cannot both be right, as a person sees it. Both stay, side by side, each with its source.',
  name: 'documents.contradiction',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['report', 'by'],
    properties: {
      report: idSchema,
      by: { ...idSchema, description: 'The report that says otherwise' },
      why: wordsSchema,
    },
  },
  subjects: (_data, context) => [timelineDay(context)],
  secrecy: { report: 'journey', by: 'journey', why: 'team' },
  keepFor: 'P10Y',
  about: (data) => data.report,
  says: () => ({ key: 'kind.documents.contradiction.says', slots: {} }),
  problems: ({ report, by }) => (report === by ? [problem('data.duplicate', '/data/by', { name: 'by' })] : []),
  examples: {
    good: [
      {
        report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        by: 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA',
      },
      {
        report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        by: 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA',
        why: 'The ministry says open, the people at the bridge say closed',
      },
    ],
    bad: [
      {
        data: {
          report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
          by: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        },
        code: 'data.duplicate',
        path: '/data/by',
      },
    ],
  },
})
