/** What a request is answered with: checks what is asked against its route, calls the hub, sends. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../core/problem.ts'
import type { Hub } from '../hub/contract.ts'
import { type Events, STRANGERS } from './events.ts'
import { startExport, type Wanted } from './exporting.ts'
import type { Gate } from './gate.ts'
import type { Pages } from './pages.ts'
import { Refusal } from './refusal.ts'
import type { Refusing } from './refusing.ts'
import { asksForRole, mayDo, type Right, type Who } from './rights.ts'
import { type Asked, askedProblems, type Headers, type Route } from './route.ts'
import { pageAsk, sendAs, sendJson, sendPage } from './sending.ts'
import { pieceOf } from './tilesRoute.ts'

export type AnsweringParts = {
  readonly hub: Hub
  readonly events: Events
  readonly pages: Pages | null
  readonly gate: Gate
  readonly refusing: Refusing
  /** Of every answer; a stream is sent past what puts them on the others. */
  readonly headers: Readonly<Record<string, string>>
  readonly outside: () => string | null
}

export class Answering {
  readonly #parts: AnsweringParts

  constructor(parts: AnsweringParts) {
    this.#parts = parts
  }

  async route(one: Route, ask: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    // A file where JSON is wanted, or JSON where a file is wanted.
    const isFile = ask.body instanceof Uint8Array
    if (isFile !== (one.fileBytes !== undefined) && ask.body !== undefined)
      throw new Refusal([problem('request.media')])
    const asked: Asked = { params: ask.params, query: ask.query, body: ask.body, headers: ask.headers as Headers }
    const found = askedProblems(one, asked)
    if (found.length > 0) throw new Refusal(found)
    const { gate, hub } = this.#parts
    const who = gate.who(ask)
    await this.#mustBeAllowed(rightOf(one, asked), who, asked)
    if (one.does === 'events') return this.#stream(ask, reply, who)
    if (one.does === 'export') return this.#export(ask, reply)
    if (one.does === 'tiles') return this.#tiles(ask, reply)
    const leaving = new AbortController()
    reply.raw.once('close', () => leaving.abort())
    const words = this.#parts.refusing.words(ask)
    const outside = who.isOwner ? this.#parts.outside() : null
    const door = { reader: who.reader, challenge: () => gate.challenge(), words, gone: leaving.signal, outside }
    const result = await one.does(asked, hub, door)
    if (result.ok && result.sent) return sendAs(reply, result.sent)
    if (result.ok) return sendJson(ask, reply, result.json ?? JSON.stringify(result.value))
    return this.#parts.refusing.answer(ask, reply, new Refusal(result.problems), result.outcome)
  }

  /** A file or screen of the app, for every address that is no route. */
  async page(ask: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const mayBePage = ask.method === 'GET' || ask.method === 'HEAD'
    const found = mayBePage ? await this.#parts.pages?.serve(pageAsk(ask)) : null
    if (!found) throw new Refusal([problem('request.notFound')])
    return sendPage(reply, found)
  }

  /** A request that names no journey is about all that the hub holds. */
  async #mustBeAllowed(right: Right, who: Who, asked: Asked): Promise<void> {
    const named = journeyIn(asked.query) ?? journeyIn(asked.body)
    const isWide = asksForRole(right) && named === null && !who.isOwner && who.reader.device !== null
    const journeys = isWide ? (await this.#parts.hub.journeys()).map(({ id }) => id) : [named ?? '']
    const verdict = mayDo(right, who, journeys)
    if (verdict === 'no') throw new Refusal([problem('access.denied')])
    if (verdict === 'confirm') throw new Refusal([problem('access.confirm')])
  }

  #stream(ask: FastifyRequest, reply: FastifyReply, { reader }: Who): FastifyReply {
    const { events, headers, hub } = this.#parts
    const { device } = reader
    const by = device === null || hub.isMember(device) ? device : STRANGERS
    if (events.isFullFor(by)) throw new Refusal([problem('request.busy')])
    const { journey } = ask.query as { journey?: string }
    let wasIn = journey !== undefined && reader.in(journey) !== null
    const hears = (one: string): boolean => {
      if ((journey ?? one) !== one) return false
      const isIn = reader.in(one) !== null
      // Who was ended is told of that change, and of none after it: it asks anew, is refused, and shows nothing any more.
      const isTold = isIn || wasIn
      wasIn = isIn && journey !== undefined
      return isTold
    }
    reply.hijack()
    const of = device && `${device} ${journey ?? ''}`
    events.open(reply.raw, { of, by, hears }, { ...headers, 'cache-control': 'no-store' })
    return reply
  }

  async #tiles(ask: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { journey, bytes } = ask.query as { journey: string; bytes?: string }
    const range = bytes === undefined ? ask.headers.range : `bytes=${bytes}`
    const { status, headers, body } = await pieceOf(this.#parts.hub, journey, range)
    return reply.code(status).headers(headers).send(body)
  }

  async #export(ask: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const wanted = ask.query as Wanted
    const journeys = await this.#parts.hub.journeys()
    if (!journeys.some(({ id }) => id === wanted.journey)) {
      throw new Refusal([problem('journey.unknown', '/query/journey', { journey: wanted.journey })])
    }
    const { headers, stream } = await startExport(this.#parts.hub, wanted)
    stream.on('error', (error) => this.#parts.refusing.noteError(ask, error))
    return reply.headers(headers).send(stream)
  }
}

/** What is public may be carried out by anybody. */
function rightOf({ does, right }: Route, { query }: Asked): Right {
  return does === 'export' && ((query as Wanted).circle ?? 'public') === 'public' ? 'greet' : right
}

function journeyIn(part: unknown): string | null {
  const journey = (part as { journey?: unknown } | null | undefined)?.journey
  return typeof journey === 'string' ? journey : null
}
