import { defineKind, subject } from '../../../core/kind.ts'
import {
  codeSchema,
  daysTouched,
  NOT_SAID,
  speakerSchema,
  timelineDay,
  titleSchema,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { daySchema, nextDay } from '../../../core/time.ts'
import { dayProblems, quantitySchema, quantitySlots, sectorSchema, unitProblems, unitSchema } from '../shapes.ts'

const MOST_DAYS = 31

/** Days on which it can be given, at most a month of them. */
function daysOfOffer(fromDay: string, untilDay: string | undefined): string[] {
  const days = [fromDay]
  const last = untilDay ?? fromDay
  for (let day = nextDay(fromDay); day <= last && days.length < MOST_DAYS; day = nextDay(day)) days.push(day)
  return days
}

export const offer = defineKind({
  doc: 'Help that somebody can give: what, how much, from which day, and whether it can move to another stop.',
  name: 'needs.offer',
  v: 2,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['sector', 'canMove'],
    properties: {
      sector: sectorSchema,
      quantity: quantitySchema,
      unit: unitSchema,
      by: { ...titleSchema, description: 'Organisation that offers, never a private person' },
      byKind: speakerSchema,
      fromDay: daySchema,
      untilDay: daySchema,
      stop: codeSchema,
      canMove: { type: 'boolean' },
      daily: { type: 'boolean', description: 'The quantity is there anew every day, such as a kitchen’s meals' },
      withGroup: { type: 'boolean', description: 'It can go along with the group from stop to stop' },
      brings: { type: 'boolean', description: 'The giver brings it with own vehicles' },
      seats: { type: 'integer', minimum: 0, maximum: 1000, description: 'Of a vehicle: seats in each' },
      loadKg: { type: 'integer', minimum: 0, maximum: 100_000, description: 'Of a vehicle: what each can carry' },
      words: wordsSchema,
    },
  },
  subjects: (data, context) => {
    const [told = ''] = daysTouched(context)
    const nights = data.stop === undefined ? [] : daysOfOffer(data.fromDay ?? told, data.untilDay)
    const pool = data.canMove || data.stop === undefined ? [subject('offers', 'movable')] : []
    return [timelineDay(context), ...pool, ...nights.map((day) => subject('stop-night', data.stop ?? '', day))]
  },
  secrecy: {
    sector: 'journey',
    quantity: 'journey',
    unit: 'journey',
    by: 'journey',
    byKind: 'journey',
    fromDay: 'journey',
    untilDay: 'journey',
    stop: 'journey',
    canMove: 'journey',
    daily: 'journey',
    withGroup: 'journey',
    brings: 'journey',
    seats: 'journey',
    loadKg: 'journey',
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.needs.offer.says',
    slots: { stop: data.stop ?? NOT_SAID, sector: data.sector, ...quantitySlots(data) },
  }),
  problems: (data) => {
    const impossible = dayProblems(data, 'fromDay', 'untilDay')
    const { fromDay, untilDay } = data
    const backwards = fromDay !== undefined && untilDay !== undefined && fromDay > untilDay
    return impossible.length > 0
      ? impossible
      : [
          ...(backwards ? [problem('time.order', '/data/untilDay', { from: fromDay, to: untilDay })] : []),
          ...unitProblems(data),
        ]
  },
  // Version 1 did not say whether it is there anew each day, nor how it travels.
  upcast: { 1: (data) => data },
  button: 'need',
  examples: {
    good: [
      {
        sector: 'health',
        quantity: 50,
        unit: 'volunteers',
        by: 'Cruz Roja',
        byKind: 'redcross',
        stop: 'tap',
        canMove: true,
      },
      {
        sector: 'transport',
        quantity: 4,
        unit: 'buses',
        seats: 45,
        byKind: 'local_gov',
        fromDay: '2018-10-17',
        canMove: true,
      },
      {
        sector: 'shelter',
        quantity: 120,
        unit: 'beds',
        stop: 'gua',
        fromDay: '2018-10-17',
        untilDay: '2018-10-20',
        canMove: false,
      },
    ],
    bad: [
      { data: { sector: 'food' }, code: 'data.required', path: '/data/canMove' },
      {
        data: { sector: 'food', canMove: true, fromDay: '2018-10-20', untilDay: '2018-10-17' },
        code: 'time.order',
        path: '/data/untilDay',
      },
      {
        data: { sector: 'food', canMove: true, fromDay: '2018-02-30' },
        code: 'time.impossible',
        path: '/data/fromDay',
      },
    ],
  },
})
