import { defineKind, subject } from '../../../core/kind.ts'
import {
  codeSchema,
  latSchema,
  lonSchema,
  placeProblems,
  timelineDay,
  titleSchema,
  zoneSchema,
} from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { isZone } from '../../../core/time.ts'

export const stop = defineKind({
  doc: 'A place on the way where people stay, cross or are counted.',
  name: 'movement.stop',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['code', 'name', 'country', 'lat', 'lon', 'place', 'zone'],
    properties: {
      code: codeSchema,
      name: titleSchema,
      country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' },
      lat: { ...latSchema, description: 'Degrees north, WGS 84' },
      lon: { ...lonSchema, description: 'Degrees east, WGS 84' },
      place: { type: 'string', enum: ['town', 'city', 'border', 'shelter'] },
      population: { type: 'integer', minimum: 0, maximum: 100_000_000 },
      altitudeM: { type: 'integer', minimum: -430, maximum: 6000, description: 'Height above the sea' },
      zone: zoneSchema,
    },
  },
  subjects: (_data, context) => [subject('network', 'all'), timelineDay(context)],
  secrecy: {
    code: 'public',
    name: 'public',
    country: 'public',
    lat: 'public',
    lon: 'public',
    place: 'public',
    population: 'public',
    altitudeM: 'public',
    zone: 'public',
  },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.movement.stop.says', slots: { name: data.name, country: data.country } }),
  problems: (data) =>
    isZone(data.zone)
      ? placeProblems(data.lat, data.lon, data.zone)
      : [problem('time.impossible', '/data/zone', { value: data.zone })],
  examples: {
    good: [
      {
        code: 'esq',
        name: 'Esquipulas',
        country: 'GT',
        lat: 14.5633,
        lon: -89.3514,
        place: 'city',
        zone: 'America/Guatemala',
      },
      {
        code: 'hux',
        name: 'Huixtla',
        country: 'MX',
        lat: 15.1392,
        lon: -92.4661,
        place: 'town',
        population: 30000,
        altitudeM: 30,
        zone: 'America/Mexico_City',
      },
    ],
    bad: [
      {
        data: {
          code: 'esq',
          name: 'Esquipulas',
          country: 'GT',
          lat: -89.3514,
          lon: 14.5633,
          place: 'city',
          zone: 'America/Guatemala',
        },
        code: 'place.swapped',
        path: '/data/lat',
      },
      {
        data: {
          code: 'map',
          name: 'Mapastepec',
          country: 'MX',
          lat: -92.8914,
          lon: 15.4411,
          place: 'town',
          zone: 'America/Mexico_City',
        },
        code: 'place.swapped',
        path: '/data/lat',
      },
      {
        data: {
          code: 'esq',
          name: 'Esquipulas',
          country: 'Guatemala',
          lat: 14.5633,
          lon: -89.3514,
          place: 'city',
          zone: 'America/Guatemala',
        },
        code: 'data.pattern',
        path: '/data/country',
      },
    ],
  },
})
