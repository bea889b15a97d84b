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
import { type Badge, Badges, claimIn, digestOf } from './badge.ts'
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

type Claim = { readonly device: string; readonly challenge: string }
type Known = { readonly who: Who; readonly badge: Badge | null; readonly writtenBefore?: number }

const NOBODY: Who = { reader: PUBLIC, isOwner: false, isConfirmed: false }
const THE_OWNER: Who = { reader: OWNER, isOwner: true, isConfirmed: true }
/** Whoever must work for seconds does not mind; whoever asks again and again is slowed by it. */
const PAUSE_MS = 250
/** What is not signed by whose key it names: a slip of a program now and then, and no more. Kept for each such key. */
const FORGERIES: Allowance = { most: 20, perSecond: 1 }
/** What all who show no key ask for: some dozens of phones that take the app at once. */
const KEYLESS: Allowance = { most: 2000, perSecond: 200 }
/** `refusal`: null where it is let in. `afterMs`: how long the connection waits before it hears of it. */
export type Admission = { readonly refusal: Refusal | null; readonly afterMs: number }
const ADMITTED: Admission = { refusal: null, afterMs: 0 }
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

export class Gate {
  readonly #hub: Hub
  readonly #badges: Badges
  readonly #budgets: Budgets
  readonly #kib: Budgets
  readonly #forgeries: Budgets
  readonly #keyless: Budgets
  readonly #proofs: Proofs
  readonly #isOnion: boolean
  readonly #known = new WeakMap<FastifyRequest, Known>()

  constructor({ hub, verify, nowMs, memberKib = MEMBER_KIB, strangersWork, isOnion = false }: GateParts) {
    this.#isOnion = isOnion
    this.#hub = hub
    this.#badges = new Badges({ hub: hub.device, verify, nowMs })
    this.#budgets = new Budgets(nowMs)
    this.#kib = new Budgets(nowMs, memberKib, STRANGERS_KIB)
    this.#keyless = new Budgets(nowMs, KEYLESS, KEYLESS)
    this.#forgeries = new Budgets(nowMs, FORGERIES, FORGERIES)
    this.#proofs = new Proofs(nowMs, strangersWork)
  }

  challenge(): string {
    return this.#badges.challenge()
  }

  /** Before the body is read. Where nothing is refused, `who` knows from now on. */
  admit(ask: FastifyRequest, reply: FastifyReply): Admission {
    const { authorization } = ask.headers
    if (authorization === undefined) return this.#admitKeyless(ask)
    const claim = claimIn(authorization)
    const flood = claim && this.#flood(ask, reply, claim)
    if (flood) return flood
    const confirm = ask.headers['vereda-confirm']
    const shown = { method: ask.method, path: ask.url, authorization }
    const badge = this.#badges.check({ ...shown, confirm: typeof confirm === 'string' ? confirm : undefined })
    if (!badge.ok) {
      reply.header('vereda-challenge', this.challenge())
      return { refusal: new Refusal(badge.problems), afterMs: claim ? this.#forged(ask, claim.device) : 0 }
    }
    const { device, isConfirmed } = badge.value
    const refused = this.#spend(ask, reply, badge.value)
    if (refused) return refused
    const who = { reader: this.#hub.readerOf(device), isOwner: false, isConfirmed }
    this.#known.set(ask, { who, badge: badge.value, writtenBefore: ask.socket.bytesWritten ?? 0 })
    return ADMITTED
  }

  /** Nobody is refused what is for everybody: beyond what a busy day asks for, it comes after a pause. */
  #admitKeyless(ask: FastifyRequest): Admission {
    const isOwner = !this.#isOnion && sitsAtMachine(ask)
    this.#known.set(ask, { who: isOwner ? THE_OWNER : NOBODY, badge: null })
    return isOwner || this.#keyless.spend(null) === 0 ? ADMITTED : { refusal: null, afterMs: PAUSE_MS }
  }

  /**
   * Of strangers, while what all of them share is used up and they bring no work that there is time to look at: told so
   * before a signature is, and after a pause. So a flood of them takes little of the time in which those who were
   * vouched for are heard.
   */
  #flood(ask: FastifyRequest, reply: FastifyReply, claim: Claim): Admission | null {
    if (this.#hub.isMember(claim.device)) return null
    const seconds = this.#kib.lacks(null, 0) || this.#budgets.lacks(null, costOf(ask))
    if (seconds === 0) return null
    const isWork = ask.headers['vereda-work'] !== undefined
    if (isWork && this.#proofs.isHeard({ hub: this.#hub.device, ...claim })) return null
    return this.#askForWork(reply, seconds)
  }

  /**
   * How long to wait before it is told that this was not signed by whose key it names. Nobody's budget pays for what
   * somebody else says in their name: whoever holds the key is heard at once, and whoever does not waits.
   */
  #forged(ask: FastifyRequest, device: string): number {
    if (!this.#hub.isMember(device)) this.#budgets.use(null, costOf(ask))
    return this.#forgeries.spend(device) > 0 ? PAUSE_MS : 0
  }

  #askForWork(reply: FastifyReply, seconds: number): Admission {
    reply.headers({ 'vereda-work': this.#proofs.asked, 'vereda-challenge': this.challenge() })
    return { refusal: overBudget(reply, seconds), afterMs: PAUSE_MS }
  }

  /** From its own budget, or for a stranger from what all of them share, or from what it worked for. */
  #spend(ask: FastifyRequest, reply: FastifyReply, { device, challenge }: Badge): Admission | null {
    const key = this.#hub.isMember(device) ? device : null
    const cost = costOf(ask)
    const seconds = this.#kib.spend(key, 0) || this.#budgets.spend(key, cost)
    if (seconds === 0) return null
    if (key !== null) {
      if (this.#kib.lacks(key, 0) > 0) this.#tellOf(key)
      return { refusal: overBudget(reply, seconds), afterMs: 0 }
    }
    const of = { hub: this.#hub.device, challenge, device }
    return this.#proofs.pays(of, ask.headers['vereda-work'], cost) ? null : this.#askForWork(reply, seconds)
  }

  /** To the coordinators. Where no disk takes it down now, the next refusal tells it. */
  #tellOf(device: string): void {
    this.#hub.watching.tookMuch(device).catch(() => {})
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

function overBudget(reply: FastifyReply, seconds: number): Refusal {
  reply.header('retry-after', String(seconds))
  return new Refusal([problem('request.budget', '', { seconds })])
}

function sitsAtMachine({ socket, headers }: FastifyRequest): boolean {
  const isProxied = PROXY_HEADERS.some((name) => headers[name] !== undefined)
  return !isProxied && isLoopback(socket.remoteAddress ?? '') && isLoopback(hostName(headers.host))
}
