import { EXERCISE } from '../exercise.ts'
import { defineKind, subject } from '../kind.ts'
import { timelineDay } from './shapes.ts'

export const exercise = defineKind({
  doc: 'A coordinator says that the journey is an exercise, and that its clock shows the moment at which this happened.',
  name: EXERCISE,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['clock'],
    properties: {
      clock: {
        type: 'string',
        enum: ['stands', 'runs', 'real'],
        description: 'The clock stands at that moment, goes on from there, or is the real one: no exercise any more.',
      },
    },
  },
  subjects: (_data, context) => [subject('journey', 'all'), timelineDay(context)],
  secrecy: { clock: 'public' },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.core.exercise.says', slots: { clock: data.clock } }),
  examples: {
    good: [{ clock: 'stands' }, { clock: 'runs' }, { clock: 'real' }],
    bad: [
      { data: { clock: 'late' }, code: 'data.enum', path: '/data/clock' },
      { data: {}, code: 'data.required', path: '/data/clock' },
    ],
  },
})
