import { WITHDRAWAL } from '../amend.ts'
import { defineKind } from '../kind.ts'
import { idSchema, timelineDay, wordsSchema } from './shapes.ts'

export const withdrawal = defineKind({
  doc: 'Takes a report back: it stays visible, struck through, and counts no more. Withdrawing a withdrawal is undo.',
  name: WITHDRAWAL,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['report', 'why'],
    properties: { report: idSchema, why: wordsSchema },
  },
  subjects: (_data, context) => [timelineDay(context)],
  secrecy: { report: 'journey', why: 'team' },
  keepFor: 'P10Y',
  says: () => ({ key: 'kind.core.withdrawal.says', slots: {} }),
  about: (data) => data.report,
  examples: {
    good: [{ report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', why: 'Counted twice: the same bus' }],
    bad: [
      {
        data: { report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA' },
        code: 'data.required',
        path: '/data/why',
      },
      {
        data: { report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', why: '' },
        code: 'data.length',
        path: '/data/why',
      },
    ],
  },
})
