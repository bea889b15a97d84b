/**
 * Texts of a journey's folder that nobody decided on yet are read at the desk, as if somebody had pasted them there: their
 * drafts count for nothing before a person confirms them. What the desk holds already is not read again.
 */
import { hashText } from '../core/bytes.ts'
import type { Problem } from '../core/problem.ts'
import { type JourneyFiles, waitingIn } from '../intake/journey/index.ts'
import type { Hub } from './contract.ts'

export type Handed = { readonly texts: number; readonly drafts: number; readonly problems: readonly Problem[] }

export async function handToDesk(
  hub: Pick<Hub, 'read' | 'documents'>,
  journey: string,
  files: JourneyFiles,
): Promise<Handed> {
  const waiting = waitingIn(files)
  const held = waiting.length === 0 ? null : await hub.documents(journey)
  const hashes = new Set(held?.ok ? held.value.map(({ hash }) => hash) : [])
  let [texts, drafts] = [0, 0]
  const problems: Problem[] = []
  for (const { file, text, title, publisher, published, medium, lang } of waiting) {
    if (hashes.has(hashText(text))) continue
    const read = await hub.read({ journey, text, title, publisher, published, zone: files.zone, medium, lang })
    if (!read.ok) problems.push(...read.problems.map((one) => ({ ...one, path: file })))
    else [texts, drafts] = [texts + 1, drafts + read.value.drafts]
  }
  return { texts, drafts, problems }
}
