// Cómo leer las pantallas. Las mismas claves que en help.en.ts.
export const es = {
  'help.title': 'Cómo leer Vereda',
  'help.lead':
    'Vereda junta lo que muchos dicen de un grupo que camina y responde tres cosas: cuántas personas, cuándo llegan y qué va a faltar.',
  'help.ribbon': 'El camino',
  'help.ribbonText':
    'La banda es la gente: más ancha, más personas. Lo oscuro ya se oyó. Lo que viene se abre como abanico: la mitad de las veces cae en lo oscuro, nueve de cada diez en lo claro. El borde no es una pared: una de cada diez veces queda fuera.',
  'help.numbers': 'Los números',
  'help.numbersText':
    'Todo número lleva su rango. Tóquelo y verá quién lo dijo, cuándo, con qué palabras y cuánto pesa. Cuando dos fuentes no coinciden se muestran las dos.',
  'help.desk': 'La mesa',
  'help.deskText':
    'Ahí se pegan noticias y mensajes. Vereda propone, una persona decide, y todo se puede deshacer. Con teclado: j, k, a, e, r, u.',
  'help.not': 'Lo que no hace',
  'help.notText':
    'No sigue a personas, no reconoce caras, no sirve para controlar fronteras. Las normas de ayuda son una referencia, no una orden.',
} as const
