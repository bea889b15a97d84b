/** Kills a process that writes, again and again in one folder, and looks at what is there afterwards. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { seededDice } from '../core/generate.ts'
import { assertSound } from './sound.ts'

const CHILD = fileURLToPath(new URL('./kill-child.ts', import.meta.url))

export type Killing = {
  readonly rounds: number
  /** A writer is killed at the latest when it has acknowledged so many changes: more is a longer log to look through. */
  readonly mostAcks: number
  readonly seed: number
}

/** Runs the rounds; the total of acknowledged changes comes back. Throws, naming seed and round, at the first fault. */
export async function killRounds(folder: string, { rounds, mostAcks, seed }: Killing): Promise<number> {
  const random = seededDice(seed)
  let lastPos = 0
  let total = 0
  for (let round = 1; round <= rounds; round++) {
    const acked = await writeUntilKilled(folder, round, killingAt(random(), mostAcks))
    lastPos = await assertSound(folder, acked, lastPos, `seed ${seed}, round ${round}`)
    total += acked.length
  }
  return total
}

/** After how many acknowledgements; one time in ten while it opens. */
const killingAt = (chance: number, mostAcks: number): number => (chance < 0.1 ? 0 : Math.ceil(chance * mostAcks))

/**
 * Kills the child when it has acknowledged so many changes.
 * More may be acknowledged between decision and death: they count too, so all that was printed is read.
 */
async function writeUntilKilled(folder: string, round: number, killAt: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)))
  const acked: string[] = []
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('ack ')) acked.push(line.slice(4))
    if (acked.length >= killAt) child.kill('SIGKILL')
  }
  assert.equal(await gone, 'SIGKILL', `round ${round}: the writing process ended by itself`)
  return acked
}
