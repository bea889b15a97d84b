// Los cebos: quién abrió lo que nadie necesita. Las mismas claves que en watch.en.ts.
export const es = {
  'watch.title': 'Alguien abrió lo que nadie necesita',
  'watch.line': '{label} abrió un cebo: {when}. Pregunte a quien lleva ese equipo; si hace falta, dele de baja.',
  'watch.unnamed': 'Un equipo sin nombre',
} as const
