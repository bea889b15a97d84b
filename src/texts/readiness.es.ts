// Necesidad y ayuda: por qué las cifras son las que son, qué se supone, y qué hay que atender.
export const es = {
  'why.sealed':
    '{what}: sellado, solo lo abre {role, select, coordinator {coordinación} analyst {análisis} field {campo} shelter {albergue} familyLinks {contacto familiar} legal {asesoría legal} other {unos pocos}}.',
  'timeline.sealed':
    'sellado para {role, select, coordinator {coordinación} analyst {análisis} field {campo} shelter {albergue} familyLinks {contacto familiar} legal {asesoría legal} other {unos pocos}}',
  'why.have.title': 'Ayuda en {stop} para la noche del {day}',
  'why.excess.title': 'Qué sobrará en {stop} la noche del {day}',
  'why.asked.title': 'Qué se pidió y quién lo atiende',
  'why.help.title': 'Qué fue de esta ayuda',
  'why.ride.title': 'Este transporte, de la subida a la llegada',
  'why.lift.title': 'Este pedido de transporte, y quién lo atiende',
  'why.shelter.title': 'Qué se sabe de este albergue',
  'why.asked.loose':
    'Nadie dijo que la entrega atienda esta falta: es lo mismo, en la misma parada, antes de dos días.',
  'why.have.parts':
    '{delivered} entregado, {onTheWay} en camino, {pledged} prometido, {offered} ofrecido. Lo prometido cuenta hasta que llega, y entonces solo como entregado.',
  'why.level': 'Se planea para que alcance en {level} de cada 100 viajes jugados hacia adelante.',
  'why.sphere.meals':
    'Tres comidas al día para quien pasa la noche, como dieron los albergues ({section}); Esfera 2018 pide 2 100 kcal al día. Supuesto, porque no se halló una cifra: una para quien pasa de día, como dio el PMA a quien llegaba (Bangladés, 2018).',
  'why.sphere.taps': 'Un grifo para 250 personas (Esfera 2018, {section}).',
  'why.sphere.bathing': 'Un lugar para bañarse por cada 50 personas (Esfera 2018, {section}).',
  'why.sphere.blankets':
    'Una cobija por persona en noches cálidas y templadas, como en el juego para una familia de cinco ({section}). Dos en las frescas, con el juego de invierno de ACNUR (informe de Siria, octubre de 2018). Tres donde hiela: allí quien duerme necesita un abrigo de 6 TOG, y una cobija da 2.5 (manual de campo de CRS).',
  'why.sphere.mats': 'Una colchoneta por persona, como en el juego para una familia de cinco ({section}).',
  'why.sphere.soap': '450 g de jabón por persona y mes (Esfera 2018, {section}).',
  'why.sphere.healthPosts': 'Al menos un puesto de salud para 10 000 personas ({section}).',
  'why.sphere.consultations':
    '15 de cada 100 piden atención en un día de camino: lo que vio la Cruz Roja ({section}). El manual no trae esa cifra.',
  'why.sphere.clinicians':
    'Un médico o enfermera atiende menos de 50 consultas al día ({section}): con 15 de cada 100 que piden atención, uno para 333 personas.',
  'need.taps': 'grifos de agua',
  'need.bathing': 'lugares para bañarse',
  'need.blankets': 'cobijas',
  'need.mats': 'colchonetas',
  'need.soap': 'jabón',
  'need.healthPosts': 'puestos de salud',
  'need.consultations': 'consultas',
  'need.clinicians': 'médicos y enfermeras',
  'lack.toilets': '{n, plural, one {# letrina} many {# de letrinas} other {# letrinas}}',
  'lack.places': '{n, plural, one {# lugar para dormir} many {# de lugares para dormir} other {# lugares para dormir}}',
  'lack.meals': '{n, plural, one {# comida} many {# de comidas} other {# comidas}}',
  'lack.taps': '{n, plural, one {# grifo de agua} many {# de grifos de agua} other {# grifos de agua}}',
  'lack.bathing':
    '{n, plural, one {# lugar para bañarse} many {# de lugares para bañarse} other {# lugares para bañarse}}',
  'lack.blankets': '{n, plural, one {# cobija} many {# de cobijas} other {# cobijas}}',
  'lack.mats': '{n, plural, one {# colchoneta} many {# de colchonetas} other {# colchonetas}}',
  'lack.healthPosts': '{n, plural, one {# puesto de salud} many {# de puestos de salud} other {# puestos de salud}}',
  'lack.consultations': '{n, plural, one {# consulta} many {# de consultas} other {# consultas}}',
  'lack.clinicians':
    '{n, plural, one {# médico o enfermera} many {# de médicos y enfermeras} other {# médicos y enfermeras}}',
  'why.riders':
    'Con {people, plural, one {# persona que llega} many {# de personas que llegan} other {# personas que llegan}} antes, en bus.',
  'assume.level': 'Se planea para {level} de 100 posibilidades.',
  'assume.phase':
    'Un baño para {first} personas los primeros días, para {later} en cuanto se pueda: {women} para mujeres por {men} para hombres, a {toiletM} m a lo más. El agua, a lo más a {waterM} m y {queueMinutes} minutos de fila (Esfera 2018).',
  'assume.who.assumed':
    'Nadie contó quiénes son: se cuenta con la población usual del manual, y se calcula que de 100 son {women} mujeres, {children} menores y {infants} bebés.',
  'assume.who.counted':
    'De 100 personas, {women} son mujeres, {children} menores, {infants} bebés y {pregnant} embarazadas: de eso dependen las comidas y el jabón.',
  'assume.cold.reported':
    '{night, select, warm {Noche cálida} mild {Noche templada} cool {Noche fresca} other {Noche fría}}, {lowC} °C según quien está allí: {night, select, cool {dos cobijas} cold {tres cobijas} other {una cobija}} por persona.',
  'assume.cold.reckoned':
    '{night, select, warm {Noche cálida} mild {Noche templada} cool {Noche fresca} other {Noche fría}}, unos {lowC} °C por la altura y el mes: {night, select, cool {dos cobijas} cold {tres cobijas} other {una cobija}} por persona.',
  'assume.cold.assumed': 'Noche templada, porque nadie dijo cuánto frío hace: una cobija por persona.',
  'alarm.rideSilent':
    'No se sabe nada del transporte de {from} a {to}{people, plural, =0 {} one { con # persona} many { con # de personas} other { con # personas}} desde que debía llegar.',
  'alarm.rideShort':
    'El transporte de {from} a {to} llegó{missing, plural, =0 {} one {; falta # persona} many {; faltan # de personas} other {; faltan # personas}}{apart, plural, =0 {} one {; # familia está incompleta} many {; # de familias están incompletas} other {; # familias están incompletas}}.',
  'alarm.healthOpen': '{place}: {sign}, y nadie ha respondido.',
  'alarm.liftOpen':
    'En {place}, {people, plural, one {# persona necesita} many {# de personas necesitan} other {# personas necesitan}} transporte a {to}. No hay ninguno anunciado.',
  'alarm.needOpen': 'En {place} urge: {sector}. Nadie ha respondido.',
  'alarm.loadLate': 'Una carga ({sector}) para {place} ya debía haber llegado.',
  'alarm.overPromised':
    'De una oferta ({sector}) se prometió más de lo que hay. Cuenta lo primero que se prometió; a {place} le falta.',
} as const
