/** What is decided, as variables of a programme: loads, trips, and what goes unmet in steps of its cost. */
import type { Load, Trip, Want } from './problem.ts'
import { DEEP } from './problem.ts'

/** `most`: there is use for no more of it. */
export type LoadVariable = Omit<Load, 'amount'> & { readonly index: number; readonly most: number }
export type TripVariable = Omit<Trip, 'trips'> & { readonly index: number; readonly km: number }

/** Few people share one of these: half of one is worth nothing, so they are counted whole from the start. */
export const isLarge = (key: string): boolean =>
  ['toilets', 'taps', 'bathing', 'healthPosts', 'clinicians'].includes(key)

export const routeOf = ({ from, stop, night }: { from: string; stop: string; night: number }): string =>
  `${from} ${stop} ${night}`

/** So much of a want goes unmet, at so much each; the cheapest first. */
export type Step = { readonly most: number; readonly each: number }

/**
 * Of things that come whole the cost is asked for at whole loads only: the step in which it bends is one whole unit. Else
 * half a health post here and half there would look better to a solver than one here, and it would search for long.
 */
export function stepsOf({ key, need, lacking, perPerson, weight }: Want): Step[] {
  const each = weight / perPerson
  const bend = lacking - Math.min(lacking, need / 2)
  const [from, to] = isLarge(key) ? [Math.floor(bend), Math.min(lacking, Math.ceil(bend))] : [bend, bend]
  const bent = each * (to > from ? (DEEP * (bend - from) + to - bend) / (to - from) : 1)
  const steps = [
    { most: lacking - to, each },
    { most: to - from, each: bent },
    { most: from, each: DEEP * each },
  ]
  return steps.filter(({ most }) => most > 0)
}

/** A step of going without, as a variable. */
export type Unmet = Step & { readonly index: number }
