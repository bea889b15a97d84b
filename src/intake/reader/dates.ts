// Time words -> day ranges. Whether "Tuesday" is the last or the next one depends on the clause (a plan looks
// ahead), and "a day earlier" needs the day of its scene, so a mention is found first and resolved later.
import { addDays, addMonths, dayFrom, lastOfMonth, monthOf, weekdayAfter, weekdayBefore, yearOf } from './days.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import type { DraftDate } from './types.ts'

export type Shape =
  | { is: 'day'; year: number | null; month: number; day: number }
  | { is: 'month'; year: number | null; month: number; part: 'early' | 'mid' | 'late' | null }
  | { is: 'months'; first: number; last: number }
  | { is: 'weekday'; weekday: number; which: 'bare' | 'last' | 'next' }
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
export interface DateFrame {
  published: string
  planned: boolean
  scene: DraftDate | null
}

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
    out.push({ from, to: found.to, shape: found.shape, edge })
    i = found.to - 1
  }
  return out
}

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
    monthAt(tokens, i, table) ??
    seasonAt(tokens, i, table)
  )
}

function numericAt(tokens: readonly Token[], i: number): Found | null {
  const t = tokens[i]!
  if (t.kind !== 'numdate') return null
  const parts = t.raw.split(/[/-]/).map(Number)
  if (t.raw.includes('-')) return { to: i + 1, shape: { is: 'day', year: parts[0]!, month: parts[1]!, day: parts[2]! } }
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
  const d = table.dates
  for (let length = 3; length >= 1; length--) {
    if (i + length > tokens.length) continue
    const days =
      d.days[
        tokens
          .slice(i, i + length)
          .map((t) => t.norm)
          .join(' ')
      ]
    if (days !== undefined) return { to: i + length, shape: { is: 'offset', days } }
  }
  return agoAt(tokens, i, table) ?? spanAt(tokens, i, table)
}

/** "3 days ago", "hace 3 días", "a day earlier", "un día antes", "two weeks later". */
function agoAt(tokens: readonly Token[], i: number, table: Table): Found | null {
  const d = table.dates
  const lead = d.agoBefore.includes(norm(tokens, i)) ? 1 : 0
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
  if (weekday === undefined) return null
  const tail = norm(tokens, at + 1)
  const event = d.beforeEvent.some((w) => w === tail)
  if (event) return { to: at + 2, shape: { is: 'weekdayFromEvent', weekday } }
  const which = lead ?? (d.last.includes(tail) ? 'last' : d.next.includes(tail) ? 'next' : 'bare')
  const to = !lead && which !== 'bare' ? at + 2 : at + 1
  const numbered = dayAndMonth(tokens, to, table)
  return numbered ?? { to, shape: { is: 'weekday', weekday, which } }
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

/** "march" and "may" are verbs far more often than months, "mar" is the sea: a month stands after "in" or before a day. */
function isMonthWord(tokens: readonly Token[], i: number, table: Table): boolean {
  const month = table.dates.months[norm(tokens, i)]
  if (!month) return false
  const next = tokens[i + 1]
  const dayFollows = next?.kind === 'number' && /^\d{1,2}$|^\d{4}$/.test(next.raw)
  const dotted = next?.norm === '.' && tokens[i]!.raw.length <= 4 && tokens[i + 2]?.kind === 'number'
  return (dayFollows && tokens[i]!.raw.length >= 3) || dotted || table.dates.inMonth.includes(norm(tokens, i - 1))
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
  if (
    !months ||
    !tokens[i - 1] ||
    !['the', 'this', 'el', 'la', 'last', 'este', 'esta', 'in'].includes(norm(tokens, i - 1))
  )
    return null
  return { to: i + 1, shape: { is: 'season', months, late: norm(tokens, i - 3) === 'end' } }
}

const one = (day: string): Pick<DraftDate, 'start' | 'end' | 'precision'> => ({
  start: day,
  end: day,
  precision: 'day',
})

/** The days that a mention stands for; null when they do not exist or need a scene that is not there. */
export function resolveDate(m: DateMention, text: string, f: DateFrame): DraftDate | null {
  const base = rangeOf(m.shape, f)
  if (!base) return null
  const how =
    m.shape.is === 'fromEvent' || m.shape.is === 'weekdayFromEvent'
      ? 'relative-to-event'
      : isExplicit(m.shape)
        ? 'explicit'
        : 'relative-to-publication'
  const date: DraftDate = { ...base, how, expression: text }
  if (m.edge === 'since' && date.start <= f.published) return { ...date, end: f.published, precision: 'range' }
  const scene = f.scene
  if (m.edge === 'by' && scene && scene.start < date.end && !f.planned)
    return { ...date, start: scene.start, precision: 'range' }
  return date
}

const isExplicit = (s: Shape): boolean => s.is === 'day' || s.is === 'year' || (s.is === 'month' && s.year !== null)

function rangeOf(s: Shape, f: DateFrame): Pick<DraftDate, 'start' | 'end' | 'precision'> | null {
  switch (s.is) {
    case 'day':
      return explicitDay(s, f)
    case 'month':
      return monthRange(s, f)
    case 'months':
      return monthsRange(s, f)
    case 'weekday':
      return one(weekdayDay(s, f))
    case 'offset':
      return one(addDays(f.published, s.days))
    case 'fromEvent':
      return f.scene ? one(addDays(f.scene.end, s.days)) : null
    case 'weekdayFromEvent':
      return one(weekdayBefore(addDays(f.scene?.start ?? f.published, -1), s.weekday))
    case 'past':
      return pastRange(s, f.published)
    case 'span':
      return spanRange(s, f.published)
    case 'season':
      return seasonRange(s, f)
    case 'year':
      return { start: `${s.year}-01-01`, end: `${s.year}-12-31`, precision: 'year' }
  }
}

function explicitDay(s: Shape & { is: 'day' }, f: DateFrame): Pick<DraftDate, 'start' | 'end' | 'precision'> | null {
  const year = yearOf(f.published)
  if (s.year !== null) {
    const day = dayFrom(s.year, s.month, s.day)
    return day ? one(day) : null
  }
  const candidates = [year, year - 1, year + 1].map((y) => dayFrom(y, s.month, s.day)).filter((d) => d !== null)
  const fits = candidates.find((d) => (f.planned ? d >= f.published : d <= f.published))
  return fits ? one(fits) : candidates[0] ? one(candidates[0]) : null
}

function weekdayDay(s: Shape & { is: 'weekday' }, f: DateFrame): string {
  if (s.which === 'next' || (s.which === 'bare' && f.planned)) return weekdayAfter(f.published, s.weekday)
  return weekdayBefore(s.which === 'last' ? addDays(f.published, -1) : f.published, s.weekday)
}

function monthRange(s: Shape & { is: 'month' }, f: DateFrame): Pick<DraftDate, 'start' | 'end' | 'precision'> {
  const here = yearOf(f.published)
  const past = s.month <= monthOf(f.published)
  const year = s.year ?? (f.planned ? (s.month >= monthOf(f.published) ? here : here + 1) : past ? here : here - 1)
  const mm = String(s.month).padStart(2, '0')
  const last = lastOfMonth(year, s.month)
  if (s.part === 'early') return { start: `${year}-${mm}-01`, end: `${year}-${mm}-10`, precision: 'part-of-month' }
  if (s.part === 'mid') return { start: `${year}-${mm}-11`, end: `${year}-${mm}-20`, precision: 'part-of-month' }
  if (s.part === 'late') return { start: `${year}-${mm}-20`, end: last, precision: 'part-of-month' }
  return { start: `${year}-${mm}-01`, end: last, precision: 'month' }
}

function monthsRange(s: Shape & { is: 'months' }, f: DateFrame): Pick<DraftDate, 'start' | 'end' | 'precision'> {
  const here = yearOf(f.published)
  const endYear = s.last <= monthOf(f.published) ? here : here - 1
  const startYear = s.first <= s.last ? endYear : endYear - 1
  return {
    start: `${startYear}-${String(s.first).padStart(2, '0')}-01`,
    end: lastOfMonth(endYear, s.last),
    precision: 'month',
  }
}

function pastRange(s: Shape & { is: 'past' }, published: string): Pick<DraftDate, 'start' | 'end' | 'precision'> {
  const n = Math.min(s.n, 4000)
  if (s.unit === 'day') return one(addDays(published, -Math.round(n)))
  if (s.unit === 'week') {
    const day = addDays(published, -Math.round(7 * n))
    return { start: addDays(day, -3), end: addDays(day, 3), precision: 'week' }
  }
  const day = addMonths(published, -Math.round(s.unit === 'year' ? Math.min(n, 300) * 12 : n))
  return {
    start: `${day.slice(0, 7)}-01`,
    end: lastOfMonth(yearOf(day), monthOf(day)),
    precision: s.unit === 'year' ? 'year' : 'month',
  }
}

function spanRange(s: Shape & { is: 'span' }, published: string): Pick<DraftDate, 'start' | 'end' | 'precision'> {
  const ahead = s.which === 'next'
  if (s.unit === 'week') {
    const monday = addDays(weekdayBefore(published, 1), ahead ? 7 : -7)
    return { start: monday, end: addDays(monday, 6), precision: 'week' }
  }
  const months = s.unit === 'year' ? 12 : 1
  return ahead
    ? { start: published, end: addMonths(published, months), precision: s.unit }
    : { start: addMonths(published, -months), end: published, precision: s.unit }
}

function seasonRange(s: Shape & { is: 'season' }, f: DateFrame): Pick<DraftDate, 'start' | 'end' | 'precision'> {
  const [first, last] = s.months
  const year = first <= monthOf(f.published) ? yearOf(f.published) : yearOf(f.published) - 1
  const endYear = last < first ? year + 1 : year
  const start = s.late
    ? `${endYear}-${String(last).padStart(2, '0')}-01`
    : `${year}-${String(first).padStart(2, '0')}-01`
  return { start, end: lastOfMonth(endYear, last), precision: 'season' }
}
