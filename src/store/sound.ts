/**
 * Looks at a folder after its writer died: nothing that was acknowledged is lost, nothing is doubled, no change is
 * there by half, and the tallies agree with the reports. Throws, beginning with `where`, at the first fault.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Store, StoredRow } from '../log/port.ts'
import { openSqlite } from './sqlite.ts'
import { REPORTS_FILE } from './sqlite-file.ts'
import { PARTS, subjectOf } from './writing.ts'

const CHUNK = 5000

/** Rows after a position, so that a folder of many rounds is read once; the last position comes back. */
export async function assertSound(folder: string, acked: readonly string[], after: number, where: string) {
  const store = await openSqlite(folder)
  const fresh = await allAfter(store, after)
  assertWhole(fresh, acked, where)
  await assertTallied(store, fresh, where)
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

async function assertTallied(store: Store, fresh: readonly StoredRow[], where: string): Promise<void> {
  const chains = await store.chains()
  const held = chains.reduce((sum, chain) => sum + chain.held, 0)
  assert.equal((await store.counts()).applied, held, `${where}: tallies and chains disagree`)
  assert.deepEqual(
    chains.filter((chain) => chain.held !== chain.last),
    [],
    `${where}: a chain has a gap`,
  )
  const rounds = new Map<string, number>()
  for (const { id } of fresh) rounds.set(roundOf(id), (rounds.get(roundOf(id)) ?? 0) + 1)
  for (const [round, count] of rounds) {
    const subject = await store.ofSubject(subjectOf(round), () => true)
    assert.equal(subject.length, count, `${where}: the subject of round ${round} does not hold what was added`)
  }
}

const roundOf = (id: string): string => id.slice(0, id.indexOf('-'))
