// Confirmar el reporte de otra persona. Las mismas claves que en confirm.en.ts.
export const es = {
  'confirm.open': 'Confirmar este reporte',
  'confirm.what':
    'Solo si usted lo sabe por su cuenta, y no porque se lo contó quien lo dijo: quien repite un rumor no lo confirma.',
  'confirm.how': '¿Cómo lo sabe?',
  'confirm.do': 'Lo confirmo',
  'confirm.no': 'Dejarlo como está',
  'confirm.done': 'Confirmado. Quien lo dijo lo verá en su teléfono.',
} as const
