// La pantalla que abre y cierra la página pública. Las mismas claves que en publish.en.ts.
export const es = {
  'publish.title': 'La página pública',
  'publish.what':
    'Una página sin claves, para prensa, vecinos y familias. Está cerrada hasta que alguien que coordina la abre, y se puede cerrar cuando sea.',
  'publish.closed': 'Está cerrada: nadie la ve.',
  'publish.open': 'Está abierta: la ve cualquiera, en {address}.',
  'publish.after': 'Decir los países cuando hayan pasado estos días',
  'publish.afterMore': 'De {least} a {most}. Más pronto ayudaría a encontrar a la gente.',
  'publish.preview': 'Exactamente esto verá todo el mundo',
  'publish.previewOpen': 'Exactamente esto ve todo el mundo',
  'publish.changes':
    'Cambia solo a medianoche, o cuando algo se retira o se confirma. Un país donde hay peligro cerca espera tres días tranquilos.',
  'publish.sure': 'La vi, y nada de esto pone a nadie en peligro.',
  'publish.do': 'Abrir la página a todo el mundo',
  'publish.redo': 'Guardar el plazo',
  'publish.shut': 'Cerrar la página',
  'publish.done': '{page, select, open {Abierta.} other {Cerrada: ya nadie la ve.}}',
  'publish.back': 'Mesa',
} as const
