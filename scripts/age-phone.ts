/**
 * Freezes what a phone of this release keeps, for the tests of all later ones: `npm run age-phone -- NAME` makes
 * `test/ages/NAME/phone.json` with its sealed journal, its hub's key, and how many reports only it has. Its clock is a
 * year behind, and it was away from its hub for ninety days. Once committed, it is never written again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededDice } from '../src/core/generate.ts'
import { instant } from '../src/core/time.ts'
import { testDevice } from '../test/support/devices.ts'
import { foundJourney, happened, netHub, sayAll, ZONE } from '../test/support/net.ts'
import { phoneOf } from '../test/support/phones.ts'

const [name = ''] = process.argv.slice(2)
if (!/^[a-z0-9.-]+$/.test(name)) throw new Error('name the age: npm run age-phone -- 0.1.0')
const folder = join(import.meta.dirname, '..', 'test', 'ages', name)
const path = join(folder, 'phone.json')
if (existsSync(path)) throw new Error(`${path} is frozen`)

const DAY_MS = 86_400_000
const SAID = { withHub: 6, alone: 30 }
let nowMs = Date.now() - 365 * DAY_MS
const hub = await netHub()
const journey = await foundJourney(hub)
const ana = await phoneOf(`age ${name}`, hub.url, seededDice(1), { nowMs: () => nowMs })
const key = testDevice(`invitation of age ${name}`)
const data = { key: key.device, label: 'Parish phone', role: 'field', expires: '2100-01-01T00:00:00Z' }
const said = instant(Date.now())
const [invitation = ''] = await sayAll(hub, [{ kind: 'core.invitation', v: 1, journey, happened, said, data }])
const joined = await ana.phone.join({ journey, invitation, sign: key.sign, hub: hub.signer.device })
if (!joined.ok) throw new Error(JSON.stringify(joined))

async function count(n: number): Promise<void> {
  const at = instant(nowMs)
  const people = { low: null, best: 2000 + n, high: null }
  const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  const told = { journey, kind: 'movement.sighting', data: { group: 'main', stop: 'esq', people }, happened }
  if (!(await ana.phone.say(told)).ok) throw new Error('not kept')
}

for (let n = 0; n < SAID.withHub; n++) await count(n)
if ((await ana.phone.exchange(() => {})).end !== 'done') throw new Error('not exchanged')
for (let n = 0; n < SAID.alone; n++) {
  nowMs += (90 * DAY_MS) / SAID.alone
  await count(SAID.withHub + n)
}
const frozen = {
  journey,
  nowMs,
  ...SAID,
  hubKey: readFileSync(join(hub.folder, 'device.key'), 'utf8'),
  journal: ana.journal.entries.map((entry) => Buffer.from(entry).toString('base64')),
}
await hub.stop()
mkdirSync(folder, { recursive: true })
writeFileSync(path, `${JSON.stringify(frozen, null, 1)}\n`)
console.log(`${path} is frozen: ${frozen.journal.length} entries`)
