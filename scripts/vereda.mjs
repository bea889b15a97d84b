// `npm run --silent vereda -- read FILE`: set-up when something is missing, then the command line on Node 24 in the
// folder from which npm was called, so that relative paths mean what the user sees.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { compiledFolder, inRoot, SetupProblem, say } from './lib/place.mjs'
import { nodePath } from './lib/runtime.mjs'
import { setUp } from './lib/setup.mjs'

function runCommand() {
  const command = [inRoot('src', 'main', 'cli.ts'), ...process.argv.slice(2)]
  const env = { ...process.env, NODE_COMPILE_CACHE: compiledFolder }
  const child = spawn(nodePath(), command, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd(), env })
  // A terminal sends Ctrl-C to both processes: the command decides what it means, this one only waits for it.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) {
    process.removeAllListeners(signal)
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
  }
  child.on('error', (error) => {
    say(`the command could not be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

try {
  await setUp('cli')
  runCommand()
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error
  say(`set-up failed: ${error.message}`)
  process.exitCode = 1
}
