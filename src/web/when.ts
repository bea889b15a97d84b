/**
 * Times as people say them. A past moment has a zone to be read in; a forecast moment is wall-clock text at its stop
 * and is never converted. Nothing here reads a clock: `now` comes in.
 */
import type { Happened } from '../core/time.ts'
import { dayOf, HOUR_MS, msOf, wallClock } from '../core/time.ts'
import type { Spread } from '../readiness/model.ts'
import { lang, t } from './words.ts'

const MINUTE_MS = 60_000
const DAY_HOURS = 24

/** How long ago: minutes, hours up to two days, then days. */
export function age(at: string, nowMs: number): string {
  const ms = nowMs - msOf(at)
  if (ms < 2 * MINUTE_MS) return t('time.now')
  if (ms < HOUR_MS) return t('time.minutes', { n: Math.round(ms / MINUTE_MS) })
  const hours = Math.round(ms / HOUR_MS)
  return hours < 2 * DAY_HOURS ? t('time.hours', { n: hours }) : t('time.days', { n: Math.round(hours / DAY_HOURS) })
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = lang.value === 'es' ? 'es-GT' : 'en-GB'
  const key = locale + JSON.stringify(options)
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

const noon = (day: string): number => msOf(`${day.slice(0, 10)}T12:00:00Z`)
const plain = (text: string): string => text.replace(/[.,]/g, '')

/** `mié 17 oct`. */
const shortDay = (day: string): string =>
  plain(dayFormat({ weekday: 'short', day: 'numeric', month: 'short' }).format(noon(day)))
/** `mié 17`. */
export const briefDay = (day: string): string =>
  plain(dayFormat({ weekday: 'short', day: 'numeric' }).format(noon(day)))
/** `miércoles 17`. */
export const weekDay = (day: string): string => plain(dayFormat({ weekday: 'long', day: 'numeric' }).format(noon(day)))
/** `miércoles, 17 de octubre de 2018`. */
export const longDay = (day: string): string =>
  dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day))

/** A moment in a zone: `17 de octubre de 2018, 18:00`. */
export function longMoment(at: string, zone: string): string {
  const local = wallClock(msOf(at), zone)
  const day = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(noon(local))
  return t('time.at', { day, clock: local.slice(11, 16) })
}

/** A moment in a zone: `mié 17 oct, 18:00`. */
export function shortMoment(at: string, zone: string): string {
  const local = wallClock(msOf(at), zone)
  return t('time.at', { day: shortDay(local), clock: local.slice(11, 16) })
}

function partOfDay(hour: number): string {
  if (hour < 6) return 'night'
  if (hour < 12) return 'morning'
  return hour < 19 ? 'afternoon' : 'evening'
}

/** Wall-clock text as people say it: `jueves 18 por la tarde`. */
export const spoken = (local: string): string =>
  t('time.part', { day: weekDay(local), part: partOfDay(Number(local.slice(11, 13))) })

/** `jue 18 por la tarde`. */
export const briefSpoken = (local: string): string =>
  t('time.part', { day: briefDay(local), part: partOfDay(Number(local.slice(11, 13))) })

/** `jueves 18 por la tarde, hacia las 15:00`. */
export const spokenClock = (local: string): string =>
  t('time.about', { part: spoken(coarse(local)), clock: coarse(local).slice(11, 16) })

const HALF_HOUR_MS = 1_800_000

/** A forecast moment to the half hour: minutes would claim what nobody knows. */
const coarse = (local: string): string => {
  const ms = Math.round(msOf(`${local.slice(0, 16)}:00Z`) / HALF_HOUR_MS) * HALF_HOUR_MS
  return new Date(ms).toISOString().slice(0, 16)
}

/** Nine in ten: `jue 18, 13:00 a 22:00`, or `jue 18 13:00 a vie 19 10:00` over midnight. */
export function arrivalRange(arrival: Spread<string>): string {
  const [from, to] = [coarse(arrival.p05), coarse(arrival.p95)]
  const clock = (local: string): string => local.slice(11, 16)
  const start = `${briefDay(from)} ${clock(from)}`
  const end = from.slice(0, 10) === to.slice(0, 10) ? clock(to) : `${briefDay(to)} ${clock(to)}`
  return t('time.between', { from: start, to: end })
}

/** The day of publication in the journey's zone; a day that came without an hour is that day. */
export const publishedDay = (published: string, zone: string): string =>
  longDay(published.length > 10 ? wallClock(msOf(published), zone) : published)

/** Few letters for under a bead: `jue 18, 13–22 h` or `jue 18 – sáb 20`. */
export function tightArrival(arrival: Spread<string>): string {
  const [from, to] = [coarse(arrival.p05), coarse(arrival.p95)]
  if (from.slice(0, 10) !== to.slice(0, 10)) return `${briefDay(from)} – ${briefDay(to)}`
  const hours = [from, to].map((local) => String(Number(local.slice(11, 13))))
  return `${briefDay(from)}, ${hours[0]}–${hours[1]} h`
}

/** When something happened, as exactly as it was said; the source's own words are shown beside it where there are any. */
export function happenedWords(happened: Happened): string {
  const [from, to] = [wallClock(msOf(happened.from), happened.zone), wallClock(msOf(happened.to), happened.zone)]
  if (happened.precision === 'minute') return t('time.at', { day: shortDay(from), clock: from.slice(11, 16) })
  if (happened.precision === 'hour') return t('time.at', { day: shortDay(from), clock: `${from.slice(11, 13)} h` })
  if (happened.precision === 'part-of-day') return spoken(from)
  if (from.slice(0, 10) === to.slice(0, 10)) return shortDay(from)
  return t('time.between', { from: shortDay(from), to: shortDay(to) })
}

/** Within its day: a clock time, a part of the day, or "during the day". */
export function happenedWithin(happened: Happened, day: string): string {
  const from = wallClock(msOf(happened.from), happened.zone)
  if (from.slice(0, 10) !== day || happened.precision === 'day' || happened.precision === 'range')
    return happened.precision === 'day' ? t('timeline.allDay') : happenedWords(happened)
  return happened.precision === 'part-of-day' ? spoken(from).replace(`${weekDay(from)} `, '') : from.slice(11, 16)
}

export const heardDay = (happened: Happened): string => briefDay(dayOf(msOf(happened.from), happened.zone))
