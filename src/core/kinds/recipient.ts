import { defineKind, subject } from '../kind.ts'
import { timelineDay } from './shapes.ts'

export const RECIPIENT = 'core.recipient'

export const recipient = defineKind({
  doc: 'A device says how to seal for it: only it opens what is sealed to this key. Said when it comes in; the last counts.',
  name: RECIPIENT,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['recipient'],
    properties: {
      recipient: {
        type: 'string',
        pattern: '^age1[02-9ac-hj-np-z]{58}$',
        description: 'X25519 public key as age writes it; its secret never leaves the device.',
      },
    },
  },
  subjects: (_data, context) => [subject('recipients', 'all'), timelineDay(context)],
  secrecy: { recipient: 'journey' },
  keepFor: 'P10Y',
  says: () => ({ key: 'kind.core.recipient.says', slots: {} }),
  examples: {
    good: [{ recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' }],
    bad: [
      { data: { recipient: 'AGE-SECRET-KEY-1QQQQ' }, code: 'data.pattern', path: '/data/recipient' },
      { data: {}, code: 'data.required', path: '/data/recipient' },
    ],
  },
})
