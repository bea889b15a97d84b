/** Answers what was not done, and writes it down: hour, number of the request, route and codes, never what was sent. */
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Problem, ProblemCode } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import { HOUR_MS, instant } from '../core/time.ts'
import type { Outcome } from '../log/log.ts'
import { inMib } from './body.ts'
import type { Lang } from './refusal.ts'
import { langOf, problemBody, Refusal, refusalOf, type Texts, type Told, told } from './refusal.ts'

/**
 * What is written down of a request that was refused or failed. `where`: lines of code of a bug, without its words. `at`: the
 * hour, UTC. The minute would tell when somebody was at the line, to whoever takes the log.
 */
export type LogLine = {
  readonly at: string
  readonly request: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly codes: readonly ProblemCode[]
  readonly where?: readonly string[]
}

export type RefusingParts = {
  readonly texts: Texts
  readonly nowMs: () => number
  readonly log: (line: LogLine) => void
  /** Of every answer; what is no HTTP is answered past what puts them on the others. */
  readonly headers: Readonly<Record<string, string>>
}

export class Refusing {
  readonly #texts: Texts
  readonly #parts: RefusingParts

  constructor(parts: RefusingParts) {
    this.#texts = parts.texts
    this.#parts = parts
  }

  /** What problems are in the words of who asks. */
  words(ask: FastifyRequest): (one: Problem) => Told {
    return told(this.#texts(langOf(ask.headers['accept-language'])))
  }

  /** Problems, and the outcome where one was reached. */
  answer(
    ask: FastifyRequest,
    reply: FastifyReply,
    refusal: Refusal,
    outcome?: Outcome,
    where?: readonly string[],
  ): FastifyReply {
    const lang = langOf(ask.headers['accept-language'])
    const body = problemBody(refusal, this.#texts(lang), ask.id)
    this.#note(ask, refusal, where)
    if (refusal.status === 503) reply.header('retry-after', '30')
    reply.code(refusal.status).headers({ ...inLanguage(lang), 'cache-control': 'no-store' })
    return reply.type(PROBLEM_TYPE).send(JSON.stringify(outcome === undefined ? body : { ...body, outcome }))
  }

  /** Whatever was thrown: expected trouble with its code, a bug with nothing but the number of the request. */
  answerError(ask: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
    const refusal = refusalOf(error, limitOf(ask))
    return this.answer(ask, reply, refusal, undefined, refusal.isBug ? framesOf(error) : undefined)
  }

  /** An error that can no longer be answered, because the answer is under way. */
  noteError(ask: FastifyRequest, error: unknown): void {
    const refusal = refusalOf(error, limitOf(ask))
    this.#note(ask, refusal, refusal.isBug ? framesOf(error) : undefined)
  }

  #note(ask: FastifyRequest, { status, problems }: Refusal, where?: readonly string[]): void {
    const codes = problems.map(({ code }) => code)
    const line = { request: ask.id, method: ask.method, route: ask.routeOptions?.url ?? '', status, codes }
    this.#write(where === undefined ? line : { ...line, where })
  }

  #write(line: Omit<LogLine, 'at'>): void {
    const { nowMs, log } = this.#parts
    log({ at: instant(Math.floor(nowMs() / HOUR_MS) * HOUR_MS), ...line })
  }

  /** Trouble below HTTP: too slow, or not HTTP at all. There is no request yet, so no language either. */
  hangUp(error: NodeJS.ErrnoException, socket: Socket): void {
    const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
    const code = isSlow ? 'request.slow' : 'request.media'
    const status = isSlow ? 408 : 400
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    this.#write({ request: '', method: '', route: '', status, codes: [code] })
    const body = JSON.stringify(problemBody(new Refusal([problem(code)], status), this.#texts('es'), ''))
    socket.end(rawAnswer(status, body, this.#parts.headers))
  }
}

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

export const inLanguage = (lang: Lang): Record<string, string> => ({
  'content-language': lang,
  vary: 'accept-language',
})

/** The largest body of the route that was asked, in words. */
const limitOf = (ask: FastifyRequest): string => inMib(ask.routeOptions?.bodyLimit ?? 0)

/** Where a bug happened, without its message: that could hold what somebody reported. */
function framesOf(bug: unknown): string[] {
  if (!(bug instanceof Error)) return []
  const lines = (bug.stack ?? '').replace(bug.message, '').split('\n')
  return lines.filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line)).map((line) => line.trim())
}

const rawAnswer = (status: number, body: string, headers: Readonly<Record<string, string>>): string =>
  [
    `HTTP/1.1 ${status} ${status === 408 ? 'Request Timeout' : 'Bad Request'}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n')
