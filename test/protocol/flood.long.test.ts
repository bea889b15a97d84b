// Minutes of a flood: while keys without end, packed bombs and slow connections keep a hub busy, sixty phones behind the
// same address go on reporting, and a newcomer is let in by some seconds of work. How long they waited is told beside how
// long they wait in quiet; what must hold is that each is served, that nothing acknowledged is lost, and that the hub stays small.
import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { seededDice } from '../../src/core/generate.ts'
import { admit, foundJourney, happened, netHub } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { untilDone } from '../support/roads.ts'
import { Client } from './client.mjs'

const SECONDS = Number(process.env['VEREDA_FLOOD_SECONDS'] ?? 300)
const QUIET_SECONDS = Math.min(20, SECONDS)
const PHONES = 60
const PAUSE_MS = 4000
/** A hundredth of the reports may take so many times as long as in quiet; what is below this is no waiting at all. */
const MOST_TIMES = 3
const NO_WAITING_MS = 300
const MOST_GROWN_BYTES = 512 * 2 ** 20
const FLOODER = fileURLToPath(new URL('../support/flooder.mjs', import.meta.url))

type Hub = Awaited<ReturnType<typeof netHub>>

/** Reports one thing after the other, as people do, until the time is over. How long each took to be on the hub's disk. */
async function reports(phone: Client, journey: string, untilMs: number): Promise<number[]> {
  const tookMs: number[] = []
  await pause(Math.random() * PAUSE_MS)
  while (Date.now() < untilMs) {
    const report = phone.say(journey, 'core.note', 1, { text: `${tookMs.length} at the gate` }, happened)
    const before = performance.now()
    const { outcomes } = await phone.exchange([report])
    tookMs.push(performance.now() - before)
    assert.deepEqual(
      outcomes.map(({ state }) => state),
      ['applied'],
    )
    await pause(PAUSE_MS)
  }
  return tookMs
}

const during = async (phones: readonly Client[], journey: string, seconds: number): Promise<number[]> =>
  (await Promise.all(phones.map((phone) => reports(phone, journey, Date.now() + seconds * 1000)))).flat()

const share = (all: readonly number[], part: number): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length * part)] ?? 0
const told = (all: readonly number[]): string =>
  `${all.length} reports, half within ${share(all, 0.5).toFixed(0)} ms, 99 of 100 within ${share(all, 0.99).toFixed(0)} ms`

async function members(hub: Hub, journey: string): Promise<Client[]> {
  const phones = Array.from({ length: PHONES }, () => new Client(hub.url))
  for (const phone of phones) await admit(hub, journey, phone.key.device)
  return phones
}

test(`${SECONDS} seconds of a flood: ${PHONES} phones behind one address are all served, a newcomer is let in, nothing is lost`, async (t) => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phones = await members(hub, journey)
  const quiet = await during(phones, journey, QUIET_SECONDS)
  t.diagnostic(`in quiet: ${told(quiet)}`)

  const before = process.memoryUsage.rss()
  const flooder = fork(FLOODER, [hub.url, String(SECONDS + QUIET_SECONDS)])
  const answered = once(flooder, 'message')
  await pause(3000)
  const newcomer = phoneOf('newcomer in a flood of minutes', hub.url, seededDice(11)).then(async (ana) => {
    assert.ok((await ana.phone.say({ journey, kind: 'core.note', data: { text: 'Two fainted' }, happened })).ok)
    await untilDone(ana)
    return ana.phone.outbox()
  })
  const busy = await during(phones, journey, SECONDS)
  t.diagnostic(`under the flood: ${told(busy)}`)
  assert.deepEqual(
    (await newcomer).map(({ where }) => where),
    ['hub'],
  )
  const grown = process.memoryUsage.rss() - before
  const [answers] = (await answered) as [Record<string, number>]
  const after = await during(phones, journey, QUIET_SECONDS)
  t.diagnostic(`in quiet again: ${told(after)}`)
  t.diagnostic(`the flood was answered ${JSON.stringify(answers)}; memory grew by ${Math.round(grown / 2 ** 20)} MiB`)

  // A machine that others load is slow in quiet, too, before or after: only what the flood adds is held against the hub.
  const bar = MOST_TIMES * Math.max(share(quiet, 0.99), share(after, 0.99), NO_WAITING_MS)
  assert.ok(share(busy, 0.99) <= bar, `99 of 100 within ${share(busy, 0.99)} ms, and the bar is ${bar}`)
  assert.ok((answers['key 429'] ?? 0) > SECONDS * 10, 'a flood that was none')
  assert.equal(answers['bomb 200'] ?? 0, 0)
  assert.ok((answers['slow shut'] ?? 0) >= 500, 'no slow connection is held for ever')
  assert.ok(grown < MOST_GROWN_BYTES, `${grown} bytes`)
  const acknowledged = phones.flatMap((phone) => [...phone.acknowledged])
  assert.equal(acknowledged.length, quiet.length + busy.length + after.length)
  assert.equal(
    (await hub.log.rows(acknowledged)).filter(({ state }) => state === 'applied').length,
    acknowledged.length,
  )
})
