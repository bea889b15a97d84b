// Logs that released versions wrote. They must open, verify and say the same for ever (invariant 7).
import { rebuild } from '../../src/log/rebuild.ts'
import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { verifyEd25519 } from '../../src/main/keys.ts'
import { openData } from '../../src/main/compose.ts'
import { verifyExport } from '../../src/log/verify.ts'
import { KEY_FILE } from '../../src/main/keys.ts'
import { seededDice } from '../../src/core/generate.ts'
import { temporaryFolder } from '../support/folder.ts'
import { value } from '../support/hub.ts'
import { netHub } from '../support/net.ts'
import { MemoryJournal, phoneOf } from '../support/phones.ts'
import { count, untilDone } from '../support/roads.ts'

const ages = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((one) => one.isDirectory()).map((one) => one.name)

test('there is a frozen log to open', () => {
  assert.ok(ages.length > 0)
})

for (const age of ages) {
  const frozen = join(import.meta.dirname, age)
  const says = JSON.parse(readFileSync(join(frozen, 'says.json'), 'utf8'))

  test(`the data folder of ${age} opens, and counts, size and place are what they were`, async () => {
    const folder = temporaryFolder()
    cpSync(join(frozen, 'reports'), join(folder, 'reports'), { recursive: true })
    const { hub, log, close } = await openData({ folder })
    assert.deepEqual(await log.counts(), says.counts)
    const { size, lastHeard } = value(await hub.board(says.journey))
    assert.deepEqual({ size, lastHeard }, { size: says.size, lastHeard: says.lastHeard })
    assert.deepEqual((await rebuild(log, () => {})).differing, [])
    await close()
  })

  test(`the export of ${age} verifies, and a new hub that takes it in says the same`, async () => {
    const lines = readFileSync(join(frozen, 'export.jsonl'), 'utf8').trimEnd().split('\n')
    const { ok, problems } = await verifyExport(lines, verifyEd25519)
    assert.ok(ok, JSON.stringify(problems))
    const { hub, close } = await openData({ folder: temporaryFolder() })
    await hub.accept(lines.slice(1).map((line) => JSON.parse(line) as unknown))
    const { size, lastHeard } = value(await hub.board(says.journey))
    assert.deepEqual({ size, lastHeard }, { size: says.size, lastHeard: says.lastHeard })
    await close()
  })

  const phoneFile = join(frozen, 'phone.json')
  if (!existsSync(phoneFile)) continue
  test(`a phone of ${age}, ninety days away with its clock a year behind, gives all it has to its hub, which lost everything`, async () => {
    const kept = JSON.parse(readFileSync(phoneFile, 'utf8'))
    const folder = temporaryFolder()
    writeFileSync(join(folder, KEY_FILE), kept.hubKey)
    const hub = await netHub({ folder })
    const journal = new MemoryJournal()
    journal.entries = kept.journal.map((entry: string) => new Uint8Array(Buffer.from(entry, 'base64')))
    const ana = await phoneOf(`age ${age}`, hub.url, seededDice(1), { journal, nowMs: () => kept.nowMs })
    const { onlyHere, refused, home } = await ana.phone.status()
    assert.deepEqual({ onlyHere, refused, journey: home?.journey }, { onlyHere: kept.alone, refused: 0, journey: kept.journey })
    await count(ana, kept.journey, 7, kept.nowMs)
    await untilDone(ana)
    assert.equal((await ana.phone.status()).onlyHere, 0)
    const rows = (await hub.log.after(0, 1000)).filter(({ kind, state }) => kind === 'movement.sighting' && state === 'applied')
    assert.equal(rows.length, kept.withHub + kept.alone + 1, 'those that the hub had acknowledged and lost came back too')
  })
}
