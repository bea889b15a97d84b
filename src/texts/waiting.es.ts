// Lo que espera o fue rechazado, y quién abrió un cebo. Las mismas claves que en waiting.en.ts.
export const es = {
  'waiting.title': 'En espera y rechazados',
  'waiting.lead':
    '{waiting, plural, =0 {Nada espera} one {# reporte espera} other {# reportes esperan}}; {refused, plural, =0 {nada fue rechazado} one {# fue rechazado} other {# fueron rechazados}}.',
  'waiting.carry': 'Alguien trajo reportes en un archivo o en una pantalla',
  'waiting.more': 'Nada de lo recibido se bota. Esto es lo que todavía no cuenta en el tablero, y por qué.',
  'waiting.device': 'Espera a saber quién es este aparato: alguien de confianza debe responder por él.',
  'waiting.trust':
    'Espera a alguien que pueda permitirlo: habla de confianza sin tener el lugar para eso, o su aparato fue dado de baja.',
  'waiting.report': 'Espera otro reporte, al que se refiere, que aún no llega.',
  'waiting.kind': 'Es de una clase o versión que esta central aún no conoce. Contará cuando la central se actualice.',
  'waiting.other': 'Espera: {what}',
  'waiting.state': '{state, select, waiting {espera} other {rechazado}}',
  'waiting.received': 'recibido {when}',
  'waiting.none': 'Todo lo recibido cuenta.',
  'watch.title': 'Alguien miró más de lo que su trabajo pide',
  'watch.line': '{label} abrió un cebo: {when}. Pregunte a quien lleva ese equipo; si hace falta, dele de baja.',
  'watch.much':
    '{label} se llevó más de lo que un teléfono necesita: {when}. Pregunte a quien lleva ese equipo; si hace falta, dele de baja.',
  'watch.unnamed': 'Un equipo sin nombre',
} as const
