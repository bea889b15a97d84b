import { defineKind } from '../../../core/kind.ts'
import { codeSchema, stopNights, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'

export const distanceClaim = defineKind({
  doc: 'Somebody states a distance between two stops. It is kept as said and never becomes the map.',
  name: 'movement.distanceClaim',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to', 'distanceM'],
    properties: {
      from: codeSchema,
      to: codeSchema,
      distanceM: { type: 'integer', minimum: 1, maximum: 20_000_000, description: 'Metres, as stated' },
      words: wordsSchema,
    },
  },
  subjects: (data, context) => [timelineDay(context), ...stopNights(data.to, context)],
  secrecy: { from: 'public', to: 'public', distanceM: 'public', words: 'team' },
  keepFor: 'P10Y',
  says: (data) => ({
    key: 'kind.movement.distanceClaim.says',
    slots: { from: data.from, to: data.to, km: Math.max(1, Math.round(data.distanceM / 1000)) },
  }),
  problems: (data) => (data.from === data.to ? [problem('data.duplicate', '/data/to', { name: data.to })] : []),
  examples: {
    good: [
      { from: 'agc', to: 'esq', distanceM: 93342, words: '58 miles' },
      { from: 'tap', to: 'hux', distanceM: 42000 },
    ],
    bad: [
      { data: { from: 'agc', to: 'agc', distanceM: 1000 }, code: 'data.duplicate', path: '/data/to' },
      { data: { from: 'agc', to: 'esq', distanceM: 0 }, code: 'data.range', path: '/data/distanceM' },
    ],
  },
})
