import { defineKind, subject } from '../kind.ts'
import { ERASURE } from '../trust.ts'
import { idSchema, timelineDay } from './shapes.ts'

const report = 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA'

export const erasure = defineKind({
  doc: 'Erases a report and all that was said about it, on every hub and phone that holds it. Only coordinators may say it.',
  name: ERASURE,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['report', 'why'],
    properties: {
      report: idSchema,
      // No words of its own: a reason would tell again what shall be gone.
      why: { type: 'string', enum: ['asked', 'danger', 'mistake'] },
    },
  },
  subjects: (_data, context) => [subject('devices', 'all'), timelineDay(context)],
  secrecy: { report: 'journey', why: 'team' },
  keepFor: 'P10Y',
  says: () => ({ key: 'kind.core.erasure.says', slots: {} }),
  examples: {
    good: [
      { report, why: 'asked' },
      { report, why: 'danger' },
    ],
    bad: [
      { data: { report, why: 'Her brother is looking for her' }, code: 'data.enum', path: '/data/why' },
      { data: { why: 'asked' }, code: 'data.required', path: '/data/report' },
    ],
  },
})
