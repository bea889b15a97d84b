/**
 * Texts. Every word a person reads lies in `NAME.{es,en}.ts` as ICU MessageFormat. `compile.ts` turns a catalogue into
 * programs, plain JSON, once: at load in Node, at build for the phone, which therefore ships this file and no parser.
 *
 * A program is text, or parts in a row: text; `0` for the `#` of the plural around it; `[slot]`; `[slot, 'p', cases]`
 * for a plural and `[slot, 's', cases]` for a select. Dates come as ready words in slots (`web/when.ts`).
 */
export type Lang = 'es' | 'en'
export const LANGS: readonly Lang[] = ['es', 'en']

export type Part = string | 0 | readonly [string] | readonly [string, 'p' | 's', Readonly<Record<string, Program>>]
export type Program = string | readonly Part[]
export type Programs = Readonly<Record<string, Program>>
/** Programs by the steps of their keys (`compile.ts`). */
export interface Nested {
  [step: string]: Nested | Program
}
export type TextSlots = Readonly<Record<string, string | number>>

const rules: Record<Lang, Intl.PluralRules> = { es: new Intl.PluralRules('es'), en: new Intl.PluralRules('en') }
// A narrow space in Spanish: a point or a comma would mean a decimal on one side of the ocean or the other.
const THOUSANDS: Record<Lang, string> = { es: '\u202f', en: ',' }

/** Digits in groups of three from 1,000 on, at most one decimal, with a point as in Central America and Mexico. */
export function formatNumber(value: number, lang: Lang): string {
  if (!Number.isFinite(value)) return '–'
  const [whole = '0', part] = String(Math.round(Math.abs(value) * 10) / 10).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THOUSANDS[lang])
  return `${value < 0 ? '−' : ''}${grouped}${part ? `.${part}` : ''}`
}

/** The programs of a tree by their whole keys. */
export function flat(tree: Nested, above = '', programs: Record<string, Program> = {}): Programs {
  for (const [step, there] of Object.entries(tree)) {
    const key = step && above ? `${above}.${step}` : step || above
    if (typeof there === 'string' || Array.isArray(there)) programs[key] = there as Program
    else flat(there as Nested, key, programs)
  }
  return programs
}

/** Runs a program. A slot that was not given shows as `{slot}`: ugly on purpose, so that a test finds it. */
export function format(program: Program, slots: TextSlots, lang: Lang, counted = 0): string {
  if (typeof program === 'string') return program
  return program.map((part) => formatPart(part, slots, lang, counted)).join('')
}

function formatPart(part: Part, slots: TextSlots, lang: Lang, counted: number): string {
  if (typeof part === 'string') return part
  if (part === 0) return formatNumber(counted, lang)
  const [slot, type, cases] = part
  const value = slots[slot]
  if (type === undefined || cases === undefined) return formatSlot(slot, value, lang)
  const chosen = type === 'p' ? pluralCase(cases, Number(value), lang) : (cases[String(value)] ?? cases['other'])
  return format(chosen ?? '', slots, lang, type === 'p' ? Number(value) : counted)
}

function formatSlot(slot: string, value: string | number | undefined, lang: Lang): string {
  if (value === undefined) return `{${slot}}`
  return typeof value === 'number' ? formatNumber(value, lang) : shown(value)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNSEEN = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/**
 * What somebody wrote, as it may stand among our words: a mark that turns the direction of what follows, or that a terminal
 * obeys, is shown as a mark instead. Else a name could make our own sentence say something else.
 */
export const shown = (text: string): string => text.replace(UNSEEN, '\ufffd')

// Spanish has a `many` (1,000,000) that nobody writes: whatever has no case of its own is `other`.
const pluralCase = (cases: Readonly<Record<string, Program>>, value: number, lang: Lang): Program | undefined =>
  cases[`=${value}`] ?? cases[rules[lang].select(value)] ?? cases['other']
