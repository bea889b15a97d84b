/**
 * The page's words. Spanish first; the other language is one tap away and remembered. The catalogues imported here are
 * programs by then (vite.config.ts). Words of kinds and problems are wanted later than the first picture, and come in
 * files of their own.
 */
import { effect, signal } from '@preact/signals'
import type { Slots } from '../core/problem.ts'
import type { Lang, Programs } from '../texts/format.ts'
import { format, formatNumber } from '../texts/format.ts'
import type { es as deskEs } from '../texts/papers.es.ts'
import { en } from '../texts/screens.en.ts'
import { es } from '../texts/screens.es.ts'
import { en as whyEn } from '../texts/why.en.ts'
import { es as whyEs } from '../texts/why.es.ts'
import { keep, kept } from './keep.ts'

export type ScreenKey = keyof typeof es | keyof typeof deskEs
export type Line = { readonly key: string; readonly slots: Slots }

const screens: Record<Lang, Programs> = { es: { ...es, ...whyEs }, en: { ...en, ...whyEn } }
const later = { es: signal<Programs>({}), en: signal<Programs>({}) }
const bring: Record<Lang, () => Promise<Programs>> = {
  es: () => import('./words.es.ts').then((words) => words.later),
  en: () => import('./words.en.ts').then((words) => words.later),
}

const asked = new URLSearchParams(location.search).get('lang')
export const lang = signal<Lang>((asked ?? kept('lang')) === 'en' ? 'en' : 'es')
// Whoever came by a link in a language is not lost to the other one when the page is opened again.
if (asked) keep('lang', lang.value)

effect(() => {
  document.documentElement.lang = lang.value
})

export function speak(chosen: Lang): void {
  lang.value = chosen
  keep('lang', chosen)
}

/** Words that come with a screen of their own are from then on words like all others. */
export function learnWords(more: Record<Lang, Readonly<Record<string, unknown>>>): void {
  Object.assign(screens.es, more.es)
  Object.assign(screens.en, more.en)
}

/** The words of a key of the screens. */
export const t = (key: ScreenKey, slots: Slots = {}): string =>
  format(screens[lang.value][key] ?? key, slots, lang.value)

/** The words of a catalogue that comes with its screen, and not with the first page. */
export const wordsOf =
  <K extends string>(spanish: Readonly<Record<K, unknown>>, english: Readonly<Record<K, unknown>>) =>
  (key: K, slots: Slots = {}): string =>
    format(((lang.value === 'es' ? spanish : english) as Programs)[key] ?? key, slots, lang.value)

/** The same, where the key is put together from data, such as the need `water`; `other` where there is no such key. */
export function tOr(key: string, other: string, slots: Slots = {}): string {
  const program = screens[lang.value][key] ?? later[lang.value].value[key]
  return program === undefined ? other : format(program, slots, lang.value)
}

/** A choice of a kind's field as people say it: `choice.sign.fever`. */
export const choice = (field: string, value: string): string =>
  tOr(`choice.${field}.${value}`, value).toLocaleLowerCase(lang.value)

const names = signal<ReadonlyMap<string, string>>(new Map())
/** Slots and fields that hold the code of a stop. */
export const PLACES = ['stop', 'toStop', 'from', 'to']
/** The stops that are known by name, by code. */
export const stopNames = (): ReadonlyMap<string, string> => names.value

/** Names of stops by code, from whatever picture was read last. */
export function learnNames(stops: readonly { readonly stop: string; readonly name: string }[]): void {
  const unknown = stops.filter(({ stop, name }) => names.peek().get(stop) !== name)
  if (unknown.length === 0) return
  names.value = new Map([...names.peek(), ...unknown.map(({ stop, name }) => [stop, name] as const)])
}

const wanted = new Set<Lang>()

/** A line that came with data. Its words load when the first such line is shown; until then it is a blank. */
export function say(line: Line): string {
  wantLater()
  return tOr(line.key, later[lang.value].value === none ? '…' : line.key, named(line.slots))
}

/** What is doubted of a report: a problem's words, or the forecast's own reasons. */
export const doubtWords = (doubt: { readonly code: string; readonly slots: Slots }): string => {
  const key = `doubt.${doubt.code}`
  // A newer reader may doubt what this page has no words for: that it doubts is said all the same.
  const known = key in screens.es ? key : `problem.${doubt.code}`
  wantLater()
  return tOr(known, later[lang.value].value === none ? '…' : t('doubt.other' as ScreenKey), named(doubt.slots))
}

/** The same said once of several reports; the words of one where nobody wrote others. */
export function doubtsWords(doubt: { readonly code: string; readonly slots: Slots }, n: number): string {
  wantLater()
  const slots = named({ place: 'none', ...doubt.slots, n })
  return tOr(`doubts.${doubt.code}`, `${doubtWords(doubt)} (${n})`, slots)
}

const none: Programs = {}
later.es.value = none
later.en.value = none

// Codes that a person does not know become names: of stops, the group, a need, a day.
function named(slots: Slots): Slots {
  return Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, nameOf(slot, value)]))
}

function nameOf(slot: string, value: string | number): string | number {
  if (PLACES.includes(slot)) return names.value.get(String(value)) ?? value
  if (slot === 'group') return tOr(`group.${value}`, String(value))
  if (slot === 'title') return titled(String(value))
  if (slot === 'key') return tOr(`need.${value}`, String(value))
  if (slot === 'unit') return tOr(`said.${String(value).toLowerCase()}`, String(value))
  // A group's own name is told by its code where it is one that every journey has; else it is the name of a field.
  if (slot === 'name') return tOr(`group.${String(value).toLowerCase()}`, tOr(`field.${value}`, String(value)))
  return DAYS.includes(slot) && DAY_TEXT.test(String(value)) ? dayName(String(value).slice(0, 10)) : value
}

/** The one title that Vereda gives itself, as a journey's folder is taken in; it lies in logs in one language. */
const OWN_TITLE = 'Stops and legs: '

/** A source's title as it was given. */
export const titled = (title: string): string =>
  title.startsWith(OWN_TITLE) ? t('source.network', { title: title.slice(OWN_TITLE.length) }) : title

const DAYS = ['day', 'date', 'published']
const DAY_TEXT = /^\d{4}-\d\d-\d\d(T|$)/

const dayName = (day: string): string =>
  new Intl.DateTimeFormat(lang.value === 'es' ? 'es-GT' : 'en-GB', { weekday: 'long', day: 'numeric', timeZone: 'UTC' })
    .format(Date.parse(`${day}T12:00:00Z`))
    .replace(/[.,]/g, '')

export function wantLater(): void {
  const now = lang.value
  if (wanted.has(now)) return
  wanted.add(now)
  bring[now]().then(
    (words) => {
      later[now].value = words
    },
    () => wanted.delete(now),
  )
}

export const number = (value: number): string => formatNumber(value, lang.value)

const regions = new Map<Lang, Intl.DisplayNames>()

export function country(code: string): string {
  const made = regions.get(lang.value) ?? new Intl.DisplayNames(lang.value, { type: 'region' })
  regions.set(lang.value, made)
  return made.of(code) ?? code
}
