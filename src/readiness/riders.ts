/**
 * Those whom a bus brings ahead of the others: from the hour of their arrival they sleep where they got off, and wait
 * there for the others, three nights at most. They are counted where they are, and not a second time on the road.
 */
import { DAY_MS, dayOf, msOf } from '../core/time.ts'
import type { Ride } from '../domains/transport/index.ts'
import type { StopForecast } from '../forecast/contract.ts'
import type { NightAsked, Riders } from './balance.ts'
import type { Spread } from './model.ts'

const WAIT_NIGHTS = 3
/** A night is worth preparing for when there is at least this chance that they are here. */
export const LEAST_PRESENT = 0.25

/** People on a ride to a stop, from the day on which they are there. */
export type Coming = Riders & { readonly stop: string; readonly from: string }

/** Who got off somewhere, or is on the way there. A ride that nobody was seen to board brings nobody. */
export function comingIn(rides: readonly Ride[], zoneOf: (stop: string) => string): Coming[] {
  return rides.flatMap(({ to, boarded, arrived, expected, reports }) => {
    const tally = arrived?.people ? arrived : boarded
    const people = tally?.people?.best ?? tally?.people?.low ?? null
    const at = arrived?.at ?? expected
    if (people === null || people === 0 || at === null) return []
    return [{ stop: to, from: dayOf(msOf(at), zoneOf(to)), people, reports }]
  })
}

type At = { readonly stop: string; readonly ahead: StopForecast | undefined; readonly today: string }

/** Nights of a stop with those who came there ahead of the others. */
export function withRiders(
  nights: readonly NightAsked[],
  coming: readonly Coming[],
  { stop, ahead, today }: At,
): NightAsked[] {
  /** The day on which the others come, where anybody can tell. */
  const others = ahead && ahead.reach >= LEAST_PRESENT ? ahead.arrival?.p50.slice(0, 10) : undefined
  const byDay = new Map(nights.map((night) => [night.date, night]))
  for (const { from, people, reports } of coming.filter((one) => one.stop === stop)) {
    for (const date of waiting(from, others)) {
      if (date >= today) byDay.set(date, joined(byDay.get(date), date, { people, reports }))
    }
  }
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function waiting(from: string, others: string | undefined): string[] {
  const days = Array.from({ length: WAIT_NIGHTS }, (_, i) =>
    new Date(Date.parse(`${from}T00:00:00Z`) + i * DAY_MS).toISOString().slice(0, 10),
  )
  const last = others !== undefined && others > from ? others : from
  return days.filter((date) => date <= last)
}

function joined(night: NightAsked | undefined, date: string, { people, reports }: Riders): NightAsked {
  const riders = {
    people: people + (night?.riders?.people ?? 0),
    reports: [...(night?.riders?.reports ?? []), ...reports],
  }
  // Those who came are there for sure.
  if (!night || isAlone(night))
    return { date, stay: 'overnight', people: plus(NOBODY, riders.people), riders, present: 1 }
  // Nobody knows how many the others are: then nobody knows how many there will be. How likely it is that so many are
  // there is how likely the others are.
  return { ...night, people: night.people && plus(night.people, people), riders }
}

/** Only riders are there. */
const isAlone = ({ riders, people }: NightAsked): boolean => riders !== undefined && people?.p95 === riders.people

const NOBODY = { p05: 0, p25: 0, p50: 0, p75: 0, p95: 0 }

const plus = ({ p05, p25, p50, p75, p95 }: Spread<number>, n: number): Spread<number> => {
  return { p05: p05 + n, p25: p25 + n, p50: p50 + n, p75: p75 + n, p95: p95 + n }
}
