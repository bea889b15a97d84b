// Erasing a report or a text for good. The same keys as in erase.es.ts.
export const en = {
  'erase.open': 'Erase it for good',
  'erase.title': 'Erase for good',
  'erase.what':
    'Its words, what was said about it, and its photos and voices go from this hub’s disk at once, and from other hubs and phones three days after they hear of it. Nobody can bring them back. What stays is that a device said a report of this kind, then.',
  'erase.instead':
    'If it is only wrong, say so instead: a correction or a withdrawal keeps what was said, and can be undone.',
  'erase.backups':
    'Backups made before still hold it: destroy those, and make a new one. Copies that others took stay.',
  'erase.why': 'Why',
  'erase.asked': 'Whom it is about asked for it',
  'erase.danger': 'It puts people in danger',
  'erase.mistake': 'It should never have been written',
  'erase.words': 'The words that open this phone, once more',
  'erase.wrong': 'Those words do not open this phone. Nothing was erased.',
  'erase.show': 'Show what would be lost',
  'erase.lost': '{n, plural, one {This report would be lost} other {These # reports would be lost}}',
  'erase.line': '{n}× {kind}',
  'erase.quoting':
    'Also the {quoting, plural, one {report that quotes} other {# reports that quote}} its words. Otherwise those words stay there.',
  'erase.quotingToo': 'Also what quotes its words',
  'erase.sure': 'I have seen what will be lost, and that nobody can bring it back.',
  'erase.do': '{n, plural, one {Erase this report} other {Erase these # reports}}',
  'erase.no': 'Keep it',
  'erase.done': '{erased, plural, one {# report was} other {# reports were}} erased.',
  'erase.board': 'To the Board',
} as const
