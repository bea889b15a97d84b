import { defineKind } from '../../../core/kind.ts'
import {
  codeSchema,
  idSchema,
  modeSchema,
  speakerSchema,
  titleSchema,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { instantSchema, msOf } from '../../../core/time.ts'
import { rideSubjects } from '../shapes.ts'

export const leg = defineKind({
  doc: 'Vehicles that will carry people from one stop to another: how many, with how many seats, whose, and when.',
  name: 'transport.leg',
  v: 2,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to', 'mode'],
    properties: {
      from: codeSchema,
      to: codeSchema,
      mode: modeSchema,
      vehicles: { type: 'integer', minimum: 0, maximum: 10_000 },
      seats: { type: 'integer', minimum: 0, maximum: 1_000_000, description: 'Seats in all vehicles together' },
      group: codeSchema,
      by: { ...titleSchema, description: 'Organisation that provides them, never a driver' },
      provider: { ...speakerSchema, description: 'Who provides the vehicles' },
      departs: instantSchema,
      expected: { ...instantSchema, description: 'When they should be there' },
      vehicle: { ...idSchema, description: 'The offer that the vehicles are taken from' },
      lifts: {
        type: 'array',
        maxItems: 500,
        items: idSchema,
        description: 'Who asked for it: the report of the lift, once for each family',
      },
      words: wordsSchema,
    },
  },
  subjects: (data, context) => rideSubjects(context.id, data, context),
  // Whoever carries people has been arrested for it, and a bus with an hour can be waited for: names and hours stay
  // with the team.
  secrecy: {
    from: 'journey',
    to: 'journey',
    mode: 'journey',
    vehicles: 'journey',
    seats: 'journey',
    group: 'journey',
    by: 'team',
    provider: 'journey',
    departs: 'team',
    expected: 'team',
    vehicle: 'team',
    lifts: 'journey',
    words: 'team',
  },
  // Version 1 did not say whose lift it is, nor which offer it takes.
  upcast: { 1: (data) => data },
  keepFor: 'P1Y',
  says: (data) => ({
    key: 'kind.transport.leg.says',
    slots: { mode: data.mode, from: data.from, to: data.to, vehicles: data.vehicles ?? 0, seats: data.seats ?? 0 },
  }),
  problems: ({ departs, expected }) => {
    const times = Object.entries({ departs, expected })
    const impossible = times.filter(([, value]) => value !== undefined && Number.isNaN(msOf(value)))
    const backwards = departs !== undefined && expected !== undefined && departs >= expected
    return [
      ...impossible.map(([name, value]) => problem('time.impossible', `/data/${name}`, { value: value ?? '' })),
      ...(backwards ? [problem('time.order', '/data/expected', { from: departs, to: expected })] : []),
    ]
  },
  button: 'moving',
  examples: {
    good: [
      {
        from: 'gua',
        to: 'tec',
        mode: 'bus',
        vehicles: 4,
        seats: 180,
        group: 'main',
        by: 'Transportes La Ceiba (example)',
        provider: 'ngo',
        departs: '2018-10-18T12:00:00Z',
        expected: '2018-10-18T18:00:00Z',
      },
      { from: 'zac', to: 'gua', mode: 'truck' },
    ],
    bad: [
      { data: { from: 'gua', mode: 'bus' }, code: 'data.required', path: '/data/to' },
      {
        data: {
          from: 'gua',
          to: 'tec',
          mode: 'bus',
          departs: '2018-10-18T18:00:00Z',
          expected: '2018-10-18T12:00:00Z',
        },
        code: 'time.order',
        path: '/data/expected',
      },
    ],
  },
})
