/**
 * What everybody may know of a journey: about how many people, a day late; in which countries, a week late at least; what
 * is asked for. No stops, no hours, no authors, no quotes, no organisers, no sites; nothing that rests on one unverified
 * source; no group of fewer than ten; no place near a danger of the last three days that was not told before (`danger.ts`).
 *
 * It looks at whole local days only, so it changes at midnight and not when a report comes in.
 */
import { grouped } from '../../core/grouped.ts'
import { knownFrom } from '../../core/report.ts'
import { DAY_MS, dayOf, fromWallClock, HOUR_MS, instant, msOf, nextDay } from '../../core/time.ts'
import { type Entry, standing, textOf } from '../../core/view.ts'
import type { Knowledge } from '../knowledge.ts'
import { hasHouses, isConfirmed, NO_RECORD, type SourceRecord, sourceOf, weightOf } from '../sources.ts'
import { capped, countsOf, type Middle, middle, sourceRecords, type Voice, voicesOf } from '../voices.ts'
import { dangersIn, quietMidnight } from './danger.ts'
import { type Range, toldTable, totalOf } from './protect.ts'

/** A day is told of when it has been over for so long. */
const NUMBERS_AFTER_HOURS = 24
/** Counts of the last day and a half before a day's end speak of that day. */
const COUNTS_HOURS = 36
const DAYS_TOLD = 14
const NEEDS_DAYS = 3
/** A group counts beside the one most told of when at least this share of its voices tells of it too. */
const LEAST_TOLD_OF = 0.5

export type PublicDay = {
  readonly day: string
  readonly people: Range | null
  /** Countries of whom something may be told; null: places of this day are not told (yet). */
  readonly countries: readonly { readonly country: string; readonly people: Range }[] | null
}

export type PublicPicture = {
  readonly title: string
  readonly isExample: boolean
  /** Nothing of it happens now. */
  readonly isExercise: boolean
  /** Last day of which a number is told, and that number; null: none yet. */
  readonly until: string | null
  readonly people: Range | null
  readonly placesAfterDays: number
  /** Newest first. */
  readonly days: readonly PublicDay[]
  /** Sectors that two independent sources ask for, or one that was confirmed. */
  readonly needs: readonly string[]
}

export type PublicAsked = { readonly nowMs: number; readonly placesAfterDays: number }

type Facts = { readonly knowledge: Knowledge; readonly records: ReadonlyMap<string, SourceRecord> }

export function publicPictureOf(all: Knowledge, { nowMs, placesAfterDays }: PublicAsked): PublicPicture {
  const { title, isExample, exercise, zone } = all.journey
  const today = dayOf(nowMs, zone)
  const facts = factsBy(all, startOf(today, zone))
  const { knowledge } = facts
  const last = lastDay(knowledge, nowMs)
  const days = last === null ? [] : daysUpTo(last)
  const isPlaced = placing(facts, today, placesAfterDays)
  const told = days.map((day) => publicDay(facts, day, (country) => isPlaced(day, country)))
  const needs = last === null ? [] : needsUntil(knowledge, last)
  const newest = told.find(({ people }) => people !== null)
  const { day: until = null, people = null } = newest ?? {}
  return { title, isExample, isExercise: exercise !== undefined, until, people, placesAfterDays, days: told, needs }
}

/** What was known by a midnight. */
function factsBy(all: Knowledge, midnightMs: number): Facts {
  const isKnown = ({ report }: Entry): boolean => msOf(knownFrom(report)) <= midnightMs
  const knowledge = { ...all, entries: all.entries.filter(isKnown), needs: all.needs.filter(isKnown) }
  return { knowledge, records: sourceRecords(knowledge) }
}

type Placed = 'told' | 'held' | 'notDue'

/**
 * Whether the country of a day is told: it was due, and borne out by what was known, at a midnight at which nothing near
 * it was in danger. What was known grows, so the last such midnight is asked.
 */
function placing(facts: Facts, today: string, placesAfterDays: number) {
  const { zone } = facts.knowledge.journey
  const midnights = daysUpTo(today).map((day) => startOf(day, zone))
  const dangers = dangersIn(facts.knowledge)
  const by = new Map<number, Facts>([[midnights[0] as number, facts]])
  return (day: string, country: string): Placed => {
    const dueMs = endOf(day, zone) + placesAfterDays * DAY_MS
    if (dueMs > (midnights[0] as number)) return 'notDue'
    const quietMs = quietMidnight(dangers, country, midnights)
    if (quietMs === null || quietMs < dueMs) return 'held'
    const then = by.get(quietMs) ?? factsBy(facts.knowledge, quietMs)
    by.set(quietMs, then)
    return then === facts || groupsOn(then, day).some((one) => one.country === country) ? 'told' : 'held'
  }
}

const startOf = (day: string, zone: string): number => fromWallClock(day, zone)
const endOf = (day: string, zone: string): number => fromWallClock(nextDay(day), zone)
const dayBefore = (day: string): string => instant(msOf(`${day}T00:00:00Z`) - DAY_MS).slice(0, 10)

/** The last local day that has been over for a day, and not later than what is known at all. */
function lastDay({ journey: { zone }, asOf, entries }: Knowledge, nowMs: number): string | null {
  if (entries.length === 0) return null
  const atMs = Math.min(nowMs - NUMBERS_AFTER_HOURS * HOUR_MS, msOf(asOf) + DAY_MS)
  return dayBefore(dayOf(atMs, zone))
}

/** Newest first. */
function daysUpTo(last: string): string[] {
  const days = [last]
  while (days.length < DAYS_TOLD) days.push(dayBefore(days.at(-1) as string))
  return days
}

type Told = { readonly size: Middle; readonly country: string | null }

function publicDay(facts: Facts, day: string, placed: (country: string) => Placed): PublicDay {
  const groups = groupsOn(facts, day)
  const countries = [...new Set(groups.map(({ country }) => country ?? ''))].sort()
  // A group is told of by itself before it is added up, so that a small one is in no sum.
  const rows = countries.map((country) => groups.filter((one) => (one.country ?? '') === country))
  const cells = rows.map((row) => totalOf(toldTable([row.map(({ size }) => size)]).cells[0] ?? []))
  const told = countries.flatMap((country, at) => {
    const people = cells[at] ?? null
    return country === '' || people === null || placed(country) !== 'told' ? [] : [{ country, people }]
  })
  return { day, people: totalOf(cells), countries: placed('') === 'notDue' ? null : told }
}

/** Groups of a day of which enough independent sources tell. */
function groupsOn({ knowledge, records }: Facts, day: string): Told[] {
  const codes = [
    ...new Set(knowledge.entries.flatMap(({ data }) => textOf(data['group']) ?? textOf(data['part']) ?? [])),
  ]
  const groups = codes.map((group) => ({ group, voices: voicesOn({ knowledge, records }, group, day) }))
  const most = Math.max(...groups.map(({ voices }) => weightIn(voices)))
  return groups.flatMap(({ group, voices }) => {
    const size = middle(voices)
    const counts = size !== null && weightIn(voices) >= most * LEAST_TOLD_OF && isBorneOut(knowledge, size)
    return counts ? [{ size, country: countryOn({ knowledge, records }, group, day) }] : []
  })
}

const weightIn = (voices: readonly { readonly weight: number }[]): number =>
  voices.reduce((sum, { weight }) => sum + weight, 0)

/** Nothing is told on one unverified source. */
const isBorneOut = (
  knowledge: Knowledge,
  { houses, voices, isConfirmed: confirmed }: Pick<Middle, 'houses' | 'voices' | 'isConfirmed'>,
): boolean => confirmed || houses >= 2 || (voices >= 2 && !hasHouses(knowledge))

function voicesOn({ knowledge, records }: Facts, group: string, day: string): Voice[] {
  const end = endOf(day, knowledge.journey.zone)
  const counts = countsOf(knowledge, group).filter(({ entry }) => isWithin(entry, end - COUNTS_HOURS * HOUR_MS, end))
  return voicesOf(knowledge, counts, records)
}

function isWithin({ report: { happened } }: Entry, fromMs: number, toMs: number): boolean {
  const atMs = (msOf(happened.from) + msOf(happened.to)) / 2
  return fromMs <= atMs && atMs < toMs
}

const TELLS_PLACE: ReadonlySet<string> = new Set([
  'movement.sighting',
  'movement.arrival',
  'movement.departure',
  'movement.rest',
  'movement.crossing',
])

/** The country that more than half of the sources, and two houses of them, name last on a day. */
function countryOn({ knowledge, records }: Facts, group: string, day: string): string | null {
  const { zone } = knowledge.journey
  const [from, to] = [startOf(day, zone), endOf(day, zone)]
  const telling = standing(knowledge.entries).filter(
    (entry) => TELLS_PLACE.has(entry.report.kind) && entry.data['group'] === group && isWithin(entry, from, to),
  )
  const placed = telling.flatMap((entry) => {
    const country = countryIn(knowledge, entry)
    return country === null ? [] : [{ entry, country, ...sourceOf(knowledge, entry) }]
  })
  const last = grouped(placed, ({ key }) => key).flatMap((same) => same.at(-1) ?? [])
  const votes = capped(last.map((vote) => ({ ...vote, weight: weightOf(records.get(vote.key) ?? NO_RECORD) })))
  const winner = grouped(votes, ({ country }) => country).find((same) => weightIn(same) * 2 > weightIn(votes))
  if (!winner) return null
  const houses = new Set(winner.map(({ house }) => house)).size
  const confirmed = winner.some(({ entry }) => isConfirmed(knowledge, entry))
  return isBorneOut(knowledge, { houses, voices: winner.length, isConfirmed: confirmed })
    ? (winner[0]?.country ?? null)
    : null
}

function countryIn({ network }: Knowledge, { report, data }: Entry): string | null {
  const leg = (data['leg'] ?? {}) as { from?: string }
  const crossed = report.kind === 'movement.crossing' ? textOf(data['toStop']) : null
  const stop = crossed ?? textOf(data['stop']) ?? textOf(data['from']) ?? leg.from
  return network.stops.find(({ id }) => id === stop)?.country ?? null
}

/** What is asked for on the last days, wherever: a word, and no place. */
function needsUntil(knowledge: Knowledge, last: string): string[] {
  const end = endOf(last, knowledge.journey.zone)
  const asked = standing(knowledge.needs).filter(
    (entry) => entry.report.kind === 'needs.need' && isWithin(entry, end - NEEDS_DAYS * DAY_MS, end),
  )
  const sectors = grouped(asked, ({ data }) => textOf(data['sector']) ?? '')
  const borneOut = sectors.filter((same) => {
    const sources = same.map((entry) => sourceOf(knowledge, entry))
    const houses = new Set(sources.map(({ house }) => house)).size
    const voices = new Set(sources.map(({ key }) => key)).size
    return isBorneOut(knowledge, { houses, voices, isConfirmed: same.some((entry) => isConfirmed(knowledge, entry)) })
  })
  return borneOut.flatMap(([first]) => (first ? (textOf(first.data['sector']) ?? []) : [])).sort()
}
