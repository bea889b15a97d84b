// Photos and voices on a real hub: how they come in by tus, who may see them, what is not let in, and how they are erased.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type HttpRequest, type HttpResponse, type HttpStack, Upload } from 'tus-js-client'
import { cleaned } from '../../src/core/media/clean.ts'
import { ROLES } from '../../src/core/role.ts'
import { makeSealKey } from '../../src/log/seal.ts'
import { backUp, restore } from '../../src/main/backup.ts'
import { temporaryFolder } from '../support/folder.ts'
import { asOfCamera, MARKS, MP4, WEBM } from '../support/media.ts'
import { admit, foundJourney, happened, type NetHub, netHub } from '../support/net.ts'
import { filesBelow, filesWithMarks } from '../support/profile.ts'
import { Client } from './client.mjs'

const ID = 'A'.repeat(43)
const PHOTO = cleaned('image/jpeg', asOfCamera()) as Uint8Array
const hub = await netHub()
const journey = await foundJourney(hub)
const files = (of: NetHub = hub): string[] => filesBelow(join(of.folder, 'files'))

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url')
const codeOf = async (answer: Response): Promise<string> =>
  answer.ok ? 'ok' : ((await answer.json()) as { code: string }).code

async function member(role = 'field'): Promise<Client> {
  const client = new Client(hub.url)
  await admit(hub, journey, client.key.device, { role })
  await client.greet()
  return client
}

/** A note and what is attached to it, both on the hub; the ids of the two. */
async function noted(
  client: Client,
  bytes: Uint8Array,
  media = 'image/jpeg',
): Promise<{ note: string; photo: string }> {
  const note = client.say(journey, 'core.note', 1, { text: 'The bridge' }, happened).id
  const data = { report: note, hash: hashOf(bytes), media, bytes: bytes.length }
  const photo = client.say(journey, 'core.attachment', 1, data, happened).id
  await client.sync()
  return { note, photo }
}

const withdraw = async (client: Client, report: string): Promise<string> => {
  const { id } = client.say(journey, 'core.withdrawal', 1, { report, why: 'She asked us to' }, happened)
  await client.sync()
  await hub.hub.attaching.settled()
  return id
}

test('a photo comes in by pieces, lies on the disk under its hash, and the team gets the very same bytes', async () => {
  const [phone, analyst] = [await member(), await member('analyst')]
  const { photo } = await noted(phone, PHOTO)
  assert.equal(await codeOf(await analyst.ask('GET', `/api/attachments/${photo}`)), 'attachment.absent')
  const last = await phone.upload(photo, PHOTO, 100)
  assert.equal(last.status, 204)
  const name = Buffer.from(hashOf(PHOTO), 'base64url').toString('hex')
  assert.deepEqual(readFileSync(files().find((path) => path.includes(name)) as string), Buffer.from(PHOTO))
  const answer = await analyst.ask('GET', `/api/attachments/${photo}`)
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), Buffer.from(PHOTO))
  const part = await analyst.ask('GET', `/api/attachments/${photo}`, undefined, { headers: { range: 'bytes=100-199' } })
  assert.deepEqual([part.status, part.headers.get('content-range')], [206, `bytes 100-199/${PHOTO.length}`])
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), Buffer.from(PHOTO.subarray(100, 200)))
  const { headers } = answer
  assert.equal(headers.get('content-type'), 'image/jpeg')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('content-security-policy'), "sandbox; default-src 'none'")
  assert.match(String(headers.get('content-disposition')), /^attachment; filename="vereda\.jpg"$/)
  assert.equal(
    (await phone.upload(photo, PHOTO)).headers.get('upload-offset'),
    String(PHOTO.length),
    'once more is fine',
  )
})

test('the team of the journey sees a photo; nobody else does, not even the field, nor is anybody else told of it', async () => {
  const phone = await member()
  const { photo } = await noted(phone, PHOTO)
  await phone.upload(photo, PHOTO)
  for (const role of [...ROLES, 'stranger']) {
    const client = role === 'stranger' ? new Client(hub.url) : await member(role)
    await client.greet()
    const isTeam = ['coordinator', 'analyst', 'legal'].includes(role)
    const code = await codeOf(await client.ask('GET', `/api/attachments/${photo}`))
    assert.equal(code, isTeam ? 'ok' : 'attachment.unknown', role)
    await client.sync()
    assert.equal(client.reports.has(photo), isTeam, `${role} is handed the report of it`)
    const mayBring = role === 'coordinator'
    const asSender = (await client.tus('HEAD', `/api/uploads/${photo}`)).status
    assert.equal(asSender, mayBring ? 200 : 404, `${role} as if it sent it`)
    const compared = await (await client.ask('POST', '/api/attachments', { ask: [photo, ID] })).json()
    assert.deepEqual(compared, { have: isTeam ? [photo] : [], lack: [] }, role)
  }
  const other = new Client(hub.url)
  await admit(hub, await foundJourney(hub, 'other'), other.key.device, { role: 'coordinator' })
  assert.equal(await codeOf(await other.ask('GET', `/api/attachments/${photo}`)), 'attachment.unknown')
})

test('what tells where it was made, is another type, another length or not what was signed is not kept', async () => {
  const phone = await member()
  const before = files().length
  const tries: readonly [Uint8Array, string, string][] = [
    [asOfCamera(), 'image/jpeg', 'attachment.traces'],
    [WEBM, 'audio/webm', 'attachment.traces'],
    [MP4, 'audio/mp4', 'attachment.traces'],
    [Buffer.from('\x89PNG\r\n\x1a\n'), 'image/jpeg', 'attachment.traces'],
    [Buffer.from('<script>alert(1)</script>'), 'image/jpeg', 'attachment.traces'],
  ]
  for (const [bytes, media, code] of tries) {
    const { photo } = await noted(phone, bytes, media)
    assert.equal(await codeOf(await phone.upload(photo, bytes)), code)
    assert.equal((await phone.tus('HEAD', `/api/uploads/${photo}`)).status, 404)
  }
  const { photo } = await noted(phone, PHOTO)
  const other = Uint8Array.from(PHOTO).fill(7, 300, 320)
  assert.equal(await codeOf(await phone.upload(photo, other)), 'attachment.changed')
  const longer = { 'upload-length': String(PHOTO.length + 1) }
  assert.equal(await codeOf(await phone.tus('POST', `/api/uploads?report=${photo}`, longer)), 'attachment.length')
  assert.equal((await phone.upload(photo, PHOTO)).status, 204, 'and the right one comes in after all of it')
  assert.equal(files().length, before + 1)
  assert.deepEqual(filesWithMarks(join(hub.folder, 'files'), MARKS), [])
})

test('a voice without traces comes in', async () => {
  const phone = await member()
  for (const [media, bytes] of [
    ['audio/webm', WEBM],
    ['audio/mp4', MP4],
  ] as const) {
    const clean = cleaned(media, bytes) as Uint8Array
    const { photo } = await noted(phone, clean, media)
    assert.equal((await phone.upload(photo, clean)).status, 204)
  }
})

test('withdrawing the photo or its report erases the bytes, and no more are taken', async () => {
  const phone = await member()
  const coordinator = await member('coordinator')
  for (const which of ['photo', 'note'] as const) {
    const ids = await noted(phone, PHOTO)
    await phone.upload(ids.photo, PHOTO)
    const before = files().length
    await withdraw(phone, ids[which])
    assert.equal(files().length, before - 1)
    assert.equal(await codeOf(await coordinator.ask('GET', `/api/attachments/${ids.photo}`)), 'attachment.unknown')
    assert.equal((await phone.tus('HEAD', `/api/uploads/${ids.photo}`)).status, 410)
  }
})

test('what was withdrawn while the hub was away is erased when it starts; a part of long ago is forgotten', async () => {
  const own = await netHub()
  const march = await foundJourney(own)
  const phone = new Client(own.url)
  await admit(own, march, phone.key.device)
  await phone.greet()
  const note = phone.say(march, 'core.note', 1, { text: 'The bridge' }, happened).id
  const data = { report: note, hash: hashOf(PHOTO), media: 'image/jpeg', bytes: PHOTO.length }
  const [photo, part] = [1, 2].map(() => phone.say(march, 'core.attachment', 1, data, happened).id) as [string, string]
  await phone.sync()
  await phone.upload(photo, PHOTO)
  const path = `/api/uploads/${part}`
  await phone.tus('POST', `/api/uploads?report=${part}`, { 'upload-length': String(PHOTO.length) })
  const answer = await phone.tus('PATCH', path, { 'upload-offset': '0' }, PHOTO.subarray(0, 50))
  const expires = Date.parse(String(answer.headers.get('upload-expires')))
  assert.ok(Math.abs(expires - Date.now() - 7 * 86_400_000) < 60_000)
  own.hub.attaching.close()
  phone.say(march, 'core.withdrawal', 1, { report: photo, why: 'She asked us to' }, happened)
  await phone.sync()
  await own.stop()
  assert.equal(files(own).length, 2)
  const longAgo = Date.now() / 1000 - 8 * 86_400
  utimesSync(
    join(own.folder, 'files', 'parts', readdirSync(join(own.folder, 'files', 'parts'))[0] as string),
    longAgo,
    longAgo,
  )
  const again = await netHub({ folder: own.folder })
  await again.hub.attaching.settled()
  assert.deepEqual(readdirSync(join(own.folder, 'files', 'parts')), [])
  assert.equal(files(again).length, 0)
})

test('two who send one file at once, a wrong place and a changed piece do no harm', async () => {
  const phone = await member()
  const { photo } = await noted(phone, PHOTO)
  const answers = await Promise.all([1, 2, 3].map(() => phone.upload(photo, PHOTO, 64)))
  for (const { status } of answers) assert.ok([204, 200, 409].includes(status), String(status))
  assert.equal((await phone.upload(photo, PHOTO, 64)).status, 200)
  const next = await noted(phone, PHOTO)
  const path = `/api/uploads/${next.photo}`
  await phone.tus('POST', `/api/uploads?report=${next.photo}`, { 'upload-length': String(PHOTO.length) })
  const piece = PHOTO.subarray(0, 64)
  const sum = (bytes: Uint8Array): string => `sha1 ${createHash('sha1').update(bytes).digest('base64')}`
  const put = (offset: string, checksum: string) =>
    phone.tus('PATCH', path, { 'upload-offset': offset, 'upload-checksum': checksum }, piece)
  assert.equal((await put('64', sum(piece))).status, 409)
  assert.equal((await put('0', sum(PHOTO))).status, 460)
  assert.equal((await put('0', sum(piece))).status, 204)
  assert.equal((await phone.tus('HEAD', path, { 'tus-resumable': '0.2.2' })).status, 412)
  assert.equal((await phone.tus('DELETE', path)).status, 204)
  assert.equal((await phone.tus('HEAD', path)).status, 404)
})

test('a key that brings more than its budget is told to wait, whatever it brings', async () => {
  const phone = await member()
  const { photo } = await noted(phone, PHOTO)
  const large = new Uint8Array(1_048_576)
  const statuses: number[] = []
  while (statuses.length < 20 && !statuses.includes(429)) {
    const answer = await phone.tus('PATCH', `/api/uploads/${photo}`, { 'upload-offset': '0' }, large)
    statuses.push(answer.status)
    if (answer.status === 429) assert.ok(Number(answer.headers.get('retry-after')) > 0)
  }
  assert.ok(statuses.length > 5 && statuses.at(-1) === 429, statuses.join())
  assert.equal((await (await member()).greet()).hub, hub.hub.device, 'others are answered')
})

/** Signs what tus-js-client sends, as docs/protocol.md asks of every request. */
class SigningStack implements HttpStack {
  readonly sent: string[] = []
  readonly #client: Client
  constructor(client: Client) {
    this.#client = client
  }
  getName = () => 'SigningStack'
  createRequest(method: string, url: string): HttpRequest {
    const headers: Record<string, string> = {}
    const { pathname, search } = new URL(url)
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => {
        headers[name.toLowerCase()] = value
      },
      getHeader: (name) => headers[name.toLowerCase()],
      setProgressHandler: () => {},
      send: async (body) => {
        this.sent.push(method)
        const bytes = body ? new Uint8Array(body as unknown as Uint8Array) : undefined
        const answer = await this.#client.tus(method, pathname + search, headers, bytes)
        return {
          getStatus: () => answer.status,
          getHeader: (name) => answer.headers.get(name) ?? undefined,
          getBody: () => '',
          getUnderlyingObject: () => answer,
        } satisfies HttpResponse
      },
      abort: async () => {},
      getUnderlyingObject: () => null,
    }
  }
}

test('a client of others, tus-js-client, brings a photo in, and goes on after it was stopped', async () => {
  const phone = await member()
  const { photo } = await noted(phone, PHOTO)
  const stack = new SigningStack(phone)
  const upload = (more: object): Promise<void> =>
    new Promise((resolve, reject) => {
      const options = { endpoint: `${hub.url}/api/uploads?report=${photo}`, chunkSize: 100, httpStack: stack }
      const one: Upload = new Upload(Buffer.from(PHOTO) as never, {
        ...options,
        retryDelays: [],
        onSuccess: () => resolve(),
        onError: reject,
        onChunkComplete: (_, done) => {
          if ('stopAt' in more && done >= Number(more.stopAt)) one.abort().then(resolve)
        },
        ...('url' in more ? { uploadUrl: String(more.url) } : {}),
      })
      one.start()
    })
  await upload({ stopAt: 200 })
  const at = await phone.tus('HEAD', `/api/uploads/${photo}`)
  assert.equal(at.headers.get('upload-offset'), '200')
  await upload({ url: `${hub.url}/api/uploads/${photo}` })
  const pieces = stack.sent.filter((method) => method === 'PATCH').length
  assert.equal(pieces, Math.ceil(PHOTO.length / 100), 'no piece was sent twice')
  assert.equal((await phone.tus('HEAD', `/api/uploads/${photo}`)).headers.get('upload-offset'), String(PHOTO.length))
  const options = await fetch(`${hub.url}/api/uploads`, { method: 'OPTIONS' })
  assert.equal(options.status, 204)
  assert.match(String(options.headers.get('tus-extension')), /creation/)
})

test('a sealed backup carries photos, and a hub that is restored from it shows them; no export holds their bytes', async () => {
  const own = await netHub()
  const march = await foundJourney(own)
  const phone = new Client(own.url)
  await admit(own, march, phone.key.device, { role: 'coordinator' })
  await phone.greet()
  const note = phone.say(march, 'core.note', 1, { text: 'The bridge' }, happened).id
  const data = { report: note, hash: hashOf(PHOTO), media: 'image/jpeg', bytes: PHOTO.length }
  const photo = phone.say(march, 'core.attachment', 1, data, happened).id
  await phone.sync()
  await phone.upload(photo, PHOTO)
  const marks = [Buffer.from(PHOTO.subarray(200, 240)), Buffer.from(PHOTO).toString('base64').slice(300, 340)]
  for (const as of ['csv', 'geojson', 'jsonl']) {
    const path = `/api/export?journey=${march}&as=${as}&circle=team`
    const file = Buffer.from(await (await phone.ask('GET', path, undefined, { confirmed: true })).arrayBuffer())
    assert.ok(file.length > 20 && !marks.some((mark) => file.includes(mark)), as)
  }
  const key = await makeSealKey()
  const made = await backUp(own.folder, [key.recipient])
  assert.ok(made.ok)
  assert.ok(!marks.some((mark) => Buffer.from(made.value.bytes).includes(mark)), 'sealed')
  await own.stop()
  const folder = join(temporaryFolder(), 'anew')
  const done = await restore({ bytes: made.value.bytes, secrets: [key.secret], folder, progress: () => {} })
  assert.ok(done.ok, JSON.stringify(done))
  const anew = await netHub({ folder })
  phone.url = anew.url
  await phone.greet()
  const answer = await phone.ask('GET', `/api/attachments/${photo}`)
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), Buffer.from(PHOTO))
})
