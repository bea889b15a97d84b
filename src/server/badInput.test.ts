// Every bad input that can reach the hub over HTTP: what is answered, in words, and that nothing of it was taken in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fakeHub, happened, JOURNEY, REPORT } from '../../test/support/fake-hub.ts'
import { fakeServer } from '../../test/support/fake-server.ts'
import { PROBLEM_CODES } from '../core/problem.ts'
import { check } from '../core/schema.ts'
import { problemAnswer } from './answers.ts'

const SEED = 20181014

type Case = {
  name: string
  path?: string
  type?: string
  headers?: Record<string, string>
  body?: string | Buffer
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'
  expect: string
}

const said = { journey: JOURNEY, kind: 'core.note', data: { text: 'Water here' }, happened }
const text = (more: Record<string, unknown>) => JSON.stringify({ ...said, ...more })
const at = (more: Record<string, unknown>) => text({ happened: { ...happened, ...more } })
const board = (query: string) => ({ method: 'GET' as const, path: `/api/board?${query}` })
const pasted = {
  journey: JOURNEY,
  text: 'x',
  title: 'T',
  publisher: null,
  published: '2018-10-15',
  medium: 'form',
  lang: 'es',
}
const paste = (more: Record<string, unknown>) => ({ path: '/api/read', body: JSON.stringify({ ...pasted, ...more }) })
const ask = (scenario: unknown) => ({ path: '/api/whatif', body: JSON.stringify({ journey: JOURNEY, scenario }) })
const upload = (query: string, body: string | Buffer = 'x') => ({
  path: `/api/documents?${query}`,
  type: 'application/octet-stream',
  body,
})
const batch = (count: number) => JSON.stringify(Array.from({ length: count }, () => 0))

/** `expect`: status, code and path of each problem. */
const CASES: Case[] = [
  { name: 'malformed JSON', body: '{"a": 1,}', expect: '400 json.malformed body:1:9' },
  { name: 'JSON cut off', body: '[{"id": "abc', expect: '400 json.malformed body:1:9' },
  { name: 'two values', body: '{} {}', expect: '400 json.malformed body:1:4' },
  { name: 'a form instead of JSON', body: 'a=1&b=2', expect: '400 json.malformed body:1:1' },
  { name: 'Latin-1 bytes', body: Buffer.from('["Chiquimula, año"]', 'latin1'), expect: '400 json.encoding ' },
  { name: 'UTF-16', body: Buffer.from('\ufeff[]', 'utf16le'), expect: '400 json.encoding ' },
  { name: 'another charset', type: 'application/json; charset=iso-8859-1', body: '[]', expect: '400 json.encoding ' },
  { name: 'nothing', body: '', expect: '400 body.empty ' },
  { name: 'only white space', body: ' \n ', expect: '400 body.empty ' },
  { name: 'no body and no type', type: '', expect: '400 body.empty ' },
  { name: 'a body that is too large', body: `["${'x'.repeat(1_048_576)}"]`, expect: '413 body.tooLarge ' },
  { name: 'nested too deep', body: '['.repeat(500_000), expect: '400 json.malformed body:1:33' },
  { name: 'a prototype key', body: '{"__proto__": {"admin": true}}', expect: '400 json.malformed body' },
  { name: 'XML', type: 'text/xml', body: '<a/>', expect: '415 request.media ' },
  { name: 'a form type, which any page may send', type: 'text/plain', body: '{}', expect: '415 request.media ' },
  { name: 'a body without type', type: '', body: '{}', expect: '415 request.media ' },
  { name: 'packed bytes', headers: { 'content-encoding': 'gzip' }, body: 'x', expect: '415 request.media ' },
  { name: 'an object for a batch', path: '/api/reports', body: '{}', expect: '422 data.type ' },
  { name: 'an empty batch', path: '/api/reports', body: '[]', expect: '422 data.length ' },
  { name: 'a batch of 1001', path: '/api/reports', body: batch(1001), expect: '422 data.length ' },
  {
    name: 'a batch of lines with broken ones',
    path: '/api/reports',
    type: 'application/x-ndjson',
    body: '{}\n{"a"}\n{}\nx',
    expect: '400 json.malformed body:2:5, json.malformed body:4:1',
  },
  {
    name: 'an empty batch of lines',
    path: '/api/reports',
    type: 'application/x-ndjson',
    body: '\n',
    expect: '400 body.empty ',
  },
  { name: 'lines where one value is wanted', type: 'application/x-ndjson', body: text({}), expect: '422 data.type ' },
  {
    name: 'missing fields',
    body: '{}',
    expect: '422 data.required /journey, data.required /kind, data.required /data, data.required /happened',
  },
  { name: 'a field too many', body: text({ admin: true }), expect: '422 data.unknown /admin' },
  { name: 'a kind that is no name', body: text({ kind: 'Sighting' }), expect: '422 data.pattern /kind' },
  { name: 'data that is a list', body: text({ data: [] }), expect: '422 data.type /data' },
  {
    name: 'an impossible date',
    body: at({ from: '2018-02-30T00:00:00Z' }),
    expect: '422 time.impossible /happened/from',
  },
  { name: 'a date that is no date', body: at({ to: 'yesterday' }), expect: '422 data.pattern /happened/to' },
  { name: 'an end before its start', body: at({ to: '2017-01-01T00:00:00Z' }), expect: '422 time.order /happened' },
  { name: 'an unknown zone', body: at({ zone: 'Mars/Base' }), expect: '422 time.impossible /happened/zone' },
  { name: 'a journey that is no id', body: text({ journey: '../etc' }), expect: '422 data.pattern /journey' },
  { name: 'counts that the log refuses', body: text({ data: { people: 1 } }), expect: '422 count.order /data/people' },
  { name: 'an empty text', ...paste({ text: ' ' }), expect: '422 document.empty /text' },
  { name: 'a text that was read before', ...paste({ text: 'again' }), expect: '409 document.duplicate /text' },
  {
    name: 'a day of publication that does not exist',
    ...paste({ published: '2018-13-01' }),
    expect: '422 data.pattern /published',
  },
  {
    name: 'the 31st of a short month',
    ...paste({ published: '2018-11-31' }),
    expect: '422 time.impossible /published',
  },
  { name: 'a file without a name', ...upload(`journey=${JOURNEY}`), expect: '422 data.required /query/name' },
  { name: 'an empty file', ...upload(`journey=${JOURNEY}&name=a.txt`, ''), expect: '400 body.empty ' },
  {
    name: 'a file with a grade that is none',
    ...upload(`journey=${JOURNEY}&name=a.txt&reliability=G`),
    expect: '422 data.enum /query/reliability',
  },
  {
    name: 'a file whose day nobody knows',
    ...upload(`journey=${JOURNEY}&name=undated.txt`),
    expect: '422 document.undated /published',
  },
  { name: 'a file where JSON is wanted', type: 'application/octet-stream', body: 'x', expect: '415 request.media ' },
  { name: 'JSON where a file is wanted', path: '/api/documents', body: '{}', expect: '415 request.media ' },
  { name: 'an unknown language', ...paste({ lang: 'fr' }), expect: '422 data.enum /lang' },
  {
    name: 'a draft that is settled',
    path: '/api/decide',
    body: JSON.stringify({ journey: JOURNEY, draft: REPORT, decision: 'rejected' }),
    expect: '409 draft.settled ',
  },
  {
    name: 'a bus without seats',
    ...ask({ buses: [{ from: 'a', to: 'b', vehicles: 2, seats: 0 }] }),
    expect: '422 data.range /scenario/buses/0/seats',
  },
  {
    name: 'a closure of a stop without a name',
    ...ask({ closures: [{ hours: 2 }] }),
    expect: '422 data.required /scenario/closures/0/stop',
  },
  { name: 'no journey', ...board(''), expect: '422 data.required /query/journey' },
  { name: 'two journeys', ...board(`journey=${JOURNEY}&journey=${JOURNEY}`), expect: '422 data.type /query/journey' },
  { name: 'an unknown journey', ...board('journey=another.abcdefgh234567ab'), expect: '404 journey.unknown ' },
  { name: 'an unknown question', ...board(`journey=${JOURNEY}&debug=1`), expect: '422 data.unknown /query/debug' },
  {
    name: 'an impossible moment',
    ...board(`journey=${JOURNEY}&asOf=2018-02-30T00:00:00Z`),
    expect: '422 time.impossible /query/asOf',
  },
  { name: 'an unknown report', method: 'GET', path: `/api/reports/${'B'.repeat(43)}`, expect: '404 report.unknown ' },
  {
    name: 'an id that is none',
    method: 'GET',
    path: '/api/reports/..%2F..%2Fetc',
    expect: '422 data.pattern /params/id',
  },
  {
    name: 'an unknown format',
    method: 'GET',
    path: `/api/export?journey=${JOURNEY}&as=xlsx`,
    expect: '422 data.enum /query/as',
  },
  {
    name: 'the sealed circle',
    method: 'GET',
    path: `/api/export?journey=${JOURNEY}&as=csv&circle=sealed`,
    expect: '422 data.enum /query/circle',
  },
  { name: 'an unknown address', method: 'GET', path: '/api/nothing', expect: '404 request.notFound ' },
  { name: 'an address that cannot be decoded', method: 'GET', path: '/api/why/%ff', expect: '404 request.notFound ' },
  {
    name: 'another method',
    method: 'DELETE',
    path: `/api/reports/${REPORT}`,
    type: '',
    expect: '404 request.notFound ',
  },
  {
    name: 'a preflight',
    method: 'OPTIONS',
    type: '',
    headers: { origin: 'https://evil.example' },
    expect: '403 request.origin ',
  },
  {
    name: 'a rebound name',
    method: 'GET',
    path: '/api/journeys',
    headers: { host: 'evil.example:8080' },
    expect: '421 request.origin ',
  },
  {
    name: 'another page’s post',
    body: text({}),
    headers: { origin: 'https://evil.example' },
    expect: '403 request.origin ',
  },
  {
    name: 'a post without an origin to name',
    body: text({}),
    headers: { origin: 'null' },
    expect: '403 request.origin ',
  },
]

async function send(app: ReturnType<typeof fakeServer>['app'], one: Case) {
  const { method = 'POST', path = '/api/say', type = 'application/json', headers = {}, body } = one
  const typed = method === 'POST' && type !== '' ? { 'content-type': type } : {}
  const whole = { 'accept-language': 'en', ...typed, ...headers }
  return app.inject({ method, url: path, headers: whole, ...(body === undefined ? {} : { body }) })
}

for (const one of CASES) {
  test(`${one.name}: ${one.expect}`, async () => {
    const hub = fakeHub()
    const { app } = fakeServer({}, hub)
    const answer = await send(app, one)
    const { problems } = answer.json()
    const told = problems.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`).join(', ')
    assert.equal(`${answer.statusCode} ${told}`, one.expect)
    assert.deepEqual(check(problemAnswer, answer.json()), [])
    for (const { words } of problems) assert.doesNotMatch(words, /[{}]|undefined/)
    assert.deepEqual(hub.accepted, [], 'something was taken in')
  })
}

test('whatever bytes are sent, the answer is well formed and no bug is met', async () => {
  const { app } = fakeServer()
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array)),
    fc.json().map((json) => Buffer.from(json)),
    fc.tuple(fc.constant(text({})), fc.nat(), fc.nat(255)).map(([sound, where, byte]) => {
      const damaged = Buffer.from(sound)
      damaged[where % damaged.length] = byte
      return damaged
    }),
  )
  const routes = fc.constantFrom('/api/say', '/api/reports', '/api/read', '/api/decide', '/api/undo', '/api/whatif')
  const types = fc.constantFrom('application/json', 'application/x-ndjson', 'application/json;charset=utf-8')
  await fc.assert(
    fc.asyncProperty(routes, types, bytes, async (path, type, body) => {
      const answer = await send(app, { name: '', path, type, body: body as Buffer, expect: '' })
      if (answer.statusCode === 200) return
      const { code, status } = answer.json()
      assert.ok(PROBLEM_CODES.includes(code) && code !== 'request.failed', `${code} ${body}`)
      assert.equal(status, answer.statusCode)
      assert.deepEqual(check(problemAnswer, answer.json()), [])
    }),
    { seed: SEED, numRuns: 1500 },
  )
})

test('whatever is asked in an address, no bug is met', async () => {
  const { app } = fakeServer()
  const starts = fc.constantFrom(
    '/api/board?',
    '/api/why/',
    '/api/export?as=csv&',
    '/api/documents/',
    '/',
    '/api/reports/',
  )
  const url = fc
    .tuple(starts, fc.string({ unit: 'grapheme', maxLength: 40 }))
    .map(([start, rest]) => start + encodeURI(rest.toWellFormed()))
  await fc.assert(
    fc.asyncProperty(url, async (path) => {
      const { statusCode } = await app.inject(path)
      assert.ok([200, 404, 422].includes(statusCode), `${statusCode} ${path}`)
    }),
    { seed: SEED, numRuns: 1000 },
  )
})
