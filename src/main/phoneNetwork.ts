/**
 * A phone's network: what a browser's `fetch` brings, as the phone asks for it. It promises to give up a connection that
 * fell silent, which no browser does in good time: else a phone would wait for it, and send nothing more.
 */
import type { Answered, Network, Stream } from '../phone/line.ts'

/** Until an answer begins, beside a second for each kilobyte that goes up; and until it is there. */
const HEAD_MS = 60_000
const BODY_MS = 300_000

export const networkBy =
  (fetch: typeof globalThis.fetch): Network =>
  async ({ method, path, headers, body }) => {
    const silent = new AbortController()
    const patience = (ms: number) => setTimeout(() => silent.abort(), ms)
    let timer = patience(HEAD_MS + (body?.length ?? 0))
    try {
      const asked = {
        method,
        headers,
        body: body as BodyInit | null,
        cache: 'no-store',
        signal: silent.signal,
      } as const
      const response = await fetch(path, asked)
      clearTimeout(timer)
      timer = patience(BODY_MS)
      return await answeredBy(response)
    } finally {
      clearTimeout(timer)
    }
  }

async function answeredBy(response: Response): Promise<Answered> {
  const seconds = Number(response.headers.get('retry-after'))
  const offset = response.headers.get('upload-offset')
  const type = response.headers.get('content-type') ?? ''
  const isFile = /^((image|audio)\/|application\/vnd\.pmtiles)/.test(type)
  const isStream = type.startsWith('text/event-stream')
  return {
    status: response.status,
    offset: offset === null ? null : Number(offset),
    json: isFile || isStream ? null : await response.json().catch(() => null),
    ...(isFile && { bytes: new Uint8Array(await response.arrayBuffer()) }),
    ...(isStream && response.body && { stream: streamOf(response.body) }),
    challenge: response.headers.get('vereda-challenge'),
    retryAfterS: seconds > 0 ? seconds : null,
    work: response.headers.get('vereda-work'),
  }
}

function streamOf(body: ReadableStream<Uint8Array>): Stream {
  const [reader, decoder] = [body.getReader(), new TextDecoder()]
  return {
    next: async () => {
      const { done, value } = await reader.read()
      return done ? null : decoder.decode(value, { stream: true })
    },
    stop: () => void reader.cancel().catch(() => {}),
  }
}
