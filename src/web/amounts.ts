/** Numbers as they are worth saying: people to two figures, chances in tenths, things in the unit that a person carries. */
import { twoFigures } from '../core/twoFigures.ts'
import { lacksOf } from '../readiness/lacks.ts'
import type { GapLine, Spread } from '../readiness/model.ts'
import { lang, number, t, tOr } from './words.ts'

export const people = (value: number): string => number(twoFigures(value))

/** Beside a scale, where there is no room for a million written out. */
export const onScale = (value: number): string =>
  value < 100_000 ? number(value) : new Intl.NumberFormat(lang.value, { notation: 'compact' }).format(value)

/** A dash that a line never breaks at. */
const TO = '\u2060–\u2060'

/** Nine in ten: `1 800–3 300`; one number where both ends round to the same. */
export function peopleRange(low: number, high: number): string {
  return twoFigures(low) === twoFigures(high) ? people(high) : `${people(low)}${TO}${people(high)}`
}

export const spreadRange = (spread: Spread<number>): string => peopleRange(spread.p05, spread.p95)

/** `6 de 10`; `casi seguro` from 95 % on. */
export const chance = (probability: number): string => t('stop.tenths', { tenths: Math.round(probability * 10) })

/** Millilitres as litres and so on; a unit that no text knows stands behind the number as it came. */
export function amount(value: number, unit: string | null): string {
  const [factor, shown] = UNITS[unit ?? ''] ?? [1, unit ?? 'count']
  const n = number(value * factor >= 100 ? twoFigures(value * factor) : value * factor)
  return tOr(`unit.${shown}`, `${n} ${unitName(shown)}`, { n })
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
  meals: [1, 'count'],
  taps: [1, 'count'],
  showers: [1, 'count'],
  blankets: [1, 'count'],
  mats: [1, 'count'],
  posts: [1, 'count'],
  consultations: [1, 'count'],
  clinicians: [1, 'count'],
}

/** A quantity as somebody stated it, common words of unit in the reader's language: nobody's loaves become rations here. */
export function stated(value: number, unit: string | null): string {
  if (UNITS[unit ?? '']?.[1] === 'L') return amount(value, unit)
  return `${number(value)} ${unitName(unit)}`.trim()
}

/** A word of unit as somebody said it, a common one in the reader's language. */
export const unitName = (unit: string | null): string => (unit === null ? '' : tOr(`said.${unit.toLowerCase()}`, unit))

/** What is missing, in a sentence: `22 000 L de agua`, `40 letrinas`. */
export const lack = ({ key, unit, gap }: { key: string; unit: string; gap: { readonly best: number } }): string =>
  load(key, unit, twoFigures(gap.best))

/** The same to the last one: what somebody is to bring. */
export function load(key: string, unit: string, n: number): string {
  const [, shown = unit] = UNITS[unit] ?? []
  const few = tOr(`lack.${key}`, '', { n })
  if (few) return few
  const slots = { n: tOr(`unit.${shown}`, `${number(n)} ${shown}`, { n: number(n) }), what: needName(key) }
  return t(shown === 'count' ? 'stop.lack' : 'stop.lackOf', slots)
}

/** So much of an offer, by its own name: whoever offered 500 rations has 1 500 meals free, and not 1 500 rations. */
export const loadOf = ({ key, countedIn }: { key: string | null; countedIn: string | null }, n: number): string =>
  key === null ? amount(n, countedIn) : load(key, countedIn ?? '', n)

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
