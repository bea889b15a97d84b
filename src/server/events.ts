/**
 * Server-sent events: tells pages that a journey's picture may have changed, and no more, so nothing is lost when one
 * is missed. A reader that is slow is not queued for: what changed meanwhile is sent as one event when it can take it.
 */
import type { ServerResponse } from 'node:http'
import type { Hub, ReadingProgress } from '../hub/contract.ts'

/** Calls again and again until the result is called. The composition brings the real clock. */
export type Every = (ms: number, call: () => void) => () => void

const HEARTBEAT_MS = 25_000
const RETRY_MS = 3_000

/** All keys that nobody vouched for: they hear of nothing until somebody does, and cost nothing to make. */
export const STRANGERS = 'strangers'
/** So that nobody fills the room of all: a phone listens once, to one journey. */
const MOST_OF = { strangers: 20, device: 4 }

type Client = {
  /** The device that listens, and to what; null: nobody says. */
  readonly of: string | null
  /** Whose room it takes; null: the owner's. */
  readonly by: string | null
  readonly answer: ServerResponse
  readonly hears: (journey: string) => boolean
  readonly missed: Set<string>
}

export class Events {
  readonly #clients = new Set<Client>()
  readonly #every: Every
  readonly #most: number
  readonly #stopListening: () => void
  readonly #stopWatching: () => void
  #stopHeart: (() => void) | null = null

  constructor(hub: Hub, every: Every, most: number) {
    this.#every = every
    this.#most = most
    this.#stopListening = hub.onChange((journeys) => {
      for (const client of this.#clients) this.#tell(client, journeys)
    })
    this.#stopWatching = hub.onProgress((progress) => {
      for (const client of this.#clients) tellProgress(client, progress)
    })
  }

  isFullFor(by: string | null): boolean {
    const theirs = [...this.#clients].filter((one) => one.by === by).length
    const most = by === null ? this.#most : by === STRANGERS ? MOST_OF.strangers : MOST_OF.device
    return this.#clients.size >= this.#most || theirs >= most
  }

  /**
   * Takes an answer over until the reader leaves, listens anew or the server closes. Firefox leaves the streams of pages that it
   * closed open until something comes, and after six of them asks the hub nothing more.
   */
  open(
    answer: ServerResponse,
    { of, by, hears }: Pick<Client, 'of' | 'by' | 'hears'>,
    headers: Readonly<Record<string, string>>,
  ): void {
    for (const one of this.#clients) if (of !== null && one.of === of) one.answer.end()
    const client: Client = { of, by, answer, hears, missed: new Set() }
    answer.on('close', () => this.#leave(client))
    answer.on('drain', () => this.#tell(client, []))
    answer.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
    answer.write(`retry: ${RETRY_MS}\n\n`)
    this.#clients.add(client)
    this.#stopHeart ??= this.#every(HEARTBEAT_MS, () => this.#beat())
  }

  /** Ends every stream; browsers come back after the retry time, to whoever listens then. */
  close(): void {
    this.#stopListening()
    this.#stopWatching()
    for (const { answer } of this.#clients) answer.end()
  }

  #leave(client: Client): void {
    this.#clients.delete(client)
    if (this.#clients.size > 0) return
    this.#stopHeart?.()
    this.#stopHeart = null
  }

  #tell({ answer, hears, missed }: Client, journeys: readonly string[]): void {
    for (const one of journeys) if (hears(one)) missed.add(one)
    if (missed.size === 0 || answer.writableNeedDrain) return
    answer.write(`event: changed\ndata: ${JSON.stringify({ journeys: [...missed].sort() })}\n\n`)
    missed.clear()
  }

  /** Keeps proxies from closing a quiet stream, and finds readers that are gone. */
  #beat(): void {
    for (const { answer } of this.#clients) if (!answer.writableNeedDrain) answer.write(': still here\n\n')
  }
}

/** Pages done of a file. A reader that is slow misses some of them, and nothing else. */
function tellProgress({ answer, hears }: Client, progress: ReadingProgress): void {
  if (!hears(progress.journey) || answer.writableNeedDrain) return
  answer.write(`event: reading\ndata: ${JSON.stringify(progress)}\n\n`)
}
