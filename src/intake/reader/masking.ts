// Who a private person is stays hidden until somebody decides. Office holders and named spokespeople speak in public;
// relatives, witnesses, people who are searched for and the senders of messages do not. Telephone numbers and mail
// addresses are hidden whoever's they are. When in doubt about a name in words on a private matter, it is hidden.
import type { NameMention } from './names.ts'
import { isBody, isKnown, isPublic, isTitled, publicNames, wordsIn } from './publicNames.ts'
import { type Reading, within } from './reading.ts'
import type { Table } from './tables/table.ts'
import { tokensOf } from './tokens.ts'
import type { CitedSpan, Draft, Kind, Personal, Span } from './types.ts'

const PRIVATE_MATTERS = new Set<Kind>(['separation', 'message', 'detention', 'harm', 'deportation'])
export const MASK = '\u2588\u2588\u2588'

/** The spans of a text that tell of private people, in order, none inside another. */
export interface PersonalWords {
  names: readonly PersonalName[]
  contacts: readonly Personal[]
  /** a name, as words, of somebody who speaks in public */
  isOpen: (name: readonly string[]) => boolean
}

export interface PersonalName extends Personal {
  /** private wherever it stands, not only where the words are on a private matter */
  sure: boolean
  /** in small letters */
  words: readonly string[]
}

export function personalWordsOf(r: Reading): PersonalWords {
  const known = publicNames(r)
  const senders = sendersOf(r)
  const hidden = [...r.names, ...loneSpeakers(r), ...monthNames(r)]
    .filter((name) => isLoneKin(r, name) || (!isPublic(r, name, known) && !isNobody(r, name)))
    .sort((a, b) => a.from - b.from)
  const isSure = (name: NameMention): boolean => isSurelyPrivate(r, name) || speaks(r, name) || senders.has(name.from)
  const sure = new Set(hidden.filter(isSure).flatMap((name) => wordsIn(r, name)))
  const names = hidden.map((name): PersonalName => {
    const words = wordsIn(r, name)
    return { ...spanOf(r, name), what: 'name', words, sure: words.every((word) => sure.has(word)) }
  })
  const isOpen = (name: readonly string[]): boolean => isBody(r, name) || isTitled(r, name) || isKnown(name, known)
  return { names, isOpen, contacts: [...mailsOf(r.text), ...phonesOf(r)].sort((a, b) => a.start - b.start) }
}

/** Fields of a draft that may name somebody. */
const NAMING = ['speaker', 'source', 'actor', 'target'] as const

/** Marks what of drafts is to be hidden: in the fields that name somebody, and in all quotes that name those again. */
export function hidePersonal(drafts: readonly Draft[], words: PersonalWords): void {
  const hidden = new Set(words.names.flatMap((name) => name.words))
  for (const draft of drafts) {
    const masked = maskedFields(draft, hidden, words.isOpen)
    if (masked) draft.masked = masked
  }
  const speakers = new Set(
    drafts.flatMap((d) => NAMING.flatMap((field) => (d.masked?.[field] ? lettersOf(d[field]!) : []))),
  )
  for (const draft of drafts) draft.personal = personalIn(draft, words, speakers)
}

type IsOpen = PersonalWords['isOpen']

function maskedFields(draft: Draft, hidden: ReadonlySet<string>, isOpen: IsOpen): Draft['masked'] | null {
  const isSender = draft.why.some(({ field, rule }) => field === 'source' && rule === 'sender')
  const masked = NAMING.flatMap((field) => {
    const name = draft[field]
    const shown = name === undefined ? name : field === 'source' && isSender ? MASK : maskedName(name, hidden, isOpen)
    return shown === name ? [] : [[field, shown] as const]
  })
  return masked.length > 0 ? Object.fromEntries(masked) : null
}

/** Capital words in a row, of which one is of a private name: "Doña Tencha Inventada, de 40 años". */
const NAME =
  /\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:de|del|la|las|los|y|van|von|al|el|bin|da|dos)\s+){0,2}\p{Lu}[\p{L}'’-]*){0,8}/gu

const maskedName = (name: string, hidden: ReadonlySet<string>, isOpen: IsOpen): string =>
  name.replaceAll(NAME, (run) => {
    const words = lettersOf(run)
    return words.some((word) => hidden.has(word)) && !isOpen(words) ? MASK : run
  })

/** The words as the reader compares them. */
const lettersOf = (words: string): string[] => tokensOf(words).map((t) => t.norm)

function personalIn(draft: Draft, words: PersonalWords, speakers: ReadonlySet<string>): Personal[] {
  const { start, end } = draft.quote
  const inside = (p: Span): boolean => p.start >= start && p.end <= end
  const about = PRIVATE_MATTERS.has(draft.kind) || draft.private === true || draft.masked !== undefined
  const isTold = (p: PersonalName): boolean => p.sure || about || p.words.some((word) => speakers.has(word))
  const names = words.names.filter((p) => inside(p) && isTold(p))
  const plain = names.map(({ start, end, what }): Personal => ({ start, end, what }))
  return [...plain, ...words.contacts.filter(inside)].sort((a, b) => a.start - b.start)
}

/** The quote as a screen shows it before anybody has decided. */
export const maskedQuote = ({ quote, personal }: Pick<Draft, 'quote' | 'personal'>): string => maskedIn(quote, personal)

/** `hidden`: spans inside of the quote, in order. */
export function maskedIn(quote: CitedSpan, hidden: readonly Span[]): string {
  let out = ''
  let at = quote.start
  for (const { start, end } of hidden) {
    if (end <= at) continue
    out += quote.text.slice(at - quote.start, Math.max(at, start) - quote.start) + MASK
    at = end
  }
  return out + quote.text.slice(at - quote.start)
}

const spanOf = (r: Reading, { from, to }: NameMention): Span => ({
  start: r.tokens[from]!.start,
  end: r.tokens[to - 1]!.end,
})

/** "16/10, 07:12 - Nayeli:": tokens that tell who wrote a message. */
function sendersOf(r: Reading): Set<number> {
  const out = new Set<number>()
  for (const { stamp, sender, from } of r.lines)
    if (stamp && sender !== null) for (let i = stamp[1]; i < from; i++) out.add(i)
  return out
}

/** Beside a relative, a person or an age: "my sister Falmata", "Josué, 31,". */
function isSurelyPrivate(r: Reading, { from, to }: NameMention): boolean {
  const { table } = r.language
  const before = r.tokens.slice(Math.max(0, from - 2), from)
  const kin = before.some((t) => table.kin.includes(t.norm) || table.classes.oneself!.includes(t.norm))
  return kin || isAged(r, to)
}

/** "Dunia said", "reclamó Delmy". */
const speaks = (r: Reading, { from, to }: NameMention): boolean =>
  r.find('speech', to, Math.min(to + 1, r.tokens.length)) !== null ||
  r.find('speech', Math.max(0, from - 1), from) !== null

/** ", 31," and "(31)"; ", 31 families" is no age. */
function isAged(r: Reading, to: number): boolean {
  const [mark, age, end] = r.tokens.slice(to, to + 3)
  const isAge = age?.kind === 'number' && /^\d{1,3}$/.test(age.raw) && Number(age.raw) >= 1 && Number(age.raw) < 110
  if ((mark?.norm !== ',' && mark?.norm !== '(') || !isAge) return false
  return end === undefined || end.kind === 'punct' || within(r.numbers, to + 1, to + 2).length === 0
}

/** "My brother Bishop": a word of offices and bodies is the name of somebody's own. */
const isLoneKin = (r: Reading, name: NameMention): boolean => name.to - name.from === 1 && isSurelyPrivate(r, name)

/** "My sister April", "busco a Abril, de 9 años": a month that is somebody's name. */
function monthNames(r: Reading): NameMention[] {
  const { months } = r.language.table.dates
  return r.tokens.flatMap((t, i) => {
    const name = { from: i, to: i + 1 }
    const isDate = r.tokens[i - 1]?.kind === 'number' || r.tokens[i + 1]?.kind === 'number'
    return t.cap && months[t.norm] !== undefined && !isDate && isSurelyPrivate(r, name) ? [name] : []
  })
}

/** "Keylin said": one word that opens a sentence is a name where it says something and no table knows it. */
function loneSpeakers(r: Reading): NameMention[] {
  const { table } = r.language
  const named = new Set(r.names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)))
  return r.tokens.flatMap((t, i) => {
    const next = r.tokens[i + 1]
    if (!t.cap || t.kind !== 'word' || named.has(i) || next?.kind !== 'word' || next.opens || next.cap) return []
    const isCommon = t.raw === t.raw.toUpperCase() || t.norm.endsWith('s') || isCommonWord(table, t.norm)
    if (isCommon || r.find('speech', i + 1, i + 2) === null || within(r.places, i, i + 1).length > 0) return []
    return [{ from: i, to: i + 1 }]
  })
}

/**
 * One word that is no name of anybody: "MSF", and at the head of an item a figure or a word for what is counted ("-
 * Viviendas: 40"). Behind other words it may be one: Luz and Casas are.
 */
function isNobody(r: Reading, { from, to }: NameMention): boolean {
  const { raw, norm } = r.tokens[from]!
  if (to - from > 1 || isAged(r, to)) return false
  if (raw === raw.toUpperCase() && !/[aeiouyáéíóú]/i.test(raw)) return true
  const { units, openers, joiners, telltales } = r.language.table
  const isCounted = units[norm] !== undefined || within(r.numbers, from, to).length > 0
  const isHead = from === 0 || r.tokens[from]!.opens || r.tokens[from - 1]!.kind === 'punct'
  return isHead && (isCounted || [openers, joiners, telltales].some((words) => words.includes(norm)))
}

const isCommonWord = ({ units, openers, joiners, telltales, negators, kin, classes }: Table, norm: string): boolean =>
  units[norm] !== undefined ||
  [openers, joiners, telltales, negators, kin, ...Object.values(classes)].some((words) => words.includes(norm))

const MAIL_REACH = 64
const MAIL_CHAR = /[\p{L}\p{N}._%+-]/u

/** From each @ outwards, at most 64 characters each way: no pattern that could run away. */
function mailsOf(text: string): Personal[] {
  const out: Personal[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < MAIL_REACH && MAIL_CHAR.test(text[start - 1]!)) start--
    let end = at + 1
    while (end < text.length && end - at < MAIL_REACH && MAIL_CHAR.test(text[end]!)) end++
    while (text[end - 1] === '.') end--
    if (start < at && text.slice(at, end).includes('.') && start >= (out.at(-1)?.end ?? 0))
      out.push({ start, end, what: 'mail' })
  }
  return out
}

const LEAST_DIGITS = 8

/** Runs of digits with spaces, dots, dashes or brackets, eight digits or more; a figure with group marks is none. */
function phonesOf(r: Reading): Personal[] {
  const out: Personal[] = []
  for (let i = 0; i < r.tokens.length; i++) {
    if (r.tokens[i]!.kind !== 'number') continue
    let to = i
    let digits = 0
    for (let k = i; k < r.tokens.length && k < i + 12 && isPhonePart(r, k, i); k++) {
      if (r.tokens[k]!.kind === 'number') {
        digits += r.tokens[k]!.raw.length
        to = k + 1
      }
    }
    const plus = r.tokens[i - 1]?.norm === '+'
    if (digits >= LEAST_DIGITS && (plus || to - i > 1 || digits >= 9)) {
      out.push({ start: r.tokens[plus ? i - 1 : i]!.start, end: r.tokens[to - 1]!.end, what: 'phone' })
    }
    i = Math.max(i, to - 1)
  }
  return out
}

function isPhonePart(r: Reading, k: number, from: number): boolean {
  const t = r.tokens[k]!
  if (k > from && t.opens) return false
  return t.kind === 'number' ? /^\d+$/.test(t.raw) : '-()'.includes(t.norm)
}
