/**
 * What the camps counted, as one number a camp and day: linear between reports, the first before them, the last after
 * them. `knownDay` leaves out what was not known by then, so that a forecast cannot see the counts it is judged by.
 */
import type { CampCounts, DayCount } from '../../core/displacement.ts'

/**
 * Several series of one camp, added at every day that one of them has. Between the days of the first series its next
 * value stands in; the sum ends where either ends. That is how Flee adds; other sums would be scored
 * against other data than Flee's.
 */
function added(first: readonly DayCount[], second: readonly DayCount[]): DayCount[] {
  const rows: DayCount[] = []
  let i = 0
  let before = 0
  for (const { day, people } of second) {
    for (; i < first.length && (first[i] as DayCount).day < day; i++) {
      const own = first[i] as DayCount
      rows.push({ day: own.day, people: own.people + before })
    }
    const own = first[i]
    if (!own) break
    rows.push({ day, people: people + own.people })
    if (own.day === day) i++
    before = people
  }
  return rows
}

/** Removes the over-count before a registration: all rows before day D are scaled by the step that happens at D. */
function levelled(rows: readonly DayCount[], levelDay: number): readonly DayCount[] {
  const at = rows.findIndex((row) => row.day === levelDay)
  const [before, now] = [rows[at - 1]?.people ?? 0, rows[at]?.people ?? 0]
  if (levelDay < 0 || at < 1 || before === 0) return rows
  return rows.map((row, i) => (i < at ? { day: row.day, people: (row.people * now) / before } : row))
}

/** Rows of a camp after addition and levelling, in the order of days. */
export function reportsOf({ series, levelDays }: CampCounts, knownDay = Number.POSITIVE_INFINITY): readonly DayCount[] {
  const known = series.map((rows) => rows.filter((row) => row.day <= knownDay))
  const [first = [], ...more] = known
  const sum: readonly DayCount[] = more.reduce<readonly DayCount[]>((rows, next) => added(rows, next), first)
  return levelDays.filter((day) => day <= knownDay).reduce(levelled, sum)
}

/** Whole people on each of the days 0 .. days - 1. */
export function daily(rows: readonly DayCount[], days: number): Float64Array {
  const out = new Float64Array(days)
  let i = 0
  for (let day = 0; day < days; day++) {
    while (i < rows.length && (rows[i] as DayCount).day <= day) i++
    const [before, after] = [rows[i - 1], rows[i]]
    if (!before || !after) out[day] = Math.trunc((before ?? after)?.people ?? 0)
    else {
      const share = (day - before.day) / (after.day - before.day)
      out[day] = Math.trunc(before.people + share * (after.people - before.people))
    }
  }
  return out
}

/** A registration that finds less than a fifth, or five times as many, says that the count before was none. */
const MOST_RECOUNT = 5

/**
 * Days 0 .. days - 1 as a forecast made on day `until` is judged. Later registrations rescale all earlier counts; that
 * is no movement and nobody could know it on that day, so it is undone: all counts stay in the measure of that day. Up
 * to day `until` only what was known by then, so that later reports move nothing there.
 */
export function judgedCounts(counts: CampCounts, until: number, days: number): Float64Array {
  const known = reportsOf(counts, until)
  const then = reportsOf({ ...counts, levelDays: counts.levelDays.filter((day) => day <= until) })
  const later = counts.levelDays.filter((day) => day > until)
  const factor = later.reduce((product, day) => product * recountOn(then, day), 1)
  const all = daily(reportsOf(counts), days).map((people) => Math.trunc(people / factor))
  all.set(daily(known, Math.min(days, until + 1)))
  return all
}

/** By how much the registration on `day` changed what was counted before it. */
function recountOn(rows: readonly DayCount[], day: number): number {
  const at = rows.findIndex((row) => row.day === day)
  const found = (rows[at]?.people ?? 0) / (rows[at - 1]?.people ?? 0)
  return found > 1 / MOST_RECOUNT && found < MOST_RECOUNT ? found : 1
}
