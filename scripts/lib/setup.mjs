// Everything a fresh clone needs, in order, each step only when it is needed. Runs on any Node from 18 on with
// built-ins only, says little and only on stderr, and fails with one plain sentence.
import { existsSync } from 'node:fs'
import { atlasIsReady, makeAtlas } from './atlas.mjs'
import { bringBrowser, browserIsReady } from './browser.mjs'
import { locked } from './lock.mjs'
import { buildPage, pageIsReady } from './page.mjs'
import { inRoot, say } from './place.mjs'
import { bringPostgres, postgresIsReady } from './postgres.mjs'
import { bringPouchdb, pouchdbIsReady } from './pouchdb.mjs'
import { npmCi } from './run.mjs'
import { bringRuntime, runtimeIsReady } from './runtime.mjs'
import { hashOf, readStamp, stamped } from './stamp.mjs'
import { bringStrace, straceIsReady } from './strace.mjs'

const lockHash = () => hashOf([inRoot('package-lock.json')])
const packagesAreReady = () =>
  existsSync(inRoot('node_modules', '.package-lock.json')) && readStamp('app') === lockHash()

async function bringPackages() {
  if (packagesAreReady()) return
  const startedMs = Date.now()
  say('installing the packages this checkout needs')
  await stamped('app', lockHash(), () => npmCi(inRoot(), ['--ignore-scripts']))
  say(`installed them in ${((Date.now() - startedMs) / 1000).toFixed(0)} s`)
}

const packages = { isReady: packagesAreReady, bring: bringPackages }
const runtime = { isReady: runtimeIsReady, bring: bringRuntime }
const atlas = { isReady: atlasIsReady, bring: makeAtlas }
const page = { isReady: pageIsReady, bring: buildPage }
const browser = { isReady: browserIsReady, bring: bringBrowser }
const postgres = { isReady: postgresIsReady, bring: bringPostgres }
const pouchdb = { isReady: pouchdbIsReady, bring: bringPouchdb }
const strace = { isReady: straceIsReady, bring: bringStrace }

/** What each command needs. `test` leaves the page to scripts/test.mjs, which counts a broken build as a failure. */
export const modes = {
  cli: [packages, runtime, atlas],
  start: [packages, runtime, atlas, page],
  test: [packages, runtime, atlas, browser, postgres, strace],
  all: [packages, runtime, atlas, page, browser, postgres, strace],
  bench: [packages, runtime, atlas, page, browser, postgres, strace, pouchdb],
}

export async function setUp(mode) {
  const steps = modes[mode]
  if (steps.every((step) => step.isReady())) return
  await locked(async () => {
    for (const step of steps) await step.bring()
  })
}
