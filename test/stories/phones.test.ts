// Volunteers on the road: the real phone against a real hub, on a way that breaks.
import assert from 'node:assert/strict'
import { cpSync, rmSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { seededDice } from '../../src/core/generate.ts'
import type { Report } from '../../src/core/report.ts'
import { DAY_MS, instant } from '../../src/core/time.ts'
import { bundleText } from '../../src/log/bundle.ts'
import { hear, SILENT_MS } from '../../src/phone/hearing.ts'
import type { Network } from '../../src/phone/line.ts'
import { badWay, type Faults } from '../support/badWay.ts'
import { temporaryFolder } from '../support/folder.ts'
import { admit, foundJourney, netHub, sayAll, ZONE } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { carriedBy, count, GOOD, invited, saidAtHub, untilDone } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181019)
const none = (): void => {}
/** Rings once for whoever waits, now or later, until it is stilled. */
function bell() {
  let [isRung, wake] = [false, none]
  return {
    ring: (): void => {
      isRung = true
      wake()
    },
    still: (): void => {
      isRung = false
    },
    rung: (): Promise<void> =>
      isRung
        ? Promise.resolve()
        : new Promise((done) => {
            wake = done
          }),
  }
}

const BAD: Faults = { cutUp: 0.15, cutDown: 0.15, lostAnswers: 0.1, delayMs: [0, 20] }
test(`phones on a way that cuts, delays and loses answers all come together, each report once (seed ${seed})`, async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const road = { phones: 4, each: 15, seed }
  const good = await carriedBy(hub, journey, GOOD, { ...road, name: 'good' })
  const bad = await carriedBy(hub, journey, BAD, { ...road, name: 'bad' })
  assert.equal((await hub.log.counts()).applied, 1 + 2 * (4 + 4 * 15))
  assert.ok(bad < 3 * good, `${bad} bytes on a bad way, ${good} on a good one`)
})

test('what an old copy of the hub has lost comes back from the phones, and none says meanwhile that it is on the hub', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const dice = seededDice(seed)
  const ana = await phoneOf('ana', hub.url, dice)
  await admit(hub, journey, ana.device)
  const early = await count(ana, journey, 1000)
  await untilDone(ana)
  await hub.stop()
  const backup = temporaryFolder()
  cpSync(hub.folder, backup, { recursive: true })

  const again = await netHub({ folder: hub.folder })
  const later = await phoneOf('ana', again.url, dice, { journal: ana.journal })
  const lost = await count(later, journey, 2000)
  await untilDone(later)
  assert.equal((await later.phone.status()).onlyHere, 0)
  await again.stop()
  rmSync(hub.folder, { recursive: true })

  const restored = await netHub({ folder: backup })
  assert.equal((await restored.log.rows([early, lost])).length, 1)
  const cut =
    (network: Network): Network =>
    (sent) =>
      sent.path === '/api/exchange' ? Promise.reject(new Error('cut')) : network(sent)
  const heard = await phoneOf('ana', restored.url, dice, { journal: ana.journal, between: cut })
  assert.equal((await heard.phone.exchange(none)).end, 'cut')
  assert.equal((await heard.phone.status()).onlyHere, 2, 'as soon as it has heard of it')
  const back = await phoneOf('ana', restored.url, dice, { journal: ana.journal })
  await untilDone(back)
  assert.equal((await restored.log.rows([early, lost])).length, 2)
  assert.equal((await back.phone.status()).doubt, null, 'a hub that says that it was restored is believed')
  assert.deepEqual(
    (await back.phone.outbox()).map(({ where }) => where),
    ['hub', 'hub'],
  )
})

test('a phone whose clock is years off, or jumps back in the middle, reports in the present as soon as it has heard the hub', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const year = 365 * 86_400_000
  for (const [years, then] of [
    [1, 1],
    [30, 30],
    [-30, -30],
    [1, -30],
  ] as const) {
    let offMs = years * year
    const ana = await phoneOf(`${years} years off, ${then}`, hub.url, seededDice(seed), {
      nowMs: () => Date.now() + offMs,
    })
    await admit(hub, journey, ana.device)
    await untilDone(ana)
    offMs = then * year
    await untilDone(ana)
    await count(ana, journey, 1500)
    const [line] = await ana.phone.outbox()
    assert.ok(Math.abs(Date.parse(String(line?.said)) - Date.now()) < 60_000, line?.said)
    await untilDone(ana)
    assert.deepEqual(
      (await ana.phone.outbox()).map(({ where, awaits }) => [where, awaits]),
      [['hub', null]],
    )
  }
})

test('a phone that nobody vouched for keeps its reports and is told that they wait, and a vouch makes them count', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const stranger = await phoneOf('stranger', hub.url, seededDice(seed))
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  const empty = await stranger.phone.say({ journey, kind: 'core.note', data: {}, happened })
  assert.equal(!empty.ok && empty.problems[0]?.code, 'data.required', 'what says nothing is not kept')
  await count(stranger, journey, 40)
  await untilDone(stranger)
  assert.deepEqual(
    (await stranger.phone.outbox()).map(({ where, awaits }) => [where, awaits?.split(':')[0]]),
    [['hub', 'device']],
  )
  await admit(hub, journey, stranger.device)
  await untilDone(stranger)
  assert.deepEqual(
    (await stranger.phone.outbox()).map(({ where, awaits }) => [where, awaits]),
    [['hub', null]],
  )
  const board = await hub.hub.board(journey)
  assert.equal(board.ok && board.value.size?.best, 40, 'what was said this minute is on the Board now')
})

test('a phone that was ended while it was away keeps what it said since, is told that it does not count and why, and drops nothing', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const ana = await phoneOf('ended', hub.url, seededDice(seed))
  await admit(hub, journey, ana.device)
  const before = await count(ana, journey, 40)
  await untilDone(ana)
  const [{ seq = 0 } = {}] = await hub.log.rows([before])
  const data = { device: ana.device, after: seq, why: 'Lost' }
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  await sayAll(hub, [{ kind: 'core.revocation', v: 1, journey, happened, said: at, data }])
  const after = await count(ana, journey, 50)
  await untilDone(ana)
  const lines = new Map((await ana.phone.outbox()).map((line) => [line.id, line]))
  assert.deepEqual(
    [before, after].map((id) => [lines.get(id)?.where, lines.get(id)?.awaits?.split(':')[0] ?? null]),
    [
      ['hub', null],
      ['hub', 'trust'],
    ],
  )
  assert.equal((await ana.phone.held()).filter((text) => text.includes(after)).length, 1)
})

test('a phone is told what it is now, and that it is let in no longer', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const ana = await invited('told what it is', { hub, journey, role: 'field' })
  const told = async () => {
    await untilDone(ana)
    const { home, isLetIn } = await ana.phone.status()
    return [home?.role, isLetIn]
  }
  // And what it was shown is for what it was then.
  const shown = () => ana.phone.picture('/api/board')
  assert.deepEqual(await told(), ['field', true])
  await ana.phone.keepPicture('/api/board', '{"for":"nobody"}')
  const kept = ana.phone.keepPicture('/api/board', '{"for":"field"}')
  assert.equal(await shown(), '{"for":"field"}', 'what is on its way to the disk is what is read')
  await kept
  const [old] = hub.log.trust(journey).grants(ana.device)
  const taken = (await hub.log.entries(`${journey}/devices:all`)).find(({ report }) => report.id === old?.vouch)
  await admit(hub, journey, ana.device, { role: 'shelter', invitation: taken?.data['invitation'] })
  await saidAtHub(hub, journey, 'core.withdrawal', { report: old?.vouch, why: 'another post' })
  assert.deepEqual(await told(), ['shelter', true])
  assert.equal(await shown(), null)
  await ana.phone.keepPicture('/api/board', '{"for":"shelter"}')
  const end = await saidAtHub(hub, journey, 'core.revocation', { device: ana.device, after: 99, why: 'Lost' })
  assert.deepEqual(await told(), ['field', false])
  assert.equal(await shown(), null)
  await saidAtHub(hub, journey, 'core.withdrawal', { report: end, why: 'Found' })
  assert.deepEqual(await told(), ['shelter', true])
  assert.equal(await shown(), '{"for":"shelter"}')
})

test('the word of a coordinator who was ended empties no phone along the way, and what was said before goes on counting', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  let laterMs = 0
  const nowMs = (): number => Date.now() + laterMs
  const ana = await invited('who is told of an end', { hub, journey, role: 'field' }, { nowMs })
  const coco = await invited('who is ended', { hub, journey, role: 'coordinator' })
  const [first, second] = [await count(ana, journey, 40), await count(ana, journey, 50)]
  for (const phone of [ana, coco]) await untilDone(phone)
  const erasing = async (report: string): Promise<string> => {
    const at = instant(Date.now())
    const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
    const said = await coco.phone.say({ journey, kind: 'core.erasure', data: { report, why: 'asked' }, happened })
    return said.ok ? String(said.value.id) : assert.fail(JSON.stringify(said.problems))
  }
  const before = await erasing(first)
  await untilDone(coco)
  const [{ seq = 0 } = {}] = await hub.log.rows([before])
  const end = await saidAtHub(hub, journey, 'core.revocation', { device: coco.device, after: seq, why: 'Taken' })
  // The thief comes by with a file, since no hub hands it on.
  await erasing(second)
  await ana.phone.accept(await coco.phone.held())
  const kept = async (): Promise<boolean[]> => {
    await untilDone(ana)
    laterMs += 4 * DAY_MS
    await untilDone(ana)
    const texts = await ana.phone.held()
    return [first, second].map((id) => texts.some((text) => text.includes(`"id":"${id}"`)))
  }
  assert.deepEqual(await kept(), [false, true])
  await saidAtHub(hub, journey, 'core.withdrawal', { report: end, why: 'It was not taken' })
  assert.deepEqual(await kept(), [false, false], 'or the test would show nothing')
})

test('a report that no hub can take is set aside and kept for a file, and holds up none of the others', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  let poison = ''
  const askedFor: string[] = []
  // A hub in front of which something refuses whatever carries this one report.
  const between =
    (network: Network): Network =>
    async (sent) => {
      askedFor.push(sent.path)
      const text = sent.body ? gunzipSync(sent.body).toString('utf8') : ''
      const isPoisoned = poison !== '' && (JSON.parse(text || '{}').give ?? []).some((one: Report) => one.id === poison)
      return isPoisoned ? { status: 413, json: null, challenge: null, retryAfterS: null } : network(sent)
    }
  const ana = await phoneOf('poisoned', hub.url, seededDice(seed), { between })
  await admit(hub, journey, ana.device)
  const ids = []
  for (let n = 0; n < 40; n++) ids.push(await count(ana, journey, 100 + n, Date.now() + n * 1000))
  assert.equal((await ana.phone.exchange(none)).end, 'done')
  for (let n = 40; n < 80; n++) ids.push(await count(ana, journey, 100 + n, Date.now() + n * 1000))
  poison = ids[57] as string
  await untilDone(ana)
  assert.equal((await ana.phone.status()).doubt, null)
  assert.ok(askedFor.filter((path) => path.startsWith('/api/tree/growth')).length > 0, 'and proof was wanted')
  const where = new Map((await ana.phone.outbox()).map((line) => [line.id, line]))
  assert.deepEqual(
    ids.filter((id) => where.get(id)?.where !== 'hub'),
    [poison],
  )
  assert.deepEqual(
    where.get(poison)?.problems.map(({ code }) => code),
    ['body.tooLarge'],
  )
  assert.deepEqual(
    (await ana.phone.unsent()).map((text) => JSON.parse(text).id),
    [poison],
  )
})

test("some wifi's own page is nobody's answer: nothing is taken for sent, lost or false, and it goes on behind it", async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  let [standsBefore, status] = [/^$/, 200]
  const between =
    (network: Network): Network =>
    async (sent) =>
      standsBefore.test(sent.path) ? { status, json: null, challenge: null, retryAfterS: null } : network(sent)
  const ana = await phoneOf('at the shelter', hub.url, seededDice(seed), { between })
  await admit(hub, journey, ana.device)
  await untilDone(ana)
  await count(ana, journey, 40)
  for (const path of [/hello/, /exchange/]) {
    standsBefore = path
    assert.equal((await ana.phone.exchange(none)).end, 'cut', String(path))
    assert.equal((await ana.phone.status()).onlyHere, 1)
  }
  for (const refusal of [200, 404]) {
    ;[standsBefore, status] = [/growth/, refusal]
    await count(ana, journey, 50)
    await untilDone(ana)
    const { doubt, onlyHere } = await ana.phone.status()
    assert.deepEqual([doubt, onlyHere], [null, 0], 'a page that is not the hub’s proves nothing against it')
  }
})

test('a phone hears of each change as long as somebody looks, when the way is cut, what was missed meanwhile, and its own end', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const way = await badWay(hub.url, seededDice(seed), GOOD)
  const [opened, told, cut, mended] = [bell(), bell(), bell(), bell()]
  const between =
    (network: Network): Network =>
    async (sent) => {
      const answer = await network(sent)
      if (answer.stream) opened.ring()
      return answer
    }
  const ana = await phoneOf('who looks on', way.url, seededDice(seed), { between })
  const beto = await phoneOf('who reports', hub.url, seededDice(seed))
  for (const { device } of [ana, beto]) await admit(hub, journey, device)
  const wait = async (ms: number): Promise<void> => {
    if (ms === SILENT_MS) return new Promise(none)
    cut.ring()
    await mended.rung()
  }
  const says = async (people: number): Promise<void> => {
    await count(beto, journey, people)
    await untilDone(beto)
  }
  const leave = hear({ line: ana.phone.line, wait }, journey, { changed: told.ring })
  await opened.rung()
  await says(40)
  await told.rung()
  told.still()
  way.part(true)
  await cut.rung()
  await told.rung()
  told.still()
  await says(50)
  way.part(false)
  mended.ring()
  await told.rung()
  told.still()
  await says(60)
  await told.rung()
  told.still()
  await saidAtHub(hub, journey, 'core.revocation', { device: ana.device, after: 99, why: 'Lost' })
  await told.rung()
  assert.equal((await ana.phone.ask('GET', `/api/board?journey=${journey}`))?.status, 403)
  told.still()
  await says(70)
  assert.equal(await Promise.race([told.rung(), new Promise((done) => setImmediate(done, 'nothing'))]), 'nothing')
  leave()
})

test('another hub under the same address is given nothing', async () => {
  const hub = await netHub()
  const other = await netHub()
  const journey = await foundJourney(hub)
  const ana = await phoneOf('faithful', hub.url, seededDice(seed))
  await admit(hub, journey, ana.device)
  await untilDone(ana)
  const moved = await phoneOf('faithful', other.url, seededDice(seed + 1), { journal: ana.journal })
  await count(moved, journey, 900)
  const end = await moved.phone.exchange(none)
  assert.equal(end.end, 'otherHub')
  assert.equal((await other.log.counts()).applied + Object.keys((await other.log.counts()).waiting).length, 0)
})

test('a phone without room keeps nothing and says so, hands the report over signed, and goes on with its chain later', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const ana = await phoneOf('full', hub.url, seededDice(seed))
  await admit(hub, journey, ana.device)
  const first = await count(ana, journey, 900)
  await untilDone(ana)
  ana.journal.room = 0
  await assert.rejects(count(ana, journey, 1000), { code: 'store.full' })
  assert.equal((await ana.phone.outbox()).length, 1, 'what could not be kept is not shown as kept')
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  const saying = (best: number) => {
    const data = { group: 'main', stop: 'tec', people: { low: null, best, high: null } }
    return { journey, kind: 'movement.sighting', data, happened }
  }
  const one = await ana.phone.sayAway(saying(1100))
  const two = await ana.phone.sayAway(saying(1200))
  assert.ok(one.ok && two.ok)
  assert.deepEqual([one.value.length, two.value.length], [1, 2], 'those before it go along')
  const wrong = await ana.phone.sayAway({ ...saying(1), data: { group: 'main' } })
  assert.equal(!wrong.ok && wrong.problems[0]?.code, 'data.required')
  const handed = await hub.hub.sync.takeBundle(bundleText(two.value))
  assert.deepEqual(handed.ok && handed.value.outcomes.map(({ state }) => state), ['applied', 'applied'])
  ana.journal.room = Number.POSITIVE_INFINITY
  const last = await count(ana, journey, 1300)
  await untilDone(ana)
  const rows = await hub.log.rows([first, last])
  assert.deepEqual(rows.map(({ seq }) => seq).sort(), [1, 4], 'no number was given twice')
  assert.deepEqual(new Set((await ana.phone.outbox()).map(({ where }) => where)), new Set(['hub']))
})
