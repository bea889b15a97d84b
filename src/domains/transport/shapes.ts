/** What a leg, the boarding of it and the check of its arrival have in common. Tallies only: a list of passengers can only be sealed. */
import { countProblems, peopleSchema } from '../../core/count.ts'
import { type KindContext, subject } from '../../core/kind.ts'
import { codeSchema, idSchema, speakerSchema, stopNights, timelineDay } from '../../core/kinds/shapes.ts'
import type { CountRange } from '../../core/observation.ts'
import type { Problem } from '../../core/problem.ts'

/** Who came aboard or got off, as a tally. */
export const tally = {
  leg: { ...idSchema, description: 'The report that announced the ride' },
  from: codeSchema,
  to: codeSchema,
  vehicles: { type: 'integer', minimum: 0, maximum: 10_000 },
  people: peopleSchema,
  families: { type: 'integer', minimum: 0, maximum: 100_000, description: 'Groups that belong together' },
  familiesApart: {
    type: 'integer',
    minimum: 0,
    maximum: 100_000,
    description: 'Groups of which somebody is not in the same vehicle, or not there',
  },
  witness: { ...speakerSchema, description: 'Who stood there and counted' },
} as const

export const tallySecrecy = {
  leg: 'journey',
  from: 'journey',
  to: 'journey',
  vehicles: 'journey',
  people: 'journey',
  families: 'journey',
  familiesApart: 'journey',
  witness: 'journey',
} as const

type Ride = { readonly from: string; readonly to: string }

/** Timeline, the ride, and the nights of both stops. */
export const rideSubjects = (ride: string, { from, to }: Ride, context: KindContext): string[] => [
  timelineDay(context),
  subject('ride', ride),
  ...stopNights(from, context),
  ...(to === from ? [] : stopNights(to, context)),
]

export const tallyProblems = ({ people }: { people?: CountRange }): Problem[] =>
  people === undefined ? [] : countProblems(people, '/data/people')
