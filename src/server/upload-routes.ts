/**
 * Photos and voices over HTTP: tus 1.0.0 (https://tus.io/protocols/resumable-upload, with creation, expiration, checksum
 * and termination) for the way in, and one address for the way out. The address of an upload follows from its report,
 * so whoever lost it knows it again. What goes out is never run or shown by a browser as a page.
 */
import { createHash } from 'node:crypto'
import { MOST_FILE_BYTES } from '../core/kinds/attachment.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { reportSchema } from '../core/report.ts'
import type { Upload } from '../hub/attaching.ts'
import { type Answered, type Headers, type Route, route, type Sent } from './route.ts'

export const UPLOADS = '/api/uploads'
export const PIECE_TYPE = 'application/offset+octet-stream'
/** On every answer of tus, whatever became of the request. */
export const TUS_HEADERS = { 'tus-resumable': '1.0.0' } as const
const ALGORITHMS = ['sha256', 'sha1']

const strict = { type: 'object', additionalProperties: false } as const
const report = { ...reportSchema.properties.id, description: 'Id of the core.attachment.' } as const
const params = { ...strict, required: ['report'], properties: { report } } as const
const ids = { type: 'array', items: reportSchema.properties.id, maxItems: 1000 } as const
const compared = { ...strict, required: ['ask'], properties: { ask: ids } } as const
const media = ['application/octet-stream'] as const

const CREATED = 201
const NO_CONTENT = 204

/** An answer without a body. */
const sent = (status: number, headers: Headers): Answered => ({ ...good(null), sent: { status, headers, body: null } })

const stood = ({ offset, expires }: Upload): Headers => ({
  'upload-offset': String(offset),
  ...(expires === null ? {} : { 'upload-expires': new Date(expires).toUTCString() }),
})

function answered(upload: Result<Upload>, status: number, more: (upload: Upload) => Headers = () => ({})): Answered {
  return upload.ok ? sent(status, { ...stood(upload.value), ...more(upload.value) }) : upload
}

const versionFault = (headers: Headers): Answered | null =>
  headers['tus-resumable'] === TUS_HEADERS['tus-resumable'] ? null : bad(problem('upload.version'))

/** A number in a header; -1, which fits nowhere, where it is none. */
const numberIn = (header: string | undefined): number => (/^\d{1,15}$/.test(header ?? '') ? Number(header) : -1)

function checksumFault(header: string | undefined, bytes: Uint8Array): Answered | null {
  if (header === undefined) return null
  const [algorithm = '', digest = ''] = header.split(' ')
  if (!ALGORITHMS.includes(algorithm)) return bad(problem('upload.checksum'))
  const found = createHash(algorithm).update(bytes).digest('base64')
  return found === digest ? null : bad(problem('upload.checksum'))
}

export const uploadRoutes: readonly Route[] = [
  route({
    method: 'OPTIONS',
    path: UPLOADS,
    right: 'greet',
    summary: 'What this hub speaks of tus',
    answer: { media },
    does: async () =>
      sent(NO_CONTENT, {
        'tus-version': '1.0.0',
        'tus-extension': 'creation,expiration,checksum,termination',
        'tus-checksum-algorithm': ALGORITHMS.join(),
        'tus-max-size': String(MOST_FILE_BYTES),
      }),
  }),
  route({
    method: 'POST',
    path: UPLOADS,
    right: 'exchange',
    summary: 'Begins to bring the bytes of a photo or voice, or goes on with them',
    query: { ...strict, required: ['report'], properties: { report } },
    answer: { media },
    does: async ({ query, headers }, hub, { reader }) =>
      versionFault(headers) ??
      answered(await hub.attaching.begin(query.report, numberIn(headers['upload-length']), reader), CREATED, () => ({
        location: `${UPLOADS}/${query.report}`,
      })),
  }),
  route({
    method: 'HEAD',
    path: `${UPLOADS}/:report`,
    right: 'exchange',
    summary: 'How far the bytes of a photo or voice have come',
    params,
    answer: { media },
    does: async ({ params, headers }, hub, { reader }) =>
      versionFault(headers) ??
      answered(await hub.attaching.at(params.report, reader), 200, ({ length }) => ({
        'upload-length': String(length),
      })),
  }),
  route({
    method: 'PATCH',
    path: `${UPLOADS}/:report`,
    right: 'exchange',
    summary: 'Brings the next bytes; they are on disk before it is answered',
    params,
    fileBytes: MOST_FILE_BYTES,
    answer: { media },
    does: async ({ params, headers, body }, hub, { reader }) => {
      const bytes = body as Uint8Array
      const fault = versionFault(headers) ?? checksumFault(headers['upload-checksum'], bytes)
      const offset = numberIn(headers['upload-offset'])
      return fault ?? answered(await hub.attaching.take(params.report, offset, bytes, reader), NO_CONTENT)
    },
  }),
  route({
    method: 'DELETE',
    path: `${UPLOADS}/:report`,
    right: 'exchange',
    summary: 'Forgets what came of a photo or voice that is not whole',
    params,
    answer: { media },
    does: async ({ params, headers }, hub, { reader }) => {
      const fault = versionFault(headers)
      if (fault) return fault
      const done = await hub.attaching.giveUp(params.report, reader)
      return done.ok ? sent(NO_CONTENT, {}) : done
    },
  }),
  route({
    method: 'POST',
    path: '/api/attachments',
    right: 'exchange',
    summary:
      'Of these photos and voices: which bytes the hub would give to who asks, and which it would take from them',
    body: compared,
    answer: {
      name: 'Holding',
      schema: { ...strict, required: ['have', 'lack'], properties: { have: ids, lack: ids } },
    },
    does: async ({ body }, hub, { reader }) => good(await hub.attaching.compare(body.ask, reader)),
  }),
  route({
    method: 'GET',
    path: '/api/attachments/:report',
    right: 'exchange',
    summary: 'The bytes of a photo or voice, or a part of them (Range), for those who may have its report',
    params,
    answer: { media },
    does: async ({ params, headers }, hub, { reader }) => {
      const found = await hub.attaching.read(params.report, reader)
      return found.ok ? { ...found, sent: partOf(found.value.bytes, shut(found.value.media), headers['range']) } : found
    },
  }),
]

const PARTIAL = 206
const NO_SUCH_PART = 416

/** All, or the one part that was asked for; what is no such question is answered with all (RFC 9110, 14.2). */
function partOf(bytes: Uint8Array, headers: Headers, range: string | undefined): Sent {
  const asked = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '')
  if (!asked) return { status: 200, headers, body: bytes }
  const from = Number(asked[1])
  const to = asked[2] === '' ? bytes.length - 1 : Math.min(Number(asked[2]), bytes.length - 1)
  const part = `bytes ${from > to ? '*' : `${from}-${to}`}/${bytes.length}`
  const told = { ...headers, 'content-range': part }
  if (from > to) return { status: NO_SUCH_PART, headers: told, body: null }
  return { status: PARTIAL, headers: told, body: bytes.subarray(from, to + 1) }
}

/** Opened by itself it is offered as a file, and a browser that shows it all the same may do nothing with it. */
const shut = (type: string): Headers => ({
  'content-type': type,
  'content-disposition': `attachment; filename="vereda.${{ 'image/jpeg': 'jpg', 'audio/webm': 'webm' }[type] ?? 'm4a'}"`,
  'content-security-policy': "sandbox; default-src 'none'",
})
