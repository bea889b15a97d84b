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
} as const
