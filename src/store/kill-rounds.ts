/**
 * Kills a process that writes, again and again in one folder, and looks at what is there afterwards: nothing that was
 * acknowledged is lost, nothing is doubled, no change is there by half, and the tallies agree with the reports.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import type { Store, StoredRow } from '../log/port.ts'
import { openSqlite } from './sqlite.ts'
import { REPORTS_FILE } from './sqlite-file.ts'

const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))
const PARTS = 3
const MOST_ACKS = 600
const CHUNK = 5000

/** Runs the rounds; the total of acknowledged changes comes back. Throws, naming seed and round, at the first fault. */
export async function killRounds(folder: string, rounds: number, seed: number): Promise<number> {
  const random = generator(seed)
  let lastPos = 0
  let total = 0
  for (let round = 1; round <= rounds; round++) {
    const acked = await writeUntilKilled(folder, round, random())
    const where = `seed ${seed}, round ${round}`
    lastPos = await inspect(folder, acked, lastPos, round, where)
    total += acked.length
  }
  return total
}

/**
 * Kills the child after a number of acknowledgements that `chance` (0 to 1) chooses; one time in ten while it opens.
 * More may be acknowledged between decision and death: they count too, so all that was printed is read.
 */
async function writeUntilKilled(folder: string, round: number, chance: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)))
  const killAt = chance < 0.1 ? 0 : Math.ceil(chance * MOST_ACKS)
  const acked: string[] = []
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('ack ')) acked.push(line.slice(4))
    if (acked.length >= killAt) child.kill('SIGKILL')
  }
  assert.equal(await gone, 'SIGKILL', `round ${round}: the writing process ended by itself`)
  return acked
}

async function inspect(folder: string, acked: string[], after: number, round: number, where: string): Promise<number> {
  const store = await openSqlite(folder)
  const fresh = await allAfter(store, after)
  assertWhole(fresh, acked, where)
  await assertTallied(store, fresh, round, where)
  const check = new DatabaseSync(join(folder, REPORTS_FILE), { readOnly: true })
  assert.deepEqual({ ...check.prepare('pragma quick_check').get() }, { quick_check: 'ok' }, where)
  check.close()
  await store.close()
  return fresh.at(-1)?.pos ?? after
}

async function allAfter(store: Store, after: number): Promise<StoredRow[]> {
  const rows: StoredRow[] = []
  for (let page = await store.scan(after, CHUNK); page.length > 0; ) {
    rows.push(...page)
    page = await store.scan(page.at(-1)?.pos ?? 0, CHUNK)
  }
  return rows
}

function assertWhole(fresh: readonly StoredRow[], acked: readonly string[], where: string): void {
  const parts = new Map<string, Set<string>>()
  for (const { id } of fresh) {
    const change = id.slice(0, id.lastIndexOf('/'))
    parts.set(change, (parts.get(change) ?? new Set()).add(id))
  }
  assert.deepEqual(
    acked.filter((change) => !parts.has(change)),
    [],
    `${where}: acknowledged and lost`,
  )
  assert.deepEqual(
    [...parts].filter(([, ids]) => ids.size !== PARTS),
    [],
    `${where}: there by half`,
  )
  assert.equal(new Set(fresh.map((row) => row.id)).size, fresh.length, `${where}: there twice`)
}

async function assertTallied(store: Store, fresh: readonly StoredRow[], round: number, where: string): Promise<void> {
  const chains = await store.chains()
  const held = chains.reduce((sum, chain) => sum + chain.held, 0)
  assert.equal((await store.counts()).applied, held, `${where}: tallies and chains disagree`)
  assert.deepEqual(
    chains.filter((chain) => chain.held !== chain.last),
    [],
    `${where}: a chain has a gap`,
  )
  const subject = await store.ofSubject(`kill.abcdefghijklmnop/round:${round}`)
  assert.equal(subject.length, fresh.length, `${where}: the subject does not hold what was added`)
}

/** mulberry32: a small seeded generator of numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
