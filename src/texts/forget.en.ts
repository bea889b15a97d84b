// What a phone forgets. The same keys as in forget.es.ts.
export const en = {
  'forget.title': 'What the hub has',
  'forget.keep': 'This phone keeps it until its term is over',
  'forget.after': 'It forgets it after {days, plural, one {a day} other {# days}}',
  'forget.more':
    'Whoever forces you to open it then finds less. But what is forgotten only the hub and other phones have: if the hub burns, this phone cannot give it back. Of your own reports you only see when you said them.',
  'forget.stays':
    'From now on, and only when it has talked to the hub. What the hub does not have, what you are writing, and what is sealed for you is not forgotten.',
} as const
