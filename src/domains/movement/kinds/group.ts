import { defineKind, subject } from '../../../core/kind.ts'
import { codeSchema, timelineDay, titleSchema } from '../../../core/kinds/shapes.ts'

export const group = defineKind({
  doc: 'People who go together and are counted together: the main body, a vanguard, a tail.',
  name: 'movement.group',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['code', 'name'],
    properties: { code: codeSchema, name: titleSchema },
  },
  subjects: (_data, context) => [subject('network', 'all'), timelineDay(context)],
  secrecy: { code: 'public', name: 'public' },
  keepFor: 'P10Y',
  says: (data) => ({ key: 'kind.movement.group.says', slots: { name: data.name } }),
  examples: {
    good: [
      { code: 'main', name: 'Main body' },
      { code: 'tail', name: 'Los que vienen atrás' },
    ],
    bad: [
      { data: { code: 'Main body', name: 'Main body' }, code: 'data.pattern', path: '/data/code' },
      { data: { code: 'main', name: '' }, code: 'data.length', path: '/data/name' },
    ],
  },
})
