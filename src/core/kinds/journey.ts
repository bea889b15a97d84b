import { defineKind, subject } from '../kind.ts'
import { problem } from '../problem.ts'
import { daySchema, isZone } from '../time.ts'
import { codeSchema, timelineDay, titleSchema, zoneSchema } from './shapes.ts'

/** What a journey is called before it has an id: lower-case words with hyphens. */
const slugSchema = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,47}$' } as const

export const journey = defineKind({
  doc: 'Founds a journey: its title, its first day, where it begins and the clock that its people live by.',
  name: 'core.journey',
  v: 2,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['slug', 'title', 'startDay', 'zone'],
    properties: {
      title: titleSchema,
      slug: slugSchema,
      startDay: daySchema,
      startStop: { ...codeSchema, description: 'Code of the stop from which they set out on the first day.' },
      zone: zoneSchema,
      isExample: { type: 'boolean', description: 'True for the journey that a first start shows.' },
    },
  },
  subjects: (_data, context) => [subject('journey', 'all'), subject('devices', 'all'), timelineDay(context)],
  // Where people gather before they leave is for those of the journey, as their plans are.
  secrecy: {
    title: 'public',
    slug: 'public',
    startDay: 'public',
    startStop: 'journey',
    zone: 'public',
    isExample: 'public',
  },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.core.journey.says', slots: { title: data.title, day: data.startDay } }),
  problems: (data) => (isZone(data.zone) ? [] : [problem('time.impossible', '/data/zone', { value: data.zone })]),
  // Version 1 did not say where it begins.
  upcast: { 1: (data) => data },
  examples: {
    good: [
      {
        title: 'Caravan from San Pedro Sula, October 2018',
        slug: 'caravan-2018-10',
        startDay: '2018-10-12',
        startStop: 'sps',
        zone: 'America/Tegucigalpa',
        isExample: true,
      },
      { title: 'Marcha de primavera', slug: 'marcha', startDay: '2026-03-25', zone: 'America/Mexico_City' },
    ],
    bad: [
      {
        data: { title: 'Marcha', slug: 'Marcha de mayo', startDay: '2026-05-01', zone: 'America/Mexico_City' },
        code: 'data.pattern',
        path: '/data/slug',
      },
      {
        data: { title: 'Marcha', slug: 'marcha', startDay: '2026-05-01', zone: 'America/Atlantis' },
        code: 'time.impossible',
        path: '/data/zone',
      },
      { data: { title: 'Marcha', slug: 'marcha', zone: 'UTC' }, code: 'data.required', path: '/data/startDay' },
    ],
  },
})
