/**
 * What leaves the device for an assistant: the text without the names of private people, without who wrote each message,
 * telephone numbers and mail addresses. Each becomes a mark, `[P1]`, that only this device can turn back.
 */
import { LANGUAGES } from '../reader/languages.ts'
import { type PersonalWords, personalWordsOf } from '../reader/masking.ts'
import { type Reading, readingOf } from '../reader/reading.ts'
import { tokensOf } from '../reader/tokens.ts'
import type { About, Lang, Span } from '../reader/types.ts'

export type Redacted = {
  readonly text: string
  /** The words behind each mark, by its number less one. */
  readonly hidden: readonly string[]
  readonly words: PersonalWords
}

export function redacted(text: string, about: About, lang: Lang): Redacted {
  const reading = readingOf(text, about, LANGUAGES.get(lang)!, tokensOf(text), about.places ?? [])
  const words = personalWordsOf(reading)
  const hidden: string[] = []
  let [out, at] = ['', 0]
  for (const { start, end } of apart([...words.names, ...words.contacts, ...sendersOf(reading)])) {
    hidden.push(text.slice(start, end))
    out += `${text.slice(at, start)}[P${hidden.length}]`
    at = end
  }
  return { text: out + text.slice(at), hidden, words }
}

/** Words of an answer as they stand in the text. */
export const unredacted = (words: string, hidden: readonly string[]): string =>
  words.replaceAll(/\[P(\d{1,5})\]/g, (mark, n) => hidden[Number(n) - 1] ?? mark)

/** Between the stamp of a message and its words. */
function sendersOf(r: Reading): Span[] {
  return r.lines.flatMap(({ stamp, sender, from }) => {
    const [first, last] = [r.tokens[stamp?.[1] ?? -1], r.tokens[from - 1]]
    return sender !== null && first && last && last.end > first.start ? [{ start: first.start, end: last.end }] : []
  })
}

/** In order, overlapping ones as one. */
function apart(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else out.push({ start, end })
  }
  return out
}
