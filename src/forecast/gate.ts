/**
 * What a border does with those who come to it: it lets them through, holds them for hours or days, or stops them for
 * good. Who got through the borders before gets through the next likelier; who has waited at one for days is likelier
 * to be there for good than who came this morning. So it is with those who stand anywhere else, more slowly.
 */
import { DAY_MS, HOUR_MS } from './evidence.ts'
import type { Visit } from './past.ts'
import { PRIORS } from './priors.ts'
import { normalCdf, normalQuantile } from './random.ts'
import type { Way } from './way.ts'

/** Chances: that it stops a body for good; that it holds one that it does not stop. `heldMs`: so long it has, as was seen. */
export type Gate = { readonly stops: number; readonly holds: number; readonly heldMs: number }
/** `here`: the stop where they were last seen. */
export type Gates = {
  readonly here: Gate
  readonly ahead: Gate
  /** Chance that they go on no more from where they stand, whatever keeps them: by how long they have stood there. */
  readonly stands: number
}

/** `asOfMs`: a rest that is told until later has not been stood yet. `goal`: where they said that their way ends. */
export function gatesOf(visits: readonly Visit[], way: Way, asOfMs: number, goal = -1): Gates {
  const country = (visit: Visit | undefined) => way.stops[visit?.stop ?? -1]?.country
  const passed = visits.filter((visit, i) => i > 0 && country(visit) !== country(visits[i - 1])).length
  const worth = PRIORS.borderStopWorth
  const stops = (PRIORS.borderStop * worth) / (worth + passed)
  const ahead = { stops, holds: PRIORS.borderHold, heldMs: 0 }
  const last = visits.at(-1)
  const heldMs = last && !last.left ? Math.max(0, Math.min(last.seenMs, asOfMs) - last.cameToMs) : 0
  return { ahead, here: after(ahead, heldMs), stands: standing(heldMs, last?.stop === goal) }
}

/** A stay that ends is over with the same chance each day; one that does not, never. But for a goal a day tells nothing. */
function standing(heldMs: number, isGoal: boolean): number {
  if (!isGoal && heldMs < DAY_MS) return 0
  const stop = isGoal ? PRIORS.goalEnds : PRIORS.stayStop
  const ends = (1 - stop) * Math.exp(-heldMs / DAY_MS / PRIORS.stayDays)
  return stop / (stop + ends)
}

/** After so long there: it stops them, or holds them still, or they are free to go and rest. */
function after({ stops, holds }: Gate, heldMs: number): Gate {
  const still = holds * (1 - passedBy(heldMs, PRIORS.borderHoldHours, PRIORS.borderHoldSd))
  const rest = (1 - holds) * PRIORS.restMean ** (heldMs / DAY_MS)
  const going = (1 - stops) * (still + rest)
  return { stops: stops / (stops + going), holds: still / (still + rest), heldMs }
}

/** Share of a log-normal law of hours that lies before a time. */
export const passedBy = (ms: number, medianHours: number, sd: number): number =>
  ms > 0 ? normalCdf(Math.log(ms / HOUR_MS / medianHours) / sd) : 0

/** Hours by such a law, of which so much has passed already; `u` is the luck of what is left. */
export function hoursBeyond(heldMs: number, medianHours: number, sd: number, u: number): number {
  const passed = passedBy(heldMs, medianHours, sd)
  return medianHours * Math.exp(sd * normalQuantile(Math.min(1 - 1e-9, passed + (1 - passed) * u)))
}
