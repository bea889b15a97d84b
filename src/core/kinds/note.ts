import { defineKind } from '../kind.ts'
import { codeSchema, groupDays, NOT_SAID, stopNights, timelineDay, wordsSchema } from './shapes.ts'

/**
 * Stands in a note for words about a private person, which the whole journey must not read: they stay with the source. It
 * is signed as it is; whoever reads it is told in their own language.
 */
export const PRIVATE_WORDS = '(words about a private person, kept with their source)'

export const note = defineKind({
  doc: 'Something worth telling that has no kind of its own yet. For the people of the journey: name no private person.',
  name: 'core.note',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['text'],
    properties: { text: wordsSchema, stop: codeSchema, group: codeSchema },
  },
  subjects: (data, context) => [
    timelineDay(context),
    ...groupDays(data.group, context),
    ...stopNights(data.stop, context),
  ],
  secrecy: { text: 'journey', stop: 'journey', group: 'journey' },
  keepFor: 'P2Y',
  says: (data) => ({
    key: 'kind.core.note.says',
    slots: {
      ...{ text: data.text, stop: data.stop ?? NOT_SAID, group: data.group ?? NOT_SAID },
      kept: data.text === PRIVATE_WORDS ? 'yes' : NOT_SAID,
    },
  }),
  button: 'note',
  examples: {
    good: [
      { text: 'The tap behind the church works again', stop: 'chq' },
      { text: 'El grupo canta el himno antes de salir', group: 'main' },
    ],
    bad: [
      { data: { text: '' }, code: 'data.length', path: '/data/text' },
      { data: { text: 'Tap works', stop: 'Chiquimula!' }, code: 'data.pattern', path: '/data/stop' },
    ],
  },
})
