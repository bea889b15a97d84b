// Cue patterns: words of a table matched against tokens. A pattern is a row of words:
//   a|b   one of these      stem*  anything that begins so      ~3  up to three words between
//   <way> a class of the table      @place @num @date @name  a mention that was found before
// Matching looks at most a fixed number of words ahead, so the work grows in a straight line with the text.
import type { Token } from './tokens.ts'

export interface Mentions {
  /** token index -> first token after the mention that starts there */
  place: ReadonlyMap<number, number>
  num: ReadonlyMap<number, number>
  date: ReadonlyMap<number, number>
  name: ReadonlyMap<number, number>
  /** a month, a year, a season: what a statistic is about */
  period: ReadonlyMap<number, number>
}

export interface Effort {
  steps: number
}

type Part =
  | { is: 'words'; exact: ReadonlySet<string>; stems: readonly string[]; mentions: readonly (keyof Mentions)[] }
  | { is: 'gap'; most: number }

export interface Pattern {
  parts: Part[]
}
export interface Hit {
  from: number
  to: number
}
export type Classes = Readonly<Record<string, readonly string[]>>

function wordsPart(spec: string, classes: Classes): Part {
  const exact = new Set<string>()
  const stems: string[] = []
  const mentions: (keyof Mentions)[] = []
  const take = (word: string): void => {
    if (word.startsWith('@')) mentions.push(MENTIONS[word] ?? unknownClass(word))
    else if (word.startsWith('<')) for (const w of classes[word.slice(1, -1)] ?? unknownClass(word)) take(w)
    else if (word.length > 1 && word.endsWith('*')) stems.push(word.slice(0, -1))
    else exact.add(word)
  }
  for (const word of spec.split('|')) take(word)
  return { is: 'words', exact, stems, mentions }
}

const MENTIONS: Readonly<Record<string, keyof Mentions>> = {
  '@place': 'place',
  '@num': 'num',
  '@date': 'date',
  '@name': 'name',
  '@period': 'period',
}

function unknownClass(word: string): never {
  throw new Error(`a cue pattern names the class ${word}, which its table does not have`)
}

/** Compiles "a b / c d" into its patterns; a typing error in a table throws at load. */
export function patternsOf(spec: string, classes: Classes): Pattern[] {
  return spec
    .replaceAll(/\s+/g, ' ')
    .replaceAll('| ', '|')
    .trim()
    .split(' / ')
    .map((one) => ({
      parts: one
        .trim()
        .split(/\s+/)
        .map((part): Part => {
          if (part.startsWith('~')) return { is: 'gap', most: Number(part.slice(1)) }
          return wordsPart(part, classes)
        }),
    }))
}

const accepts = (part: Part & { is: 'words' }, norm: string): boolean =>
  part.exact.has(norm) || part.stems.some((stem) => norm.startsWith(stem))

/** Which of many patterns can begin at a word, by the words and stems that they begin with; in their own order. */
export interface Starts<T> {
  at: (norm: string) => readonly T[]
}

export function startsOf<T>(list: readonly T[], patternIn: (one: T) => Pattern): Starts<T> {
  const exact = new Map<string, number[]>()
  const stems = new Map<string, number[]>()
  const anywhere: number[] = []
  const put = (map: Map<string, number[]>, key: string, k: number): void =>
    void (map.get(key)?.push(k) ?? map.set(key, [k]))
  for (const [k, one] of list.entries()) {
    const first = patternIn(one).parts[0]!
    if (first.is !== 'words' || first.mentions.length > 0) anywhere.push(k)
    else {
      for (const word of first.exact) put(exact, word, k)
      for (const stem of first.stems) put(stems, stem, k)
    }
  }
  const longest = Math.max(0, ...[...stems.keys()].map(({ length }) => length))
  const begunBy = (norm: string): T[] => {
    const found = [...anywhere, ...(exact.get(norm) ?? [])]
    for (let n = 1; n <= Math.min(norm.length, longest); n++) {
      const more = stems.get(norm.slice(0, n))
      if (more) found.push(...more)
    }
    return [...new Set(found)].sort((a, b) => a - b).map((k) => list[k]!)
  }
  const known = new Map<string, readonly T[]>()
  const at = (norm: string): readonly T[] => {
    const found = known.get(norm) ?? begunBy(norm)
    if (known.size < MOST_KNOWN) known.set(norm, found)
    return found
  }
  return { at }
}

/** Words of earlier texts are not looked up again; so many, so that no text can fill the memory. */
const MOST_KNOWN = 4000

/** Matches a pattern with its first part at token `at`; `to` bounds the sentence. */
export function matchAt(
  p: Pattern,
  tokens: readonly Token[],
  at: number,
  to: number,
  m: Mentions,
  effort: Effort,
): Hit | null {
  if (!mentionsAt(p.parts[0]!, at, m)) return null
  const end = step(p.parts, 0, tokens, at, to, m, effort)
  return end === null ? null : { from: at, to: end }
}

/** A pattern that begins with a mention alone is asked only where one begins: it would be tried at every word. */
const mentionsAt = (first: Part, at: number, m: Mentions): boolean =>
  first.is !== 'words' || first.exact.size + first.stems.length > 0 || first.mentions.some((what) => m[what].has(at))

function step(
  parts: readonly Part[],
  k: number,
  tokens: readonly Token[],
  at: number,
  to: number,
  m: Mentions,
  effort: Effort,
): number | null {
  effort.steps++
  const part = parts[k]
  if (!part) return at
  if (part.is === 'gap') {
    for (let skip = 0; skip <= part.most && at + skip < to; skip++) {
      if (skip > 0 && stops(tokens[at + skip - 1]!)) return null
      const end = step(parts, k + 1, tokens, at + skip, to, m, effort)
      if (end !== null) return end
    }
    return null
  }
  if (at >= to) return null
  const plain = accepts(part, tokens[at]!.norm) ? step(parts, k + 1, tokens, at + 1, to, m, effort) : null
  if (plain !== null) return plain
  for (const what of part.mentions) {
    const mentioned = m[what].get(at)
    const end = mentioned === undefined || mentioned > to ? null : step(parts, k + 1, tokens, mentioned, to, m, effort)
    if (end !== null) return end
  }
  return null
}

const stops = (t: Token): boolean =>
  t.kind === 'punct' && (t.norm === ';' || t.norm === '.' || t.norm === ':' || t.norm === ',')
