// Names that lead a line or a row of a bulletin and that no list has: "Bolívar: 120 familias", "| Chamanga | 40 |". They are
// places where other lines of the text are led by places, or where the head of a table says what stands under it.
import type { Named } from './gazetteer.ts'
import { type Reading, within } from './reading.ts'
import type { Line } from './segment.ts'
import { isProper } from './unlisted.ts'

/** A proper name of a few words, and no sum, thing or topic. */
export function nameOfLabel(r: Reading, from: number, to: number): Named | null {
  const { table } = r.language
  const { roles, units, items, classes, numbers } = table
  const words = r.tokens.slice(from, to)
  if (words.length === 0 || words.length > LONGEST || r.topicsIn(from, to).length > 0) return null
  const isLink = (k: number): boolean => k > 0 && k < words.length - 1 && roles.links.includes(words[k]!.norm)
  const isKnown = (norm: string): boolean =>
    roles.sums.includes(norm) ||
    units[norm] !== undefined ||
    items[norm] !== undefined ||
    numbers.words[norm] !== undefined ||
    Object.values(classes).some((list) => list.includes(norm))
  if (!words.every((t, k) => isLink(k) || (isProper(t, r.gazetteer, table) && !isKnown(t.norm)))) return null
  const name = words.map((t) => t.raw).join(' ')
  return { name, country: null, beside: null, lat: null, lon: null, precision: 'settlement' }
}
const LONGEST = 4

/** Whether other lines of the text are led by places. */
export function areLedByPlaces(r: Reading): boolean {
  const known = LED.get(r)
  if (known !== undefined) return known
  const isLed = ({ kind, label, from, to }: Line): boolean =>
    within(r.places, ...(kind === 'heading' ? ([from, to] as const) : (label ?? [from, from]))).some(
      ({ place }) => place.lat !== null,
    )
  const led = r.lines.slice(HEADS).filter(isLed).length >= LEAST
  LED.set(r, led)
  return led
}
const LED = new WeakMap<Reading, boolean>()
const LEAST = 2
/** The title names the place of the whole text. */
const HEADS = 2
