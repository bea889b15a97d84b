// The checks that are no test files: types, walls, style, and that the page builds. Each counts as one test.
import { locked } from './lock.mjs'
import { buildPage, pageIsReady } from './page.mjs'
import { inRoot, SetupProblem } from './place.mjs'
import { outcome } from './run.mjs'

const shownLines = 60

async function program(path, args) {
  const { code, output, errors } = await outcome(process.execPath, [inRoot('node_modules', ...path), ...args], {
    raw: true,
  })
  return { passed: code === 0, text: `${output}${errors}` }
}

// What the compiler knew last time is kept beside the set-up: a second check takes a third of the time. One thread each,
// because two checks run at once and threads of one compiler do a third of the work twice.
const types = (config) => () =>
  program(
    ['typescript', 'bin', 'tsc'],
    [
      '-p',
      config,
      '--pretty',
      'false',
      '--singleThreaded',
      '--incremental',
      '--tsBuildInfoFile',
      inRoot('.setup', `${config}.buildinfo`),
    ],
  )
const biome = () =>
  program(
    ['@biomejs', 'biome', 'bin', 'biome'],
    ['check', '.', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=50', '--colors=off'],
  )

async function page() {
  try {
    if (!pageIsReady()) await locked(buildPage)
    return { passed: true, text: '' }
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    return { passed: false, text: error.message }
  }
}

const checks = [
  ['types of everything (tsconfig.json)', types('tsconfig.json')],
  ['pure rooms know no clock, disk, net or page (tsconfig.pure.json)', types('tsconfig.pure.json')],
  ['the page knows no Node (tsconfig.web.json)', types('tsconfig.web.json')],
  ['lint and format (biome check)', biome],
  ['the page builds (vite build)', page],
]

async function run([name, check], print) {
  const startedMs = Date.now()
  const { passed, text } = await check()
  print(`${passed ? 'ok    ' : 'FAILED'} ${name} · ${Date.now() - startedMs} ms`)
  if (!passed)
    print(
      text
        .trim()
        .split('\n')
        .slice(0, shownLines)
        .map((line) => `       ${line}`)
        .join('\n'),
    )
  return passed
}

/** Runs all checks, two at a time; prints a line for each and the whole story of those that fail. */
export async function runChecks(print) {
  const waiting = [...checks]
  const results = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next, print))
  }
  await Promise.all([lane(), lane()])
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}
