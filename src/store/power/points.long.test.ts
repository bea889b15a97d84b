// A process that writes is killed at named points of its work, which chance seldom meets: strace kills it as it enters a
// certain call. And its disk turns read-only under it, as Linux makes a broken one.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../../test/support/folder.ts'
import { seededDice } from '../../core/generate.ts'
import { assertSound } from '../sound.ts'
import { openSqlite } from '../sqlite.ts'
import { VIEWS_FILE } from '../sqlite-file.ts'
import type { Told } from '../trouble-child.ts'
import { viewValue } from '../writing.ts'
import { underStrace } from './strace.ts'

const rounds = Number(process.env['VEREDA_POINT_ROUNDS'] ?? 20)
const seed = Number(process.env['VEREDA_SEED'] ?? 20181012)
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

type Point = {
  readonly name: string
  /** The call on entering which it is killed, after between so many of them. */
  readonly calls: string
  readonly after: readonly [least: number, most: number]
  /** Of the folder: only calls on this file count. */
  readonly file?: string
  readonly views?: true
}

const POINTS: readonly Point[] = [
  { name: 'while a report is being written', calls: 'pwrite64', after: [60, 2500] },
  { name: 'when reports are written and not yet on the disk', calls: 'fdatasync,fsync', after: [4, 60] },
  { name: 'when reports are on the disk and not yet acknowledged', calls: 'write', after: [40, 600] },
  {
    name: 'while a view is being kept',
    ...{ calls: 'pwrite64', after: [5, 200], file: `${VIEWS_FILE}-wal`, views: true },
  },
]

/** Acknowledged changes until it was killed, which must be what ended it. */
async function killedAt(folder: string, round: number, { calls, file, views }: Point, when: number): Promise<string[]> {
  const only = file === undefined ? [] : ['-P', join(folder, file)]
  const fault = [
    '-f',
    '-o',
    '/dev/null',
    ...only,
    '-e',
    `trace=${calls}`,
    '-e',
    `inject=${calls}:signal=KILL:when=${when}`,
  ]
  const child = [process.execPath, script('../kill-child.ts'), folder, String(round), ...(views ? ['views'] : [])]
  const run = spawn('strace', [...fault, ...child], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise<NodeJS.Signals | null>((done) => run.once('close', (_, signal) => done(signal)))
  const acked: string[] = []
  for await (const line of createInterface(run.stdout)) if (line.startsWith('ack ')) acked.push(line.slice(4))
  assert.equal(await gone, 'SIGKILL', `round ${round}: the writing process ended by itself`)
  return acked
}

async function assertViewsTrue(folder: string, round: number, where: string): Promise<void> {
  const store = await openSqlite(folder)
  for (let stamp = 1; stamp < 1000; stamp++) {
    const value = await store.keptView('size@1', `round ${round}`, stamp)
    if (value !== null) assert.equal(value, viewValue(stamp), where)
  }
  await store.close()
}

for (const point of POINTS) {
  test(`sqlite: ${rounds} times killed ${point.name}, nothing acknowledged is lost, doubled or half there`, async (t) => {
    const folder = temporaryFolder()
    await (await openSqlite(folder)).close()
    const dice = seededDice(seed)
    const [least, most] = point.after
    let [lastPos, total] = [0, 0]
    for (let round = 1; round <= rounds; round++) {
      const when = least + Math.floor(dice() * (most - least))
      const where = `seed ${seed}, round ${round}, call ${when}`
      const acked = await killedAt(folder, round, point, when)
      lastPos = await assertSound(folder, acked, lastPos, where)
      if (point.views) await assertViewsTrue(folder, round, where)
      total += acked.length
    }
    t.diagnostic(`${total} acknowledged changes of three reports, ${lastPos} reports there, seed ${seed}`)
    assert.ok(lastPos > 0, 'nothing was ever written, so nothing was tested')
  })
}

test('sqlite: on a disk that turns read-only under it the store takes nothing more, reads on, and has what it acknowledged', async () => {
  const folder = join(temporaryFolder(), 'turned')
  const options = ['-f', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', 'inject=pwrite64:error=EROFS:when=400+']
  const told = JSON.parse(await underStrace(options, script('../trouble-child.ts'), [folder])) as Told
  assert.deepEqual([told.refused, told.refusedAfter], ['store.failed', 'store.failed'])
  assert.ok(told.acked > 3 && told.read === told.acked, JSON.stringify(told))
  const store = await openSqlite(folder)
  const held = (await store.scan(0, 10_000)).length
  await store.close()
  assert.ok(held >= told.acked && held <= told.acked + 1)
})
