// Borrar para siempre un reporte o un texto. Las mismas claves que en erase.en.ts.
export const es = {
  'erase.open': 'Borrarlo para siempre',
  'erase.title': 'Borrar para siempre',
  'erase.what':
    'Sus palabras, lo que se dijo sobre él y sus fotos y voces desaparecen enseguida del disco de esta central, y de otras centrales y teléfonos tres días después de enterarse. Nadie puede recuperarlo. Queda que un aparato dio entonces un reporte de esta clase.',
  'erase.instead':
    'Si solo está equivocado, dígalo así: corregirlo o retirarlo conserva lo que se dijo y se puede deshacer.',
  'erase.backups':
    'Los respaldos anteriores todavía lo tienen: destrúyalos y haga uno nuevo. Las copias que otros se llevaron quedan.',
  'erase.why': 'Por qué',
  'erase.asked': 'Lo pidió la persona de quien trata',
  'erase.danger': 'Pone a gente en peligro',
  'erase.mistake': 'Nunca se debió escribir',
  'erase.words': 'Las palabras que abren este teléfono, otra vez',
  'erase.wrong': 'Esas palabras no abren este teléfono. No se borró nada.',
  'erase.show': 'Ver lo que se perdería',
  'erase.lost':
    '{n, plural, one {Se perdería este reporte} many {Se perderían estos # de reportes} other {Se perderían estos # reportes}}',
  'erase.line': '{n}× {kind}',
  'erase.quoting':
    'También {quoting, plural, one {el reporte que cita} many {los # de reportes que citan} other {los # reportes que citan}} sus palabras. Si no, esas palabras se quedan ahí.',
  'erase.quotingToo': 'También lo que cita sus palabras',
  'erase.sure': 'He visto lo que se pierde y que nadie puede recuperarlo.',
  'erase.do':
    '{n, plural, one {Borrar este reporte} many {Borrar estos # de reportes} other {Borrar estos # reportes}}',
  'erase.no': 'Conservarlo',
  'erase.done':
    '{erased, plural, one {Se borró # reporte} many {Se borraron # de reportes} other {Se borraron # reportes}}.',
  'erase.board': 'Al tablero',
} as const
