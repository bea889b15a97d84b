// Phones whose person chose that what the hub has is forgotten: what goes, what stays, and what is said of it.
import assert from 'node:assert/strict'
import { cpSync, rmSync } from 'node:fs'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { cleaned } from '../../src/core/media/clean.ts'
import type { Report } from '../../src/core/report.ts'
import { DAY_MS, dayOf, instant } from '../../src/core/time.ts'
import { bundleText } from '../../src/log/bundle.ts'
import { StoreTrouble } from '../../src/log/port.ts'
import type { Network } from '../../src/phone/line.ts'
import { boxOf } from '../../src/store/phone/box.ts'
import { temporaryFolder } from '../support/folder.ts'
import { asOfCamera } from '../support/media.ts'
import { admit, foundJourney, type NetHub, netHub, ZONE } from '../support/net.ts'
import { AGREED, type HeldPhone, phoneOf } from '../support/phones.ts'
import { invited, untilDone } from '../support/roads.ts'

const SAID = 'Canaria-Olvidada'
const picture = cleaned('image/jpeg', asOfCamera()) as Uint8Array

/** How far the two clocks are ahead of this machine's: the hub's as the phone hears it, and the phone's own. */
type Clocks = { hub: number; own: number }
const clocksOf = (): Clocks => ({ hub: 0, own: 0 })
const days = (clocks: Clocks, n: number): void => {
  clocks.hub += n * DAY_MS
  clocks.own += n * DAY_MS
}
const byClocks = (clocks: Clocks) => ({
  nowMs: () => Date.now() + clocks.own,
  between:
    (network: Network): Network =>
    async (sent) => {
      const answer = await network(sent)
      const { now } = (answer.json ?? {}) as { now?: string }
      if (now === undefined) return answer
      return { ...answer, json: { ...(answer.json as object), now: instant(Date.parse(now) + clocks.hub) } }
    },
})

const now = () => {
  const at = instant(Date.now())
  return { from: at, to: at, precision: 'minute', zone: ZONE } as const
}

async function note({ phone }: HeldPhone, journey: string, text: string, isWithPhoto = false): Promise<string> {
  const files = isWithPhoto ? [{ media: 'image/jpeg', bytes: picture } as const] : []
  const said = await phone.say({ journey, kind: 'core.note', data: { text }, happened: now(), files })
  assert.ok(said.ok, JSON.stringify(said))
  return String(said.value.id)
}

/** How many entries of its journal hold the word, for whoever has its key. */
async function marked({ journal }: HeldPhone, word = SAID): Promise<number> {
  const box = await boxOf(journal.key)
  const entries = await Promise.all(journal.entries.map((entry) => box.open(entry)))
  return entries.filter((entry) => Buffer.from(entry).includes(word)).length
}

const lineOf = async ({ phone }: HeldPhone, id: string) => (await phone.outbox()).find((line) => line.id === id)
const textsOn = async ({ log }: NetHub, ids: readonly string[]) =>
  (await log.rows(ids)).map(({ state, body }) => [state, (JSON.parse(body) as Report).data['text']]).sort()

test('a phone forgets on the day that was chosen what its hub has had for so long, and nothing that it has not; its chain goes on', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const clocks = clocksOf()
  const ana = await phoneOf('ana who forgets', hub.url, seededDice(1), byClocks(clocks))
  const beto = await phoneOf('beto who keeps', hub.url, seededDice(2))
  for (const { device } of [ana, beto]) await admit(hub, journey, device)
  const seen = await note(ana, journey, `By the bridge, ${SAID}`, true)
  const other = await note(beto, journey, `At the river, ${SAID}`)
  for (const phone of [beto, ana]) await untilDone(phone)
  const shown = (value: string) => JSON.stringify({ value, received: instant(Date.now() + clocks.hub) })
  const draft = JSON.stringify({ at: instant(Date.now()), entered: [['text', 'Half written']] })
  await ana.phone.keepPicture('/api/board?journey=old', shown(SAID))
  await ana.phone.keepPicture('/api/journeys', shown('of which the form needs the zone'))
  await ana.phone.keepPicture('draft:core.note', draft)
  for (const text of [draft.replace('Half written', 'Thrown away'), ''])
    await ana.phone.keepPicture('draft:movement.sighting', text)
  assert.equal(await ana.phone.forgets(), 0, 'nothing is forgotten that nobody chose')
  await ana.phone.forgets(7)
  assert.ok((await marked(ana, 'Thrown away')) > 0)
  for (const at of [0, 3, 3]) {
    days(clocks, at)
    await untilDone(ana)
    assert.equal(await marked(ana, 'Thrown away'), 0, 'what was written over goes with the first look')
    assert.equal((await lineOf(ana, seen))?.forgotten, null, `${at}`)
  }
  const fresh = shown('of the sixth day')
  await ana.phone.keepPicture('/api/board?journey=new', fresh)
  assert.ok((await marked(ana)) > 1 && ana.chest.kept.size === 1, 'what was said, a picture of a screen, and a photo')
  const late = await note(ana, journey, 'Said on the sixth day')
  days(clocks, 1.1)
  const heldBefore = (await hub.log.counts()).applied
  await untilDone(ana)

  assert.deepEqual([await marked(ana), ana.chest.kept.size], [0, 0], 'sealed or not, neither words nor photo')
  const line = await lineOf(ana, seen)
  assert.deepEqual([line?.where, line?.says, line?.files, line?.forgotten?.length], ['hub', null, [], 10])
  assert.equal((await lineOf(ana, late))?.forgotten, null)
  assert.deepEqual(
    (await ana.phone.outbox()).length,
    2,
    'no line of its own for a photo of which nobody knows whose it was',
  )
  const pictureOf = (path: string) => ana.phone.picture(path)
  const paths = ['/api/board?journey=old', '/api/board?journey=new', 'draft:core.note']
  assert.deepEqual(await Promise.all(paths.map(pictureOf)), [null, fresh, draft])
  assert.ok(await pictureOf('/api/journeys'))
  const all = (await ana.phone.held()).join()
  assert.ok(!all.includes('forgotten') && all.includes('sixth day'), 'nothing of it is given away')
  assert.equal(await ana.phone.unsent().then((texts) => texts.length), 0)
  assert.deepEqual((await ana.phone.status()).onlyHere, 0)

  const next = await note(ana, journey, 'And on it goes')
  const progress: number[] = []
  await ana.phone.exchange(({ got, given }) => progress.push(got, given))
  assert.deepEqual([...new Set(progress)], [0, 1], 'it is neither fetched again nor owed')
  assert.deepEqual(await textsOn(hub, [seen, other]), [
    ['applied', `At the river, ${SAID}`],
    ['applied', `By the bridge, ${SAID}`],
  ])
  assert.deepEqual(
    (await hub.log.rows([next])).map(({ state, seq }) => [state, seq]),
    [['applied', 4]],
  )
  assert.equal((await hub.log.counts()).applied, heldBefore + 2)
  assert.ok((await beto.phone.held()).join().includes('At the river'), 'who keeps, keeps')

  const again = await phoneOf('ana who forgets', hub.url, seededDice(3), { ...ana, ...byClocks(clocks) })
  assert.equal((await lineOf(again, seen))?.where, 'hub', 'the same when it is opened anew')
})

test('a hub that was set back begins anew: nothing more is forgotten for seven days, and what it lost of the forgotten is told, until another phone brings it', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const clocks = clocksOf()
  const ana = await phoneOf('ana of the old copy', hub.url, seededDice(1), byClocks(clocks))
  const beto = await phoneOf('beto of the old copy', hub.url, seededDice(2))
  for (const { device } of [ana, beto]) await admit(hub, journey, device)
  const backup = temporaryFolder()
  cpSync(hub.folder, backup, { recursive: true })
  await ana.phone.forgets(7)
  const first = await note(ana, journey, `First, ${SAID}`)
  for (const phone of [ana, beto]) await untilDone(phone)
  days(clocks, 6)
  const second = await note(ana, journey, 'Second')
  await untilDone(ana)
  days(clocks, 2)
  await untilDone(ana)
  assert.ok((await lineOf(ana, first))?.forgotten)
  await hub.stop()
  rmSync(hub.folder, { recursive: true })

  const restored = await netHub({ folder: backup })
  const moved = (held: HeldPhone, name: string, by = {}) =>
    phoneOf(name, restored.url, seededDice(4), { ...held, ...by })
  const back = await moved(ana, 'ana of the old copy', byClocks(clocks))
  await untilDone(back)
  assert.deepEqual([(await lineOf(back, first))?.where, (await lineOf(back, second))?.where], ['gone', 'hub'])
  assert.deepEqual([(await back.phone.status()).onlyHere, await back.phone.unsent()], [0, []], 'it cannot be given')
  days(clocks, 6)
  await untilDone(back)
  assert.equal((await lineOf(back, second))?.forgotten, null, 'on the hub of now for six days')
  await untilDone(await moved(beto, 'beto of the old copy'))
  days(clocks, 1.1)
  await untilDone(back)
  assert.equal((await lineOf(back, first))?.where, 'hub')
  assert.ok((await lineOf(back, second))?.forgotten)
})

test('a clock that jumps, the hub’s or the phone’s own, forgets nothing', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  for (const which of ['hub', 'own'] as const) {
    const clocks = clocksOf()
    const ana = await phoneOf(`ana, ${which} jumps`, hub.url, seededDice(1), byClocks(clocks))
    await admit(hub, journey, ana.device)
    await ana.phone.forgets(1)
    const id = await note(ana, journey, 'Here')
    await untilDone(ana)
    clocks[which] += 400 * DAY_MS
    await untilDone(ana)
    assert.equal((await lineOf(ana, id))?.forgotten, null)
    clocks[which] -= 800 * DAY_MS
    days(clocks, 0.9)
    await untilDone(ana)
    assert.equal((await lineOf(ana, id))?.forgotten, null)
    days(clocks, 1.1)
    await untilDone(ana)
    assert.ok((await lineOf(ana, id))?.forgotten, 'a day after it was set right')
  }
})

test('a choice counts from when it is made, and whoever takes it back keeps what is left', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const clocks = clocksOf()
  const ana = await phoneOf('ana who chooses', hub.url, seededDice(1), byClocks(clocks))
  await admit(hub, journey, ana.device)
  await ana.phone.forgets(7)
  const id = await note(ana, journey, 'Here')
  await untilDone(ana)
  days(clocks, 3)
  await ana.phone.forgets(1)
  await untilDone(ana)
  assert.equal((await lineOf(ana, id))?.forgotten, null, 'though the hub has had it for three days')
  days(clocks, 1.1)
  await untilDone(ana)
  assert.ok((await lineOf(ana, id))?.forgotten)
  const kept = await note(ana, journey, 'And here')
  await untilDone(ana)
  await ana.phone.forgets(0)
  days(clocks, 30)
  await untilDone(ana)
  assert.equal((await lineOf(ana, kept))?.forgotten, null)
})

test('what was forgotten can still be taken back: a count as a mistake, and what may hold a name for whom it is about', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const clocks = clocksOf()
  const lara = await invited('lara of the forgotten', { hub, journey, role: 'legal' }, byClocks(clocks))
  await untilDone(lara)
  const ana = await invited('ana who takes back', { hub, journey, role: 'field' }, byClocks(clocks))
  for (const { phone } of [ana, lara]) await phone.forgets(1)
  await untilDone(ana)
  const plain = await note(ana, journey, 'Wrong')
  const data = { what: 'held', actor: 'migration', person: SAID }
  const said = await ana.phone.say({ journey, kind: 'rights.detention', data, happened: now(), consent: AGREED })
  assert.ok(said.ok, JSON.stringify(said))
  const sealed = String(said.value.id)
  for (const phone of [ana, lara]) await untilDone(phone)
  days(clocks, 1.1)
  for (const phone of [ana, lara]) await untilDone(phone)
  const lines = [await lineOf(ana, plain), await lineOf(ana, sealed)]
  assert.deepEqual(
    lines.map((line) => [line?.forgotten !== null, line?.isSealed]),
    [
      [true, false],
      [true, true],
    ],
  )
  assert.deepEqual(
    (await (await lara.phone.seals()).lines(journey)).map(({ id }) => id),
    [sealed],
    'the hub has no word of what is sealed for a phone',
  )
  const opened = await (await lara.phone.seals()).open(sealed)
  assert.ok(opened.ok && opened.value.words['person'] === SAID)

  await ana.phone.takeBack(plain, 'A mistake')
  const erasure = await ana.phone.say({
    ...{ journey, kind: 'core.erasure', happened: now() },
    data: { report: sealed, why: 'asked' },
  })
  assert.ok(erasure.ok && erasure.value.state === 'applied', JSON.stringify(erasure))
  assert.equal((await lineOf(ana, plain))?.isWithdrawn, true)
  assert.equal((await ana.phone.status()).onlyHere, 2, 'both are to go to the hub')
  await untilDone(ana)
  const day = dayOf(Date.parse(lines[0]?.happened.from ?? ''), ZONE)
  const entries = await hub.log.entries(`${journey}/day:${day}`)
  assert.equal(entries.find(({ report }) => report.id === plain)?.state, 'withdrawn')
  assert.equal((await hub.log.rows([sealed]))[0]?.problems[0]?.code, 'report.erased')
  await untilDone(lara)
  assert.ok(!(await (await lara.phone.seals()).open(sealed)).ok)
})

test('what a hub waits with, refused or was not given yet stays, photos too; a new hub is built of the phones that keep', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const clocks = clocksOf()
  let isCut = true
  const { nowMs, between } = byClocks(clocks)
  const cutPhotos = (network: Network): Network =>
    between((sent) =>
      isCut && sent.path.startsWith('/api/uploads') ? Promise.reject(new Error('cut')) : network(sent),
    )
  const ana = await phoneOf('ana, half given', hub.url, seededDice(1), { nowMs, between: cutPhotos })
  await ana.phone.forgets(1)
  const waits = await note(ana, journey, 'Before anybody answers for it')
  await untilDone(ana)
  days(clocks, 2)
  await untilDone(ana)
  const line = await lineOf(ana, waits)
  assert.ok(line?.awaits && line.forgotten === null)
  const beto = await phoneOf('beto, who keeps all', hub.url, seededDice(2))
  for (const { device } of [ana, beto]) await admit(hub, journey, device)
  const pictured = await note(ana, journey, `With a photo, ${SAID}`, true)
  assert.equal((await ana.phone.exchange(() => {})).end, 'cut')
  await untilDone(beto)
  days(clocks, 2)
  assert.equal((await ana.phone.exchange(() => {})).end, 'cut')
  assert.deepEqual([(await lineOf(ana, pictured))?.forgotten, ana.chest.kept.size], [null, 1], 'nobody has its photo')
  assert.ok((await lineOf(ana, waits))?.forgotten, 'it counts since')
  isCut = false
  await untilDone(ana)
  days(clocks, 2)
  await untilDone(ana)
  assert.deepEqual([Boolean((await lineOf(ana, pictured))?.forgotten), ana.chest.kept.size], [true, 0])

  await hub.stop()
  rmSync(hub.folder, { recursive: true })
  const anew = await netHub()
  const own = await anew.hub.sync.takeBundle(bundleText(await ana.phone.held()))
  assert.ok(own.ok && own.value.refused === 0, JSON.stringify(own))
  assert.equal((await anew.log.rows([waits, pictured])).length, 0, 'the phone that forgot cannot give it')
  const handed = await anew.hub.sync.takeBundle(bundleText(await beto.phone.held()))
  assert.ok(handed.ok && handed.value.refused === 0, JSON.stringify(handed))
  assert.equal((await anew.log.rows([waits, pictured])).length, 2)
})

test('what a power cut left half forgotten is done with the next exchange, and nobody forgets while the hub’s history does not fit', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const clocks = clocksOf()
  const ana = await phoneOf('ana, cut off', hub.url, seededDice(1), byClocks(clocks))
  await admit(hub, journey, ana.device)
  await ana.phone.forgets(1)
  const id = await note(ana, journey, SAID)
  await untilDone(ana)
  days(clocks, 2)
  const { replace } = ana.journal
  ana.journal.replace = () => Promise.reject(new StoreTrouble('store.full', 'off'))
  assert.equal((await ana.phone.exchange(() => {})).end, 'full')
  ana.journal.replace = replace
  assert.ok((await lineOf(ana, id))?.forgotten && (await marked(ana)) > 0, 'in its journal still')
  const again = await phoneOf('ana, cut off', hub.url, seededDice(2), { ...ana, ...byClocks(clocks) })
  await untilDone(again)
  assert.equal(await marked(again), 0)

  const later = await note(again, journey, 'Later')
  await untilDone(again)
  days(clocks, 2)
  const told = (network: Network): Network =>
    byClocks(clocks).between(async (sent) => {
      const answer = await network(sent)
      const { head } = (answer.json ?? {}) as { head?: object }
      return head && sent.path === '/api/exchange'
        ? { ...answer, json: { ...(answer.json as object), head: { ...head, root: 'A'.repeat(43) } } }
        : answer
    })
  const doubting = await phoneOf('ana, cut off', hub.url, seededDice(3), {
    ...again,
    ...byClocks(clocks),
    between: told,
  })
  await untilDone(doubting)
  assert.ok((await doubting.phone.status()).doubt)
  assert.equal((await lineOf(doubting, later))?.forgotten, null)
})
