/** `vereda backup`, `vereda backup-key`, `vereda disk-key` and `vereda restore`: a hub's data, sealed, away from the hub and back. */

import { bad, good, problem, type Result } from '../core/problem.ts'
import { isSecret, makeSealKey } from '../log/seal.ts'
import type { ExitCode } from './deps.ts'
import type { Terminal } from './terminal.ts'

export type BackupCommand = {
  readonly to: string
  readonly recipient?: string[]
  readonly data?: string
  readonly json?: boolean
}

export async function backupCommand(terminal: Terminal, options: BackupCommand): Promise<ExitCode> {
  const { deps } = terminal
  const done = await deps.backUp(options.data ?? deps.defaultData, options.recipient ?? [])
  if (!done.ok) return terminal.fail(done.problems)
  const { bytes, ...told } = done.value
  const written = await deps.writeBytes(options.to, bytes)
  if (!written.ok) return terminal.fail(written.problems)
  const said = { ...told, file: options.to, bytes: bytes.length }
  if (options.json) terminal.json(said)
  else terminal.say(terminal.t('cli.backup.done', { ...said, kilobytes: Math.ceil(bytes.length / 1000) }))
  return 0
}

export type KeyCommand = { readonly out: string; readonly json?: boolean }

/** The secret goes into a file that only its owner reads, and is never printed. */
export async function backupKeyCommand(terminal: Terminal, { out, json }: KeyCommand): Promise<ExitCode> {
  const { secret, recipient } = await makeSealKey()
  const written = await terminal.deps.writeNew(out, `# public key: ${recipient}\n${secret}\n`)
  if (!written.ok) return terminal.fail(written.problems)
  if (json) terminal.json({ file: out, recipient })
  else terminal.say(terminal.t('cli.backupKey.done', { file: out, recipient }))
  return 0
}

/** The key that closes what a hub writes to its disk: a secret like that of backups, and another one. */
export async function diskKeyCommand(terminal: Terminal, { out, json }: KeyCommand): Promise<ExitCode> {
  const { secret } = await makeSealKey()
  const written = await terminal.deps.writeNew(out, `# disk key of a hub\n${secret}\n`)
  if (!written.ok) return terminal.fail(written.problems)
  if (json) terminal.json({ file: out })
  else terminal.say(terminal.t('cli.diskKey.done', { file: out }))
  return 0
}

export type RestoreCommand = { readonly identity: string; readonly data?: string; readonly json?: boolean }

const MOST_BYTES = 2 ** 31

export async function restoreCommand(terminal: Terminal, file: string, options: RestoreCommand): Promise<ExitCode> {
  const { deps } = terminal
  const secrets = await secretsIn(terminal, options.identity)
  if (!secrets.ok) return terminal.fail(secrets.problems)
  const bytes = await deps.readBytes(file, MOST_BYTES)
  if (!bytes.ok) return terminal.fail(bytes.problems)
  const folder = options.data ?? deps.defaultData
  const progress = (done: number, total: number): void =>
    terminal.progress(terminal.t('cli.import.progress', { done, total }))
  const done = await deps.restore({ bytes: bytes.value, secrets: secrets.value, folder, progress })
  terminal.endProgress()
  if (!done.ok) return terminal.fail(done.problems, file)
  if (options.json) terminal.json(done.value)
  else terminal.say(terminal.t('cli.restore.done', { ...done.value, folder }))
  return 0
}

/** Keys as `age-keygen` and `vereda backup-key` write them: one a line, after lines that begin with #. */
async function secretsIn({ deps }: Terminal, path: string): Promise<Result<string[]>> {
  const text = await deps.readText(path)
  if (!text.ok) return text
  const secrets = text.value
    .split(/\r?\n/)
    .filter((line) => isSecret(line.trim()))
    .map((line) => line.trim())
  return secrets.length > 0 ? good(secrets) : bad(problem('seal.noSecret', path))
}
