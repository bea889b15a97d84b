/**
 * The gate before every route: who asks, is it within their budget, and are the bytes those that were signed. Whoever
 * sits at the machine itself is its owner; a proxy in front of the hub is not, though it sits there too.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../core/problem.ts'
import type { Verify } from '../core/report.ts'
import type { Hub } from '../hub/contract.ts'
import { OWNER, PUBLIC } from '../hub/readers.ts'
import { type Badge, Badges, digestOf } from './badge.ts'
import { Budgets } from './budget.ts'
import { hostName, isLoopback } from './guard.ts'
import { Refusal } from './refusal.ts'
import type { Who } from './rights.ts'

export type GateParts = { readonly hub: Hub; readonly verify: Verify; readonly nowMs: () => number }

const NOBODY: Who = { reader: PUBLIC, isOwner: false, isConfirmed: false }
const THE_OWNER: Who = { reader: OWNER, isOwner: true, isConfirmed: true }
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

export class Gate {
  readonly #hub: Hub
  readonly #badges: Badges
  readonly #budgets: Budgets
  readonly #known = new WeakMap<FastifyRequest, { readonly who: Who; readonly badge: Badge | null }>()

  constructor({ hub, verify, nowMs }: GateParts) {
    this.#hub = hub
    this.#badges = new Badges({ hub: hub.device, verify, nowMs })
    this.#budgets = new Budgets(nowMs)
  }

  challenge(): string {
    return this.#badges.challenge()
  }

  /** Before the body is read. A refusal, or null: then `who` knows. */
  admit(ask: FastifyRequest, reply: FastifyReply): Refusal | null {
    const { authorization } = ask.headers
    if (authorization === undefined) {
      this.#known.set(ask, { who: sitsAtMachine(ask) ? THE_OWNER : NOBODY, badge: null })
      return null
    }
    const confirm = ask.headers['vereda-confirm']
    const shown = { method: ask.method, path: ask.url, authorization }
    const badge = this.#badges.check({ ...shown, confirm: typeof confirm === 'string' ? confirm : undefined })
    if (!badge.ok) {
      reply.header('vereda-challenge', this.challenge())
      return new Refusal(badge.problems)
    }
    const { device, isConfirmed } = badge.value
    const reader = this.#hub.readerOf(device)
    const seconds = this.#budgets.spend(this.#hub.isMember(device) ? device : null, costOf(ask))
    if (seconds > 0) return overBudget(reply, seconds)
    this.#known.set(ask, { who: { reader, isOwner: false, isConfirmed }, badge: badge.value })
    return null
  }

  /** The body as it was sent, held against what was signed. */
  isSigned(ask: FastifyRequest, bytes: Uint8Array): boolean {
    const badge = this.#known.get(ask)?.badge
    return !badge || badge.digest === digestOf(bytes)
  }

  who(ask: FastifyRequest): Who {
    return this.#known.get(ask)?.who ?? NOBODY
  }
}

const BYTES_A_REQUEST = 65_536

/** One, and one more for every 64 KiB that it says it brings. */
const costOf = ({ headers }: FastifyRequest): number =>
  1 + Math.floor((Number(headers['content-length']) || 0) / BYTES_A_REQUEST)

function overBudget(reply: FastifyReply, seconds: number): Refusal {
  reply.header('retry-after', String(seconds))
  return new Refusal([problem('request.budget', '', { seconds })])
}

function sitsAtMachine({ socket, headers }: FastifyRequest): boolean {
  const isProxied = PROXY_HEADERS.some((name) => headers[name] !== undefined)
  return !isProxied && isLoopback(socket.remoteAddress ?? '') && isLoopback(hostName(headers.host))
}
