// One text being read: its tokens and mentions, found once and looked up by every later step.

import { type DateMention, datesOf, isPeriod } from './dates.ts'
import {
  type CountryWord,
  countryWordsOf,
  type Gazetteer,
  gazetteerOf,
  type PlaceMention,
  placesOf,
} from './gazetteer.ts'
import {
  type CueHit,
  cueFinderOf,
  type Finder,
  finderOf,
  type Language,
  seldomFinderOf,
  soundCuesOf,
} from './language.ts'
import { type NameMention, namesOf } from './names.ts'
import { type NumberMention, numbersOf } from './numbers.ts'
import type { Effort, Hit, Mentions } from './patterns.ts'
import { isList, type Line, linesOf } from './segment.ts'
import { sharesOf } from './shares.ts'
import type { Token } from './tokens.ts'
import type { About, CitedSpan, KnownPlace, Span } from './types.ts'

type SeldomFinder<Name extends string> = (name: Name, from: number, to: number) => Hit | null

export interface Reading {
  text: string
  about: About
  published: string
  tokens: readonly Token[]
  lines: readonly Line[]
  language: Language
  gazetteer: Gazetteer
  numbers: readonly NumberMention[]
  dates: readonly DateMention[]
  places: readonly PlaceMention[]
  countryWords: readonly CountryWord[]
  names: readonly NameMention[]
  /** tokens inside a mention, where no clause may begin */
  inner: ReadonlySet<number>
  find: Finder
  withdraws: SeldomFinder<keyof Language['withdrawals']>
  stays: SeldomFinder<keyof Language['moods']>
  heads: SeldomFinder<keyof Language['heads']>
  cuesIn: (from: number, to: number) => CueHit[]
  /** what a heading or label is about */
  topicsIn: (from: number, to: number) => CueHit[]
  /** laid out as a bulletin: headings, bullets, labels, rows */
  isList: boolean
  effort: Effort
}

export function readingOf(
  text: string,
  about: About,
  language: Language,
  tokens: readonly Token[],
  known: readonly KnownPlace[],
): Reading {
  const { table } = language
  const effort: Effort = { steps: tokens.length }
  const lines = linesOf(text, tokens, language.cutting)
  const chat = chatTokens(lines)
  const gazetteer = gazetteerOf(known, about.atlas ?? null)
  const dates = datesOf(tokens, table)
  const isSaying = (norm: string): boolean => language.phrases.says.at(norm).length > 0
  const places = placesOf(tokens, gazetteer, table, (at) => chat.has(at), isSaying)
  const taken = takenTokens(dates, lines)
  const numbers = sharesOf(tokens, numbersOf(tokens, table, taken, gazetteer.adjectives), table)
  const names = namesOf(tokens, places, table, gazetteer.adjectives)
  keepParts(lines, numbers)
  const mentions = mentionsIn(places, numbers, dates, names)
  return {
    text,
    about,
    published: about.published.slice(0, 10),
    tokens,
    lines,
    language,
    gazetteer,
    numbers,
    dates,
    places,
    names,
    countryWords: countryWordsOf(tokens, gazetteer, table),
    inner: innerOf([...places, ...numbers, ...dates]),
    effort,
    ...findersOf(language, tokens, mentions, effort),
    isList: isList(lines, tokens),
  }
}

/** Only words with a figure are told of in a part of somebody's words; others are a writer's distance, or speech. */
function keepParts(lines: readonly Line[], numbers: readonly NumberMention[]): void {
  for (const q of lines.flatMap(({ sentences }) => sentences.flatMap(({ quotations }) => quotations)))
    if (q.isPart && within(numbers, q.open, q.close).every((n) => n.article || !COUNTED.has(n.role))) delete q.isPart
}
const COUNTED = new Set(['count', 'bare'])

const findersOf = (
  language: Language,
  tokens: readonly Token[],
  mentions: Mentions,
  effort: Effort,
): Pick<Reading, 'find' | 'withdraws' | 'stays' | 'heads' | 'cuesIn' | 'topicsIn'> => ({
  find: finderOf(language, tokens, mentions, effort),
  withdraws: seldomFinderOf(language.withdrawals, tokens, mentions, effort),
  stays: seldomFinderOf(language.moods, tokens, mentions, effort),
  heads: seldomFinderOf(language.heads, tokens, mentions, effort),
  cuesIn: soundCuesOf(language, tokens, mentions, effort),
  topicsIn: cueFinderOf(language.topics, tokens, mentions, effort),
})

const mentionsIn = (
  places: readonly PlaceMention[],
  numbers: readonly NumberMention[],
  dates: readonly DateMention[],
  names: readonly NameMention[],
): Mentions => ({
  ...{ place: starts(places), num: starts(numbers), date: starts(dates), name: starts(names) },
  period: starts(dates.filter(isPeriod)),
})

/** Tokens of days and stamps, which are no figures. */
function takenTokens(dates: readonly DateMention[], lines: readonly Line[]): Set<number> {
  const taken = new Set<number>()
  for (const m of dates) if (m.shape.is !== 'span') for (let i = m.from; i < m.to; i++) taken.add(i)
  for (const line of lines) if (line.stamp) for (let i = line.stamp[0]; i < line.stamp[1]; i++) taken.add(i)
  return taken
}

function chatTokens(lines: readonly Line[]): Set<number> {
  const chat = new Set<number>()
  for (const line of lines) if (line.kind === 'chat') for (let i = line.from; i < line.to; i++) chat.add(i)
  return chat
}

function innerOf(mentions: readonly { from: number; to: number }[]): Set<number> {
  const inner = new Set<number>()
  for (const m of mentions) for (let i = m.from + 1; i < m.to; i++) inner.add(i)
  return inner
}

const starts = (list: readonly { from: number; to: number }[]): Map<number, number> =>
  new Map(list.map((m) => [m.from, m.to]))

/** Mentions that begin in [from, to): a binary search, because every clause asks. */
export function within<T extends { from: number }>(list: readonly T[], from: number, to: number): T[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (list[mid]!.from < from) low = mid + 1
    else high = mid
  }
  const out: T[] = []
  for (let i = low; i < list.length && list[i]!.from < to; i++) out.push(list[i]!)
  return out
}

/** The cited words of a token range: from its first to its last character, never past the text. */
export function cite(r: Reading, from: number, to: number): CitedSpan {
  const start = r.tokens[from]!.start
  const end = r.tokens[to - 1]!.end
  return { start, end, text: r.text.slice(start, end) }
}

export const wordsOf = (r: Reading, from: number, to: number): string => (to > from ? cite(r, from, to).text : '')

/** "…, the sheriff said", "…, informó la alcaldía": the end of a sentence that tells who says all of it. */
export function saysAtEnd(r: Reading, from: number, to: number): { from: number; to: number } | null {
  let last = true
  for (let comma = to - 1; comma > from && to - comma < (last ? TAIL : LONG_TAIL); comma--) {
    if (r.tokens[comma]!.norm !== ',') continue
    if (within(r.numbers, comma, to).some((n) => !n.article)) return null
    const said = saysIn(r, comma + 1, to)
    if (said) return said
    last = false
  }
  return null
}

/** "A survivor told us that a boat sank and that 41 people drowned": all that follows is what was told. */
export function saysThat(r: Reading, from: number, to: number): { from: number; to: number } | null {
  const said = to > from ? saysIn(r, from, to) : null
  const { that } = r.language.table
  return said && r.tokens.slice(said.to, to).some((t) => that.includes(t.norm)) ? said : null
}

const TAIL = 12
/** … with a clause about the speaker behind it ("…, said Ana Paz, who runs the clinic"). */
const LONG_TAIL = 24

/** A verb of saying that somebody governs: "was reported" has no sayer. */
export function saysIn(r: Reading, from: number, to: number): { from: number; to: number } | null {
  const hit = r.find('says', from, to)
  const before = hit ? (r.tokens[hit.from - 1]?.norm ?? '') : ''
  return hit && !r.language.table.attribution.passives.includes(before) && !isNoun(r, hit.from) ? hit : null
}

/** "Ninguna denuncia", "dicha cifra", "no reports": a word of saying that says nothing. */
export const isNoun = (r: Reading, i: number): boolean =>
  r.language.table.attribution.determiners.includes(r.tokens[i - 1]?.norm ?? '')

/** Where a range of tokens stands in the text. */
export const spanOf = (r: Reading, from: number, to: number): Span => ({
  start: r.tokens[from]!.start,
  end: r.tokens[Math.max(from, to - 1)]!.end,
})
