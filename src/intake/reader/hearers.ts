// To whom something is said: whoever stands behind the verb of a demand, a warning or a telling.
import { type Reading, wordsOf } from './reading.ts'

/** "told reporters", "urged Hondurans", "pidió a los alcaldes". */
export function hearerAfter(r: Reading, verb: { readonly from: number }, to: number): string | null {
  const { hearers, determiners } = r.language.table.attribution
  if (!hearers.verbs.includes(r.tokens[verb.from]!.norm)) return null
  let at = verb.from + 1
  const isLed = hearers.by.includes(r.tokens[at]?.norm ?? '')
  if (hearers.by.length > 0 && !isLed) return null
  if (isLed) at++
  while (at < to && determiners.includes(r.tokens[at]!.norm)) at++
  let end = at
  while (end < to && end - at < HEARER && isHearer(r, end)) end++
  return end > at ? wordsOf(r, at, end) : null
}
const HEARER = 5

function isHearer(r: Reading, i: number): boolean {
  const { units, classes, attribution } = r.language.table
  const { norm } = r.tokens[i]!
  if (attribution.hearers.press.includes(norm)) return true
  const isPerson = PERSONS.has(units[norm] ?? '') || r.gazetteer.adjectives.has(norm)
  const isOffice = [classes.office!, classes.titles!, classes.bodies!].some(
    (words) => words.includes(norm) || words.includes(norm.replace(/s$/, '')),
  )
  return isPerson || isOffice || r.names.some((n) => n.from <= i && i < n.to)
}
const PERSONS = new Set(['people', 'women', 'children', 'families', 'police', 'soldiers', 'officers', 'officials'])

/** "Eleven men who had refused to board were held": nobody's words. */
export const isRelative = (r: Reading, at: number): boolean =>
  r.language.table.that.includes(r.tokens[at - 1]!.norm) ||
  (r.language.table.relatives.includes(r.tokens[at - 2]?.norm ?? '') && !r.tokens[at - 1]!.cap)
