// La pantalla del reloj de un ejercicio. Las mismas claves que en exercise.en.ts.
export const es = {
  'exercise.title': 'Ejercicio',
  'exercise.what':
    'Un ejercicio es un recorrido con su propia hora: un ejemplo, o un simulacro. Quien reporta lo hace a esa hora, y todas las pantallas, el papel y la página pública dicen que nada de esto está pasando.',
  'exercise.none': 'Este recorrido no es un ejercicio: su hora es la de verdad.',
  'exercise.stands': 'Aquí es {when}, y el reloj está parado. Lo que alguien diga cuenta a esa hora.',
  'exercise.runs': 'Aquí es {when}, y el reloj sigue. Lo que alguien diga cuenta a la hora que marque.',
  'exercise.at': 'El reloj empieza',
  'exercise.clock': 'Desde ahí',
  'exercise.clock.runs': 'sigue',
  'exercise.clock.stands': 'se queda parado',
  'exercise.begin': 'Empezar el ejercicio',
  'exercise.again': 'Empezar de nuevo',
  'exercise.fresh': 'Al empezar de nuevo, lo dicho en el ejercicio anterior se guarda y deja de contar.',
  'exercise.end': 'Ya no es un ejercicio',
  'exercise.endSure': 'Sí: desde ahora es de verdad',
  'exercise.keep': 'No, sigue siendo un ejercicio',
  'exercise.endWhat': 'La hora vuelve a ser la de verdad, y lo que se reporte cuenta como ocurrido.',
  'exercise.real': 'Un recorrido de verdad nunca se usa para practicar: agregue otro, con su propia carpeta.',
  'exercise.own': 'Su propio recorrido',
  'exercise.ownHow':
    'En la computadora de la central escriba las dos líneas de abajo: la primera hace su carpeta con los nombres de las paradas.',
  'exercise.done': 'Hecho.',
  'exercise.when': 'Escriba día y hora.',
  'exercise.who': 'Lo cambia quien coordina, en su teléfono o en la computadora de la central.',
} as const
