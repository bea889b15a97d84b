// Runs a program quietly: what it prints is kept and only shown when it fails.
import { spawn } from 'node:child_process'
import { outsidePath, root, SetupProblem } from './place.mjs'

const shownLines = 25
const patienceMs = 10_000
const running = new Set()

/** Ends only after the children did: an npm that still tidies up must not meet the next set-up's. */
function stopAll(signal, code) {
  if (running.size === 0) process.exit(code)
  for (const child of running) {
    child.kill(signal)
    child.once('close', () => running.size === 0 && process.exit(code))
  }
  setTimeout(() => {
    for (const child of running) child.kill('SIGKILL')
  }, patienceMs).unref()
}
process.once('SIGINT', () => stopAll('SIGINT', 130))
process.once('SIGTERM', () => stopAll('SIGTERM', 143))

/** `{ code, output, errors }`; code 127 when the program does not exist. Never throws. */
export function outcome(program, args, { cwd = root, env = {}, timeoutMs, raw = false } = {}) {
  return new Promise((resolve) => {
    const cleanEnv = { ...process.env, ...(raw ? {} : { PATH: outsidePath() }), ...env }
    const shell = process.platform === 'win32' && program.endsWith('.cmd')
    const stdio = ['ignore', 'pipe', 'pipe']
    const child = spawn(program, args, { cwd, env: cleanEnv, stdio, shell, timeout: timeoutMs, killSignal: 'SIGKILL' })
    const printed = { output: '', errors: '' }
    running.add(child)
    child.stdout.setEncoding('utf8').on('data', (text) => (printed.output += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (printed.errors += text))
    child.on('error', (error) => {
      running.delete(child)
      resolve({ code: 127, ...printed, errors: error.message })
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? 1, signal, ...printed })
    })
  })
}

export async function mustRun(program, args, sentence, options) {
  const end = await outcome(program, args, options)
  if (end.code === 0) return end.output
  const printed = `${end.output}\n${end.errors}`.trim().split('\n')
  throw new SetupProblem(`${sentence}\n${printed.slice(0, shownLines).join('\n')}`)
}

/** npm as the user started it, or the one on PATH, never through this checkout's own node. */
export async function npmCi(folder, flags = []) {
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env
  const own = npm && npmNode && !npmNode.startsWith(root) && !npm.startsWith(root)
  const start = own ? [npmNode, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error', ...flags]
  const env = { npm_config_loglevel: 'error', NODE_ENV: '', npm_config_local_prefix: undefined }
  const sentence = `npm could not install the packages of ${folder}; is the network up? Running the command again is safe.`
  await mustRun(start[0], [...start[1], ...args], sentence, { cwd: folder, env })
}

/** apt-get as root; its lock may be held by another apt for minutes. False where there is no apt or no root. */
export async function aptInstall(name) {
  if (process.getuid?.() !== 0) return false
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const lock = ['-qq', '-o', 'DPkg::Lock::Timeout=500']
  const install = () => outcome('apt-get', [...lock, 'install', '-y', '--no-install-recommends', name], options)
  if ((await install()).code === 0) return true
  await outcome('apt-get', [...lock, 'update'], options)
  return (await install()).code === 0
}
