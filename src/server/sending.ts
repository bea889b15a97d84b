/** Answers with JSON and with the app's files. */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { padded } from '../log/padding.ts'
import type { PageAsk, Served } from './pages.ts'
import type { Sent } from './route.ts'

const GZIP_FROM_CHARS = 1024

/** Path of a request without its query, as it was written: many spellings (`/%61pi`) lead to one route. */
const pathOf = (ask: FastifyRequest): string => ask.url.split('?', 1)[0] as string

/** The route that a request came to, by which alone it is decided what it may; its path where it came to none. */
export const routeOf = (ask: FastifyRequest): string => ask.routeOptions.url ?? pathOf(ask)

/** Packed where it can be unpacked: phones on the way pay for every kilobyte. */
export async function sendJson(ask: FastifyRequest, reply: FastifyReply, text: string): Promise<FastifyReply> {
  reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding')
  const accepts = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(ask.headers['accept-encoding'] ?? ''))
  // Whoever watches the line of a phone is not to tell a short answer from a shorter one.
  const isSigned = ask.headers.authorization !== undefined
  if (!accepts || (text.length < GZIP_FROM_CHARS && !isSigned)) return reply.send(text)
  return reply.header('content-encoding', 'gzip').send(Buffer.from(padded(await promisify(gzip)(text))))
}

export const sendAs = (reply: FastifyReply, { status, headers, body }: Sent): FastifyReply =>
  reply
    .code(status)
    .headers(headers)
    .send(body ?? undefined)

export const sendPage = (reply: FastifyReply, { status, headers, body }: Served): FastifyReply =>
  reply.code(status).headers(headers).send(body)

export const pageAsk = (ask: FastifyRequest): PageAsk => ({
  path: decoded(pathOf(ask)),
  accepts: ask.headers.accept ?? '',
  packings: String(ask.headers['accept-encoding'] ?? ''),
  etag: ask.headers['if-none-match'],
})

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // A path that cannot be decoded is the name of no file.
  }
}
