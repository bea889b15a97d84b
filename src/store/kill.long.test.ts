import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryFolder } from '../../test/support/folder.ts'
import { killRounds } from './kill-rounds.ts'

const rounds = Number(process.env['VEREDA_KILL_ROUNDS_LONG'] ?? 200)
const seed = Number(process.env['VEREDA_SEED'] ?? 20181012)

test(`sqlite: ${rounds} times killed while 50 writers add reports, nothing acknowledged is lost, doubled or half there`, async (t) => {
  const acked = await killRounds(temporaryFolder(), { rounds, mostAcks: 300, seed })
  t.diagnostic(`${acked} acknowledged changes of three reports, seed ${seed}`)
  assert.ok(acked > rounds, 'hardly anything was acknowledged, so nothing was tested')
})
