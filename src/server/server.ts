/**
 * The hub over HTTP. It promises: nothing is taken in half; whatever goes wrong is answered with a code, the place and
 * the words in the asker's language; no page of another site gets at it; and what it writes down of a request is its
 * number, its route and codes, never a payload, a query or an address.
 *
 * It knows the hub's contract and nothing behind it. It listens on loopback unless it is told another host.
 */
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { ProblemCode, Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import type { Verify } from '../core/report.ts'
import type { Work } from '../core/work.ts'
import type { Hub } from '../hub/contract.ts'
import { Answering } from './answering.ts'
import { FILE_TYPE, isPacking, JSON_TYPE, LINES_TYPE, readBody, unpacked } from './body.ts'
import type { Allowance } from './budget.ts'
import { Events, type Every } from './events.ts'
import { Gate } from './gate.ts'
import { gatewayFault, SMS_HEADER, SMS_PATH } from './gateway.ts'
import { glossary } from './glossary.ts'
import { originGuard, SECURITY_HEADERS } from './guard.ts'
import { openApi } from './openapi.ts'
import { Pages } from './pages.ts'
import { Pauses } from './pauses.ts'
import { listening } from './port.ts'
import { PUBLIC_CSS, publicPage } from './publicPage.ts'
import { langOf, Refusal, type Texts } from './refusal.ts'
import { inLanguage, type LogLine, Refusing } from './refusing.ts'
import type { Who } from './rights.ts'
import { ROUTES } from './routes.ts'
import { routeOf, sendJson } from './sending.ts'
import { HTTPS_HEADERS, type TlsFiles, tlsOptions } from './tls.ts'
import { PIECE_TYPE, TUS_HEADERS, UPLOADS } from './upload-routes.ts'

export type Limits = {
  readonly bodyBytes: number
  /** From the first byte of a request to its last. */
  readonly requestMs: number
  readonly connections: number
  /** Open event streams. */
  readonly listeners: number
}

const LIMITS: Limits = { bodyBytes: 1_048_576, requestMs: 30_000, connections: 1000, listeners: 200 }
const HEADERS_MS = 10_000
/** Answers that are still being written when the server closes are cut after this. */
const GRACE_MS = 3_000

export type ServerOptions = {
  readonly hub: Hub
  readonly texts: Texts
  /** Built web app, or null for the interface alone. */
  readonly webFolder: string | null
  readonly version: string
  /** Ed25519, for requests that devices sign. */
  readonly verify: Verify
  readonly nowMs: () => number
  /** Shared with the gateway of text messages; absent: none are taken in. */
  readonly smsSecret?: string | null
  /** Absent: 127.0.0.1. */
  readonly host?: string
  /** 0: any that is free. */
  readonly port: number
  /** Further names under which people reach this hub, such as `albergue.local`. */
  readonly names?: readonly string[]
  /** Where the net reaches this hub, for its owner, whose own door opens to this machine alone; null: nowhere. */
  readonly outside?: () => string | null
  /** The address of a hidden service that hands on what comes to this port: known by it alone, and nobody's machine. */
  readonly onion?: string
  readonly limits?: Partial<Limits>
  /** Answers by HTTPS with this certificate and key (PEM). */
  readonly tls?: TlsFiles
  /** What a key may carry away. */
  readonly memberKib?: Allowance
  /** Work for strangers under a flood; absent: the usual. */
  readonly strangersWork?: Work
  readonly every?: Every
  readonly log?: (line: LogLine) => void
}

export type Server = {
  readonly app: FastifyInstance
  /** Starts to listen; `port.taken` or `port.refused` when it cannot. */
  listen(): Promise<Result<{ url: string }>>
  /** Ends event streams, lets answers under way finish, and closes. The hub stays open. */
  close(): Promise<void>
}

const every: Every = (ms, call) => {
  const timer = setInterval(call, ms).unref()
  return () => clearInterval(timer)
}

export function createServer(options: ServerOptions): Server {
  const desk = new FrontDesk(options)
  return { app: desk.app, listen: () => desk.listen(), close: () => desk.close() }
}

class FrontDesk {
  readonly app: FastifyInstance
  readonly #options: ServerOptions
  readonly #host: string
  readonly #limits: Limits
  readonly #every: Every
  readonly #events: Events
  readonly #refusing: Refusing
  readonly #answering: Answering
  readonly #gate: Gate
  /** On every answer. */
  readonly #headers: Readonly<Record<string, string>>
  #openApi: string | null = null

  constructor(options: ServerOptions) {
    this.#options = options
    this.#host = options.host ?? '127.0.0.1'
    this.#limits = { ...LIMITS, ...options.limits }
    this.#every = options.every ?? every
    const { hub, texts, webFolder, log, verify, nowMs, tls, outside = () => null } = options
    this.#headers = tls ? { ...SECURITY_HEADERS, ...HTTPS_HEADERS } : SECURITY_HEADERS
    this.#events = new Events(hub, this.#every, this.#limits.listeners)
    this.#refusing = new Refusing({ texts, nowMs, log: log ?? (() => undefined), headers: this.#headers })
    const pages = webFolder === null ? null : new Pages(webFolder)
    this.#gate = new Gate({
      hub,
      verify,
      nowMs,
      memberKib: options.memberKib,
      strangersWork: options.strangersWork,
      isOnion: options.onion !== undefined,
    })
    const gate = this.#gate
    const { refusing, events } = { refusing: this.#refusing, events: this.#events }
    this.#answering = new Answering({ hub, events, pages, gate, refusing, headers: this.#headers, outside })
    this.app = this.#build()
  }

  async listen(): Promise<Result<{ url: string }>> {
    const { port } = this.#options
    const had = await listening(port, () => this.app.listen({ host: this.#host, port }))
    if (!had.ok) return had
    const { tls, names = [], onion } = this.#options
    if (onion !== undefined) return good({ url: `http://${onion}` })
    const host = tls ? (names[0] ?? this.#host) : this.#host
    return good({ url: urlOf(tls ? 'https' : 'http', host, (this.app.server.address() as AddressInfo).port) })
  }

  async close(): Promise<void> {
    const stop = this.#every(GRACE_MS, () => this.app.server.closeAllConnections())
    await this.app.close().finally(stop)
  }

  #build(): FastifyInstance {
    let requests = 0
    const { tls } = this.#options
    const slow = slowness(this.#limits.requestMs)
    const app = fastify({
      bodyLimit: this.#limits.bodyBytes,
      requestTimeout: this.#limits.requestMs,
      // One type for both: what differs is below all that is done here.
      ...((tls ? { https: { ...slow, ...tlsOptions(tls) } } : { http: slow }) as { http: ServerSlowness }),
      exposeHeadRoutes: false,
      return503OnClosing: false,
      schemaController: { compilersFactory: NO_COMPILERS },
      routerOptions: { maxParamLength: 1000 },
      genReqId: () => String(++requests),
      frameworkErrors: (error, ask, reply) => this.#refusing.answerError(ask, reply.headers(this.#headers), error),
      clientErrorHandler: (error, socket) => this.#refusing.hangUp(error, socket),
    })
    this.#limit(app)
    this.#guard(app)
    this.#readBodies(app)
    this.#serveRoutes(app)
    this.#serveOwnPages(app)
    app.addHook('onResponse', (ask, _, done) => {
      this.#gate.answered(ask)
      done()
    })
    app.setErrorHandler((error, ask, reply) => this.#refusing.answerError(ask, reply, error))
    app.addHook('preClose', (done) => {
      this.#events.close()
      done()
    })
    return app
  }

  #serveRoutes(app: FastifyInstance): void {
    for (const one of ROUTES)
      app.route({
        method: one.method,
        url: one.path,
        bodyLimit: one.fileBytes ?? this.#limits.bodyBytes,
        // Of an export it depends on what is asked; it has no body.
        config: { needsKey: one.right !== 'greet' && one.does !== 'export' } satisfies OwnConfig as object,
        handler: (ask, reply) => this.#answering.route(one, ask, reply),
      })
  }

  #limit({ server }: FastifyInstance): void {
    server.maxConnections = this.#limits.connections
    // Else Node answers by itself, without our headers.
    server.on('checkExpectation', (_, answer) => answer.writeHead(417, this.#headers).end())
  }

  /** Before anything of a body is read. */
  #guard(app: FastifyInstance): void {
    const check = originGuard(this.#host, this.#options.names ?? [], this.#options.onion)
    const pauses = new Pauses()
    app.addHook('onRequest', (ask, reply, done) => {
      const path = routeOf(ask)
      reply.headers(this.#headers)
      if (path.startsWith('/api/')) reply.header('cache-control', 'no-store')
      if (path.startsWith(UPLOADS)) reply.headers(TUS_HEADERS)
      const packed = ask.headers['content-encoding'] ?? 'identity'
      const isPlain = packed === 'identity' || isPacking(packed)
      pauses.whenFree(ask.socket, () => {
        const foreign = check({ method: ask.method, path, headers: ask.headers })
        const { refusal, afterMs } = foreign ? { refusal: foreign, afterMs: 0 } : this.#admitted(ask, reply)
        const told = refusal ?? (isPlain ? undefined : new Refusal([problem('request.media')]))
        if (afterMs > 0) pauses.pause(ask.socket, afterMs, () => done(told))
        else done(told)
      })
    })
  }

  /** A bug here is answered as a bug is: of a request that waited, nobody else would catch it, and the hub would end. */
  #admitted(ask: FastifyRequest, reply: FastifyReply): { readonly refusal: Error | null; readonly afterMs: number } {
    try {
      const admission = this.#gate.admit(ask, reply)
      const { needsKey } = ask.routeOptions.config as Partial<OwnConfig>
      // Who shows no key is not worth the reading of a body that could only be refused.
      const isShut = admission.refusal === null && needsKey === true && isNobody(this.#gate.who(ask))
      return isShut ? { ...admission, refusal: new Refusal([problem('access.denied')]) } : admission
    } catch (error) {
      return { refusal: error as Error, afterMs: 0 }
    }
  }

  #readBodies(app: FastifyInstance): void {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser([JSON_TYPE, LINES_TYPE], { parseAs: 'buffer' }, (ask, bytes, done) => {
      this.#read(ask, bytes as Buffer).then(
        (read) => (read.ok ? done(null, read.value) : done(new Refusal(read.problems))),
        done,
      )
    })
    app.addContentTypeParser([FILE_TYPE, PIECE_TYPE], { parseAs: 'buffer' }, (ask, bytes, done) => {
      const isPlain = (ask.headers['content-encoding'] ?? 'identity') === 'identity'
      if (!isPlain) done(new Refusal([problem('request.media')]))
      else if (!this.#gate.isSigned(ask, bytes as Buffer)) done(new Refusal([problem('key.digest')]))
      else done(null, bytes)
    })
  }

  async #read(ask: FastifyRequest, bytes: Buffer): Promise<Result<unknown>> {
    if (!this.#gate.isSigned(ask, bytes)) return bad(problem('key.digest'))
    const fault = routeOf(ask) === SMS_PATH ? this.#gatewayFault(ask, bytes) : null
    if (fault) return bad(problem(fault))
    const plain = await unpacked(ask.headers['content-encoding'] ?? 'identity', bytes, this.#limits.bodyBytes)
    return plain.ok ? readBody(ask.headers['content-type'] ?? '', plain.value) : plain
  }

  #gatewayFault(ask: FastifyRequest, bytes: Buffer): ProblemCode | null {
    const { smsSecret = null, nowMs } = this.#options
    return gatewayFault(smsSecret, ask.headers[SMS_HEADER], bytes, nowMs())
  }

  #serveOwnPages(app: FastifyInstance): void {
    const { version, texts } = this.#options
    app.get('/openapi.json', (ask, reply) => {
      this.#openApi ??= JSON.stringify(openApi(ROUTES, version))
      return sendJson(ask, reply, this.#openApi)
    })
    app.get('/problems', (ask, reply) => {
      const lang = langOf(ask.headers['accept-language'])
      return reply
        .headers(inLanguage(lang))
        .type('text/html; charset=utf-8')
        .send(glossary(texts(lang), lang))
    })
    app.get('/public', (ask, reply) => this.#publicPage(ask, reply))
    app.get('/public.css', (_, reply) => reply.type('text/css; charset=utf-8').send(PUBLIC_CSS))
    app.setNotFoundHandler((ask, reply) => this.#answering.page(ask, reply))
  }

  async #publicPage(ask: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { lang: wanted } = ask.query as { lang?: unknown }
    const lang = wanted === 'es' || wanted === 'en' ? wanted : langOf(ask.headers['accept-language'])
    const { hub, texts } = this.#options
    const page = publicPage(await hub.publishing.pictures(), (key, slots = {}) => texts(lang)(key, slots), lang)
    return reply
      .headers({ ...inLanguage(lang), 'cache-control': 'no-store' })
      .type('text/html; charset=utf-8')
      .send(page)
  }
}

/** Bodies are checked by `core/schema`: without this, Fastify loads a compiler that nobody asks, at every start. */
const none = (): never => {
  throw new Error('No route brings a schema for Fastify to compile.')
}
const NO_COMPILERS = { buildValidator: () => none, buildSerializer: () => none }

/**
 * Node cuts slow requests only while its limit for the head is the lower one, and looks every 30 s unless it is told
 * to look more often.
 */
const slowness = (requestMs: number): ServerSlowness => ({
  requestTimeout: requestMs,
  headersTimeout: Math.min(HEADERS_MS, requestMs),
  connectionsCheckingInterval: Math.min(1000, requestMs),
  // The guard refuses what names no host, with the headers of every answer.
  requireHostHeader: false,
})

/** Beside a route: shut to who shows no key and does not sit at the machine, whatever else they ask. */
type OwnConfig = { readonly needsKey: boolean }
const isNobody = ({ isOwner, reader }: Who): boolean => !isOwner && reader.device === null

type ServerSlowness = {
  requestTimeout: number
  headersTimeout: number
  connectionsCheckingInterval: number
  requireHostHeader: boolean
}

const urlOf = (scheme: string, host: string, port: number): string => {
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `${scheme}://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}
