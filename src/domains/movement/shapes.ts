/**
 * What the kinds of this domain have in common: a number of people with what it measures, how it was made and who
 * says so; and where on the way something happened.
 */
import { countProblems, METHODS, METRICS, peopleSchema } from '../../core/count.ts'
import type { KindContext } from '../../core/kind.ts'
import { codeSchema, groupDays, NOT_SAID, speakerSchema, stopNights, timelineDay } from '../../core/kinds/shapes.ts'
import type { CountRange } from '../../core/observation.ts'
import type { Problem, Slots } from '../../core/problem.ts'

/** A directed piece of way between two stops, by their codes. */
export const legSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to'],
  properties: { from: codeSchema, to: codeSchema },
} as const

/** Fields of a number of people. `origin`: reports that repeat one count share it, and are one witness. */
export const counted = {
  people: peopleSchema,
  metric: { type: 'string', enum: METRICS },
  method: { type: 'string', enum: METHODS },
  saidBy: speakerSchema,
  origin: { type: 'string', minLength: 1, maxLength: 60 },
} as const

export const countedSecrecy = {
  people: 'journey',
  metric: 'journey',
  method: 'journey',
  saidBy: 'journey',
  origin: 'journey',
} as const

type Placed = { readonly group?: string; readonly stop?: string; readonly toStop?: string }

/** Timeline, the group's days, and the nights of the stop. */
export const placedSubjects = (data: Placed, context: KindContext): string[] => [
  timelineDay(context),
  ...groupDays(data.group, context),
  ...stopNights(data.stop, context),
]

export const peopleProblems = (people: CountRange | undefined): Problem[] =>
  people === undefined ? [] : countProblems(people, '/data/people')

/** Slots named `stop`, `toStop`, `from`, `to` and `group` hold codes: a screen puts the names in their place. */
export const placeSlots = (data: Placed): Slots => ({
  group: data.group ?? NOT_SAID,
  stop: data.stop ?? NOT_SAID,
  toStop: data.toStop ?? NOT_SAID,
})
