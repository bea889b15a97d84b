/**
 * Reading with a second reader: an assistant somewhere else that the user has set. Off unless set; what leaves is
 * redacted first; the core's drafts stand whatever the assistant answers, and trouble with it is a note, never a failure.
 */
import type { Result } from '../core/problem.ts'
import { claimsIn, merged } from '../intake/assistant/anchoring.ts'
import { type Message, messagesFor, partsOf } from '../intake/assistant/asking.ts'
import { redacted } from '../intake/assistant/redact.ts'
import type { PaperNote } from '../intake/formats/paper.ts'
import type { Asked, ReadPaper } from '../intake/formats/reading.ts'
import type { ReadResult } from '../intake/reader/types.ts'
import type { OpenFile } from './opening.ts'

export type Assistant = {
  /** Where the text goes, as a person may be told. */
  readonly host: string
  /** The assistant's words, within its limits of time and size. */
  readonly ask: (messages: readonly Message[]) => Promise<Result<string>>
}

/** A longer text is asked for as far as this, and that is said. */
const MOST_PARTS = 20

export function assisted(openFile: OpenFile, assistant: Assistant): OpenFile {
  return async (file, asked, progress, signal) => {
    const opened = await openFile(file, asked, progress, signal)
    if (!opened.ok || !opened.value.reading || signal?.aborted) return opened
    return { ok: true, value: await withAssistant(opened.value, opened.value.reading, asked, assistant) }
  }
}

async function withAssistant(
  read: ReadPaper,
  reading: ReadResult,
  asked: Asked,
  assistant: Assistant,
): Promise<ReadPaper> {
  const { paper, published, zone } = read
  const { text } = paper
  const about = { published: published?.day ?? '', zone, places: asked.places }
  const hidden = redacted(text, about, reading.lang)
  const answers = await answersTo(hidden.text, assistant)
  const { drafts, ...counts } = merged(reading.drafts, answers.claims, text, hidden)
  const { host } = assistant
  const told: PaperNote = { code: 'assistant.asked', slots: { host, hidden: hidden.hidden.length, ...counts } }
  const failed: PaperNote = { code: 'assistant.failed', slots: { host, n: answers.failed } }
  const notes = [...paper.notes, told, ...(answers.failed > 0 ? [failed] : [])]
  return { ...read, paper: { ...paper, notes }, reading: { ...reading, drafts } }
}

type Answers = { readonly claims: Readonly<Record<string, unknown>>[]; readonly failed: number }

async function answersTo(text: string, assistant: Assistant): Promise<Answers> {
  const parts = partsOf(text)
  const claims: Answers['claims'] = []
  let failed = Math.max(0, parts.length - MOST_PARTS)
  for (const part of parts.slice(0, MOST_PARTS)) {
    const answer = await assistant.ask(messagesFor(part))
    const found = answer.ok ? claimsIn(answer.value) : null
    if (found) claims.push(...found)
    else failed++
  }
  return { claims, failed }
}
