/**
 * How a phone asks a hub: one signed request, one answer (`docs/protocol.md`, section 4). The network itself is handed
 * in. A request that gets no answer is an expected thing out there, and comes back as `null`.
 */
import { hashBytes, hashOfBytes, toBase64url } from '../core/bytes.ts'
import type { Signer } from '../core/report.ts'
import type { foundFor } from './working.ts'

export type Sent = {
  readonly method: 'GET' | 'POST' | 'PATCH'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

export type Answered = {
  readonly status: number
  /** Parsed; null when it is no JSON. */
  readonly json: unknown
  /** Fresh challenge that came with a refusal. */
  readonly challenge: string | null
  readonly retryAfterS: number | null
  /** What work the hub asks for before it goes on (`core/work.ts`). */
  readonly work?: string | null
  /** How far the hub has a file: `Upload-Offset` of tus. */
  readonly offset?: number | null
  /** A file that the hub gave. */
  readonly bytes?: Uint8Array
  /** What the hub goes on telling. */
  readonly stream?: Stream
}

/** `next`: a piece of text as it came; null at the end. `stop`: leaves. */
export type Stream = { readonly next: () => Promise<string | null>; readonly stop: () => void }

/** Rejects when no answer came. */
export type Network = (sent: Sent) => Promise<Answered>

export type LineParts = {
  readonly network: Network
  readonly signer: Signer
  /** Packs text for the way, with the name of the encoding. */
  readonly pack: (text: string) => Promise<{ readonly bytes: Uint8Array; readonly encoding: string | null }>
  /** A text of 16 characters or more that was never given before. */
  readonly nonce: () => string
  /** Comes when work is asked for; absent: none is done. */
  readonly working?: () => Promise<{ readonly foundFor: typeof foundFor }>
}

type Packed = { readonly bytes: Uint8Array; readonly encoding: string | null; readonly type: string }

export type Hello = { readonly hub: string; readonly epoch: string; readonly now: string; readonly challenge: string }

const MOST_CHALLENGES = 2

export class Line {
  readonly #parts: LineParts
  #hello: Hello | null = null
  /** What was found for the challenge that is in use; it pays for some requests. */
  #found: Sent['headers'] = {}

  constructor(parts: LineParts) {
    this.#parts = parts
  }

  /** Who answers there; null when nobody does. */
  async hello(): Promise<Hello | null> {
    const answer = await this.#sent({ method: 'GET', path: '/api/hello', headers: accepting, body: null })
    const told = answer?.json as Partial<Hello> & { vereda?: unknown }
    if (answer?.status !== 200 || told?.vereda !== 1) return null
    const { hub = '', epoch = '', now = '', challenge = '' } = told
    this.#hello = { hub, epoch, now, challenge }
    return this.#hello
  }

  /** True when a hub answered once; later a fresh challenge comes with each refusal of a stale one. */
  async meet(): Promise<boolean> {
    return this.#hello !== null || (await this.hello()) !== null
  }

  /**
   * After `hello`. Bytes are sent as a file. `isConfirmed`: a person unlocked the key again for this. Null: no answer
   * came; whether the hub heard it is unknown.
   */
  async ask(
    method: Sent['method'],
    path: string,
    value?: unknown,
    more: Sent['headers'] = {},
    isConfirmed = false,
  ): Promise<Answered | null> {
    const packed = await this.#packed(value)
    for (let tries = 1; ; tries++) {
      const signed = this.#signed(method, path, packed, isConfirmed)
      const answer = await this.#sent({ ...signed, headers: { ...signed.headers, ...more } })
      if (!answer?.challenge || tries === MOST_CHALLENGES) return answer
      if (answer.status !== 401 && !(await this.#works(answer.challenge, answer.work))) return answer
      this.#hello = { ...(this.#hello as Hello), challenge: answer.challenge }
    }
  }

  /** False where no work was asked for, or it is not done. */
  async #works(challenge: string, asked: string | null = null): Promise<boolean> {
    const { working, signer } = this.#parts
    const brought = asked === null ? null : await working?.().catch(() => null)
    const { hub } = this.#hello as Hello
    const found = brought?.foundFor(asked ?? '', { hub, challenge, device: signer.device }) ?? null
    this.#found = found === null ? {} : { 'vereda-work': found }
    return found !== null
  }

  /** A file goes as it is, everything else as JSON. */
  async #packed(value: unknown): Promise<Packed | null> {
    if (value === undefined) return null
    if (value instanceof Uint8Array) return { bytes: value, encoding: null, type: 'application/octet-stream' }
    return { ...(await this.#parts.pack(JSON.stringify(value))), type: 'application/json' }
  }

  #signed(method: Sent['method'], path: string, packed: Packed | null, isConfirmed: boolean): Sent {
    const { hub, challenge } = this.#hello as Hello
    const { signer, nonce } = this.#parts
    const digest = toBase64url(hashOfBytes(packed?.bytes ?? new Uint8Array()))
    const once = nonce()
    const signedAs = (use: string): string =>
      signer.sign(hashBytes([`vereda ${use} 1`, hub, challenge, once, method, path, digest].join('\n')))
    const badge = [signer.device, challenge, once, digest, signedAs('request')].join('.')
    const confirmed = isConfirmed && { 'vereda-confirm': signedAs('confirm') }
    const headers = { ...accepting, authorization: `Vereda ${badge}`, ...confirmed, ...this.#found }
    if (packed === null) return { method, path, headers, body: null }
    const encoded = packed.encoding === null ? {} : { 'content-encoding': packed.encoding }
    return { method, path, headers: { ...headers, 'content-type': packed.type, ...encoded }, body: packed.bytes }
  }

  async #sent(sent: Sent): Promise<Answered | null> {
    try {
      const answer = await this.#parts.network(sent)
      return isOfHub(answer) ? answer : null
    } catch {
      return null
    }
  }
}

/** A hub says what it gives in JSON, as a file or a stream. What is none of them was cut off, or is some wifi's own page. */
const isOfHub = ({ status, json, bytes, stream }: Answered): boolean =>
  status !== 200 || json !== null || bytes !== undefined || stream !== undefined

const accepting = { accept: 'application/json' }
