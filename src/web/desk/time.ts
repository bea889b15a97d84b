/** The time of a draft as two fields of a form, in the zone that it was said in. */
import { DAY_MS, dayOf, fromWallClock, type Happened, HOUR_MS, instant, msOf, wallClock } from '../../core/time.ts'

const MINUTE_MS = 60_000

/** `YYYY-MM-DDTHH:MM`, as a field of that type has it. */
export const localOf = (at: string, zone: string): string => wallClock(msOf(at), zone).slice(0, 16)

/**
 * The time between two local times, with the precision that their distance means. What is no time stays as it was
 * typed, so that the hub says in words what is wrong with it.
 */
export function happenedFrom(from: string, to: string, before: Happened): Happened {
  const { zone } = before
  if (from === localOf(before.from, zone) && to === localOf(before.to, zone)) return before
  const [fromMs, toMs] = [fromWallClock(from, zone), fromWallClock(to === '' ? from : to, zone)]
  if (Number.isNaN(fromMs) || Number.isNaN(toMs)) return { ...before, from, to }
  return { ...before, from: instant(fromMs), to: instant(toMs), precision: precisionOf(fromMs, toMs, zone) }
}

function precisionOf(fromMs: number, toMs: number, zone: string): Happened['precision'] {
  const lengthMs = toMs - fromMs
  if (lengthMs <= MINUTE_MS) return 'minute'
  if (lengthMs <= HOUR_MS) return 'hour'
  if (dayOf(fromMs, zone) !== dayOf(toMs, zone)) return 'range'
  return lengthMs >= DAY_MS - HOUR_MS - MINUTE_MS ? 'day' : 'part-of-day'
}
