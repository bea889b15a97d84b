// A hub on the net for tests: a real data folder, the real server, and a journey that the hub founded itself.
import { after } from 'node:test'
import { journeyId, type Statement } from '../../src/core/report.ts'
import { instant, wholeDay } from '../../src/core/time.ts'
import type { Work } from '../../src/core/work.ts'
import { dropAddress, keepAddress } from '../../src/main/address.ts'
import { type Opened, openData } from '../../src/main/compose.ts'
import { verifyEd25519 } from '../../src/main/keys.ts'
import type { Allowance } from '../../src/server/budget.ts'
import type { LogLine } from '../../src/server/refusing.ts'
import { createServer } from '../../src/server/server.ts'
import type { Cipher } from '../../src/store/cipher.ts'
import { textsOf } from '../../src/texts/texts.ts'
import { temporaryFolder } from './folder.ts'

export const ZONE = 'America/Guatemala'
export const happened = wholeDay('2018-10-15', ZONE)

export type NetHub = Opened & {
  readonly url: string
  readonly folder: string
  readonly log: Opened['log']
  readonly lines: LogLine[]
  readonly stop: () => Promise<void>
}

export type NetOptions = {
  readonly folder?: string
  readonly nowMs?: () => number
  readonly host?: string
  readonly smsSecret?: string
  readonly memberKib?: Allowance
  readonly strangersWork?: Work
  readonly diskKey?: Cipher
  /** The built page, where it is served too. */
  readonly webFolder?: string
}

/** Starts a hub on a folder, new or given; it is stopped after the tests of the file at the latest. */
export async function netHub({
  folder = temporaryFolder(),
  nowMs = Date.now,
  host,
  smsSecret,
  memberKib,
  strangersWork,
  diskKey,
  webFolder,
}: NetOptions = {}): Promise<NetHub> {
  const sms = smsSecret === undefined ? {} : { smsSecret }
  const opened = await openData({ folder, ...sms, ...(diskKey && { diskKey }) })
  const lines: LogLine[] = []
  const page = { texts: textsOf, webFolder: webFolder ?? null }
  const options = { hub: opened.hub, ...page, version: '0', port: 0, verify: verifyEd25519 }
  const log = (line: LogLine): void => void lines.push(line)
  const carried = { ...(memberKib && { memberKib }), ...(strangersWork && { strangersWork }) }
  const server = createServer({ ...options, ...sms, ...carried, nowMs, log, ...(host === undefined ? {} : { host }) })
  const listening = await server.listen()
  if (!listening.ok) throw new Error(JSON.stringify(listening.problems))
  await keepAddress(folder, listening.value.url, opened.signer.device)
  let stopping: Promise<void> | null = null
  const stop = (): Promise<void> => {
    stopping ??= dropAddress(folder).then(server.close).then(opened.close)
    return stopping
  }
  after(stop)
  return { ...opened, url: listening.value.url, folder, lines, stop }
}

/** A journey of the hub's own. */
export async function foundJourney({ log, signer }: Pick<Opened, 'log' | 'signer'>, slug = 'march'): Promise<string> {
  const journey = journeyId(slug, signer.device)
  const data = { slug, title: 'March', startDay: '2018-10-12', zone: ZONE }
  await sayAll({ log, signer }, [{ kind: 'core.journey', v: 1, journey, happened, said: instant(Date.now()), data }])
  return journey
}

/** Says statements as the hub; each must be applied. Their ids. */
export async function sayAll(
  { log, signer }: Pick<Opened, 'log' | 'signer'>,
  statements: readonly Statement[],
): Promise<string[]> {
  const outcomes = await log.say(statements, signer)
  const failed = outcomes.find(({ state }) => state !== 'applied')
  if (failed) throw new Error(JSON.stringify(failed))
  return outcomes.map(({ id }) => String(id))
}

/** Vouches for a device as the hub. The id of the vouch. */
export async function admit(
  hub: Pick<Opened, 'log' | 'signer'>,
  journey: string,
  device: string,
  grant: Record<string, unknown> = {},
): Promise<string> {
  const data = { device, label: 'Phone', role: 'field', ...grant }
  const [id] = await sayAll(hub, [{ kind: 'core.vouch', v: 2, journey, happened, said: instant(Date.now()), data }])
  return String(id)
}
