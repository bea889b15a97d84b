// Figures with their bounds: digits, words, scales (mil, lakh), ranges, vague words and hedges (rules in the
// documents format: about N = N +-10 %, almost N = up to N, "dozens" = 24-99 with no best). A figure that only
// names something (a highway, a year, an age, an hour) is no count and is left out.

import { restAfter, spacedAt } from './grouping.ts'
import { isNoCount, isYear } from './notCounts.ts'
import { pairAt } from './shares.ts'
import { closesStrike } from './strikes.ts'
import type { Hedge, Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import type { DraftDistance, DraftValue } from './types.ts'
import { ageAt, DISTANCE, isPlural, moneyUnit, nationalsAfter, thingAfter, unitAfter, unitBefore } from './units.ts'

export interface NumberMention {
  from: number
  to: number
  low: number | null
  best: number | null
  high: number | null
  unit: string | null
  /** "a", "una": counts only where one person or one vehicle is the news */
  article: boolean
  /** "1,000 more": a change */
  more: boolean
  usesThousands: boolean
  vague: boolean
  /** the unit is the text's own word, not one of the table */
  thing: boolean
  role: 'count' | 'distance' | 'duration' | 'percent' | 'money' | 'age' | 'bare'
  rule: string
  /** tokens with the unit: [from, to) */
  span: [number, number]
}

const DURATION = new Set(['minutes', 'hours', 'days', 'weeks', 'months'])
const PERSONAL = new Set(['people', 'children', 'women', 'men', 'families'])
const FORCE = new Set(['police', 'soldiers', 'officers', 'officials'])
export const isPersonal = (unit: string | null): boolean => unit !== null && PERSONAL.has(unit)
export const isForce = (unit: string | null): boolean => unit !== null && FORCE.has(unit)

/** So many of a force are news by themselves; two of them are somebody's company. */
export const isTroop = (n: NumberMention): boolean =>
  isForce(n.unit) && n.role === 'count' && !n.article && (n.best ?? n.low ?? 0) >= TROOP
const TROOP = 10

export interface Core {
  to: number
  low: number | null
  best: number | null
  high: number | null
  vague: boolean
  thousands: boolean
  article: boolean
  rule: string
}

/** The figures of a text, in order, none inside another. `taken` marks tokens that belong to a date or a stamp. */
export function numbersOf(
  tokens: readonly Token[],
  table: Table,
  taken: ReadonlySet<number>,
  peoples: ReadonlyMap<string, string>,
): NumberMention[] {
  const out: NumberMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i)) continue
    const mention = numberAt(tokens, i, table, taken, out.at(-1)?.to ?? 0, peoples)
    if (!mention) continue
    out.push(inThousands(tokens, mention, out.at(-1)))
    i = Math.max(i, mention.to - 1)
  }
  return out
}

/** "some say 5 thousand, others 4": a lone small figure right after thousands is meant in thousands too. */
function inThousands(tokens: readonly Token[], m: NumberMention, before: NumberMention | undefined): NumberMention {
  const near = before?.usesThousands && m.from - before.to <= 12 && m.role === 'bare' && before.role === m.role
  if (!near || m.best === null || m.best < 1 || m.best >= 100 || m.usesThousands) return m
  if (tokens.slice(before.to, m.from).some((t) => t.norm === '.' || t.norm === ';')) return m
  const times = (n: number | null): number | null => (n === null ? null : n * 1000)
  return { ...m, low: times(m.low), best: times(m.best), high: times(m.high), rule: 'number.thousands-understood' }
}

function numberAt(
  tokens: readonly Token[],
  i: number,
  table: Table,
  taken: ReadonlySet<number>,
  floor: number,
  peoples: ReadonlyMap<string, string>,
): NumberMention | null {
  const core = rangeAt(tokens, i, table) ?? coreAt(tokens, i, table)
  if (!core || isTaken(taken, i, core.to) || isNoCount(tokens, i, core, table)) return null
  const before = hedgeBefore(tokens, i, floor, table)
  const after = hedgeAfter(tokens, core.to, table)
  const age = ageAt(tokens, core.article ? core.to : i, table)
  const end = (core.article && age) || (after?.to ?? core.to)
  const share = partOf(tokens, core, table)
  const known = share ?? unitOf(tokens, i, end, table, peoples)
  const unit = known ?? (core.best === 1 ? null : thingAfter(tokens, end, table))
  const money = isMoney(tokens[i - 1])
  const aged = (age && !core.article) || (!unit && isAgeAfterPerson(tokens, before?.from ?? i, core, table))
  const role = money ? 'money' : aged ? 'age' : roleOf(unit?.unit ?? null, tokens, unit?.to ?? end, table)
  if (core.article && !countsAlone(unit?.unit ?? null)) return null
  if (role === 'bare' && isYear(tokens, i, core, table)) return null
  return {
    from: i,
    to: share?.whole ?? core.to,
    ...bound(core, before?.hedge ?? after?.hedge ?? null),
    unit: money ? moneyUnit(tokens, end, table) : (unit?.unit ?? null),
    article: core.article,
    more: [tokens[core.to], tokens[i - 1]].some((t) => t && table.numbers.more.includes(t.norm)),
    usesThousands: core.thousands,
    vague: core.vague,
    role,
    thing: known === null && unit !== null,
    rule: before || after ? `${core.rule}+hedge` : core.rule,
    span: [before?.from ?? i, Math.max(end, unit?.to ?? end)],
  }
}

const MONEY = new Set(['$', '€', '£', '₹', '₡', '₦'])
/** "UAH 15,000", "HNL 200": sums of money by the code of their currency. */
const CODES = new Set(
  'USD EUR GBP UAH MXN COP HNL GTQ NIO CRC PEN CLP BOB PYG DOP HTG KES UGX ETB SDG SSP XAF XOF NGN PKR INR BDT AFN IRR TRY SYP LBP IQD JOD EGP MMK PHP MZN ZAR'.split(
    ' ',
  ),
)
const isMoney = (t: Token | undefined): boolean => t !== undefined && (MONEY.has(t.norm) || CODES.has(t.raw))

const unitOf = (
  tokens: readonly Token[],
  i: number,
  end: number,
  table: Table,
  peoples: ReadonlyMap<string, string>,
): { unit: string; to: number } | null =>
  unitAfter(tokens, end, table) ?? unitBefore(tokens, i, table) ?? nationalsAfter(tokens, end, peoples, table)

/** "11 of the 14 buses": eleven buses, and fourteen are no news of their own. */
function partOf(
  tokens: readonly Token[],
  core: Core,
  table: Table,
): { unit: string; to: number; whole: number } | null {
  if (core.best === null || core.article || !table.numbers.of.includes(tokens[core.to]?.norm ?? '')) return null
  const at = table.telltales.includes(tokens[core.to + 1]?.norm ?? '') ? core.to + 2 : core.to + 1
  const whole = tokens[at]?.opens ? null : coreAt(tokens, at, table)
  const unit = whole?.best && whole.best > core.best ? unitAfter(tokens, whole.to, table) : null
  return unit && { ...unit, whole: whole!.to }
}

function isTaken(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (taken.has(k)) return true
  return false
}

/** "a woman", "a helicopter": where one is the news, an article counts. */
const countsAlone = (unit: string | null): boolean => isPersonal(unit) || isForce(unit) || VEHICLE.has(unit ?? '')

/** "girl ~5", "niño, 7": a small figure right after one person is an age; "8 dead 3 missing" tells of two sums. */
function isAgeAfterPerson(tokens: readonly Token[], i: number, core: Core, table: Table): boolean {
  const link = tokens[i - 1]?.norm ?? ''
  const at = link === ',' || table.numbers.of.includes(link) ? i - 2 : i - 1
  const back = tokens[at]
  if (core.rule === 'number.range' && isAgeRange(tokens, i, core, table)) return true
  if (tokens[at - 1]?.kind === 'number') return false
  const unit = back && table.units[back.norm]
  return (
    !!unit &&
    ['people', 'children', 'women'].includes(unit) &&
    !isPlural(back.norm, table) &&
    core.best !== null &&
    core.best < 100
  )
}

/** "Men between 18 and 60": ages, where nothing is counted behind them. */
const isAgeRange = (tokens: readonly Token[], i: number, { high }: Core, { numbers, units }: Table): boolean =>
  numbers.between.includes(tokens[i - 1]?.norm ?? '') &&
  isPersonal(units[tokens[i - 2]?.norm ?? ''] ?? null) &&
  (high ?? 100) < 100

const VEHICLE = new Set(['helicopters', 'buses', 'boats', 'trucks', 'flights', 'vehicles'])

function roleOf(unit: string | null, tokens: readonly Token[], to: number, table: Table): NumberMention['role'] {
  if (unit === null) return 'bare'
  if (unit in DISTANCE) return 'distance'
  if (unit === 'percent') return 'percent'
  if (unit === 'years') return 'age'
  if (DURATION.has(unit)) return table.numbers.ageAfter.includes(tokens[to]?.norm ?? '') ? 'age' : 'duration'
  return 'count'
}

/** "Rose from 120 to 310", "pasaron de 120 a 310": the second stands. */
const isChange = (tokens: readonly Token[], i: number, table: Table): boolean =>
  (table.roles.from.includes(tokens[i - 1]?.norm ?? '') || table.numbers.of.includes(tokens[i - 1]?.norm ?? '')) &&
  tokens.slice(Math.max(0, i - 4), i - 1).some((t) => table.numbers.changes.some((stem) => t.norm.startsWith(stem)))

/** "9,000 to 10,000", "between 900 and 1,100", "$4-$5", "entre 900 y 1.100". */
function rangeAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const n = table.numbers
  const a = coreAt(tokens, i, table)
  if (!a || a.best === null || a.article) return null
  const link = tokens[a.to]
  if (!link || link.opens) return null
  const between = n.between.includes(tokens[i - 1]?.norm ?? '')
  const joins =
    n.to.includes(link.norm) || ['-', '–', '—'].includes(link.norm) || (between && n.betweenAnd.includes(link.norm))
  if (!joins) return null
  let at = a.to + 1
  if (tokens[at]?.norm === '$') at++
  const b = coreAt(tokens, at, table)
  if (!b || b.best === null || b.article) return null
  const low = b.thousands && !a.thousands && a.best < 1000 && b.best >= 1000 ? a.best * 1000 : a.best
  if (b.best <= low) return isChange(tokens, i, table) ? { ...b, rule: 'number.changed' } : null
  if (isChange(tokens, i, table)) return { ...b, rule: 'number.changed' }
  return { ...b, low, best: (low + b.best) / 2, high: b.best, rule: 'number.range' }
}

function coreAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const t = tokens[i]
  if (!t) return null
  return t.kind === 'number' ? digitsAt(tokens, i, table) : t.kind === 'word' ? wordsAt(tokens, i, table) : null
}

function digitsAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const n = digitsValue(tokens[i]!.norm, table.numbers.pointGroups)
  if (n === null) return null
  const spaced = spacedAt(tokens, i, table)
  if (spaced) return exactly(spaced.n, spaced.to, 'number.digits')
  const scale = tokens[i + 1]?.opens ? undefined : table.numbers.scales[tokens[i + 1]?.norm ?? '']
  if (scale === undefined) return exactly(n, i + 1, 'number.digits')
  const rest = restAfter(tokens, i + 2, scale, table)
  return exactly(n * scale + (rest?.n ?? 0), rest?.to ?? i + 2, 'number.digits', { thousands: true })
}

/** A mark before exactly three digits groups thousands; a point does so in Spanish writing, or when it groups twice. */
function digitsValue(raw: string, pointGroups: boolean): number | null {
  const commas = /^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(raw)
  if (commas) return Number(raw.replaceAll(',', ''))
  const points = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(raw)
  if (points && (pointGroups || raw.split('.').length > 2)) return Number(raw.replaceAll('.', '').replace(',', '.'))
  const plain = raw.replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

function wordsAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const n = table.numbers
  const first = tokens[i]!.norm
  const vague = n.vague[first]
  const leads = vague && (n.hedges[first] ?? null) !== null && coreAt(tokens, i + 1, table) !== null
  if (leads) return null
  if (vague) return vagueAt(tokens, i, table, vague)
  if (n.half.includes(first)) return halfAt(tokens, i, table)
  return n.articles.includes(first) ? articleAt(tokens, i, table) : spelledAt(tokens, i, table)
}

/** A figure without a range of its own. */
const exactly = (n: number, to: number, rule: string, more: Partial<Core> = {}): Core => ({
  to,
  low: n,
  best: n,
  high: n,
  vague: false,
  thousands: false,
  article: false,
  rule,
  ...more,
})

/** "a", "una", and "a hundred", "una veintena". */
function articleAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const word = tokens[i + 1]?.norm ?? ''
  const pair = table.numbers.pairs.includes(word) ? pairAt(tokens, i + 2, table) : null
  if (pair) return pair
  const scale = table.numbers.scales[word]
  if (table.numbers.crowds.includes(word)) return null
  if (scale === undefined) return exactly(1, i + 1, 'number.article', { article: true })
  const rough = table.numbers.roundScales.includes(word) ? { low: scale * 0.9, high: scale * 1.1 } : {}
  return exactly(scale, i + 2, 'number.words', { thousands: scale >= 1000, ...rough })
}

/** "three thousand two hundred", "treinta y dos mil". */
function spelledAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const n = table.numbers
  let total = 0
  let part = 0
  let to = i
  let thousands = false
  for (let k = i; k < tokens.length && k < i + 12; k++) {
    if (k > i && tokens[k]!.opens) break
    const word = tokens[k]!.norm
    const value = n.words[word]
    const scale = n.scales[word]
    // "Two dozen": twice twelve, and not fourteen.
    if (value !== undefined && (scale === undefined || part === 0)) {
      part += value
      to = k + 1
    } else if (scale !== undefined && (part > 0 || k === i)) {
      if (scale >= 1000) {
        const rest = restAfter(tokens, k + 1, scale, table)
        total += (part || 1) * scale + (rest?.n ?? 0)
        if (rest) return exactly(total, rest.to, 'number.words', { thousands: true })
        part = 0
        thousands = true
      } else part = (part || 1) * scale
      to = k + 1
    } else if (!(n.links.includes(word) && k > i && n.words[tokens[k + 1]?.norm ?? ''] !== undefined)) break
  }
  const isLetter = to === i + 1 && tokens[i]!.raw.length === 1
  if (to === i || isLetter || (i > 0 && n.none.includes(`${tokens[i - 1]!.norm} ${tokens[i]!.norm}`))) return null
  return exactly(total + part, to, 'number.words', { thousands })
}

/** "half a million", "medio centenar"; "half of the villagers" is no figure. */
function halfAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const skip = table.numbers.articles.includes(tokens[i + 1]?.norm ?? '') ? 1 : 0
  const scale = table.numbers.scales[tokens[i + 1 + skip]?.norm ?? '']
  if (scale === undefined) return null
  const n = scale / 2
  const about = table.numbers.roundScales.includes(tokens[i + 1 + skip]!.norm)
  return {
    to: i + 2 + skip,
    low: about ? n * 0.9 : n,
    best: n,
    high: about ? n * 1.1 : n,
    vague: false,
    thousands: scale >= 1000,
    article: false,
    rule: 'number.half',
  }
}

/** "thousands of", "tens of thousands", "a couple hundred" is spelled out in the table as a hedge. */
function vagueAt(tokens: readonly Token[], i: number, table: Table, range: readonly [number, number]): Core | null {
  let to = i + 1
  let [low, high] = range
  const inner = table.numbers.of.includes(tokens[to]?.norm ?? '')
    ? table.numbers.vague[tokens[to + 1]?.norm ?? '']
    : undefined
  if (inner && inner[0] >= 100) {
    low *= inner[0] / 2
    high = (high + 1) * (inner[0] / 2) - 1
    to += 2
  }
  return { to, low, best: null, high, vague: true, thousands: false, article: false, rule: 'number.vague' }
}

function bound(core: Core, hedge: Hedge | null): Pick<NumberMention, 'low' | 'best' | 'high'> {
  const { low, best, high } = core
  if (best === null || low !== high || !hedge) return { low, best, high }
  if (hedge === 'about') return { low: round(best * 0.9), best, high: round(best * 1.1) }
  if (hedge === 'almost') return { low: round(best * 0.9), best, high: best }
  return hedge === 'over' ? { low: best, best, high: null } : { low: null, best, high: best }
}

const round = (n: number): number => Math.round(n * 100) / 100

function hedgeBefore(
  tokens: readonly Token[],
  i: number,
  floor: number,
  table: Table,
): { hedge: Hedge; from: number } | null {
  for (let length = 3; length >= 1; length--) {
    const from = i - length
    if (from < floor) continue
    const phrase = tokens
      .slice(from, i)
      .map((t) => t.norm)
      .join(' ')
    const hedge = closesStrike(tokens, from) ? undefined : table.numbers.hedges[phrase]
    if (hedge) return { hedge, from }
  }
  return null
}

function hedgeAfter(tokens: readonly Token[], to: number, table: Table): { hedge: Hedge; to: number } | null {
  for (let length = Math.min(2, tokens.length - to); length >= 1; length--) {
    const phrase = tokens
      .slice(to, to + length)
      .map((t) => t.norm)
      .join(' ')
    const hedge = table.numbers.hedgesAfter[phrase]
    if (hedge) return { hedge, to: to + length }
  }
  return null
}

export const distanceOf = (m: NumberMention): DraftDistance | null =>
  m.role === 'distance' && m.best !== null ? { value: m.best, unit: DISTANCE[m.unit!]! } : null

export const draftValueOf = (m: NumberMention, unit = m.unit ?? 'people'): DraftValue => ({
  low: m.low,
  best: m.best,
  high: m.high,
  unit,
})
