import { defineKind } from '../../../core/kind.ts'
import { idSchema, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'

export const grade = defineKind({
  doc: 'How far a person trusts a document: its source from A to F, what it says from 1 to 6, as analysts grade.',
  name: 'documents.grade',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['source', 'grade', 'credibility'],
    properties: {
      source: { ...idSchema, description: 'The document' },
      grade: {
        type: 'string',
        enum: ['A', 'B', 'C', 'D', 'E', 'F'],
        description: 'Of the source: A always reliable to E unreliable; F cannot be judged',
      },
      credibility: {
        type: 'integer',
        minimum: 1,
        maximum: 6,
        description: 'Of what it says: 1 confirmed by others to 5 improbable; 6 cannot be judged',
      },
      why: wordsSchema,
    },
  },
  subjects: (_data, context) => [timelineDay(context)],
  secrecy: { source: 'journey', grade: 'team', credibility: 'team', why: 'team' },
  keepFor: 'P10Y',
  about: (data) => data.source,
  says: () => ({ key: 'kind.documents.grade.says', slots: {} }),
  examples: {
    good: [
      { source: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', grade: 'B', credibility: 2 },
      { source: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', grade: 'F', credibility: 6, why: 'New to us' },
    ],
    bad: [
      {
        data: { source: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', grade: 'G', credibility: 2 },
        code: 'data.enum',
        path: '/data/grade',
      },
      {
        data: { source: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA', grade: 'A', credibility: 7 },
        code: 'data.range',
        path: '/data/credibility',
      },
    ],
  },
})
