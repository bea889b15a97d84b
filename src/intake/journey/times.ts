/**
 * Times of a journey's files. They are wall-clock at the stop; the precision says how far the truth may lie from what
 * is written, and that becomes the interval: an hour is half an hour either way, a part of the day two hours. An
 * interval never leaves its local day unless the row gives an end, because "Tuesday evening" is Tuesday.
 */
import type { Happened } from '../../core/time.ts'
import { DAY, dayOf, fromWallClock, instant, msOf, wholeDay } from '../../core/time.ts'

const PRECISIONS = ['minute', 'hour', 'part-of-day', 'day', 'range'] as const
export type Precision = (typeof PRECISIONS)[number]

const MINUTE_MS = 60_000
const EITHER_WAY_MS: Readonly<Record<string, number>> = { hour: 30 * MINUTE_MS, 'part-of-day': 120 * MINUTE_MS }
const WALL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/
const DAY_ONLY = new RegExp(DAY)

/** The same word in both spellings: files write `part_of_day`. Null for one that is unknown. */
export function precisionOf(word: string): Precision | null {
  const spelt = word.replaceAll('_', '-')
  return PRECISIONS.find((one) => one === spelt) ?? null
}

/** True for a wall-clock day or minute that exists. */
export const isWallClock = (text: string): boolean => WALL.test(text) && !Number.isNaN(fromWallClock(text, 'UTC'))

/** UTC instant from which a publication was public: its minute, or the start of its day in the zone. */
export const publishedAt = (text: string, zone: string): string => instant(fromWallClock(text.slice(0, 16), zone))

/** The interval that a row tells of. `at` and `end` exist (see `isWallClock`); the end is not before the start. */
export function happenedOf(at: string, end: string, precision: Precision, zone: string, words?: string): Happened {
  const said = words === undefined || words === '' ? {} : { words }
  if (end !== '') {
    const from = instant(fromWallClock(at, zone))
    const to = DAY_ONLY.test(end) ? wholeDay(end, zone).to : instant(fromWallClock(end, zone))
    return { from, to, precision: 'range', zone, ...said }
  }
  if (DAY_ONLY.test(at)) return { ...wholeDay(at, zone), ...said }
  const atMs = fromWallClock(at, zone)
  const reachMs = EITHER_WAY_MS[precision] ?? 0
  const day = wholeDay(dayOf(atMs, zone), zone)
  const from = instant(Math.max(atMs - reachMs, msOf(day.from)))
  const to = instant(Math.min(atMs + reachMs, msOf(day.to)))
  return { from, to, precision: precision === 'range' || precision === 'day' ? 'hour' : precision, zone, ...said }
}
