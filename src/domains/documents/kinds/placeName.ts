import { defineKind, subject } from '../../../core/kind.ts'
import {
  codeSchema,
  latSchema,
  lonSchema,
  NOT_SAID,
  placeProblems,
  timelineDay,
  titleSchema,
} from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'

type Named = { readonly stop?: string; readonly lat?: number; readonly lon?: number }

/** A name means a stop or a point, and a point is given whole. */
function meaningProblems({ stop, lat, lon }: Named) {
  if (stop !== undefined) {
    return lat === undefined && lon === undefined ? [] : [problem('data.unknown', '/data/lat', { name: 'lat' })]
  }
  if (lat === undefined) return [problem('data.required', '/data/stop', { name: 'stop' })]
  if (lon === undefined) return [problem('data.required', '/data/lon', { name: 'lon' })]
  return placeProblems(lat, lon, null)
}

export const placeName = defineKind({
  doc: 'What a name of a place means in this journey, as a person says: one of its stops, or a point on the map.',
  name: 'documents.placeName',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: {
      name: { ...titleSchema, description: 'As texts write it: “el puente”, “the old school”' },
      stop: codeSchema,
      country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' },
      lat: { ...latSchema, description: 'Degrees north, WGS 84' },
      lon: { ...lonSchema, description: 'Degrees east, WGS 84' },
    },
  },
  subjects: (_data, context) => [subject('places', 'all'), timelineDay(context)],
  // A name may hold a person's: "the house of Rosa".
  secrecy: { name: 'team', stop: 'journey', country: 'journey', lat: 'team', lon: 'team' },
  keepFor: 'P10Y',
  says: ({ stop }) => ({ key: 'kind.documents.placeName.says', slots: { stop: stop ?? NOT_SAID } }),
  problems: meaningProblems,
  examples: {
    good: [
      { name: 'el puente', stop: 'brg' },
      { name: 'the old school', country: 'GT', lat: 14.57, lon: -89.35 },
    ],
    bad: [
      { data: { name: 'el puente' }, code: 'data.required', path: '/data/stop' },
      { data: { name: 'el puente', stop: 'brg', lat: 14.57 }, code: 'data.unknown', path: '/data/lat' },
      { data: { name: 'the old school', lat: 14.57 }, code: 'data.required', path: '/data/lon' },
      { data: { name: 'the old school', lat: 140, lon: 14.57 }, code: 'place.swapped', path: '/data/lat' },
    ],
  },
})
