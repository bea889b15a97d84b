import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import type { Sent } from '../phone/line.ts'
import { networkBy } from './phoneNetwork.ts'

const asked: Sent = { method: 'POST', path: '/api/exchange', headers: {}, body: new Uint8Array(10_000) }
const turns = (): Promise<void> => new Promise((done) => setImmediate(done))

/** As a browser does when it is told to give up. */
const never = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))

test('a connection that fell silent is given up, before an answer and within one, and not before a slow one is through', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const silent = networkBy((_, init) => never(init?.signal))(asked)
    const end = silent.then(
      () => 'answered',
      () => 'given up',
    )
    mock.timers.tick(69_999)
    assert.equal(await Promise.race([end, turns()]), undefined)
    mock.timers.tick(1)
    assert.equal(await end, 'given up')

    const half = networkBy(async (_, init) => {
      const body = new ReadableStream({ start: (it) => never(init?.signal).catch((why) => it.error(why)) })
      return new Response(body, { headers: { 'content-type': 'application/json' } })
    })(asked)
    await turns()
    mock.timers.tick(299_999)
    assert.equal(await Promise.race([half, turns()]), undefined)
    mock.timers.tick(1)
    assert.equal((await half).json, null, 'and what is cut in the middle is no answer')
  } finally {
    mock.timers.reset()
  }
})

test('what a hub goes on telling is not given up while somebody listens', async () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    let signal: AbortSignal | null | undefined
    const told = await networkBy(async (_, init) => {
      signal = init?.signal
      return new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream' } })
    })(asked)
    mock.timers.tick(3_600_000)
    assert.equal(signal?.aborted, false)
    assert.equal(await told.stream?.next(), 'data: 1\n\n')
  } finally {
    mock.timers.reset()
  }
})
