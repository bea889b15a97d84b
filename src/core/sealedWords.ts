/**
 * The words inside of a seal. It promises: they are padded, so that the size of what is sealed tells no length; and whoever
 * opens them learns whether they were sealed for this very report, or cut out of another one. Fields that the same
 * roles open lie in one seal. Sealing itself is asynchronous and is brought from outside.
 */
import { fromBase64url, textOf, toBase64url, utf8Of } from './bytes.ts'
import { type Consent, consentIn } from './consent.ts'
import type { Kind, SealedFor } from './kind.ts'
import { bad, good, type Problem, problem, type Result } from './problem.ts'
import type { Report } from './report.ts'
import type { Role } from './role.ts'
import { check } from './schema.ts'
import type { Seal } from './sealed.ts'

/** Sealed texts are a whole number of these long, before they are sealed: room for a name and what was agreed to. */
const SEALED_STEP_BYTES = 2048

/** Written words by field. */
export type Words = Readonly<Record<string, string>>

/** Where the words belong: sealed with them, so that nobody can show them under another report. */
export type SealedOf = Pick<Report, 'kind' | 'journey' | 'device'>

export const sealOf = (roles: readonly Role[], box: Uint8Array): Seal => ({ for: roles, box: toBase64url(box) })
export const boxIn = ({ box }: Seal): Uint8Array | null => fromBase64url(box)

/** Written words gathered by who opens them, and the data with seals in their place. */
export function partedWords(kind: Kind, data: Readonly<Record<string, unknown>>) {
  const parts: { readonly roles: readonly Role[]; words: Record<string, string> }[] = []
  const named: Record<string, unknown> = { ...data }
  for (const [field, { roles }] of Object.entries(kind.sealedFor ?? {})) {
    const written = data[field]
    if (typeof written !== 'string') continue
    const at = parts.findIndex((part) => part.roles.join() === roles.join())
    const part = parts[at] ?? { roles, words: {} }
    if (at < 0) parts.push(part)
    part.words[field] = written
    named[field] = `seal:${at < 0 ? parts.length - 1 : at}`
  }
  return { data: named, parts }
}

/** What is wrong with written words: too long, or none where there must be some. */
export function wordProblems(sealedFor: Readonly<Record<string, SealedFor>>, words: Words): Problem[] {
  return Object.entries(words).flatMap(([field, text]) => {
    const schema = { type: 'string', minLength: 1, maxLength: sealedFor[field]?.mostChars ?? 0 } as const
    return check(schema, text, `/data/${field}`)
  })
}

/** What lies in a seal. `consent` null: nobody wrote down whether those it is about agreed. */
export type SealedContent = { readonly words: Words; readonly consent: Consent | null }

/** The text that is sealed: JSON, and spaces up to a whole number of steps. */
export function sealedText({ kind, journey, device }: SealedOf, { words, consent }: SealedContent): Uint8Array {
  const bytes = utf8Of(JSON.stringify({ kind, journey, device, words, ...(consent && { consent }) }))
  const padded = new Uint8Array(Math.ceil(bytes.length / SEALED_STEP_BYTES) * SEALED_STEP_BYTES).fill(0x20)
  padded.set(bytes)
  return padded
}

/** What lies in an opened seal. `seal.foreign`: it was sealed for another report. */
export function contentIn(bytes: Uint8Array, of: SealedOf): Result<SealedContent> {
  const opened = parsed(bytes)
  if (typeof opened?.words !== 'object' || opened.words === null) return bad(problem('seal.damaged'))
  const { kind, journey, device, words, consent } = opened
  const isOwn = kind === of.kind && journey === of.journey && device === of.device
  if (!isOwn) return bad(problem('seal.foreign'))
  const texts = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, String(text)]))
  return good({ words: texts, consent: consentIn(consent) })
}

type Opened = Partial<Record<keyof SealedOf, unknown>> & { readonly words?: object | null; readonly consent?: unknown }

function parsed(bytes: Uint8Array): Opened | null {
  try {
    return JSON.parse(textOf(bytes) ?? '') as Opened | null
  } catch {
    return null
  }
}
