/**
 * The gate before every route: who asks, is it within their budget, and are the bytes those that were signed. Whoever
 * sits at the machine itself is its owner; a proxy in front of the hub is not, though it sits there too.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../core/problem.ts'
import type { Verify } from '../core/report.ts'
import type { Work } from '../core/work.ts'
import type { Hub } from '../hub/contract.ts'
import { OWNER, PUBLIC } from '../hub/readers.ts'
import { type Badge, Badges, deviceIn, digestOf } from './badge.ts'
import { type Allowance, Budgets, MEMBER_KIB, STRANGERS_KIB } from './budget.ts'
import { hostName, isLoopback } from './guard.ts'
import { Proofs } from './proofs.ts'
import { Refusal } from './refusal.ts'
import type { Who } from './rights.ts'

export type GateParts = {
  readonly hub: Hub
  readonly verify: Verify
  readonly nowMs: () => number
  /** KiB that a key may carry away; absent: `MEMBER_KIB`. */
  readonly memberKib?: Allowance | undefined
  /** Nobody who comes in here sits at the machine, though they come from it: what is behind is a hidden service. */
  readonly isOnion?: boolean
  /** What strangers do while there is a flood of them; absent: `USUAL_WORK`. */
  readonly strangersWork?: Work | undefined
}

type Known = { readonly who: Who; readonly badge: Badge | null; readonly writtenBefore?: number }

const NOBODY: Who = { reader: PUBLIC, isOwner: false, isConfirmed: false }
const THE_OWNER: Who = { reader: OWNER, isOwner: true, isConfirmed: true }
/** Whoever must work for seconds does not mind; whoever asks again and again is slowed by it. */
const STRANGERS_WAIT_MS = 250
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

export class Gate {
  readonly #hub: Hub
  readonly #badges: Badges
  readonly #budgets: Budgets
  readonly #kib: Budgets
  readonly #proofs: Proofs
  readonly #isOnion: boolean
  readonly #known = new WeakMap<FastifyRequest, Known>()

  constructor({ hub, verify, nowMs, memberKib = MEMBER_KIB, strangersWork, isOnion = false }: GateParts) {
    this.#isOnion = isOnion
    this.#hub = hub
    this.#badges = new Badges({ hub: hub.device, verify, nowMs })
    this.#budgets = new Budgets(nowMs)
    this.#kib = new Budgets(nowMs, memberKib, STRANGERS_KIB)
    this.#proofs = new Proofs(nowMs, strangersWork)
  }

  challenge(): string {
    return this.#badges.challenge()
  }

  /** Before the body is read. A refusal, or null: then `who` knows. */
  admit(ask: FastifyRequest, reply: FastifyReply): Refusal | null {
    const { authorization } = ask.headers
    if (authorization === undefined) {
      this.#known.set(ask, { who: !this.#isOnion && sitsAtMachine(ask) ? THE_OWNER : NOBODY, badge: null })
      return null
    }
    const flood = this.#flood(ask, reply, authorization)
    if (flood) return flood
    const confirm = ask.headers['vereda-confirm']
    const shown = { method: ask.method, path: ask.url, authorization }
    const badge = this.#badges.check({ ...shown, confirm: typeof confirm === 'string' ? confirm : undefined })
    if (!badge.ok) {
      reply.header('vereda-challenge', this.challenge())
      return new Refusal(badge.problems)
    }
    const { device, isConfirmed } = badge.value
    const reader = this.#hub.readerOf(device)
    const refusal = this.#spend(ask, reply, badge.value)
    if (refusal) return refusal
    const who = { reader, isOwner: false, isConfirmed }
    this.#known.set(ask, { who, badge: badge.value, writtenBefore: ask.socket.bytesWritten ?? 0 })
    return null
  }

  /**
   * Of strangers, while what all of them share is used up and they bring no work: told so before a signature is looked
   * at, and after a pause. So a flood of them takes little of the time in which those who were vouched for are heard.
   */
  #flood(ask: FastifyRequest, reply: FastifyReply, authorization: string): Refusal | null {
    const device = deviceIn(authorization)
    if (device === null || ask.headers['vereda-work'] !== undefined || this.#hub.isMember(device)) return null
    const seconds = this.#kib.lacks(null, 0) || this.#budgets.lacks(null, costOf(ask))
    return seconds === 0 ? null : this.#askForWork(reply, seconds, STRANGERS_WAIT_MS)
  }

  #askForWork(reply: FastifyReply, seconds: number, afterMs = 0): Refusal {
    reply.headers({ 'vereda-work': this.#proofs.asked, 'vereda-challenge': this.challenge() })
    return overBudget(reply, seconds, afterMs)
  }

  /** From its own budget, or for a stranger from what all of them share, or from what it worked for. */
  #spend(ask: FastifyRequest, reply: FastifyReply, { device, challenge }: Badge): Refusal | null {
    const key = this.#hub.isMember(device) ? device : null
    const cost = costOf(ask)
    const seconds = this.#kib.spend(key, 0) || this.#budgets.spend(key, cost)
    if (seconds === 0) return null
    if (key === null) {
      const of = { hub: this.#hub.device, challenge, device }
      if (this.#proofs.pays(of, ask.headers['vereda-work'], cost)) return null
      return this.#askForWork(reply, seconds)
    }
    return overBudget(reply, seconds)
  }

  /** After the last byte of an answer: what it carried away is counted. */
  answered(ask: FastifyRequest): void {
    const { badge = null, writtenBefore = 0 } = this.#known.get(ask) ?? {}
    if (badge === null) return
    const bytes = (ask.socket.bytesWritten ?? 0) - writtenBefore
    this.#kib.use(this.#hub.isMember(badge.device) ? badge.device : null, bytes / 1024)
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

function overBudget(reply: FastifyReply, seconds: number, afterMs = 0): Refusal {
  reply.header('retry-after', String(seconds))
  return new Refusal([problem('request.budget', '', { seconds })], undefined, afterMs)
}

function sitsAtMachine({ socket, headers }: FastifyRequest): boolean {
  const isProxied = PROXY_HEADERS.some((name) => headers[name] !== undefined)
  return !isProxied && isLoopback(socket.remoteAddress ?? '') && isLoopback(hostName(headers.host))
}
