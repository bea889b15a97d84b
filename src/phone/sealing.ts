/**
 * What a phone seals and opens (docs/adr/0014-sealed-fields.md). It promises: written words of a sealed field are sealed
 * before the report is signed, to living devices of the roles that its kind names, and to nobody else, the writer
 * included; nothing is said where nobody could open it; and words are opened on this phone alone, and kept nowhere.
 */
import { utf8Of } from '../core/bytes.ts'
import type { Consent } from '../core/consent.ts'
import type { Kind } from '../core/kind.ts'
import { RESEALING } from '../core/kinds/resealing.ts'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import { openedBy, type Recipient } from '../core/recipients.ts'
import type { Report, Statement } from '../core/report.ts'
import type { Role } from '../core/role.ts'
import type { Seal } from '../core/sealed.ts'
import {
  boxIn,
  contentIn,
  partedWords,
  type SealedContent,
  sealedText,
  sealOf,
  type Words,
  wordProblems,
} from '../core/sealedWords.ts'

/** Brought by `main`: `src/log/seal.ts`. */
export type Sealer = {
  readonly makeSealKey: () => Promise<{ readonly secret: string; readonly recipient: string }>
  readonly seal: (bytes: Uint8Array, recipients: readonly string[]) => Promise<Uint8Array>
  readonly unseal: (bytes: Uint8Array, secrets: readonly string[]) => Promise<Result<Uint8Array>>
}

/** Who opens a field, as the form says it before anything is written there. */
export type Audience = {
  readonly field: string
  readonly roles: readonly Role[]
  /** Names of the devices that hold a key now; empty: nobody could open it. */
  readonly labels: readonly string[]
}

export function audiencesOf(kind: Kind, recipients: readonly Recipient[]): Audience[] {
  return Object.entries(kind.sealedFor ?? {}).map(([field, { roles }]) => ({
    field,
    roles,
    labels: openedBy(recipients, roles).map(({ label }) => label),
  }))
}

type Data = Readonly<Record<string, unknown>>
type SealParts = {
  readonly kind: Kind
  readonly journey: string
  readonly device: string
  readonly recipients: readonly Recipient[]
  readonly consent: Consent
}

/** The data with seals in the place of what was written, and the seals. */
export async function sealedData(data: Data, parts: SealParts, sealer: Sealer): Promise<Result<Sealed>> {
  const { kind, journey, device, recipients, consent } = parts
  const { data: named, parts: written } = partedWords(kind, data)
  const found = written.flatMap(({ roles, words }) => [
    ...wordProblems(kind.sealedFor ?? {}, words),
    ...missing(roles, recipients),
  ])
  if (found.length > 0) return bad(...found)
  const seals: Seal[] = []
  for (const { roles, words } of written) {
    const keys = openedBy(recipients, roles).map(({ recipient }) => recipient)
    const box = await sealer.seal(sealedText({ kind: kind.name, journey, device }, { words, consent }), keys)
    seals.push(sealOf(roles, box))
  }
  return good({ data: named, seals })
}

type Sealed = { readonly data: Record<string, unknown>; readonly seals: readonly Seal[] }

const missing = (roles: readonly Role[], recipients: readonly Recipient[]): Problem[] =>
  openedBy(recipients, roles).length > 0 ? [] : [problem('seal.noReader', '/data', { role: roles.join(', ') })]

/** What one seal holds, and for whom it was. */
export type OpenedPart = SealedContent & { readonly roles: readonly Role[] }

/** All parts of a report that this secret opens. `seal.key`: none of them was sealed for it. */
export async function openedParts(report: Report, secret: string, sealer: Sealer): Promise<Result<OpenedPart[]>> {
  const parts: OpenedPart[] = []
  let trouble: Problem[] = [problem('seal.key')]
  for (const seal of (report.seals ?? []) as readonly Seal[]) {
    const bytes = await sealer.unseal(boxIn(seal) ?? new Uint8Array(), [secret])
    const opened = bytes.ok ? contentIn(bytes.value, report) : bytes
    if (opened.ok) parts.push({ roles: seal.for, ...opened.value })
    else if (opened.problems[0]?.code !== 'seal.key') trouble = opened.problems
  }
  return parts.length > 0 ? good(parts) : bad(...trouble)
}

export const allWords = (parts: readonly OpenedPart[]): Words => Object.assign({}, ...parts.map(({ words }) => words))
export const consentOf = (parts: readonly OpenedPart[]): Consent | null =>
  parts.find(({ consent }) => consent !== null)?.consent ?? null

/** Statements that hand the parts on to all who open them now; about the report, and sealed as its own. */
export async function resealed(report: Report, parts: readonly OpenedPart[], by: ResealParts): Promise<Statement[]> {
  const { id, journey } = report
  const { device, recipients, sealer, said } = by
  const happened = { ...report.happened, from: said, to: said, precision: 'minute' } as const
  const stated = parts.map(async ({ roles, ...content }): Promise<Statement> => {
    const keys = openedBy(recipients, roles).map(({ recipient }) => recipient)
    const box = await sealer.seal(sealedText({ kind: RESEALING, journey, device }, content), keys)
    const data = { report: id, handed: 'seal:0' }
    return { kind: RESEALING, v: 1, journey, happened, said, data, seals: [sealOf(roles, box)] }
  })
  return Promise.all(stated)
}

type ResealParts = {
  readonly device: string
  readonly recipients: readonly Recipient[]
  readonly sealer: Sealer
  readonly said: string
}

const STANZA = utf8Of('-> X25519 ')

/** For how many devices a seal was: the header of an age file names one stanza for each. */
export function stanzasIn(box: Uint8Array): number {
  let count = 0
  for (let at = box.indexOf(STANZA[0] as number); at >= 0; at = box.indexOf(STANZA[0] as number, at + 1))
    if (STANZA.every((byte, i) => box[at + i] === byte)) count++
  return count
}
