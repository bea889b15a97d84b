/**
 * Bytes of a request to JSON values, or to problems that name the place. Stricter than JSON.parse where a later
 * reader could be hurt: at most 32 levels (everything here walks values by recursion), and no key that reaches an
 * object's prototype.
 */
import type { Problem, Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'

export const MOST_LEVELS = 32
/** Lines or faults of which a refusal names at most so many: the rest would not help the reader. */
const MOST_NAMED = 20
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'prototype'])

/** UTF-8 text of bytes; a byte order mark is taken off. `json.encoding` with the first wrong byte (from 0) otherwise. */
export function decodeUtf8(bytes: Uint8Array): Result<string> {
  try {
    return good(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return bad(problem('json.encoding', '', { byte: firstWrongByte(bytes) }))
  }
}

/** Wrong bytes decode to U+FFFD, so encoding the text again first differs where the first of them stands. */
function firstWrongByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  const at = bytes.findIndex((byte, i) => byte !== again[i])
  return at < 0 ? bytes.length : at
}

/** A value, or problems whose path is the place in the text: `body:LINE:COLUMN`, both from 1. */
export function parseJson(text: string, firstLine = 1): Result<unknown> {
  if (text.trim() === '') return bad(problem('body.empty'))
  const deep = tooDeepAt(text)
  if (deep !== null) return bad(malformed(text, deep, firstLine, 'depth'))
  try {
    const value: unknown = JSON.parse(text)
    return mayHoldForbidden(text) && holdsForbidden(value)
      ? bad(problem('json.malformed', 'body', keySlots))
      : good(value)
  } catch {
    return bad(malformed(text, faultAt(text), firstLine, 'syntax'))
  }
}

/** One value for each line that is not empty; every line that is wrong is named, up to twenty. */
export function parseJsonLines(text: string): Result<unknown[]> {
  const values: unknown[] = []
  const problems: Problem[] = []
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return
    const parsed = parseJson(line, i + 1)
    if (parsed.ok) values.push(parsed.value)
    else problems.push(...parsed.problems)
  })
  if (problems.length > 0) return bad(...problems.slice(0, MOST_NAMED))
  return values.length === 0 ? bad(problem('body.empty')) : good(values)
}

const keySlots = { reason: 'key' } as const

function malformed(text: string, at: number, firstLine: number, reason: 'syntax' | 'depth'): Problem {
  const before = text.slice(0, at).split('\n')
  const line = firstLine + before.length - 1
  const column = (before.at(-1) ?? '').length + 1
  return problem('json.malformed', `body:${line}:${column}`, { line, column, reason })
}

/** Offset of the bracket that opens one level too many, or null. Brackets inside strings do not count. */
function tooDeepAt(text: string): number | null {
  let level = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === QUOTE) i = endOfString(text, i)
    else if (char === OPEN_LIST || char === OPEN_OBJECT) level++
    else if (char === CLOSE_LIST || char === CLOSE_OBJECT) level--
    if (level > MOST_LEVELS) return i
  }
  return null
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** Offset of the quote that ends a string, or the end of the text. */
function endOfString(text: string, start: number): number {
  let i = start + 1
  while (i < text.length && text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === BACKSLASH ? 2 : 1
  return i
}

// A key may be written with escapes (`\u005f_proto__`), so only a text without the words and without escapes is safe.
const mayHoldForbidden = (text: string): boolean => /proto|\\u/i.test(text)

function holdsForbidden(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsForbidden)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => FORBIDDEN_KEYS.has(key) || holdsForbidden(inner))
}

// Whole words of JSON. Characters of a string: from the space up, except the quote and the backslash.
const TOKEN =
  /([[\]{}:,])|("[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy

/**
 * Offset of the first character at which a text stops being JSON (RFC 8259); its length when it ends too early.
 * Written because the engine's message names no place for some faults, and changes its wording between releases.
 */
export function faultAt(text: string): number {
  const walk = new Walk(text)
  walk.value()
  return walk.fault ?? walk.rest()
}

class Walk {
  fault: number | null = null
  readonly #text: string
  #at = 0
  #last = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Where the first thing after the value stands. */
  rest(): number {
    return this.#skip()
  }

  value(): void {
    const mark = this.#take()
    if (mark === '[') this.#list()
    else if (mark === '{') this.#fields()
    else if (mark !== 'value' && mark !== 'text') this.#wrong()
  }

  #list(): void {
    if (this.#peek() === ']') return void this.#take()
    do this.value()
    while (this.#goesOn(']'))
  }

  #fields(): void {
    if (this.#peek() === '}') return void this.#take()
    do this.#field()
    while (this.#goesOn('}'))
  }

  #field(): void {
    if (this.#take() !== 'text') this.#wrong()
    if (this.fault === null && this.#take() !== ':') this.#wrong()
    if (this.fault === null) this.value()
  }

  #goesOn(close: string): boolean {
    if (this.fault !== null) return false
    const mark = this.#take()
    if (mark !== ',' && mark !== close) this.#wrong()
    return mark === ','
  }

  #wrong(): void {
    this.fault ??= this.#last
  }

  #skip(): number {
    let at = this.#at
    while (at < this.#text.length && ' \t\r\n'.includes(this.#text[at] as string)) at++
    return at
  }

  #peek(): string {
    const at = this.#at
    const mark = this.#take()
    this.#at = at
    return mark
  }

  /** The next mark: a bracket, colon or comma; `text` for a string; `value` for another scalar; `` for none. */
  #take(): string {
    this.#last = this.#skip()
    TOKEN.lastIndex = this.#last
    const found = TOKEN.exec(this.#text)
    if (!found) return ''
    this.#at = TOKEN.lastIndex
    return found[1] ?? (found[2]?.startsWith('"') ? 'text' : 'value')
  }
}
