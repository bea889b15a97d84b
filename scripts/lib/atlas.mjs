// The atlas of towns that the reader looks names up in: made from an npm package whenever it or the script changed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, say, setupFolder } from './place.mjs'
import { mustRun } from './run.mjs'
import { nodePath } from './runtime.mjs'
import { hashOf, readStamp, stamped } from './stamp.mjs'

const script = inRoot('scripts', 'atlas.ts')
const file = join(setupFolder, 'atlas.txt')
const reader = (file) => inRoot('src', 'intake', 'reader', file)
const sourceHash = () =>
  hashOf([script, reader('atlas.ts'), reader('tokens.ts'), reader('sounds.ts'), inRoot('package-lock.json')])

export const atlasIsReady = () => existsSync(file) && readStamp('atlas') === sourceHash()

export async function makeAtlas() {
  if (atlasIsReady()) return
  const startedMs = Date.now()
  const run = () => mustRun(nodePath(), [script, file], 'the atlas of towns (scripts/atlas.ts) could not be made:')
  await stamped('atlas', sourceHash(), run)
  say(`made the atlas of towns in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`)
}
