import { CONFIRMATION } from '../amend.ts'
import { defineKind } from '../kind.ts'
import { idSchema, timelineDay } from './shapes.ts'

export const confirmation = defineKind({
  doc: 'Somebody else vouches for a report: they saw it themselves, asked there, or checked the source.',
  name: CONFIRMATION,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['report', 'how'],
    properties: { report: idSchema, how: { type: 'string', enum: ['seen', 'asked', 'source', 'photo', 'other'] } },
  },
  subjects: (_data, context) => [timelineDay(context)],
  secrecy: { report: 'journey', how: 'journey' },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.core.confirmation.says', slots: { how: data.how } }),
  about: (data) => data.report,
  examples: {
    good: [
      { report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', how: 'seen' },
      { report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', how: 'asked' },
    ],
    bad: [
      {
        data: { report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', how: 'sure' },
        code: 'data.enum',
        path: '/data/how',
      },
    ],
  },
})
