import { defineKind } from '../../../core/kind.ts'
import { codeSchema, stopNights, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'

export const lift = defineKind({
  doc: 'People at a stop who cannot walk on and need a lift: how many in a family, how many such families, and where to.',
  name: 'transport.lift',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to', 'size', 'urgency'],
    properties: {
      from: codeSchema,
      to: codeSchema,
      size: { type: 'integer', minimum: 1, maximum: 60, description: 'People in the family: it is never parted' },
      groups: { type: 'integer', minimum: 1, maximum: 500, description: 'Families of that size; one where not said' },
      urgency: { type: 'string', enum: ['now', 'today', 'soon'], description: 'How soon they must leave' },
      who: {
        type: 'string',
        enum: ['children', 'sick', 'elderly', 'pregnant', 'disability', 'other'],
        description: 'Why they cannot walk',
      },
      words: wordsSchema,
    },
  },
  problems: ({ from, to }) => (from === to ? [problem('place.same', '/data/to')] : []),
  subjects: (data, context) => [timelineDay(context), ...stopNights(data.from, context)],
  // Of a single person at one stop, why she cannot walk says too much.
  secrecy: {
    from: 'journey',
    to: 'journey',
    size: 'journey',
    groups: 'journey',
    urgency: 'journey',
    who: 'team',
    words: 'team',
  },
  keepFor: 'P1Y',
  says: ({ from, to, size, groups }) => ({
    key: 'kind.transport.lift.says',
    slots: { from, to, size, groups: groups ?? 1 },
  }),
  button: 'moving',
  examples: {
    good: [
      { from: 'esq', to: 'chq', size: 5, urgency: 'today', who: 'children' },
      { from: 'esq', to: 'chq', size: 1, groups: 12, urgency: 'now', who: 'elderly' },
    ],
    bad: [
      { data: { from: 'esq', to: 'chq', size: 0, urgency: 'now' }, code: 'data.range', path: '/data/size' },
      { data: { from: 'esq', size: 3, urgency: 'now' }, code: 'data.required', path: '/data/to' },
      { data: { from: 'esq', to: 'esq', size: 3, urgency: 'now' }, code: 'place.same', path: '/data/to' },
    ],
  },
})
