// Who asks from where is written nowhere, and a shelter behind one address is not one asker: phones with addresses of
// their own and phones that share one, at a real hub over real sockets.
import assert from 'node:assert/strict'
import { argon2Sync, createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { BODY_STEP_BYTES } from '../../src/log/padding.ts'
import { askOwnHub } from '../../src/main/address.ts'
import { MEMBER, STRANGERS } from '../../src/server/budget.ts'
import { admit, foundJourney, happened, netHub, sayAll } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { untilDone } from '../support/roads.ts'
import { runCommand } from '../support/terminal.ts'
import { Client } from './client.mjs'

/** One request from an address of this machine's own net, 127.0.0.2 and up; the status that was answered. */
const askFrom = (url: string, localAddress: string, path: string, body?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      'x-forwarded-for': `203.0.113.${localAddress.split('.').at(-1)}`,
      'content-type': 'application/json',
    }
    const method = body === undefined ? 'GET' : 'POST'
    const asking = request(new URL(path, url), { method, localAddress, headers, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    asking.on('error', reject).end(body)
  })

function folderText(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1')).join('\n')
}

test('no address of anybody who asks, well or badly, is in the data folder or in what the hub writes down', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = new Client(hub.url)
  await admit(hub, journey, phone.key.device)
  phone.say(journey, 'core.note', 1, { text: 'MARK of a report that is kept' }, happened)
  await phone.sync()
  const asked = ['/api/hello', '/api/public', '/public', `/api/board?journey=${journey}`, '/api/nothing', '/nowhere']
  for (let last = 2; last <= 40; last++) {
    const from = `127.0.0.${last}`
    await askFrom(hub.url, from, asked[last % asked.length] as string)
    await askFrom(hub.url, from, last % 2 ? '/api/exchange' : '/api/sms', last % 3 ? '{"broken' : '{"v":1}')
  }
  await hub.stop()
  const kept = folderText(hub.folder)
  const written = JSON.stringify(hub.lines)
  assert.ok(kept.includes('MARK of a report that is kept'), 'the search finds what is there')
  assert.ok(hub.lines.length > 40)
  for (let last = 2; last <= 40; last++) {
    for (const address of [`127.0.0.${last}`, `203.0.113.${last}`])
      assert.ok(!(kept + written).includes(address), address)
  }
  assert.ok(!written.includes(journey) && !written.includes(phone.key.device))
})

test('sixty phones behind one address are all served, and a key that asks too much slows itself alone', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phones = Array.from({ length: 60 }, () => new Client(hub.url))
  for (const { key } of phones) await admit(hub, journey, key.device)
  const [greedy, ...others] = phones as [Client, ...Client[]]
  const statusOf = async (phone: Client) => (await phone.ask('GET', '/api/tree/growth?from=0&to=0')).status
  let [served, refused] = [0, 0]
  while (refused === 0 && served <= MEMBER.most * 3) {
    const isRefused = (await statusOf(greedy)) === 429
    refused += Number(isRefused)
    served += Number(!isRefused)
  }
  assert.ok(served >= MEMBER.most, `${served} were served before it was slowed`)
  assert.equal(refused, 1)
  const statuses = await Promise.all(others.map(statusOf))
  assert.deepEqual([...new Set(statuses)], [200])
})

test('sizes on the line are whole steps, so that one word more in a report or an answer does not show', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const sent = new Set<number>()
  const ana = await phoneOf('measured', hub.url, seededDice(3), {
    between: (network) => (one) => {
      if (one.body) sent.add(one.body.length % BODY_STEP_BYTES)
      return network(one)
    },
  })
  await admit(hub, journey, ana.device)
  for (const text of ['x', 'A word more', 'A long story. '.repeat(60)]) {
    assert.ok((await ana.phone.say({ journey, kind: 'core.note', data: { text }, happened })).ok)
    await untilDone(ana)
  }
  assert.deepEqual([...sent], [0])
  const reader = new Client(hub.url)
  await admit(hub, journey, reader.key.device)
  const answers = [
    await reader.ask('GET', '/api/journeys'),
    await reader.ask('GET', `/api/timeline?journey=${journey}`),
    await reader.ask('POST', '/api/exchange', { v: 1, take: { reports: 10, bytes: 10_000 } }),
  ]
  const sizes = answers.map(({ headers }) => Number(headers.get('content-length')) % BODY_STEP_BYTES)
  assert.deepEqual(sizes, [0, 0, 0])
})

test('whoever carries everything off is slowed by the bytes and told to the coordinators, with one key or with a hundred that nobody vouched for', async () => {
  let nowMs = Date.now()
  const kib = { most: 64, perSecond: 1 }
  const hub = await netHub({ memberKib: kib, nowMs: () => nowMs })
  const journey = await foundJourney(hub)
  const noise = (n: number): string => createHash('sha512').update(`${n}`).digest('hex').repeat(6)
  const notes = Array.from({ length: 120 }, (_, n) => ({
    ...{ kind: 'core.note', v: 1, journey, happened, said: '2018-10-15T00:00:00Z', data: { text: noise(n) } },
  }))
  await sayAll(hub, notes)
  const taken = async (scraper: Client): Promise<number> => {
    const answer = await scraper.ask('POST', '/api/exchange', { v: 1, take: { reports: 100, bytes: 60_000 } })
    const length = Number(answer.headers.get('content-length'))
    await answer.body?.cancel()
    return answer.ok ? length : 0
  }
  const thief = new Client(hub.url)
  await admit(hub, journey, thief.key.device, { label: 'Gate three' })
  const carry = async (): Promise<number> => {
    let bytes = 0
    for (let got = 1; got > 0; ) {
      got = await taken(thief)
      bytes += got
    }
    return bytes / 1024
  }
  const alerts = async () => (await hub.hub.watching.alerts()).map(({ label, report }) => [label, report])
  const told = ['Gate three', null]
  const once = await taken(thief)
  assert.deepEqual(await alerts(), [], 'a phone that fetches what is there is nothing to tell of')
  const first = once / 1024 + (await carry())
  assert.deepEqual(await alerts(), [told])
  assert.ok(first > kib.most / 2 && first < kib.most * 2, `${first} KiB before it was slowed`)
  nowMs += 600_000
  await thief.greet()
  const later = await carry()
  assert.deepEqual(await alerts(), [told], 'one line for it')
  assert.ok(later > 0 && later < kib.most * 2, `${later} KiB ten minutes on: no more than was saved up`)
  // A hundred keys of one's own making are one asker, and are given nothing of the journey.
  const strangers = await Promise.all(Array.from({ length: 100 }, () => taken(new Client(hub.url))))
  assert.ok(strangers.reduce((a, b) => a + b, 0) / 1024 < 4 * 1024)
  const other = new Client(hub.url)
  await admit(hub, journey, other.key.device)
  assert.ok((await taken(other)) > 1024, 'and nobody else is slowed')
  assert.equal((await alerts()).length, 1, 'nor told of, and keys of one’s own making have no name to tell')
})

test('while keys without end flood a hub a newcomer works a little and is served, and nobody lives on the work of another', async () => {
  const nowMs = Date.now()
  const hub = await netHub({ strangersWork: { memoryKib: 64, passes: 1, bits: 3 }, nowMs: () => nowMs })
  const journey = await foundJourney(hub)
  const member = new Client(hub.url)
  await admit(hub, journey, member.key.device)
  const path = '/api/tree/growth?from=0&to=0'
  const asked = async (client: Client, work?: string) => {
    const headers = work === undefined ? {} : { 'vereda-work': work }
    const { status, headers: told } = await client.ask('GET', path, undefined, { headers })
    return { status, work: told.get('vereda-work'), challenge: told.get('vereda-challenge') }
  }
  let flooded = await asked(new Client(hub.url))
  for (let n = 0; n <= STRANGERS.most * 2 && flooded.status === 200; n++) flooded = await asked(new Client(hub.url))
  assert.deepEqual([flooded.status, flooded.work], [429, 'argon2id.64.1.3'])
  const forged = new Client(hub.url)
  await forged.greet()
  const authorization = String(forged.headers('GET', path).authorization).replace(/.{9}$/, 'forgedWW0')
  const statusOfForged = async (headers = {}) =>
    (await fetch(hub.url + path, { headers: { authorization, ...headers } })).status
  assert.equal(await statusOfForged(), 429, 'the flood costs the hub no signature')

  const worker = new Client(hub.url)
  const { challenge } = await asked(worker)
  worker.hello = { ...(worker.hello as NonNullable<typeof worker.hello>), challenge: String(challenge) }
  const found = workFor(worker)
  let other = worker
  while (isWork(other, found)) {
    other = new Client(hub.url)
    await other.greet()
  }
  assert.equal((await asked(other, found)).status, 429, 'found for another key')
  assert.equal((await asked(worker, 'none')).status, 429)
  const statuses: number[] = []
  for (let n = 0; n < 9; n++) statuses.push((await asked(worker, found)).status)
  assert.deepEqual(statuses, [...Array(8).fill(200), 429], 'one piece of work pays for eight requests')

  const ana = await phoneOf('newcomer under a flood', hub.url, seededDice(9))
  assert.ok((await ana.phone.say({ journey, kind: 'core.note', data: { text: 'Two fainted' }, happened })).ok)
  await untilDone(ana)
  assert.deepEqual(
    (await ana.phone.outbox()).map(({ where }) => where),
    ['hub'],
    'a phone does it by itself',
  )

  await Promise.all(Array.from({ length: 120 }, () => asked(new Client(hub.url), '1')))
  const guessed = await statusOfForged({ 'vereda-work': '1' })
  assert.equal(guessed, 429, 'work that is made up costs the hub no more than a little, and no signature')
  assert.equal((await asked(member)).status, 200, 'and whom somebody vouched for is asked for none')
})

test('whoever speaks in the name of a member without its key waits, with all that they send behind it, and the member does not', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const member = new Client(hub.url)
  await admit(hub, journey, member.key.device)
  await member.greet()
  const path = '/api/tree/growth?from=0&to=0'
  const forged = () => ({
    authorization: `${member.headers('GET', path).authorization?.slice(0, -86)}${'A'.repeat(86)}`,
  })
  const statusOf = async () => (await fetch(hub.url + path, { headers: forged() })).status
  const quick = await Promise.all(Array.from({ length: 20 }, statusOf))
  assert.deepEqual([...new Set(quick)], [401])
  const before = performance.now()
  let isTold = false
  const slowed = statusOf().finally(() => {
    isTold = true
  })
  const asked = async () => (await member.ask('GET', path)).status
  assert.deepEqual([await asked(), await asked(), isTold], [200, 200, false])
  assert.equal(await slowed, 401)
  assert.ok(performance.now() - before >= 200, 'it was not kept waiting')
  assert.equal(await asked(), 200, 'no budget of the member paid for it')

  const { hostname, port } = new URL(hub.url)
  const line = connect(Number(port), hostname)
  const one = `GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: ${forged().authorization}\r\n\r\n`
  line.on('error', () => undefined).write(one.repeat(40))
  await once(line.resume(), 'close')
})

/** As the page says it, with what Node has and not with what the phone uses. */
function isWork({ hello, key }: Client, n: string): boolean {
  const salt = createHash('sha256').update(`vereda work 1\n${hello?.hub}\n${hello?.challenge}\n${key.device}`).digest()
  const cost = { nonce: salt.subarray(0, 16), memory: 64, passes: 1, parallelism: 1, tagLength: 32 }
  return (argon2Sync('argon2id', { message: n, ...cost })[0] as number) < 32
}

function workFor(client: Client): string {
  for (let n = 0; ; n++) if (isWork(client, String(n))) return String(n)
}

test('whoever opens bait is told to the coordinators at once, and nobody can tell bait from the rest', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [spy, coordinator] = [new Client(hub.url), new Client(hub.url)]
  await admit(hub, journey, spy.key.device, { role: 'analyst', label: 'Desk two' })
  await admit(hub, journey, coordinator.key.device, { role: 'coordinator' })
  const note = (text: string) => ({
    kind: 'core.note',
    v: 1,
    journey,
    happened,
    said: '2018-10-15T00:00:00Z',
    data: { text },
  })
  const [plain = '', bait = ''] = await sayAll(hub, [note('Tap works'), note('List of organisers')])
  const ran = await runCommand(['bait', bait, '--data', hub.folder], '', { askHub: askOwnHub })
  assert.deepEqual([ran.code, ran.err], [0, ''])
  const alerts = async () => (await (await coordinator.ask('GET', '/api/alerts')).json()) as { label: string }[]
  const detail = async (id: string) => (await spy.ask('GET', `/api/reports/${id}`)).json() as Promise<object>
  assert.deepEqual(Object.keys(await detail(plain)), Object.keys(await detail(plain)))
  assert.deepEqual(await alerts(), [])
  assert.deepEqual(Object.keys(await detail(bait)), Object.keys(await detail(plain)))
  assert.deepEqual(
    (await alerts()).map(({ label }) => label),
    ['Desk two'],
  )
  const unknown = await runCommand(['bait', ID, '--data', hub.folder], '', { askHub: askOwnHub })
  assert.equal(unknown.code, 2)
  let log = ''
  for await (const line of hub.hub.export(journey, 'jsonl', 'team')) log += line
  assert.ok(!log.includes('bait'))
})

const ID = 'A'.repeat(43)

test('keys that nobody vouched for do not fill the room of those who listen, nor does one key of a member', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const member = new Client(hub.url)
  await admit(hub, journey, member.key.device)
  const listen = async (client: Client, path = '/api/events') => {
    const answer = await client.ask('GET', path)
    if (!answer.ok) await answer.text()
    return answer
  }
  const strangers = await Promise.all(Array.from({ length: 24 }, () => listen(new Client(hub.url))))
  assert.equal(strangers.filter(({ status }) => status === 200).length, 20)
  assert.equal(strangers.find(({ status }) => status !== 200)?.status, 503)
  const own: Response[] = []
  for (const n of [1, 2, 3, 4, 5]) own.push(await listen(member, `/api/events?journey=other${n}.abcdefgh234567ab`))
  assert.deepEqual(
    own.map(({ status }) => status),
    [200, 200, 200, 200, 503],
  )
  await Promise.all([...strangers, ...own].filter(({ ok }) => ok).map(({ body }) => body?.cancel()))
})
