// Figures with their bounds and what they count. How one is written is read by numerals.ts; hedges widen it (rules in the
// documents format: about N = N +-10 %, almost N = up to N, "dozens" = 24-99 with no best). A figure that only
// names something (a highway, a year, an age, an hour) is no count and is left out.

import { isNoCount, isYear } from './notCounts.ts'
import { type Core, coreAt, grouped, rangeAt } from './numerals.ts'
import { proportionAt } from './shares.ts'
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

/** The figures of a text, in order, none inside another. `taken` marks tokens that belong to a date or a stamp. */
export function numbersOf(
  tokens: readonly Token[],
  table: Table,
  taken: ReadonlySet<number>,
  peoples: ReadonlyMap<string, string>,
): NumberMention[] {
  const out: NumberMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i) || goesOnDate(tokens, i, taken)) continue
    const mention = numberAt(tokens, i, table, taken, out.at(-1)?.to ?? 0, peoples)
    if (!mention) continue
    const families = out.at(-1)
    if (families && isSameInPeople(tokens, families, mention, table)) out.pop()
    out.push(inThousands(tokens, mention, families))
    i = Math.max(i, mention.to - 1)
  }
  return out
}

/** "Dec. 23-26": the second of two days. */
const goesOnDate = (tokens: readonly Token[], i: number, taken: ReadonlySet<number>): boolean =>
  taken.has(i - 2) && ['-', '\u2013'].includes(tokens[i - 1]!.norm) && Number(tokens[i]!.norm) <= LAST_OF_A_MONTH
const LAST_OF_A_MONTH = 31

/** "41,781 families or 182,658 persons": the same people, counted twice. */
function isSameInPeople(tokens: readonly Token[], a: NumberMention, b: NumberMention, { numbers }: Table): boolean {
  const [link] = tokens.slice(a.span[1], b.span[0])
  const isLinked = b.span[0] - a.span[1] === 1 && (numbers.either.includes(link!.norm) || link!.norm === '/')
  return isLinked && a.unit === 'families' && b.unit === 'people' && (b.best ?? 0) > (a.best ?? 0)
}

/** "some say 5 thousand, others 4": a lone small figure right after thousands is meant in thousands too. */
function inThousands(tokens: readonly Token[], m: NumberMention, before: NumberMention | undefined): NumberMention {
  const near = before?.usesThousands && m.from - before.to <= 12 && m.role === 'bare' && before.role === m.role
  if (!near || m.best === null || m.best < 1 || m.best >= 100 || m.usesThousands) return m
  if (tokens.slice(before.to, m.from).some((t) => t.norm === '.' || t.norm === ';')) return m
  const times = (n: number | null): number | null => (n === null ? null : n * 1000)
  return { ...m, low: times(m.low), best: times(m.best), high: times(m.high), rule: 'number.thousands-understood' }
}

function figureAt(tokens: readonly Token[], i: number, floor: number, table: Table): Core | null {
  const core = boundedAt(tokens, i, floor, table) ?? rangeAt(tokens, i, table) ?? coreAt(tokens, i, table)
  return core && isEchoed(tokens, core) ? { ...core, to: core.to + ECHO } : core
}

/** "One (1) evacuation center", "once (11) casas": written twice. */
const isEchoed = (tokens: readonly Token[], { best, to }: Core): boolean =>
  tokens[to]?.norm === '(' && Number(tokens[to + 1]?.norm) === best && tokens[to + 2]?.norm === ')'
const ECHO = 3

function numberAt(
  tokens: readonly Token[],
  i: number,
  table: Table,
  taken: ReadonlySet<number>,
  floor: number,
  peoples: ReadonlyMap<string, string>,
): NumberMention | null {
  const inAll = proportionAt(tokens, i, table)
  const core = inAll ?? figureAt(tokens, i, floor, table)
  if (!core || isTaken(taken, i, core.to) || isNoCount(tokens, i, core, table)) return null
  const before = hedgeBefore(tokens, i, floor, table)
  const after = hedgeAfter(tokens, core.to, table)
  const age = ageAt(tokens, core.article ? core.to : i, table)
  const end = pastDenied(tokens, (core.article && age) || (after?.to ?? core.to), table)
  const share = partOf(tokens, core, table)
  const known = inAll?.unit ?? share ?? unitOf(tokens, i, end, table, peoples)
  const unit = known ?? (core.best === 1 ? null : thingAfter(tokens, end, table))
  const money = isMoney(tokens[i - 1])
  const aged = (age && !core.article) || (!unit && isAgeAfterPerson(tokens, before?.from ?? i, core, table))
  const role = money ? 'money' : aged ? 'age' : roleOf(unit?.unit ?? null, tokens, unit?.to ?? end, table)
  if (core.article && !countsAlone(unit?.unit ?? null)) return null
  if (role === 'bare' && isYear(tokens, i, core, table)) return null
  return {
    from: i,
    to: share?.whole ?? core.to,
    ...bound(unit && isPersonal(unit.unit) ? grouped(core, tokens[i]!.norm) : core, (before ?? after)?.hedge ?? null),
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

/** "Nineteen (not 90) families": what is counted stands behind the figure that is denied. */
function pastDenied(tokens: readonly Token[], to: number, { negators }: Table): number {
  if (tokens[to]?.norm !== '(' || !negators.includes(tokens[to + 1]?.norm ?? '')) return to
  const close = tokens.slice(to, to + ASIDE).findIndex((t) => t.norm === ')')
  return close < 0 ? to : to + close + 1
}
const ASIDE = 5

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
  const isPart = whole?.best && whole.best > core.best
  const unit = isPart ? (unitAfter(tokens, whole.to, table) ?? thingAfter(tokens, whole.to, table)) : null
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

/** "More than 100 but fewer than 150 people". */
function boundedAt(tokens: readonly Token[], i: number, floor: number, table: Table): Core | null {
  const a = coreAt(tokens, i, table)
  if (!a || a.best === null || hedgeBefore(tokens, i, floor, table)?.hedge !== 'over') return null
  const at = a.to + (tokens[a.to]?.norm === ',' ? 1 : 0)
  const from = at + (table.numbers.but.includes(tokens[at]?.norm ?? '') ? 1 : 0)
  if (from === a.to) return null
  for (const length of [3, 2, 1]) {
    const b = coreAt(tokens, from + length, table)
    const isUnder = b && hedgeBefore(tokens, from + length, from, table)
    if (b && isUnder?.hedge === 'under' && isUnder.from === from && b.best !== null && b.best > a.best)
      return { ...b, low: a.best, best: (a.best + b.best) / 2, high: b.best, rule: 'number.range' }
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
