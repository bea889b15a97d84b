import { defineKind } from '../../../core/kind.ts'
import { codeSchema, speakerSchema, titleSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { atStop, quantitySchema, quantitySlots, sectorSchema, unitSchema } from '../shapes.ts'

export const delivery = defineKind({
  doc: 'Help that was given at a stop, and whether people took it: a shelter that they avoid is not a shelter.',
  name: 'needs.delivery',
  v: 1,
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
    taken: 'journey',
    saidBy: 'journey',
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.needs.delivery.says',
    slots: { stop: data.stop, sector: data.sector, taken: data.taken ?? 'yes', ...quantitySlots(data) },
  }),
  problems: (data) =>
    data.quantity !== undefined && data.unit === undefined
      ? [problem('data.required', '/data/unit', { name: 'unit' })]
      : [],
  button: 'need',
  examples: {
    good: [
      { stop: 'gua', sector: 'shelter', quantity: 30, unit: 'cots', by: 'Cáritas', byKind: 'church' },
      { stop: 'tap', sector: 'shelter', byKind: 'national_gov', taken: 'refused', words: 'For fear of deportation' },
    ],
    bad: [
      { data: { stop: 'gua', sector: 'beds' }, code: 'data.enum', path: '/data/sector' },
      { data: { stop: 'gua', sector: 'shelter', quantity: 30 }, code: 'data.required', path: '/data/unit' },
    ],
  },
})
