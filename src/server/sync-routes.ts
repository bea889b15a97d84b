/** What phones and other hubs ask of a hub: `docs/protocol.md`. */
import { good, type Result } from '../core/problem.ts'
import { reportSchema } from '../core/report.ts'
import { answerText, type ExchangeAsk, exchangeSchema } from '../log/exchange.ts'
import * as answers from './answers.ts'
import { unpacked } from './body.ts'
import { decodeUtf8 } from './json.ts'
import { type Route, route } from './route.ts'

const strict = { type: 'object', additionalProperties: false } as const
const size = { type: 'string', pattern: '^(0|[1-9][0-9]{0,14})$' } as const

/** As it is sent, and unpacked: some ten thousand reports. A larger file is for `vereda import`. */
const BUNDLE_BYTES = 1_048_576
const BUNDLE_TEXT_BYTES = 8 * BUNDLE_BYTES

async function bundleTextIn(bytes: Uint8Array): Promise<Result<string>> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = await unpacked(isPacked ? 'gzip' : 'identity', bytes, BUNDLE_TEXT_BYTES)
  return plain.ok ? decodeUtf8(plain.value) : plain
}

export const syncRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/hello',
    right: 'greet',
    summary: 'Which hub this is, its epoch, and a challenge for the next signature',
    answer: { name: 'Hello', schema: answers.hello },
    does: async (_, hub, { challenge, outside }) =>
      good({ ...(await hub.sync.hello()), challenge: challenge(), ...(outside !== null && { outside }) }),
  }),
  route({
    method: 'POST',
    path: '/api/exchange',
    right: 'exchange',
    summary: 'What have you, here is: one exchange between two that hold reports',
    description: 'Specified in docs/protocol.md. What is given is on disk before it is answered.',
    body: exchangeSchema,
    answer: { name: 'Exchange', schema: answers.exchange },
    does: async ({ body }, hub, { reader }) => {
      const answer = await hub.sync.exchange(body as unknown as ExchangeAsk, reader)
      return answer.ok ? { ...answer, json: answerText(answer.value) } : answer
    },
  }),
  route({
    method: 'POST',
    path: '/api/bundle',
    right: 'exchange',
    summary: 'Reports in a file that somebody carried here',
    description:
      'The lines of docs/protocol.md, section 10, packed with gzip or not. It may be sent again at any time.',
    fileBytes: BUNDLE_BYTES,
    answer: { name: 'Handed', schema: answers.handed },
    does: async ({ body }, hub) => {
      const text = await bundleTextIn(body as Uint8Array)
      return text.ok ? hub.sync.takeBundle(text.value) : text
    },
  }),
  route({
    method: 'POST',
    path: '/api/join',
    right: 'exchange',
    summary: 'Comes in by an invitation, as the device that signs the request',
    body: {
      ...strict,
      required: ['journey', 'invitation', 'proof'],
      properties: {
        journey: reportSchema.properties.journey,
        invitation: reportSchema.properties.id,
        proof: { ...reportSchema.properties.sig, description: 'By the key of the invitation: docs/protocol.md.' },
      },
    },
    answer: { name: 'Joined', schema: answers.joined },
    does: ({ body }, hub, { reader }) => hub.sync.join(body, reader.device ?? hub.device),
  }),
  route({
    method: 'GET',
    path: '/api/tree/growth',
    right: 'exchange',
    summary: 'Proof that the tree of reports begins with an older one (RFC 6962)',
    query: { ...strict, required: ['from', 'to'], properties: { from: size, to: size } },
    answer: { name: 'Growth', schema: answers.growth },
    does: ({ query }, hub) => hub.sync.growth(Number(query.from), Number(query.to)),
  }),
  route({
    method: 'GET',
    path: '/api/tree/place',
    right: 'exchange',
    summary: 'Proof that a report is in the tree of reports (RFC 6962)',
    query: { ...strict, required: ['report'], properties: { report: reportSchema.properties.id } },
    answer: { name: 'Place', schema: answers.place },
    does: ({ query }, hub) => hub.sync.place(query.report),
  }),
]
