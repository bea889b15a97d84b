/** What the plan reads out of an offer: on which of its nights it may be used, and how many vehicles it has. */
import type { Offered } from '../../domains/needs/index.ts'

export function nightsIn({ fromDay, untilDay }: Offered, days: readonly string[]) {
  const from = days.findIndex((day) => day >= fromDay)
  const until = untilDay === null ? days.length - 1 : days.findLastIndex((day) => day <= untilDay)
  return from < 0 || until < from ? null : { fromNight: from, untilNight: until }
}

export const vehiclesIn = (quantity: number | null): number => Math.max(1, Math.floor(quantity ?? 1))
