/**
 * Units. Storage is SI integers with the unit in the name (`distanceM`, `waterMl`); conversion happens here and on
 * screen only, and the words as written are kept beside the number.
 */

/** Metres in one unit: international mile and foot (1959), Castilian league, and a city block as people use the word. */
const METRES: Readonly<Record<string, number>> = {
  m: 1,
  km: 1000,
  mi: 1609.344,
  ft: 0.3048,
  league: 4190,
  block: 100,
}

/** Whole metres of a distance, or null for a unit that is not known. */
export function metres(value: number, unit: string): number | null {
  const one = METRES[unit]
  return one === undefined ? null : Math.round(value * one)
}
