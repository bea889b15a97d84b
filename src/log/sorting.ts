/**
 * What came is a sound report, or none: told from itself alone (`faults` in `src/core/report.ts`), for many at a time and
 * before their turn to be committed. What is no sound report is kept in short, with what is wrong with it.
 */
import { hashText } from '../core/bytes.ts'
import { isHusk } from '../core/husk.ts'
import type { Problem } from '../core/problem.ts'
import { faultsBy, type Report, signedIn, type Verify } from '../core/report.ts'
import type { Reject } from './port.ts'

/** Ed25519 of the machine's own, which looks at many signatures beside this thread, or of this thread. */
export type VerifyBeside = (...signed: Parameters<Verify>) => boolean | Promise<boolean>

export type Sorted = { readonly report: Report } | { readonly reject: Reject }

export type SortingParts = {
  readonly verify: VerifyBeside
  /** UTC text. */
  readonly received: string
  /** Of a backup, husks of erased reports are believed: their words are nowhere. */
  readonly believesHusks: boolean
}

const REJECT_TEXT_LIMIT = 65_536

export function sortAll(values: readonly unknown[], parts: SortingParts): Promise<Sorted[]> {
  return Promise.all(values.map((value) => sort(value, parts)))
}

async function sort(value: unknown, { verify, received, believesHusks }: SortingParts): Promise<Sorted> {
  if (believesHusks && isHusk(value)) return { report: value }
  const found = await faultsBeside(value, verify)
  const first = found[0]
  if (!first) return { report: value as Report }
  const text = JSON.stringify(value) ?? 'undefined'
  const kept = text.slice(0, REJECT_TEXT_LIMIT).replace(/\p{Cs}/gu, '\ufffd')
  return { reject: { hash: hashText(kept), code: first.code, problems: found, text: kept, received } }
}

async function faultsBeside(value: unknown, verify: VerifyBeside): Promise<Problem[]> {
  const signed = signedIn(value)
  if (!(signed instanceof Uint8Array)) return signed
  const { device, sig } = value as Report
  return faultsBy(value as Report, await verify(device, signed, sig))
}

export const reportsOf = (sorted: readonly Sorted[]): Report[] =>
  sorted.flatMap((one) => ('report' in one ? [one.report] : []))

export const rejectsOf = (sorted: readonly Sorted[]): Reject[] =>
  sorted.flatMap((one) => ('reject' in one ? [one.reject] : []))
