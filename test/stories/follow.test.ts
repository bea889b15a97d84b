// Two real hubs over real sockets: one follows the other by an invitation, is cut in the middle, and goes on from there.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { hashBytes } from '../../src/core/bytes.ts'
import { seededDice } from '../../src/core/generate.ts'
import { cleaned } from '../../src/core/media/clean.ts'
import { good } from '../../src/core/problem.ts'
import { instant } from '../../src/core/time.ts'
import { OWNER } from '../../src/hub/readers.ts'
import type { TreeHead } from '../../src/log/exchange.ts'
import { headText } from '../../src/log/proof.ts'
import { follow } from '../../src/main/follow.ts'
import { Client, newKey } from '../protocol/client.mjs'
import { badWay } from '../support/badWay.ts'
import { asOfCamera } from '../support/media.ts'
import { admit, foundJourney, happened, type NetHub, netHub, sayAll } from '../support/net.ts'
import { filesBelow } from '../support/profile.ts'

const parts = ({ hub, log, store, signer }: NetHub) => ({
  ...{ sync: hub.sync, attaching: hub.attaching, log, store, signer, there: new Map() },
})

async function withPhone(hub: NetHub, journey: string, counts: number): Promise<Client> {
  const phone = new Client(hub.url)
  await admit(hub, journey, phone.key.device)
  for (let n = 0; n < counts; n++) {
    const people = { low: null, best: 100 + n, high: null }
    phone.say(journey, 'movement.sighting', 1, { group: 'main', stop: 'esq', people }, happened)
  }
  await phone.sync()
  return phone
}

async function invitationOf(hub: NetHub, journey: string): Promise<string> {
  const seed = randomBytes(32)
  const data = { key: newKey(seed).device, role: 'coordinator', label: 'Hub', expires: instant(Date.now() + 3_600_000) }
  const said = instant(Date.now())
  const [id] = await sayAll(hub, [{ kind: 'core.invitation', v: 1, journey, happened, said, data }])
  return `/join#1/${journey}/${id}/${seed.toString('base64url')}/${hub.signer.device}`
}

/** A clean photo of some 300 kB. */
function photo(mark: number): Uint8Array {
  const clean = cleaned('image/jpeg', asOfCamera()) as Uint8Array
  const scan = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31 + mark + (at >> 7)) % 251)
  return cleaned('image/jpeg', Uint8Array.from([...clean.subarray(0, -2), ...scan, 0xff, 0xd9])) as Uint8Array
}

/** A note with a photo on a hub; the ids of the two. */
async function pictured(client: Client, journey: string, bytes: Uint8Array): Promise<{ note: string; photo: string }> {
  const note = client.say(journey, 'core.note', 1, { text: 'The bridge' }, happened).id
  const hash = createHash('sha256').update(bytes).digest('base64url')
  const data = { report: note, hash, media: 'image/jpeg', bytes: bytes.length }
  const id = client.say(journey, 'core.attachment', 1, data, happened).id
  await client.sync()
  assert.equal((await client.upload(id, bytes, 262_144)).status, 204)
  return { note, photo: id }
}

const seen = async ({ hub }: NetHub, id: string): Promise<Buffer | string> => {
  const found = await hub.attaching.read(id, OWNER)
  return found.ok ? Buffer.from(found.value.bytes) : String(found.problems[0]?.code)
}

const applied = async ({ log }: NetHub): Promise<number> => (await log.counts()).applied

test('a hub that follows another comes in by a link, is cut in the middle, and both end with the same reports', async () => {
  const [one, two] = [await netHub(), await netHub()]
  const [first, second] = [await foundJourney(one), await foundJourney(two, 'other')]
  await withPhone(one, first, 1200)
  await withPhone(two, second, 60)
  const calm = { cutUp: 0, cutDown: 0, lostAnswers: 0, delayMs: [0, 0] } as const
  const way = await badWay(one.url, seededDice(7), calm)
  const link = `${way.url}${await invitationOf(one, first)}`

  let answers = 0
  const cut = {
    ...parts(two),
    sync: {
      ...two.hub.sync,
      meet: (send: Parameters<typeof two.hub.sync.meet>[0]) =>
        two.hub.sync.meet(async (ask) => {
          if (++answers === 2) way.part(true)
          return send(ask)
        }),
    },
  }
  const broken = await follow(cut as ReturnType<typeof parts>, link)
  assert.deepEqual(!broken.ok && broken.problems.map(({ code }) => code), ['hub.unreached'])
  const before = await applied(two)
  assert.ok(before > 62 && before < 1200, `some came over before the cut: ${before}`)

  way.part(false)
  const whole = await follow(parts(two), way.url)
  assert.ok(whole.ok, JSON.stringify(whole))
  assert.ok(whole.value.taken < 1200, 'what was there is not taken again')
  await admit(one, first, newKey().device)
  assert.ok((await follow(parts(two), way.url)).ok)
  const ids = async ({ log }: NetHub) => (await log.after(0, 10_000)).map(({ id }) => id).sort()
  assert.deepEqual(await ids(one), await ids(two))
  const again = await follow(parts(two), way.url)
  assert.deepEqual(again.ok && [again.value.given, again.value.taken], [0, 0])
})

test('another hub under the same address, a used link and what is no address are refused in words', async () => {
  const [one, two, three] = [await netHub(), await netHub(), await netHub()]
  const journey = await foundJourney(one)
  const invitation = await invitationOf(one, journey)
  assert.ok((await follow(parts(two), `${one.url}${invitation}`)).ok)
  const code = async (hub: NetHub, address: string) => {
    const done = await follow(parts(hub), address)
    return done.ok ? 'ok' : done.problems[0]?.code
  }
  assert.equal(await code(two, `${one.url}${invitation}`), 'ok')
  assert.equal(await code(three, `${one.url}${invitation}`), 'invitation.used')
  assert.equal(await code(three, `${two.url}${invitation}`), 'hub.other')
  for (const open of ['the shelter', 'http://shelter.example', 'http://192.168.1.10:4018', 'ftp://127.0.0.1/'])
    assert.equal(await code(three, open), 'hub.address', open)
  assert.equal(await code(three, 'http://127.0.0.1:9/'), 'hub.unreached')
})

/** Something else that answers where a hub should; it is closed after the test. */
async function stranger(t: TestContext, answers: RequestListener): Promise<string> {
  const server = createServer(answers).listen(0, '127.0.0.1')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a hub that sends who follows it on to another address, or answers without end, is left', async (t) => {
  const hub = await netHub()
  const asked: string[] = []
  const elsewhere = await stranger(t, (ask, answer) => {
    asked.push(String(ask.url))
    answer.end('{}')
  })
  const sendsOn = await stranger(t, (_, answer) => answer.writeHead(307, { location: `${elsewhere}/api/hello` }).end())
  let sent = 0
  const endless = await stranger(t, (_, answer) => {
    const piece = Buffer.alloc(1_048_576, ' ')
    const more = (): void => {
      for (let goesOn = true; goesOn && !answer.destroyed && sent < 256; sent++) goesOn = answer.write(piece)
    }
    answer.on('drain', more)
    more()
  })
  for (const address of [sendsOn, endless]) {
    const done = await follow(parts(hub), address)
    assert.deepEqual(!done.ok && done.problems.map(({ code }) => code), ['hub.unreached'])
  }
  assert.deepEqual(asked, [])
  assert.ok(sent < 64, `${sent} MiB were taken`)
})

test('photos go over between two hubs, cut in the middle and in both directions, and are erased on both when taken back', async () => {
  const [one, two] = [await netHub(), await netHub()]
  const journey = await foundJourney(one)
  const [ana, beto] = [await withPhone(one, journey, 0), await withPhone(one, journey, 0)]
  const [first, second] = [await pictured(ana, journey, photo(1)), await pictured(ana, journey, photo(2))]
  const way = await badWay(one.url, seededDice(7), { cutUp: 0, cutDown: 0, lostAnswers: 0, delayMs: [0, 0] })
  let pieces = 0
  const { attaching } = two.hub
  const cutting = {
    ...Object.fromEntries(
      (['known', 'resume', 'read'] as const).map((name) => [name, attaching[name].bind(attaching)]),
    ),
    take: (...piece: Parameters<typeof attaching.take>) => {
      if (++pieces === 4) way.part(true)
      return attaching.take(...piece)
    },
  } as typeof attaching
  const link = `${way.url}${await invitationOf(one, journey)}`
  const cut = await follow({ ...parts(two), attaching: cutting }, link)
  assert.deepEqual(cut.ok && cut.value.files, { given: 0, taken: 1, left: 1 }, 'the reports came, and one photo')
  way.part(false)
  const before = pieces
  const rest = await follow({ ...parts(two), attaching: cutting }, way.url)
  assert.deepEqual(rest.ok && rest.value.files, { given: 0, taken: 1, left: 0 })
  assert.ok(pieces - before < 3, 'what had come of the second was not fetched again')
  assert.deepEqual(await seen(two, first.photo), Buffer.from(photo(1)))
  assert.deepEqual(await seen(two, second.photo), Buffer.from(photo(2)))

  beto.url = two.url
  beto.hello = null
  const third = await pictured(beto, journey, photo(3))
  const there = parts(two)
  const back = await follow(there, way.url)
  assert.deepEqual(back.ok && back.value.files, { given: 1, taken: 0, left: 0 })
  assert.deepEqual(await seen(one, third.photo), Buffer.from(photo(3)))
  assert.equal([...there.there.values()].map(({ size }) => size).join(), '3', 'and is not offered again')

  ana.say(journey, 'core.withdrawal', 1, { report: first.note, why: 'She asked us to' }, happened)
  await ana.sync()
  assert.ok((await follow(there, way.url)).ok)
  await Promise.all([one, two].map(({ hub }) => hub.attaching.settled()))
  for (const hub of [one, two]) {
    assert.equal(await seen(hub, first.photo), 'attachment.unknown')
    assert.equal(filesBelow(join(hub.folder, 'files')).length, 2)
  }
})

test('a photo that the other hub changed is not kept, nor fetched again, and the next one comes all the same', async () => {
  const [one, two] = [await netHub(), await netHub()]
  const journey = await foundJourney(one)
  const ana = await withPhone(one, journey, 0)
  const ids = [await pictured(ana, journey, photo(1)), await pictured(ana, journey, photo(2))].map((two) => two.photo)
  const [file = ''] = filesBelow(join(one.folder, 'files'))
  writeFileSync(file, photo(9))
  const following = parts(two)
  const done = await follow(following, `${one.url}${await invitationOf(one, journey)}`)
  assert.deepEqual(done.ok && done.value.files, { given: 0, taken: 1, left: 1 })
  const codes = await Promise.all(ids.map(async (id) => typeof (await seen(two, id)) === 'string'))
  assert.deepEqual(codes.filter(Boolean).length, 1)
  const again = await follow(following, one.url)
  assert.deepEqual(again.ok && again.value.files, { given: 0, taken: 0, left: 0 })
})

test('a hub that winds its history back or rewrites it is found out by the hub that follows it, and reports go on coming', async () => {
  const [one, two] = [await netHub(), await netHub()]
  const journey = await foundJourney(one)
  const phone = await withPhone(one, journey, 5)
  const link = `${one.url}${await invitationOf(one, journey)}`
  const first = await follow(parts(two), link)
  assert.deepEqual(first.ok && first.value.isDoubted, false)
  phone.say(journey, 'core.note', 1, { text: 'The bridge' }, happened)
  await phone.sync()
  const grown = await follow(parts(two), one.url)
  assert.deepEqual(
    grown.ok && [grown.value.taken, grown.value.isDoubted],
    [1, false],
    'a log that grows is not doubted',
  )

  const { sync } = one.hub
  const honest = sync.exchange.bind(sync)
  const lies = [
    (head: TreeHead) => ({ ...head, size: head.size - 2 }),
    (head: TreeHead) => ({ ...head, size: head.size + 1, root: 'A'.repeat(43) }),
  ]
  for (const lie of lies) {
    sync.exchange = async (...asked) => {
      const answer = await honest(...asked)
      if (!answer.ok) return answer
      const { sig, ...head } = lie(answer.value.head)
      const signed = { ...head, sig: one.signer.sign(hashBytes(headText(head))) }
      return good({ ...answer.value, head: signed })
    }
    const before = await applied(two)
    phone.say(journey, 'core.note', 1, { text: 'Another one' }, happened)
    await phone.sync()
    const told = await follow(parts(two), one.url)
    assert.deepEqual(told.ok && told.value.isDoubted, true)
    assert.equal(await applied(two), before + 1)
    sync.exchange = honest
    await two.store.setFact(
      `follow.heads:${one.signer.device}`,
      JSON.stringify({ newest: null, others: [], doubt: null }),
    )
    assert.ok((await follow(parts(two), one.url)).ok)
  }
})
