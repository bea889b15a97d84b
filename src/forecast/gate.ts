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
  /** Somebody was seen beyond while they stood here: it keeps nobody for good, be it a border, a block or a camp. */
  readonly isOpen: boolean
}

/** `asOfMs`: a rest that is told until later has not been stood yet. `goal`: where they said that their way ends. */
export function gatesOf(visits: readonly Visit[], way: Way, asOfMs: number, goal = -1, isOpen = false): Gates {
  const country = (visit: Visit | undefined) => way.stops[visit?.stop ?? -1]?.country
  const passed = visits.filter((visit, i) => i > 0 && country(visit) !== country(visits[i - 1])).length
  const worth = PRIORS.borderStopWorth
  const stops = (PRIORS.borderStop * worth) / (worth + passed)
  const ahead = { stops, holds: PRIORS.borderHold, heldMs: 0 }
  const last = visits.at(-1)
  const livedMs = last ? Math.max(0, last.cameToMs - (visits[0] as Visit).cameFromMs) : 0
  const heldMs = last && !last.left ? Math.max(0, Math.min(last.seenMs, asOfMs) - last.cameToMs) : 0
  const here = after(isOpen ? { ...ahead, stops: 0 } : ahead, heldMs)
  const isGoal = last?.stop === goal
  const stands = isOpen && !isGoal ? 0 : standing(heldMs, livedMs, isGoal)
  return { ahead, here, stands, isOpen }
}

/**
 * A stay that ends is over with the same chance each day; a body that has ended since it came is seen there for ever. A day
 * tells nothing of it: they rest, or sleep; but at a goal every hour does.
 */
function standing(heldMs: number, livedMs: number, isGoal: boolean): number {
  const heldDays = isGoal ? heldMs / DAY_MS : Math.max(0, heldMs / DAY_MS - 1)
  const stop = isGoal ? PRIORS.goalEnds : 1 - lastsFor(heldDays, livedMs / DAY_MS)
  const ends = (1 - stop) * Math.exp(-heldDays / PRIORS.stayDays)
  return stop / (stop + ends)
}

/**
 * Chance that a body that has lasted for some days lasts for so many more (Lomax 1954): bodies differ in what holds them
 * together, so the longer one has lasted the less likely it ends tomorrow.
 */
const lastsFor = (days: number, lived: number): number =>
  ((PRIORS.endsDays + lived) / (PRIORS.endsDays + lived + days)) ** PRIORS.endsShape

/** Days that it lasts for, by luck of even odds. */
export const lastsBeyond = (lived: number, u: number): number =>
  (PRIORS.endsDays + lived) * (u ** (-1 / PRIORS.endsShape) - 1)

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
