import { defineKind } from '../../../core/kind.ts'
import { peopleSlots, wordsSchema } from '../../../core/kinds/shapes.ts'
import { rideSubjects, tally, tallyProblems, tallySecrecy } from '../shapes.ts'

export const arrival = defineKind({
  doc: 'The check where a ride ends: how many vehicles and people came, and whether every family is whole.',
  name: 'transport.arrival',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['leg', 'from', 'to'],
    properties: {
      ...tally,
      complete: {
        type: 'string',
        enum: ['all', 'some', 'none'],
        description: 'Whether everybody who boarded is there. With `all` no number is needed',
      },
      words: wordsSchema,
    },
  },
  subjects: (data, context) => rideSubjects(data.leg, data, context),
  secrecy: { ...tallySecrecy, complete: 'journey', words: 'team' },
  keepFor: 'P1Y',
  says: (data) => ({
    key: 'kind.transport.arrival.says',
    slots: { from: data.from, to: data.to, complete: data.complete ?? 'some', ...peopleSlots(data.people) },
  }),
  problems: tallyProblems,
  button: 'moving',
  examples: {
    good: [
      {
        leg: 'l'.repeat(43),
        from: 'gua',
        to: 'tec',
        vehicles: 4,
        complete: 'all',
        familiesApart: 0,
        witness: 'church',
      },
      {
        leg: 'l'.repeat(43),
        from: 'gua',
        to: 'tec',
        vehicles: 3,
        people: { low: null, best: 131, high: null },
        complete: 'some',
        familiesApart: 2,
      },
    ],
    bad: [
      {
        data: { leg: 'l'.repeat(43), from: 'gua', to: 'tec', complete: 'yes' },
        code: 'data.enum',
        path: '/data/complete',
      },
      { data: { from: 'gua', to: 'tec', complete: 'all' }, code: 'data.required', path: '/data/leg' },
    ],
  },
})
