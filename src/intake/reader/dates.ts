// Time words: what stands in the text, before anybody asks which day it is. Whether "Tuesday" is the last or the next
// one depends on the clause (a plan looks ahead), and "a day earlier" needs the day of its scene: see dayRanges.ts.
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

export type Shape =
  | { is: 'day'; year: number | null; month: number; day: number }
  | { is: 'month'; year: number | null; month: number; part: 'early' | 'mid' | 'late' | null }
  | { is: 'months'; first: number; last: number }
  | { is: 'weekday'; weekday: number; which: 'bare' | 'last' | 'next'; day?: number }
  | { is: 'days'; month: number | null; first: number; last: number }
  | { is: 'weekdays'; first: number; last: number }
  | { is: 'toDate'; unit: 'week' | 'month' | 'year' }
  | { is: 'offset'; days: number }
  | { is: 'fromEvent'; days: number }
  | { is: 'weekdayFromEvent'; weekday: number }
  | { is: 'past'; unit: 'day' | 'week' | 'month' | 'year'; n: number }
  | { is: 'span'; unit: 'week' | 'month' | 'year'; which: 'last' | 'next' }
  | { is: 'season'; months: readonly [number, number]; late: boolean }
  | { is: 'year'; year: number }

export interface DateMention {
  from: number
  to: number
  shape: Shape
  edge: 'on' | 'since' | 'by'
}

const LONG = new Set(['month', 'months', 'season', 'year'])

/** A month or more, not a day in it and not "since March". */
export const isPeriod = ({ shape, edge }: DateMention): boolean =>
  edge === 'on' && (LONG.has(shape.is) || ((shape.is === 'toDate' || shape.is === 'span') && shape.unit !== 'week'))

/** The time words of a text in order. */
export function datesOf(tokens: readonly Token[], table: Table): DateMention[] {
  const out: DateMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    const found = shapeAt(tokens, i, table)
    if (!found) continue
    const d = table.dates
    let from = i
    let edge: DateMention['edge'] = 'on'
    const floor = out.at(-1)?.to ?? 0
    while (from > floor && i - from < 2 && table.dates.on.includes(tokens[from - 1]!.norm)) from--
    const lead = tokens[from - 1]?.norm ?? ''
    if (from > floor && (d.since.includes(lead) || d.since.includes(tokens[from]?.norm ?? ''))) edge = 'since'
    else if (from > floor && d.by.includes(lead)) edge = 'by'
    if (edge !== 'on' && !d.since.includes(tokens[from]!.norm)) from--
    if (edge === 'on' && isSinceEvent(tokens, floor, from, d)) edge = 'since'
    out.push({ from, to: found.to, shape: found.shape, edge })
    i = found.to - 1
  }
  return out
}

/** "Since fighting broke out there last December", "desde que empezó la crisis en marzo": from that day on. */
function isSinceEvent(tokens: readonly Token[], floor: number, from: number, { sinceEvent }: Table['dates']): boolean {
  const before = tokens.slice(Math.max(floor, from - SINCE_REACH), from)
  const start = before.findLastIndex((t) => t.kind === 'punct' || t.opens) + 1
  const words = before.slice(start).map((t) => t.norm)
  return sinceEvent.some((phrase) => ` ${words.join(' ')} `.includes(` ${phrase} `))
}
const SINCE_REACH = 9

interface Found {
  to: number
  shape: Shape
}
const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? ''

function shapeAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  return (
    numericAt(tokens, i) ??
    relativeAt(tokens, i, table) ??
    weekdayAt(tokens, i, table) ??
    yearAt(tokens, i, table) ??
    monthAt(tokens, i, table) ??
    seasonAt(tokens, i, table)
  )
}

function numericAt(tokens: readonly Token[], i: number): Found | null {
  const t = tokens[i]!
  if (t.kind !== 'numdate') return null
  const parts = t.raw.split(/[/.-]/).map(Number)
  if (!parts.every(Number.isInteger)) return null
  if (parts[0]! > 31) return { to: i + 1, shape: { is: 'day', year: parts[0]!, month: parts[1]!, day: parts[2]! } }
  const [a, b, y] = parts as [number, number, number | undefined]
  const year = y === undefined ? null : y < 100 ? 2000 + y : y
  const [day, month] = b > 12 ? [b, a] : [a, b]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? { to: i + 1, shape: { is: 'day', year, month, day } }
    : null
}

function countAt(tokens: readonly Token[], i: number, table: Table): number | null {
  const t = tokens[i]
  if (!t) return null
  if (t.kind === 'number') return t.raw.length <= 3 ? Number(t.raw.replace(',', '.')) : null
  if (table.numbers.articles.includes(t.norm)) return 1
  return table.numbers.words[t.norm] ?? null
}

function relativeAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const { days } = table.dates
  const one = norm(tokens, i)
  const two = `${one} ${norm(tokens, i + 1)}`
  const keys = [`${two} ${norm(tokens, i + 2)}`, two, one]
  const longest = keys.findIndex((key) => days[key] !== undefined)
  if (longest >= 0 && isNoDay(tokens, i, table.dates)) return null
  if (longest >= 0) return { to: i + 3 - longest, shape: { is: 'offset', days: days[keys[longest]!]! } }
  return agoAt(tokens, i, table) ?? spanAt(tokens, i, table) ?? toDateAt(tokens, i, table)
}

const normsAt = (tokens: readonly Token[], i: number, n: number): string =>
  tokens
    .slice(i, i + n)
    .map((t) => t.norm)
    .join(' ')

/** "3 days ago", "hace 3 días", "a day earlier", "un día antes", "two weeks later". */
function agoAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const d = table.dates
  const leads = d.agoBefore.includes(norm(tokens, i))
  // "Hace más de dos años".
  const hedge = [1, 2, 3].find((n) => table.numbers.hedges[normsAt(tokens, i + 1, n)] !== undefined) ?? 0
  const lead = leads ? 1 + hedge : 0
  const n = countAt(tokens, i + lead, table)
  const unit = d.units[norm(tokens, i + lead + 1)]
  if (n === null || !unit) return null
  const after = norm(tokens, i + lead + 2)
  const end = i + lead + 2
  if (lead) return { to: end, shape: { is: 'past', unit, n } }
  if (d.ago.includes(after)) return { to: end + 1, shape: { is: 'past', unit, n } }
  const days = unit === 'day' ? n : unit === 'week' ? 7 * n : null
  if (days === null) return null
  if (d.earlier.includes(after)) return { to: end + 1, shape: { is: 'fromEvent', days: -days } }
  return d.later.includes(after) ? { to: end + 1, shape: { is: 'fromEvent', days } } : null
}

/** "last week", "la semana pasada", "over the last year", "el próximo mes". */
function spanAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const d = table.dates
  for (const [a, b] of [
    [i, i + 1],
    [i + 1, i],
  ] as const) {
    const unit = d.units[norm(tokens, b)]
    const which = d.last.includes(norm(tokens, a)) ? 'last' : d.next.includes(norm(tokens, a)) ? 'next' : null
    if (unit && unit !== 'day' && which) return { to: i + 2, shape: { is: 'span', unit, which } }
  }
  return null
}

function weekdayAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const d = table.dates
  const lead = d.last.includes(norm(tokens, i)) ? 'last' : d.next.includes(norm(tokens, i)) ? 'next' : null
  const at = lead ? i + 1 : i
  const weekday = d.weekdays[norm(tokens, at)]
  if (weekday === undefined || isNoDay(tokens, at, d)) return null
  const tail = norm(tokens, at + 1)
  const event = d.beforeEvent.some((w) => w === tail)
  if (event) return { to: at + 2, shape: { is: 'weekdayFromEvent', weekday } }
  const which = lead ?? (d.last.includes(tail) ? 'last' : d.next.includes(tail) ? 'next' : 'bare')
  const to = !lead && which !== 'bare' ? at + 2 : at + 1
  const pair = weekdayPair(tokens, to, table, weekday)
  if (pair) return pair
  const numbered = dayAndMonth(tokens, to, table)
  const day = numberedDay(tokens, to, table)
  return numbered ?? { to: day ? to + 1 : to, shape: { is: 'weekday', weekday, which, ...(day ? { day } : {}) } }
}

/** "Sitting in the sun", "they sat in the road": no day. */
const isNoDay = (tokens: readonly Token[], at: number, { notDays }: Table['dates']): boolean =>
  notDays.includes(`${norm(tokens, at - 1)} ${norm(tokens, at)}`) ||
  notDays.includes(`${norm(tokens, at)} ${norm(tokens, at + 1)}`)

/** "el martes y miércoles", "between Sunday and Monday". */
function weekdayPair(tokens: readonly Token[], at: number, table: Table, first: number): Found | null {
  const d = table.dates
  if (!d.and.includes(norm(tokens, at)) || tokens[at]!.opens) return null
  const skip = d.on.includes(norm(tokens, at + 1)) ? 1 : 0
  const last = d.weekdays[norm(tokens, at + 1 + skip)]
  const near = last !== undefined && (last - first + 7) % 7 <= 4 && last !== first
  return near ? { to: at + 2 + skip, shape: { is: 'weekdays', first, last } } : null
}

/** The 5 of "el jueves 5": no unit follows it. */
function numberedDay(tokens: readonly Token[], at: number, table: Table): number | null {
  const t = tokens[at]
  if (t?.kind !== 'number' || t.opens || !/^\d{1,2}$/.test(t.raw) || table.dates.weekdayNumbered !== true) return null
  const day = Number(t.raw)
  const next = tokens[at + 1]
  const plain =
    !next ||
    next.opens ||
    next.kind === 'punct' ||
    table.telltales.includes(next.norm) ||
    table.joiners.includes(next.norm) ||
    (next.kind === 'word' && [next, tokens[at + 2]].every((word) => !counts(word, table)))
  return plain && day >= 1 && day <= 31 ? day : null
}

const counts = (word: Token | undefined, { units, unitSkips, numbers }: Table): boolean =>
  word !== undefined &&
  (units[word.norm] !== undefined || unitSkips.includes(word.norm) || numbers.scales[word.norm] !== undefined)

/** "this week", "so far this year", "en lo que va del año". */
function toDateAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const d = table.dates
  for (const words of d.toDate) {
    const parts = words.split(' ')
    if (!parts.every((word, k) => norm(tokens, i + k) === word)) continue
    const unit = d.units[norm(tokens, i + parts.length)]
    if (unit && unit !== 'day') return { to: i + parts.length + 1, shape: { is: 'toDate', unit } }
  }
  return null
}

/** The "5" of "el jueves 5" and the "5 de abril" of "el jueves 5 de abril". */
function dayAndMonth(tokens: readonly Token[], i: number, table: Table): Found | null {
  const at = norm(tokens, i) === ',' ? i + 1 : i
  return tokens[at]?.kind === 'number' ? monthAt(tokens, at, table) : null
}

function monthAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const d = table.dates
  const part = d.parts[norm(tokens, i)] ?? null
  const skip = (k: number): number => (d.of.includes(norm(tokens, k)) ? k + 1 : k)
  if (part) {
    const month = d.months[norm(tokens, skip(i + 1))]
    return month ? withYear(tokens, skip(i + 1) + 1, table, { is: 'month', year: null, month, part }) : null
  }
  if (d.between.includes(norm(tokens, i))) return monthsAt(tokens, i, table)
  if (tokens[i]?.kind === 'number') {
    const range = daysAt(tokens, i, table)
    if (range) return range
    const month = d.months[norm(tokens, skip(i + 1))]
    const day = Number(tokens[i]!.raw)
    return month && day >= 1 && day <= 31
      ? withYear(tokens, skip(i + 1) + 1, table, { is: 'day', year: null, month, day })
      : null
  }
  const month = isMonthWord(tokens, i, table) ? d.months[norm(tokens, i)]! : null
  if (!month) return null
  const dot = norm(tokens, i + 1) === '.' && tokens[i]!.raw.length <= 4 ? 1 : 0
  const day = tokens[i + 1 + dot]
  if (day?.kind === 'number' && day.raw.length <= 2 && Number(day.raw) >= 1 && Number(day.raw) <= 31) {
    return withYear(tokens, i + 2 + dot, table, { is: 'day', year: null, month, day: Number(day.raw) })
  }
  return withYear(tokens, i + 1, table, { is: 'month', year: null, month, part: null })
}

/** "1 and 12 November", "del 1 al 12 de noviembre", "15–21 May". */
function daysAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const d = table.dates
  const skip = d.on.includes(norm(tokens, i + 2)) ? 1 : 0
  const [first, last] = [tokens[i]!, tokens[i + 2 + skip]]
  const joined = d.and.includes(norm(tokens, i + 1)) || ['-', '\u2013'].includes(norm(tokens, i + 1))
  if (!joined || last?.kind !== 'number' || !/^\d{1,2}$/.test(first.raw) || !/^\d{1,2}$/.test(last.raw)) return null
  const end = i + 3 + skip
  const at = d.of.includes(norm(tokens, end)) ? end + 1 : end
  const month = d.months[norm(tokens, at)]
  const range = { first: Number(first.raw), last: Number(last.raw) }
  if (!month || range.first >= range.last || range.last > 31) return null
  const year = tokens[d.of.includes(norm(tokens, at + 1)) ? at + 2 : at + 1]
  const dated = year?.kind === 'number' && /^(19|20)\d\d$/.test(year.raw)
  return { to: dated ? tokens.indexOf(year, at) + 1 : at + 1, shape: { is: 'days', month, ...range } }
}

/** "march" and "may" are verbs far more often than months, "mar" is the sea: a month stands after "in" or before a day. */
function isMonthWord(tokens: readonly Token[], i: number, table: Table): boolean {
  const month = table.dates.months[norm(tokens, i)]
  if (!month) return false
  const next = tokens[i + 1]
  const dayFollows = next?.kind === 'number' && /^\d{1,2}$|^\d{4}$/.test(next.raw)
  const dotted = next?.norm === '.' && tokens[i]!.raw.length <= 4 && tokens[i + 2]?.kind === 'number'
  return (dayFollows && tokens[i]!.raw.length >= 3) || dotted || table.dates.inMonth.includes(norm(tokens, i - 1))
}

/** "In 2023", "en 2023", not "of 2023". */
function yearAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const t = tokens[i]!
  const before = norm(tokens, i - 1)
  const leads = table.dates.inMonth.includes(before) && !table.dates.of.includes(before)
  if (t.kind !== 'number' || !leads || !/^(19|20)\d\d$/.test(t.raw)) return null
  return { to: i + 1, shape: { is: 'year', year: Number(t.raw) } }
}

function monthsAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const first = table.dates.months[norm(tokens, i + 1)]
  const last = table.dates.months[norm(tokens, i + 3)]
  return first && last && table.dates.and.includes(norm(tokens, i + 2))
    ? { to: i + 4, shape: { is: 'months', first, last } }
    : null
}

function withYear(
  tokens: readonly Token[],
  at: number,
  table: Table,
  shape: Extract<Shape, { is: 'day' | 'month' }>,
): Found {
  const k = norm(tokens, at) === ',' || table.dates.of.includes(norm(tokens, at)) ? at + 1 : at
  const t = tokens[k]
  if (t?.kind === 'number' && /^(19|20)\d\d$/.test(t.raw))
    return { to: k + 1, shape: { ...shape, year: Number(t.raw) } }
  return { to: at, shape }
}

function seasonAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const months = table.dates.seasons[norm(tokens, i)]
  if (!months || !tokens[i - 1] || !table.dates.inSeason.includes(norm(tokens, i - 1))) return null
  return { to: i + 1, shape: { is: 'season', months, late: table.dates.endOfSeason.includes(norm(tokens, i - 3)) } }
}
