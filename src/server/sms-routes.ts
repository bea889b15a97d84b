/** What a gateway of text messages asks. It comes without a key: its signature is checked with the body (`gateway.ts`). */
import { instantSchema } from '../core/time.ts'
import type { IncomingSms, SmsAdmission } from '../hub/messaging.ts'
import { all, textOrNull } from './answers.ts'
import { SMS_PATH } from './gateway.ts'
import { type Route, route } from './route.ts'

const text = { type: 'string', minLength: 1 } as const

export const smsRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: SMS_PATH,
    right: 'greet',
    summary: 'Takes in a text message, and says what to answer',
    description:
      'Signed by the gateway with the header Vereda-Sms: docs/protocol.md. A message in several parts comes as one text. ' +
      'Answered when it is on disk; the same `id` again gets the same answer and is kept once.',
    body: {
      type: 'object',
      required: ['from', 'text', 'id'],
      properties: {
        from: { ...text, maxLength: 40, description: 'The sender’s number. It is not kept.' },
        text: { ...text, maxLength: 1600 },
        id: { ...text, maxLength: 200, description: 'The gateway’s own id of the message.' },
        at: { ...instantSchema, description: 'When the gateway got it. Absent: now.' },
      },
    },
    answer: { name: 'SmsReply', schema: all({ reply: textOrNull }) },
    does: ({ body }, hub) => hub.messaging.take(body as IncomingSms),
  }),
  route({
    method: 'POST',
    path: '/api/sms/senders',
    right: 'speak',
    summary: 'Lets in whoever writes from a number, for whoever sits at the machine',
    description:
      'The number is kept nowhere: a key made of it and of the hub’s secret is vouched for, as a field device.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['number', 'label'],
      properties: {
        journey: { ...text, maxLength: 80, description: 'Id or short name. Absent: the only one.' },
        number: { type: 'string', pattern: '^\\+?[0-9][0-9 ().-]{4,30}$' },
        label: { ...text, maxLength: 120, description: 'Of the post that writes, never of a person.' },
      },
    },
    answer: { name: 'SmsAdmitted', schema: all({ device: text, report: text }) },
    does: ({ body }, hub) => hub.messaging.admit(body as SmsAdmission),
  }),
]
