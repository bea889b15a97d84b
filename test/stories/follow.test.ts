// Two real hubs over real sockets: one follows the other by an invitation, is cut in the middle, and goes on from there.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { instant } from '../../src/core/time.ts'
import { follow } from '../../src/main/follow.ts'
import { Client, newKey } from '../protocol/client.mjs'
import { badWay } from '../support/badWay.ts'
import { admit, foundJourney, happened, type NetHub, netHub, sayAll } from '../support/net.ts'

const parts = ({ hub, log, store, signer }: NetHub) => ({ sync: hub.sync, log, store, signer })

async function withPhone(hub: NetHub, journey: string, counts: number): Promise<Client> {
  const phone = new Client(hub.url)
  await admit(hub, journey, phone.key.device)
  for (let n = 0; n < counts; n++) {
    const people = { low: null, best: 100 + n, high: null }
    phone.say(journey, 'movement.sighting', 1, { group: 'main', stop: 'esq', people }, happened)
  }
  await phone.sync()
  return phone
}

async function invitationOf(hub: NetHub, journey: string): Promise<string> {
  const seed = randomBytes(32)
  const data = { key: newKey(seed).device, role: 'coordinator', label: 'Hub', expires: instant(Date.now() + 3_600_000) }
  const said = instant(Date.now())
  const [id] = await sayAll(hub, [{ kind: 'core.invitation', v: 1, journey, happened, said, data }])
  return `/join#1/${journey}/${id}/${seed.toString('base64url')}/${hub.signer.device}`
}

const applied = async ({ log }: NetHub): Promise<number> => (await log.counts()).applied

test('a hub that follows another comes in by a link, is cut in the middle, and both end with the same reports', async () => {
  const [one, two] = [await netHub(), await netHub()]
  const [first, second] = [await foundJourney(one), await foundJourney(two, 'other')]
  await withPhone(one, first, 1200)
  await withPhone(two, second, 60)
  const calm = { cutUp: 0, cutDown: 0, lostAnswers: 0, delayMs: [0, 0] } as const
  const way = await badWay(one.url, seededDice(7), calm)
  const link = `${way.url}${await invitationOf(one, first)}`

  let answers = 0
  const cut = {
    ...parts(two),
    sync: {
      ...two.hub.sync,
      meet: (send: Parameters<typeof two.hub.sync.meet>[0]) =>
        two.hub.sync.meet(async (ask) => {
          if (++answers === 2) way.part(true)
          return send(ask)
        }),
    },
  }
  const broken = await follow(cut as ReturnType<typeof parts>, link)
  assert.deepEqual(!broken.ok && broken.problems.map(({ code }) => code), ['hub.unreached'])
  const before = await applied(two)
  assert.ok(before > 62 && before < 1200, `some came over before the cut: ${before}`)

  way.part(false)
  const whole = await follow(parts(two), way.url)
  assert.ok(whole.ok, JSON.stringify(whole))
  assert.ok(whole.value.taken < 1200, 'what was there is not taken again')
  await admit(one, first, newKey().device)
  assert.ok((await follow(parts(two), way.url)).ok)
  const ids = async ({ log }: NetHub) => (await log.after(0, 10_000)).map(({ id }) => id).sort()
  assert.deepEqual(await ids(one), await ids(two))
  const again = await follow(parts(two), way.url)
  assert.deepEqual(again.ok && [again.value.given, again.value.taken], [0, 0])
})

test('another hub under the same address, a used link and what is no address are refused in words', async () => {
  const [one, two, three] = [await netHub(), await netHub(), await netHub()]
  const journey = await foundJourney(one)
  const invitation = await invitationOf(one, journey)
  assert.ok((await follow(parts(two), `${one.url}${invitation}`)).ok)
  const code = async (hub: NetHub, address: string) => {
    const done = await follow(parts(hub), address)
    return done.ok ? 'ok' : done.problems[0]?.code
  }
  assert.equal(await code(two, `${one.url}${invitation}`), 'ok')
  assert.equal(await code(three, `${one.url}${invitation}`), 'invitation.used')
  assert.equal(await code(three, `${two.url}${invitation}`), 'hub.other')
  assert.equal(await code(three, 'the shelter'), 'hub.address')
  assert.equal(await code(three, 'http://127.0.0.1:9/'), 'hub.unreached')
})
