/**
 * What `npm start` is asked for: its options, and the settings of the environment. It loads nothing of the hub, so that
 * a slip in the asking is told at once.
 */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { plain } from '../cli/terminal.ts'
import type { Problem } from '../core/problem.ts'
import type { Assistant } from '../hub/assisting.ts'
import { textsOf } from '../texts/texts.ts'
import { assistantIn } from './assistant.ts'
import type { Bringing } from './bringing.ts'
import { type Tls, tlsIn } from './tls.ts'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const LOOPBACK = '127.0.0.1'

export const lang = /^en/i.test(process.env['VEREDA_LANG'] ?? process.env['LANG'] ?? '') ? 'en' : 'es'
export const t = textsOf(lang)
export const say = (line: string): void => console.log(plain(line))

/** Plain words on the error stream, and the exit code of a thing that could not be done. */
export function giveUp(problems: readonly Problem[]): never {
  for (const { code, path, slots } of problems.slice(0, 20))
    console.error(plain(`${path ? `${path}: ` : ''}${t(`problem.${code}`, slots)}`))
  process.exit(2)
}

export type Options = {
  journey: string | null
  data: string
  port: number
  host: string
  empty: boolean
  postgres: string | null
  follow: string | null
  diskKey: string | undefined
  tls: Tls | null
  tlsPort: number
  onion: string | null
  onionPort: number
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const OPTIONS = {
  journey: text,
  data: text,
  port: text,
  host: text,
  postgres: text,
  follow: text,
  'disk-key': text,
  'tls-cert': text,
  'tls-key': text,
  'tls-port': text,
  onion: text,
  'onion-port': text,
  empty: flag,
  help: flag,
} as const

function portIn(option: string, text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${option} ${text}`)
  return port
}

/** The address of a hidden service of version 3, as it stands in its `hostname` file. */
function onionIn(text: string): string {
  if (!/^[a-z2-7]{56}\.onion$/i.test(text)) throw new Error(`--onion ${text}`)
  return text.toLowerCase()
}

function tlsOf(cert: string | undefined, key: string | undefined): Tls | null {
  if (cert === undefined && key === undefined) return null
  const found = tlsIn(cert ?? '--tls-cert', key ?? '--tls-key', Date.now())
  return found.ok ? found.value : giveUp(found.problems)
}

export function optionsOf(args: readonly string[]): Options {
  const from = process.env['INIT_CWD'] ?? process.cwd()
  try {
    const { values } = parseArgs({
      args: [...args],
      options: OPTIONS,
    })
    if (values.help) {
      say(t('hub.help'))
      process.exit(0)
    }
    const file = (path: string | undefined) => (path === undefined ? undefined : resolve(from, path))
    return {
      journey: values.journey === undefined ? null : resolve(from, values.journey),
      data: values.data === undefined ? join(ROOT, '.data') : resolve(from, values.data),
      port: portIn('--port', values.port ?? '4018'),
      host: values.host ?? LOOPBACK,
      empty: values.empty ?? false,
      // Other users of a machine see what a program was started with, and not its environment: an address may hold a password.
      postgres: values.postgres ?? process.env['VEREDA_POSTGRES'] ?? null,
      follow: values.follow ?? null,
      diskKey: values['disk-key'] === undefined ? process.env['VEREDA_DISK_KEY'] : resolve(from, values['disk-key']),
      tls: tlsOf(file(values['tls-cert']), file(values['tls-key'])),
      tlsPort: portIn('--tls-port', values['tls-port'] ?? '4443'),
      onion: values.onion === undefined ? null : onionIn(values.onion),
      onionPort: portIn('--onion-port', values['onion-port'] ?? '4019'),
    }
  } catch (error) {
    const named = /--[^\s']+( \S+)?/.exec((error as Error).message)?.[0]
    return giveUp([{ code: 'command.usage', path: named ?? '', slots: {} }])
  }
}

/** What reads a journey's folder is loaded only where one is brought in. */
export async function journeyIn(folder: string): Promise<Bringing> {
  const { journeyFilesIn } = await import('./bringing.ts')
  const found = await journeyFilesIn(folder)
  return found.ok ? found.value : giveUp(found.problems)
}

/** Only where the hub's owner said so by name: a setting for one's own command line must not make a hub send texts. */
export function hubAssistant(): Assistant | null {
  if (process.env['VEREDA_ASSISTANT_HUB'] !== 'yes') return null
  const found = assistantIn(process.env)
  if (found?.ok) return found.value
  return giveUp(found?.problems ?? [{ code: 'assistant.unset', path: 'VEREDA_ASSISTANT_HUB', slots: {} }])
}

/** A secret that could be guessed is none: 16 characters at least. It stands in the environment only, never in the data. */
export function smsSecret(): string | null {
  const secret = process.env['VEREDA_SMS_SECRET'] ?? ''
  if (secret !== '' && secret.length < 16) giveUp([{ code: 'sms.unset', path: 'VEREDA_SMS_SECRET', slots: {} }])
  return secret === '' ? null : secret
}
