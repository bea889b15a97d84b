import { defineKind } from '../../../core/kind.ts'
import { codeSchema, speakerSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { placedSubjects, placeSlots } from '../shapes.ts'

export const decision = defineKind({
  doc: 'What a group means to do: go to a stop, stay, or end. Planned is not done.',
  name: 'movement.decision',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['group', 'plan'],
    properties: {
      group: codeSchema,
      plan: { type: 'string', enum: ['go', 'rest', 'goal', 'split', 'end', 'other'] },
      toStop: codeSchema,
      stop: { ...codeSchema, description: 'Where it was decided' },
      by: speakerSchema,
      words: wordsSchema,
    },
  },
  subjects: placedSubjects,
  secrecy: { group: 'journey', plan: 'journey', toStop: 'journey', stop: 'journey', by: 'journey', words: 'team' },
  keepFor: 'P2Y',
  says: (data) => ({ key: 'kind.movement.decision.says', slots: { ...placeSlots(data), plan: data.plan } }),
  problems: (data) =>
    data.plan === 'go' && data.toStop === undefined
      ? [problem('data.required', '/data/toStop', { name: 'toStop' })]
      : [],
  button: 'moving',
  examples: {
    good: [
      { group: 'main', plan: 'go', toStop: 'gua', stop: 'chq', by: 'organiser' },
      { group: 'main', plan: 'end', stop: 'mex', by: 'organiser', words: 'It ends here because of the children' },
    ],
    bad: [
      { data: { group: 'main', plan: 'go' }, code: 'data.required', path: '/data/toStop' },
      { data: { group: 'main', plan: 'march' }, code: 'data.enum', path: '/data/plan' },
    ],
  },
})
