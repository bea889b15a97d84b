// Tries a browser the way the tests will use it: over its debugging pipe, up to a computation inside a page.
// `--dump-dom` would be shorter but never ends in the packaged build, which lacks the resources behind that flag.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const patienceMs = 30_000

/** Sends one command at a time over the pipe (messages end in a zero byte) and hands back its result. */
function conversation(child) {
  const waiting = new Map()
  let rest = ''
  child.stdio[4].setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop()
    for (const message of messages.map((line) => JSON.parse(line))) waiting.get(message.id)?.(message.result ?? {})
  })
  return (method, params, sessionId) =>
    new Promise((resolve) => {
      const id = waiting.size + 1
      waiting.set(id, resolve)
      child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
}

async function computesInPage(child) {
  const ask = conversation(child)
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
  const { result } = await ask('Runtime.evaluate', { expression: '6 * 7' }, sessionId)
  return result?.value === 42
}

/** True when this browser, started with these flags, computes inside a page within half a minute. */
export async function opensPage(path, args, env) {
  const profile = mkdtempSync(join(tmpdir(), 'vereda-probe-'))
  const flags = [...args, `--user-data-dir=${profile}`, '--remote-debugging-pipe']
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']
  const child = spawn(path, flags, { env: { ...process.env, ...env }, stdio, detached: true })
  const closed = new Promise((resolve) => child.on('close', resolve).on('error', resolve))
  for (const pipe of child.stdio.slice(3)) pipe?.on('error', () => {})
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs, false).unref())
  const opened = child.pid ? await Promise.race([computesInPage(child), closed.then(() => false), late]) : false
  stop(child)
  await closed
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return opened
}

/** The browser's own children hold its profile open, so the whole group goes. */
function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
