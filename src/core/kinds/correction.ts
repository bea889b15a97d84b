import { CORRECTION } from '../amend.ts'
import { defineKind } from '../kind.ts'
import { idSchema, timelineDay, wordsSchema } from './shapes.ts'

export const correction = defineKind({
  doc: 'Says what an earlier report should have said: its whole data anew, and why. The first words stay in the log.',
  name: CORRECTION,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['report', 'v', 'data', 'why'],
    properties: {
      report: idSchema,
      v: { type: 'integer', minimum: 1, maximum: 1000, description: 'Version of the corrected kind.' },
      data: { type: 'object', description: 'All of the data, checked as the corrected kind.' },
      why: wordsSchema,
    },
  },
  subjects: (_data, context) => [timelineDay(context)],
  // `data` is as secret as the fields of the kind that it corrects; here it can only be the narrowest clear circle.
  secrecy: { report: 'journey', v: 'journey', data: 'team', why: 'team' },
  keepFor: 'P10Y',
  says: () => ({ key: 'kind.core.correction.says', slots: {} }),
  about: (data) => data.report,
  examples: {
    good: [
      {
        report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        v: 1,
        data: { group: 'main', stop: 'esq', people: { low: null, best: 2000, high: null } },
        why: 'A nought was missing',
      },
    ],
    bad: [
      {
        data: { report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', v: 1, data: {} },
        code: 'data.required',
        path: '/data/why',
      },
      { data: { report: 'the one before', v: 1, data: {}, why: 'typo' }, code: 'data.pattern', path: '/data/report' },
    ],
  },
})
