import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../test/support/folder.ts'
import { seededDice } from '../core/generate.ts'
import { FileFolder } from './files.ts'
import { fileBytes, idOf } from './files-made.ts'
import { underStrace } from './power/strace.ts'

const CHILD = fileURLToPath(new URL('./files-child.ts', import.meta.url))
const FILES = 40

/** Runs the child until it has acknowledged so many pieces. Its lines, as words. */
async function untilKilled(folder: string, pieces: number): Promise<string[][]> {
  const child = spawn(process.execPath, [CHILD, folder, String(FILES)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[][] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line.split(' '))
    if (lines.length >= pieces) child.kill('SIGKILL')
  }
  return lines
}

test('a hub killed at any moment has every acknowledged byte of every photo, and none in its place by half', async () => {
  const path = join(temporaryFolder(), 'files')
  const dice = seededDice(20181016)
  const [acked, kept] = [new Map<number, number>(), new Set<number>()]
  for (let round = 0; round < 3; round++) {
    for (const [what, n, offset] of await untilKilled(path, 5 + Math.floor(dice() * 50))) {
      if (what === 'ack') acked.set(Number(n), Number(offset))
      if (what === 'kept') kept.add(Number(n))
    }
    const folder = new FileFolder(path)
    const whole = new Set((await folder.all()).map(({ report }) => report))
    for (const n of kept) assert.ok(whole.has(idOf(n)), `file ${n} is in its place`)
    for (const [n, offset] of acked) {
      const there = { report: idOf(n), hash: idOf(n) }
      const bytes = whole.has(idOf(n)) ? await folder.read(there) : await folder.partOf(idOf(n))
      assert.ok(bytes && bytes.length >= offset, `${bytes?.length} bytes of file ${n}, ${offset} acknowledged`)
      assert.deepEqual(Buffer.from(bytes), Buffer.from(fileBytes(n).subarray(0, bytes.length)))
      if (whole.has(idOf(n))) assert.equal(bytes.length, fileBytes(n).length)
    }
  }
  assert.ok(kept.size > 3)
})

/** What the child says when calls of the disk fail. */
async function troubledBy(fault: string): Promise<string[]> {
  const path = join(temporaryFolder(), 'files')
  const call = fault.slice(0, fault.indexOf(':'))
  // strace counts the calls of each thread.
  const options = [
    '-f',
    '-E',
    'UV_THREADPOOL_SIZE=1',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${fault}`,
    '-o',
    '/dev/null',
  ]
  return (await underStrace(options, CHILD, [path, '3'])).trim().split('\n')
}

test('an fsync that failed is not tried again as if nothing was: the photo is begun anew, and the others come in', async () => {
  const said = await troubledBy('fdatasync:error=EIO:when=2')
  assert.deepEqual(
    said.filter((line) => !line.startsWith('ack')),
    ['trouble 0 store.failed', 'kept 1', 'kept 2'],
  )
})

test('a disk without room is told by name, and the next photo comes in when there is some', async () => {
  const said = await troubledBy('pwrite64:error=ENOSPC:when=3')
  assert.deepEqual(
    said.filter((line) => !line.startsWith('ack')),
    ['trouble 0 store.full', 'kept 1', 'kept 2'],
  )
})

test('a place where no folder can be made is trouble of the store, by name', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  assert.throws(() => new FileFolder(join(file, 'files')), { code: 'store.failed' })
})
