import { defineKind } from '../../../core/kind.ts'
import { wordsSchema } from '../../../core/kinds/shapes.ts'
import { bound, boundProblems, boundSecrecy, boundSubjects, quantitySlots } from '../shapes.ts'

export const pledge = defineKind({
  doc: 'A promise to bring something to a stop for a night: what, how much, from which offer, and when it should come.',
  name: 'needs.pledge',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['stop', 'sector'],
    properties: { ...bound, words: wordsSchema },
  },
  subjects: boundSubjects,
  secrecy: { ...boundSecrecy, words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.needs.pledge.says',
    slots: { stop: data.stop, sector: data.sector, ...quantitySlots(data) },
  }),
  problems: boundProblems,
  button: 'need',
  examples: {
    good: [
      {
        stop: 'tec',
        sector: 'sanitation',
        quantity: 15,
        unit: 'toilets',
        by: 'Saneamiento para Todos (example)',
        forDay: '2018-10-19',
        expected: '2018-10-19T18:00:00Z',
      },
      { stop: 'gua', sector: 'food', quantity: 600, unit: 'meals', byKind: 'church' },
    ],
    bad: [
      { data: { stop: 'tec', sector: 'food', quantity: 3 }, code: 'data.required', path: '/data/unit' },
      { data: { stop: 'tec', sector: 'food', forDay: '2018-02-30' }, code: 'time.impossible', path: '/data/forDay' },
      { data: { stop: 'tec', sector: 'food', offer: 'the second' }, code: 'data.pattern', path: '/data/offer' },
    ],
  },
})
