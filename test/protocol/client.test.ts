// The minimal client, which knows docs/protocol.md and nothing of src/, against a real hub: a data folder, a port, fsync.
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { test } from 'node:test'
import { temporaryFolder } from '../support/folder.ts'
import { admit, foundJourney, happened, netHub } from '../support/net.ts'
import { Client, hasGrown, headText, isInTree, isSigned } from './client.mjs'

const count = (people: number, stop = 'esq') => ({
  group: 'main',
  stop,
  people: { low: null, best: people, high: null },
})

/** A phone that says so many counts; the hub vouches for it where it is told of one. */
function phoneOf(url: string, journey: string, counts: number): Client {
  const phone = new Client(url)
  for (let n = 1; n <= counts; n++) phone.say(journey, 'movement.sighting', 1, count(n), happened)
  return phone
}

test('a client written from the page alone hands over its reports, and another one gets them', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [ana, beto] = [phoneOf(hub.url, journey, 25), new Client(hub.url)]
  for (const { key } of [ana, beto]) await admit(hub, journey, key.device)
  await ana.sync({ batch: 10 })
  assert.equal(ana.acknowledged.size, 25)
  assert.equal((await hub.log.counts()).applied, 28)
  assert.equal(await beto.sync({ take: { reports: 10, bytes: 800_000 } }), 3)
  const got = [...beto.reports.keys()].filter((id) => ana.acknowledged.has(id))
  assert.equal(got.length, 25)
  // What waits or was refused is for those who decide on it, and for nobody along the way.
  const [stranger, carla] = [phoneOf(hub.url, journey, 1), new Client(hub.url)]
  await stranger.sync()
  await admit(hub, journey, carla.key.device, { role: 'coordinator' })
  const [waits = ''] = stranger.acknowledged
  const some = await carla.exchange([], { reports: 1000, bytes: 2000 })
  const length = some.give.reduce((sum, report) => sum + JSON.stringify(report).length, 0)
  assert.ok(length > 1000 && length <= 2000 && some.left > 10, `${length} bytes, ${some.left} left`)
  assert.equal((await carla.exchange([], { reports: 1000, bytes: 1 })).give.length, 1, 'one at least')
  for (const phone of [beto, carla]) await phone.sync()
  assert.deepEqual(
    [beto, carla].map(({ reports }) => reports.has(waits)),
    [false, true],
  )
})

test('ten identical posts at once make one record each and are answered alike', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = phoneOf(hub.url, journey, 3)
  await admit(hub, journey, phone.key.device)
  await phone.greet()
  const give = [...phone.reports.values()]
  const answers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const answer = await phone.ask('POST', '/api/exchange', { v: 1, have: phone.have(), give })
      const { outcomes, lack } = (await answer.json()) as { outcomes: unknown; lack: unknown }
      return JSON.stringify({ status: answer.status, outcomes, lack })
    }),
  )
  assert.equal(new Set(answers).size, 1, answers.join('\n'))
  assert.deepEqual(JSON.parse(answers[0] ?? '').lack, [])
  assert.equal((await hub.log.counts()).applied, 5)
})

test('a report that is refused, or is none, holds up nothing behind it, and says why', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = phoneOf(hub.url, journey, 2)
  await admit(hub, journey, phone.key.device)
  const wrong = phone.say(journey, 'movement.sighting', 1, { group: 'main', stop: 'esq', people: 7 }, happened)
  const last = phone.say(journey, 'movement.sighting', 1, count(9), happened)
  const [first, second] = [...phone.reports.values()]
  const answer = await phone.exchange([
    { ...first, said: '2018-10-16T00:00:00Z' },
    wrong,
    { no: 'report' },
    second,
    last,
  ])
  assert.deepEqual(
    answer.outcomes.map(({ id, state, problems }) => [id?.slice(0, 4), state, problems[0]?.code]),
    [
      [undefined, 'refused', 'report.id'],
      [wrong.id.slice(0, 4), 'refused', 'data.type'],
      [undefined, 'refused', 'data.required'],
      [second?.id.slice(0, 4), 'applied', undefined],
      [last.id.slice(0, 4), 'applied', undefined],
    ],
  )
  assert.deepEqual(answer.lack[0]?.ranges, [[1, 1]])
})

test('a hub that was restored to an old copy gets back all that it once acknowledged', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = phoneOf(hub.url, journey, 40)
  await admit(hub, journey, phone.key.device)
  await phone.sync()
  const { epoch } = await phone.greet()
  await hub.stop()
  const backup = temporaryFolder()
  cpSync(hub.folder, backup, { recursive: true })

  const later = await netHub({ folder: hub.folder })
  phone.url = later.url
  assert.equal((await phone.greet()).epoch, epoch, 'a restart is no restore')
  for (let n = 0; n < 60; n++) phone.say(journey, 'movement.sighting', 1, count(n), happened)
  await phone.sync()
  assert.equal(phone.acknowledged.size, 100)
  await later.stop()

  const restored = await netHub({ folder: backup })
  assert.equal((await restored.log.counts()).applied, 42)
  phone.url = restored.url
  assert.notEqual((await phone.greet()).epoch, epoch)
  await phone.sync()
  assert.equal((await restored.log.counts()).applied, 102)
})

test('two reports with one number reach both sides, whoever had which', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = phoneOf(hub.url, journey, 3)
  await admit(hub, journey, phone.key.device, { role: 'analyst' })
  const copy = new Client(hub.url, phone.key)
  for (const report of phone.reports.values()) copy.reports.set(report.id, report)
  phone.say(journey, 'movement.sighting', 1, count(100), happened)
  copy.say(journey, 'movement.sighting', 1, count(200), happened)
  await phone.sync()
  await copy.sync()
  await phone.sync()
  const ids = ({ reports }: Client) => [...reports.keys()].sort()
  assert.deepEqual(ids(phone), ids(copy))
  assert.equal(
    [...phone.reports.values()].filter(({ seq, device }) => seq === 4 && device === phone.key.device).length,
    2,
  )
})

test('heads are signed, grow from one to the next, and a report’s place in them is proved', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = phoneOf(hub.url, journey, 30)
  await admit(hub, journey, phone.key.device)
  await phone.sync({ batch: 7 })
  const { hub: key } = await phone.greet()
  for (const head of phone.heads) assert.ok(isSigned(key, headText(head), head.sig))
  for (let i = 1; i < phone.heads.length; i++) {
    const [older, newer] = phone.heads.slice(i - 1) as [(typeof phone.heads)[0], (typeof phone.heads)[0]]
    const answer = await phone.ask('GET', `/api/tree/growth?from=${older.size}&to=${newer.size}`)
    const { proof } = (await answer.json()) as { proof: string[] }
    assert.ok(hasGrown(older, newer, proof), `${older.size} in ${newer.size}`)
  }
  const [id = ''] = phone.acknowledged
  const place = await (await phone.ask('GET', `/api/tree/place?report=${id}`)).json()
  assert.ok(isInTree(id, place, phone.heads.at(-1)?.root ?? ''))
})

test('a signature of another request, key, body or hub opens nothing, and one that was used is worth nothing', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = phoneOf(hub.url, journey, 1)
  await admit(hub, journey, phone.key.device)
  await phone.greet()
  const path = `/api/board?journey=${journey}`
  const codeOf = async (headers: Record<string, string>, url = path, body?: string): Promise<string> => {
    const more = body === undefined ? {} : { method: 'POST', body }
    const type = body === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await fetch(hub.url + url, { ...more, headers: { ...headers, ...type } })
    return answer.ok ? 'ok' : ((await answer.json()) as { code: string }).code
  }
  const good = phone.headers('GET', path)
  assert.equal(await codeOf(good), 'ok')
  assert.equal(await codeOf(good), 'key.replayed')
  assert.equal(await codeOf(phone.headers('GET', path), '/api/journeys'), 'key.signature')
  assert.equal(
    await codeOf(phone.headers('POST', '/api/exchange', '{"v":1}'), '/api/exchange', '{"v":1 }'),
    'key.digest',
  )
  assert.equal(await codeOf({ authorization: 'Vereda me' }), 'key.malformed')
  const elsewhere = new Client(hub.url, phone.key)
  elsewhere.hello = { ...(phone.hello as NonNullable<typeof phone.hello>), hub: phone.key.device }
  assert.equal(await codeOf(elsewhere.headers('GET', path)), 'key.signature')
  elsewhere.hello = { ...(phone.hello as NonNullable<typeof phone.hello>), challenge: 'A'.repeat(32) }
  assert.equal(await codeOf(elsewhere.headers('GET', path)), 'key.challenge')
})

test('bytes that unpack to far more than they are are refused before they fill memory', async () => {
  const hub = await netHub()
  const phone = new Client(hub.url)
  const answer = await phone.ask('POST', '/api/exchange', { v: 1, padding: ' '.repeat(900_000) })
  assert.equal(answer.status, 413)
})

test('a device that listens anew is told there, and its older stream ends; a stream of somebody else stays', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [ana, beto] = [new Client(hub.url), new Client(hub.url)]
  for (const { key } of [ana, beto]) await admit(hub, journey, key.device)
  const listen = async (phone: Client) =>
    ((await phone.ask('GET', `/api/events?journey=${journey}`)).body as ReadableStream<Uint8Array>).getReader()
  const [first, other, second] = [await listen(ana), await listen(beto), await listen(ana)]
  let told = 0
  for (let piece = await first.read(); !piece.done; piece = await first.read()) told++
  assert.equal(told, 1, 'only that it was open')
  const heard = async (stream: typeof first, text = ''): Promise<string> =>
    text.includes('event: changed') ? text : heard(stream, text + new TextDecoder().decode((await stream.read()).value))
  await admit(hub, journey, new Client(hub.url).key.device)
  for (const stream of [other, second]) await heard(stream)
})
