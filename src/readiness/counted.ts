/** What of a forecast may be prepared for: nobody cooks for a number that rests on no report. */
import type { Forecast } from '../forecast/contract.ts'

/**
 * While nobody has said how many they are, how many come is unknown. The engine then reckons with the size of groups in
 * general, which is right for when they come, and would pass for a count on a Board.
 */
export function asCounted(forecast: Forecast): Forecast {
  if (forecast.isCounted) return forecast
  const stops = forecast.stops.map((stop) => ({
    ...stop,
    people: null,
    nights: stop.nights.map(({ date, present, people }) => ({ date, present, people })),
  }))
  return { ...forecast, stops }
}
