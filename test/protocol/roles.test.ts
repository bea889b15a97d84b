// Who may do what over HTTP, tried for every route and every role against a real hub; coming in by invitation; and what a
// device may do after it was ended. The table below says what is wanted in its own words, apart from the one in the code.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROLES } from '../../src/core/role.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { admit, foundJourney, happened, netHub, sayAll } from '../support/net.ts'
import { Client, newKey } from './client.mjs'

const ID = 'A'.repeat(43)
const TEAM = 'coordinator analyst legal'
const ALL = ROLES.join(' ')
const KEY = `${ALL} stranger`

/** Who gets past the door. `confirm`: a coordinator only with a second, fresh signature. */
const WANTED: Readonly<Record<string, string>> = {
  'GET /api/hello': `${KEY} public`,
  'GET /api/kinds': `${KEY} public`,
  'GET /api/journeys': KEY,
  'GET /api/board': ALL,
  'GET /api/why/:number': ALL,
  'GET /api/timeline': ALL,
  'GET /api/readiness': ALL,
  'POST /api/whatif': ALL,
  'POST /api/plan': ALL,
  'GET /api/told': TEAM,
  'GET /api/tiles': ALL,
  'GET /api/documents': TEAM,
  'GET /api/documents/:source': TEAM,
  'GET /api/register': TEAM,
  'GET /api/status': 'coordinator',
  'GET /api/waiting': 'coordinator',
  'GET /api/reports/:id': KEY,
  'GET /api/export': 'confirm',
  'GET /api/events': KEY,
  'POST /api/reports': KEY,
  'POST /api/exchange': KEY,
  'POST /api/bundle': KEY,
  'POST /api/join': KEY,
  'GET /api/tree/growth': KEY,
  'GET /api/tree/place': KEY,
  'POST /api/read': 'coordinator analyst',
  'POST /api/documents': 'coordinator analyst',
  'POST /api/documents/:source/again': 'coordinator analyst',
  'POST /api/drafts': 'coordinator analyst',
  'POST /api/drafts/split': 'coordinator analyst',
  'POST /api/drafts/join': 'coordinator analyst',
  'POST /api/decide': 'coordinator analyst',
  'POST /api/decide/all': 'coordinator analyst',
  'POST /api/undo': 'coordinator analyst',
  'GET /api/public': `${KEY} public`,
  'GET /api/public/preview': 'coordinator',
  'POST /api/public': 'coordinator',
  'POST /api/erasures': 'confirm',
  'POST /api/disclosure': '',
  'POST /api/erasures/preview': 'coordinator',
  'POST /api/sms': `${KEY} public`,
  'POST /api/sms/senders': '',
  'POST /api/baits': '',
  'GET /api/alerts': 'coordinator',
  'GET /api/devices': 'coordinator',
  'POST /api/say': '',
  'OPTIONS /api/uploads': `${KEY} public`,
  'POST /api/uploads': KEY,
  'HEAD /api/uploads/:report': KEY,
  'PATCH /api/uploads/:report': KEY,
  'DELETE /api/uploads/:report': KEY,
  'POST /api/attachments': KEY,
  'GET /api/attachments/:report': KEY,
}

/** A request of a route that gets as far as the door: what comes after may be any other problem. */
function asking(method: string, path: string, journey: string): { url: string; body?: unknown } {
  const url = path.replace(':number', 'size').replace(/:(source|id|report)/, ID)
  if (method === 'POST' && path === '/api/documents')
    return { url: `${url}?journey=${journey}&name=a.txt`, body: Buffer.from(' ') }
  if (path === '/api/bundle' || method === 'PATCH') return { url, body: Buffer.from(' ') }
  if (path === '/api/uploads') return { url: `${url}?report=${ID}` }
  if (method === 'POST') return { url, body: BODIES(journey)[path] ?? { journey } }
  if (path === '/api/tree/growth') return { url: `${url}?from=0&to=0` }
  if (path === '/api/tree/place') return { url: `${url}?report=${ID}` }
  if (path === '/api/export') return { url: `${url}?journey=${journey}&as=csv&circle=journey` }
  return /board|devices|why|timeline|readiness|told|tiles|documents|register|preview/.test(path)
    ? { url: `${url}?journey=${journey}` }
    : { url }
}

const BODIES = (journey: string): Readonly<Record<string, unknown>> => ({
  '/api/whatif': { journey, scenario: {} },
  '/api/reports': [0],
  '/api/exchange': { v: 1 },
  '/api/attachments': { ask: [ID] },
  '/api/join': { journey, invitation: ID, proof: 'A'.repeat(86) },
  '/api/read': {
    journey,
    text: ' ',
    title: 'T',
    publisher: null,
    published: '2018-10-15',
    medium: 'form',
    lang: 'es',
  },
  '/api/decide': { journey, draft: ID, decision: 'rejected' },
  '/api/decide/all': { journey, drafts: [ID], decision: 'accepted' },
  '/api/undo': { journey, draft: ID },
  '/api/drafts/split': { journey, draft: ID, at: 1 },
  '/api/drafts/join': { journey, drafts: [ID, `${'B'.repeat(42)}A`] },
  '/api/drafts': { journey, source: ID, start: 0, end: 1, kind: 'core.note' },
  '/api/public': { journey, page: 'closed' },
  '/api/sms': { from: '+50300000000', text: 'AYUDA', id: '1' },
  '/api/baits': { report: ID, isBait: false },
  '/api/erasures': { journey, reports: [ID], why: 'asked', isQuotedToo: false, isSure: false },
  '/api/disclosure': {},
  '/api/erasures/preview': { journey, reports: [ID], why: 'asked', isQuotedToo: false },
  '/api/sms/senders': { journey, number: '+50300000000', label: 'Post' },
  '/api/say': { journey, kind: 'core.note', data: { text: 'x' }, happened },
})

async function codeOf(answer: Response): Promise<string> {
  if (answer.ok) {
    await answer.body?.cancel()
    return 'ok'
  }
  // What is asked by HEAD has no words.
  const text = await answer.text()
  if (text === '') return answer.status === 403 ? 'access.denied' : String(answer.status)
  return (JSON.parse(text) as { code: string }).code
}

const SHUT = new Set(['access.denied', 'access.confirm'])

test('every route opens for the roles that it is for, for no other, and never for another journey', async (t) => {
  const hub = await netHub()
  const [own, other] = [await foundJourney(hub), await foundJourney(hub, 'other')]
  const clients = new Map([...ROLES, 'stranger'].map((role) => [role as string, new Client(hub.url)]))
  for (const role of ROLES) await admit(hub, own, (clients.get(role) as Client).key.device, { role })
  const routes = ROUTES.map((one) => `${one.method} ${one.path}`)
  assert.deepEqual([...routes].sort(), Object.keys(WANTED).sort(), 'a route is missing in this table')
  for (const [role, client] of clients) {
    await t.test(role, async () => {
      for (const { method, path } of ROUTES) {
        const wanted = (WANTED[`${method} ${path}`] ?? '').split(' ')
        const isWide = ['/api/status', '/api/waiting', '/api/alerts'].includes(path)
        const here = asking(method, path, own)
        const code = await codeOf(await client.ask(method, here.url, here.body))
        // What waits is told of all journeys at once, so one who is not in all of them is told nothing.
        assert.equal(!SHUT.has(code), wanted.includes(role) && !isWide, `${role} ${method} ${path}: ${code}`)
        const there = asking(method, path, other)
        if (there.url === here.url && JSON.stringify(there.body) === JSON.stringify(here.body)) continue
        const beyond = await codeOf(await client.ask(method, there.url, there.body))
        const isOpen = wanted.includes(role) && KEY === WANTED[`${method} ${path}`]
        assert.equal(!SHUT.has(beyond), isOpen, `${role} ${method} ${path} of another journey: ${beyond}`)
      }
    })
  }
})

test('who was let in for some stops reads the day of these, of none, and what they said themselves, and no more', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [phone, other] = [new Client(hub.url), new Client(hub.url)]
  await admit(hub, journey, phone.key.device, { stops: ['zac'] })
  await admit(hub, journey, other.key.device)
  const people = { low: null, best: 300, high: null }
  const seen = (by: Client, stop: string) =>
    by.say(journey, 'movement.sighting', 1, { group: 'main', stop, people }, happened).id
  const [near, far, own] = [seen(other, 'zac'), seen(other, 'esq'), seen(phone, 'esq')]
  await Promise.all([phone.sync(), other.sync()])
  const day = async (client: Client): Promise<string[]> => {
    const answer = await client.ask('GET', `/api/timeline?journey=${journey}&day=2018-10-15`)
    const { lines } = (await answer.json()) as { lines: { report: string }[] }
    return [near, far, own].filter((id) => lines.some(({ report }) => report === id))
  }
  assert.deepEqual(await day(other), [near, far, own])
  assert.deepEqual(await day(phone), [near, own])
  const legal = new Client(hub.url)
  await admit(hub, journey, legal.key.device, { role: 'legal', stops: ['zac'] })
  const statuses = [near, far].map(async (id) => (await legal.ask('GET', `/api/reports/${id}`)).status)
  assert.deepEqual(await Promise.all(statuses), [200, 404])
})

test('without a key, over the net, only what tells nobody anything is answered', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  for (const { method, path } of ROUTES) {
    const { url, body } = asking(method, path, journey)
    // As through a proxy on the hub's own machine: who comes that way does not sit there.
    const isFile = body instanceof Uint8Array
    const type = isFile ? 'application/octet-stream' : 'application/json'
    const headers = { 'x-forwarded-for': 'somebody', ...(body === undefined ? {} : { 'content-type': type }) }
    const sent = body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }
    const answer = await fetch(hub.url + url, { method, headers, ...sent })
    const isOpen = !SHUT.has(await codeOf(answer))
    assert.equal(isOpen, (WANTED[`${method} ${path}`] ?? '').includes('public'), `${method} ${path}`)
  }
})

test('an export leaves for a coordinator who confirms it with the key, and not without', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [coordinator, analyst] = [new Client(hub.url), new Client(hub.url)]
  await admit(hub, journey, coordinator.key.device, { role: 'coordinator' })
  await admit(hub, journey, analyst.key.device, { role: 'analyst' })
  const path = `/api/export?journey=${journey}&as=jsonl&circle=team`
  assert.equal(await codeOf(await coordinator.ask('GET', path)), 'access.confirm')
  assert.equal(await codeOf(await coordinator.ask('GET', path, undefined, { confirmed: true })), 'ok')
  assert.equal(await codeOf(await analyst.ask('GET', path, undefined, { confirmed: true })), 'access.denied')
})

/** An invitation that the hub signed, and its seed. */
async function invited(hub: Awaited<ReturnType<typeof netHub>>, journey: string, expires = '2100-01-01T00:00:00Z') {
  const seed = crypto.getRandomValues(new Uint8Array(32))
  const key = newKey(seed)
  const data = { key: key.device, label: 'Parish phone', role: 'field', stops: ['gua'], expires }
  const said = '2018-10-15T00:00:00Z'
  const [id = ''] = await sayAll(hub, [{ kind: 'core.invitation', v: 1, journey, happened, said, data }])
  const join = (client: Client, by = key, to = journey) => {
    const proof = sign(by, `vereda join 1\n${id}\n${client.key.device}`)
    return client.ask('POST', '/api/join', { journey: to, invitation: id, proof })
  }
  return { id, join }
}
const sign = (key: ReturnType<typeof newKey>, text: string): string => key.sign(text)

test('an invitation lets one device in, the same one again, and no second, no late, no wrong one and none once it was taken back', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [phone, thief] = [new Client(hub.url), new Client(hub.url)]
  const { join } = await invited(hub, journey)
  assert.equal(await codeOf(await join(thief, newKey())), 'invitation.proof')
  const first = (await (await join(phone)).json()) as { role: string; vouch: { id: string } }
  assert.equal(first.role, 'field')
  assert.deepEqual(((await (await join(phone)).json()) as typeof first).vouch.id, first.vouch.id)
  assert.equal(await codeOf(await join(thief)), 'invitation.used')
  const late = await invited(hub, journey, '2018-10-16T00:00:00Z')
  assert.equal(await codeOf(await late.join(thief)), 'invitation.expired')
  const back = await invited(hub, journey)
  const withdrawn = { kind: 'core.withdrawal', v: 1, journey, happened, said: '2018-10-15T00:00:00Z' }
  await sayAll(hub, [{ ...withdrawn, data: { report: back.id, why: 'The link was lost' } }])
  assert.equal(await codeOf(await back.join(thief)), 'invitation.unknown')
  const elsewhere = await invited(hub, await foundJourney(hub, 'other'))
  assert.equal(await codeOf(await elsewhere.join(thief, undefined, journey)), 'invitation.unknown')
  assert.deepEqual(hub.log.trust(journey).grants(phone.key.device)[0]?.stops, ['gua'])
})

test('of ten devices that come with one invitation at the same moment one is let in', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const { join } = await invited(hub, journey)
  const clients = Array.from({ length: 10 }, () => new Client(hub.url))
  const codes = await Promise.all(clients.map(async (client) => codeOf(await join(client))))
  assert.equal(codes.filter((code) => code === 'ok').length, 1)
  assert.equal(codes.filter((code) => code === 'invitation.used').length, 9)
})

test('an ended device reads nothing more, its later reports wait, and its earlier ones count', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = new Client(hub.url)
  await admit(hub, journey, phone.key.device)
  phone.say(journey, 'core.note', 1, { text: 'before' }, happened)
  await phone.sync()
  const data = { device: phone.key.device, after: 1, why: 'Taken at the checkpoint' }
  const said = '2018-10-15T00:00:00Z'
  await sayAll(hub, [{ kind: 'core.revocation', v: 1, journey, happened, said, data }])
  assert.equal(await codeOf(await phone.ask('GET', `/api/board?journey=${journey}`)), 'access.denied')
  const later = phone.say(journey, 'core.note', 1, { text: 'after' }, happened)
  const answer = await phone.exchange([later], { reports: 1000, bytes: 800_000 })
  assert.deepEqual(
    answer.outcomes.map(({ state }) => state),
    ['waiting'],
  )
  assert.deepEqual(answer.give, [])
  assert.equal((await hub.log.counts()).applied, 4)
})

test('whatever an ended device ever sent opens nothing when it is sent again, nor when its stolen key signs it anew', async (t) => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = new Client(hub.url)
  await admit(hub, journey, phone.key.device, { role: 'coordinator' })
  const sent: Parameters<typeof fetch>[] = []
  const plain = globalThis.fetch
  const { mock } = t.mock.method(globalThis, 'fetch', (...one: Parameters<typeof fetch>) => {
    sent.push(one)
    return plain(...one)
  })
  const all = ROUTES.map(({ method, path }) => ({
    name: `${method} ${path}`,
    method,
    ...asking(method, path, journey),
  }))
  for (const { method, url, body } of all) await codeOf(await phone.ask(method, url, body, { confirmed: true }))
  mock.restore()
  const signed = sent.filter(([, how]) => how !== undefined && 'authorization' in (how.headers as object))
  assert.equal(signed.length, ROUTES.length)
  const again = async () => new Set(await Promise.all(signed.map(async (one) => (await fetch(...one)).status)))
  assert.deepEqual([...(await again())], [401], 'while it is let in')
  const data = { device: phone.key.device, after: 0, why: 'Taken at the checkpoint' }
  await sayAll(hub, [{ kind: 'core.revocation', v: 1, journey, happened, said: '2018-10-15T00:00:00Z', data }])
  assert.deepEqual([...(await again())], [401], 'after it was ended')
  for (const { name, method, url, body } of all) {
    const code = await codeOf(await phone.ask(method, url, body, { confirmed: true }))
    assert.equal(!SHUT.has(code), WANTED[name]?.includes('stranger'), `${name}: ${code}`)
  }
})

test('what the hub writes down holds no key, no address, no path of a report and nothing that was said', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = new Client(hub.url)
  await admit(hub, journey, phone.key.device)
  phone.say(journey, 'core.note', 1, { text: 'CANARY in words' }, happened)
  await phone.exchange([...phone.reports.values(), { text: 'CANARY in rubbish' }])
  await phone.ask('GET', `/api/documents/${ID}?journey=${journey}`)
  await phone.ask('GET', '/api/nothing/CANARY')
  await phone.ask('POST', '/api/exchange', { v: 'CANARY' })
  await fetch(`${hub.url}/api/board?journey=CANARY`)
  const written = JSON.stringify(hub.lines)
  assert.ok(hub.lines.length >= 4)
  for (const secret of ['CANARY', phone.key.device, journey, '127.0.0', ID])
    assert.ok(!written.includes(secret), secret)
})
