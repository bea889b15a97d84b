// Names of places at which nothing of the text happens: they only say where another lies, or are somebody's name.
import type { PlaceMention } from './gazetteer.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import { DISTANCE } from './units.ts'
import { kmBetween } from './whichTown.ts'

/** The places that a reader goes by. */
export const inPlay = (tokens: readonly Token[], places: readonly PlaceMention[], table: Table): PlaceMention[] =>
  places.filter(
    (m, k) =>
      ![isNeighbour, isPerson, isShrine, isQuarter, isPress, isOfBody].some((is) => is(tokens, m, table)) &&
      !(isNature(tokens, m, table) && (m.place.precision === 'region' || !isAtHand(m, places))) &&
      !isBearing(tokens, places[k - 1], m, table),
  )

/** "Tapachula, which borders Guatemala", "Tijuana, que colinda con San Diego". */
function isNeighbour(tokens: readonly Token[], { from }: PlaceMention, { roles }: Table): boolean {
  const near = tokens.slice(Math.max(0, from - REACH), from)
  const start = near.findLastIndex((t) => t.kind === 'punct') + 1
  const before = near.slice(start).map((t) => t.norm)
  return roles.borders.some((words) => ` ${before.join(' ')} `.includes(` ${words} `))
}
const REACH = 6

/** "La señora Remedios", "Father Santiago": whoever is called so. */
function isPerson(tokens: readonly Token[], { from, place }: PlaceMention, { roles }: Table): boolean {
  return place.stop === undefined && roles.persons.includes(tokens[from - 1]?.norm ?? '')
}

/** "El río Molino", "la tormenta Isabel": called as a town is; a river that the reader knows is a place of its own. */
function isNature(tokens: readonly Token[], { from, to, place }: PlaceMention, { roles }: Table): boolean {
  if (!TOWNS.has(place.precision) || place.stop !== undefined) return false
  const { before, behind } = roles.natural
  const isNamedSo = before.includes(tokens[from - 1]?.norm ?? '') && !tokens[from]!.opens
  return isNamedSo || (behind.includes(tokens[to]?.norm ?? '') && !tokens[to]!.opens)
}

const TOWNS = new Set(['settlement', 'region'])

/** "Mulaló, al sur de Quito", "Goris, 30 km from the border town of Lachin": where the first lies. */
function isBearing(tokens: readonly Token[], before: PlaceMention | undefined, m: PlaceMention, table: Table): boolean {
  if (!before || before.place.lat === null || m.from - before.to > BEARING) return false
  const { roles, numbers, units } = table
  const words = tokens.slice(before.to, m.from)
  const isFar = (t: Token): boolean => DISTANCE[units[t.norm] ?? ''] !== undefined
  const isSmall = (t: Token): boolean =>
    t.kind === 'number' ||
    isFar(t) ||
    [[','], roles.quarters, roles.articles, numbers.of, roles.to, roles.from, roles.maybeFrom, roles.towns].some(
      (list) => list.includes(t.norm),
    )
  return words.every(isSmall) && words.some((t) => isFar(t) || roles.quarters.includes(t.norm))
}
const BEARING = 8

/** The river of a town that lies near the text's others runs by that town. */
const isAtHand = ({ place }: PlaceMention, places: readonly PlaceMention[]): boolean =>
  !('isAlso' in place) &&
  places.some(
    (other) => other.place.name !== place.name && isPoint(other) && kmBetween(place, other.place) < AT_HAND_KM,
  )
const isPoint = ({ place }: PlaceMention): boolean => place.precision === 'settlement' && place.lat !== null
const AT_HAND_KM = 60

/** "La basílica de Guadalupe", "Our Lady of Lourdes": the name of a saint, wherever the church stands. */
function isShrine(tokens: readonly Token[], { from, place }: PlaceMention, { roles, numbers, dates }: Table): boolean {
  if (place.precision !== 'settlement' || place.stop !== undefined) return false
  const isLinked = [...numbers.of, ...dates.of].includes(tokens[from - 1]?.norm ?? '')
  return isLinked && roles.shrines.includes(tokens[from - 2]?.norm ?? '')
}

/** "En Occidente", "in the North": a part of the country, though a village somewhere is called so. */
const isQuarter = (tokens: readonly Token[], { from, to, place }: PlaceMention, { roles }: Table): boolean =>
  to - from === 1 && place.stop === undefined && roles.quarters.includes(tokens[from]!.norm)

/** "Autodefensas Gaitanistas de Colombia", "the Bank of Uganda": a body, wherever it acts. */
function isOfBody(
  tokens: readonly Token[],
  { from, place }: PlaceMention,
  { roles, numbers, dates, classes }: Table,
): boolean {
  if (place.precision !== 'country' || ![...numbers.of, ...dates.of].includes(tokens[from - 1]?.norm ?? ''))
    return false
  const noun = tokens[from - 2]
  const places = [roles.quarters, roles.towns, roles.areas, roles.border, roles.grounds, classes.way!, classes.site!]
  return noun?.kind === 'word' && noun.cap && !noun.opens && !places.some((words) => words.includes(noun.norm))
}

/** "Told journalists in Geneva", "en rueda de prensa en Quito": where it was said. */
function isPress(tokens: readonly Token[], { from }: PlaceMention, { roles }: Table): boolean {
  if (!roles.at.includes(tokens[from - 1]?.norm ?? '')) return false
  return tokens.slice(Math.max(0, from - 1 - PRESS_REACH), from - 1).some((t) => roles.press.includes(t.norm))
}
const PRESS_REACH = 2
