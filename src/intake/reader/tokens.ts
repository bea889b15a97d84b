// Text -> tokens, one pass, no regular expression that could backtrack. `norm` is lower case without accents,
// but offsets always point into the text as it came: folding never shifts a citation.

import { ENDINGS } from './tables/endings.ts'

export type TokenKind = 'word' | 'number' | 'time' | 'numdate' | 'url' | 'punct'

export interface Token {
  kind: TokenKind
  norm: string
  raw: string
  start: number
  end: number
  /** begins with a capital */
  cap: boolean
  /** joined to the token before by a hyphen ("US-Mexico") */
  glued: boolean
  /** first of its line */
  opens: boolean
}

const LETTER = /^\p{L}$/u
const MARK = /^\p{M}$/u
/** Letters without accents, by far the most: nothing to take apart. */
const PLAIN = /^[!-~]*$/
const isDigit = (c: string): boolean => c >= '0' && c <= '9'
const isLetter = (c: string): boolean =>
  (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > '\x7f' && LETTER.test(c))
const isSpace = (c: string): boolean =>
  c === ' ' || c === '\n' || c === '\t' || c === '\r' || c === '\u00a0' || c === '\u202f'
/** Marks that nobody sees: they part no figure. */
const isInvisible = (c: string): boolean => c === '\u200b' || c === '\u2060' || c === '\ufeff'
const isQuoteMark = (c: string): boolean => c === '\u2019' || c === "'"

/** Lower case without accents; same length as the input is not promised, so never use it for offsets. */
export function fold(s: string): string {
  if (PLAIN.test(s)) return s.toLowerCase()
  return s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\u2019', "'")
}

function endOfUrl(text: string, at: number): number {
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at) && !text.startsWith('www.', at)) return at
  let i = at
  while (i < text.length && !isSpace(text[i]!)) i++
  return i
}

function endOfNumber(text: string, at: number): { end: number; kind: TokenKind } {
  let i = at
  let kind: TokenKind = 'number'
  while (i < text.length) {
    const c = text[i]!
    if (isDigit(c) || (isInvisible(c) && isDigit(text[i + 1] ?? ''))) {
      i++
      continue
    }
    if (!isDigit(text[i + 1] ?? '')) break
    if (c === ':') kind = 'time'
    else if (c === '/') kind = 'numdate'
    else if (c === '-' && (kind === 'numdate' || isIsoDay(text, at))) kind = 'numdate'
    else if (kind === 'numdate' ? c !== '.' : c !== ',' && c !== '.') break
    i++
  }
  return { end: i, kind: kind === 'number' && isDottedDay(text.slice(at, i)) ? 'numdate' : kind }
}

/** "08.06.2023": three groups that no figure is written in. */
const isDottedDay = (raw: string): boolean => /^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})$/.test(raw)

function isIsoDay(text: string, at: number): boolean {
  const ten = text.slice(at, at + 10)
  return /^(\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4})$/.test(ten) && !isDigit(text[at + 10] ?? '')
}

function endOfWord(text: string, at: number): number {
  let i = at
  while (i < text.length) {
    const c = text[i]!
    if (isLetter(c) || MARK.test(c)) i++
    else if (isQuoteMark(c) && i > at && isLetter(text[i + 1] ?? '')) i++
    else if (c === '.' && i > at && isInitial(text, i - 1, at)) i++
    else break
  }
  return i
}

/** "U.S.", "EE.UU.": a dot belongs to the word when a capital stands before it and a capital follows, or it ends such a run. */
function isInitial(text: string, last: number, from: number): boolean {
  const next = text[last + 2] ?? ''
  const isCapital = (c: string): boolean => isLetter(c) && c === c.toUpperCase() && c !== c.toLowerCase()
  if (!isCapital(text[last] ?? '')) return false
  const before = text.slice(Math.max(from, last - 3), last)
  if (isCapital(next) && (last === from || before.includes('.') || isCapital(text[last - 1] ?? '')))
    return last - from < 6
  return before.includes('.') && !isLetter(next)
}

function normalOf(raw: string, kind: TokenKind): string {
  if (kind !== 'word') return kind === 'number' ? raw.replaceAll(/[\u200b\u2060\ufeff]/g, '') : raw
  const folded = fold(raw).replaceAll('.', '')
  const ending = ENDINGS.find((one) => folded.endsWith(one))
  return ending ? folded.slice(0, -ending.length) : folded
}

/** "Si llueve", and no "sí": the accent tells a yes from an if. */
export const isConditional = ({ raw }: Token, { conditionals }: { conditionals: readonly string[] }): boolean =>
  conditionals.includes(raw.toLowerCase())

/** All tokens of the text in order. */
export function tokensOf(text: string): Token[] {
  const out: Token[] = []
  let i = 0
  let opens = true
  while (i < text.length) {
    const c = text[i]!
    if (isSpace(c)) {
      if (c === '\n') opens = true
      i++
      continue
    }
    const hyphenated = c === '-' && i > 0 && isLetter(text[i - 1]!) && isLetter(text[i + 1] ?? '')
    if (hyphenated) {
      i++
      out.push(tokenAt(text, i, true, false))
      i = out.at(-1)!.end
      continue
    }
    const token = tokenAt(text, i, false, opens)
    out.push(token)
    opens = false
    i = token.end
  }
  return out
}

function tokenAt(text: string, at: number, glued: boolean, opens: boolean): Token {
  const c = text[at]!
  const url = endOfUrl(text, at)
  const [end, kind] =
    url > at
      ? [url, 'url' as const]
      : isDigit(c)
        ? pair(endOfNumber(text, at))
        : isLetter(c)
          ? [endOfWord(text, at), 'word' as const]
          : [at + 1, 'punct' as const]
  const raw = text.slice(at, end)
  return {
    kind,
    raw,
    norm: normalOf(raw, kind),
    start: at,
    end,
    cap: isLetter(c) && c !== c.toLowerCase(),
    glued,
    opens,
  }
}

const pair = (x: { end: number; kind: TokenKind }): [number, TokenKind] => [x.end, x.kind]
