// What goes from hand to hand, and what a phone does that has no room: the real phone against a real hub.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { admit, foundJourney, netHub } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { count, untilDone } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181019)
const none = (): void => {}

test('what one phone carries for another goes on by file, from phone to phone, until one of them meets the hub', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phones = await Promise.all(['says', 'carries', 'meets'].map((name) => phoneOf(name, hub.url, seededDice(seed))))
  const [says, carries, meets] = phones
  if (!says || !carries || !meets) return assert.fail()
  for (const { device } of phones) await admit(hub, journey, device)
  const said = await count(says, journey, 900)
  await carries.phone.accept(await says.phone.unsent())
  await carries.phone.accept(await says.phone.unsent())
  assert.equal((await carries.phone.status()).carries, 1, 'what comes again is carried once')
  await meets.phone.accept(await carries.phone.unsent())
  await untilDone(meets)
  assert.equal((await hub.log.rows([said]))[0]?.state, 'applied')
  assert.deepEqual([(await meets.phone.status()).carries, await meets.phone.unsent()], [0, []])
})

test('a phone without room gives all that it has to its hub, takes nothing in, and says why', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [ana, beto] = await Promise.all(['no room', 'room'].map((name) => phoneOf(name, hub.url, seededDice(seed))))
  if (!ana || !beto) return assert.fail()
  for (const { device } of [ana, beto]) await admit(hub, journey, device, { role: 'coordinator' })
  const said = [await count(ana, journey, 900), await count(ana, journey, 950)]
  const theirs = await count(beto, journey, 800)
  await untilDone(beto)
  ana.journal.room = 0
  assert.deepEqual(await ana.phone.exchange(none), { end: 'full' })
  assert.equal((await hub.log.rows(said)).length, 2)
  assert.deepEqual(new Set((await ana.phone.outbox()).map(({ where }) => where)), new Set(['hub']))
  ana.journal.room = Number.POSITIVE_INFINITY
  await untilDone(ana)
  assert.ok((await ana.phone.held()).some((text) => text.includes(theirs)))
})
