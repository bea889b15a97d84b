// PouchDB with its server, beside which the exchange is measured: a package of its own that only the bench installs.
import { existsSync } from 'node:fs'
import { inRoot, SetupProblem, say } from './place.mjs'
import { npmCi } from './run.mjs'
import { hashOf, readStamp, stamped } from './stamp.mjs'

const folder = inRoot('tools', 'pouchdb')
const hash = () => hashOf([inRoot('tools', 'pouchdb', 'package-lock.json')])
export const pouchdbIsReady = () =>
  existsSync(inRoot('tools', 'pouchdb', 'node_modules', 'pouchdb')) && readStamp('pouchdb') === hash()

export async function bringPouchdb() {
  if (pouchdbIsReady()) return
  say('installing PouchDB, beside which the exchange is measured')
  try {
    await stamped('pouchdb', hash(), () => npmCi(folder, ['--ignore-scripts']))
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    say('PouchDB could not be installed; the exchange is measured without it')
  }
}
