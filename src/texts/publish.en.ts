// The screen that opens and closes the public page. The same keys as in publish.es.ts.
export const en = {
  'publish.title': 'The public page',
  'publish.what':
    'A page without keys, for press, neighbours and families. It is closed until a coordinator opens it, and can be closed at any time.',
  'publish.closed': 'It is closed: nobody sees it.',
  'publish.open': 'It is open: anybody sees it, at {address}.',
  'publish.after': 'Tell countries when so many days are over',
  'publish.afterMore': 'From {least} to {most}. Sooner would help to find people.',
  'publish.preview': 'Exactly this is what the whole world will see',
  'publish.previewOpen': 'Exactly this is what the whole world sees',
  'publish.changes':
    'It changes at midnight only, or when something is taken back or confirmed. A country with danger near it waits for three quiet days.',
  'publish.sure': 'I have seen it, and nothing in it puts anybody in danger.',
  'publish.do': 'Open the page to the whole world',
  'publish.redo': 'Keep the delay',
  'publish.shut': 'Close the page',
  'publish.done': '{page, select, open {Opened.} other {Closed: nobody sees it any more.}}',
  'publish.back': 'Desk',
} as const
