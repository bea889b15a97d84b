// How to read the screens. The same keys as in help.es.ts.
import type { es } from './help.es.ts'

export const en: Record<keyof typeof es, string> = {
  'help.title': 'How to read Vereda',
  'help.lead':
    'Vereda gathers what many say about a group that walks and answers three things: how many people, when they arrive, and what will be missing.',
  'help.ribbon': 'The road',
  'help.ribbonText':
    'The band is the people: wider means more of them. What is dark was heard. What is to come opens like a fan: half of the time it falls in the dark part, nine times in ten in the light one. The edge is no wall: one time in ten it lies outside.',
  'help.numbers': 'The numbers',
  'help.numbersText':
    'Every number carries its range. Tap it to see who said it, when, in which words and how much that weighs. Where two sources disagree both are shown.',
  'help.desk': 'The desk',
  'help.deskText':
    'Articles and messages are pasted there. Vereda proposes, a person decides, and everything can be undone. By keyboard: j, k, a, e, r, u.',
  'help.not': 'What it does not do',
  'help.notText':
    'It follows no person, recognises no face and is of no use for guarding borders. Aid standards are a reference, not an order.',
}
