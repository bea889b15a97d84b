/**
 * `vereda`: the command line with the real disk, clock, terminal and data folder plugged in. What opens a data folder
 * is loaded by the commands that open one: the others answer sooner without it.
 */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Deps } from '../cli/deps.ts'
import { diskFiles } from '../cli/disk.ts'
import { runCli } from '../cli/program.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { filesRoom } from '../files/room.ts'
import { StoreTrouble } from '../log/port.ts'
import { askOwnHub } from './address.ts'
import { assistantIn } from './assistant.ts'
import type { DataOptions } from './compose.ts'
import { verifyEd25519 } from './keys.ts'
import { highsSolver } from './solver.ts'

// What a command writes (a data folder, an export, a sheet) is for who gave it, until they hand it on.
process.umask(0o077)

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const SMS_SECRET = process.env['VEREDA_SMS_SECRET']
const SMS = SMS_SECRET ? { smsSecret: SMS_SECRET } : {}

/** Where a hub keeps its reports with `--postgres`: its commands need the same connection. */
const URL_OF_POSTGRES = process.env['VEREDA_POSTGRES']
const POSTGRES = URL_OF_POSTGRES ? { postgres: URL_OF_POSTGRES } : {}

const diskKey = async () => (await import('./diskKey.ts')).diskKeyOf(process.env['VEREDA_DISK_KEY'])

async function opened(folder: string, more: Partial<DataOptions> = {}) {
  const { openData } = await import('./compose.ts')
  return openData({ folder: resolve(folder), ...POSTGRES, ...more, ...(await diskKey()) })
}

/** Trouble of the disk is told in words; bugs keep their trace. */
async function orTrouble<T>(folder: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error
    return bad(problem(error.code, folder, { folder, detail: error.message }))
  }
}

const deps: Deps = {
  ...diskFiles((path) => resolve(path), process.stdin),
  openData: (folder) => orTrouble(folder, async () => good(await opened(folder, SMS))),
  backUp: (folder, recipients) =>
    orTrouble(folder, async () => {
      const { backUp } = await import('./backup.ts')
      return backUp(resolve(folder), recipients, (await diskKey()).diskKey ?? null, URL_OF_POSTGRES)
    }),
  restore: (asked) =>
    orTrouble(asked.folder, async () => {
      const { restore } = await import('./backup.ts')
      return restore({ ...asked, folder: resolve(asked.folder) }, (await diskKey()).diskKey, URL_OF_POSTGRES)
    }),
  follow: (folder, address) =>
    orTrouble(folder, async () => {
      const { follow } = await import('./follow.ts')
      const data = await opened(folder)
      return follow({ ...data, sync: data.hub.sync, attaching: data.hub.attaching }, address).finally(data.close)
    }),
  askHub: (folder, path, body) => askOwnHub(resolve(folder), path, body),
  openFile: filesRoom(),
  atlas: async () => (await import('../files/atlas.ts')).atlasAtHand(),
  assistant: assistantIn(process.env),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  showsProgress: process.stderr.isTTY === true,
  nowMs: () => Date.now(),
  verify: verifyEd25519,
  solver: highsSolver,
  defaultData: join(ROOT, '.data'),
  lang: /^en/i.test(process.env['VEREDA_LANG'] ?? process.env['LANG'] ?? '') ? 'en' : 'es',
}

// `vereda export | head` closes the pipe early: that is the reader's right and no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCli(process.argv.slice(2), deps)
