/**
 * Time. Three times are never mixed: `happened` (an interval, with the words used), `said` (the device's clock, a
 * claim) and `received` (the hub's clock, local, unsigned). Instants are UTC text with seconds, so that they sort as
 * text; days carry a zone. Pure code receives `now`, it never asks for it.
 */
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'
import type { ValueOf } from './schema.ts'

export const INSTANT = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$'
export const DAY = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'

export const instantSchema = { type: 'string', pattern: INSTANT } as const
export const daySchema = { type: 'string', pattern: DAY } as const

/** When something happened. `from` and `to` bound it, both inclusive; `words` keeps what was said ("last Saturday"). */
export const happenedSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to', 'precision', 'zone'],
  properties: {
    from: instantSchema,
    to: instantSchema,
    precision: { type: 'string', enum: ['minute', 'hour', 'part-of-day', 'day', 'range'] },
    zone: { type: 'string', minLength: 1, maxLength: 64 },
    words: { type: 'string', maxLength: 200 },
  },
} as const

export type Happened = ValueOf<typeof happenedSchema>

const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
const MS_OF_400_YEARS = 146_097 * DAY_MS

/** UTC text with seconds of milliseconds since 1970. */
export const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

const isInstant = new RegExp(INSTANT)

/**
 * Milliseconds since 1970 of UTC text; NaN for an impossible date such as 30 February. Folds ask it of every report
 * several times, so it reads the digits itself: parsing and writing the date out again to compare costs far more.
 */
export function msOf(text: string): number {
  if (!isInstant.test(text)) return Number.NaN
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  // `Date.UTC` takes the years 0 to 99 for those of the last century; 400 years later the calendar is the same.
  const midnightMs = Date.UTC(year + 400, month - 1, day) - MS_OF_400_YEARS
  const isThatMonth = day <= 28 || new Date(midnightMs).getUTCMonth() === month - 1
  const ofDayMs = digits(text, 11, 13) * HOUR_MS + digits(text, 14, 16) * MINUTE_MS + digits(text, 17, 19) * 1000
  return isThatMonth ? midnightMs + ofDayMs : Number.NaN
}

const ZERO = 48

function digits(text: string, from: number, to: number): number {
  let n = 0
  for (let at = from; at < to; at++) n = n * 10 + text.charCodeAt(at) - ZERO
  return n
}

/** What is wrong with a time that fits the schema: impossible dates, an end before its start, an unknown zone. */
export function happenedProblems(happened: Happened, path = '/happened'): Problem[] {
  const found: Problem[] = []
  for (const end of ['from', 'to'] as const) {
    if (Number.isNaN(msOf(happened[end])))
      found.push(problem('time.impossible', `${path}/${end}`, { value: happened[end] }))
  }
  if (happened.from > happened.to) found.push(problem('time.order', path, { from: happened.from, to: happened.to }))
  if (!isZone(happened.zone)) found.push(problem('time.impossible', `${path}/zone`, { value: happened.zone }))
  return found
}

const clocks = new Map<string, Intl.DateTimeFormat | null>()

// A formatter costs about 50 µs to make, and one journey asks for a handful of zones a million times.
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = makeClock(zone)
  clocks.set(zone, made)
  return made
}

function makeClock(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
    return new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', second: '2-digit', ...parts })
  } catch {
    return null // The only way that Intl offers to ask whether a zone exists.
  }
}

export const isZone = (zone: string): boolean => clockOf(zone) !== null

/** Wall-clock text `YYYY-MM-DDTHH:MM:SS` in a zone. An unknown zone is read as UTC. */
export function wallClock(ms: number, zone: string): string {
  const parts = clockOf(zone)?.formatToParts(ms)
  if (!parts) return instant(ms).slice(0, 19)
  const at = (type: string): string => parts.find((part) => part.type === type)?.value ?? '00'
  return `${at('year').padStart(4, '0')}-${at('month')}-${at('day')}T${at('hour')}:${at('minute')}:${at('second')}`
}

/** Local day `YYYY-MM-DD` in a zone. */
export const dayOf = (ms: number, zone: string): string => wallClock(ms, zone).slice(0, 10)

/**
 * UTC milliseconds of wall-clock text (`YYYY-MM-DD`, or with `THH:MM` and seconds) in a zone. In the hour that a clock
 * change repeats it is the earlier one; in the hour that it skips, the moment as far after the change.
 * NaN for an impossible date.
 */
export function fromWallClock(text: string, zone: string): number {
  const full = text.length === 10 ? `${text}T00:00:00` : text.length === 16 ? `${text}:00` : text
  const asUtc = msOf(`${full}Z`)
  if (Number.isNaN(asUtc)) return Number.NaN
  const offset = (ms: number): number => msOf(`${wallClock(ms, zone)}Z`) - ms
  const first = asUtc - offset(asUtc - DAY_MS)
  if (wallClock(first, zone) === full) return first
  const second = asUtc - offset(asUtc + DAY_MS)
  return wallClock(second, zone) === full ? second : first
}

/** The next local day. */
export const nextDay = (day: string): string => instant(msOf(`${day}T00:00:00Z`) + DAY_MS).slice(0, 10)

/** Local days that an interval touches, at most `limit` of them (a month by default), first first. */
export function daysOf(happened: Happened, limit = 31): string[] {
  const last = dayOf(msOf(happened.to), happened.zone)
  const days: string[] = []
  for (let day = dayOf(msOf(happened.from), happened.zone); day <= last && days.length < limit; day = nextDay(day)) {
    days.push(day)
  }
  return days
}

/** The whole local day as an interval. */
export function wholeDay(day: string, zone: string, words?: string): Happened {
  const from = instant(fromWallClock(day, zone))
  const to = instant(fromWallClock(nextDay(day), zone) - MINUTE_MS)
  return { from, to, precision: 'day', zone, ...(words === undefined ? {} : { words }) }
}
