import { defineKind, subject } from '../kind.ts'
import { ROLES } from '../role.ts'
import { instantSchema } from '../time.ts'
import { VOUCH } from '../trust.ts'
import { codeSchema, idSchema, timelineDay, titleSchema } from './shapes.ts'

/** What a device is allowed: by a vouch at once, by an invitation when somebody takes it up. */
export const grantFields = {
  label: { ...titleSchema, description: 'What the device is called: a place or a post, never a person.' },
  role: { type: 'string', enum: ROLES },
  stops: {
    type: 'array',
    minItems: 1,
    maxItems: 50,
    items: codeSchema,
    description: 'Reads only what concerns these stops. Absent: all.',
  },
  until: { ...instantSchema, description: 'The hub answers the device until then. Absent: without an end.' },
} as const

const device = 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA'

export const vouch = defineKind({
  doc: 'Makes a device known to the journey: somebody who may says that it reports, in which role and how far it reads.',
  name: VOUCH,
  v: 2,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['device', 'label', 'role'],
    properties: {
      device: idSchema,
      ...grantFields,
      duty: { ...titleSchema, description: 'What it is there for, in words.' },
      invitation: { ...idSchema, description: 'The invitation that it took up.' },
    },
  },
  subjects: (_data, context) => [subject('devices', 'all'), timelineDay(context)],
  secrecy: {
    device: 'team',
    label: 'team',
    role: 'journey',
    stops: 'team',
    until: 'team',
    duty: 'team',
    invitation: 'team',
  },
  keepFor: 'P10Y',
  says: () => ({ key: 'kind.core.vouch.says', slots: {} }),
  // Version 1 had no roles; its `role` was words. What it admits may report, and read what those along the way may.
  upcast: { 1: ({ role, ...data }) => ({ ...data, role: 'field', ...(role === undefined ? {} : { duty: role }) }) },
  examples: {
    good: [
      { device, label: 'Parish phone', role: 'field', duty: 'Counts at the gate' },
      {
        device: 'Zk0vGJ2gqWmU0R9DqMsS8Zn8yXuZkHhbrT9lGmfR1wE',
        label: 'Hub of the shelter',
        role: 'shelter',
        stops: ['gua'],
        until: '2018-11-30T00:00:00Z',
      },
    ],
    bad: [
      {
        data: { device: 'parish-phone', label: 'Parish phone', role: 'field' },
        code: 'data.pattern',
        path: '/data/device',
      },
      { data: { device, role: 'field' }, code: 'data.required', path: '/data/label' },
      { data: { device, label: 'Parish phone', role: 'king' }, code: 'data.enum', path: '/data/role' },
    ],
  },
})
