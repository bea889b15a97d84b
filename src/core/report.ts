/**
 * A report: one signed statement by one device. Its id is the hash of its canonical bytes, so the same report twice
 * is one report; each device chains its reports (`seq`, `prev`), so a gap or a fork shows. A stored report never
 * changes: corrections and withdrawals are further reports.
 */
import { base32, fromBase64url, hashBytes, toBase64url } from './bytes.ts'
import { canonical, isCanonicalisable } from './canonical.ts'
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'
import type { Schema, ValueOf } from './schema.ts'
import { check } from './schema.ts'
import type { Happened } from './time.ts'
import { DAY, happenedProblems, happenedSchema, instantSchema, msOf } from './time.ts'

const hash = { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' } as const

/** What a report rests on: a source (id of its report), the words, where they stand, and since when it was public. */
const citeSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['source'],
  properties: {
    source: hash,
    /** Of the text in which the offsets count, so that they can be checked without the source's report. */
    hash,
    published: { type: 'string', pattern: `${DAY}|${instantSchema.pattern}` },
    start: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 0 },
    quote: { type: 'string', maxLength: 2000 },
    row: { type: 'string', maxLength: 200 },
  },
} as const

export type Cite = ValueOf<typeof citeSchema>

export const reportSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'kind', 'v', 'journey', 'device', 'seq', 'prev', 'happened', 'said', 'data', 'sig'],
  properties: {
    id: hash,
    kind: { type: 'string', pattern: '^[a-z]+\\.[a-zA-Z]+$', maxLength: 60 },
    v: { type: 'integer', minimum: 1, maximum: 1000 },
    journey: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,47}\\.[a-z2-7]{16}$' },
    device: hash,
    seq: { type: 'integer', minimum: 1 },
    prev: { type: ['string', 'null'], pattern: hash.pattern },
    happened: happenedSchema,
    said: instantSchema,
    data: { type: 'object' },
    cites: { type: 'array', maxItems: 20, items: citeSchema },
    seals: { type: 'array', maxItems: 20, items: { type: 'object' } },
    sig: { type: 'string', pattern: '^[A-Za-z0-9_-]{86}$' },
  },
} as const satisfies Schema

export type Report = {
  readonly id: string
  readonly kind: string
  readonly v: number
  readonly journey: string
  readonly device: string
  readonly seq: number
  readonly prev: string | null
  readonly happened: Happened
  readonly said: string
  readonly data: Record<string, unknown>
  readonly cites?: readonly Cite[]
  readonly seals?: readonly Record<string, unknown>[]
  readonly sig: string
}

/** What a person says; the device adds its chain and signature. */
export type Statement = Pick<Report, 'kind' | 'v' | 'journey' | 'happened' | 'said' | 'data' | 'cites' | 'seals'>

/** Ed25519 (RFC 8032), brought from outside: node:crypto on a hub, WebCrypto or @noble on a phone. */
export type Verify = (device: string, message: Uint8Array, sig: string) => boolean
export type Signer = { readonly device: string; readonly sign: (message: Uint8Array) => string }

/** Where a device's chain stands: the next number, and the report before it. */
export type ChainEnd = { readonly seq: number; readonly prev: string | null }

// Binds a signature to this use: it can never pass for a signature of something else made with the same key.
export const SIGNED_AS = 'vereda report 1\n'

const signedBytes = (unsigned: Omit<Report, 'id' | 'sig'>): { id: string; message: Uint8Array } => {
  const digest = hashBytes(SIGNED_AS + canonical(unsigned))
  return { id: toBase64url(digest), message: digest }
}

/** Which of two reports was said later, above 0 for the first; 0 where two devices spoke in one second. */
export function laterSaid(a: Report, b: Report): number {
  if (a.said !== b.said) return a.said < b.said ? -1 : 1
  return a.device === b.device ? a.seq - b.seq : 0
}

/** The id that a report with these words has. */
export const idOf = (unsigned: Omit<Report, 'id' | 'sig'>): string => signedBytes(unsigned).id

/** Signs a statement as the next report of a device's chain. */
export function signReport(statement: Statement, end: ChainEnd, signer: Signer): Report {
  const unsigned = { ...statement, device: signer.device, seq: end.seq, prev: end.prev }
  const { id, message } = signedBytes(unsigned)
  return { ...unsigned, id, sig: signer.sign(message) }
}

/** The report as it is stored and sent: canonical text, signature and all. */
export const reportText = (report: Report): string => canonical(report)

/**
 * What a report says of itself that is not true, without looking at any other report: shape, hash, signature, times.
 * Empty for a sound one.
 */
export function faults(value: unknown, verify: Verify): Problem[] {
  const signed = signedIn(value)
  if (!(signed instanceof Uint8Array)) return signed
  const { device, sig } = value as Report
  return faultsBy(value as Report, verify(device, signed, sig))
}

/** What was signed, or why it is no report at all. */
export function signedIn(value: unknown): Uint8Array | Problem[] {
  const shape = check(reportSchema, value)
  if (shape.length > 0) return shape
  if (!isCanonicalisable(value)) return [problem('report.canonical')]
  const { id, sig: _, ...unsigned } = value as Report
  const signed = signedBytes(unsigned)
  return signed.id === id ? signed.message : [problem('report.id', '/id', { id, computed: signed.id })]
}

/** What is left to find once its signature was looked at. */
export function faultsBy({ id, seq, prev, said, happened }: Report, isSigned: boolean): Problem[] {
  if (!isSigned) return [problem('report.signature', '/sig', { id })]
  if ((seq === 1) !== (prev === null)) return [problem('chain.start', '/prev', { seq })]
  if (Number.isNaN(msOf(said))) return [problem('time.impossible', '/said', { value: said })]
  return happenedProblems(happened)
}

/**
 * Since when a report can have been known, UTC text: the publication of what it cites, or else when it was said.
 * "As known on 15 October" looks at this, because an archive is typed in years later.
 */
export function knownFrom(report: Pick<Report, 'said' | 'cites'>): string {
  const published = (report.cites ?? []).flatMap((cite) => (cite.published ? [cite.published] : []))
  const latest = published.sort().at(-1)
  if (latest === undefined) return report.said
  return latest.length === 10 ? `${latest}T00:00:00Z` : latest
}

/** The fixed order in which a view folds: when it happened, then id. */
export const inOrder = (a: Pick<Report, 'happened' | 'id'>, b: Pick<Report, 'happened' | 'id'>): number =>
  compare(a.happened.from, b.happened.from) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A journey names the device that founded it: `caravan-2018-10.` and 80 bits of the hash of its key. So nobody can
 * found somebody else's journey, and no hub has to be asked who did.
 */
export const journeyId = (slug: string, founder: string): string => `${slug}.${founderMark(founder)}`
export const isFounder = (journey: string, device: string): boolean => journey.endsWith(`.${founderMark(device)}`)

const founderMark = (device: string): string => base32(hashBytes(fromBase64url(device) ? device : ''), 16)
