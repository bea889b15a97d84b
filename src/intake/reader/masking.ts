// Who a private person is stays hidden until somebody decides. Office holders and named spokespeople speak in public;
// relatives, witnesses, people who are searched for and the senders of messages do not. Telephone numbers and mail
// addresses are hidden whoever's they are. When in doubt about a name in words on a private matter, it is hidden.
import type { NameMention } from './names.ts'
import { type Reading, within } from './reading.ts'
import type { Draft, Kind, Personal, Span } from './types.ts'

const PRIVATE_MATTERS = new Set<Kind>(['separation', 'message', 'detention', 'harm', 'deportation'])
export const MASK = '\u2588\u2588\u2588'

/** The spans of a text that tell of private people, in order, none inside another. */
export interface PersonalWords {
  names: readonly (Personal & { sure: boolean })[]
  contacts: readonly Personal[]
}

export function personalWordsOf(r: Reading): PersonalWords {
  const publicWords = publicNames(r)
  const names = r.names
    .filter((name) => !isPublic(r, name, publicWords))
    .map((name) => ({ ...spanOf(r, name), what: 'name' as const, sure: isSurelyPrivate(r, name) }))
  return { names, contacts: [...mailsOf(r.text), ...phonesOf(r)].sort((a, b) => a.start - b.start) }
}

/** What of a draft's quote is to be hidden. */
export function personalIn(draft: Draft, words: PersonalWords): Personal[] {
  const { start, end } = draft.quote
  const inside = (p: Span): boolean => p.start >= start && p.end <= end
  const about = PRIVATE_MATTERS.has(draft.kind) || draft.private === true
  const names = words.names.filter((p) => inside(p) && (p.sure || about || isSpeaker(draft, p)))
  const plain = names.map(({ start, end, what }): Personal => ({ start, end, what }))
  return [...plain, ...words.contacts.filter(inside)].sort((a, b) => a.start - b.start)
}

const isSpeaker = (draft: Draft, { start, end }: Span): boolean =>
  draft.speaker?.includes(draft.quote.text.slice(start - draft.quote.start, end - draft.quote.start)) ?? false

/** The quote as a screen shows it before anybody has decided. */
export function maskedQuote({ quote, personal }: Draft): string {
  let out = ''
  let at = quote.start
  for (const { start, end } of personal) {
    out += quote.text.slice(at - quote.start, start - quote.start) + MASK
    at = end
  }
  return out + quote.text.slice(at - quote.start)
}

const spanOf = (r: Reading, { from, to }: NameMention): Span => ({
  start: r.tokens[from]!.start,
  end: r.tokens[to - 1]!.end,
})

/** Words of names that stand beside an office somewhere in the text: "Mike Pence" once makes "Pence" public. */
function publicNames(r: Reading): Set<string> {
  const out = new Set<string>()
  for (const name of r.names) {
    if (!hasOffice(r, name)) continue
    for (let i = name.from; i < name.to; i++) out.add(r.tokens[i]!.norm)
  }
  return out
}

const isPublic = (r: Reading, name: NameMention, known: ReadonlySet<string>): boolean =>
  isBody(r, name) || known.has(r.tokens[name.to - 1]!.norm)

/** "the mayor, Ana Pérez", "Secretary of State Mike Pompeo", "Carl Whitmore, a spokesman for the agency". */
function hasOffice(r: Reading, { from, to }: NameMention): boolean {
  const { titles } = r.language.table.classes
  const isTitle = (i: number): boolean => titles!.includes(r.tokens[i]?.norm ?? '')
  for (let i = Math.max(0, from - 4); i < to; i++) if (isTitle(i) && !stopsBetween(r, i, from)) return true
  if (r.tokens[to]?.norm !== ',') return false
  for (let i = to + 1; i < to + 5; i++) if (isTitle(i)) return true
  return false
}

const stopsBetween = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from + 1, Math.max(from + 1, to)).some((t) => '.;:!?'.includes(t.norm))

/** "Red Cross", "Médicos del Mundo": bodies are no private people. */
function isBody(r: Reading, { from, to }: NameMention): boolean {
  const { office, bodies, site, force } = r.language.table.classes
  return r.tokens.slice(from, to).some((t) => [office!, bodies!, site!, force!].some((words) => words.includes(t.norm)))
}

/** Beside a relative, a person or an age: "my sister Falmata", "Josué, 31,". */
function isSurelyPrivate(r: Reading, { from, to }: NameMention): boolean {
  const { table } = r.language
  const before = r.tokens.slice(Math.max(0, from - 2), from)
  const kin = before.some((t) => table.kin.includes(t.norm) || table.classes.oneself!.includes(t.norm))
  const after = r.tokens[to]?.norm === ',' ? within(r.numbers, to + 1, to + 3)[0] : undefined
  return kin || (after?.best !== null && after?.best !== undefined && after.best >= 1 && after.best < 110)
}

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
