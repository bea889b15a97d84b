/** By how much this phone's clock is off, in the unit that people would say; null: by less than matters to a report. */
import { msOf } from '../../core/time.ts'

const MINUTE_MS = 60_000
const LEAST_MINUTES = 10
const [HOUR, DAY] = [60, 24 * 60]

/** Opening what became of one's reports asks the hub again after so long: what was heard just now has not changed. */
const NEWS_MS = 60_000
/** `heard`: UTC text, by the same clock. */
export const isOld = (heard: string | null, nowMs: number): boolean => heard === null || nowMs - msOf(heard) > NEWS_MS

export type ClockOff = {
  readonly way: 'ahead' | 'behind'
  readonly n: number
  readonly unit: 'minute' | 'hour' | 'day'
}

export function clockOff(hubAheadMs: number): ClockOff | null {
  const minutes = Math.round(Math.abs(hubAheadMs) / MINUTE_MS)
  if (minutes < LEAST_MINUTES) return null
  const way = hubAheadMs > 0 ? 'behind' : 'ahead'
  if (minutes < 2 * HOUR) return { way, n: minutes, unit: 'minute' }
  return minutes < 2 * DAY
    ? { way, n: Math.round(minutes / HOUR), unit: 'hour' }
    : { way, n: Math.round(minutes / DAY), unit: 'day' }
}
