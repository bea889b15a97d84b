// Fotos y voces: las palabras vienen con su pieza, y no con la primera página. Las mismas claves que en attach.en.ts.
export const es = {
  'strip.title': 'O toque en el camino dónde fue',
  'attach.title': 'Foto o voz',
  'attach.photo': 'Foto',
  'attach.reading': 'Leyendo la foto…',
  'attach.voice': 'Grabar voz',
  'attach.stop': 'Parar ({left} s)',
  'attach.more':
    'Se guarda cifrada aquí y la ve solo el equipo. Se quitan el lugar, la hora y el aparato que anota la cámara.',
  'attach.faces':
    'En una foto se pueden reconocer caras, placas y casas. Pregunte antes, y tape con el dedo lo que pueda dañar a alguien.',
  'attach.voices': 'Una voz se reconoce. No diga nombres.',
  'attach.cover': 'Tapar con el dedo',
  'attach.covering': 'Dejar de tapar',
  'attach.undo': 'Deshacer',
  'attach.remove': 'Quitar',
  'attach.size': '{kb} kB',
  'attach.picture': 'La foto, como se va a guardar. Con las flechas se mueve un cuadro y con espacio se tapa.',
  'attach.listen': 'La nota de voz, {seconds} segundos',
  'attach.unread': 'Este teléfono no puede leer esa foto. Pruebe con otra, o con la cámara.',
  'attach.noVoice': 'No se pudo grabar: el navegador no da permiso o no hay micrófono.',
  'attach.tooMany': 'Un reporte lleva hasta {most} fotos o voces.',
  'file.photo': 'Foto, {kb} kB',
  'file.voice': 'Voz, {kb} kB',
  'file.phone':
    '{percent, plural, =0 {guardada en este teléfono} other {# % en la central; lo demás, en este teléfono}}',
  'file.hub': 'en la central, en su disco',
  'file.refused': 'no aceptada',
  'file.lost': 'no está en la central ni en este teléfono',
  'file.see': 'Ver',
  'file.hear': 'Oír',
  'file.hide': 'Cerrar',
  'file.take': 'Retirar',
  'file.takeSure': 'Retirar y borrar aquí y en la central: no se puede deshacer',
  'file.why': 'Retirada desde el teléfono que la hizo',
  'file.gone': 'No hay nada que mostrar: todavía no llega, se borró al retirarla, o no le toca verla.',
  'file.shown': 'Foto de este reporte. Puede mostrar a personas: no la copie ni la comparta.',
  'problem.attachment.withdrawn': 'El reporte o su foto fue retirado: aquí no se guarda ni se muestra más.',
  'problem.attachment.sealed':
    'El reporte tiene partes selladas para pocas personas: una foto no sellada no puede ir con él.',
  'problem.attachment.traces':
    'La foto o voz dice dónde, cuándo o con qué se hizo, o no es del tipo que se dijo. No se guarda: hay que limpiarla antes de firmarla.',
  'problem.phone.noRoom':
    'En este teléfono no hay lugar para la foto o la voz, y nada se guardó. Quítela y guarde el reporte sin ella, o libere espacio.',
} as const
