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

  'take.first':
    'Empiece aquí: elija un archivo o pegue una noticia, un boletín o un mensaje. Vereda subraya lo que entiende y propone reportes; nada cuenta hasta que una persona lo acepta.',
  'take.what':
    'Elija un archivo o pegue un texto. Vereda subraya lo que entiende y propone reportes; nada cuenta hasta que una persona lo acepta.',
  'take.choose': 'Elegir un archivo',
  'take.drop': 'O suéltelo aquí.',
  'take.kinds': 'Se leen .txt, .md, .html, .pdf, .docx, .eml y exportaciones de WhatsApp o Telegram, hasta 20 MB.',
  'take.size': '{kb} kB',
  'take.oneByOne': 'Se lee uno a la vez: este es el primero de los que soltó.',
  'take.other': 'Quitar este archivo',
  'take.orPaste': 'O pegue el texto',
  'take.needText': 'Elija un archivo o pegue el texto.',
  'take.about': 'Lo que ya sabe del texto (opcional)',
  'take.aboutWhy': 'Lo que deje vacío se busca en el propio texto. Si nadie sabe el día, se pregunta antes de leer.',
  'take.zone': 'Hora de qué lugar',
  'take.zoneOfText': 'la que diga el texto; si no, {zone}',
  'take.asItLooks': 'según parezca',
  'take.openTwin': 'Abrir el documento que ya se leyó',
  'take.pages': 'Leyendo la página {done} de {of}',
  'take.leave': 'Dejarlo',
  'take.whichDay': '¿Qué día se publicó?',
  'take.whichDayWhy':
    'El texto no lo dice, y «ayer» o «el sábado» se cuentan desde ese día. Todavía no se guardó nada.',

  'about.lang': 'Leído en {lang, select, es {español} en {inglés} other {otro idioma}}.',
  'about.fixed': 'Ya se decidió sobre algún borrador: para leerlo de otra manera, deshaga primero esas decisiones.',
  'about.again': 'Leer de nuevo así',
  'about.remove': 'Quitar este documento',
} as const
