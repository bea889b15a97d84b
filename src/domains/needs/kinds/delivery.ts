import { defineKind } from '../../../core/kind.ts'
import { codeSchema, idSchema, speakerSchema, titleSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { atStop, quantitySchema, quantitySlots, sectorSchema, unitProblems, unitSchema } from '../shapes.ts'

export const delivery = defineKind({
  doc: 'Help that was given at a stop, and whether people took it: a shelter that they avoid is not a shelter.',
  name: 'needs.delivery',
  v: 2,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['stop', 'sector'],
    properties: {
      stop: codeSchema,
      sector: sectorSchema,
      quantity: quantitySchema,
      unit: unitSchema,
      by: { ...titleSchema, description: 'Organisation that gave it, never a private person' },
      byKind: speakerSchema,
      pledge: { ...idSchema, description: 'The promise, or the load on its way, that arrived with it' },
      offer: { ...idSchema, description: 'The offer that it was taken from' },
      answers: { ...idSchema, description: 'The need that it answers' },
      arrived: {
        type: 'string',
        enum: ['all', 'part', 'none'],
        description: 'Of what was promised. With `all` no quantity is needed',
      },
      taken: { type: 'string', enum: ['yes', 'partly', 'refused'] },
      saidBy: speakerSchema,
      words: wordsSchema,
    },
  },
  subjects: atStop,
  secrecy: {
    stop: 'journey',
    sector: 'journey',
    quantity: 'journey',
    unit: 'journey',
    by: 'journey',
    byKind: 'journey',
    pledge: 'journey',
    offer: 'journey',
    answers: 'journey',
    arrived: 'journey',
    taken: 'journey',
    saidBy: 'journey',
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.needs.delivery.says',
    slots: {
      stop: data.stop,
      sector: data.sector,
      taken: data.arrived === 'none' ? 'none' : (data.taken ?? 'yes'),
      ...quantitySlots(data),
    },
  }),
  problems: unitProblems,
  // Version 1 knew no links.
  upcast: { 1: (data) => data },
  button: 'need',
  examples: {
    good: [
      { stop: 'gua', sector: 'shelter', quantity: 30, unit: 'cots', by: 'Cáritas', byKind: 'church' },
      { stop: 'tec', sector: 'sanitation', pledge: 'p'.repeat(43), arrived: 'all', taken: 'yes' },
      { stop: 'tap', sector: 'shelter', byKind: 'national_gov', taken: 'refused', words: 'For fear of deportation' },
    ],
    bad: [
      { data: { stop: 'gua', sector: 'beds' }, code: 'data.enum', path: '/data/sector' },
      { data: { stop: 'gua', sector: 'shelter', quantity: 30 }, code: 'data.required', path: '/data/unit' },
    ],
  },
})
