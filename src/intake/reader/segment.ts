// Tokens -> lines and sentences. A line is a paragraph, a bullet, or one message of a chat with its stamp and
// sender; a sentence never breaks inside quotation marks, because a quotation is one utterance.
import type { Token } from './tokens.ts'

export interface Quotation {
  /** token of the opening mark */ open: number /** token after the last spoken one */
  close: number
  closed: boolean
}
export interface Sentence {
  from: number
  to: number
  quotations: Quotation[]
}
export interface Line {
  from: number
  to: number
  kind: 'heading' | 'text' | 'chat'
  /** tokens of the stamp ("[18:05]"), when the line opens with one */
  stamp: [number, number] | null
  sender: string | null
  sentences: Sentence[]
  paragraph: number
}

/** Words after which a sentence is cut whether it ended or not: later steps look back to its start. */
const LONGEST = 400

const OPEN = new Set(['\u201c', '\u00ab', '"', '\u201e'])
const CLOSER: Record<string, string> = { '\u201c': '\u201d', '\u00ab': '\u00bb', '"': '"', '\u201e': '\u201d' }
const ENDERS = new Set(['.', '!', '?', '\u2026'])
const TRAILERS = new Set(['\u201d', '\u00bb', '"', ')', ']', '\u2019', "'"])

/** Lines of the text with their sentences. `abbreviations` are folded words after which a full stop ends nothing. */
export function linesOf(text: string, tokens: readonly Token[], abbreviations: ReadonlySet<string>): Line[] {
  const lines: Line[] = []
  let paragraph = 0
  for (let i = 0; i < tokens.length; ) {
    let j = i + 1
    while (j < tokens.length && !text.slice(tokens[j - 1]!.end, tokens[j]!.start).includes('\n')) j++
    if (i > 0 && text.slice(tokens[i - 1]!.end, tokens[i]!.start).split('\n').length > 2) paragraph++
    lines.push(lineOf(tokens, i, j, paragraph, lines.length === 0))
    i = j
  }
  if (!isProse(tokens, lines)) for (const line of lines) if (line.kind === 'heading') line.kind = 'text'
  for (const line of lines) line.sentences = sentencesOf(tokens, line, abbreviations)
  return lines
}

/** Whoever writes a message may end no sentence with a stop; then a short line is no heading, it is what they say. */
const isProse = (tokens: readonly Token[], lines: readonly Line[]): boolean =>
  lines.some((line) => line.kind === 'text' && ENDERS.has(tokens[line.to - 1]!.norm))

function lineOf(tokens: readonly Token[], i: number, to: number, paragraph: number, first: boolean): Line {
  const stamp = stampOf(tokens, i, to)
  if (!stamp) {
    const heading =
      !ENDERS.has(tokens[to - 1]!.norm) && to - i <= 18 && !TRAILERS.has(tokens[to - 1]!.norm) && (first || to - i <= 8)
    return { from: i, to, kind: heading ? 'heading' : 'text', stamp: null, sender: null, sentences: [], paragraph }
  }
  let from = stamp[1]
  while (from < to && (tokens[from]!.norm === '-' || tokens[from]!.norm === ']')) from++
  const colon = tokens.slice(from, Math.min(to, from + 6)).findIndex((t) => t.norm === ':')
  const named =
    colon > 0 && tokens[from]!.cap && tokens.slice(from, from + colon).every((t) => t.kind === 'word' || t.norm === '.')
  const whole = named && colon <= 3
  const sender = whole
    ? tokens
        .slice(from, from + colon)
        .map((t) => t.raw)
        .join(' ')
    : null
  return { from: whole ? from + colon + 1 : from, to, kind: 'chat', stamp, sender, sentences: [], paragraph }
}

/** "[18 June 16:05]", "[16:12]", "29/10/18, 05:10 -", "05:10 Name:". */
function stampOf(tokens: readonly Token[], i: number, to: number): [number, number] | null {
  const first = tokens[i]!
  if (first.norm === '[') {
    for (let j = i + 1; j < Math.min(to, i + 10); j++) {
      if (tokens[j]!.norm === ']') return tokens.slice(i, j).some((t) => t.kind === 'time') ? [i, j + 1] : null
    }
    return null
  }
  if (first.kind === 'time' && to - i > 2) return [i, i + 1]
  if (first.kind !== 'numdate') return null
  for (let j = i + 1; j < Math.min(to, i + 4); j++) if (tokens[j]!.kind === 'time') return [i, j + 1]
  return null
}

function sentencesOf(tokens: readonly Token[], line: Line, abbreviations: ReadonlySet<string>): Sentence[] {
  const quotations = quotationsOf(tokens, line.from, line.to, abbreviations)
  const out: Sentence[] = []
  let from = line.from
  let q = 0
  for (let i = line.from; i < line.to; i++) {
    while (q < quotations.length && quotations[q]!.close <= i) q++
    const inside = q < quotations.length && quotations[q]!.open <= i && i < quotations[q]!.close
    const last = i === line.to - 1
    const open = inside && !quotations[q]!.closed && quotations[q]!.close === i + 1
    const ends =
      (!inside && endsSentence(tokens, i, line, abbreviations)) ||
      ((!inside || open) && closesSpoken(tokens, i, quotations, q))
    if (!ends && !last && i - from < LONGEST) continue
    let to = i + 1
    while (to < line.to && TRAILERS.has(tokens[to]!.norm) && quotations[inside ? q + 1 : q]?.open !== to) to++
    out.push({ from, to, quotations: [] })
    from = to
    i = to - 1
  }
  return withQuotations(out, quotations)
}

function withQuotations(sentences: Sentence[], quotations: readonly Quotation[]): Sentence[] {
  let q = 0
  for (const s of sentences) {
    while (q < quotations.length && quotations[q]!.close <= s.from) q++
    for (let k = q; k < quotations.length && quotations[k]!.open < s.to; k++) s.quotations.push(quotations[k]!)
  }
  return sentences
}

/** A closing mark right after a full stop ends the sentence too, when a capital follows. */
function closesSpoken(tokens: readonly Token[], i: number, quotations: readonly Quotation[], q: number): boolean {
  const quotation = [quotations[q - 1], quotations[q]].find((x) => x && (x.closed ? x.close === i : x.close === i + 1))
  if (!quotation || !ENDERS.has(tokens[i - (quotation.closed ? 1 : 0)]!.norm)) return false
  const next = tokens[i + 1]
  return !next || next.cap || OPEN.has(next.norm)
}

function endsSentence(tokens: readonly Token[], i: number, line: Line, abbreviations: ReadonlySet<string>): boolean {
  const token = tokens[i]!
  if (!ENDERS.has(token.norm)) return false
  let after = i + 1
  while (after < line.to && after < i + 3 && TRAILERS.has(tokens[after]!.norm) && tokens[after]!.norm !== '"') after++
  const next = tokens[after]
  if (!next || after >= line.to) return true
  if (next.start === token.end && !TRAILERS.has(next.norm)) return false
  const before = tokens[i - 1]
  const abbreviated =
    before?.kind === 'word' && (abbreviations.has(before.norm) || (before.raw.length === 1 && before.cap))
  if (token.norm === '.' && abbreviated) return false
  if (line.kind === 'chat') return true
  return (
    next.cap ||
    next.kind === 'number' ||
    OPEN.has(next.norm) ||
    TRAILERS.has(next.norm) ||
    '\u00bf\u00a1([\u2013\u2014-'.includes(next.norm)
  )
}

function quotationsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
): Quotation[] {
  const out: Quotation[] = []
  for (let i = from; i < to; i++) {
    const closer = OPEN.has(tokens[i]!.norm) ? CLOSER[tokens[i]!.norm]! : null
    if (!closer) continue
    let j = i + 1
    while (j < to && tokens[j]!.norm !== closer && tokens[j]!.norm !== tokens[i]!.norm) j++
    if (j < to && tokens[j]!.norm === closer) {
      out.push({ open: i, close: j, closed: true })
      i = j
      continue
    }
    const end = firstEnder(tokens, i + 1, Math.min(j, to), abbreviations)
    out.push({ open: i, close: end, closed: false })
    i = end - 1
  }
  return out
}

/** A quotation whose closing mark is missing ends where its first sentence does. */
function firstEnder(tokens: readonly Token[], from: number, to: number, abbreviations: ReadonlySet<string>): number {
  for (let i = from; i < to; i++) {
    if (ENDERS.has(tokens[i]!.norm) && !abbreviations.has(tokens[i - 1]!.norm)) return i + 1
  }
  return to
}
