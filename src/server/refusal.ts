/** What a person or program is told when something was not done: RFC 9457 with the words in their language. */
import type { Problem, Slots } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import type { Outcome } from '../log/log.ts'
import { StoreTrouble } from '../log/port.ts'
import { STATUS_OF } from './status.ts'

// Imported as a module, node:http would bring Node's whole fetch along, which no hub needs: a start without it is faster.
const { STATUS_CODES } = process.getBuiltinModule('node:http')

export type Lang = 'es' | 'en'
export type Texts = (lang: Lang) => (key: string, slots: Slots) => string

/** Carries problems out of the places where Fastify can only be told by an error. Never leaves this room. */
export class Refusal extends Error {
  readonly problems: readonly Problem[]
  readonly status: number
  constructor(problems: readonly Problem[], status = statusOf(problems)) {
    super('refused')
    this.problems = problems
    this.status = status
  }

  get isBug(): boolean {
    return this.problems.some(({ code }) => code === 'request.failed')
  }
}

const statusOf = (problems: readonly Problem[]): number => (problems[0] ? STATUS_OF[problems[0].code] : 500)

export type ProblemBody = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly problems: readonly Told[]
  readonly outcome?: Outcome
}

/** A problem with its words. */
export type Told = Problem & { readonly words: string }

export const told =
  (say: (key: string, slots: Slots) => string) =>
  (one: Problem): Told => ({ ...one, words: say(`problem.${one.code}`, one.slots) })

/** The body of an answer. `request` is this server's number of the request, to find it in the log. */
export function problemBody(
  refusal: Pick<Refusal, 'problems' | 'status'>,
  say: (key: string, slots: Slots) => string,
  request: string,
): ProblemBody {
  const problems = refusal.problems.map(told(say))
  const code = problems[0]?.code ?? 'request.failed'
  return {
    type: `/problems#${code}`,
    title: STATUS_CODES[refusal.status] ?? 'Error',
    status: refusal.status,
    detail: problems[0]?.words ?? '',
    instance: `urn:vereda:request:${request}`,
    code,
    problems,
  }
}

const byFastifyCode: Readonly<Record<string, (limit: string) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (limit) => problem('body.tooLarge', '', { limit }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => problem('request.media'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => problem('request.slow'),
  FST_ERR_CTP_EMPTY_TYPE: () => problem('request.media'),
  FST_ERR_BAD_URL: () => problem('request.notFound'),
  ECONNRESET: () => problem('request.slow'),
  FST_ERR_NOT_FOUND: () => problem('request.notFound'),
}

/**
 * What an error means to the caller: problems for what is expected, `request.failed` and nothing more for a bug.
 * `limit` is the largest body, in words.
 */
export function refusalOf(error: unknown, limit: string): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof StoreTrouble) return new Refusal([problem(error.code)])
  const known = byFastifyCode[(error as { code?: string } | null)?.code ?? '']
  return new Refusal([known ? known(limit) : problem('request.failed')])
}

/** No browser says more of its languages; and whoever does is not to cost the hub its time. */
const MOST_LANGUAGE_CHARS = 200

/** The language that a browser prefers; Spanish when it says nothing or neither. */
export function langOf(header = ''): Lang {
  const wanted = header
    .slice(0, MOST_LANGUAGE_CHARS)
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [tag = '', ...more] = part.split(';').map((one) => one.trim())
      const q = more.find((one) => one.startsWith('q='))?.slice(2) ?? '1'
      return { lang: tag.split('-')[0], q: Number(q) }
    })
  const best = (lang: string): number =>
    Math.max(0, ...wanted.filter((one) => one.lang === lang).map((one) => one.q || 0))
  return best('en') > best('es') ? 'en' : 'es'
}
