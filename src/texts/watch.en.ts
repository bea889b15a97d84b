// Bait: who opened what nobody needs. The same keys as in watch.es.ts.
export const en = {
  'watch.title': 'Somebody opened what nobody needs',
  'watch.line': '{label} opened bait: {when}. Ask whoever carries that device; if need be, end it.',
  'watch.unnamed': 'A device without a name',
} as const
