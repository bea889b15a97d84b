import { defineKind } from '../../../core/kind.ts'
import { idSchema, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'

export const confirmation = defineKind({
  doc: 'A person has read a draft beside its source: accepted as it is or with changes, rejected, or replaced by others.',
  name: 'documents.confirmation',
  v: 2,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['draft', 'decision'],
    properties: {
      draft: idSchema,
      decision: { type: 'string', enum: ['accepted', 'edited', 'rejected', 'replaced'] },
      report: { ...idSchema, description: 'The report that came of it' },
      drafts: {
        type: 'array',
        minItems: 1,
        maxItems: 10,
        items: idSchema,
        description: 'Those that stand in its place',
      },
      why: wordsSchema,
    },
  },
  subjects: (_data, context) => [timelineDay(context)],
  secrecy: { draft: 'journey', decision: 'journey', report: 'journey', drafts: 'journey', why: 'team' },
  keepFor: 'P10Y',
  upcast: { 1: (data) => data },
  says: (data) => ({ key: 'kind.documents.confirmation.says', slots: { decision: data.decision } }),
  about: (data) => data.draft,
  problems: ({ decision, report, drafts }) => {
    if (decision === 'replaced') return drafts ? [] : [problem('data.required', '/data/drafts', { name: 'drafts' })]
    return decision === 'rejected' || report ? [] : [problem('data.required', '/data/report', { name: 'report' })]
  },
  examples: {
    good: [
      {
        draft: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        decision: 'accepted',
        report: 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA',
      },
      { draft: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', decision: 'rejected', why: 'Another caravan' },
      {
        draft: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        decision: 'replaced',
        drafts: ['mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA'],
      },
    ],
    bad: [
      {
        data: { draft: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', decision: 'replaced' },
        code: 'data.required',
        path: '/data/drafts',
      },
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
