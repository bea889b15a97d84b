import { defineKind } from '../../../core/kind.ts'
import { codeSchema, NOT_SAID, timelineDay, titleSchema, wordsSchema } from '../../../core/kinds/shapes.ts'
import { ledgerMonth, speakerField } from '../shapes.ts'

export const statement = defineKind({
  doc: 'What an office or an organisation said, demanded, threatened, promised or denied. It is their claim, not a fact.',
  name: 'documents.statement',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['act', 'words'],
    properties: {
      act: { type: 'string', enum: ['said', 'planned', 'demanded', 'threatened', 'promised', 'expected', 'denied'] },
      speaker: speakerField,
      saidTo: { ...titleSchema, description: 'To whom: an office, an organisation, “the press”' },
      topic: { ...titleSchema, description: 'What it is about, in a few words' },
      stop: codeSchema,
      words: wordsSchema,
    },
  },
  subjects: (_data, context) => [ledgerMonth(context), timelineDay(context)],
  secrecy: { act: 'journey', speaker: 'team', saidTo: 'journey', topic: 'journey', stop: 'journey', words: 'team' },
  keepFor: 'P10Y',
  says: (data) => ({
    key: 'kind.documents.statement.says',
    slots: { act: data.act, saidTo: data.saidTo ?? NOT_SAID, topic: data.topic ?? NOT_SAID },
  }),
  examples: {
    good: [
      {
        act: 'threatened',
        speaker: 'President of a country to the north',
        saidTo: 'Government of Honduras',
        topic: 'aid',
        words: 'If they do not stop them, no more aid will be given',
      },
      { act: 'said', words: 'We will not close the road' },
    ],
    bad: [
      { data: { act: 'said' }, code: 'data.required', path: '/data/words' },
      { data: { act: 'did', words: 'x' }, code: 'data.enum', path: '/data/act' },
    ],
  },
})
