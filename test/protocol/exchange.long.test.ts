// The full figures of the exchange: fifty phones on a bad way, a thousand times ten identical posts at once, ninety days
// without a hub, and ten thousand flipped bits of a backup and a bundle. Each has a small version in `npm test`.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { seededDice } from '../../src/core/generate.ts'
import { DAY_MS } from '../../src/core/time.ts'
import { bundleText, readBundle } from '../../src/log/bundle.ts'
import { type Frames, withFrame } from '../../src/log/frames.ts'
import { makeSealKey, seal, unseal } from '../../src/log/seal.ts'
import { Client } from '../protocol/client.mjs'
import { bytesOfCodes, codesOf } from '../support/codes.ts'
import { admit, foundJourney, happened, netHub } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { carriedBy, count, GOOD, untilDone } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181020)

test(`50 phones × 200 reports on a way that cuts, delays and loses answers come together (seed ${seed})`, async (t) => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const faults = { cutUp: 0.05, cutDown: 0.05, lostAnswers: 0.05, delayMs: [0, 200] } as const
  const road = { phones: 50, each: 200, seed }
  const good = await carriedBy(hub, journey, GOOD, { ...road, name: 'good' })
  const other = await netHub()
  const bad = await carriedBy(other, await foundJourney(other), faults, { ...road, name: 'bad' })
  t.diagnostic(`${(bad / good).toFixed(2)} times the bytes of a good way`)
  assert.equal((await other.log.counts()).applied, 1 + 50 + 50 * 200)
  assert.ok(bad <= 1.3 * good, `${bad} bytes on a bad way, ${good} on a good one`)
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
