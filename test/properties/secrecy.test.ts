// Canaries: a marked word in every field that only the team may read, then every export of every narrower circle.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { secrecyOf } from '../../src/core/access.ts'
import type { Circle, Kind } from '../../src/core/kind.ts'
import type { Schema } from '../../src/core/schema.ts'
import { KINDS, VIEWS } from '../../src/domains/all.ts'
import type { ExportFormat } from '../../src/hub/contract.ts'
import { exportLines } from '../../src/hub/exporting.ts'
import { Log } from '../../src/log/log.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { testJourney, verify } from '../support/devices.ts'

const CANARY = 'Canary of the team'
const { journey, tell } = testJourney('secrecy')

const isFreeText = (schema: Schema): boolean => schema.type === 'string' && !schema.enum && !schema.pattern

/** A good example with a canary in each free text that the journey may not read, or null where there is none. */
function marked(kind: Kind, data: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const secret = Object.entries(kind.data.properties ?? {}).filter(
    ([name, schema]) => isFreeText(schema) && ['team', 'sealed'].includes(secrecyOf(kind, name)),
  )
  return secret.length === 0 ? null : { ...data, ...Object.fromEntries(secret.map(([name]) => [name, CANARY])) }
}

async function exported(log: Log, format: ExportFormat, circle: Circle): Promise<string> {
  const lines: string[] = []
  for await (const line of exportLines(log, KINDS, { journey, format, circle })) lines.push(line)
  return lines.join('\n')
}

test('what only the team may read leaves in no format for a wider circle, and leaves for the team', async () => {
  const log = await Log.open({
    store: memoryStore(),
    kinds: KINDS,
    views: VIEWS,
    verify,
    now: () => '2018-10-20T00:00:00Z',
  })
  const source = 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA'
  const plain = [...KINDS.values()].filter((kind) => !kind.about)
  const reports = plain.flatMap((kind) => {
    const data = marked(kind, kind.examples.good[0] ?? {})
    return data ? [tell(kind.name, data, { cites: [{ source, quote: CANARY }] })] : []
  })
  const outcomes = await log.accept(reports)
  const applied = outcomes.filter((one) => one.state === 'applied')
  assert.ok(
    applied.length >= 15,
    `only ${applied.length} kinds could be marked: ${JSON.stringify(outcomes.flatMap((one) => one.problems))}`,
  )
  for (const circle of ['public', 'journey'] as const) {
    for (const format of ['jsonl', 'csv', 'geojson'] as const) {
      assert.doesNotMatch(await exported(log, format, circle), new RegExp(CANARY), `${format} for ${circle}`)
    }
  }
  assert.match(await exported(log, 'jsonl', 'team'), new RegExp(CANARY))
  assert.match(await exported(log, 'csv', 'team'), new RegExp(CANARY))
})
