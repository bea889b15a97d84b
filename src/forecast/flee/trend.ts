/**
 * What the reports of a camp foretell by themselves: the last count, and the change of the two months before it carried
 * on, fading from the day of the last report. How wrong that is, is learned in hindsight: the same is done from earlier
 * days, and the errors are kept by lead.
 *
 * The three numbers are one set for all countries; what they give is measured by bench/flee-ahead.ts.
 */
import type { DayCount } from '../../core/displacement.ts'

export type Habits = {
  /** Days before the last report whose change is carried on: shorter ones follow single transfers and recounts. */
  readonly trendDays: number
  /** What is left of the change after a day. 0.97 halves it in three weeks: waves of arrivals come and end. */
  readonly kept: number
  /** Share of the arrivals that go where the rules of movement send them, the rest where they went before. */
  readonly byRules: number
}

export const HABITS: Habits = { trendDays: 60, kept: 0.97, byRules: 0.3 }

/** Days from which the trend is tried in hindsight, and how far back: the beginning of a crisis is like no later week. */
const TRIES = 24
const HINDSIGHT_DAYS = 180
/** Keeps an error of a handful of people from counting as large. */
export const FEW_PEOPLE = 100
/** Fewer errors than these say little; then errors that are usual elsewhere stand beside them. */
const ENOUGH_ERRORS = 100
/** Usual error of a logarithm thirty days ahead; it grows with the root of the lead. */
const USUAL_ERROR = 0.25
/** Camps that open or empty are off by any factor; what is drawn again is at most this one. */
const MOST_ERROR = Math.log(2)

/** People on day `t`: linear between reports, held before the first and after the last. `rows` holds at least one. */
function between(rows: readonly DayCount[], t: number): number {
  const next = rows.findIndex((row) => row.day > t)
  const [before, after] = next < 0 ? [rows.at(-1), undefined] : [rows[next - 1], rows[next]]
  if (!before || !after) return (before ?? after)?.people ?? 0
  return before.people + ((t - before.day) / (after.day - before.day)) * (after.people - before.people)
}

/** How many more (or fewer) people a camp with these reports has on day `t` than at its last report, from day `until` on. */
export function expectedChange(rows: readonly DayCount[], until: number, t: number, habits: Habits): number {
  const last = rows.at(-1)
  if (!last || rows.length < 2 || t <= until) return 0
  const daily = (last.people - between(rows, last.day - habits.trendDays)) / habits.trendDays
  const { kept } = habits
  const days = kept === 1 ? t - until : (kept * (1 - kept ** (t - until))) / (1 - kept)
  return Math.max(-last.people, daily * kept ** (until - last.day) * days)
}

/**
 * Sorted errors (of logarithms) at each lead 0 .. `lead`, a factor of 1 on average, so that who draws them again keeps the
 * best guess as mean. They are made by the trend from earlier days. `known`: the reports of
 * each camp up to day `until`, all in the measure of that day, so that a registration is not taken for movement.
 */
export function pastErrors(
  known: readonly (readonly DayCount[])[],
  until: number,
  lead: number,
  habits: Habits,
): Float64Array[] {
  const first = Math.max(0, until - HINDSIGHT_DAYS)
  const step = Math.max(1, Math.floor((until - first) / TRIES))
  const errors = Array.from({ length: lead + 1 }, (): number[] => [])
  for (const rows of known) {
    const end = rows.at(-1)?.day ?? -1
    for (let from = until - 1; from >= first; from -= step) {
      const then = rows.filter((row) => row.day <= from)
      // Before a second report there is no trend.
      if (then.length < 2) continue
      for (let h = 1; h <= lead && from + h <= end; h++) {
        const said = (then.at(-1)?.people ?? 0) + expectedChange(then, from, from + h, habits)
        errors[h]?.push(logError(between(rows, from + h), said))
      }
    }
  }
  return errors.map((found, h) => centred([...found, ...usualErrors(found.length, h)]).sort())
}

function centred(errors: readonly number[]): Float64Array {
  const factor = errors.reduce((sum, error) => sum + Math.exp(error), 0) / errors.length
  return Float64Array.from(errors, (error) => error - Math.log(factor))
}

function logError(came: number, said: number): number {
  const error = Math.log((came + FEW_PEOPLE) / (said + FEW_PEOPLE))
  return Math.max(-MOST_ERROR, Math.min(MOST_ERROR, error))
}

/** A triangle-like spread of both signs, as many as are missing. */
function usualErrors(found: number, h: number): number[] {
  const missing = Math.max(0, ENOUGH_ERRORS - found)
  const spread = USUAL_ERROR * Math.sqrt(h / 30)
  return Array.from({ length: missing }, (_, i) => {
    const at = (2 * (i + 0.5)) / missing - 1
    return 2 * spread * at * Math.abs(at)
  })
}
