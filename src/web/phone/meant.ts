/** What was half written, and the hour that it was about when it is read again later. */
import { DAY_MS, dayOf, HOUR_MS, msOf, wallClock } from '../../core/time.ts'

export type Entered = readonly (readonly [name: string, value: string])[]
export type Draft = { readonly at: string; readonly entered: Entered }

const MINUTE_CHARS = 16

/** "Now" was then: the day and hour that were meant, as the form asks for them when it is opened `nowMs`. */
export function asMeant({ at, entered }: Draft, nowMs: number, zone: string): Entered {
  const said = new Map(entered)
  const when = said.get('when') ?? ''
  const beforeMs = when === 'hour' ? HOUR_MS : when === 'yesterday' ? DAY_MS : 0
  const meantMs = msOf(at) - beforeMs
  const day = [nowMs, nowMs - DAY_MS].findIndex((ms) => dayOf(ms, zone) === dayOf(meantMs, zone))
  if (when === '' || day < 0) return entered
  const isHour = when === 'now' || when === 'hour'
  const time = isHour ? wallClock(meantMs, zone).slice(MINUTE_CHARS - 5, MINUTE_CHARS) : (said.get('when.at') ?? '')
  return [...said.set('when', day === 0 ? 'today' : 'yesterday').set('when.at', time)]
}
