import { defineKind, subject } from '../../../core/kind.ts'
import {
  codeSchema,
  speakerSchema,
  stopNights,
  timelineDay,
  titleSchema,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { daySchema, msOf } from '../../../core/time.ts'

const ACCEPTS = ['everybody', 'families', 'women', 'men', 'children', 'adults'] as const

export const site = defineKind({
  doc: 'A place where people can stay: what it is, how many it holds by day and by night, whom it accepts, since when.',
  name: 'shelter.site',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['shelter', 'stop'],
    properties: {
      shelter: { ...codeSchema, description: 'Short code of the shelter, unique in the journey' },
      stop: codeSchema,
      title: { ...titleSchema, description: 'What it is called; never a private home' },
      by: { ...titleSchema, description: 'Organisation that runs it, never a private person' },
      byKind: speakerSchema,
      placesDay: { type: 'integer', minimum: 0, maximum: 1_000_000 },
      placesNight: { type: 'integer', minimum: 0, maximum: 1_000_000 },
      accepts: { type: 'array', maxItems: 6, items: { type: 'string', enum: ACCEPTS } },
      fromDay: daySchema,
      untilDay: daySchema,
      words: wordsSchema,
    },
  },
  subjects: (data, context) => [
    timelineDay(context),
    subject('shelter', data.shelter),
    ...stopNights(data.stop, context),
  ],
  secrecy: {
    shelter: 'journey',
    stop: 'journey',
    title: 'journey',
    by: 'journey',
    byKind: 'journey',
    placesDay: 'journey',
    placesNight: 'journey',
    accepts: 'journey',
    fromDay: 'journey',
    untilDay: 'journey',
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.shelter.site.says',
    slots: { stop: data.stop, title: data.title ?? data.shelter, places: data.placesNight ?? data.placesDay ?? 0 },
  }),
  problems: ({ fromDay, untilDay }) => {
    const impossible = Object.entries({ fromDay, untilDay }).filter(
      ([, day]) => day !== undefined && Number.isNaN(msOf(`${day}T00:00:00Z`)),
    )
    const backwards = fromDay !== undefined && untilDay !== undefined && fromDay > untilDay
    return [
      ...impossible.map(([name, day]) => problem('time.impossible', `/data/${name}`, { value: day ?? '' })),
      ...(backwards ? [problem('time.order', '/data/untilDay', { from: fromDay, to: untilDay })] : []),
    ]
  },
  button: 'need',
  examples: {
    good: [
      {
        shelter: 'gym',
        stop: 'chq',
        title: 'Parish gym',
        byKind: 'church',
        placesDay: 800,
        placesNight: 500,
        accepts: ['everybody'],
        fromDay: '2018-10-16',
        untilDay: '2018-10-18',
      },
      { shelter: 'river-house', stop: 'tec', placesNight: 150, accepts: ['families', 'women'] },
    ],
    bad: [
      { data: { shelter: 'The gym', stop: 'chq' }, code: 'data.pattern', path: '/data/shelter' },
      { data: { shelter: 'gym', stop: 'chq', accepts: ['dogs'] }, code: 'data.enum', path: '/data/accepts/0' },
      {
        data: { shelter: 'gym', stop: 'chq', fromDay: '2018-10-18', untilDay: '2018-10-16' },
        code: 'time.order',
        path: '/data/untilDay',
      },
    ],
  },
})
