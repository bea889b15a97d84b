import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hear } from './hearing.ts'

/** A hub that streams these pieces and then ends. */
function streaming(pieces: string[]) {
  const next = async () => pieces.shift() ?? null
  const answer = { status: 200, json: null, bytes: null, stream: { next, stop: () => {} } }
  return { meet: async () => true, ask: async () => answer } as never
}

test('whoever coordinates from elsewhere hears page by page how far a file was read, wherever the stream is cut', async () => {
  const said = [1, 2].map((done) => `event: reading\ndata: ${JSON.stringify({ token: 'a', done, of: 2 })}\n\n`).join('')
  const pieces = [...said, 'event: changed\ndata: {}\n\n']
  const read: unknown[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  // Nothing is waited for: what comes is there already, and who was cut off does not come back.
  const never = () => new Promise<void>(() => {})
  const hears = { changed: resolve, read: (progress: string) => read.push(JSON.parse(progress).done) }
  const leave = hear({ line: streaming(pieces), wait: never }, 'journey', hears)
  await promise
  leave()
  assert.deepEqual(read, [1, 2])
})
