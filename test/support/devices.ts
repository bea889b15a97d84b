// Devices for tests: real Ed25519 keys (node:crypto), the same for the same seed, and the writer of their chains.
import { createHash, createPrivateKey, createPublicKey, sign, verify as verifyNow } from 'node:crypto'
import { entriesOf } from '../../src/core/amend.ts'
import type { ChainEnd, Report, Signer, Statement, Verify } from '../../src/core/report.ts'
import { journeyId, signReport } from '../../src/core/report.ts'
import type { Happened } from '../../src/core/time.ts'
import { fromWallClock, instant, wholeDay } from '../../src/core/time.ts'
import type { Entry } from '../../src/core/view.ts'
import { KINDS } from '../../src/domains/all.ts'

// PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410 section 7).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * Checks signatures as a hub does. What one machine found of a signature another need not find again: each is a machine
 * of its own out there, and in a test they share one.
 */
export const verify: Verify = (device, message, sig) => {
  const signed = `${device} ${sig} ${Buffer.from(message).toString('base64url')}`
  const known = verdicts.get(signed)
  if (known !== undefined) return known
  if (verdicts.size >= MOST_VERDICTS) verdicts.clear()
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: device }, format: 'jwk' })
  const verdict = verifyNow(null, message, key, Buffer.from(sig, 'base64url'))
  verdicts.set(signed, verdict)
  return verdict
}
const verdicts = new Map<string, boolean>()
const MOST_VERDICTS = 50_000

export type TestDevice = Signer & { readonly verify: Verify }

const devices = new Map<number | string, TestDevice>()

export function testDevice(seed: number | string): TestDevice {
  const device = devices.get(seed) ?? makeDevice(seed)
  devices.set(seed, device)
  return device
}

function makeDevice(seed: number | string): TestDevice {
  const raw = createHash('sha256').update(`test device ${seed}`).digest()
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' })
  const device = String(createPublicKey(key).export({ format: 'jwk' }).x)
  return { device, sign: (message) => sign(null, message, key).toString('base64url'), verify }
}

/** Signs one statement after the other as a device's chain. */
export function chainOf(device: Signer): (statement: Statement) => Report {
  let end: ChainEnd = { seq: 1, prev: null }
  return (statement) => {
    const report = signReport(statement, end, device)
    end = { seq: end.seq + 1, prev: report.id }
    return report
  }
}

export type Telling = {
  /** Wall clock at Guatemala: a day, or with `THH:MM` an hour from there. */
  readonly at?: string
  readonly until?: string
  readonly said?: string
  readonly by?: number | string
  readonly cites?: Report['cites']
}

/** A journey to tell reports in: signed, chained per device, all in the time of Guatemala unless said otherwise. */
export function testJourney(seed: number | string, zone = 'America/Guatemala') {
  const founder = testDevice(seed)
  const journey = journeyId('march', founder.device)
  const chains = new Map<number | string, (statement: Statement) => Report>()
  const tell = (kind: string, data: Record<string, unknown>, telling: Telling = {}): Report => {
    const by = telling.by ?? seed
    const next = chains.get(by) ?? chainOf(testDevice(by))
    chains.set(by, next)
    const happened = happenedAt(telling.at ?? '2018-10-15', telling.until, zone)
    const cites = telling.cites ? { cites: telling.cites } : {}
    return next({ kind, v: 1, journey, happened, said: telling.said ?? happened.to, data, ...cites })
  }
  return { journey, founder, tell }
}

function happenedAt(at: string, until: string | undefined, zone: string): Happened {
  const day = wholeDay(at.slice(0, 10), zone)
  if (at.length === 10 && until === undefined) return day
  const from = instant(fromWallClock(at, zone))
  if (until === undefined) return { from, to: from, precision: 'minute', zone }
  const to = until.length === 10 ? wholeDay(until, zone).to : instant(fromWallClock(until, zone))
  return { from, to, precision: 'range', zone }
}

/** Entries as the log hands them to a view of this subject: those that belong to it, as they stand now. */
export const entriesOn = (reports: readonly Report[], subject: string): Entry[] =>
  entriesOf(reports, KINDS).filter(({ report, data }) =>
    KINDS.get(report.kind)?.subjects(data, report).includes(subject),
  )
