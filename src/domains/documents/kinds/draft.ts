import { defineKind, subject } from '../../../core/kind.ts'
import { codeSchema, idSchema, timelineDay } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { happenedProblems, happenedSchema } from '../../../core/time.ts'

const offset = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const
const kindName = { type: 'string', pattern: '^[a-z]+\\.[a-zA-Z]+$', maxLength: 60 } as const
const kindAge = { type: 'integer', minimum: 1, maximum: 1000 } as const
const fieldName = { type: 'string', pattern: '^[a-zA-Z.]+$', maxLength: 60 } as const

export const draft = defineKind({
  doc: 'A report that a text seems to make, with the words it stands on. It counts for nothing until a person accepts it.',
  name: 'documents.draft',
  v: 3,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['source', 'kind', 'v', 'data', 'happened', 'start', 'end', 'modality'],
    properties: {
      source: idSchema,
      kind: kindName,
      v: kindAge,
      data: { type: 'object' },
      happened: happenedSchema,
      start: { type: 'integer', minimum: 0, maximum: 10_000_000, description: 'UTF-16 code units, inclusive' },
      end: { type: 'integer', minimum: 1, maximum: 10_000_000, description: 'UTF-16 code units, exclusive' },
      quote: { type: 'string', minLength: 1, maxLength: 2000 },
      isPrivate: {
        type: 'boolean',
        description: 'Words about a private person: without `personal` all of them are masked until somebody opens it',
      },
      modality: { type: 'string', enum: ['asserted', 'quoted', 'threatened', 'planned', 'requested', 'forecast'] },
      warnings: {
        type: 'array',
        maxItems: 20,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['code', 'path', 'slots'],
          properties: {
            code: { type: 'string', pattern: '^[a-zA-Z-]+(\\.[a-zA-Z-]+)+$', maxLength: 60 },
            path: { type: 'string', maxLength: 200 },
            slots: { type: 'object' },
          },
        },
      },
      why: {
        type: 'array',
        maxItems: 40,
        description: 'The rule behind each field, and the words it stands on; without words it was carried on',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['field', 'rule'],
          properties: {
            field: fieldName,
            rule: { type: 'string', minLength: 1, maxLength: 80 },
            start: offset,
            end: offset,
          },
        },
      },
      personal: {
        type: 'array',
        maxItems: 60,
        description: 'Words that tell who a private person is: masked until somebody opens them',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['start', 'end'],
          properties: { start: offset, end: offset },
        },
      },
      asks: {
        type: 'array',
        maxItems: 10,
        description: 'A place that may be one of several stops: a person is asked',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['field', 'name', 'stops'],
          properties: {
            field: fieldName,
            name: { type: 'string', minLength: 1, maxLength: 120 },
            stops: { type: 'array', maxItems: 5, items: codeSchema },
            as: {
              type: 'object',
              description: 'What the draft is once that place is known: without it the words were no more than a note',
              additionalProperties: false,
              required: ['kind', 'v', 'data'],
              properties: { kind: kindName, v: kindAge, data: { type: 'object' } },
            },
          },
        },
      },
      isByHand: { type: 'boolean', description: 'Made by a person at the desk, not by the reader' },
    },
  },
  subjects: (data, context) => [subject('document', data.source), timelineDay(context)],
  secrecy: {
    source: 'journey',
    kind: 'journey',
    v: 'team',
    data: 'team',
    happened: 'team',
    start: 'team',
    end: 'team',
    quote: 'team',
    isPrivate: 'team',
    modality: 'team',
    warnings: 'team',
    why: 'team',
    personal: 'team',
    asks: 'team',
    isByHand: 'journey',
  },
  keepFor: 'P10Y',
  // Version 1 had neither reasons nor questions, version 2 did not say what an answer makes of a note; what they had is
  // unchanged.
  upcast: { 1: (data) => data, 2: (data) => data },
  says: (data) => ({ key: 'kind.documents.draft.says', slots: { kind: data.kind } }),
  problems: (data) => [
    ...happenedProblems(data.happened, '/data/happened'),
    ...(data.end > data.start ? [] : [problem('data.range', '/data/end', { low: data.start + 1, high: '' })]),
  ],
  examples: {
    good: [
      {
        source: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        kind: 'movement.sighting',
        v: 1,
        data: { group: 'main', stop: 'brg', people: { low: 270, best: 300, high: 330 } },
        happened: {
          from: '2018-10-19T06:00:00Z',
          to: '2018-10-20T05:59:00Z',
          precision: 'day',
          zone: 'America/Guatemala',
        },
        start: 0,
        end: 27,
        quote: 'Somos unos 300 en el puente',
        modality: 'asserted',
        warnings: [{ code: 'distance.map', path: '/data/distanceM', slots: { statedKm: 93, mapKm: 10 } }],
        why: [
          { field: 'kind', rule: 'count.present' },
          { field: 'people', rule: 'number.about', start: 7, end: 15 },
        ],
        asks: [{ field: 'stop', name: 'el puente', stops: ['brg', 'tec'] }],
      },
      {
        source: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
        kind: 'core.note',
        v: 1,
        data: { text: 'Llegaron al puente' },
        happened: {
          from: '2018-10-19T06:00:00Z',
          to: '2018-10-20T05:59:00Z',
          precision: 'day',
          zone: 'America/Guatemala',
        },
        start: 0,
        end: 18,
        quote: 'Llegaron al puente',
        modality: 'asserted',
        asks: [
          {
            field: 'stop',
            name: 'el puente',
            stops: ['brg', 'tec'],
            as: { kind: 'movement.arrival', v: 1, data: { group: 'main', words: 'Llegaron al puente' } },
          },
        ],
      },
    ],
    bad: [
      {
        data: {
          source: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
          kind: 'movement.sighting',
          v: 1,
          data: {},
          happened: {
            from: '2018-10-19T06:00:00Z',
            to: '2018-10-20T05:59:00Z',
            precision: 'day',
            zone: 'America/Guatemala',
          },
          start: 27,
          end: 27,
          modality: 'asserted',
        },
        code: 'data.range',
        path: '/data/end',
      },
      {
        data: {
          source: 'q1n8Y0Hq8rQmWmQF0bS7cP0hYwq3v3nB6L9xk2sV5dA',
          kind: 'movement.sighting',
          v: 1,
          data: {},
          happened: { from: '2018-10-19T06:00:00Z', to: '2018-10-18T06:00:00Z', precision: 'day', zone: 'UTC' },
          start: 0,
          end: 5,
          modality: 'asserted',
        },
        code: 'time.order',
        path: '/data/happened',
      },
    ],
  },
})
