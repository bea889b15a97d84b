// What waits or was refused, who opened bait, and who took too much. The same keys as in waiting.es.ts.
export const en = {
  'waiting.title': 'Waiting and refused',
  'waiting.lead':
    '{waiting, plural, =0 {Nothing waits} one {# report waits} other {# reports wait}}; {refused, plural, =0 {nothing was refused} one {# was refused} other {# were refused}}.',
  'waiting.carry': 'Somebody brought reports in a file or on a screen',
  'waiting.more': 'Nothing that was received is thrown away. This is what does not count on the Board yet, and why.',
  'waiting.device': 'Waits to know whose device this is: somebody trusted must vouch for it.',
  'waiting.trust':
    'Waits for somebody who may allow it: it was said about trust without the standing, or its device was ended.',
  'waiting.report': 'Waits for another report, which it is about and which has not come yet.',
  'waiting.kind': 'Of a kind or version that this hub does not know yet. It will count when the hub is updated.',
  'waiting.other': 'Waits for: {what}',
  'waiting.state': '{state, select, waiting {waits} other {refused}}',
  'waiting.received': 'received {when}',
  'waiting.none': 'Everything received counts.',
  'watch.title': 'Somebody looked further than their work needs',
  'watch.line': '{label} opened bait: {when}. Ask whoever carries that device; if need be, end it.',
  'watch.much':
    '{label} carried off more than a phone needs: {when}. Ask whoever carries that device; if need be, end it.',
  'watch.unnamed': 'A device without a name',
} as const
