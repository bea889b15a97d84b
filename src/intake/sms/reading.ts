/**
 * A text message as a report, by the patterns that the kinds themselves state (`sms`): a word that says what it is about,
 * and then a place, a number, a thing, in any order, in Spanish or English, spelt as people spell on old phones. Nothing is
 * guessed: what two readings fit equally well is not understood, and a person reads it.
 */
import type { Kind, Kinds, SmsPattern } from '../../core/kind.ts'
import { check } from '../../core/schema.ts'
import { foldedWords, nearest } from './spelling.ts'

export type SmsLang = 'es' | 'en'
export type SmsStop = { readonly id: string; readonly name: string }

export type SmsKnown = {
  readonly kinds: Kinds
  readonly stops: readonly SmsStop[]
  /** Words of a field's choices, such as `sector` `water`: what people would write. */
  readonly choiceWords: (field: string, choice: string, lang: SmsLang) => string
}

export type SmsRead =
  | { readonly is: 'report'; readonly kind: Kind; readonly data: Record<string, unknown>; readonly lang: SmsLang }
  | { readonly is: 'command'; readonly asks: 'help' | 'stop' | 'start'; readonly lang: SmsLang }
  /** `kind`: what it is about, where that was understood and something else was not. */
  | { readonly is: 'unclear'; readonly kind: Kind | null; readonly missing: readonly string[]; readonly lang: SmsLang }

const LANGS: readonly SmsLang[] = ['es', 'en']
const COMMANDS: Readonly<Record<'help' | 'stop' | 'start', Readonly<Record<SmsLang, readonly string[]>>>> = {
  help: { es: ['ayuda', 'info'], en: ['help'] },
  stop: { es: ['baja', 'alto'], en: ['stop', 'unsubscribe'] },
  start: { es: ['alta'], en: ['start'] },
}

export function readSms(text: string, known: SmsKnown): SmsRead {
  const words = foldedWords(text)
  const command = words.length <= 2 ? commandIn(words[0] ?? '') : null
  if (command) return command
  const found = patternIn(words, known.kinds)
  if (!found) return { is: 'unclear', kind: null, missing: [], lang: langOf(words) }
  const { kind, pattern, lang, at } = found
  const rest = words.filter((_, i) => i !== at)
  const data = { ...pattern.sets, ...fieldsIn(kind, pattern, rest, lang, known) }
  const missing = check(kind.data, data, '').flatMap(({ code, slots }) =>
    code === 'data.required' ? [String(slots['name'])] : [],
  )
  const wanted = [...missing, ...pattern.reads.filter((field) => isWanted(pattern, field) && data[field] === undefined)]
  if (wanted.length > 0) return { is: 'unclear', kind, missing: [...new Set(wanted)], lang }
  return { is: 'report', kind, data, lang }
}

const isWanted = ({ wants }: SmsPattern, field: string): boolean => wants.includes(field)

function commandIn(word: string): SmsRead | null {
  for (const asks of ['help', 'stop', 'start'] as const)
    for (const lang of LANGS) if (COMMANDS[asks][lang].includes(word)) return { is: 'command', asks, lang }
  return null
}

type Found = { readonly kind: Kind; readonly pattern: SmsPattern; readonly lang: SmsLang; readonly at: number }

/** The first word that is, or nearly is, the word of one pattern and of no other. */
function patternIn(words: readonly string[], kinds: Kinds): Found | null {
  const patterns = [...kinds.values()].flatMap((kind) => (kind.sms ?? []).map((pattern) => ({ kind, pattern })))
  const spelt = patterns.flatMap((one) =>
    LANGS.flatMap((lang) => one.pattern.words[lang].map((word) => ({ ...one, lang, word }))),
  )
  for (const [at, word] of words.slice(0, 4).entries()) {
    const found = nearest(
      word,
      spelt,
      (one) => one.word,
      (a, b) => a.pattern === b.pattern,
    )
    if (found) return { kind: found.kind, pattern: found.pattern, lang: found.lang, at }
  }
  return null
}

/** Where no pattern says it: small words that only one of the two languages has. */
function langOf(words: readonly string[]): SmsLang {
  const english = [
    'the',
    'are',
    'people',
    'and',
    'we',
    'is',
    'in',
    'at',
    'need',
    'with',
    'they',
    'have',
    'here',
    'there',
  ].concat('from', 'many', 'hello', 'please', 'water', 'food', 'children', 'women', 'sick', 'road', 'bridge')
  return words.some((word) => english.includes(word)) ? 'en' : 'es'
}

function fieldsIn(
  kind: Kind,
  { reads }: SmsPattern,
  words: readonly string[],
  lang: SmsLang,
  known: SmsKnown,
): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  let left = words
  for (const field of reads) {
    const found = fieldIn(kind, field, left, lang, known)
    if (!found) continue
    data[field] = found.value
    left = left.filter((_, i) => i < found.from || i >= found.to)
  }
  return data
}

type Piece = { readonly value: unknown; readonly from: number; readonly to: number }

function fieldIn(kind: Kind, field: string, words: readonly string[], lang: SmsLang, known: SmsKnown): Piece | null {
  if (field === 'stop') return stopIn(words, known.stops)
  if (field === 'people') return peopleIn(words)
  if (field === 'quantity') return numberIn(words)
  return choiceIn(field, kind.data.properties?.[field]?.enum as readonly string[] | undefined, words, lang, known)
}

/** Longest first, so that "san pedro sula" is not "san pedro". The code of a stop is its name too. */
function stopIn(words: readonly string[], stops: readonly SmsStop[]): Piece | null {
  const names = stops.flatMap(({ id, name }) => [
    { id, name: id.toLowerCase() },
    { id, name: foldedWords(name).join(' ') },
  ])
  for (let length = 4; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const said = words.slice(from, from + length).join(' ')
      const found = nearest(
        said,
        names,
        ({ name }) => name,
        (a, b) => a.id === b.id,
      )
      if (found) return { value: found.id, from, to: from + length }
    }
  }
  return null
}

/** "2500", "2,500", "2 500", "2 mil", "2mil", "dos mil" is left to people: a number in words is easily misread. */
function numberIn(words: readonly string[]): Piece | null {
  for (const [from, word] of words.entries()) {
    const thousand = /^(\d{1,3})(mil|k)$/.exec(word)
    if (thousand) return { value: Number(thousand[1]) * 1000, from, to: from + 1 }
    if (!/^\d{1,7}$/.test(word)) continue
    const next = words[from + 1] ?? ''
    if (['mil', 'thousand'].includes(next)) return { value: Number(word) * 1000, from, to: from + 2 }
    if (/^\d{3}$/.test(next) && word.length <= 3 && word !== '0')
      return { value: Number(word + next), from, to: from + 2 }
    return { value: Number(word), from, to: from + 1 }
  }
  return null
}

function peopleIn(words: readonly string[]): Piece | null {
  const found = numberIn(words)
  if (!found) return null
  const second = words[found.to] === 'a' || words[found.to] === 'to' ? numberIn(words.slice(found.to + 1)) : null
  const isRange = second?.from === 0 && Number(second.value) > Number(found.value)
  if (isRange) {
    const people = { low: found.value, best: null, high: second.value }
    return { value: people, from: found.from, to: found.to + 1 + second.to }
  }
  return { ...found, value: { low: null, best: found.value, high: null } }
}

function choiceIn(
  field: string,
  choices: readonly string[] | undefined,
  words: readonly string[],
  lang: SmsLang,
  { choiceWords }: SmsKnown,
): Piece | null {
  // Of "Toilets and hygiene" either word is enough.
  const spelt = (choices ?? []).flatMap((choice) =>
    LANGS.flatMap((one) => foldedWords(choiceWords(field, choice, one)))
      .concat(choice.toLowerCase())
      .filter((word) => word.length > 2 && !['and', 'other', 'otra', 'cosa'].includes(word))
      .map((word) => ({ choice, word, lang })),
  )
  for (const [from, said] of words.entries()) {
    const found = nearest(
      said,
      spelt,
      ({ word }) => word,
      (a, b) => a.choice === b.choice,
    )
    if (found) return { value: found.choice, from, to: from + 1 }
  }
  return null
}
