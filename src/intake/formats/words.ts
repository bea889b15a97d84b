/** The day of publication in the words of a text: a full date in the first lines of a bulletin, or in its last ones. */
import { EN } from '../reader/tables/en.ts'
import { ES } from '../reader/tables/es.ts'
import { fold } from '../reader/tokens.ts'
import type { FoundDay } from './paper.ts'

const HEAD_CHARS = 700

const MONTHS: Readonly<Record<string, number>> = { ...EN.dates.months, ...ES.dates.months }
const names = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')

// Day, month and year must all be there: a date without a year could be any year's.
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|º|°)?(?: de| of)? (${names})\\.?,?(?: de| del)? (\\d{4})\\b`)
const MONTH_FIRST = new RegExp(`\\b(${names})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`)
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/

/** A real day as YYYY-MM-DD, or null. */
export function dayIn(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900 && year < 2100
  return isReal ? at.toISOString().slice(0, 10) : null
}

type Found = { readonly at: number; readonly day: string | null }

function datesIn(text: string): Found[] {
  const found: (Found | null)[] = [
    matched(text, DAY_FIRST, ([, d, m, y]) => dayIn(Number(y), MONTHS[m as string] as number, Number(d))),
    matched(text, MONTH_FIRST, ([, m, d, y]) => dayIn(Number(y), MONTHS[m as string] as number, Number(d))),
    matched(text, ISO, ([, y, m, d]) => dayIn(Number(y), Number(m), Number(d))),
    matched(text, SLASHED, ([, a, b, y]) => dayOfSlashed(Number(a), Number(b), Number(y))),
  ]
  return found.filter((one) => one !== null && one.day !== null) as Found[]
}

function matched(text: string, pattern: RegExp, read: (parts: RegExpExecArray) => string | null): Found | null {
  const hit = pattern.exec(text)
  return hit && { at: hit.index, day: read(hit) }
}

/** 18/10/2018 can only be October; 5/10/2018 could be two days, and is therefore none. */
function dayOfSlashed(a: number, b: number, year: number): string | null {
  if (a > 12) return dayIn(year, b, a)
  if (b > 12 || a === b) return dayIn(year, a, b)
  return null
}

/** Longest line that may hold nothing but a title, a place and a date. */
const LINE_CHARS = 110
const DATELINE_CHARS = 60

/** A date that stands for the text itself: in a short line of its own, or in a dateline before the first words. */
function ownDate(line: string): string | null {
  const folded = fold(line).replaceAll(/\s+/g, ' ')
  const [first] = datesIn(folded.slice(0, LINE_CHARS + DATELINE_CHARS)).sort((a, b) => a.at - b.at)
  if (!first) return null
  if (folded.length <= LINE_CHARS) return first.day
  return first.at <= DATELINE_CHARS &&
    /^.{6,30}?( [-\u2013\u2014] |[).]? ?[-\u2013\u2014])/.test(folded.slice(first.at))
    ? first.day
    : null
}

/** The first date at the head of a text that stands for the text itself, not for something told in it. */
export function dayInWords(text: string): FoundDay | null {
  for (const line of text.slice(0, HEAD_CHARS).split('\n')) {
    const day = ownDate(line.trim())
    if (day !== null) return { day, at: null, ground: 'words' }
  }
  return null
}
