import { defineKind, subject } from '../kind.ts'
import { timelineDay } from './shapes.ts'

export const PUBLICATION = 'core.publication'

/** No place is told sooner: a follower of the page who knew it earlier would guess better than one who reads no page. */
export const LEAST_PLACES_DAYS = 7
export const PLACES_DAYS = 10

export const publication = defineKind({
  doc: 'A coordinator opens or closes the public page: rounded numbers of people, a day late, and countries, a week late.',
  name: PUBLICATION,
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['page'],
    properties: {
      page: { type: 'string', enum: ['open', 'closed'] },
      placesAfterDays: {
        type: 'integer',
        minimum: LEAST_PLACES_DAYS,
        maximum: 365,
        description: 'Whole days that must be over before a day’s countries are told. Absent: 10.',
      },
    },
  },
  subjects: (_data, context) => [subject('publication', 'all'), timelineDay(context)],
  secrecy: { page: 'journey', placesAfterDays: 'journey' },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.core.publication.says', slots: { page: data.page } }),
  examples: {
    good: [{ page: 'open' }, { page: 'open', placesAfterDays: 14 }, { page: 'closed' }],
    bad: [
      { data: { page: 'ajar' }, code: 'data.enum', path: '/data/page' },
      { data: { page: 'open', placesAfterDays: 1 }, code: 'data.range', path: '/data/placesAfterDays' },
    ],
  },
})
