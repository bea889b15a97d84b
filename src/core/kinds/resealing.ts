import { defineKind } from '../kind.ts'
import { idSchema, sealedSchema, timelineDay } from './shapes.ts'

export const RESEALING = 'core.resealing'

export const resealing = defineKind({
  doc: 'Who can open something sealed hands it on to devices of the same role that came in later: the words as they read them.',
  name: RESEALING,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['report', 'handed'],
    properties: {
      report: idSchema,
      handed: { ...sealedSchema, description: 'All sealed fields that one role opens, by field' },
    },
  },
  subjects: (_data, context) => [timelineDay(context)],
  secrecy: { report: 'journey', handed: 'sealed' },
  // In each report it is sealed for the roles of what is handed on, and for no other.
  sealedFor: { handed: { roles: ['legal', 'familyLinks'], mostChars: 4000 } },
  keepFor: 'P10Y',
  says: () => ({ key: 'kind.core.resealing.says', slots: {} }),
  about: (data) => data.report,
  examples: {
    good: [{ report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', handed: 'seal:0' }],
    bad: [
      {
        data: { report: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', handed: 'Ana López' },
        code: 'data.pattern',
        path: '/data/handed',
      },
    ],
  },
})
