import { defineKind } from '../../../core/kind.ts'
import { keepSchema, peopleSlots, sealedSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { rideSubjects, tally, tallyProblems, tallySecrecy } from '../shapes.ts'

export const boarding = defineKind({
  doc: 'People got into the vehicles of a ride, and somebody stood there and counted: how many, in how many families.',
  name: 'transport.boarding',
  v: 3,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['leg', 'from', 'to'],
    properties: {
      ...tally,
      passengers: { ...sealedSchema, description: 'Who is aboard, family by family: sealed, never in clear' },
      words: wordsSchema,
      keep: keepSchema,
    },
  },
  subjects: (data, context) => rideSubjects(data.leg, data, context),
  secrecy: { ...tallySecrecy, passengers: 'sealed', words: 'team', keep: 'journey' },
  sealedFor: { passengers: { roles: ['familyLinks'], mostChars: 8000 } },
  // Version 1 had no list, sealed or not; 2 no shorter term.
  upcast: { 1: (data) => data, 2: (data) => data },
  keepFor: 'P1Y',
  shorterBy: 'keep',
  says: (data) => ({
    key: 'kind.transport.boarding.says',
    slots: { from: data.from, to: data.to, vehicles: data.vehicles ?? 0, ...peopleSlots(data.people) },
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
        people: { low: null, best: 172, high: null },
        families: 41,
        familiesApart: 0,
        witness: 'church',
      },
      { leg: 'l'.repeat(43), from: 'gua', to: 'tec' },
    ],
    bad: [
      { data: { leg: 'bus 4', from: 'gua', to: 'tec' }, code: 'data.pattern', path: '/data/leg' },
      {
        data: { leg: 'l'.repeat(43), from: 'gua', to: 'tec', people: { low: 9, best: 3, high: 2 } },
        code: 'count.order',
        path: '/data/people',
      },
    ],
  },
})
