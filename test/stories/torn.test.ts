// A phone whose memory forgot a piece: each piece of its journal in turn. It opens, tells, goes on, and gives no number twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { cleaned } from '../../src/core/media/clean.ts'
import type { Report } from '../../src/core/report.ts'
import { instant } from '../../src/core/time.ts'
import { KINDS } from '../../src/domains/all.ts'
import { bundleText } from '../../src/log/bundle.ts'
import { Log } from '../../src/log/log.ts'
import type { Store } from '../../src/log/port.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { boxOf } from '../../src/store/phone/box.ts'
import { openPhoneStore } from '../../src/store/phone/store.ts'
import { verify } from '../support/devices.ts'
import { asOfCamera, WEBM } from '../support/media.ts'
import { foundJourney, netHub, ZONE } from '../support/net.ts'
import { type HeldPhone, MemoryChest, MemoryJournal, phoneOf } from '../support/phones.ts'
import { count, invited, saidAtHub, untilDone } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181023)
const dice = seededDice(seed)
const NAME = 'torn'
const hub = await netHub()
const journey = await foundJourney(hub)
const photo = { media: 'image/jpeg', bytes: cleaned('image/jpeg', asOfCamera()) as Uint8Array } as const

/** A volunteer's day: a word before she is let in, some reports with the hub, others of others, and then some alone, the last with a photo. */
const journal = new MemoryJournal()
await count(await phoneOf(NAME, hub.url, dice, { journal }), journey, 800)
const before = await invited(NAME, { hub, journey, role: 'field' }, { journal })
for (const people of [900, 1000]) await count(before, journey, people)
await saidAtHub(hub, journey, 'core.note', { text: 'The bridge is open' })
await untilDone(before)
await count(before, journey, 1100)
const at = instant(Date.now())
const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
const noted = { journey, kind: 'core.note', data: { text: 'Two buses' }, happened, files: [photo] }
assert.ok((await before.phone.say(noted)).ok)
const texts = await before.phone.held()
const outbox = (await before.phone.outbox()).map(({ id }) => id)
const entries = [...before.journal.entries]
const [attachment = ''] = (await before.phone.outbox()).flatMap(({ files }) => files.map(({ id }) => id))

const reportsIn = (all: readonly string[]): Report[] => all.map((text) => JSON.parse(text))
const numbers = ({ device }: HeldPhone, all: readonly string[]): number[] =>
  reportsIn(all).flatMap((one) => (one.device === device ? [one.seq] : []))

/** The same phone another day, out of reach of its hub, with another entry in the place of one; its chest is its own. */
async function after(instead: readonly Uint8Array[], url = 'http://127.0.0.1:9'): Promise<HeldPhone> {
  const [journal, chest] = [new MemoryJournal(), new MemoryChest()]
  journal.entries = [...instead]
  for (const [name, bytes] of before.chest.kept) await chest.put(name, bytes)
  return phoneOf(NAME, url, dice, { journal, chest })
}

/** How each report stands. */
const standing = async (store: Store): Promise<string[]> =>
  (await store.scan(0, 1000)).map(({ id, state, awaits, subjects }) => `${id} ${state} ${awaits} ${subjects}`).sort()

/** A log that never heard of any others. */
async function storeOf(heard: readonly string[]): Promise<Store> {
  const store = memoryStore()
  const log = await Log.open({ store, kinds: KINDS, views: [], verify, now: () => instant(Date.now()) })
  await log.accept(reportsIn(heard))
  return store
}

const again = ({ journal, chest }: HeldPhone): Promise<HeldPhone> =>
  phoneOf(NAME, 'http://127.0.0.1:9', dice, { journal, chest })

const flipped = (bytes: Uint8Array): Uint8Array => {
  const bit = Math.floor(dice() * bytes.length * 8)
  return bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}
/** As it is read where a browser lost the bytes. */
const emptied = (): Uint8Array => new Uint8Array()

for (const [how, damaged] of Object.entries({ flipped, emptied })) {
  test(`each entry of a phone's journal ${how} in turn costs what it held and nothing else, and the phone goes on`, async () => {
    const box = await boxOf(before.journal.key)
    for (const [at, entry] of entries.entries()) {
      const ana = await after(entries.with(at, damaged(entry)))
      const [opened, said] = [new TextDecoder().decode(await box.open(entry)), `entry ${at}`]
      assert.equal((await ana.phone.status()).unread, 1, said)
      const left = await ana.phone.held()
      for (const { id } of reportsIn(texts.filter((text) => !left.includes(text)))) assert.ok(opened.includes(id), said)
      assert.deepEqual(
        await standing(await openPhoneStore(ana.journal, box)),
        await standing(await storeOf(left)),
        said,
      )
      const lines = (await ana.phone.outbox()).map(({ id }) => id)
      assert.deepEqual(
        lines,
        outbox.filter((id) => left.some((text) => text.includes(`"id":"${id}"`))),
        said,
      )
      await count(ana, journey, 1200)
      const [mine = 0] = numbers(
        ana,
        (await ana.phone.held()).filter((text) => !left.includes(text)),
      )
      assert.ok(!numbers(ana, texts).includes(mine), `${mine} was given before; ${said}`)

      const later = await again(ana)
      await count(later, journey, 1300)
      assert.equal(Math.max(...numbers(later, await later.phone.held())), mine + 1, 'one gap for one loss')
      // What was lost is carried back by somebody, with the photo that waited for its report.
      assert.deepEqual(new Set((await later.phone.accept(texts)).map(({ problems }) => problems.length)), new Set([0]))
      assert.equal((await later.phone.held()).length, texts.length + 2)
      assert.ok((await later.phone.file(attachment)) !== null, `the photo is gone; ${said}`)
      assert.equal((await later.phone.status()).unread, 1, 'what cannot be read stays until somebody lets it go')
      await later.phone.letGo()
      const last = await again(later)
      assert.equal((await last.phone.status()).unread, 0)
      assert.equal((await last.phone.held()).length, texts.length + 2)
      await count(last, journey, 1400)
      assert.equal(Math.max(...numbers(last, await last.phone.held())), mine + 2)
    }
  })
}

test('a photo of which nothing is known but its bytes is found again by them', async () => {
  const box = await boxOf(before.journal.key)
  const opened = await Promise.all(entries.map(async (entry) => new TextDecoder().decode(await box.open(entry))))
  const ana = await after(entries.filter((_, at) => !opened[at]?.includes('"phone.files"')).with(1, emptied()))
  assert.deepEqual((await ana.phone.file(attachment))?.bytes, photo.bytes)
})

test('a photo that was damaged is told to be lost, and holds up none of the others', async () => {
  const ana = await after(entries, hub.url)
  const [name = ''] = ana.chest.kept.keys()
  const other = { media: 'audio/webm', bytes: cleaned('audio/webm', WEBM) as Uint8Array } as const
  assert.ok((await ana.phone.say({ ...noted, files: [other] })).ok)
  ana.chest.get = async (asked) => (asked === name ? null : (ana.chest.kept.get(asked) ?? null))
  await untilDone(ana)
  const told = (await ana.phone.outbox()).flatMap(({ files }) => files.map(({ media, where }) => `${media} ${where}`))
  assert.deepEqual(told.sort(), ['audio/webm hub', 'image/jpeg lost'])
})

test('what the hub has comes back with the next exchange, and the hub finds no two reports of one number', async () => {
  const box = await boxOf(before.journal.key)
  const first = reportsIn(texts).find(({ device, kind }) => device === before.device && kind === 'movement.sighting')
  const opened = await Promise.all(entries.map(async (entry) => new TextDecoder().decode(await box.open(entry))))
  const last = opened.findLastIndex((text) => text.includes('Two buses'))
  const torn = opened.findIndex((text) => text.includes(String(first?.id)))
  const ana = await after(entries.with(torn, emptied()).with(last, emptied()), hub.url)
  assert.equal((await ana.phone.status()).unread, 2)
  await count(ana, journey, 1200)
  await untilDone(ana)
  // The report that was only on this phone turns up in a file that it had given away.
  assert.ok((await hub.hub.sync.takeBundle(bundleText(texts))).ok)
  const rows = await hub.log.rows(reportsIn(await ana.phone.held()).map(({ id }) => id))
  assert.ok(
    (await ana.phone.held()).some((text) => text.includes(String(first?.id))),
    'it came back',
  )
  const own = (await hub.log.after(0, 1000)).filter(({ device }) => device === ana.device)
  assert.equal(new Set(own.map(({ seq }) => seq)).size, own.length)
  assert.deepEqual(new Set(rows.map(({ state }) => state)), new Set(['applied']))
  assert.deepEqual(new Set((await ana.phone.outbox()).map(({ where }) => where)), new Set(['hub']))
})
