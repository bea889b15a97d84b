import { defineKind, subject } from '../kind.ts'
import { idSchema, timelineDay, titleSchema } from './shapes.ts'

export const vouch = defineKind({
  doc: 'Makes a device known to the journey: somebody who is known says that it may report.',
  name: 'core.vouch',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['device', 'label'],
    properties: {
      device: idSchema,
      label: { ...titleSchema, description: 'What the device is called: a place or a post, never a person.' },
      role: titleSchema,
    },
  },
  subjects: (_data, context) => [subject('devices', 'all'), timelineDay(context)],
  secrecy: { device: 'team', label: 'team', role: 'journey' },
  keepFor: 'P10Y',
  says: () => ({ key: 'kind.core.vouch.says', slots: {} }),
  examples: {
    good: [
      { device: 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA', label: 'Parish phone', role: 'Counts at the gate' },
      { device: 'Zk0vGJ2gqWmU0R9DqMsS8Zn8yXuZkHhbrT9lGmfR1wE', label: 'Hub of the shelter' },
    ],
    bad: [
      { data: { device: 'parish-phone', label: 'Parish phone' }, code: 'data.pattern', path: '/data/device' },
      {
        data: { device: 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA' },
        code: 'data.required',
        path: '/data/label',
      },
    ],
  },
})
