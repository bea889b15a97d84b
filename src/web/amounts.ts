/** Numbers as they are worth saying: people to two figures, chances in tenths, things in the unit that a person carries. */
import { lacksOf } from '../readiness/lacks.ts'
import type { GapLine, Spread } from '../readiness/model.ts'
import { number, t, tOr } from './words.ts'

/** Two figures from 100 on: 2,913 is 2,900. Nobody counts a crowd to the last one, and a screen must not pretend so. */
export function rounded(value: number): number {
  if (value < 100) return Math.round(value)
  const step = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.round(value / step) * step
}

export const people = (value: number): string => number(rounded(value))

/** A dash that a line never breaks at. */
const TO = '\u2060–\u2060'

/** Nine in ten: `1 800–3 300`; one number where both ends round to the same. */
export function peopleRange(low: number, high: number): string {
  return rounded(low) === rounded(high) ? people(high) : `${people(low)}${TO}${people(high)}`
}

export const spreadRange = (spread: Spread<number>): string => peopleRange(spread.p05, spread.p95)

/** `6 de 10`; `casi seguro` from 95 % on. */
export const chance = (probability: number): string => t('stop.tenths', { tenths: Math.round(probability * 10) })

/** Millilitres as litres and so on; a unit that no text knows stands behind the number as it came. */
export function amount(value: number, unit: string | null): string {
  const [factor, shown] = UNITS[unit ?? ''] ?? [1, unit ?? 'count']
  const n = number(value * factor >= 100 ? rounded(value * factor) : value * factor)
  return tOr(`unit.${shown}`, `${n} ${shown}`, { n })
}

const UNITS: Readonly<Record<string, readonly [number, string]>> = {
  ml: [0.001, 'L'],
  mL: [0.001, 'L'],
  l: [1, 'L'],
  litres: [1, 'L'],
  m2: [1, 'm2'],
  'm²': [1, 'm2'],
  '': [1, 'count'],
  // Of these the line's own name says what they are.
  toilets: [1, 'count'],
  places: [1, 'count'],
  rations: [1, 'count'],
  meals: [1, 'count'],
  taps: [1, 'count'],
  showers: [1, 'count'],
  blankets: [1, 'count'],
  mats: [1, 'count'],
  posts: [1, 'count'],
  consultations: [1, 'count'],
  clinicians: [1, 'count'],
}

/** A quantity in the words in which somebody stated it: nobody's loaves become rations here. */
export const stated = (value: number, unit: string | null): string =>
  UNITS[unit ?? '']?.[1] === 'L' ? amount(value, unit) : `${number(value)} ${unit ?? ''}`.trim()

/** What is missing, in a sentence: `22 000 L de agua`, `40 letrinas`. */
export function lack(line: {
  readonly key: string
  readonly unit: string
  readonly gap: { readonly best: number }
}): string {
  const isCounted = UNITS[line.unit]?.[1] === 'count'
  const slots = { n: amount(line.gap.best, line.unit), what: needName(line.key) }
  const few = tOr(`lack.${line.key}`, '', { n: rounded(line.gap.best) })
  return few || t(isCounted ? 'stop.lack' : 'stop.lackOf', slots)
}

/** The names of the first things that will be missing: `falta: agua, letrinas`. Empty where nothing is. */
export function lacksNamed(gaps: readonly GapLine[]): string {
  const names = lacksOf(gaps).map((line) => needName(line.key))
  return names.length === 0 ? '' : t('stop.lacks', { list: names.join(', ') })
}

/** `a, b y c`. */
export function listed(all: readonly string[]): string {
  const a = all.slice(0, -1).join(', ')
  const b = all.at(-1) ?? ''
  return a === '' ? b : t('board.and', { a, b })
}

export const needName = (key: string): string => tOr(`need.${key}`, key.replaceAll('_', ' '))
