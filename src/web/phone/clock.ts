/** By how much this phone's clock is off, in the unit that people would say; null: by less than matters to a report. */
const MINUTE_MS = 60_000
const LEAST_MINUTES = 10
const [HOUR, DAY] = [60, 24 * 60]

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
