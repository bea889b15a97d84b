/**
 * When no place is told because people are in danger near it. Harm, an arrest or a closed way holds back the countries near
 * it for three days, told by anybody at all, because silence for three days harms nobody; and where it is not known where
 * a danger is, all of them.
 *
 * What is held back must itself tell nothing: a country that vanishes on the day of a danger would say, without any delay,
 * where people are. So it is asked at midnights only, of what was known by then, and nothing that was told is taken
 * away: a day's country is told from the first quiet midnight on that it is due. A country that is held back looks like
 * one that nobody bore out.
 */
import { distanceM } from '../../core/network.ts'
import { knownFrom } from '../../core/report.ts'
import { DAY_MS, msOf } from '../../core/time.ts'
import { type Entry, standing } from '../../core/view.ts'
import type { Knowledge } from '../knowledge.ts'

/** After a danger no place near it is told for so long. */
const DANGER_DAYS = 3
/** A country is near a danger when one of its stops is, as far as people walk in three days. */
const NEAR_M = 100_000

/** A danger, and the countries near it; null: all of them. */
export type Danger = { readonly knownMs: number; readonly atMs: number; readonly near: ReadonlySet<string> | null }

const isDanger = (kind: string, data: Readonly<Record<string, unknown>>): boolean =>
  kind === 'rights.incident' ||
  kind === 'rights.detention' ||
  (kind === 'movement.blockage' && data['what'] !== 'ended')

export function dangersIn({ entries, network }: Pick<Knowledge, 'entries' | 'network'>): Danger[] {
  const dangers = standing(entries).filter(({ report, data }) => isDanger(report.kind, data))
  return dangers.map(({ report, data }) => ({
    knownMs: msOf(knownFrom(report)),
    atMs: msOf(report.happened.to),
    near: nearCountries(network.stops, data),
  }))
}

/** Around every stop that it names: a closed leg is a danger at both of its ends. */
function nearCountries(stops: Knowledge['network']['stops'], data: Entry['data']): ReadonlySet<string> | null {
  const named = ['stop', 'toStop'].flatMap((field) => (data[field] === undefined ? [] : [data[field]]))
  const places = named.map((code) => stops.find(({ id }) => id === code))
  if (places.length === 0 || places.includes(undefined)) return null
  const near = stops.filter((stop) => places.some((place) => place && distanceM(place, stop) <= NEAR_M))
  return new Set(near.map(({ country }) => country))
}

const holds = (country: string, atMs: number) => (danger: Danger) =>
  danger.knownMs <= atMs && danger.atMs >= atMs - DANGER_DAYS * DAY_MS && (danger.near?.has(country) ?? true)

/** The last of these midnights (newest first) at which nothing near the country was held back; null: none. */
export const quietMidnight = (
  dangers: readonly Danger[],
  country: string,
  midnightsMs: readonly number[],
): number | null => midnightsMs.find((atMs) => !dangers.some(holds(country, atMs))) ?? null
