/** Shapes that needs, deliveries and offers share, so that they can be set against each other. */
import type { KindContext } from '../../core/kind.ts'
import { stopNights, timelineDay } from '../../core/kinds/shapes.ts'

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

export const atStop = (data: { stop: string }, context: KindContext): string[] => [
  timelineDay(context),
  ...stopNights(data.stop, context),
]
