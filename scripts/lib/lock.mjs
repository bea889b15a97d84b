// One set-up at a time per checkout. The lock is a folder holding one file named after its owner; only who removes
// that very file may take a dead owner's lock away, so two that wait can never both believe they got it.
import { mkdirSync, readdirSync, rmdirSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { SetupProblem, say, setupFolder } from './place.mjs'

const beatMs = 5_000
const deadAfterMs = 60_000
const giveUpAfterMs = 20 * 60_000

function codeOf(step) {
  try {
    step()
    return 'done'
  } catch (error) {
    if (['EEXIST', 'ENOENT', 'ENOTEMPTY'].includes(error.code)) return error.code
    throw error
  }
}

function isAlive(owner, ageMs) {
  const [host, pid] = owner.split('~')
  if (ageMs > deadAfterMs) return false
  if (host !== hostname()) return true
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Removes the lock of an owner that is dead; answers who holds it otherwise. */
function clearDead(folder) {
  try {
    const [owner] = readdirSync(folder)
    const ageMs = Date.now() - statSync(owner ? join(folder, owner) : folder).mtimeMs
    if (owner ? isAlive(owner, ageMs) : ageMs < 10_000) return owner ?? 'another process'
    if (owner) unlinkSync(join(folder, owner))
    rmdirSync(folder)
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY'].includes(error.code)) throw error
  }
  return ''
}

function tryTake(folder, mine) {
  if (codeOf(() => mkdirSync(folder)) !== 'done') return false
  return codeOf(() => writeFileSync(mine, '')) === 'done'
}

async function take(folder, mine) {
  const from = Date.now()
  let told = false
  while (!tryTake(folder, mine)) {
    const holder = clearDead(folder)
    if (holder === '') continue
    const waitedMs = Date.now() - from
    if (waitedMs > giveUpAfterMs) throw new SetupProblem(`another set-up (${holder}) did not finish; remove ${folder}.`)
    if (waitedMs > 1_000 && !told)
      say(`waiting for another set-up of this checkout (${holder.replace('~', ', process ')})`)
    told = waitedMs > 1_000
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Runs `step` while no other process of this checkout does. `folder` can be given for tests. */
export async function locked(step, folder = join(setupFolder, 'lock')) {
  mkdirSync(join(folder, '..'), { recursive: true })
  const mine = join(folder, `${hostname()}~${process.pid}`)
  const release = () => codeOf(() => unlinkSync(mine)) === 'done' && codeOf(() => rmdirSync(folder))
  await take(folder, mine)
  const beat = setInterval(() => codeOf(() => utimesSync(mine, new Date(), new Date())), beatMs)
  process.once('exit', release)
  try {
    return await step()
  } finally {
    clearInterval(beat)
    process.removeListener('exit', release)
    release()
  }
}
