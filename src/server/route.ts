/**
 * A route is one entry of a table: address, schemas of what is asked and answered, and the call to the hub. Checking,
 * problems, OpenAPI and the tests of bad input all follow from it.
 */
import type { Problem, Result } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import type { Schema, ValueOf } from '../core/schema.ts'
import { check } from '../core/schema.ts'
import { DAY, INSTANT, msOf } from '../core/time.ts'
import type { Hub } from '../hub/contract.ts'
import type { Reader } from '../hub/readers.ts'
import type { Outcome } from '../log/log.ts'
import type { Told } from './refusal.ts'
import type { Right } from './rights.ts'

export type Answer = { readonly name: string; readonly schema: Schema }

export type Route = {
  readonly method: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE' | 'OPTIONS'
  /** With `:name` for each of `params`. */
  readonly path: `/${string}`
  /** Who may: `rights.ts`. */
  readonly right: Right
  readonly summary: string
  readonly description?: string
  readonly params?: Schema
  readonly query?: Schema
  readonly body?: Schema
  /** The body is a file, as it is (`application/octet-stream`), of at most this many bytes. */
  readonly fileBytes?: number
  /** The schema of JSON answers, or the media types of a stream. */
  readonly answer: Answer | { readonly media: readonly string[] }
  /** How it is answered: by the hub, or by one of the streams that the server itself runs. */
  readonly does: ((asked: Asked, hub: Hub, door: Door) => Promise<Answered>) | 'export' | 'events' | 'tiles'
}

/** What the hub said. A statement that the log refused is trouble for who made it; the outcome goes along. */
export type Answered = Result<unknown> & {
  readonly outcome?: Outcome /** The value as JSON, where it is there already. */
  readonly json?: string
  /** What is sent instead of JSON. */
  readonly sent?: Sent
}

export type Headers = Readonly<Record<string, string | undefined>>

export type Sent = { readonly status: number; readonly headers: Headers; readonly body: Uint8Array | null }

/** Who stands at the door. */
export type Door = {
  readonly reader: Reader
  /** For the next signature. */
  readonly challenge: () => string
  /** A problem in the words of who asks. */
  readonly words: (one: Problem) => Told
  /** Fires when the reader leaves without waiting for the answer. */
  readonly gone: AbortSignal
  /** Where phones reach this hub, where its owner asks at the machine and it is not at the address that they opened. */
  readonly outside: string | null
}

/** What a request asks, already checked against the route's schemas. */
export type Asked<P = unknown, Q = unknown, B = unknown> = {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly headers: Headers
}

const NOTHING = { type: 'object', additionalProperties: false } as const

type Parts<P extends Schema, Q extends Schema, B extends Schema> = Omit<Route, 'params' | 'query' | 'body' | 'does'> & {
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly does:
    | ((asked: Asked<ValueOf<P>, ValueOf<Q>, ValueOf<B>>, hub: Hub, door: Door) => Promise<Answered>)
    | 'export'
    | 'events'
    | 'tiles'
}

/** Declares a route: the types of what `does` is handed follow from the schemas. */
export function route<const P extends Schema, const Q extends Schema, const B extends Schema>(
  parts: Parts<P, Q, B>,
): Route {
  return parts as unknown as Route
}

/** Problems of what is asked: paths start at `/query` and `/params`, those of a body at the body itself. */
export function askedProblems(one: Route, asked: Asked): Problem[] {
  return [
    ...partProblems(one.params ?? NOTHING, asked.params, '/params'),
    ...partProblems(one.query ?? NOTHING, asked.query, '/query'),
    ...(one.body ? bodyProblems(one.body, asked.body) : []),
    ...(one.fileBytes !== undefined && !hasBytes(asked.body) ? [problem('body.empty')] : []),
  ]
}

const hasBytes = (body: unknown): boolean => body instanceof Uint8Array && body.length > 0

const bodyProblems = (schema: Schema, body: unknown): Problem[] =>
  body === undefined ? [problem('body.empty')] : partProblems(schema, body, '')

function partProblems(schema: Schema, value: unknown, path: string): Problem[] {
  const found = check(schema, value, path)
  return found.length > 0 ? found : impossibleTimes(schema, value, path)
}

/** The pattern of an instant or a day lets 30 February pass. */
function impossibleTimes(schema: Schema, value: unknown, path: string): Problem[] {
  if (typeof value === 'string') {
    return isTime(schema) && Number.isNaN(msOf(value.length === 10 ? `${value}T00:00:00Z` : value))
      ? [problem('time.impossible', path, { value })]
      : []
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const field = (value as Record<string, unknown>)[name]
    return field === undefined || field === null ? [] : impossibleTimes(inner, field, `${path}/${name}`)
  })
}

const isTime = ({ pattern }: Schema): boolean => pattern === DAY || pattern === INSTANT || pattern === DAY_OR_INSTANT

export const DAY_OR_INSTANT = `${DAY}|${INSTANT}`
