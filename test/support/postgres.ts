// A real PostgreSQL for the store's tests: a private cluster per test process in a temporary folder, reached only
// through a socket in that folder, with fsync on because durability is what is tested. A shell stands between: it
// stops the server and removes the folder when this process ends, however it ends, even by kill -9.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { found } from './found.ts'

export type Database = {
  /** A connection url for `pg`; the user may do everything in this database. */
  url: string
  /** Drops the database, cutting open connections. */
  close(): Promise<void>
}
type Cluster = { urlOf(database: string): string; stop(): Promise<void> }
type Account = { uid: number; gid: number; name: string } | undefined

const patienceMs = 60_000
const stopper =
  '"$@" </dev/null >"$0/log" 2>&1 & server=$!; read -r line; kill -QUIT $server; wait $server; rm -rf "$0"'

let cluster: Promise<Cluster> | undefined

/** PostgreSQL refuses to run as root; then it runs as the account meant for it, or as nobody. */
function accountForServer(): Account {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = lines.find((text) => text.startsWith('postgres:')) ?? lines.find((text) => text.startsWith('nobody:'))
  const [name, , uid, gid] = line?.split(':') ?? []
  if (!name) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.')
  return { name, uid: Number(uid), gid: Number(gid) }
}

function othersMayEnter(folder: string): boolean {
  return folder === dirname(folder) || ((statSync(folder).mode & 0o1) !== 0 && othersMayEnter(dirname(folder)))
}

function newFolder(account: Account): string {
  const place = account && !othersMayEnter(tmpdir()) ? '/tmp' : tmpdir()
  const folder = mkdtempSync(join(place, 'vereda-pg-'))
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

async function untilReady(child: ChildProcess, folder: string): Promise<void> {
  const giveUpMs = Date.now() + patienceMs
  const pidFile = join(folder, 'data', 'postmaster.pid')
  while (!(existsSync(pidFile) && /\bready\b/.test(readFileSync(pidFile, 'utf8')))) {
    const log = existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : ''
    const ended = child.exitCode !== null || /FATAL|could not/.test(log)
    if (ended || Date.now() > giveUpMs) throw new Error(`The test PostgreSQL did not start:\n${log}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function launch(bin: string, folder: string, account: Account): ChildProcess {
  const data = join(folder, 'data')
  const as = account ? { uid: account.uid, gid: account.gid } : {}
  const env = { ...process.env, LC_ALL: 'C', HOME: folder }
  const init = ['-D', data, '-A', 'trust', '-U', 'vereda', '-E', 'UTF8', '--locale=C', '-N']
  execFileSync(join(bin, 'initdb'), init, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'], ...as })
  const settings = ['fsync=on', 'listen_addresses=', 'max_connections=200', 'shared_buffers=32MB']
  const server = [join(bin, 'postgres'), '-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])]
  // Detached, so that a Ctrl-C in the terminal reaches the tests first and the server only through the shell.
  return spawn('sh', ['-c', stopper, folder, ...server], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...as,
  })
}

async function startCluster(): Promise<Cluster> {
  const { postgres } = found()
  if (!postgres) throw new Error('Set-up found no PostgreSQL: run node scripts/setup.mjs test and read what it says.')
  const account = accountForServer()
  const folder = newFolder(account)
  const child = launch(postgres.bin, folder, account)
  child.unref()
  ;(child.stdin as Socket | null)?.unref()
  const ended = new Promise((resolve) => child.once('close', resolve))
  await untilReady(child, folder)
  const urlOf = (database: string) => `postgresql://vereda@localhost/${database}?host=${encodeURIComponent(folder)}`
  const stop = async () => {
    child.ref()
    child.stdin?.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { urlOf, stop }
}

/** A server that is already running, named by VEREDA_TEST_POSTGRES; it is not stopped by us. */
function runningCluster(url: string): Cluster {
  const urlOf = (database: string) => {
    const named = new URL(url)
    named.pathname = `/${database === 'postgres' ? named.pathname.slice(1) || 'postgres' : database}`
    return named.href
  }
  return { urlOf, stop: async () => {} }
}

// Registered here, outside any test: inside one, `after` would mean "after this test" and stop it for the others.
if (/\.test\.tsx?$/.test(process.argv[1] ?? '')) after(async () => (await cluster)?.stop())

function theCluster(): Promise<Cluster> {
  const given = process.env.VEREDA_TEST_POSTGRES
  cluster ??= given ? Promise.resolve(runningCluster(given)) : startCluster()
  return cluster
}

async function administer(on: Cluster, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: on.urlOf('postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A new, empty database on a real server with fsync on. The first call of a test file starts the server. */
export async function freshDatabase(): Promise<Database> {
  const on = await theCluster()
  const name = `vereda_test_${randomBytes(6).toString('hex')}`
  await administer(on, `create database ${name}`)
  return { url: on.urlOf(name), close: () => administer(on, `drop database if exists ${name} with (force)`) }
}
