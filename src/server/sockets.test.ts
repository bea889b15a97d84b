// What only a real connection shows: streams, slow and huge bodies, a port that is taken, an orderly end.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, createServer as listenRaw, type Socket } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type ConnectionOptions, connect as connectTls, type SecureVersion } from 'node:tls'
import { fakeHub, JOURNEY } from '../../test/support/fake-hub.ts'
import { fakeServer, type Started } from '../../test/support/fake-server.ts'
import { SECURITY_HEADERS } from './guard.ts'
import type { ServerOptions } from './server.ts'

type Listening = Started & { readonly url: string; readonly port: number }

async function listening(t: TestContext, options: Partial<ServerOptions> = {}, hub = fakeHub()): Promise<Listening> {
  const server = fakeServer(options, hub)
  t.after(() => server.close())
  const started = await server.listen()
  assert.ok(started.ok)
  return { ...server, url: started.value.url, port: Number(new URL(started.value.url).port) }
}

/** An open stream of events, and what it says next. */
async function events(url: string, headers: Record<string, string> = {}) {
  const asked = get(url, { headers })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.setEncoding('utf8')
  const pieces = answer[Symbol.asyncIterator]()
  return { answer, next: async () => (await pieces.next()).value as string | undefined, leave: () => asked.destroy() }
}

/** Everything that a raw connection is told until it is closed. */
async function told(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('utf8').on('data', (piece) => {
    text += piece
  })
  socket.on('error', () => undefined) // Being cut off is what the test is about.
  await once(socket, 'close')
  return text
}

test('a page is told of changes to its journey, and of nothing else', async (t) => {
  const { url, hub, tick } = await listening(t)
  const one = await events(`${url}/api/events?journey=${JOURNEY}`)
  const all = await events(`${url}/api/events`)
  assert.equal(one.answer.headers['content-type'], 'text/event-stream; charset=utf-8')
  assert.match(String(one.answer.headers['content-security-policy']), /default-src 'none'/)
  assert.equal(await one.next(), 'retry: 3000\n\n')
  assert.equal(await all.next(), 'retry: 3000\n\n')
  hub.change('another.abcdefgh234567ab')
  hub.change('b.abcdefgh234567ab', JOURNEY)
  assert.equal(await one.next(), `event: changed\ndata: {"journeys":["${JOURNEY}"]}\n\n`)
  assert.match((await all.next()) ?? '', /"another\.abcdefgh234567ab"/)
  tick(24_999)
  tick(25_000)
  assert.equal(await one.next(), ': still here\n\n')
  one.leave()
  all.leave()
})

test('readers beyond the limit are asked to come again, and one who leaves makes room', async (t) => {
  const { url, hub } = await listening(t, { limits: { listeners: 1 } })
  const first = await events(`${url}/api/events`)
  await first.next()
  const second = await events(`${url}/api/events`, { 'accept-language': 'en' })
  assert.equal(second.answer.statusCode, 503)
  assert.equal(second.answer.headers['retry-after'], '30')
  assert.equal(JSON.parse((await second.next()) ?? '').code, 'request.busy')
  first.leave()
  let third = await events(`${url}/api/events`)
  while (third.answer.statusCode === 503) third = await events(`${url}/api/events`)
  await third.next()
  hub.change(JOURNEY)
  assert.match((await third.next()) ?? '', /^event: changed/)
  third.leave()
})

test('a reader that does not read costs no memory: what changed meanwhile comes as one event', async (t) => {
  const { url, hub } = await listening(t)
  const slow = await events(`${url}/api/events`)
  assert.equal(await slow.next(), 'retry: 3000\n\n')
  slow.answer.pause()
  const names = Array.from({ length: 500 }, (_, i) => `${'j'.repeat(40)}${i}`)
  for (let round = 0; round < 2000; round++) hub.change(...names)
  let text = ''
  while (!text.includes('j499"')) text += await slow.next()
  const received = text.split('event: changed').length - 1
  assert.ok(received < 2000, `${received} events for 2000 changes`)
  slow.leave()
})

test('closing ends the streams and stops listening to the hub', async () => {
  const server = fakeServer()
  const started = await server.listen()
  assert.ok(started.ok)
  const stream = await events(`${started.value.url}/api/events`)
  await stream.next()
  assert.equal(server.hub.listeners(), 1)
  await server.close()
  assert.equal(await stream.next(), undefined)
  assert.equal(server.hub.listeners(), 0)
})

test('a huge body is refused before it is read to its end, also when it does not say its length', async (t) => {
  const { url, hub } = await listening(t)
  const sent = request(`${url}/api/reports`, { method: 'POST', headers: { 'content-type': 'application/json' } })
  sent.on('error', () => undefined) // The server hangs up while we are still sending.
  const piece = Buffer.alloc(65_536, 0x20)
  let pieces = 0
  const push = (): void => {
    while (pieces < 10_000 && !sent.destroyed) {
      pieces++
      if (!sent.write(piece)) return void sent.once('drain', push)
    }
  }
  push()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  let text = ''
  for await (const part of answer.setEncoding('utf8')) text += part
  assert.equal(answer.statusCode, 413)
  assert.equal(JSON.parse(text).problems[0].slots.limit, '1 MiB')
  assert.ok(pieces < 10_000)
  assert.deepEqual(hub.accepted, [])
  sent.destroy()
})

test('a body that comes too slowly is given up, and nothing of it is taken in', async (t) => {
  const { port, hub, log } = await listening(t, { limits: { requestMs: 100 } })
  const socket = connect(port, '127.0.0.1')
  const answer = told(socket)
  socket.write(
    'POST /api/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n[1,2',
  )
  const text = await answer
  assert.match(text, /^HTTP\/1\.1 408 /)
  assert.match(text, /"code":"request\.slow"/)
  assert.deepEqual(hub.accepted, [])
  assert.ok(log.some(({ codes }) => codes[0] === 'request.slow'))
  assert.ok(log.every(({ codes }) => codes[0] !== 'request.failed'))
})

test('a bug that is met by who had to wait is answered as a bug, and the hub lives on', async (t) => {
  const hub = fakeHub()
  let [asked, isBroken] = [0, false]
  hub.isMember = () => {
    asked++
    if (isBroken) throw new Error('canary')
    return true
  }
  const { port, url } = await listening(t, {}, hub)
  const socket = connect(port, '127.0.0.1')
  const answer = told(socket)
  const badge = [43, 32, 22, 43, 86].map((length) => 'A'.repeat(length)).join('.')
  const one = `GET /api/hello HTTP/1.1\r\nHost: localhost\r\nAuthorization: Vereda ${badge}\r\n`
  // The first twenty are slips, the next one is told after a pause, and the last one waits behind it.
  socket.write(`${one}\r\n`.repeat(21))
  while (asked < 42) await new Promise((done) => setImmediate(done))
  isBroken = true
  socket.write(`${one}Connection: close\r\n\r\n`)
  const text = await answer
  assert.deepEqual(
    [...text.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status),
    [...Array(21).fill('401'), '500'],
  )
  assert.match(text, /"code":"request\.failed"/)
  assert.equal((await fetch(`${url}/api/hello`)).status, 200)
})

/** What is answered to these bytes. */
function answerTo(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const answer = told(socket)
  socket.write(bytes)
  return answer
}

const HOST = 'Host: 127.0.0.1'
const POST = `POST /api/reports HTTP/1.1\r\n${HOST}\r\nContent-Type: application/json`

test('bytes that are not HTTP are answered as such', async (t) => {
  const { port } = await listening(t)
  const answer = await answerTo(port, '\x16\x03\x01 hello\r\n\r\n')
  assert.match(answer, /^HTTP\/1\.1 400 [\s\S]*"code":"request\.media"/)
})

test('a request whose end two programs could see in two places is refused, and nothing behind it is heard', async (t) => {
  const { port, hub } = await listening(t)
  const next = `GET /api/hello HTTP/1.1\r\n${HOST}\r\n\r\n`
  for (const [name, head] of Object.entries({
    'both lengths': `${POST}\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    'two lengths': `${POST}\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}`,
    'pieces of an unknown kind': `${POST}\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
    'pieces that end otherwise': `${POST}\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    'a name with a space': `${POST}\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n`,
    'lines without CR': POST.replaceAll('\r', '').concat('\nContent-Length: 2\n\n{}'),
  })) {
    const answer = await answerTo(port, head + next)
    assert.deepEqual(answer.match(/HTTP\/1\.1 \d+/g), ['HTTP/1.1 400'], name)
  }
  assert.deepEqual(hub.accepted, [])
})

test('however an address is written, it is the same door: signed by the gateway, closed to other pages, kept by nobody', async (t) => {
  const { port } = await listening(t)
  const own = `http://127.0.0.1:${port}`
  const asked = (line: string, more: string, body = '') =>
    answerTo(port, `${line} HTTP/1.1\r\n${HOST}\r\n${more}Connection: close\r\n\r\n${body}`)
  const sms = '{"from":"+503","text":"AYUDA","id":"1"}'
  const json = `Content-Type: application/json\r\nContent-Length: ${sms.length}\r\n`
  for (const path of ['/api/sms', '/%61pi/sms', '/api/%73ms', `${own}/api/sms`, 'http://evil.example/api/sms'])
    assert.match(await asked(`POST ${path}`, json, sms), /"code":"sms\.signature"/, path)
  for (const path of [
    '/api/journeys',
    '/%61pi/journeys',
    `${own}/api/journeys`,
    'http://evil.example/%61pi/journeys',
  ]) {
    assert.match(await asked(`GET ${path}`, 'Sec-Fetch-Site: cross-site\r\n'), /"code":"request\.origin"/, path)
    assert.match(await asked(`GET ${path}`, ''), /^HTTP\/1\.1 200 [\s\S]*cache-control: no-store/, path)
  }
})

test('what Node would answer by itself carries the security headers too', async (t) => {
  const { port } = await listening(t)
  for (const [bytes, status] of [
    ['no HTTP\r\n\r\n', 400],
    ['GET /api/hello HTTP/1.1\r\nConnection: close\r\n\r\n', 421],
    [`GET /api/hello HTTP/1.1\r\n${HOST}\r\nExpect: wonders\r\nConnection: close\r\n\r\n`, 417],
    [`TRACE / HTTP/1.1\r\n${HOST}\r\nConnection: close\r\n\r\n`, 404],
  ] as const) {
    const answer = await answerTo(port, bytes)
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `))
    const head = answer.split('\r\n\r\n')[0] as string
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) assert.ok(head.includes(`${name}: ${value}`), name)
    assert.doesNotMatch(head, /^(server|x-powered-by|set-cookie):/im)
  }
})

const FIXTURES = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'tls')
const CERT = { cert: readFileSync(join(FIXTURES, 'hub.pem')), key: readFileSync(join(FIXTURES, 'hub.key')) }

test('by HTTPS nothing older than TLS 1.2 is spoken, nor any cipher whose past a stolen key opens', async (t) => {
  const server = fakeServer({ tls: CERT })
  t.after(() => server.close())
  assert.ok((await server.listen()).ok)
  const { port } = server.app.server.address() as AddressInfo
  const spoken = async (how: ConnectionOptions): Promise<string> => {
    const socket = connectTls({ port, host: '127.0.0.1', ca: CERT.cert, checkServerIdentity: () => undefined, ...how })
    const came = await once(socket, 'secureConnect').catch((error: Error) => error)
    const name = came instanceof Error ? '' : socket.getCipher().standardName
    socket.destroy()
    return name
  }
  const only = (version: SecureVersion, ciphers: string) => ({ minVersion: version, maxVersion: version, ciphers })
  assert.match(await spoken({}), /^TLS_AES_256_GCM/)
  for (const old of ['TLSv1', 'TLSv1.1'] as const) assert.equal(await spoken(only(old, 'ALL:@SECLEVEL=0')), '', old)
  const tls12 = (cipher: string) => spoken(only('TLSv1.2', `${cipher}:@SECLEVEL=0`))
  assert.match(await tls12('ALL'), /^TLS_ECDHE_.*(GCM|POLY1305)/)
  for (const weak of ['AES256-GCM-SHA384', 'ECDHE-RSA-AES256-SHA', 'ECDHE-ECDSA-AES256-SHA', 'DHE-RSA-AES256-SHA256'])
    assert.equal(await tls12(weak), '', weak)
})

test('a browser that came by HTTPS is told to come in no other way, and one that came in clear is not', async () => {
  const told = async (tls: Partial<ServerOptions>) =>
    (await fakeServer(tls).app.inject('/nowhere')).headers['strict-transport-security']
  assert.equal(await told({ tls: CERT }), 'max-age=31536000')
  assert.equal(await told({}), undefined)
})

test('bytes that are not UTF-8 are refused over a real connection too', async (t) => {
  const { url, hub } = await listening(t)
  const body = Buffer.from('["Chiquimula, año"]', 'latin1')
  const answer = await fetch(`${url}/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  assert.equal(answer.status, 400)
  const { problems } = (await answer.json()) as { problems: unknown[] }
  assert.deepEqual(problems[0], {
    code: 'json.encoding',
    path: '',
    slots: { byte: 15 },
    words: 'Este texto no está en UTF-8. Guárdelo como UTF-8 y envíelo otra vez.',
  })
  assert.deepEqual(hub.accepted, [])
})

test('an export that breaks half way is cut, so that nobody takes it for whole', async (t) => {
  const hub = fakeHub({
    export: async function* () {
      yield 'x'.repeat(200_000)
      throw new Error('canary')
    },
  })
  const { url, log } = await listening(t, {}, hub)
  const answer = await fetch(`${url}/api/export?journey=${JOURNEY}&as=jsonl`)
  assert.equal(answer.status, 200)
  await assert.rejects(answer.text())
  assert.deepEqual(log[0]?.codes, ['request.failed'])
  assert.doesNotMatch(JSON.stringify(log), /canary/)
})

test('a reader who leaves an export lets the hub stop writing it', async (t) => {
  let stop: () => void = () => undefined
  const stopped = new Promise<void>((done) => {
    stop = done
  })
  const hub = fakeHub({
    export: async function* () {
      try {
        for (;;) yield 'x'.repeat(70_000)
      } finally {
        stop()
      }
    },
  })
  const { url } = await listening(t, {}, hub)
  const { answer, leave } = await events(`${url}/api/export?journey=${JOURNEY}&as=jsonl`)
  await once(answer, 'readable')
  leave()
  await stopped
})

test('a port that is taken is a problem that names it', async (t) => {
  const other = listenRaw().listen(0, '127.0.0.1')
  await once(other, 'listening')
  t.after(() => other.close())
  const port = (other.address() as { port: number }).port
  const server = fakeServer({ port })
  t.after(() => server.close())
  const started = await server.listen()
  assert.deepEqual(started, { ok: false, problems: [{ code: 'port.taken', path: '', slots: { port: String(port) } }] })
})

test('without a host the hub listens on loopback alone', async (t) => {
  const { app, url } = await listening(t)
  assert.equal((app.server.address() as { address: string }).address, '127.0.0.1')
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/)
})
