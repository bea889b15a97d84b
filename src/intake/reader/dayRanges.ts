// Time words -> the days that they stand for, seen from the day of publication and the scene (rules in the documents
// format): a bare weekday is the last one in a report and the next one in a plan, "since X" runs to publication.
import type { DateMention, Shape } from './dates.ts'
import {
  addDays,
  addMonths,
  dayFrom,
  daysBetween,
  lastOfMonth,
  monthOf,
  weekdayAfter,
  weekdayBefore,
  weekdayOf,
  yearOf,
} from './days.ts'
import type { DraftDate } from './types.ts'

export interface DateFrame {
  published: string
  planned: boolean
  scene: DraftDate | null
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
    case 'days':
      return daysRange(s, f)
    case 'weekdays':
      return weekdaysRange(s, f)
    case 'toDate':
      return toDateRange(s, f)
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
  const day = fits && daysBetween(fits, f.published) <= FAR_DAYS ? fits : nearestTo(f.published, candidates)
  return day ? one(day) : null
}

/** Of "from 18 October", said on the 17th, nobody means last year's: who writes no year means one that is not so far off. */
const FAR_DAYS = 300

const nearestTo = (day: string, days: readonly string[]): string | undefined =>
  [...days].sort((a, b) => daysBetween(a, day) - daysBetween(b, day))[0]

function weekdayDay(s: Shape & { is: 'weekday' }, f: DateFrame): string {
  if (s.day !== undefined) return numberedWeekday(s.weekday, s.day, f)
  if (s.which === 'next' || (s.which === 'bare' && f.planned)) return weekdayAfter(f.published, s.weekday)
  return weekdayBefore(s.which === 'last' ? addDays(f.published, -1) : f.published, s.weekday)
}

/** The nearest day with that number and weekday, looking back for a report and ahead for a plan. */
function numberedWeekday(weekday: number, day: number, f: DateFrame): string {
  for (let k = 0; k < 62; k++) {
    const d = addDays(f.published, f.planned ? k : -k)
    if (Number(d.slice(8)) === day && weekdayOf(d) === weekday) return d
  }
  return weekdayBefore(f.published, weekday)
}

function daysRange(s: Shape & { is: 'days' }, f: DateFrame): Days | null {
  const first = explicitDay({ is: 'day', year: null, month: s.month!, day: s.first }, f)
  const last = first && dayFrom(yearOf(first.start), s.month!, s.last)
  return first && last ? { start: first.start, end: last, precision: 'range' } : null
}

function weekdaysRange(s: Shape & { is: 'weekdays' }, f: DateFrame): Days {
  const length = (s.last - s.first + 7) % 7
  const end = f.planned ? addDays(weekdayAfter(f.published, s.first), length) : weekdayBefore(f.published, s.last)
  return { start: addDays(end, -length), end, precision: 'range' }
}

/** Up to now, or for a plan from now on. */
function toDateRange(s: Shape & { is: 'toDate' }, f: DateFrame): Days {
  const monday = weekdayBefore(f.published, 1)
  const start =
    s.unit === 'week'
      ? monday
      : `${f.published.slice(0, s.unit === 'year' ? 4 : 7)}${s.unit === 'year' ? '-01-01' : '-01'}`
  const last =
    s.unit === 'week'
      ? addDays(monday, 6)
      : s.unit === 'year'
        ? `${f.published.slice(0, 4)}-12-31`
        : lastOfMonth(yearOf(f.published), monthOf(f.published))
  return f.planned
    ? { start: f.published, end: last, precision: s.unit }
    : { start, end: f.published, precision: s.unit }
}

type Days = Pick<DraftDate, 'start' | 'end' | 'precision'>

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
