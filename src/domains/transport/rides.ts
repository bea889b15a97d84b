/**
 * A ride from the announcement to the check at its end. Boarding is an event that somebody witnessed; from then on an
 * arrival is owed, and silence past the expected hour is an alarm. Only tallies: who sat in a bus is nobody's file.
 */
import type { CountRange } from '../../core/observation.ts'
import { HOUR_MS, instant, msOf } from '../../core/time.ts'
import type { Entry } from '../../core/view.ts'
import { numberOf, standing, textOf } from '../../core/view.ts'

export type RideState = 'planned' | 'boarded' | 'overdue' | 'partly' | 'arrived'

export type Tally = {
  readonly at: string
  readonly people: CountRange | null
  readonly vehicles: number | null
  readonly families: number | null
  readonly familiesApart: number | null
  readonly witness: string | null
  readonly reports: readonly string[]
}

export type Ride = {
  readonly report: string
  readonly from: string
  readonly to: string
  readonly mode: string | null
  readonly group: string | null
  readonly by: string | null
  readonly provider: string | null
  readonly vehicles: number | null
  readonly seats: number | null
  /** The offer that its vehicles are taken from. */
  readonly vehicle: string | null
  /** Reports of lifts that it answers, once for each family. */
  readonly lifts: readonly string[]
  readonly departs: string | null
  /** When it should arrive; reckoned from the road where nobody said it, and then `isReckoned`. */
  readonly expected: string | null
  readonly isReckoned: boolean
  readonly boarded: Tally | null
  readonly arrived: Tally | null
  readonly complete: string | null
  readonly reports: readonly string[]
}

/** A loaded bus on these roads makes 35 km an hour with its stops; an hour more before anybody worries. */
const RECKONED_M_PER_MS = 35_000 / HOUR_MS

/** Rides of a set of entries, in the order in which they were first told of. `roadM`: metres of road, null: unknown. */
export function ridesIn(entries: readonly Entry[], roadM: (from: string, to: string) => number | null): Ride[] {
  const byRide = new Map<string, Entry[]>()
  for (const entry of standing(entries)) {
    const ride = rideIn(entry)
    if (ride !== null) byRide.set(ride, [...(byRide.get(ride) ?? []), entry])
  }
  return [...byRide].map(([ride, told]) => rideOf(ride, told, roadM))
}

/** The ride that a report tells of. Who asks for a lift tells of none: it is still to be found. */
function rideIn({ report, data }: Entry): string | null {
  if (report.kind === 'transport.leg') return report.id
  return report.kind.startsWith('transport.') ? textOf(data['leg']) : null
}

function rideOf(ride: string, told: readonly Entry[], roadM: (from: string, to: string) => number | null): Ride {
  const leg = told.find(({ report }) => report.kind === 'transport.leg')
  const of = (kind: string): Entry[] => told.filter(({ report }) => report.kind === `transport.${kind}`)
  const facts: Readonly<Record<string, unknown>> = leg?.data ?? {}
  const [from, to] = ['from', 'to'].map((end) => String((leg ?? told[0])?.data[end]))
  const boarded = tallyOf(of('boarding'))
  const arrivals = of('arrival')
  const said = textOf(facts['expected'])
  const start = textOf(facts['departs']) ?? boarded?.at ?? null
  const reckoned = said === null && start !== null ? reckonedFrom(start, roadM(from as string, to as string)) : null
  return {
    ...{
      report: ride,
      from: from as string,
      to: to as string,
      mode: textOf(facts['mode']),
      group: textOf(facts['group']),
    },
    by: textOf(facts['by']),
    provider: textOf(facts['provider']),
    vehicles: numberOf(facts['vehicles']),
    seats: numberOf(facts['seats']),
    vehicle: textOf(facts['vehicle']),
    lifts: (facts['lifts'] as readonly string[] | undefined) ?? [],
    departs: textOf(facts['departs']),
    expected: said ?? reckoned,
    isReckoned: reckoned !== null,
    boarded,
    arrived: tallyOf(arrivals),
    complete: textOf(arrivals.at(-1)?.data['complete']),
    reports: told.map(({ report }) => report.id),
  }
}

const reckonedFrom = (start: string, roadM: number | null): string | null =>
  roadM === null ? null : instant(msOf(start) + roadM / RECKONED_M_PER_MS + HOUR_MS)

/** Boardings and arrivals come in parts, bus by bus: their numbers add up where each was said. */
function tallyOf(entries: readonly Entry[]): Tally | null {
  const last = entries.at(-1)
  if (!last) return null
  const sum = (name: string): number | null => {
    const stated = entries.map(({ data }) => numberOf(data[name])).filter((value) => value !== null)
    return stated.length === 0 ? null : stated.reduce((total, value) => total + value, 0)
  }
  return {
    at: last.report.happened.to,
    people: peopleOf(entries),
    ...{ vehicles: sum('vehicles'), families: sum('families'), familiesApart: sum('familiesApart') },
    witness: textOf(last.data['witness']),
    reports: entries.map(({ report }) => report.id),
  }
}

function peopleOf(entries: readonly Entry[]): CountRange | null {
  const said = entries.map(({ data }) => data['people'] as CountRange | undefined)
  if (said.some((one) => one === undefined)) return null
  const add = (bound: 'low' | 'best' | 'high'): number | null => {
    const values = said.map((one) => one?.[bound] ?? null)
    return values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0)
  }
  return { low: add('low'), best: add('best'), high: add('high') }
}

/** Where a ride stands at a moment, UTC text. */
export function rideState(ride: Ride, now: string): RideState {
  if (isWhole(ride)) return 'arrived'
  if (ride.boarded && ride.expected !== null && ride.expected < now) return 'overdue'
  if (ride.arrived) return 'partly'
  return ride.boarded ? 'boarded' : 'planned'
}

export function isWhole(ride: Ride): boolean {
  if (!ride.arrived) return false
  return ride.complete !== 'none' && peopleMissing(ride) === 0 && (ride.arrived.familiesApart ?? 0) === 0
}

/**
 * People who boarded and were not counted at the end; null where either was not counted. Who says that all came and counts
 * fewer than boarded is asked again: those who are missed are the ones of whom nobody speaks.
 */
export function peopleMissing({ boarded, arrived, complete }: Ride): number | null {
  const aboard = boarded?.people?.best ?? boarded?.people?.low ?? null
  if (complete === 'none') return aboard
  const came = arrived?.people?.best ?? arrived?.people?.high ?? null
  if (aboard === null || came === null) return complete === 'all' ? 0 : null
  return Math.max(0, aboard - came)
}
