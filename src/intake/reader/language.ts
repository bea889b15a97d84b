// A table made ready: its phrases compiled once, its lists turned into sets. Pure data, shared between readings.
import {
  type Effort,
  type Hit,
  type Mentions,
  matchAt,
  type Pattern,
  patternsOf,
  type Starts,
  startsOf,
} from './patterns.ts'
import type { Cutting } from './segment.ts'
import type { CueRow, Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

export interface Cue {
  row: CueRow
  order: number
  pattern: Pattern
}

/** Phrases that a table gives, each compiled once. */
const PHRASES = [
  'planned',
  'warns',
  'forecast',
  'requested',
  'threatened',
  'done',
  'corrections',
  'takenBack',
  'setsRight',
  'startsOn',
  'revises',
  'irregular',
  'untrue',
  'stands',
  'accordingTo',
  'says',
  'speech',
  'speechStrong',
  'greetings',
  'figureCues',
  'asOf',
  'ruledOut',
  'calledOff',
  'awaited',
  'rumours',
  'hoaxes',
  'formerly',
  'denials',
  'refusals',
  'toHospital',
  'births',
  'anew',
] as const
type Phrase = (typeof PHRASES)[number]

/** Looked for only once the drafts of a text are made. */
const WITHDRAWALS = [
  'orders',
  'own',
  'back',
  'voided',
  'leaves',
  'now',
  'afterAll',
  'placeholders',
  'errata',
  'disowns',
  'former',
] as const
type Withdrawal = (typeof WITHDRAWALS)[number]

/** Looked for only beside an act that is named. */
const MOODS = ['halted', 'halting', 'drills', 'pending', 'nearly', 'anyone', 'towards', 'revived', 'disowned'] as const
type Mood = (typeof MOODS)[number]

/** Looked for in headings and labels. */
const HEADS = ['planned', 'forecast', 'unconfirmed'] as const

type Patterns<Name extends string> = Readonly<Record<Name, Starts<Pattern>>>

export interface Language {
  table: Table
  withdrawals: Patterns<Withdrawal>
  moods: Patterns<Mood>
  heads: Patterns<(typeof HEADS)[number]>
  cues: Starts<Cue>
  topics: Starts<Cue>
  mistaken: Starts<Cue>
  cutting: Cutting
  /** small words by which the language is told */
  telltales: ReadonlySet<string>
  phrases: Patterns<Phrase>
  begins: (norm: string) => number
}

/** Things to give that are no vehicles: a boat that arrives brings people, not itself. */
const withGoods = (table: Table): Table => ({
  ...table,
  classes: { ...table.classes, goods: table.classes.thing!.filter((word) => table.modes[word] === undefined) },
})

export function languageOf(bare: Table): Language {
  const table = withGoods(bare)
  const words = { accordingTo: table.attribution.accordingTo, says: table.attribution.says }
  const compile = (spec: string): Starts<Pattern> => startsOf(patternsOf(spec, table.classes), (pattern) => pattern)
  const cuesOf = (rows: readonly CueRow[]): Starts<Cue> => {
    const patterns = (row: CueRow): Pattern[] => patternsOf(row.when, table.classes)
    const cues = rows.flatMap((row, order) => patterns(row).map((pattern) => ({ row, order, pattern })))
    return startsOf(cues, ({ pattern }) => pattern)
  }
  const phrases = Object.fromEntries(
    PHRASES.map((name) => [
      name,
      compile(name in words ? words[name as keyof typeof words] : String(table[name as keyof Table])),
    ]),
  ) as Language['phrases']
  return {
    table,
    cutting: { abbreviations: new Set(table.abbreviations), clock: new Set(table.clock), mail: table.mail },
    telltales: new Set(table.telltales),
    cues: cuesOf(table.cues),
    topics: cuesOf(table.topics),
    mistaken: cuesOf(table.mistaken),
    phrases,
    withdrawals: Object.fromEntries(
      WITHDRAWALS.map((name) => [name, compile(table.withdrawals[name])]),
    ) as Language['withdrawals'],
    moods: Object.fromEntries(MOODS.map((name) => [name, compile(table.moods[name])])) as Language['moods'],
    heads: Object.fromEntries(HEADS.map((name) => [name, compile(table.heads[name])])) as Language['heads'],
    begins: beginsOf(phrases),
  }
}

/** Which phrases can begin at a word: a bit for each, so that most words are passed over without a look. */
const BIT = Object.fromEntries(PHRASES.map((name, k) => [name, k])) as Readonly<Record<Phrase, number>>
const MOST_BITS = 32
const MOST_KNOWN = 20_000

function beginsOf(phrases: Language['phrases']): (norm: string) => number {
  if (PHRASES.length > MOST_BITS) throw new Error(`${PHRASES.length} phrases are more than ${MOST_BITS}`)
  const known = new Map<string, number>()
  const bitsOf = (norm: string): number =>
    PHRASES.reduce((bits, name, k) => (phrases[name].at(norm).length > 0 ? bits | (1 << k) : bits), 0)
  return (norm) => {
    const bits = known.get(norm) ?? bitsOf(norm)
    if (known.size < MOST_KNOWN) known.set(norm, bits)
    return bits
  }
}

export type Finder = (name: keyof Language['phrases'], from: number, to: number) => Hit | null

/** First match of a phrase list within [from, to). */
export function finderOf(language: Language, tokens: readonly Token[], mentions: Mentions, effort: Effort): Finder {
  const begins = tokens.map(({ norm }) => language.begins(norm))
  return (name, from, to) => {
    const bit = BIT[name]
    for (let i = from; i < to; i++) {
      effort.steps++
      if (((begins[i]! >>> bit) & 1) === 0) continue
      for (const p of language.phrases[name].at(tokens[i]!.norm)) {
        const hit = matchAt(p, tokens, i, to, mentions, effort)
        if (hit) return hit
      }
    }
    return null
  }
}

/** First match within [from, to) of patterns that are seldom asked for, so that no bit tells where they begin. */
export function seldomFinderOf<Name extends string>(
  patterns: Patterns<Name>,
  tokens: readonly Token[],
  mentions: Mentions,
  effort: Effort,
): (name: Name, from: number, to: number) => Hit | null {
  return (name, from, to) => {
    for (let i = from; i < to; i++) {
      effort.steps++
      for (const p of patterns[name].at(tokens[i]!.norm)) {
        const hit = matchAt(p, tokens, i, to, mentions, effort)
        if (hit) return hit
      }
    }
    return null
  }
}

export interface CueHit extends Hit {
  row: CueRow
  order: number
}

/** Every cue of a range, in order of place; each row at most once per starting word. */
export function cueFinderOf(
  cues: Starts<Cue>,
  tokens: readonly Token[],
  mentions: Mentions,
  effort: Effort,
): (from: number, to: number) => CueHit[] {
  return (from, to) => {
    const out: CueHit[] = []
    for (let i = from; i < to; i++) {
      let last = -1
      for (const { row, order, pattern } of cues.at(tokens[i]!.norm)) {
        if (order === last) continue
        const hit = matchAt(pattern, tokens, i, to, mentions, effort)
        if (hit) {
          out.push({ ...hit, row, order })
          last = order
        }
      }
    }
    return out
  }
}

/** The cues of a range without those that mean something else there ("captured the town"). */
export function soundCuesOf(
  language: Language,
  tokens: readonly Token[],
  mentions: Mentions,
  effort: Effort,
): (from: number, to: number) => CueHit[] {
  const cuesIn = cueFinderOf(language.cues, tokens, mentions, effort)
  const isMistaken = (h: CueHit, from: number, to: number): boolean => {
    for (let i = Math.max(from, h.from - MISTAKEN_BEFORE); i <= h.from; i++)
      for (const { row, pattern } of language.mistaken.at(tokens[i]!.norm)) {
        const hit = row.kind === h.row.kind ? matchAt(pattern, tokens, i, to, mentions, effort) : null
        if (hit && h.from < hit.to) return true
      }
    return false
  }
  const isName = ({ from, to }: Hit): boolean => {
    for (let i = Math.max(0, from - LONGEST_NAME); i <= from; i++)
      if ((mentions.place.get(i) ?? 0) >= to && tokens[from]!.cap) return true
    return false
  }
  return (from, to) => cuesIn(from, to).filter((h) => !isName(h) && !isMistaken(h, from, to))
}
/** Words of a name that are cues elsewhere are none in it ("Murillo" is nobody's death). */
const LONGEST_NAME = 4
/** So many words before a cue may those begin that make it mean something else. */
const MISTAKEN_BEFORE = 3
