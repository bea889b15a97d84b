// Phones that report over a bad way until the hub has everything: what the short and the long story of it share.
import assert from 'node:assert/strict'
import { seededDice } from '../../src/core/generate.ts'
import { instant } from '../../src/core/time.ts'
import { badWay, type Faults } from './badWay.ts'
import { testDevice } from './devices.ts'
import { admit, type NetHub, sayAll, ZONE } from './net.ts'
import { type HeldPhone, type PhoneOptions, phoneOf } from './phones.ts'

export const GOOD: Faults = { cutUp: 0, cutDown: 0, lostAnswers: 0, delayMs: [0, 0] }
const MOST_TRIES = 200
const none = (): void => {}

/** A phone that came in by an invitation of the hub's. */
export async function invited(
  seed: string,
  { hub, journey, role, label = 'Phone' }: { hub: NetHub; journey: string; role: string; label?: string },
  options: PhoneOptions = {},
): Promise<HeldPhone> {
  const phone = await phoneOf(seed, hub.url, seededDice(1), options)
  const key = testDevice(`invitation of ${seed}`)
  const said = instant(Date.now())
  const happened = { from: said, to: said, precision: 'minute', zone: ZONE } as const
  const data = { key: key.device, label, role, expires: '2100-01-01T00:00:00Z' }
  const [invitation = ''] = await sayAll(hub, [{ kind: 'core.invitation', v: 1, journey, happened, said, data }])
  const joined = await phone.phone.join({ journey, invitation, sign: key.sign, hub: hub.signer.device })
  assert.ok(joined.ok, JSON.stringify(joined))
  return phone
}

/** Says something on the hub, now. The id. */
export async function saidAtHub(
  hub: NetHub,
  journey: string,
  kind: string,
  data: Record<string, unknown>,
): Promise<string> {
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  const [id] = await sayAll(hub, [{ kind, v: 1, journey, happened, said: at, data }])
  return String(id)
}

/** Keeps a count on a phone; its id. */
export async function count(
  { phone }: HeldPhone,
  journey: string,
  people: number,
  nowMs = Date.now(),
): Promise<string> {
  const at = instant(nowMs)
  const data = { group: 'main', stop: 'tec', people: { low: null, best: people, high: null }, metric: 'at_stop' }
  const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  const said = await phone.say({ journey, kind: 'movement.sighting', data, happened })
  if (!said.ok) throw new Error(JSON.stringify(said.problems))
  return said.value.id as string
}

/** Exchanges until it is done, as a phone does whenever the way is there. How often it was cut, and once more. */
export async function untilDone({ phone }: HeldPhone): Promise<number> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const end = await phone.exchange(none)
    if (end.end === 'done') return tries
    assert.ok(end.end === 'cut' || end.end === 'later', JSON.stringify(end))
  }
  throw new Error(`not done after ${MOST_TRIES} tries`)
}

export type Road = { readonly name: string; readonly phones: number; readonly each: number; readonly seed: number }

/** Bytes that it took until every phone's every report was on the hub, each phone having said so. */
export async function carriedBy(hub: NetHub, journey: string, faults: Faults, road: Road): Promise<number> {
  const dice = seededDice(road.seed)
  const way = await badWay(hub.url, dice, faults)
  const names = Array.from({ length: road.phones }, (_, n) => `${road.name} ${n}`)
  const phones = await Promise.all(names.map((name) => phoneOf(name, way.url, dice)))
  for (const { device } of phones) await admit(hub, journey, device)
  for (const [n, phone] of phones.entries())
    for (let i = 0; i < road.each; i++) await count(phone, journey, 100 * n + i)
  await Promise.all(phones.map(untilDone))
  way.calm()
  for (const phone of phones) {
    await untilDone(phone)
    const lines = await phone.phone.outbox()
    assert.equal(lines.length, road.each)
    assert.deepEqual(new Set(lines.map(({ where, awaits }) => `${where} ${awaits}`)), new Set(['hub null']))
    await phone.phone.close()
  }
  return way.carried()
}
