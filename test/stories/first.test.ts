// A phone's first exchange: on a way that breaks again and again, and after it was wiped.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import type { Report } from '../../src/core/report.ts'
import { instant, wholeDay } from '../../src/core/time.ts'
import type { ExchangeAnswer } from '../../src/log/exchange.ts'
import type { Network } from '../../src/phone/line.ts'
import { admit, foundJourney, netHub, sayAll, ZONE } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { count, saidAtHub, untilDone } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181019)
const none = (): void => {}

test('a first exchange that is cut again and again goes on where it was, and says of no report that it is on the hub before it was told', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const said = Array.from({ length: 205 }, (_, n) => ({ kind: 'core.note', data: { text: `Note ${n}` } }))
  const at = { v: 1, journey, happened: wholeDay('2018-10-15', ZONE), said: instant(Date.now()) }
  await sayAll(
    hub,
    said.map((one) => ({ ...one, ...at })),
  )
  const [chance, told] = [seededDice(seed + 7), new Set<string | null>()]
  let isCalm = false
  // Before the hub hears it, or after.
  const between =
    (network: Network): Network =>
    async (sent) => {
      const fate = isCalm ? 1 : chance()
      if (fate < 0.25) throw new Error('cut')
      const answer = await network(sent)
      if (fate < 0.5) throw new Error('cut')
      const { outcomes = [], standing = [] } = (answer.json ?? {}) as Partial<ExchangeAnswer>
      for (const { id } of [...outcomes, ...standing]) told.add(id)
      return answer
    }
  const ana = await phoneOf('cut again and again', hub.url, seededDice(seed), { between })
  await admit(hub, journey, ana.device)
  for (let n = 0; n < 52; n++) await count(ana, journey, n)
  const believed = async () => (await ana.phone.outbox()).filter(({ where }) => where === 'hub').map(({ id }) => id)
  let cuts = 0
  for (; (await ana.phone.exchange(none)).end !== 'done'; cuts++)
    assert.deepEqual(
      (await believed()).filter((id) => !told.has(id)),
      [],
    )
  assert.ok(cuts > 3, `${cuts} cuts`)
  assert.equal((await believed()).length, 52)
  assert.equal((await hub.log.counts()).applied, 1 + 205 + 1 + 52)
  assert.equal((await ana.phone.held()).length, 1 + 205 + 52)
  isCalm = true
  const late = await phoneOf('who comes late', hub.url, seededDice(seed), { between })
  await admit(hub, journey, late.device)
  assert.equal((await late.phone.exchange(none)).end, 'done')
  assert.equal((await late.phone.held()).length, 1 + 205 + 52, 'all in one exchange, in more than one answer')
})

test('a phone that was wiped comes back as another, gets what its first one said, and nothing that was erased meanwhile', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const first = await phoneOf('before the wipe', hub.url, seededDice(seed))
  await admit(hub, journey, first.device, { role: 'coordinator' })
  const [kept, erased, doomed] = [
    await count(first, journey, 40),
    await count(first, journey, 50),
    await count(first, journey, 60),
  ]
  await untilDone(first)
  const asked = { reports: [erased], why: 'asked', isQuotedToo: false, isSure: true } as const
  assert.ok((await hub.hub.erasing.erase(asked)).ok)
  // Said, and its words are there for three days more.
  await saidAtHub(hub, journey, 'core.erasure', { report: doomed, why: 'asked' })
  const given: string[] = []
  const between =
    (network: Network): Network =>
    async (sent) => {
      const answer = await network(sent)
      given.push(...((answer.json as { give?: Report[] } | null)?.give ?? []).map(({ id }) => id))
      return answer
    }
  const second = await phoneOf('after the wipe', hub.url, seededDice(seed + 1), { between })
  await admit(hub, journey, second.device, { role: 'coordinator' })
  await untilDone(second)
  await untilDone(first)
  const ids = (await second.phone.held()).map((text) => (JSON.parse(text) as Report).id)
  for (const got of [ids, given])
    assert.deepEqual([got.includes(kept), got.includes(erased), got.includes(doomed)], [true, false, false])
  const states = new Map((await hub.log.rows([kept, erased])).map(({ id, state }) => [id, state]))
  assert.deepEqual([states.get(kept), states.get(erased)], ['applied', 'refused'])
})
