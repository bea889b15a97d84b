import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { fakeHub, happened, JOURNEY, outcome, REPORT } from '../../test/support/fake-hub.ts'
import { fakeServer, signedSms } from '../../test/support/fake-server.ts'
import { bad, problem } from '../core/problem.ts'
import type { Schema } from '../core/schema.ts'
import { check } from '../core/schema.ts'
import { StoreTrouble } from '../log/port.ts'
import { problemAnswer } from './answers.ts'
import { SECURITY_HEADERS } from './guard.ts'
import type { Answer } from './route.ts'
import { ROUTES } from './routes.ts'

const pasted = {
  journey: JOURNEY,
  text: 'Unas 2,000 personas.',
  title: 'News',
  publisher: null,
  published: '2018-10-15',
  medium: 'article',
  lang: 'auto',
}
const said = { journey: JOURNEY, kind: 'core.note', data: { text: 'Water here' }, happened }
const decision = { journey: JOURNEY, draft: REPORT, decision: 'accepted' }

/** One good request for every route that answers with JSON. */
const GOOD: Record<string, { url: string; body?: unknown; file?: string }> = {
  'GET /api/told': { url: `/api/told?journey=${JOURNEY}` },
  'GET /api/journeys': { url: '/api/journeys' },
  'GET /api/board': { url: `/api/board?journey=${JOURNEY}` },
  'GET /api/readiness': { url: `/api/readiness?journey=${JOURNEY}&level=90` },
  'GET /api/why/:number': { url: `/api/why/night%3Aesq%402018-10-17?journey=${JOURNEY}` },
  'GET /api/timeline': { url: `/api/timeline?journey=${JOURNEY}&day=2018-10-15` },
  'GET /api/status': { url: '/api/status' },
  'GET /api/waiting': { url: '/api/waiting' },
  'GET /api/kinds': { url: '/api/kinds' },
  'GET /api/reports/:id': { url: `/api/reports/${REPORT}` },
  'GET /api/documents': { url: `/api/documents?journey=${JOURNEY}` },
  'GET /api/register': { url: `/api/register?journey=${JOURNEY}` },
  'GET /api/documents/:source': { url: `/api/documents/${REPORT}?journey=${JOURNEY}` },
  'POST /api/read': { url: '/api/read', body: pasted },
  'POST /api/documents': { url: `/api/documents?journey=${JOURNEY}&name=a.txt`, file: 'Llegaron 300.' },
  'POST /api/documents/:source/again': {
    url: `/api/documents/${REPORT}/again`,
    body: { journey: JOURNEY, lang: 'es', zone: 'UTC' },
  },
  'POST /api/whatif': {
    url: '/api/whatif',
    body: { journey: JOURNEY, scenario: { closures: [{ stop: 'esq', hours: 8 }], restDays: ['2018-10-17'] } },
  },
  'POST /api/plan': { url: '/api/plan', body: { journey: JOURNEY, level: 90, without: [REPORT] } },
  'POST /api/reports': { url: '/api/reports', body: ['one', 'two', 'three'] },
  'POST /api/decide': { url: '/api/decide', body: decision },
  'POST /api/decide/all': {
    url: '/api/decide/all',
    body: { journey: JOURNEY, drafts: [REPORT], decision: 'accepted' },
  },
  'POST /api/drafts/split': { url: '/api/drafts/split', body: { journey: JOURNEY, draft: REPORT, at: 12 } },
  'POST /api/drafts/join': { url: '/api/drafts/join', body: { journey: JOURNEY, drafts: [REPORT, REPORT] } },
  'POST /api/drafts': {
    url: '/api/drafts',
    body: { journey: JOURNEY, source: REPORT, kind: 'core.note', start: 0, end: 4 },
  },
  'POST /api/undo': { url: '/api/undo', body: { journey: JOURNEY, draft: REPORT } },
  'POST /api/say': { url: '/api/say', body: said },
  'GET /api/hello': { url: '/api/hello' },
  'POST /api/exchange': { url: '/api/exchange', body: { v: 1 } },
  'POST /api/bundle': { url: '/api/bundle', file: 'a file' },
  'POST /api/join': { url: '/api/join', body: { journey: JOURNEY, invitation: REPORT, proof: 'A'.repeat(86) } },
  'GET /api/tree/growth': { url: '/api/tree/growth?from=1&to=2' },
  'GET /api/tree/place': { url: `/api/tree/place?report=${REPORT}` },
  'POST /api/attachments': { url: '/api/attachments', body: { ask: [REPORT] } },
  'GET /api/public': { url: '/api/public' },
  'GET /api/public/preview': { url: `/api/public/preview?journey=${JOURNEY}` },
  'POST /api/public': { url: '/api/public', body: { journey: JOURNEY, page: 'open' } },
  'POST /api/sms': { url: '/api/sms', body: { from: '+503', text: 'AYUDA', id: '1' } },
  'POST /api/sms/senders': { url: '/api/sms/senders', body: { number: '+50371234567', label: 'Parish' } },
  'GET /api/alerts': { url: '/api/alerts' },
  'POST /api/baits': { url: '/api/baits', body: { report: REPORT, isBait: true } },
  'GET /api/devices': { url: `/api/devices?journey=${JOURNEY}` },
  'POST /api/erasures': {
    url: '/api/erasures',
    body: { reports: [REPORT], why: 'asked', isQuotedToo: false, isSure: false },
  },
  'POST /api/erasures/preview': {
    url: '/api/erasures/preview',
    body: { reports: [REPORT], why: 'asked', isQuotedToo: false },
  },
  'POST /api/disclosure': { url: '/api/disclosure', body: {} },
}

const json = { 'content-type': 'application/json' }
const octets = { 'content-type': 'application/octet-stream' }

test('every route answers, and its answer has exactly the fields that OpenAPI promises', async () => {
  const { app } = fakeServer()
  const named = ROUTES.filter((one) => 'name' in one.answer)
  assert.deepEqual(
    named.map((one) => `${one.method} ${one.path}`),
    Object.keys(GOOD),
  )
  for (const one of named) {
    const { url, body, file } = GOOD[`${one.method} ${one.path}`] as { url: string; body?: unknown; file?: string }
    const sms = one.path === '/api/sms' ? signedSms(JSON.stringify(body)) : {}
    const headers = one.method === 'GET' ? {} : file === undefined ? { ...json, ...sms } : octets
    const answer = await app.inject({
      method: one.method,
      url,
      headers,
      ...(body || file ? { body: file ?? JSON.stringify(body) } : {}),
    })
    assert.equal(answer.statusCode, 200, `${url} ${answer.body}`)
    assert.deepEqual(check((one.answer as Answer).schema, answer.json()), [], url)
    assert.equal(answer.headers['cache-control'], 'no-store')
  }
})

test('whoever sits at the machine is told where phones reach the hub, and nobody else is', async () => {
  const { app } = fakeServer({ outside: () => 'https://albergue.test:4443' })
  const told = async (remoteAddress: string): Promise<unknown> =>
    (await app.inject({ url: '/api/hello', remoteAddress })).json().outside
  assert.equal(await told('127.0.0.1'), 'https://albergue.test:4443')
  assert.equal(await told('192.0.2.7'), undefined)
  const { app: alone } = fakeServer()
  assert.equal((await alone.inject('/api/hello')).json().outside, undefined)
})

test('the hub is asked for what the address says', async () => {
  const { app } = fakeServer()
  assert.equal((await app.inject(GOOD['GET /api/why/:number']?.url ?? '')).json().number, 'night:esq@2018-10-17')
  const then = await app.inject(`/api/board?journey=${JOURNEY}&asOf=2018-10-15T00:00:00Z`)
  assert.equal(then.json().asOf, '2018-10-15T00:00:00Z')
  const day = await app.inject(`/api/timeline?journey=${JOURNEY}`)
  assert.equal(day.json().day, '2018-10-15')
})

test('a batch is answered with one outcome each, in order, also when some are refused; JSON lines are the same', async () => {
  const { app, hub } = fakeServer()
  const asList = await app.inject({ method: 'POST', url: '/api/reports', headers: json, body: '["a","b","c"]' })
  const lines = { 'content-type': 'application/x-ndjson; charset=UTF-8' }
  const asLines = await app.inject({ method: 'POST', url: '/api/reports', headers: lines, body: '"a"\n\n"b"\r\n"c"' })
  assert.equal(asList.statusCode, 200)
  assert.deepEqual(
    asList.json().map(({ id, state }: { id: string; state: string }) => `${id} ${state}`),
    ['a applied', 'b refused', 'c applied'],
  )
  assert.deepEqual(asLines.json(), asList.json())
  assert.deepEqual(hub.accepted, ['a', 'b', 'c', 'a', 'b', 'c'])
})

test('a statement that the log refuses is a problem, with the outcome beside it', async () => {
  const { app } = fakeServer()
  const body = JSON.stringify({ ...said, data: { people: 3 } })
  const answer = await app.inject({ method: 'POST', url: '/api/say', headers: json, body })
  assert.equal(answer.statusCode, 422)
  assert.equal(answer.json().code, 'count.order')
  assert.equal(answer.json().outcome.state, 'refused')
  assert.deepEqual(check(problemAnswer, answer.json()), [])
})

test('problems come as problem+json in the language asked for, Spanish when none is', async () => {
  const { app } = fakeServer()
  const ask = (lang?: string) => app.inject({ url: '/api/board', headers: lang ? { 'accept-language': lang } : {} })
  const spanish = await ask()
  assert.equal(spanish.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.equal(spanish.headers['content-language'], 'es')
  assert.deepEqual(spanish.json(), {
    type: '/problems#data.required',
    title: 'Unprocessable Entity',
    status: 422,
    detail: 'Falta esto: journey. Complételo.',
    instance: 'urn:vereda:request:1',
    code: 'data.required',
    problems: [
      {
        code: 'data.required',
        path: '/query/journey',
        slots: { name: 'journey' },
        words: 'Falta esto: journey. Complételo.',
      },
    ],
  })
  assert.deepEqual(check(problemAnswer as Schema, spanish.json()), [])
  assert.equal((await ask('en-GB,en;q=0.9,es;q=0.2')).json().detail, 'This is missing: journey. Fill it in.')
  for (const lang of ['es-HN, en;q=0.8', 'fr', '*', 'en;q=0', 'en;q=zero', ',;,']) {
    assert.equal((await ask(lang)).headers['content-language'], 'es', lang)
  }
})

test('a store in trouble is told with its code, and a bug with nothing but a number', async () => {
  const troubled = fakeHub({
    accept: () => Promise.reject(new StoreTrouble('store.full', '/secret/folder is full')),
    board: () => Promise.reject(new TypeError('cannot read Ana Invented of undefined')),
    status: () => Promise.reject(new StoreTrouble('store.readOnly', 'secret')),
  })
  const { app, log } = fakeServer({}, troubled)
  const full = await app.inject({ method: 'POST', url: '/api/reports', headers: json, body: '[1]' })
  assert.deepEqual([full.statusCode, full.json().code], [507, 'store.full'])
  const readOnly = await app.inject('/api/status')
  assert.deepEqual([readOnly.statusCode, readOnly.headers['retry-after']], [503, '30'])
  const bug = await app.inject(`/api/board?journey=${JOURNEY}`)
  assert.deepEqual(
    [bug.statusCode, bug.json().code, bug.json().instance],
    [500, 'request.failed', 'urn:vereda:request:3'],
  )
  assert.doesNotMatch(full.body + readOnly.body + bug.body, /secret|Ana|\.ts:/)
  assert.deepEqual(
    log.map(({ request, route, codes }) => `${request} ${route} ${codes}`),
    ['1 /api/reports store.full', '2 /api/status store.readOnly', '3 /api/board request.failed'],
  )
  assert.match(log[2]?.where?.[0] ?? '', /server\.test\.ts:\d+/)
})

test('what is written down holds no payload, no query, no name and no address', async () => {
  const { app, log } = fakeServer({}, fakeHub({ say: () => Promise.reject(new Error('canary\n    at canary:1:1')) }))
  const canary = 'canary-7261'
  await app.inject(`/api/board?journey=${canary}&${canary}=1`)
  await app.inject(`/api/reports/${canary}`)
  await app.inject(`/${canary}`)
  const headers = { ...json, 'user-agent': canary, cookie: canary }
  for (const body of [`{"a": ${canary}`, JSON.stringify({ [canary]: canary }), JSON.stringify(said)]) {
    await app.inject({ method: 'POST', url: '/api/say', headers, body, remoteAddress: '127.0.0.77' })
  }
  assert.equal(log.length, 6)
  assert.doesNotMatch(JSON.stringify(log), /canary|127\.0/)
})

test('every answer carries the security headers, whatever became of the request', async () => {
  const { app } = fakeServer()
  const asks = [
    { url: '/api/journeys' },
    { url: '/openapi.json' },
    { url: '/problems' },
    { url: '/nowhere' },
    { url: '/%ff%' },
    { url: '/api/board' },
    { url: '/api/journeys', headers: { host: 'evil.example' } },
    { method: 'POST' as const, url: '/api/say', headers: json, body: '{' },
    { method: 'POST' as const, url: '/api/say', headers: { 'content-type': 'text/xml' }, body: '<a/>' },
    { url: `/api/export?journey=${JOURNEY}&as=csv` },
  ]
  for (const ask of asks) {
    const { headers } = await app.inject(ask)
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      assert.equal(headers[name], value, `${ask.url} ${name}`)
    if (ask.url.startsWith('/api/')) assert.equal(headers['cache-control'], 'no-store', ask.url)
    assert.equal(headers['access-control-allow-origin'], undefined)
    assert.equal(headers['set-cookie'], undefined)
  }
  const policy = SECURITY_HEADERS['content-security-policy'] ?? ''
  assert.doesNotMatch(policy, /unsafe|https?:|\*/)
  assert.match(policy, /^default-src 'none'; .*require-trusted-types-for 'script'/)
})

test('an export is a file: lines of text, a name, and the circle that was asked for', async () => {
  const { app, hub } = fakeServer()
  const answer = await app.inject(`/api/export?journey=${JOURNEY}&as=csv&circle=team`)
  assert.equal(answer.body, 'header\nline 1\nline 2\n')
  assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8; header=present')
  assert.equal(answer.headers['content-disposition'], `attachment; filename="${JOURNEY}-team.csv"`)
  await app.inject(`/api/export?journey=${JOURNEY}&as=jsonl`)
  assert.deepEqual(hub.calls, ['csv team', 'jsonl public'])
})

test('only a reader at the machine itself is given more than the public circle', async () => {
  const { app, hub } = fakeServer({ host: '0.0.0.0' })
  const ask = (circle: string, remoteAddress: string) =>
    app.inject({ url: `/api/export?journey=${JOURNEY}&as=csv&circle=${circle}`, remoteAddress })
  for (const circle of ['team', 'journey']) {
    assert.deepEqual((await ask(circle, '192.168.1.20')).json().code, 'access.denied')
    for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) assert.equal((await ask(circle, own)).statusCode, 200)
  }
  assert.equal((await ask('public', '192.168.1.20')).statusCode, 200)
  assert.equal(hub.calls.length, 7)
})

test('behind a hidden service the hub answers to its onion name alone, and takes nobody who comes by it for its owner', async () => {
  const onion = `${'a'.repeat(56)}.onion`
  const server = fakeServer({ onion })
  const { app } = server
  const ask = (path: string, host: string) => app.inject({ url: path, headers: { host } })
  assert.equal((await ask('/api/hello', onion)).statusCode, 200)
  assert.equal((await ask(`/api/export?journey=${JOURNEY}&as=csv&circle=team`, onion)).json().code, 'access.denied')
  for (const host of ['127.0.0.1', 'localhost', '192.168.1.5', `x${onion}`])
    assert.equal((await ask('/api/hello', host)).statusCode, 421, 'tor comes from this machine, and may say anything')
  const had = await server.listen()
  assert.deepEqual(had, { ok: true, value: { url: `http://${onion}` } })
  await server.close()
})

test('an export that cannot begin is a problem; an unknown journey too', async () => {
  const { app } = fakeServer(
    {},
    fakeHub({
      // biome-ignore lint/correctness/useYield: it fails before its first line, which is the case.
      export: async function* () {
        throw new StoreTrouble('store.damaged', 'x')
      },
    }),
  )
  assert.equal((await app.inject(`/api/export?journey=${JOURNEY}&as=csv`)).json().code, 'store.damaged')
  const unknown = await app.inject('/api/export?journey=another-march.abcdefgh234567ab&as=csv')
  assert.deepEqual([unknown.statusCode, unknown.json().code], [404, 'journey.unknown'])
})

test('OpenAPI 3.1 holds every route with its parameters, body and answers, and every reference leads somewhere', async () => {
  const { app } = fakeServer()
  const document = (await app.inject('/openapi.json')).json()
  assert.match(document.openapi, /^3\.1\.\d$/)
  assert.equal(document.info.version, '1.2.3')
  const ids = new Set<string>()
  for (const one of ROUTES) {
    const operation = document.paths[one.path.replace(/:(\w+)/, '{$1}')][one.method.toLowerCase()]
    ids.add(operation.operationId)
    const wanted = (one.path.match(/:\w+/g) ?? []).map((name) => name.slice(1))
    const parameters: { name: string; in: string; required: boolean; schema: unknown }[] = operation.parameters
    assert.deepEqual(
      parameters.filter((parameter) => parameter.in === 'path' && parameter.required).map(({ name }) => name),
      wanted,
    )
    assert.ok(parameters.every(({ schema }) => typeof schema === 'object'))
    assert.equal(operation.requestBody !== undefined, one.body !== undefined || one.fileBytes !== undefined)
    assert.ok(operation.responses['200'].content)
    assert.ok(operation.responses.default.content['application/problem+json'])
  }
  assert.equal(ids.size, ROUTES.length)
  const text = JSON.stringify(document)
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    assert.equal(typeof document.components.schemas[name as string], 'object', name)
  }
})

test('long answers are packed for those who can unpack them', async () => {
  const { app } = fakeServer()
  const ask = (packing: string) => app.inject({ url: '/openapi.json', headers: { 'accept-encoding': packing } })
  const packed = await ask('br, gzip;q=0.5')
  assert.equal(packed.headers['content-encoding'], 'gzip')
  assert.equal(gunzipSync(packed.rawPayload).toString(), (await ask('gzip;q=0')).body)
})

test('the page of problems explains every code, in both languages', async () => {
  const { app } = fakeServer()
  const spanish = await app.inject('/problems')
  assert.match(spanish.body, /<dt id="store\.full"><code>store\.full<\/code> \(507\)<\/dt><dd>El disco está lleno/)
  assert.match((await app.inject({ url: '/problems', headers: { 'accept-language': 'en' } })).body, /The disk is full/)
  assert.doesNotMatch(spanish.body, /\{\w+\}/)
})

test('problems of the hub keep their code, place and slots', async () => {
  const trouble = bad(problem('place.unknown', '/data/stop', { place: 'xyz' }), problem('chain.fork'))
  const { app } = fakeServer(
    {},
    fakeHub({ say: async () => trouble, undo: async () => ({ ok: true, value: outcome('waiting') }) }),
  )
  const answer = await app.inject({ method: 'POST', url: '/api/say', headers: json, body: JSON.stringify(said) })
  assert.equal(answer.statusCode, 422)
  assert.deepEqual(
    answer.json().problems.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`),
    ['place.unknown /data/stop', 'chain.fork '],
  )
  const waits = { journey: JOURNEY, draft: REPORT }
  const undone = await app.inject({ method: 'POST', url: '/api/undo', headers: json, body: JSON.stringify(waits) })
  assert.deepEqual([undone.statusCode, undone.json().state], [200, 'waiting'])
})
