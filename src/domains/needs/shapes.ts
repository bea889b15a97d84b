/** Shapes that needs, deliveries and offers share, so that they can be set against each other. */
import { type KindContext, subject } from '../../core/kind.ts'
import { codeSchema, idSchema, speakerSchema, stopNights, timelineDay, titleSchema } from '../../core/kinds/shapes.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { daySchema, instantSchema, msOf } from '../../core/time.ts'

export const SECTORS = [
  'water',
  'food',
  'shelter',
  'sanitation',
  'health',
  'clothing',
  'transport',
  'registration',
  'information',
  'family_links',
  'coordination',
  'other',
] as const
export const sectorSchema = { type: 'string', enum: SECTORS } as const

/** How much of what: `300` of `meals`, `2` of `sites`. Only quantities in the same words of unit are ever added. */
export const quantitySchema = { type: 'number', minimum: 0, maximum: 1_000_000_000 } as const
export const unitSchema = { type: 'string', minLength: 1, maxLength: 40 } as const

/** Unit `none` where no quantity was stated; texts choose their words by it. */
export const quantitySlots = (data: { quantity?: number; unit?: string }): { quantity: number; unit: string } => ({
  quantity: data.quantity ?? 0,
  unit: data.quantity === undefined ? 'none' : (data.unit ?? 'none'),
})

/** How soon something is needed. */
const URGENCIES = ['now', 'today', 'soon'] as const
export const urgencySchema = { type: 'string', enum: URGENCIES } as const

/** A quantity means nothing without its unit. */
export const unitProblems = (data: { quantity?: number; unit?: string }): Problem[] =>
  data.quantity !== undefined && data.unit === undefined
    ? [problem('data.required', '/data/unit', { name: 'unit' })]
    : []

export const dayProblems = (data: Readonly<Record<string, unknown>>, ...names: readonly string[]): Problem[] =>
  names.flatMap((name) => {
    const value = data[name]
    return typeof value === 'string' && Number.isNaN(msOf(`${value}T00:00:00Z`))
      ? [problem('time.impossible', `/data/${name}`, { value })]
      : []
  })

const instantProblems = (data: Readonly<Record<string, unknown>>, ...names: readonly string[]): Problem[] =>
  names.flatMap((name) => {
    const value = data[name]
    return typeof value === 'string' && Number.isNaN(msOf(value))
      ? [problem('time.impossible', `/data/${name}`, { value })]
      : []
  })

/** What is under way to a stop: a promise, or a load that has left. */
export const bound = {
  stop: codeSchema,
  sector: sectorSchema,
  quantity: quantitySchema,
  unit: unitSchema,
  by: { ...titleSchema, description: 'Organisation that brings it, never a private person' },
  byKind: speakerSchema,
  offer: { ...idSchema, description: 'The offer that it is taken from' },
  answers: { ...idSchema, description: 'The need that it answers' },
  vehicle: { ...idSchema, description: 'The offer of the vehicle that carries it' },
  forDay: { ...daySchema, description: 'The day whose night it is for' },
  expected: { ...instantSchema, description: 'When it should be there' },
} as const

/** When and on which vehicle something is under way is for those who organise it. */
export const boundSecrecy = {
  stop: 'journey',
  sector: 'journey',
  quantity: 'journey',
  unit: 'journey',
  by: 'journey',
  byKind: 'journey',
  offer: 'journey',
  answers: 'journey',
  vehicle: 'team',
  forDay: 'journey',
  expected: 'team',
} as const

type Bound = { readonly stop: string; readonly forDay?: string; readonly expected?: string }

/** Timeline, and the nights of the stop: the one that it is for, or those of the days on which it was said. */
export const boundSubjects = (data: Bound, context: KindContext): string[] => [
  timelineDay(context),
  ...(data.forDay === undefined ? stopNights(data.stop, context) : [subject('stop-night', data.stop, data.forDay)]),
]

export const boundProblems = (data: Bound & { quantity?: number; unit?: string }): Problem[] => [
  ...unitProblems(data),
  ...dayProblems(data, 'forDay'),
  ...instantProblems(data, 'expected'),
]

export const atStop = (data: { stop: string }, context: KindContext): string[] => [
  timelineDay(context),
  ...stopNights(data.stop, context),
]
