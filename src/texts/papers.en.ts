// What a document is and how it was opened, in English. Same keys and slots as papers.es.ts.
export const en = {
  'paper.encoding.guessed': 'The letters were read as {encoding}. Check the accents.',
  'paper.stamps.turned': 'The stamps of this chat put the month first; they were rewritten as year-month-day.',
  'paper.pages.empty': '{n, plural, one {# page} other {# pages}} of {of} are pictures without text and were not read.',
  'paper.attachments.left': '{n, plural, one {# attached file was} other {# attached files were}} not read.',
  'paper.article.whole': 'No article stands out on this page, so all of its words were read.',
  'paper.assistant.asked':
    '{agreed, plural, one {# draft} other {# drafts}} confirmed and {added} added by the assistant at {host}; {hidden, plural, one {# name or number} other {# names and numbers}} stayed here, {dropped, plural, one {# answer was} other {# answers were}} not in the text and left out.',
  'paper.assistant.failed':
    'The assistant at {host} did not answer {n, plural, one {for # part} other {for # parts}} of the text.',

  'paper.day.given': 'Published on {day}, as was said.',
  'paper.day.page': 'Published on {day}, as the page itself says.',
  'paper.day.mail': 'Published on {day}, when the mail was sent.',
  'paper.day.stamps': 'Published on {day}, the day of the last message.',
  'paper.day.words': 'Published on {day}, the date at its head.',
  'paper.day.file': 'Published on {day}, when the file was made: check it.',
  'paper.day.assumed': 'Published on {day}, today: nothing says another day.',

  'take.first':
    'Begin here: choose a file, or paste an article, a bulletin or a message. Vereda underlines what it understands and proposes reports; nothing counts until a person accepts it.',
  'take.what':
    'Choose a file or paste a text. Vereda underlines what it understands and proposes reports; nothing counts until a person accepts it.',
  'take.choose': 'Choose a file',
  'take.drop': 'Or drop it here.',
  'take.kinds': '.txt, .md, .html, .pdf, .docx, .eml and exports of WhatsApp or Telegram are read, up to 20 MB.',
  'take.size': '{kb} kB',
  'take.oneByOne': 'One is read at a time: this is the first of those that you dropped.',
  'take.other': 'Leave this file out',
  'take.orPaste': 'Or paste the text',
  'take.needText': 'Choose a file or paste the text.',
  'take.about': 'What you know of the text (optional)',
  'take.aboutWhy':
    'What you leave empty is looked for in the text. If nobody knows the day, it is asked before reading.',
  'take.zone': 'Time of which place',
  'take.zoneOfText': 'as the text says; else {zone}',
  'take.asItLooks': 'as it looks',
  'take.openTwin': 'Open the document that was read before',
  'take.pages': 'Reading page {done} of {of}',
  'take.leave': 'Leave it',
  'take.whichDay': 'On which day was it published?',
  'take.whichDayWhy':
    'The text does not say, and “yesterday” or “on Saturday” are counted from that day. Nothing was kept yet.',

  'about.lang': 'Read in {lang, select, es {Spanish} en {English} other {another language}}.',
  'about.fixed': 'Somebody has decided on some of the drafts: to read it another way, undo those decisions first.',
  'about.again': 'Read it again this way',
  'about.remove': 'Take this document away',
} as const
