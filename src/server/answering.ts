/** What a request is answered with: checks what is asked against its route, calls the hub, sends. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../core/problem.ts'
import type { Hub } from '../hub/contract.ts'
import type { Events } from './events.ts'
import { startExport, type Wanted } from './exporting.ts'
import { isLoopback, SECURITY_HEADERS } from './guard.ts'
import type { Pages } from './pages.ts'
import { Refusal } from './refusal.ts'
import type { Refusing } from './refusing.ts'
import { type Asked, askedProblems, type Route } from './route.ts'
import { pageAsk, sendJson, sendPage } from './sending.ts'

export type AnsweringParts = {
  readonly hub: Hub
  readonly events: Events
  readonly pages: Pages | null
  readonly refusing: Refusing
}

export class Answering {
  readonly #parts: AnsweringParts

  constructor(parts: AnsweringParts) {
    this.#parts = parts
  }

  async route(one: Route, ask: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const asked: Asked = { params: ask.params, query: ask.query, body: ask.body }
    const found = askedProblems(one, asked)
    if (found.length > 0) throw new Refusal(found)
    if (one.does === 'events') return this.#stream(ask, reply)
    if (one.does === 'export') return this.#export(ask, reply)
    const result = await one.does(asked, this.#parts.hub)
    if (result.ok) return sendJson(ask, reply, JSON.stringify(result.value))
    return this.#parts.refusing.answer(ask, reply, new Refusal(result.problems), result.outcome)
  }

  /** A file or screen of the app, for every address that is no route. */
  async page(ask: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const mayBePage = ask.method === 'GET' || ask.method === 'HEAD'
    const found = mayBePage ? await this.#parts.pages?.serve(pageAsk(ask)) : null
    if (!found) throw new Refusal([problem('request.notFound')])
    return sendPage(reply, found)
  }

  #stream(ask: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { events } = this.#parts
    if (events.isFull) throw new Refusal([problem('request.busy')])
    const { journey } = ask.query as { journey?: string }
    reply.hijack()
    events.open(reply.raw, journey ?? null, { ...SECURITY_HEADERS, 'cache-control': 'no-store' })
    return reply
  }

  async #export(ask: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const wanted = ask.query as Wanted
    mayReadCircle(ask, wanted)
    const journeys = await this.#parts.hub.journeys()
    if (!journeys.some(({ id }) => id === wanted.journey)) {
      throw new Refusal([problem('journey.unknown', '/query/journey', { journey: wanted.journey })])
    }
    const { headers, stream } = await startExport(this.#parts.hub, wanted)
    stream.on('error', (error) => this.#parts.refusing.noteError(ask, error))
    return reply.headers(headers).send(stream)
  }
}

// There are no sessions yet: whoever sits at the machine belongs to the team, whoever comes over the net may be anybody.
function mayReadCircle(ask: FastifyRequest, { circle }: Wanted): void {
  if (circle === undefined || circle === 'public' || isLoopback(ask.socket.remoteAddress ?? '')) return
  throw new Refusal([problem('access.denied', '/query/circle')])
}
