import { countProblems, peopleSchema } from '../../../core/count.ts'
import { defineKind } from '../../../core/kind.ts'
import { codeSchema, speakerSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import {
  atStop,
  quantitySchema,
  quantitySlots,
  sectorSchema,
  unitProblems,
  unitSchema,
  urgencySchema,
} from '../shapes.ts'

export const need = defineKind({
  doc: 'Something that people at a stop lack: what, how much, how soon, and for how many.',
  name: 'needs.need',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['stop', 'sector', 'urgency'],
    properties: {
      stop: codeSchema,
      sector: sectorSchema,
      urgency: urgencySchema,
      quantity: quantitySchema,
      unit: unitSchema,
      people: peopleSchema,
      saidBy: speakerSchema,
      words: wordsSchema,
    },
  },
  subjects: atStop,
  secrecy: {
    stop: 'journey',
    sector: 'journey',
    urgency: 'journey',
    quantity: 'journey',
    unit: 'journey',
    people: 'journey',
    saidBy: 'journey',
    words: 'team',
  },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.needs.need.says',
    slots: { stop: data.stop, sector: data.sector, urgency: data.urgency, ...quantitySlots(data) },
  }),
  problems: (data) => [...(data.people ? countProblems(data.people, '/data/people') : []), ...unitProblems(data)],
  button: 'need',
  sms: [
    {
      words: { es: ['falta', 'faltan', 'necesitamos', 'urge'], en: ['need', 'needed', 'lack'] },
      reads: ['stop', 'sector'],
      wants: ['stop', 'sector'],
      sets: { urgency: 'today' },
    },
  ],
  examples: {
    good: [
      { stop: 'agc', sector: 'water', urgency: 'now', saidBy: 'press', words: 'Hungry children, some faint' },
      { stop: 'hux', sector: 'sanitation', urgency: 'today', quantity: 6, unit: 'toilets' },
    ],
    bad: [
      { data: { stop: 'agc', sector: 'water', urgency: 'high' }, code: 'data.enum', path: '/data/urgency' },
      {
        data: { stop: 'agc', sector: 'water', urgency: 'now', quantity: 9000 },
        code: 'data.required',
        path: '/data/unit',
      },
      { data: { sector: 'water', urgency: 'now' }, code: 'data.required', path: '/data/stop' },
    ],
  },
})
