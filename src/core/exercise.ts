/**
 * An exercise: a journey that is told at a time of its own, as a drill or an example is. Its clock showed one moment when
 * the exercise began, and stands or goes on from there. Pure: the real time comes in, the journey's time comes out.
 *
 * The report that begins it ties the two: it happened at the journey's moment, and was said at the real one.
 */
import { laterSaid, type Report } from './report.ts'
import { DAY_MS, type Happened, instant, msOf } from './time.ts'
import { mayLead, type Trust } from './trust.ts'
import { type Entry, standing } from './view.ts'

export const EXERCISE = 'core.exercise'

export type Exercise = {
  /** What the journey's clock showed when the exercise began, UTC text. */
  readonly clock: string
  /** When that was, UTC text. */
  readonly since: string
  /** False: the clock stands, so that the journey looks the same whenever somebody comes. */
  readonly runs: boolean
}

/** The exercise that the last word of somebody who may say so began; null: the journey's time is the real one. */
export function exerciseIn(entries: readonly Entry[], trust: Trust): Exercise | null {
  const begun = standing(entries).filter(({ report }) => report.kind === EXERCISE && mayLead(report, trust))
  const last = begun.sort((a, b) => order(a.report, b.report)).at(-1)
  const clock = last?.data['clock'] ?? 'real'
  if (!last || clock === 'real') return null
  const { happened, said } = last.report
  return { clock: happened.from, since: said, runs: clock === 'runs' }
}

const order = (a: Report, b: Report): number => laterSaid(a, b) || (a.id < b.id ? -1 : 1)

/** The journey's time at a real moment. What was before the exercise stays what it was. */
export function timeIn(exercise: Exercise | null | undefined, at: string): string {
  return !exercise || at < exercise.since ? at : onClock(exercise, at)
}

/** What the journey's clock shows, in milliseconds. Who is a little behind whoever began the exercise is in it already. */
export const clockIn = (exercise: Exercise | null | undefined, ms: number): number =>
  exercise ? msOf(onClock(exercise, instant(ms))) : ms

function onClock({ clock, since, runs }: Exercise, at: string): string {
  return runs ? instant(msOf(clock) + Math.max(0, msOf(at) - msOf(since))) : clock
}

/**
 * A report as it was heard in the journey's time: what was said or published while the exercise goes on. A phone that
 * does not know of the exercise dates by the real clock what happened; in a journey of the past no other moment of its
 * can be so late, so that is put right too. The stored report stays as it is.
 */
export function heardIn(exercise: Exercise | null | undefined, report: Report): Report {
  if (!exercise || report.said < exercise.since) return report
  const cites = report.cites?.map((cite) => {
    const { published } = cite
    return published && published >= exercise.since.slice(0, published.length)
      ? { ...cite, published: onClock(exercise, published.length === 10 ? exercise.since : published) }
      : cite
  })
  const happened = happenedIn(exercise, report.happened)
  return { ...report, said: timeIn(exercise, report.said), happened, ...(cites && { cites }) }
}

function happenedIn(exercise: Exercise, happened: Happened): Happened {
  const realFrom = instant(msOf(exercise.since) - DAY_MS)
  if (exercise.clock >= realFrom || happened.from < realFrom) return happened
  return { ...happened, from: onClock(exercise, happened.from), to: onClock(exercise, happened.to) }
}
