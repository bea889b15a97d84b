/**
 * Who sends a request, shown by a signature over it (`docs/protocol.md`, section 4) and by nothing else: no password,
 * no cookie, no session that could be stolen. It is checked before a byte of the body is read. A phone's clock does not
 * matter: freshness comes from a challenge that this hub gave, and each may be used once with each nonce.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { fromBase64url } from '../core/bytes.ts'
import { bad, good, type ProblemCode, problem, type Result } from '../core/problem.ts'
import type { Verify } from '../core/report.ts'

const CHALLENGE_MS = 600_000
const CONFIRM_MS = 120_000
const TIME_BYTES = 8
const MAC_BYTES = 16
/** Nonces that are remembered; beyond it the oldest challenges are worth nothing any more. */
const MOST_NONCES = 200_000

export type Badge = {
  readonly device: string
  /** The one of ours that it was signed with. */
  readonly challenge: string
  /** Base64url of SHA-256 of the body's bytes as sent. */
  readonly digest: string
  /** A person confirmed this very request with the key a moment ago. */
  readonly isConfirmed: boolean
}

export type Shown = {
  readonly method: string
  /** With its query, as sent. */
  readonly path: string
  readonly authorization: string
  readonly confirm: string | undefined
}

export type BadgesParts = {
  /** Key of this hub: a request to one hub is worth nothing at another. */
  readonly hub: string
  readonly verify: Verify
  readonly nowMs: () => number
}

/** What is signed of a request; `use` is `request` or `confirm`. */
const requestText = (use: string, ...lines: readonly string[]): string => [`vereda ${use} 1`, ...lines].join('\n')

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url')

const BADGE = /^Vereda ([\w-]{43})\.([\w-]{32})\.([\w-]{16,43})\.([\w-]{43})\.([\w-]{86})$/

export class Badges {
  readonly #parts: BadgesParts
  readonly #secret = randomBytes(32)
  /** Nonces by the challenge that they were used with, oldest challenge first. */
  readonly #used = new Map<string, Set<string>>()
  #held = 0
  #leastMs = 0

  constructor(parts: BadgesParts) {
    this.#parts = parts
  }

  /** Good for ten minutes and as long as this process lives. Nothing is kept for it. */
  challenge(): string {
    const time = Buffer.alloc(TIME_BYTES)
    time.writeBigUInt64BE(BigInt(this.#parts.nowMs()))
    return Buffer.concat([time, this.#mac(time)]).toString('base64url')
  }

  /** The badge of a request whose `Authorization` is this, or why it is none. */
  check({ method, path, authorization, confirm }: Shown): Result<Badge> {
    const parts = BADGE.exec(authorization)
    if (!parts) return refused('key.malformed')
    const [, device = '', challenge = '', nonce = '', digest = '', sig = ''] = parts
    const ageMs = this.#ageMs(challenge)
    if (ageMs === null || ageMs > CHALLENGE_MS) return refused('key.challenge')
    const lines = [this.#parts.hub, challenge, nonce, method, path, digest]
    if (!this.#isSigned('request', lines, device, sig)) return refused('key.signature')
    // After the signature, so that nobody can use up another's nonces.
    if (!this.#isFirst(challenge, nonce)) return refused('key.replayed')
    const isConfirmed =
      ageMs <= CONFIRM_MS && confirm !== undefined && this.#isSigned('confirm', lines, device, confirm)
    return good({ device, challenge, digest, isConfirmed })
  }

  #isSigned(use: string, lines: readonly string[], device: string, sig: string): boolean {
    if (fromBase64url(sig)?.length !== 64) return false
    const message = createHash('sha256')
      .update(requestText(use, ...lines))
      .digest()
    return this.#parts.verify(device, message, sig)
  }

  #mac(time: Uint8Array): Buffer {
    return createHmac('sha256', this.#secret).update(time).digest().subarray(0, MAC_BYTES)
  }

  /** Null: not one of ours, or of before a restart. */
  #ageMs(challenge: string): number | null {
    const bytes = Buffer.from(challenge, 'base64url')
    const time = bytes.subarray(0, TIME_BYTES)
    if (!timingSafeEqual(bytes.subarray(TIME_BYTES), this.#mac(time))) return null
    const atMs = Number(time.readBigUInt64BE())
    return atMs < this.#leastMs ? null : this.#parts.nowMs() - atMs
  }

  #isFirst(challenge: string, nonce: string): boolean {
    const used = this.#used.get(challenge) ?? new Set()
    if (used.has(nonce)) return false
    // A piece of a text keeps all of it in memory: of each request's badge, here, for ten minutes.
    this.#used.set(challenge, used.add(Buffer.from(nonce).toString('latin1')))
    this.#held++
    this.#forget()
    return true
  }

  /** A challenge that has run out needs no nonces; and under a flood the oldest are declared run out. */
  #forget(): void {
    for (const [challenge, nonces] of this.#used) {
      const ageMs = this.#ageMs(challenge)
      const isOver = ageMs === null || ageMs > CHALLENGE_MS
      if (!isOver && this.#held <= MOST_NONCES) return
      if (!isOver) this.#leastMs = this.#parts.nowMs() - ageMs + 1
      this.#used.delete(challenge)
      this.#held -= nonces.size
    }
  }
}

/** Whose badge it says that it is, and for which challenge, before anything of it is believed. */
export function claimIn(authorization: string): { readonly device: string; readonly challenge: string } | null {
  const [, device = '', challenge = ''] = BADGE.exec(authorization) ?? []
  return device === '' ? null : { device, challenge }
}

const refused = (code: ProblemCode): Result<Badge> => bad(problem(code))
