/**
 * A process that gets into trouble, for the tests: opens the store in a folder and adds reports until one is refused.
 * It prints one line of JSON. Arguments: folder, and `nobody` to give up root's rights before.
 */
import type { Row, Standing } from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import { openSqlite } from './sqlite.ts'

const [folder = '', as = ''] = process.argv.slice(2)
const NOBODY = 65534
const MOST_REPORTS = 5000

export type Told = {
  /** Why the store did not open, or null. */
  readonly notOpened: string | null
  readonly acked: number
  /** Why a report was refused, and then a much smaller one. */
  readonly refused: string | null
  readonly refusedAfter: string | null
  /** Reports that can be read after the trouble. */
  readonly read: number
}

const codeOf = (error: unknown): string => (error instanceof StoreTrouble ? error.code : String(error))
const outcome = (promise: Promise<unknown>): Promise<string | null> => promise.then(() => null, codeOf)

const report = (n: number, length: number): Row & Standing => ({
  id: `report-${n}`,
  journey: 'trouble.abcdefghijklmnop',
  device: 'ana',
  seq: n,
  prev: null,
  kind: 'movement.sighting',
  about: null,
  known: '2018-10-15T00:00:00Z',
  body: 'x'.repeat(length),
  received: '2026-01-01T00:00:00Z',
  state: 'applied',
  awaits: null,
  problems: [],
  subjects: ['trouble.abcdefghijklmnop/group:main'],
})

async function getIntoTrouble(): Promise<Told> {
  const store = await openSqlite(folder)
  const add = (n: number, length: number) =>
    outcome(store.commit({ add: [report(n, length)], restand: [], reject: [] }))
  let acked = 0
  let refused: string | null = null
  while (refused === null && acked < MOST_REPORTS) {
    refused = await add(acked + 1, 9000)
    if (refused === null) acked += 1
  }
  const refusedAfter = await add(MOST_REPORTS + 1, 10)
  const read = (await store.ofSubject('trouble.abcdefghijklmnop/group:main', () => false)).length
  await store.close()
  return { notOpened: null, acked, refused, refusedAfter, read }
}

if (as === 'nobody' && process.getuid?.() === 0) process.setuid?.(NOBODY)
const told = await getIntoTrouble().catch((error): Told => {
  return { notOpened: codeOf(error), acked: 0, refused: null, refusedAfter: null, read: 0 }
})
console.log(JSON.stringify(told))
