// La página pública: lo que puede saber cualquiera.
export const es = {
  'public.title': 'Lo que puede saber cualquiera',
  'public.other': 'English',
  'public.none': 'Por ahora aquí no hay nada público.',
  'public.example': '(un ejemplo)',
  'public.exercise': '(un ejercicio: nada de esto está pasando)',
  'public.unknown': 'Todavía no hay un número que sostengan dos fuentes independientes.',
  'public.answer': 'Unas {span} personas, el {day}.',
  'public.where': 'El {day} estaban en: {countries}. Los países se dicen {days} días después, y a veces más tarde.',
  'public.nowhere': 'Dónde están no se dice ahora. Los países se dicen {days} días después, y a veces más tarde.',
  'public.needs': 'Qué hace más falta en el camino',
  'public.days': 'Los últimos días',
  'public.day': 'Día',
  'public.people': 'Personas',
  'public.countries': 'Países',
  'public.rules':
    'Los números llegan con un día de retraso, redondeados a {step} o más, y solo si los sostienen al menos dos fuentes independientes, o una que alguien más confirmó. Menos de {least} personas no se dicen; un guion puede ser nadie, pocas, o algo que no se publica. Aquí no hay paradas, horas, nombres ni albergues.',
  'public.help': 'Para ayudar, hable con un grupo de ayuda de su lugar. No busque a las personas en el camino.',
} as const
