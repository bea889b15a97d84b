import { defineKind, subject } from '../../../core/kind.ts'
import { codeSchema, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'

/** Usual ways of going along a leg; the same list as `LegMode` of the network. */
const LEG_MODES = ['walk', 'walk+rides', 'rides', 'bus', 'truck', 'train', 'boat', 'unknown'] as const

export const leg = defineKind({
  doc: 'A piece of way from one stop to another, in the direction in which people go.',
  name: 'movement.leg',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to', 'roadM', 'mode', 'walkable'],
    properties: {
      from: codeSchema,
      to: codeSchema,
      roadM: { type: 'integer', minimum: 0, maximum: 5_000_000, description: 'Metres by road' },
      mode: { type: 'string', enum: LEG_MODES },
      walkable: { type: 'boolean' },
      words: wordsSchema,
    },
  },
  subjects: (_data, context) => [subject('network', 'all'), timelineDay(context)],
  secrecy: { from: 'public', to: 'public', roadM: 'public', mode: 'public', walkable: 'public', words: 'team' },
  keepFor: 'P10Y',
  says: (data) => ({
    key: 'kind.movement.leg.says',
    slots: { from: data.from, to: data.to, km: Math.round(data.roadM / 1000) },
  }),
  examples: {
    good: [
      { from: 'agc', to: 'esq', roadM: 10000, mode: 'walk', walkable: true },
      { from: 'tap', to: 'hux', roadM: 42000, mode: 'walk+rides', walkable: true, words: '35, 40, 42 or 45 km' },
    ],
    bad: [
      {
        data: { from: 'agc', to: 'esq', roadM: -10, mode: 'walk', walkable: true },
        code: 'data.range',
        path: '/data/roadM',
      },
      {
        data: { from: 'agc', to: 'esq', roadM: 10.5, mode: 'walk', walkable: true },
        code: 'data.type',
        path: '/data/roadM',
      },
      { data: { from: 'agc', to: 'esq', roadM: 10000, mode: 'walk' }, code: 'data.required', path: '/data/walkable' },
    ],
  },
})
