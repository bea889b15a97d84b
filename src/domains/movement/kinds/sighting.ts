import { defineKind } from '../../../core/kind.ts'
import {
  codeSchema,
  latSchema,
  lonSchema,
  modeSchema,
  peopleSlots,
  placeProblems,
  wordsSchema,
} from '../../../core/kinds/shapes.ts'
import type { Problem } from '../../../core/problem.ts'
import { problem } from '../../../core/problem.ts'
import { counted, countedSecrecy, legSchema, peopleProblems, placedSubjects, placeSlots } from '../shapes.ts'

const part = { type: 'integer', minimum: 0, maximum: 100_000_000 } as const

type Sighted = { readonly stop?: string; readonly leg?: object; readonly position?: string; readonly people?: object }
type Point = { readonly lat?: number; readonly lon?: number }

/** A point is given whole, and no finer than about a kilometre: who follows people must not be handed their camp. */
function pointProblems({ lat, lon }: Point): Problem[] {
  if (lat === undefined && lon === undefined) return []
  if (lat === undefined) return [problem('data.required', '/data/lat', { name: 'lat' })]
  if (lon === undefined) return [problem('data.required', '/data/lon', { name: 'lon' })]
  const fine = (['lat', 'lon'] as const).filter((name) => !isCoarse(name === 'lat' ? lat : lon))
  return [...placeProblems(lat, lon, null), ...fine.map((name) => problem('data.pattern', `/data/${name}`))]
}

const isCoarse = (degrees: number): boolean => Math.abs(degrees * 100 - Math.round(degrees * 100)) < 1e-6

function emptyProblems(data: Sighted & Point): Problem[] {
  const told = data.stop ?? data.leg ?? data.position ?? data.people ?? data.lat
  return told === undefined ? [problem('data.required', '/data/people', { name: 'people' })] : []
}

export const sighting = defineKind({
  doc: 'People of a group seen or counted: where, how many, and who says so.',
  name: 'movement.sighting',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group'],
    properties: {
      group: codeSchema,
      stop: codeSchema,
      ...counted,
      mode: modeSchema,
      leg: legSchema,
      position: { type: 'string', minLength: 1, maxLength: 200, description: 'Where on the way, in words' },
      lat: { ...latSchema, description: 'Degrees north, at most two decimals (about 1 km)' },
      lon: { ...lonSchema, description: 'Degrees east, at most two decimals (about 1 km)' },
      measure: { ...codeSchema, description: 'What an `other` number measures, such as `treated`' },
      women: part,
      men: part,
      children: part,
      girls: part,
      boys: part,
      pregnant: part,
      words: wordsSchema,
    },
  },
  subjects: placedSubjects,
  secrecy: {
    group: 'journey',
    stop: 'journey',
    ...countedSecrecy,
    mode: 'journey',
    leg: 'journey',
    position: 'journey',
    lat: 'team',
    lon: 'team',
    measure: 'journey',
    women: 'journey',
    men: 'journey',
    children: 'journey',
    girls: 'journey',
    boys: 'journey',
    pregnant: 'team',
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.movement.sighting.says',
    slots: {
      ...placeSlots({ group: data.group, stop: data.stop ?? data.leg?.from ?? 'none', toStop: data.leg?.to ?? 'none' }),
      ...peopleSlots(data.people),
      metric: data.metric ?? 'other',
      position: data.position ?? 'none',
    },
  }),
  problems: (data) => [...emptyProblems(data), ...peopleProblems(data.people), ...pointProblems(data)],
  button: 'count',
  sms: [
    {
      words: { es: ['gente', 'personas', 'somos'], en: ['people', 'persons'] },
      reads: ['stop', 'people'],
      wants: ['stop', 'people'],
      sets: { group: 'main', metric: 'at_stop', method: 'estimated' },
    },
  ],
  examples: {
    good: [
      {
        group: 'main',
        stop: 'chq',
        people: { low: 1800, best: 2000, high: 2300, words: 'about two thousand' },
        metric: 'at_stop',
        method: 'estimated',
        saidBy: 'church',
        origin: 'parish-2000',
      },
      { group: 'main', stop: 'chi', people: { low: null, best: 723, high: null }, women: 220, men: 236, children: 267 },
      { group: 'vanguard', leg: { from: 'zac', to: 'gua' }, position: 'at the bridge after Zacapa', mode: 'rides' },
      { group: 'tail', lat: 14.63, lon: -89.5 },
    ],
    bad: [
      { data: { group: 'main' }, code: 'data.required', path: '/data/people' },
      {
        data: { group: 'main', people: { low: 3000, best: 2000, high: null } },
        code: 'count.order',
        path: '/data/people',
      },
      {
        data: { group: 'main', stop: 'esq', people: { low: null, best: null, high: null } },
        code: 'data.required',
        path: '/data/people',
      },
      { data: { group: 'tail', lat: 14.5633, lon: -89.35 }, code: 'data.pattern', path: '/data/lat' },
      { data: { group: 'tail', lat: -96.5, lon: 14.63 }, code: 'place.swapped', path: '/data/lat' },
      { data: { group: 'tail', lat: 14.63 }, code: 'data.required', path: '/data/lon' },
      { data: { group: 'main', stop: 'esq', people: 2000 }, code: 'data.type', path: '/data/people' },
    ],
  },
})
