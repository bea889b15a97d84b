// Qué es un documento y cómo se abrió, en español. Las mismas claves y huecos que papers.en.ts.
export const es = {
  'paper.encoding.guessed': 'Las letras se leyeron como {encoding}. Revise los acentos.',
  'paper.stamps.turned': 'Las marcas de este chat ponen primero el mes; se escribieron como año-mes-día.',
  'paper.pages.empty': '{n, plural, one {# página} other {# páginas}} de {of} son imágenes sin texto y no se leyeron.',
  'paper.attachments.left':
    '{n, plural, one {No se leyó # archivo adjunto} other {No se leyeron # archivos adjuntos}}.',
  'paper.article.whole': 'En esta página no se distingue un artículo, así que se leyeron todas sus palabras.',
  'paper.assistant.asked':
    'El asistente en {host} confirmó {agreed, plural, one {# borrador} other {# borradores}} y agregó {added}; {hidden, plural, one {# nombre o número se quedó} other {# nombres y números se quedaron}} aquí, {dropped, plural, one {# respuesta no estaba en el texto y se dejó fuera} other {# respuestas no estaban en el texto y se dejaron fuera}}.',
  'paper.assistant.failed':
    'El asistente en {host} no respondió {n, plural, one {por # parte} other {por # partes}} del texto.',

  'paper.day.given': 'Publicado el {day}, como se indicó.',
  'paper.day.page': 'Publicado el {day}, como dice la propia página.',
  'paper.day.mail': 'Publicado el {day}, cuando se envió el correo.',
  'paper.day.stamps': 'Publicado el {day}, el día del último mensaje.',
  'paper.day.words': 'Publicado el {day}, la fecha que lo encabeza.',
  'paper.day.file': 'Publicado el {day}, cuando se hizo el archivo: revíselo.',
  'paper.day.assumed': 'Publicado el {day}, hoy: nada dice otro día.',
} as const
