// Tokens -> lines and sentences. A line is a paragraph, a bullet, or one message of a chat with its stamp and
// sender; a sentence never breaks inside quotation marks, because a quotation is one utterance.
import { asGrids } from './grids.ts'
import { isOrnament, senderLine, stamped, stampOf } from './stamps.ts'
import type { Token } from './tokens.ts'

export interface Quotation {
  /** token of the opening mark */ open: number /** token after the last spoken one */
  close: number
  closed: boolean
  /** a few words with a figure inside the writer's own sentence (speaks of "at least eleven dead"): told, and quoted */
  isPart?: true
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
  /** tokens of the stamp ("[18:05]"), when the line opens with one or goes on from one that does */
  stamp: [number, number] | null
  sender: string | null
  /** "Deaths:", "Dadu:", "Access." before what the line says: [from, to) without its mark */
  label: [number, number] | null
  /** opens with a bullet, or is a row of a table */
  bullet: boolean
  /** the label names who speaks ("HOST:", "P:"): it stands before several lines of the text */
  speaks: boolean
  /** token ranges of a table row's cells */
  cells: [number, number][] | null
  /** words of an earlier mail that this one repeats (">") */
  repeated: boolean
  sentences: Sentence[]
  paragraph: number
}

/** Words after which a sentence is cut whether it ended or not: later steps look back to its start. */
const LONGEST = 400

const OPEN = new Set(['\u201c', '\u00ab', '"', '\u201e'])
const CLOSER: Record<string, string> = { '\u201c': '\u201d', '\u00ab': '\u00bb', '"': '"', '\u201e': '\u201d' }
const ENDERS = new Set(['.', '!', '?', '\u2026'])
const TRAILERS = new Set(['\u201d', '\u00bb', '"', ')', ']', '\u2019', "'"])

/** What one language adds to cutting: words after which a full stop ends nothing, marks of a mail. */
export interface Cutting {
  abbreviations: ReadonlySet<string>
  /** what may follow an hour ("1:05 p. m.") */
  clock: ReadonlySet<string>
  mail: {
    /** words that open a signature on a line of their own ("Sent from my …") */
    signature: readonly string[]
    /** names of the fields over a mail; what a subject says heads the text */
    fields: readonly string[]
    subject: readonly string[]
  }
}

/** Lines of the text with their sentences. */
export function linesOf(text: string, tokens: readonly Token[], cutting: Cutting): Line[] {
  const lines: Line[] = []
  let paragraph = 0
  for (let i = 0; i < tokens.length; ) {
    let j = i + 1
    while (j < tokens.length && !tokens[j]!.opens) j++
    if (i > 0 && text.slice(tokens[i - 1]!.end, tokens[i]!.start).split('\n').length > 2) paragraph++
    if (isSignature(text, tokens, i, j, cutting)) break
    const line = isMailField(tokens, i, j, lines, cutting)
      ? null
      : lineOf(text, tokens, i, j, paragraph, lines, cutting)
    if (line) lines.push(line)
    i = j
  }
  asTitle(lines)
  asGrids(text, tokens, lines)
  asTalk(tokens, lines)
  asItems(tokens, lines)
  asLists(tokens, lines)
  for (const line of lines) line.sentences = sentencesOf(tokens, line, cutting.abbreviations)
  return lines
}

const LONGEST_SIGNATURE = 600

/** "-- " alone, or "Sent from my phone", near the end: what follows is nobody's report. */
function isSignature(text: string, tokens: readonly Token[], i: number, to: number, { mail }: Cutting): boolean {
  if (text.length - tokens[i]!.start > LONGEST_SIGNATURE || to - i > 8) return false
  if (to - i === 2 && tokens[i]!.norm === '-' && tokens[i + 1]!.norm === '-') return true
  return mail.signature.some((words) => startsWith(tokens, i, words.split(' ')))
}

/** "From: …" over the first line of a mail; the subject stays, as its heading. */
function isMailField(
  tokens: readonly Token[],
  i: number,
  to: number,
  before: readonly Line[],
  { mail }: Cutting,
): boolean {
  if (before.length > 1 || tokens[i + 1]?.norm !== ':' || to - i < 3) return false
  return mail.fields.includes(tokens[i]!.norm) && !mail.subject.includes(tokens[i]!.norm)
}

const startsWith = (tokens: readonly Token[], i: number, words: readonly string[]): boolean =>
  words.every((word, k) => tokens[i + k]?.norm === word)

/** "1. Shelter materials / 2. Drinking water": numbered lines with nothing under them are items, not headings. */
function asItems(tokens: readonly Token[], lines: readonly Line[]): void {
  for (const [k, line] of lines.entries()) {
    const next = lines[k + 1]
    const isHead = line.kind === 'heading' && line.bullet
    if (!isHead || (next?.kind === 'text' && !next.bullet)) continue
    line.kind = 'text'
    line.from = numberedFrom(tokens, line)
  }
}

/** "MOLDOVA | BORDER UPDATE | 15 March": bars in a first line alone make no table. */
function asTitle([first, second]: readonly Line[]): void {
  if (!first?.cells || second?.cells) return
  first.kind = 'heading'
  first.cells = null
  first.bullet = false
}

/** Labels that come back are of those who speak in turn, not of what a bulletin counts. */
function asTalk(tokens: readonly Token[], lines: readonly Line[]): void {
  const turns = new Map<string, Line[]>()
  for (const line of lines) {
    if (!line.label || line.bullet || line.label[1] - line.label[0] > 3) continue
    const [from, to] = line.label
    if (tokens[to]!.norm !== ':' || !tokens[from]!.cap) continue
    const who = tokens.slice(from, to).map((t) => t.norm)
    turns.set(who.join(' '), [...(turns.get(who.join(' ')) ?? []), line])
  }
  const spoken = [...turns.values()].filter((of) => of.length > 1)
  if (spoken.length > 1) for (const line of spoken.flat()) line.speaks = true
}

/** "2/ Since Monday …", "3/ …": messages that go on, and no items of a bulletin. */
const isThread = (lines: readonly Line[], tokens: readonly Token[]): boolean =>
  lines.filter(({ from }) => tokens[from - 2]?.kind === 'number' && tokens[from - 1]?.norm === '/').length >= THREAD
const THREAD = 3

/** A text of bullets and labels keeps its headings; one without a full stop anywhere is a message, not headings. */
function asLists(tokens: readonly Token[], lines: readonly Line[]): void {
  if (isList(lines, tokens) || isProse(tokens, lines)) return
  for (const line of lines) if (line.kind === 'heading') line.kind = 'text'
}

/** Whether the text is laid out as a bulletin: bullets, labels, rows. */
export function isList(lines: readonly Line[], tokens: readonly Token[]): boolean {
  if (isThread(lines, tokens)) return false
  const plain = lines.filter((line) => line.kind !== 'chat')
  const heads = plain.slice(2).filter((line) => line.kind === 'heading').length
  const laidOut = plain.filter((line) => line.bullet || (line.label && !line.speaks)).length + (heads >= 3 ? heads : 0)
  return laidOut >= 3 && laidOut >= 0.25 * plain.length
}

/** Whoever writes a message may end no sentence with a stop; then a short line is no heading, it is what they say. */
const isProse = (tokens: readonly Token[], lines: readonly Line[]): boolean =>
  lines.some((line) => line.kind === 'text' && ENDERS.has(tokens[line.to - 1]!.norm))

const BULLETS = new Set([
  '\u2022',
  '-',
  '\u2013',
  '\u2014',
  '*',
  '\u25cf',
  '\u25aa',
  '\u00b7',
  '\u25e6',
  '\u2023',
  '\u27a4',
])

function lineOf(
  text: string,
  tokens: readonly Token[],
  i: number,
  to: number,
  paragraph: number,
  before: readonly Line[],
  { clock }: Cutting,
): Line | null {
  const bare = {
    from: i,
    to,
    label: null,
    bullet: false,
    speaks: false,
    cells: null,
    repeated: false,
    sentences: [],
    paragraph,
  }
  const header = senderLine(tokens, i, to, clock)
  const stamp = header ?? stampOf(tokens, i, to, clock)
  if (stamp) return stamped(tokens, { ...bare, kind: 'chat', stamp, sender: null }, header !== null)
  const last = before.at(-1)
  if (last?.kind === 'chat' && last.paragraph === paragraph)
    return { ...bare, kind: 'chat', stamp: last.stamp, sender: last.sender }
  return plainLine(text, tokens, { ...bare, kind: 'text', stamp: null, sender: null }, before.length)
}

function plainLine(text: string, tokens: readonly Token[], line: Line, nth: number): Line | null {
  while (tokens[line.from]?.norm === '>' && line.from < line.to) {
    line.repeated = true
    line.from++
  }
  if (line.from === line.to) return null
  line.cells = cellsOf(text, tokens, line.from, line.to)
  if (BULLETS.has(tokens[line.from]!.norm) && line.to - line.from > 1 && !tokens[line.from + 1]!.glued) {
    line.bullet = true
    line.from++
  }
  const numbered = numberedFrom(tokens, line)
  if (!line.cells) line.label = labelOf(tokens, numbered, line.to)
  if (line.cells) line.bullet = true
  else if (!line.bullet && !isPost(tokens, line.from) && isHeading(tokens, line, numbered, nth)) {
    line.kind = 'heading'
    line.label = null
    line.bullet = numbered > line.from
  } else if (numbered > line.from) {
    line.bullet = !isPost(tokens, line.from)
    line.from = numbered
  }
  return line
}

/** After the "3." of a numbered section. */
function numberedFrom(tokens: readonly Token[], { from, to }: Line): number {
  const [first, second] = [tokens[from], tokens[from + 1]]
  const isNumber = first?.kind === 'number' && first.raw.length <= 2
  return isNumber && (second?.norm === '.' || second?.norm === ')' || isPost(tokens, from)) && to - from > 2
    ? from + 2
    : from
}

/** "3/ They left": the number of a post in a thread, which makes no list. */
const isPost = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.kind === 'number' && tokens[i + 1]?.norm === '/' && tokens[i + 1]!.start === tokens[i]!.end

function isHeading(tokens: readonly Token[], line: Line, from: number, nth: number): boolean {
  const last = tokens[line.to - 1]!.norm
  const words = line.to - from
  if (last === ':') return words <= 8
  if (line.label && nth > 0) return false
  if (nth > 1 && from === line.from && tokens[from]!.kind === 'number') return false
  if (ENDERS.has(last) || TRAILERS.has(last)) return words <= 24 && nth < 3 && isShouted(tokens, from, line.to)
  return words <= (nth < 2 ? 24 : 8)
}

/** All capitals: the title of a bulletin, even when it ends in a full stop. */
function isShouted(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((t) => t.kind === 'word' && t.raw.length > 3)
  return words.length >= 2 && words.filter((t) => t.raw === t.raw.toUpperCase()).length >= 0.7 * words.length
}

const LABEL_WORDS = 7

/** "Relief camps: 845", "needs = tarps", "Access. The road …": the words before the mark. */
function labelOf(tokens: readonly Token[], from: number, to: number): [number, number] | null {
  for (let k = from; k < Math.min(to - 1, from + LABEL_WORDS + 1); k++) {
    const { norm, kind, start } = tokens[k]!
    const stop = norm === '.' && k - from <= 2 && tokens[k + 1]!.start > start + 1 && tokens[from]!.cap
    if (norm === ':' || norm === '=' || (stop && k > from)) return k > from ? [from, k] : null
    if (kind === 'punct' ? !'()/&,.'.includes(norm) || norm === ',' : kind === 'url' || kind === 'time') return null
  }
  return null
}

/** Cells between bars or tabs, when there are at least two. */
function cellsOf(text: string, tokens: readonly Token[], from: number, to: number): [number, number][] | null {
  const cells: [number, number][] = []
  let start = from
  for (let k = from; k < to; k++) {
    const tab = k > start && text.slice(tokens[k - 1]!.end, tokens[k]!.start).includes('\t')
    const bar = tokens[k]!.norm === '|'
    if (tab || bar) {
      if (k > start) cells.push([start, k])
      start = bar ? k + 1 : k
    }
  }
  if (to > start) cells.push([start, to])
  return cells.length >= 2 && cells.every(([a, b]) => b - a <= 12) ? cells : null
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
    isOrnament(next) ||
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
      out.push({ open: i, close: j, closed: true, ...(isPart(tokens, i, j) ? { isPart: true as const } : {}) })
      i = j
      continue
    }
    const end = firstEnder(tokens, i + 1, Math.min(j, to), abbreviations)
    out.push({ open: i, close: end, closed: false })
    i = end - 1
  }
  return out
}

const LONGEST_PART = 7
function isPart(tokens: readonly Token[], open: number, close: number): boolean {
  const [before, first] = [tokens[open - 1], tokens[open + 1]!]
  const isShort = close - open - 1 >= 3 && close - open - 1 <= LONGEST_PART
  const goesOn = before?.kind === 'word' && !tokens[open]!.opens && !first.cap
  return isShort && goesOn && tokens.slice(open + 1, close).every((t) => t.kind !== 'punct')
}

/** A quotation whose closing mark is missing ends where its first sentence does. */
function firstEnder(tokens: readonly Token[], from: number, to: number, abbreviations: ReadonlySet<string>): number {
  for (let i = from; i < to; i++) {
    if (ENDERS.has(tokens[i]!.norm) && !abbreviations.has(tokens[i - 1]!.norm)) return i + 1
  }
  return to
}
