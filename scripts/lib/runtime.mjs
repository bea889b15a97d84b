// Node 24 for machines whose own is older: a tiny package with its own lock file, so that people who have
// Node 24 never download it, and node_modules/.bin/node, so that npm's scripts find it.
import { existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inRoot, isInRoot, SetupProblem, say } from './place.mjs'
import { npmCi } from './run.mjs'
import { hashOf, readStamp, stamped } from './stamp.mjs'

const windows = process.platform === 'win32'
const link = inRoot('node_modules', '.bin', windows ? 'node.cmd' : 'node')
const platform = `node-${windows ? 'win' : process.platform}-${process.arch}`
const packaged = inRoot('tools', 'runtime', 'node_modules', platform, 'bin', windows ? 'node.exe' : 'node')

function isNewEnough(version) {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const needed = engines.node
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number)
  const has = version.split('.').map(Number)
  const differs = needed.findIndex((part, index) => part !== has[index])
  return differs === -1 || has[differs] > needed[differs]
}

function isLinked() {
  try {
    return windows ? existsSync(link) : join(dirname(link), readlinkSync(link)) === packaged
  } catch {
    return false
  }
}

function placeLink() {
  mkdirSync(dirname(link), { recursive: true })
  rmSync(link, { force: true })
  if (windows) writeFileSync(link, `@"${packaged}" %*\r\n`)
  else symlinkSync(relative(dirname(link), packaged), link)
}

async function install(lock) {
  const locked = JSON.parse(readFileSync(inRoot('tools', 'runtime', 'package.json'), 'utf8')).optionalDependencies
  if (!(platform in locked)) {
    const sentence = `Vereda needs Node 24.15 or newer and this is ${process.versions.node}; please install it from https://nodejs.org.`
    throw new SetupProblem(sentence)
  }
  say(`fetching Node ${locked[platform]} because this machine has ${process.versions.node} (once, about 60 MB)`)
  await stamped('runtime', lock, () => npmCi(inRoot('tools', 'runtime'), ['--ignore-scripts']))
}

const lockHash = () => hashOf([inRoot('tools', 'runtime', 'package-lock.json')])
const ownNeeded = () => isInRoot(process.execPath) || !isNewEnough(process.versions.node)

export const runtimeIsReady = () =>
  !ownNeeded() || (isLinked() && existsSync(packaged) && readStamp('runtime') === lockHash())

export async function bringRuntime() {
  if (runtimeIsReady()) return
  const lock = lockHash()
  if (readStamp('runtime') !== lock || !existsSync(packaged)) await install(lock)
  placeLink()
}

/** The Node (>= 24.15) on which Vereda runs; call it after set-up. */
export const nodePath = () => (isNewEnough(process.versions.node) ? process.execPath : packaged)
