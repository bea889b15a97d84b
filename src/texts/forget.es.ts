// Lo que olvida un teléfono. Las mismas claves que en forget.en.ts.
export const es = {
  'forget.title': 'Lo que la central ya tiene',
  'forget.keep': 'Este teléfono lo guarda hasta que venza su plazo',
  'forget.after': 'Lo olvida {days, plural, one {al día} many {a los # de días} other {a los # días}}',
  'forget.more':
    'Así, quien le obligue a abrirlo encuentra menos. Pero lo olvidado queda solo en la central y en otros teléfonos: si la central se quema, este no lo puede devolver. De sus reportes verá solo cuándo los dijo.',
  'forget.stays':
    'Desde ahora, y solo cuando haya hablado con la central. No olvida lo que la central no tiene, lo que está escribiendo ni lo sellado para usted.',
} as const
