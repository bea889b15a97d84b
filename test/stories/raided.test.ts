// Hubs that are gone for good, and hubs that are taken: what comes back from the phones alone, and what a thief finds.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { cleaned } from '../../src/core/media/clean.ts'
import type { Report } from '../../src/core/report.ts'
import { instant } from '../../src/core/time.ts'
import { OWNER } from '../../src/hub/readers.ts'
import { bundleText } from '../../src/log/bundle.ts'
import { makeSealKey } from '../../src/log/seal.ts'
import { backUp, restore } from '../../src/main/backup.ts'
import { openData } from '../../src/main/compose.ts'
import { hubSecret } from '../../src/main/keys.ts'
import { cipherOf } from '../../src/store/cipher.ts'
import { Client } from '../protocol/client.mjs'
import { testDevice } from '../support/devices.ts'
import { temporaryFolder } from '../support/folder.ts'
import { asOfCamera } from '../support/media.ts'
import { admit, foundJourney, happened, type NetHub, netHub, sayAll, ZONE } from '../support/net.ts'
import { AGREED, type HeldPhone, phoneOf } from '../support/phones.ts'
import { filesBelow, filesWithMarks } from '../support/profile.ts'
import { count, untilDone } from '../support/roads.ts'

const dice = seededDice(20181020)

async function comesIn(phone: HeldPhone, hub: NetHub, journey: string, role: string): Promise<void> {
  const key = testDevice(`invitation of ${phone.device} to ${hub.url}`)
  const data = { key: key.device, label: `Post ${role}`, role, expires: '2100-01-01T00:00:00Z' }
  const said = instant(Date.now())
  const [invitation = ''] = await sayAll(hub, [{ kind: 'core.invitation', v: 1, journey, happened, said, data }])
  const joined = await phone.phone.join({ journey, invitation, sign: key.sign, hub: hub.signer.device })
  assert.ok(joined.ok, JSON.stringify(joined))
}

const idsIn = (texts: readonly string[]): Set<string> => new Set(texts.map((text) => JSON.parse(text).id as string))

test('a hub is burnt while phones report; another one, with another key, is built of the phones that are left', async () => {
  const burnt = await netHub()
  const journey = await foundJourney(burnt)
  const [coco, ana, beto] = (await Promise.all(
    ['coco', 'ana', 'beto'].map((name) => phoneOf(`${name} of the burnt hub`, burnt.url, dice)),
  )) as [HeldPhone, HeldPhone, HeldPhone]
  await comesIn(coco, burnt, journey, 'coordinator')
  for (const phone of [ana, beto]) await comesIn(phone, burnt, journey, 'field')
  for (let n = 0; n < 10; n++) for (const phone of [ana, beto]) await count(phone, journey, 1000 + n)
  for (const phone of [ana, beto, coco]) await untilDone(phone)
  await count(ana, journey, 2222)
  await burnt.stop()
  rmSync(burnt.folder, { recursive: true })
  const late = await count(beto, journey, 3333)
  assert.equal((await beto.phone.outbox()).find(({ id }) => id === late)?.where, 'phone')

  const anew = await netHub()
  assert.notEqual(anew.signer.device, burnt.signer.device)
  const move = (phone: HeldPhone, name: string) => phoneOf(`${name} of the burnt hub`, anew.url, dice, phone)
  // A coordinator answers for the new hub, and carries what the phone holds there in a file.
  const data = { device: anew.signer.device, label: 'Second hub', role: 'coordinator' }
  assert.ok((await coco.phone.say({ journey, kind: 'core.vouch', data, happened })).ok)
  const handed = await anew.hub.sync.takeBundle(bundleText(await coco.phone.held()))
  assert.ok(handed.ok && handed.value.refused === 0, JSON.stringify(handed))
  const phones = [await move(ana, 'ana'), await move(beto, 'beto'), await move(coco, 'coco')]
  assert.equal((await phones[0]?.phone.exchange(() => {}))?.end, 'otherHub', 'not before somebody let it in there')
  for (const phone of phones) {
    await comesIn(phone, anew, journey, phone.device === coco.device ? 'coordinator' : 'field')
    await untilDone(phone)
  }
  const wanted = idsIn((await Promise.all(phones.map(({ phone }) => phone.held()))).flat())
  const rows = await anew.log.rows([...wanted])
  assert.equal(rows.length, wanted.size, 'all that any phone held')
  assert.deepEqual(
    rows.filter(({ state }) => state !== 'applied').map(({ kind, awaits }) => [kind, awaits]),
    [],
  )
  assert.equal(rows.filter(({ kind }) => kind === 'movement.sighting').length, 22)
  for (const { phone } of phones)
    assert.deepEqual(
      (await phone.outbox()).filter(({ where }) => where !== 'hub'),
      [],
    )
})

const PERSONS = 1000
const nameOf = (n: number): string => `Canaria${n} Persona-${(n * 7919) % 10_007}`

test('a hub’s disk and backup with a thousand sealed people on it gives up no name', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [ana, lara] = [
    await phoneOf('ana of the disk', hub.url, dice),
    await phoneOf('lara of the disk', hub.url, dice),
  ]
  await comesIn(lara, hub, journey, 'legal')
  await comesIn(ana, hub, journey, 'field')
  for (const phone of [lara, ana]) await untilDone(phone)
  const at = instant(Date.now())
  const now = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  // Twenty names a report: what a witness tells of a bus that was stopped.
  const ids: string[] = []
  for (let n = 0; n < PERSONS; n += 20) {
    const testimony = Array.from({ length: 20 }, (_, i) => nameOf(n + i)).join('; ')
    const data = { what: 'held', actor: 'migration', person: nameOf(n), testimony }
    const said = await ana.phone.say({ journey, kind: 'rights.detention', data, happened: now, consent: AGREED })
    assert.ok(said.ok, JSON.stringify(said))
    ids.push(String(said.value.id))
  }
  await untilDone(ana)
  await untilDone(lara)
  const opened = await (await lara.phone.seals()).open(ids.at(-1) as string)
  assert.ok(opened.ok && opened.value.words['testimony']?.includes(nameOf(PERSONS - 1)))
  const out = temporaryFolder()
  const own = await makeSealKey()
  const backup = await backUp(hub.folder, [own.recipient])
  assert.ok(backup.ok)
  writeFileSync(join(out, 'backup.age'), backup.value.bytes)
  writeFileSync(join(out, 'written'), JSON.stringify(hub.lines))
  await hub.stop()
  const names = Array.from({ length: PERSONS }, (_, n) => nameOf(n))
  const marks = [...new Set(names.map((name) => name.split(' ')[0] as string))]
  // One word that stands in every name, in each of its codings, and some names in full.
  for (const folder of [hub.folder, out])
    assert.deepEqual(filesWithMarks(folder, ['Canaria', 'Persona-', ...marks.slice(0, 40)]), [])
  assert.ok(filesWithMarks(hub.folder, ['migration']).length > 0, 'the scan finds what is there')
})

const SAID = 'Garza-Canaria'
const KEY_WORDS = 'the disk key of a test'
const KEY = cipherOf(Buffer.from(KEY_WORDS))

/** A note with a photo, a refused report, rubbish, a label and a view: whatever a hub writes down of what people say. */
async function saidAll(hub: NetHub, journey: string, picture: Uint8Array): Promise<void> {
  const ana = new Client(hub.url)
  await admit(hub, journey, ana.key.device, { role: 'coordinator', label: `Post ${SAID}` })
  const note = ana.say(journey, 'core.note', 1, { text: `The bridge, ${SAID}` }, happened).id
  const hash = createHash('sha256').update(picture).digest('base64url')
  const data = { report: note, hash, media: 'image/jpeg', bytes: picture.length }
  const photo = ana.say(journey, 'core.attachment', 1, data, happened).id
  ana.say(journey, 'movement.sighting', 1, { group: 'main', stop: `No code ${SAID}` }, happened)
  await ana.sync()
  assert.equal((await ana.upload(photo, picture, 100)).status, 204)
  const half = ana.say(journey, 'core.attachment', 1, data, happened).id
  await ana.sync()
  await ana.tus('POST', `/api/uploads?report=${half}`, { 'upload-length': String(picture.length) })
  await ana.tus('PATCH', `/api/uploads/${half}`, { 'upload-offset': '0' }, picture.subarray(0, 333))
  await ana.ask('POST', '/api/exchange', { v: 1, give: [`rubbish ${SAID} \ud800`] })
  for (const path of [`timeline?journey=${journey}&day=2018-10-15`, `board?journey=${journey}`])
    assert.equal((await ana.ask('GET', `/api/${path}`)).status, 200)
}

test('a hub with a disk key gives up nothing that was said, no photo and not its own key to who takes the disk', async () => {
  const hub = await netHub({ diskKey: KEY })
  const journey = await foundJourney(hub)
  const picture = cleaned('image/jpeg', asOfCamera()) as Uint8Array
  await saidAll(hub, journey, picture)
  const own = await makeSealKey()
  const backup = await backUp(hub.folder, [own.recipient], KEY)
  assert.ok(backup.ok)
  const keyOfHub = hubSecret(hub.folder, KEY)
  await hub.stop()
  writeFileSync(join(hub.folder, 'backup.age'), backup.value.bytes)
  writeFileSync(join(hub.folder, 'written'), JSON.stringify(hub.lines))
  const secret = keyOfHub.split('\n')[1] as string
  const marks = [SAID, 'The bridge', 'March', KEY_WORDS, 'PRIVATE KEY', secret, own.secret]
  assert.deepEqual(filesWithMarks(hub.folder, marks), [])
  const pieces = [0, 300].map((at) => Buffer.from(picture.subarray(at, at + 24)))
  const found = filesBelow(hub.folder).filter((path) => pieces.some((piece) => readFileSync(path).includes(piece)))
  assert.deepEqual(found, [])
  assert.ok(filesWithMarks(hub.folder, ['stop-night', 'movement.sighting']).length > 0, 'the scan finds what is there')

  for (const [diskKey, code] of [
    [undefined, 'diskKey.missing'],
    [cipherOf(Buffer.from('another key')), 'diskKey.wrong'],
  ] as const)
    await assert.rejects(openData({ folder: hub.folder, ...(diskKey && { diskKey }) }), { code })
  await assert.rejects(netHub({ folder: (await clearHub()).folder, diskKey: KEY }), { code: 'diskKey.late' })
  const folder = join(temporaryFolder(), 'anew')
  const asked = { bytes: backup.value.bytes, secrets: [own.secret], folder, progress: () => {} }
  assert.ok((await restore(asked, KEY)).ok)
  for (const place of [hub.folder, folder]) {
    const again = await netHub({ folder: place, diskKey: KEY })
    assert.equal(again.signer.device, hub.signer.device)
    const rows = (await again.log.after(0, 100)).map(({ body }) => JSON.parse(body) as Report)
    assert.ok(rows.some(({ data }) => data['text'] === `The bridge, ${SAID}`))
    const photo = rows.find(({ kind }) => kind === 'core.attachment')?.id as string
    const seen = await again.hub.attaching.read(photo, OWNER)
    assert.deepEqual(seen.ok && Buffer.from(seen.value.bytes), Buffer.from(picture))
    assert.equal((await again.log.refused(9)).length, 1)
    assert.ok((await again.log.rejects(9)).some(({ text }) => text.includes(SAID)))
    await again.stop()
  }
})

async function clearHub(): Promise<NetHub> {
  const hub = await netHub()
  await foundJourney(hub)
  await hub.stop()
  return hub
}
