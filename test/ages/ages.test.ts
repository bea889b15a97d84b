// Logs that released versions wrote. They must open, verify and say the same for ever (invariant 7).
import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { verifyEd25519 } from '../../src/main/keys.ts'
import { openData } from '../../src/main/compose.ts'
import { verifyExport } from '../../src/log/verify.ts'
import { temporaryFolder } from '../support/folder.ts'
import { value } from '../support/hub.ts'

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
    assert.deepEqual((await log.rebuild(() => {})).differing, [])
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
}
