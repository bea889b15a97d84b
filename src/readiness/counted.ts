/** What of a forecast may be prepared for: nobody cooks for a number that rests on no report. */
import type { Forecast, GroupForecast, StopForecast } from '../forecast/contract.ts'

/** Whether anybody said a number of the main group. */
export const isCounted = ({ groups: [main] }: Forecast): boolean => main?.isCounted !== false

/**
 * While nobody has said how many they are, how many come is unknown. The engine then reckons with the size of groups in
 * general, which is right for when they come, and would pass for a count on a Board.
 */
export function asCounted(forecast: Forecast): Forecast {
  const groups = forecast.groups.map((group): GroupForecast => {
    if (group.isCounted || group.stops === undefined) return group
    return { ...group, stops: group.stops.map(unknown) }
  })
  return { ...forecast, groups, stops: isCounted(forecast) ? forecast.stops : forecast.stops.map(unknown) }
}

const unknown = (stop: StopForecast): StopForecast => ({
  ...stop,
  people: null,
  nights: stop.nights.map(({ date, present, people }) => ({ date, present, people })),
})
