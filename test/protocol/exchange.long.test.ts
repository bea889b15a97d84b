// The full figures of the exchange: fifty phones on a bad way
// (`VEREDA_SEEDS=100`: on a hundred of them), a thousand times ten identical posts at once, ninety days
// without a hub, and ten thousand flipped bits of a backup and a bundle. Each has a small version in `npm test`.
import assert from 'node:assert/strict'
import { loadavg } from 'node:os'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { seededDice } from '../../src/core/generate.ts'
import { DAY_MS } from '../../src/core/time.ts'
import { bundleText, readBundle } from '../../src/log/bundle.ts'
import { type Frames, withFrame } from '../../src/log/frames.ts'
import { makeSealKey, seal, unseal } from '../../src/log/seal.ts'
import { Client } from '../protocol/client.mjs'
import { badWay, type Faults } from '../support/badWay.ts'
import { bytesOfCodes, codesOf } from '../support/codes.ts'
import { admit, foundJourney, happened, netHub } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { count, GOOD, untilDone } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181020)
const load = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)}`

const SEEDS = Number(process.env['VEREDA_SEEDS'] ?? 5)
const [PHONES, EACH] = [50, 200]
const FAULTS: Faults = {
  ...{ cutUp: 0.05, cutDown: 0.05, lostAnswers: 0.05, silent: 0.02 },
  ...{ delayMs: [25, 1000], perSecond: 400_000 },
}
const [PARTED_AFTER_MS, PARTED_MS, FAULTY_MS] = [4000, 5000, 20_000]
const PATIENCE_MS = 15_000

/** Bytes, and how long it took until every report of every phone was on the hub and each said so: from when faults end. */
async function comeTogether(name: string, seed: number, faults: Faults, t: TestContext) {
  const hub = await netHub()
  const dice = seededDice(seed)
  const way = await badWay(hub.url, dice, faults)
  const phones = await Promise.all(
    Array.from({ length: PHONES }, (_, n) => phoneOf(`${name} ${n}`, way.url, dice, { patienceMs: PATIENCE_MS })),
  )
  // Each is of a journey of its own, so that it gives all it has and need not fetch what the forty-nine others said.
  for (const [n, phone] of phones.entries()) {
    const journey = await foundJourney(hub, `march-${n}`)
    await admit(hub, journey, phone.device)
    for (let i = 0; i < EACH; i++) await count(phone, journey, 100 * n + i)
  }
  let endedMs = performance.now()
  const ending =
    faults !== GOOD &&
    (async () => {
      await pause(PARTED_AFTER_MS)
      way.part(true)
      await pause(PARTED_MS)
      way.part(false)
      await pause(FAULTY_MS - PARTED_AFTER_MS - PARTED_MS)
      way.calm()
      endedMs = performance.now()
    })()
  const done = phones.map(async ({ phone }) => {
    while ((await phone.exchange(() => {})).end !== 'done') await pause(100)
  })
  await ending
  await Promise.all(done)
  // Whoever heard no answer for the last they gave asks once more.
  for (const phone of phones) await untilDone(phone)
  const ms = performance.now() - endedMs
  for (const { phone } of phones) assert.equal((await phone.status()).onlyHere, 0)
  assert.equal((await hub.log.counts()).applied, PHONES * (2 + EACH))
  t.diagnostic(`${name}: ${(way.carried() / 1e6).toFixed(2)} MB, ${(ms / 1000).toFixed(1)} s, ${load()}`)
  for (const { phone } of phones) await phone.close()
  await hub.stop()
  // A way that still listens when the last test is over keeps the file from ending.
  way.close()
  return { bytes: way.carried(), ms }
}

let good: Promise<{ readonly bytes: number; readonly ms: number }> | undefined

for (let n = 0; n < SEEDS; n++)
  test(`50 phones × 200 reports on a way that cuts, delays, loses answers, falls silent and parts come together (seed ${seed + n})`, async (t) => {
    good ??= comeTogether('good', seed, GOOD, t)
    const { bytes, ms } = await good
    const bad = await comeTogether(`bad ${n}`, seed + n, FAULTS, t)
    assert.ok(bad.bytes <= 1.3 * bytes, `${bad.bytes} bytes on a bad way, ${bytes} on a good one`)
    // A connection that is silent when the faults end is found out no sooner than a phone loses patience.
    assert.ok(bad.ms <= 2 * ms + PATIENCE_MS, `${bad.ms} ms, ${ms} ms on a good way`)
  })

test('1,000 reports, each posted ten times at once: one record and ten equal answers', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  // A key has its budget; ten thousand requests of one are no phone's.
  for (let n = 0; n < 50; n++) {
    const phone = new Client(hub.url)
    await admit(hub, journey, phone.key.device)
    await phone.greet()
    for (let i = 0; i < 20; i++) {
      const people = { low: null, best: n * 20 + i, high: null }
      const give = [phone.say(journey, 'movement.sighting', 1, { group: 'main', stop: 'esq', people }, happened)]
      const answers = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const answer = await phone.ask('POST', '/api/exchange', { v: 1, give })
          return `${answer.status} ${JSON.stringify(((await answer.json()) as { outcomes: unknown }).outcomes)}`
        }),
      )
      assert.deepEqual(
        [...new Set(answers)],
        [`200 [{"id":"${give[0]?.id}","state":"applied","awaits":null,"problems":[]}]`],
      )
    }
  }
  assert.equal((await hub.log.counts()).applied, 1 + 50 + 1000)
})

test('after 90 days and 2,000 reports without a hub the first exchange completes, and nothing was asked of the person', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  let nowMs = Date.now() - 90 * DAY_MS
  const ana = await phoneOf('ninety days', hub.url, seededDice(seed), { nowMs: () => nowMs })
  for (let n = 0; n < 2000; n++) {
    nowMs += (90 * DAY_MS) / 2000
    await count(ana, journey, n, nowMs)
  }
  await ana.phone.close()
  // The next version of the app opens what this one kept.
  const later = await phoneOf('ninety days', hub.url, seededDice(seed + 1), {
    journal: ana.journal,
    nowMs: () => nowMs,
  })
  await admit(hub, journey, ana.device)
  assert.equal(await untilDone(later), 1)
  assert.equal((await later.phone.status()).onlyHere, 0)
  assert.equal((await hub.log.counts()).applied, 2002)
})

test('10,000 single flipped bits of a sealed backup, a bundle and a row of codes are all found', async () => {
  const dice = seededDice(seed)
  const key = await makeSealKey()
  const reports = Array.from({ length: 20 }, (_, n) => JSON.stringify({ n, words: 'palabras' }))
  const text = bundleText(reports)
  const sealed = await seal(gzipSync(text), [key.recipient])
  const flipped = (bytes: Uint8Array): Uint8Array => {
    const copy = Uint8Array.from(bytes)
    const at = Math.floor(dice() * copy.length)
    copy[at] = (copy[at] as number) ^ (1 << Math.floor(dice() * 8))
    return copy
  }
  const plain = new TextEncoder().encode(text)
  const codes = codesOf(gzipSync(text)) as string[]
  for (let n = 0; n < 10_000; n++) {
    if (n % 3 === 0) assert.ok(!(await unseal(flipped(sealed), [key.secret])).ok, `sealed, flip ${n}`)
    else if (n % 3 === 1) {
      const read = readBundle(new TextDecoder().decode(flipped(plain)))
      // A flip in the count of the header changes no report: only what is told of them.
      assert.ok(!read.ok || read.value.join() === reports.join(), `bundle, flip ${n}`)
    } else {
      const at = Math.floor(dice() * codes.length)
      const wrong = codes.map((code, i) =>
        i === at ? new TextDecoder().decode(flipped(new TextEncoder().encode(code))) : code,
      )
      const frames = wrong.reduce<Frames | null>((held, code) => withFrame(held, code) ?? held, null)
      const bytes = frames && bytesOfCodes(frames)
      assert.ok(bytes === null || Buffer.from(bytes).equals(gzipSync(text)), `codes, flip ${n}`)
    }
  }
})
