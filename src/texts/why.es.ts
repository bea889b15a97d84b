// Por qué un número es el que es, y qué pondría en duda quien lee con cuidado. Las claves se hacen en readiness/.
export const es = {
  'why.size.title': 'Cuántas personas son',
  'why.size.none': 'Nadie ha dicho cuántas personas son.',
  'why.size.because':
    '{reports, plural, one {Se apoya en # conteo.} other {Se apoya en # conteos del último día y medio.}} El número del medio es el que sostiene la mitad de más peso; el rango es el de las voces que coinciden con él. Los reportes que repiten un mismo conteo son una sola voz.',
  'why.size.disagree':
    '{n, plural, one {# conteo no coincide} other {# conteos no coinciden}}: se muestran, no se promedian a escondidas.',
  'why.size.reckoned': 'El pronóstico calcula para ahora con unas {people}: entre conteos el grupo crece o mengua.',
  'why.independent':
    '{n, plural, =0 {Nadie lo sostiene.} =1 {Lo sostiene una sola fuente{confirmed, select, true {, y alguien más lo confirmó} other {: con eso no sale nada al público}}.} other {Lo sostienen # fuentes que no dependen una de otra.}}',
  'why.heard.title': 'Personas de las que se supo en {stop}',
  'why.place.title': 'Dónde están',
  'why.reach.title': '¿Llegarán a {stop}?',
  'why.arrive.title': 'Cuándo llegan a {stop}',
  'why.people.title': 'Cuántas personas llegan a {stop}',
  'why.night.title': 'Personas en {stop} la noche del {day}',
  'why.need.title': 'Qué hace falta en {stop} la noche del {day}',
  'why.gap.title': 'Qué faltará en {stop} la noche del {day}',
  'why.gap.offered':
    '{offered, plural, =0 {Nadie ha ofrecido ni entregado nada de esto allí.} other {Ofrecido o entregado allí: {offered}.}}',
  'why.forecast.because':
    'Se jugaron {members} viajes hacia adelante a partir de {reports, plural, one {# reporte} other {# reportes}}; el rango es lo que dan nueve de cada diez. Primero van los reportes que más pesan.',
  'why.group.title': 'Otro grupo: {group}',
  'why.group.because':
    '{reports, plural, one {Se apoya en # reporte que habla} other {Se apoya en # reportes que hablan}} de este grupo, llevados adelante como los del principal.',
  'why.sphere.water':
    '15 litros por persona y día, 3 para quien está solo de día (Esfera 2018, {section} y WASH, apéndice 3; una referencia, no una meta).',
  'why.sphere.toilets': 'Un baño para 50 personas en los primeros días (Esfera 2018, {section}).',
  'why.sphere.places': 'Un lugar son 3.5 m² de piso techado por persona (Esfera 2018, {section}).',
  'need.places': 'lugares para dormir',
  'unit.toilets': '{n}',
  'unit.places': '{n}',
  'need.meals': 'comidas',
  'unit.meals': '{n}',
  'kind.unknown': 'Un reporte de un tipo que esta versión no conoce ({kind})',
  'doubt.distance.map':
    'De {from} a {to}: se dicen {statedKm} km, el mapa tiene unos {mapKm} km. Se guardan las palabras; la cifra no se usa.',
  'doubt.distance.shorter': 'De {from} a {to}: se dicen {statedKm} km, pero ya la línea recta es más larga.',
  'doubt.count.order': 'Las partes de este número no cuadran.',
  'doubt.impossible-speed': 'Para estar en {stop} a esa hora tendrían que haber ido más rápido de lo que nadie puede.',
  'doubt.unlikely-speed': 'Para estar en {stop} a esa hora tendrían que haber ido mucho más rápido que de costumbre.',
  'doubt.place-behind': '{stop} queda atrás de donde ya habían estado.',
  'doubt.off-the-way': '{stop} no queda en el camino del que hablan los demás reportes.',
  'doubt.unknown-stop': '{stop} no está en el mapa de este viaje.',
  'doubt.outlier-count':
    '{place, select, none {} other {{place}: }}{people, plural, one {# persona se aparta} other {# personas se apartan}} de lo demás, que hace esperar {expected, plural, one {# persona} other {unas #}}. Pesa poco.',
  'doubt.count-growth':
    '{place, select, none {} other {{place}: }}{people, plural, one {# persona es} other {# personas son}} muchas más que las {expected} esperadas. El grupo crecía en esos días, o el conteo es demasiado alto: el próximo lo dirá.',
  'doubts.outlier-count':
    '{place, select, none {} other {{place}: }}{n} conteos quedan solos, cada uno lejos de los demás.',
  'doubts.count-growth':
    '{place, select, none {} other {{place}: }}{n} conteos están muy por encima de lo esperado: el grupo crecía en esos días, o son demasiado altos.',
  'doubts.impossible-speed': '{n} reportes los ponen en {stop} antes de lo que nadie puede llegar.',
  'doubts.unlikely-speed': '{n} reportes los ponen en {stop} mucho antes de lo que suelen llegar.',
  'doubts.place-behind': '{n} reportes los ponen en {stop}, que queda atrás de donde ya habían estado.',
  'doubts.off-the-way': '{n} reportes los ponen en {stop}, fuera del camino del que hablan los demás.',
  'doubts.unknown-stop': '{n} reportes hablan de {stop}, que no está en el mapa de este viaje.',
  'doubt.date.afterPublication':
    'Sucede el {date}, y el texto se publicó el {published}: un plan o una fecha mal leída.',
  'doubt.assistant.only': 'Solo el asistente lee esto aquí.',
  'doubt.place.doubtful': 'Hay {n} lugares que se llaman {name}. ¿Cuál es?',
  'doubt.place.unknown': '{name} no está en el mapa de este viaje.',
  'doubt.place.missing': 'No se dice en qué lugar.',
  'doubt.speaker.missing': 'No se dice quién habla.',
  'doubt.figure.differs': 'En otra parte, este texto da otra cifra para el mismo día y lugar.',
  'doubt.figure.twice': 'La misma cifra ya está en otro borrador: no la cuente dos veces.',
  'doubt.figure.parts': 'Las partes suman {sum}, más que el total de {whole}.',
  'doubt.figure.known': 'No cuadra con lo que ya se confirmó para ese día y lugar ({low}–{high}).',
  'doubt.published.notADay': 'El día de publicación no es un día.',
  'doubt.other': 'Algo de esto deja dudas. Compárelo con las palabras.',
  'doubt.nothing.found': 'No se entendió ningún hecho.',
  'doubt.leg-shorter-than-line': 'La carretera de {from} a {to} está dibujada más corta que la línea recta.',
} as const
