// "Palo Verdoso, municipio de Tumaco, en Nariño": of names that lie one inside the other the first says where something is;
// the others only say where that lies.
import type { PlaceMention } from './gazetteer.ts'
import { type Reading, within } from './reading.ts'

/** Places of some words without those that only say where the one before them lies; one that no list knows needs them. */
export function innermost(r: Reading, from: number, to: number): PlaceMention[] {
  const all = within(r.places, from, to)
  return all.filter((m, k) => k === 0 || all[k - 1]!.place.lat === null || !holds(r, m, all[k - 1]!))
}

/** The last place of some words, and behind one that no list knows what it lies in. */
export function lastIn(r: Reading, places: readonly PlaceMention[]): PlaceMention[] {
  const [before, last] = places.slice(-2)
  if (!last) return before ? [before] : []
  return before!.place.lat === null && holds(r, last, before!) ? [before!, last] : [last]
}

/** What stands between the two is nothing but small words and what the second is. */
function holds(r: Reading, outer: PlaceMention, inner: PlaceMention): boolean {
  const { roles, numbers, dates, joiners } = r.language.table
  const between = r.tokens.slice(inner.to, outer.from)
  if (between.length === 0 || between.length > FAR || inner.place.precision === 'country') return false
  const small = [roles.at, roles.articles, numbers.of, dates.of, roles.quarters, roles.areas, roles.towns, MARKS]
  if (!between.every((t) => small.some((words) => words.includes(t.norm)))) return false
  const isArea = outer.place.precision === 'region' || outer.place.precision === 'country'
  if (isArea) return inner.place.precision !== 'region' || outer.place.precision === 'country'
  const isCalled = between.some((t) => roles.areas.includes(t.norm) || roles.towns.includes(t.norm))
  return isCalled && inner.place.precision !== 'region' && !between.some((t) => joiners.includes(t.norm))
}
const FAR = 6
const MARKS = [',', '(']
