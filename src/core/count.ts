/**
 * Numbers of people, as stated. A count is a range with a metric, a method and a source; two people who disagree are
 * information, so nothing here averages. A bound that was not stated is null ("more than 3,000": low 3,000, high null).
 */
import type { CountRange } from './observation.ts'
import type { Problem } from './problem.ts'
import { problem } from './problem.ts'

const bound = { type: ['integer', 'null'], minimum: 0, maximum: 100_000_000 } as const

export const peopleSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['low', 'best', 'high'],
  properties: { low: bound, best: bound, high: bound, words: { type: 'string', maxLength: 200 } },
} as const

export const METRICS = [
  'group_size',
  'at_stop',
  'arrivals',
  'crossed',
  'passed',
  'registered',
  'cumulative',
  'joined',
  'left',
  'returned',
  'waiting',
  'expected',
  'asylum_requests',
  'other',
] as const

/** How the number was made: counted head by head, estimated by eye, from a register, repeated from somebody. */
export const METHODS = ['counted', 'estimated', 'registered', 'told', 'unknown'] as const

/** A range whose bounds are out of order, or that states nothing at all. */
export function countProblems(people: CountRange, path: string): Problem[] {
  const stated = [people.low, people.best, people.high].filter((n) => n !== null)
  if (stated.length === 0) return [problem('data.required', path, { name: 'people' })]
  const sorted = stated.every((n, i) => i === 0 || n >= (stated[i - 1] as number))
  return sorted ? [] : [problem('count.order', path, { low: String(people.low), high: String(people.high) })]
}

/** The stated numbers as plain bounds; where one side is open, the nearest stated number stands in. */
export function bounds(people: CountRange): { low: number; best: number; high: number } | null {
  const low = people.low ?? people.best ?? people.high
  const high = people.high ?? people.best ?? people.low
  if (low === null || high === null) return null
  return { low, best: people.best ?? Math.round((low + high) / 2), high }
}
