// npm test: checks, then every test file, as many processes at a time as there are cores; the last line is `N passed, N failed`.
//   node scripts/test.mjs [--long] [files or folders]     with paths: only these tests, without the checks
import { existsSync, readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { run } from 'node:test'
import { Tally } from '../test/support/reporter.mjs'
import { runChecks } from './lib/checks.mjs'
import { locked } from './lib/lock.mjs'
import { buildPage } from './lib/page.mjs'
import { compiledFolder, inRoot, root, SetupProblem } from './lib/place.mjs'
import { together } from './lib/together.mjs'

const long = process.argv.includes('--long')
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
/** Those with a browser take longest and come first, so that no core waits at the end for the other's last. */
const places = ['test/web', 'test', 'src', 'scripts', 'bench'].map((folder) => inRoot(folder))
/** One more than there are cores took longer for the same tests: what waits for a browser waits for a core. */
const atOnce = availableParallelism()
const patienceMs = (long ? 60 : 15) * 60_000
const print = (line) => process.stdout.write(`${line}\n`)

function testFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const entries = readdirSync(path).filter((name) => name !== 'node_modules')
  const files = entries
    .sort()
    .flatMap((name) => (statSync(join(path, name)).isDirectory() ? testFiles(join(path, name)) : join(path, name)))
  return files.filter((file) => /\.test\.tsx?$/.test(file) && (long || !/\.long\.test\.tsx?$/.test(file)))
}

async function runTests({ files, members }) {
  const tally = new Tally(root, existsSync(join(root, '..', 'shared')), print, members)
  const stop = new AbortController()
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.removeAllListeners(signal)
    process.once(signal, () => {
      stop.abort()
      setTimeout(() => process.exit(code), 500)
    })
  }
  // Every test file and every hub that a test starts is a process; without this each translates all that it imports.
  process.env.NODE_COMPILE_CACHE = compiledFolder
  process.env.VEREDA_TEST_LONG = long ? '1' : ''
  const execArgv = ['--import', new URL('./lib/tsx-hook.mjs', import.meta.url).href]
  for await (const event of run({ files, concurrency: atOnce, timeout: patienceMs, signal: stop.signal, execArgv }))
    tally.take(event)
  tally.close()
  return tally
}

const needsPage = paths.length === 0 || paths.some((path) => resolve(path).startsWith(inRoot('test', 'web')))
// Set-up too, though only these tests need it: a test of one room does not wait for it. Its check tells of one that fails.
if (needsPage) await locked(buildPage).catch((error) => error instanceof SetupProblem || Promise.reject(error))
const startedMs = Date.now()
const missing = paths.filter((path) => testFiles(resolve(path)).length === 0)
for (const path of missing) print(`FAILED ${path}: no test file there`)
const checks = paths.length === 0 ? await runChecks(print) : { passed: 0, failed: missing.length }
const files = [...new Set((paths.length === 0 ? places : paths).flatMap((path) => testFiles(resolve(path))))]
const asked = paths.length === 0 ? together(files) : { files, members: new Map() }
const tests = files.length > 0 ? await runTests(asked) : { passed: 0, failed: 0 }
const failed = checks.failed + tests.failed
print(`\n${((Date.now() - startedMs) / 1000).toFixed(1)} s`)
process.exitCode = failed > 0 ? 1 : 0
print(`${checks.passed + tests.passed} passed, ${failed} failed`)
