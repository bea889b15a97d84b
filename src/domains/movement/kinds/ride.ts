import { defineKind } from '../../../core/kind.ts'
import {
  codeSchema,
  groupDays,
  modeSchema,
  NOT_SAID,
  peopleSlots,
  speakerSchema,
  stopNights,
  timelineDay,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'
import { counted, countedSecrecy, peopleProblems } from '../shapes.ts'

export const ride = defineKind({
  doc: 'People are carried from one stop towards another: by how many vehicles, with how many seats, and by whom.',
  name: 'movement.ride',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group', 'mode', 'from'],
    properties: {
      group: codeSchema,
      mode: modeSchema,
      from: codeSchema,
      to: codeSchema,
      vehicles: { type: 'integer', minimum: 0, maximum: 10_000 },
      seats: { type: 'integer', minimum: 0, maximum: 1_000_000, description: 'Seats in all vehicles together' },
      provider: { ...speakerSchema, description: 'Who provides the vehicles' },
      ...counted,
      words: wordsSchema,
    },
  },
  subjects: (data, context) => [
    timelineDay(context),
    ...groupDays(data.group, context),
    ...stopNights(data.from, context),
    ...(data.to === data.from ? [] : stopNights(data.to, context)),
  ],
  secrecy: {
    group: 'journey',
    mode: 'journey',
    from: 'journey',
    to: 'journey',
    vehicles: 'journey',
    seats: 'journey',
    provider: 'journey',
    ...countedSecrecy,
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.movement.ride.says',
    slots: {
      group: data.group,
      mode: data.mode,
      from: data.from,
      to: data.to ?? NOT_SAID,
      vehicles: data.vehicles ?? 0,
      ...peopleSlots(data.people),
    },
  }),
  problems: (data) => peopleProblems(data.people),
  button: 'moving',
  examples: {
    good: [
      { group: 'main', mode: 'bus', from: 'esq', to: 'chq', vehicles: 4, seats: 200, provider: 'church' },
      {
        group: 'men',
        mode: 'truck',
        from: 'arr',
        to: 'spt',
        people: { low: null, best: 350, high: null },
        vehicles: 2,
      },
    ],
    bad: [
      { data: { group: 'main', mode: 'bus' }, code: 'data.required', path: '/data/from' },
      { data: { group: 'main', mode: 'bus', from: 'esq', vehicles: -1 }, code: 'data.range', path: '/data/vehicles' },
    ],
  },
})
