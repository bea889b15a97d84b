// Ten thousand names are asked after at a hub that holds sealed reports of a thousand people: half of the names are
// theirs. What is answered, how long it is and when it comes must not tell which half.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '../../src/core/time.ts'
import { admit, foundJourney, happened, netHub } from '../support/net.ts'
import { Client } from './client.mjs'
import { newSealKey, recipientsOf, sealOf } from './sealing.mjs'

const NAMES = Number(process.env['VEREDA_NAMES'] ?? 10_000)
const PEOPLE = 1000
/** Of one key, within its budget of requests. */
const EACH = 200
const MOST_APART = 0.05

const nameOf = (n: number): string => `Canaria${n} Persona-${(n * 7919) % 10_007}`
/** As somebody writes it who heard it and never saw it. */
const nearTo = (n: number): string => nameOf(n).replace('ria', 'rya').replace('Per', 'Pir')

/** What a quarter of them took at most: what else the machine does makes some slower, and few quicker. */
const quarterOf = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 2] as number

test(`${NAMES} names are asked after, of which half are there: what is answered, how long it is and when it comes tells none of them`, async (t) => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const legal = new Client(hub.url)
  await admit(hub, journey, legal.key.device, { role: 'legal', label: 'Post of legal help' })
  legal.say(journey, 'core.recipient', 1, { recipient: newSealKey().recipient }, happened)
  await legal.sync()

  const reader = new Client(hub.url)
  await admit(hub, journey, reader.key.device)
  await reader.sync()
  const recipients = recipientsOf(reader, journey, ['legal'], await reader.readers(journey), instant(Date.now()))
  assert.equal(recipients.length, 1)

  const asker = async () => {
    const client = new Client(hub.url)
    await admit(hub, journey, client.key.device)
    await client.greet()
    const sealed = (person: string) => {
      const of = { kind: 'rights.detention', journey, device: client.key.device }
      const seals = [sealOf(['legal'], of, { person }, recipients)] as never
      const data = { what: 'held', actor: 'army', person: 'seal:0' }
      return client.say(journey, 'rights.detention', 2, data, happened, happened.to, seals)
    }
    return { client, sealed }
  }
  const writer = await asker()
  for (let n = 0; n < PEOPLE; n++) writer.sealed(nameOf(n))
  await writer.client.sync({ batch: 150 })
  assert.deepEqual([...writer.client.refused.values()], [])

  const told = { hit: new Set<string>(), miss: new Set<string>() }
  const tookMs = { hit: [] as number[], miss: [] as number[] }
  for (let first = 0; first < NAMES; first += EACH) {
    const { client, sealed } = await asker()
    for (let n = first; n < first + EACH; n++) {
      const which = n % 2 === 0 ? 'hit' : 'miss'
      const of = (n >> 1) % PEOPLE
      const report = sealed(which === 'hit' ? nameOf(of) : nearTo(of))
      const before = performance.now()
      const answer = await client.ask('POST', '/api/exchange', { v: 1, give: [report] })
      const text = await answer.text()
      tookMs[which].push(performance.now() - before)
      const { outcomes, lack, give, left } = JSON.parse(text)
      assert.equal(outcomes[0].id, report.id)
      const size = answer.headers.get('content-length') ?? text.length
      told[which].add(JSON.stringify([answer.status, size, { ...outcomes[0], id: null }, lack, give, left]))
    }
  }
  assert.equal(told.hit.size, 1)
  assert.deepEqual(told.hit, told.miss)
  const [hit, miss] = [quarterOf(tookMs.hit), quarterOf(tookMs.miss)]
  t.diagnostic(
    `a quarter of those that are there within ${hit.toFixed(2)} ms, of the others within ${miss.toFixed(2)} ms`,
  )
  assert.ok(Math.abs(hit - miss) <= MOST_APART * miss, `${hit} and ${miss} ms`)
  assert.equal((await hub.log.counts()).waiting['device'] ?? 0, 0)
})
