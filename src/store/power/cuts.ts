/**
 * Cuts the power of a store that is being written to, again and again: a process writes under strace, its calls are
 * played on a disk that loses power at seeded moments, and what the disk then holds is opened by the real store.
 */
import assert from 'node:assert/strict'
import { randomFillSync } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Dice, seededDice } from '../../core/generate.ts'
import { assertSound } from '../sound.ts'
import { REPORTS_FILE } from '../sqlite-file.ts'
import { Disk } from './disk.ts'
import { underStrace } from './strace.ts'
import { CALLS, type DiskEvent, readTrace } from './trace.ts'

const CHILD = fileURLToPath(new URL('./power-child.ts', import.meta.url))

/** Every call on the disk and every acknowledgement of a process that writes to a store in `folder/written`. */
export async function recordWriting(folder: string): Promise<DiskEvent[]> {
  const written = join(folder, 'written')
  const trace = join(folder, 'trace.txt')
  await underStrace(['-f', '-s', '4194304', '-xx', '-e', `trace=${CALLS}`, '-o', trace], CHILD, [written])
  return readTrace(readFileSync(trace, 'latin1'), written)
}

/** Throws, naming seed and moment, at the first cut after which something acknowledged is lost, doubled or half there. */
export async function cutPower(
  events: readonly DiskEvent[],
  folder: string,
  cuts: number,
  seed: number,
): Promise<void> {
  const dice = seededDice(seed)
  const moments = Array.from({ length: cuts }, () => Math.floor(dice() * (events.length + 1))).sort((a, b) => a - b)
  const disk = new Disk(join(folder, 'written'))
  const acked: string[] = []
  let at = 0
  for (const moment of moments) {
    for (; at < moment; at++) play(events[at] as DiskEvent, disk, acked)
    await afterCut(disk, join(folder, 'cut'), acked, dice, `seed ${seed}, cut before call ${moment}`)
  }
}

function play(event: DiskEvent, disk: Disk, acked: string[]): void {
  if (event.do === 'ack') acked.push(event.name)
  else disk.play(event)
}

async function afterCut(disk: Disk, folder: string, acked: readonly string[], dice: Dice, where: string) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const left = disk.cut(dice)
  for (const [path, bytes] of left) writeFileSync(join(folder, basename(path)), bytes)
  // Shared memory is no file of its own on a disk: after a cut it may hold anything, and must be believed in nothing.
  writeFileSync(join(folder, `${REPORTS_FILE}-shm`), randomFillSync(Buffer.alloc(32_768)))
  await assertSound(folder, acked, 0, where).catch((error: unknown) => {
    throw error instanceof assert.AssertionError ? error : new Error(`${where}: ${String(error)}`, { cause: error })
  })
}
