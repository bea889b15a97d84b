// What is asked oddly, by nobody or at great length, and what is written down of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JOURNEY, REPORT } from '../../test/support/fake-hub.ts'
import { fakeServer } from '../../test/support/fake-server.ts'
import { langOf } from './refusal.ts'

const json = { 'content-type': 'application/json' }

test('what is written down says its hour, and not when in it somebody was at the line', async () => {
  const { app, log } = fakeServer({ nowMs: () => Date.UTC(2018, 9, 15, 14, 37, 12) })
  await app.inject('/nowhere')
  assert.deepEqual(log[0], {
    at: '2018-10-15T14:00:00Z',
    request: '1',
    method: 'GET',
    route: '',
    status: 404,
    codes: ['request.notFound'],
  })
})

test('a question that is asked twice in one address, or by another method, is refused and not guessed at', async () => {
  const { app, hub } = fakeServer()
  const twice = await app.inject(`/api/board?journey=${JOURNEY}&journey=${JOURNEY}`)
  assert.deepEqual([twice.statusCode, twice.json().problems[0].path], [422, '/query/journey'])
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'] as const)
    assert.equal((await app.inject({ method, url: `/api/board?journey=${JOURNEY}` })).statusCode, 404, method)
  assert.equal((await app.inject('/api/say')).statusCode, 404, 'what changes something is never done by a GET')
  assert.deepEqual(hub.calls, [])
})

test('of who shows no key no body is read that could only be refused', async () => {
  const { app } = fakeServer({ host: '0.0.0.0' })
  const code = async (url: string, remoteAddress: string) =>
    (await app.inject({ method: 'POST', url, headers: json, body: '{', remoteAddress })).json().code
  for (const url of ['/api/exchange', '/api/say', '/api/read', '/api/reports', `/api/uploads?report=${REPORT}`])
    assert.equal(await code(url, '192.168.1.20'), 'access.denied', url)
  assert.equal(await code('/api/exchange', '127.0.0.1'), 'json.malformed', 'at the machine it is')
  assert.equal(await code('/api/sms', '192.168.1.20'), 'sms.signature', 'a gateway signs the body')
})

test('no header, however it is made, costs the hub more than a moment', async () => {
  const { app } = fakeServer()
  const long = (text: string): string => text.repeat(Math.ceil(15_000 / text.length))
  const headers = ['accept-language', 'accept-encoding', 'content-type', 'content-encoding', 'authorization', 'range']
  const started = performance.now()
  for (const name of ['accept', 'if-none-match', 'host', 'origin', 'vereda-work', ...headers])
    for (const value of [long(' '), long('\t;'), long(';q=0 '), long('gzip '), long('a,'), long(';charset=')])
      await app.inject({
        method: 'POST',
        url: '/api/say',
        headers: { host: 'localhost', [name]: `a${value}b` },
        body: '{}',
      })
  for (let n = 0; n < 40; n++) langOf(`a${long(' ')}b`)
  const spentMs = performance.now() - started
  // Some hundred looks; one that begins anew at each letter takes a quarter of a second.
  assert.ok(spentMs < 3000, `${spentMs} ms`)
})
