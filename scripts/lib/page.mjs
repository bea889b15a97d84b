// The offline page: built by Vite into dist/web whenever anything it is made of changed.
import { existsSync } from 'node:fs'
import { inRoot, say } from './place.mjs'
import { mustRun } from './run.mjs'
import { nodePath } from './runtime.mjs'
import { hashOf, readStamp, stamped } from './stamp.mjs'

const rooms = ['web', 'core', 'domains', 'forecast', 'readiness', 'log', 'phone', 'store', 'intake', 'texts']
const sources = [
  'package-lock.json',
  'vite.config.ts',
  'scripts/lib/ground.ts',
  ...rooms.map((room) => `src/${room}`),
  'src/main/phone.ts',
  'src/main/offline.ts',
]

const hasPage = () => existsSync(inRoot('vite.config.ts'))
const sourceHash = () => hashOf(sources.map((source) => inRoot(source)))

export const pageIsReady = () => !hasPage() || (existsSync(inRoot('dist', 'web')) && readStamp('page') === sourceHash())

export async function buildPage() {
  if (pageIsReady()) return
  const startedMs = Date.now()
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  const sentence = 'the page (src/web) could not be built:'
  const env = { NO_COLOR: '1', FORCE_COLOR: '0' }
  const build = () => mustRun(nodePath(), [vite, 'build', '--logLevel', 'warn'], sentence, { env })
  await stamped('page', sourceHash(), build)
  say(`built the page in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`)
}
