// Calendar arithmetic on 'YYYY-MM-DD' days. No clock, no zone: a day is a label that the caller already placed.
const DAY_MS = 86_400_000

const dayMs = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
/** Either way. */
export const daysBetween = (a: string, b: string): number => Math.abs(dayMs(a) - dayMs(b)) / DAY_MS
export const addDays = (day: string, n: number): string => toDay(dayMs(day) + n * DAY_MS)
/** 0 = Sunday */
export const weekdayOf = (day: string): number => new Date(dayMs(day)).getUTCDay()
export const yearOf = (day: string): number => Number(day.slice(0, 4))
export const monthOf = (day: string): number => Number(day.slice(5, 7))

/** null when there is no such day (31 February). month 1-12 */
export function dayFrom(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const made = toDay(Date.UTC(year, month - 1, day))
  return Number(made.slice(8)) === day ? made : null
}
export const lastOfMonth = (year: number, month: number): string => toDay(Date.UTC(year, month, 0))
export function addMonths(day: string, n: number): string {
  const total = yearOf(day) * 12 + monthOf(day) - 1 + n
  const year = Math.floor(total / 12)
  const month = (((total % 12) + 12) % 12) + 1
  const last = Number(lastOfMonth(year, month).slice(8))
  return dayFrom(year, month, Math.min(last, Number(day.slice(8)))) ?? day
}
/** The last such weekday on or before the day. */
export const weekdayBefore = (day: string, weekday: number): string =>
  addDays(day, -((weekdayOf(day) - weekday + 7) % 7))
/** The next such weekday after the day. */
export const weekdayAfter = (day: string, weekday: number): string =>
  addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1)
