import { defineKind, subject } from '../kind.ts'
import { instantSchema } from '../time.ts'
import { INVITATION } from '../trust.ts'
import { idSchema, timelineDay } from './shapes.ts'
import { grantFields } from './vouch.ts'

const key = 'mEVuFgKbEYYXwpCTqYXqFQIDQJvCnLpWPdAvD0PYHtA'

export const invitation = defineKind({
  doc: 'Invites one device that is not known yet: whoever holds the key to it may come in once, until it expires.',
  name: INVITATION,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['key', 'label', 'role', 'expires'],
    properties: {
      key: { ...idSchema, description: 'Public key made for this one use; its private half is the invitation.' },
      ...grantFields,
      expires: { ...instantSchema, description: 'Nobody comes in with it after that.' },
    },
  },
  subjects: (_data, context) => [subject('devices', 'all'), timelineDay(context)],
  secrecy: { key: 'team', label: 'team', role: 'journey', stops: 'team', until: 'team', expires: 'team' },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.core.invitation.says', slots: { role: data.role } }),
  examples: {
    good: [
      { key, label: 'Parish phone', role: 'field', expires: '2018-10-16T12:00:00Z' },
      { key, label: 'Desk', role: 'analyst', until: '2018-11-30T00:00:00Z', expires: '2018-10-16T12:00:00Z' },
    ],
    bad: [{ data: { key, label: 'Parish phone', role: 'field' }, code: 'data.required', path: '/data/expires' }],
  },
})
