import { defineKind } from '../../../core/kind.ts'
import { NOT_SAID, timelineDay, titleSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { daySchema } from '../../../core/time.ts'
import { ledgerMonth, speakerField } from '../shapes.ts'

const part = { type: ['number', 'null'], minimum: 0, maximum: 1e12 } as const

type Range = { readonly low: number | null; readonly best: number | null; readonly high: number | null }

function rangeProblems({ low, best, high }: Range) {
  const stated = [low, best, high].filter((n) => n !== null)
  if (stated.length === 0) return [problem('data.required', '/data/value/best', { name: 'best' })]
  return stated.some((n, i) => i > 0 && n < (stated[i - 1] as number)) ? [problem('count.order', '/data/value')] : []
}

export const figure = defineKind({
  doc: 'A figure over a time or a place: how many of what, among whom, where, in which period, compared with what.',
  name: 'documents.figure',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['value', 'unit', 'words'],
    properties: {
      what: { ...titleSchema, description: 'What is counted: “arrested”, “asylum requests”' },
      value: {
        type: 'object',
        additionalProperties: false,
        required: ['low', 'best', 'high'],
        properties: { low: part, best: part, high: part },
      },
      unit: { ...titleSchema, description: 'people, families, percent, tonnes …' },
      base: { ...titleSchema, description: 'Among whom, or compared with what' },
      scope: { ...titleSchema, description: 'Where it holds: a country, a region, a border' },
      direction: { type: 'string', enum: ['up', 'down'] },
      percent: { type: 'number', minimum: 0, maximum: 1e6, description: 'The change, where one is stated' },
      from: daySchema,
      to: daySchema,
      speaker: speakerField,
      words: wordsSchema,
    },
  },
  subjects: (_data, context) => [ledgerMonth(context), timelineDay(context)],
  secrecy: {
    what: 'journey',
    value: 'journey',
    unit: 'journey',
    base: 'journey',
    scope: 'journey',
    direction: 'journey',
    percent: 'journey',
    from: 'journey',
    to: 'journey',
    speaker: 'team',
    words: 'team',
  },
  keepFor: 'P10Y',
  says: ({ value, unit, what, scope }) => ({
    key: 'kind.documents.figure.says',
    slots: {
      n: value.best ?? value.low ?? value.high ?? 0,
      unit,
      what: what ?? NOT_SAID,
      scope: scope ?? NOT_SAID,
    },
  }),
  problems: (data) => [
    ...rangeProblems(data.value),
    ...(data.from !== undefined && data.to !== undefined && data.to < data.from
      ? [problem('time.order', '/data/to', { from: data.from, to: data.to })]
      : []),
  ],
  examples: {
    good: [
      {
        what: 'apprehended at the border',
        value: { low: 225_000, best: 225_000, high: 225_000 },
        unit: 'people',
        base: 'from three countries',
        scope: 'southern border',
        from: '2017-10-01',
        to: '2018-09-30',
        speaker: 'Border authority',
        words: '225,000 people from three countries were apprehended in a year',
      },
      {
        value: { low: null, best: 61, high: null },
        unit: 'percent',
        direction: 'up',
        percent: 61,
        words: 'up 61 percent',
      },
    ],
    bad: [
      {
        data: { value: { low: null, best: null, high: null }, unit: 'people', words: 'many' },
        code: 'data.required',
        path: '/data/value/best',
      },
      {
        data: { value: { low: 9, best: 5, high: 7 }, unit: 'people', words: '5' },
        code: 'count.order',
        path: '/data/value',
      },
    ],
  },
})
