import { defineKind, subject } from '../kind.ts'
import { REVOCATION } from '../trust.ts'
import { idSchema, timelineDay, wordsSchema } from './shapes.ts'

const device = 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA'

export const revocation = defineKind({
  doc: 'Ends a device: its reports count up to a number and no further. With 0, all that it ever said is set aside.',
  name: REVOCATION,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['device', 'after', 'why'],
    properties: {
      device: idSchema,
      after: {
        type: 'integer',
        minimum: 0,
        maximum: 9_007_199_254_740_991,
        description: 'Number of its last report that counts.',
      },
      why: wordsSchema,
    },
  },
  subjects: (_data, context) => [subject('devices', 'all'), timelineDay(context)],
  secrecy: { device: 'team', after: 'team', why: 'team' },
  keepFor: 'P10Y',
  says: () => ({ key: 'kind.core.revocation.says', slots: {} }),
  examples: {
    good: [
      { device, after: 41, why: 'The phone was taken at the checkpoint' },
      { device, after: 0, why: 'Invented counts' },
    ],
    bad: [
      { data: { device, after: -1, why: 'Lost' }, code: 'data.range', path: '/data/after' },
      { data: { device, after: 3 }, code: 'data.required', path: '/data/why' },
    ],
  },
})
