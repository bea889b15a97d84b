// A photo on its way: kept on the phone with its report, carried over a way that breaks to a hub that stops, and erased.
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { cleaned } from '../../src/core/media/clean.ts'
import { instant } from '../../src/core/time.ts'
import type { NewFile } from '../../src/phone/attached.ts'
import type { Network, Sent } from '../../src/phone/line.ts'
import { badWay } from '../support/badWay.ts'
import { temporaryFolder } from '../support/folder.ts'
import { asOfCamera } from '../support/media.ts'
import { admit, foundJourney, netHub, ZONE } from '../support/net.ts'
import { type HeldPhone, MemoryChest, phoneOf } from '../support/phones.ts'
import { filesBelow } from '../support/profile.ts'
import { untilDone } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181021)
const none = (): void => {}

/** A photo of some 300 kB: a clean JPEG whose scan is long. */
function photo(length = 300_000, mark = 1): NewFile {
  const clean = cleaned('image/jpeg', asOfCamera()) as Uint8Array
  const scan = Uint8Array.from({ length }, (_, at) => (at * 31 + mark + (at >> 7)) % 251)
  const bytes = Uint8Array.from([...clean.subarray(0, -2), ...scan, 0xff, 0xd9])
  return { media: 'image/jpeg', bytes: cleaned('image/jpeg', bytes) as Uint8Array }
}

async function note({ phone }: HeldPhone, journey: string, files: readonly NewFile[], text = 'The bridge') {
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  return phone.say({ journey, kind: 'core.note', data: { text }, happened, files })
}

const filesOf = async ({ phone }: HeldPhone) => (await phone.outbox()).flatMap(({ files }) => files)

/** Notes what is sent of photos. */
function watched(sent: Sent[]): (network: Network) => Network {
  return (network) => async (one) => {
    if (one.method === 'PATCH') sent.push(one)
    return network(one)
  }
}

test(`a photo goes up over a way that breaks, begins again where the hub is, and sends nothing acknowledged twice (seed ${seed})`, async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const dice = seededDice(seed)
  const faults = { cutUp: 0.25, cutDown: 0.15, lostAnswers: 0.1, delayMs: [0, 5] } as const
  const way = await badWay(hub.url, dice, faults)
  let [acknowledged, pieces] = [0, 0]
  const between =
    (network: Network): Network =>
    async (one) => {
      if (one.method !== 'PATCH') return network(one)
      const from = Number(one.headers['upload-offset'])
      assert.ok(from >= acknowledged, `${from} was acknowledged up to ${acknowledged}`)
      pieces++
      const answer = await network(one)
      if (answer.status === 204) acknowledged = answer.offset as number
      return answer
    }
  const ana = await phoneOf('ana', way.url, dice, { between })
  await admit(hub, journey, ana.device)
  const file = photo()
  assert.ok((await note(ana, journey, [file])).ok)
  assert.deepEqual(await filesOf(ana).then(([one]) => [one?.where, one?.percent, one?.isHere]), ['phone', 0, true])
  assert.equal((await ana.phone.status()).filesHere, 1)
  const tries = await untilDone(ana)
  assert.ok(tries > 2, `${tries} tries: the way was cut`)
  const [one] = await filesOf(ana)
  assert.deepEqual([one?.where, one?.percent], ['hub', 100])
  const kept = await hub.hub.attaching.read(String(one?.id), {
    device: null,
    in: () => ({ role: 'owner', circle: 'team', stops: null }),
  })
  assert.deepEqual(kept.ok && Buffer.from(kept.value.bytes), Buffer.from(file.bytes))
  assert.ok(pieces > 6, `${pieces} pieces`)
})

test('a report that is said while a photo goes up is on the hub before the rest of it', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const asked: string[] = []
  let say = async (): Promise<void> => {}
  const between =
    (network: Network): Network =>
    async (one) => {
      asked.push(one.method === 'PATCH' ? 'piece' : one.path)
      if (asked.filter((what) => what === 'piece').length === 2) await say()
      return network(one)
    }
  const ana = await phoneOf('in a hurry', hub.url, seededDice(seed), { between })
  await admit(hub, journey, ana.device)
  await note(ana, journey, [photo()])
  let said = 0
  say = async () => {
    say = async () => {}
    said = asked.length
    await note(ana, journey, [], 'Two fainted')
  }
  assert.equal((await ana.phone.exchange(none)).end, 'done')
  const after = asked.slice(said)
  assert.ok(after.includes('piece'), 'or all of it was through')
  assert.ok(after.indexOf('/api/exchange') < after.indexOf('piece'), after.join(' '))
  assert.deepEqual(await ana.phone.status().then(({ onlyHere, filesHere }) => [onlyHere, filesHere]), [0, 0])
})

test('a phone and a hub that are started anew go on in the middle of a photo, and nothing acknowledged is sent again', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const dice = seededDice(seed)
  const sent: Sent[] = []
  let pieces = 0
  const breaking = (network: Network): Network =>
    watched(sent)(async (one) => {
      if (one.method === 'PATCH' && ++pieces > 3) throw new Error('cut')
      return network(one)
    })
  const ana = await phoneOf('ana', hub.url, dice, { between: breaking })
  await admit(hub, journey, ana.device)
  const file = photo()
  await note(ana, journey, [file])
  assert.equal((await ana.phone.exchange(none)).end, 'cut')
  const [half] = await filesOf(ana)
  assert.equal(half?.where, 'phone')
  assert.ok((half?.percent ?? 0) > 30 && (half?.percent ?? 0) < 50, `${half?.percent} %`)
  await ana.phone.close()
  await hub.stop()

  const again = await netHub({ folder: hub.folder })
  const later = await phoneOf('ana', again.url, dice, { ...ana, between: watched(sent) })
  assert.equal((await filesOf(later))[0]?.percent, half?.percent, 'known after a start without a hub')
  await untilDone(later)
  const done = sent.filter((_, at) => at !== 3).map(({ body }) => body?.length ?? 0)
  assert.equal(
    done.reduce((sum, length) => sum + length, 0),
    file.bytes.length,
    'each byte that came through went once',
  )
  assert.deepEqual((await later.phone.file(String(half?.id)))?.bytes, file.bytes, 'and it is still here to be seen')
})

test('a hub that was set back to before a photo gets it again; what is taken back is erased on both sides', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const dice = seededDice(seed)
  const ana = await phoneOf('ana', hub.url, dice)
  await admit(hub, journey, ana.device)
  await untilDone(ana)
  await hub.stop()
  const copy = temporaryFolder()
  cpSync(hub.folder, copy, { recursive: true })
  const again = await netHub({ folder: hub.folder })
  const later = await phoneOf('ana', again.url, dice, ana)
  await note(later, journey, [photo(2000, 1), photo(2000, 2)])
  await untilDone(later)
  assert.deepEqual(
    (await filesOf(later)).map(({ where }) => where),
    ['hub', 'hub'],
  )
  await again.stop()

  const restored = await netHub({ folder: copy })
  const back = await phoneOf('ana', restored.url, dice, ana)
  const kept = () => filesBelow(join(copy, 'files')).length
  assert.equal(kept(), 0)
  await untilDone(back)
  assert.equal(kept(), 2)
  const [first] = await filesOf(back)
  await back.phone.takeBack(String(first?.id), 'She asked us to')
  assert.equal(ana.chest.kept.size, 1, 'erased here at once')
  assert.equal((await filesOf(back)).length, 1)
  await untilDone(back)
  await restored.hub.attaching.settled()
  assert.equal(kept(), 1)
})

test('what the phone has no room for is refused before anything is said; a photo that the hub has makes room', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const ana = await phoneOf('ana', hub.url, seededDice(seed), { chest: new MemoryChest(5000) })
  await admit(hub, journey, ana.device)
  const full = { code: 'store.full' }
  await assert.rejects(note(ana, journey, [photo(1000), photo(9000)]), full)
  assert.equal(ana.chest.kept.size, 0)
  assert.deepEqual(await ana.phone.outbox(), [], 'no report that shows a photo which is not there')
  assert.ok((await note(ana, journey, [photo(3000)])).ok)
  await assert.rejects(note(ana, journey, [photo(3000, 2)]), full)
  assert.equal((await note(ana, journey, [], 'In words')).ok, true, 'a report without it is kept')
  assert.equal((await ana.phone.unsent()).length, 3, 'and all of it can leave as a file')
  await untilDone(ana)
  assert.ok((await note(ana, journey, [photo(3000, 2)])).ok)
  assert.deepEqual(
    (await filesOf(ana)).map(({ where, isHere }) => [where, isHere]),
    [
      ['phone', true],
      ['hub', false],
    ],
  )
})

test('what no hub takes is told with its reason and holds up nothing; what waits for a vouch goes when it comes', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const ana = await phoneOf('ana', hub.url, seededDice(seed))
  await note(ana, journey, [{ media: 'image/jpeg', bytes: asOfCamera() }, photo(2000)])
  assert.equal(await untilDone(ana), 1)
  assert.deepEqual(
    (await filesOf(ana)).map(({ where, percent }) => [where, percent]),
    [
      ['phone', 0],
      ['phone', 0],
    ],
  )
  await admit(hub, journey, ana.device)
  await untilDone(ana)
  const told = (await filesOf(ana)).map(({ where, problems }) => [where, problems[0]?.code])
  assert.deepEqual(told.sort(), [
    ['hub', undefined],
    ['refused', 'attachment.traces'],
  ])
  assert.equal((await ana.phone.status()).filesHere, 0)
})
