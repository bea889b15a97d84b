/**
 * Exports of chats. WhatsApp writes stamps in the order of the phone's country, so 10/12 may be December or October:
 * the stamps of one export settle it together. A text whose stamps have the day first, or the year, is left as it is,
 * so that its offsets stay those of the file; one with the month first is rewritten, because the reader reads day first.
 */
import type { FoundDay, Paper, PaperNote } from './paper.ts'
import { plainPaper, titleIn } from './paper.ts'
import { dayIn } from './words.ts'

const STAMP =
  /^[\u200e\u200f\u202a-\u202c]*\[?(\d{1,4})[/.-](\d{1,2})[/.-](\d{2,4}),?[ \u00a0\u202f]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?[ \u00a0\u202f]*([ap]\.?[ \u00a0\u202f]?m\.?)?\]?[ ]*[-\u2013:]?[ ]+/i

type Order = 'year' | 'day' | 'month'
type Stamp = { readonly parts: readonly [number, number, number]; readonly clock: string; readonly length: number }

const FEWEST_STAMPS = 3

function stampOf(line: string): Stamp | null {
  const hit = STAMP.exec(line)
  if (!hit) return null
  const hour = Number(hit[4]) % (hit[6] ? 12 : 24)
  const late = /^p/i.test(hit[6] ?? '') ? 12 : 0
  const clock = `${String(hour + late).padStart(2, '0')}:${hit[5]}`
  return { parts: [Number(hit[1]), Number(hit[2]), Number(hit[3])], clock, length: hit[0].length }
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year)

function dayOf({ parts: [a, b, c] }: Stamp, order: Order): string | null {
  if (order === 'year') return dayIn(a, b, c)
  return order === 'day' ? dayIn(fullYear(c), b, a) : dayIn(fullYear(c), a, b)
}

/** The order in which every stamp is a day; of two such orders the one in which time never runs back. */
function orderOf(stamps: readonly Stamp[]): Order {
  if (stamps.every(({ parts }) => parts[0] > 999)) return 'year'
  const possible = (['day', 'month'] as const).filter((order) => stamps.every((stamp) => dayOf(stamp, order) !== null))
  return possible.find((order) => runsOn(stamps.map((stamp) => dayOf(stamp, order) as string))) ?? possible[0] ?? 'day'
}

const runsOn = (days: readonly string[]): boolean => days.every((day, i) => i === 0 || day >= (days[i - 1] as string))

/** The text as a chat, or null when it is none. */
export function chatIn(text: string): Paper | null {
  const lines = text.split('\n')
  const stamps = lines.map(stampOf)
  const stamped = stamps.filter((stamp) => stamp !== null)
  if (stamped.length < FEWEST_STAMPS || stamped.length * 4 < lines.filter((line) => line.trim() !== '').length)
    return null
  const order = orderOf(stamped)
  const days = stamped.map((stamp) => dayOf(stamp, order)).filter((day) => day !== null)
  const last = days.reduce((a, b) => (a > b ? a : b), '')
  const published: FoundDay | null = last === '' ? null : { day: last, at: null, ground: 'stamps' }
  if (order !== 'month') return { ...plainPaper('chat', text), published }
  const turned = lines.map((line, i) => rewritten(line, stamps[i] ?? null, order)).join('\n')
  const note: PaperNote = { code: 'stamps.turned', slots: { n: stamped.length } }
  return { ...plainPaper('chat', turned), published, notes: [note] }
}

function rewritten(line: string, stamp: Stamp | null, order: Order): string {
  const day = stamp && dayOf(stamp, order)
  return stamp && day ? `[${day} ${stamp.clock}] ${line.slice(stamp.length)}` : line
}

type Message = { readonly date?: unknown; readonly from?: unknown; readonly text?: unknown; readonly type?: unknown }

/** Telegram's `result.json` of one chat, or null when the value is none. */
export function telegramIn(value: unknown): Paper | null {
  const { messages, name, type } = (value ?? {}) as { messages?: unknown; name?: unknown; type?: unknown }
  if (!Array.isArray(messages)) return null
  const told = (messages as Message[]).filter((one) => one?.type === 'message' && typeof one.date === 'string')
  const lines = told.map((one) => chatLine(String(one.date).slice(0, 16), one.from, wordsOf(one.text)))
  // A chat of two is called by the other person's name.
  const called = typeof name === 'string' && type !== 'personal_chat' ? name : null
  return chatOf(lines, called, String(told.at(-1)?.date ?? '').slice(0, 10))
}

/** A chat's paper from its lines. `day`: that of the last one. */
export function chatOf(lines: readonly string[], name: string | null, day: string): Paper | null {
  if (lines.length === 0) return null
  const published: FoundDay | null = /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day, at: null, ground: 'stamps' } : null
  return { ...plainPaper('chat', lines.join('\n').normalize('NFC')), title: titleIn(name), published }
}

/** A line as the reader knows it: `[2018-10-18 21:03] Name: words`. `when`: YYYY-MM-DDTHH:MM. */
export function chatLine(when: string, from: unknown, words: string): string {
  const sender = typeof from === 'string' && from.trim() !== '' ? `${from.trim()}: ` : ''
  return `[${when.replace('T', ' ')}] ${sender}${words.replaceAll(/\s*\n\s*/g, ' ')}`
}

/** Telegram keeps links and bold words as parts of a list. */
function wordsOf(text: unknown): string {
  const parts: unknown[] = Array.isArray(text) ? text : [text]
  return parts
    .map((part) => (typeof part === 'string' ? part : String((part as { text?: unknown } | null)?.text ?? '')))
    .join('')
}
