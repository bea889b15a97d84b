/**
 * How cold a night is: as somebody there said within the last days, else reckoned from latitude, month and height, else
 * mild. Reckoned on the cold side: a blanket too many does less harm than one too few.
 */
import { DAY_MS, dayOf, msOf } from '../../core/time.ts'
import type { Entry } from '../../core/view.ts'
import { standing } from '../../core/view.ts'
import type { NightClass } from './sphere.ts'

export type Cold = {
  readonly night: NightClass
  /** `assumed`: nobody said, and how high the stop lies is not known. */
  readonly how: 'reported' | 'reckoned' | 'assumed'
  readonly lowC: number | null
  readonly reports: readonly string[]
}

export type Where = {
  readonly stop: string
  readonly lat: number
  readonly altitudeM: number | null
  readonly zone: string
}

/** Nights resemble those before: a report holds for the night it speaks of and three more. */
const HOLDS_DAYS = 3

export function coldIn(entries: readonly Entry[]): (where: Where, date: string) => Cold {
  const told = standing(entries).filter(({ report }) => report.kind === 'needs.cold')
  return (where, date) => reportedOn(told, where, date) ?? reckonedOn(where, date)
}

function reportedOn(told: readonly Entry[], { stop, zone }: Where, date: string): Cold | null {
  const last = told.findLast(({ report, data }) => {
    const days = (Date.parse(date) - Date.parse(dayOf(msOf(report.happened.from), zone))) / DAY_MS
    return data['stop'] === stop && days >= 0 && days <= HOLDS_DAYS
  })
  if (!last) return null
  const lowC = Number(last.data['lowC'])
  return { night: classOf(lowC), how: 'reported', lowC, reports: [last.report.id] }
}

function reckonedOn({ lat, altitudeM }: Where, date: string): Cold {
  if (altitudeM === null) return { night: 'mild', how: 'assumed', lowC: null, reports: [] }
  const lowC = reckonedC(lat, altitudeM, Number(date.slice(5, 7)))
  return { night: classOf(lowC), how: 'reckoned', lowC, reports: [] }
}

export function classOf(lowC: number): NightClass {
  if (lowC >= 20) return 'warm'
  if (lowC >= 10) return 'mild'
  return lowC >= 0 ? 'cool' : 'cold'
}

/**
 * Coldest of a usual night at sea level by latitude, in the warm months, those between, and the cold ones. Round figures
 * a little below the mean lows of places from Tapachula to Tijuana (cold.test.ts). Beyond 35 degrees nobody has held them
 * against a weather service yet.
 */
const LOWS_C: readonly (readonly [number, readonly [number, number, number]])[] = [
  [18, [23, 21, 19]],
  [25, [24, 19, 12]],
  [35, [20, 12, 5]],
  [45, [15, 6, -2]],
  [90, [11, 2, -6]],
]
/** Standard atmosphere (ICAO Doc 7488): 6.5 degrees colder for each kilometre up. */
const COLDER_PER_KM = 6.5

function reckonedC(lat: number, altitudeM: number, month: number): number {
  const lows = LOWS_C.find(([to]) => Math.abs(lat) <= to)?.[1] ?? [11, 2, -6]
  const north = lat >= 0 ? month : ((month + 5) % 12) + 1
  const season = north >= 5 && north <= 9 ? 0 : north === 12 || north <= 2 ? 2 : 1
  return Math.round((lows[season] ?? 0) - (COLDER_PER_KM * altitudeM) / 1000)
}
