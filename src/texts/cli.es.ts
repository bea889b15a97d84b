// Lo que dice la línea de órdenes, en español. Las mismas claves y huecos que cli.en.ts.
export const es = {
  'cli.about': 'Convierte reportes dispersos en preparación para quienes van en camino y quienes los acompañan.',
  'cli.more': '… y {n} más.',
  'cli.flagged': 'Señalado, y guardado como se dijo: {doubt}',

  'cli.title.usage': 'Uso:',
  'cli.title.arguments': 'Argumentos:',
  'cli.title.options': 'Opciones:',
  'cli.title.commands': 'Órdenes:',
  'cli.title.global options': 'Opciones generales:',
  'cli.title.examples': 'Ejemplos:',

  'cli.usage.options': '[opciones]',
  'cli.usage.command': '[orden]',
  'cli.usage.default': 'si no, {value}',

  'cli.option.help': 'muestra esta ayuda',
  'cli.option.lang': 'idioma de lo que se dice: es o en',
  'cli.option.json': 'responde en JSON',
  'cli.option.data': 'carpeta de los datos (si no, la del servidor)',
  'cli.option.out': 'escribe en este archivo y no en la terminal',
  'cli.option.journey': 'identificador o nombre corto del recorrido; no hace falta si hay uno solo',
  'cli.option.folder': 'carpeta con journey.json, stops.csv, legs.csv y más',
  'cli.option.asOf': 'como se sabía en este momento, hora local del recorrido: 2018-10-17T18:00',
  'cli.option.instant': 'como se sabía en este momento, en UTC: 2018-10-17T18:00:00Z',
  'cli.option.horizon': 'cuántos días por delante',
  'cli.option.seed': 'la misma semilla da la misma respuesta',
  'cli.option.members': 'miembros del conjunto: más es más fino y más lento',

  'cli.misasked.unknownCommand': 'No existe la orden {what}. Agregue --help para ver las que hay.',
  'cli.misasked.unknownOption': 'No existe la opción {what}. Agregue --help para ver las que hay.',
  'cli.misasked.missingArgument': 'Falta algo: {what}. Agregue --help para ver cómo se usa.',
  'cli.misasked.optionMissingArgument': 'La opción {what} necesita un valor. Agregue --help para ver cómo se usa.',
  'cli.misasked.missingMandatoryOptionValue': 'Falta la opción {what}. Agregue --help para ver cómo se usa.',
  'cli.misasked.invalidArgument': 'La opción {what} no admite ese valor. Agregue --help para ver cuáles admite.',
  'cli.misasked.conflictingOption': 'La opción {what} no va junto con otra que se dio. Quite una de las dos.',
  'cli.misasked.excessArguments': 'Hay más de lo que esta orden admite. Agregue --help para ver cómo se usa.',
  'cli.misasked.help': 'Diga qué orden. Agregue --help para ver las que hay.',

  'cli.examples.vereda': `  vereda read nota.txt --published 2018-10-18
  vereda forecast examples/caravan-2018-10
  vereda journey show --lang es
  vereda ORDEN --help`,
  'cli.examples.read': `  vereda read nota.txt --published 2018-10-18
  vereda read boletin.pdf --json --out borradores.json --text boletin.txt
  vereda --lang es read article.html --lang en
  vereda read boletin.txt --published 2018-10-16 --journey examples/caravan-2018-10 --json
  pbpaste | vereda read -`,
  'cli.examples.forecast': `  vereda forecast examples/caravan-2018-10
  vereda forecast examples/caravan-2018-10 --as-of 2018-10-16T12:00 --horizon-days 7 --seed 1 --json
  vereda forecast examples/caravan-2018-10 --close gua:24 --buses gua:tec:20:50`,
  'cli.examples.flee': `  vereda flee CARPETA/mali2012
  vereda flee CARPETA/mali2012 --runs 100 --seed 7 --json
  vereda flee CARPETA/mali2012 --assimilate-until 120 --lead 30`,
  'cli.examples.exercise': `  vereda exercise
  vereda exercise --at 2018-10-15T06:00
  vereda exercise --at 2018-10-17T18:00 --stand
  vereda exercise --end`,
  'cli.examples.needs': `  vereda needs --people 3000 --nights 2
  vereda needs --people 3000 --nights 0
  vereda needs --people 2000-3000
  vereda needs examples/caravan-2018-10 --stop gua`,
  'cli.examples.plan': `  vereda plan examples/caravan-2018-10
  vereda plan
  vereda plan caravan-2018-10 --stop gua --level 90`,
  'cli.examples.export': `  vereda export --out caravana.jsonl
  vereda export --journey caravan-2018-10 --as csv --circle journey --out caravana.csv`,
  'cli.examples.import': `  vereda import caravana.jsonl --data ./mis-datos
  vereda import reportes.vereda`,
  'cli.examples.verify': `  vereda verify caravana.jsonl
  vereda verify --data ./mis-datos`,
  'cli.examples.public': `  vereda public show --data ./mis-datos
  vereda public open --places-after-days 14
  vereda public close`,
  'cli.examples.smsTry': '  vereda sms try "GENTE 2500 ESQUIPULAS"',
  'cli.examples.bait': '  vereda bait 3kQ1…',
  'cli.examples.erase': `  vereda erase 3kQ1…
  vereda erase 3kQ1… --why danger --quoting --yes`,
  'cli.examples.smsAdmit': '  vereda sms admit +50312345678 --label "Parroquia de Esquipulas"',
  'cli.examples.rebuild': '  vereda rebuild --data ./mis-datos',

  'cli.read.about':
    'Lee una nota, un boletín o un hilo de mensajes y propone borradores con sus palabras exactas. No guarda nada.',
  'cli.read.file': 'un .txt, .md, .html, .pdf, .docx, .eml o un chat exportado; o - para la entrada estándar',
  'cli.read.published':
    'día en que salió el texto; «ayer» se cuenta desde él (si no, lo que el texto dice de sí, u hoy)',
  'cli.read.tz': 'zona horaria del texto, como America/Guatemala (si no, la del recorrido, la del correo, o UTC)',
  'cli.read.lang': 'idioma del texto; el de la respuesta va antes de «read»',
  'cli.read.journey': 'carpeta de un recorrido cuyas paradas son lugares conocidos',
  'cli.read.assistant':
    'lee también con el asistente configurado: el texto SALE DE ESTE APARATO, sin nombres de particulares ni números',
  'cli.read.sends': 'El texto se envía ahora a {host}, sin nombres de particulares, teléfonos ni direcciones.',
  'cli.read.textOut': 'escribe en este archivo el texto llano al que apuntan las citas',
  'cli.read.page': 'página {done} de {of}',
  'cli.read.otherDay': 'Para otro día diga --published DÍA.',
  'cli.read.found':
    '{n, plural, =0 {No se encontró nada que pueda ser un reporte.} one {# borrador. Una persona debe confirmarlo.} other {# borradores. Una persona debe confirmar cada uno.}}',
  'cli.read.negated': 'negado',
  'cli.read.takenBack': 'RETIRADO por el propio texto: no vale',
  'cli.doubt.distance.map': 'Revise: la distancia no cuadra con el mapa.',
  'cli.doubt.date.afterPublication': 'Revise: esto es después del día de publicación.',
  'cli.doubt.speaker.missing': 'Revise: no está claro quién lo dice.',
  'cli.doubt.assistant.only': 'Revise: solo el asistente lee esto aquí.',
  'cli.doubt.place.doubtful':
    'Revise {drafts}: varios lugares se llaman {name} ({places}). Se toma el primero; ¿cuál es?',
  'cli.doubt.place.unknown': 'Revise {drafts}: {name} no está en ninguna lista de lugares. ¿Dónde queda?',
  'cli.doubt.place.missing': 'Revise: no está claro dónde.',
  'cli.doubt.figure.differs': 'Revise: otra cifra de este texto es distinta.',
  'cli.doubt.figure.twice': 'Revise: la misma cifra está en otro borrador.',
  'cli.doubt.figure.parts': 'Revise: las partes suman más que el total.',
  'cli.doubt.figure.known': 'Revise: no cuadra con lo ya confirmado.',
  'cli.doubt.published.notADay': 'Revise: el día de publicación no es un día.',
  'cli.doubt.nothing.found': 'No se encontró nada que pueda ser un reporte.',
  'cli.doubt.other': 'Revise: {code}',

  'cli.draft.count': 'Personas contadas',
  'cli.draft.movement': 'Personas en camino',
  'cli.draft.blockade': 'Paso cerrado o abierto',
  'cli.draft.deployment': 'Fuerzas enviadas',
  'cli.draft.detention': 'Detención',
  'cli.draft.deportation': 'Retorno forzado',
  'cli.draft.need': 'Necesidad',
  'cli.draft.aid': 'Ayuda',
  'cli.draft.shelter': 'Albergue',
  'cli.draft.harm': 'Daño',
  'cli.draft.separation': 'Separación',
  'cli.draft.message': 'Mensaje a un familiar',
  'cli.draft.rule': 'Regla o documentos',
  'cli.draft.statement': 'Declaración',
  'cli.draft.statistic': 'Estadística',
  'cli.draft.cause': 'Por qué salen',
  'cli.draft.meeting': 'Reunión',
  'cli.counted.people': 'personas',
  'cli.counted.children': 'niños y niñas',
  'cli.counted.women': 'mujeres',
  'cli.counted.families': 'familias',
  'cli.counted.sites': 'sitios',
  'cli.counted.houses': 'casas',
  'cli.counted.cases': 'casos',
  'cli.counted.meals': 'comidas',
  'cli.counted.boats': 'embarcaciones',
  'cli.counted.trucks': 'camiones',
  'cli.counted.tents': 'carpas',
  'cli.counted.blankets': 'cobijas',
  'cli.modality.quoted': 'según una fuente',
  'cli.modality.threatened': 'amenaza',
  'cli.modality.planned': 'previsto',
  'cli.modality.requested': 'pedido',
  'cli.modality.forecast': 'esperado',

  'cli.forecast.about': 'Dónde estará la gente de un recorrido, cuándo y cuánta, según lo público en un momento.',
  'cli.forecast.head': '{title}, como se sabía el {when} ({members} miembros).',
  'cli.forecast.size': 'Se calcula con unas {best} ({low}–{high}): entre conteos el grupo cambia.',
  'cli.forecast.place': 'Ahora: {places}.',
  'cli.forecast.nowhere': 'Nada de lo público hasta entonces dice dónde están.',
  'cli.forecast.notYet': 'El recorrido empieza el {day}: en este plazo no hay a quién esperar.',
  'cli.forecast.mapEnds':
    'En el mapa ningún camino sigue desde {stop}. Si van más allá, agregue las paradas y los tramos.',
  'cli.forecast.countedNone': 'Lo contado es que no hay nadie: eso no dice cuántas personas van en camino.',
  'cli.forecast.noStops': 'En este plazo no se espera que lleguen a ninguna parada.',
  'cli.forecast.stop': 'Parada',
  'cli.forecast.reach': 'Llegan',
  'cli.forecast.arrival': 'Más probable',
  'cli.forecast.middle': 'La mitad de los casos',
  'cli.forecast.people': 'Personas',
  'cli.forecast.misfits': 'No encaja:',
  'cli.forecast.otherNext': '    a {stop}: {chance}, lo más probable {when}',
  'cli.forecast.other':
    'Además, {group}: {counted, select, no {cuántas no se sabe} other {unas {best} ({low}–{high})}}, {places}.',
  'cli.forecast.says': 'Lo que puede pasar:',
  'cli.forecast.restsOn': 'Se apoya sobre todo en:',
  'cli.says.rests': 'descansan otro día en {stop}',
  'cli.says.waits': 'quedan detenidos en {stop} más de {hours} horas',
  'cli.says.rides': 'van en transporte de {stop} a {to} sin parar en medio',
  'cli.says.skips': 'pasan de largo por {stop}',
  'cli.says.scatters': 'se dispersan: ya no son un solo grupo al final del plazo',
  'cli.says.stays': 'no siguen desde {stop} dentro del plazo',
  'cli.says.larger': 'llegan a {stop} con una décima más de gente que ahora, o más',
  'cli.says.smaller': 'llegan a {stop} con una décima menos de gente que ahora, o menos',
  'cli.says.splits':
    '{counted, select, yes {unas {n} personas se separaron} other {una parte se separó}}{placed, select, yes { en {stop}} other {}}, según se contó',
  'cli.forecast.closeOption':
    'qué pasa si se cierra una parada: gua:24 (horas desde ese momento), o un tramo: gua/tec:24',
  'cli.forecast.busesOption': 'qué pasa si llegan buses: gua:tec:20:50 (desde, hasta, cuántos, asientos de cada uno)',
  'cli.forecast.restOption': 'qué pasa si nadie sale en un día (sin día: el siguiente)',
  'cli.forecast.splitOption': 'qué pasa si una parte se desvía: gua:tec:30 (dónde, hacia, porcentaje)',
  'cli.forecast.whatIf': 'Qué pasa si: {title}, según lo conocido el {when}.',
  'cli.forecast.same': 'El escenario no cambia nada en este plazo.',
  'cli.forecast.with': 'entonces',
  'cli.forecast.later': 'Más tarde',
  'cli.forecast.night': 'Noche',

  'cli.flee.about': 'A dónde va la gente desplazada de un país, con las carpetas del simulador Flee.',
  'cli.flee.folder': 'carpeta con input_csv, source_data y simsetting.yml',
  'cli.flee.days': 'cuántos días (si no, los de sim_period.csv)',
  'cli.flee.runs': 'cuántas corridas: más de una da rangos (si no, 1; un pronóstico hace 100)',
  'cli.flee.settings': 'lee las reglas de movimiento de este archivo y no de simsetting.yml',
  'cli.flee.compatible': 'conserva lo que Flee hace en contra de lo que dice, para compararse con él',
  'cli.flee.assimilateUntil':
    'pronostica con los reportes de los campamentos conocidos hasta este día (0 es el primero)',
  'cli.flee.leadOption': 'cuántos días más allá de ese día llega el pronóstico (si no, 30)',
  'cli.flee.progress': '{percent} % hecho. Ctrl-C lo detiene.',
  'cli.flee.stopped': 'Detenido al {percent} %. No se guardó nada.',
  'cli.flee.head':
    '{instance}: {people} personas al cabo de {days, plural, one {# día} other {# días}} ({runs, plural, one {# corrida} other {# corridas}}, semilla {seed}).',
  'cli.flee.camp': 'Campamento, el último día',
  'cli.flee.counted': 'Contadas',
  'cli.flee.simulated': 'Simuladas',
  'cli.flee.low': '5 %',
  'cli.flee.high': '95 %',
  'cli.flee.forecast':
    '{instance}: pronóstico para el día {day}, con {reports, plural, one {# reporte} other {# reportes}} de los campamentos conocidos hasta el día {until} (el último, del día {lastReportDay}); {runs, plural, one {# corrida} other {# corridas}}, semilla {seed}.',
  'cli.flee.campAhead': 'Campamento',
  'cli.flee.known': 'Conocidas',
  'cli.flee.foreseen': 'Previstas',
  'cli.flee.low10': '10 %',
  'cli.flee.high90': '90 %',
  'cli.flee.judged':
    'Los conteos posteriores solo sirven para juzgar: error (ARD) {normal}, reescalado {rescaled}. {cpu} s de CPU.',
  'cli.flee.unjudged': 'No hay conteos posteriores con los que juzgarlo. {cpu} s de CPU.',
  'cli.flee.error': 'Error (ARD) {normal}, reescalado {rescaled}. {cpu} s de CPU.',

  'cli.plan.about':
    'Quién conviene que vaya en qué vehículo, qué oferta adónde, y qué queda sin cubrir. No guarda nada.',
  'cli.plan.what':
    'carpeta de un recorrido (con una barra), o identificador o nombre corto de uno que tiene la central',
  'cli.plan.asOf':
    'como se sabía en este momento: de una carpeta, hora local, 2018-10-17T18:00; de la central, UTC, 2018-10-17T18:00:00Z',
  'cli.plan.unmet': 'Lo que queda sin cubrir',
  'cli.exercise.about':
    'El reloj de un recorrido que es un ejercicio: lo muestra, lo empieza (de nuevo) o lo termina. Nunca practique en un recorrido real.',
  'cli.exercise.at': 'empezar en este momento, hora local del recorrido: 2018-10-15T06:00',
  'cli.exercise.stand': 'con --at: el reloj se queda ahí; si no, sigue',
  'cli.exercise.end': 'ya no es un ejercicio: la hora vuelve a ser la verdadera',
  'cli.exercise.wrong': 'Diga --at MOMENTO, con --stand si el reloj se queda ahí, o solo --end.',
  'cli.exercise.real': '{title}: no es un ejercicio, su hora es la verdadera.',
  'cli.exercise.stands': '{title}: un ejercicio. Allí es {when}, y el reloj no avanza.',
  'cli.exercise.runs': '{title}: un ejercicio. Allí empezó el {when}, y el reloj sigue.',
  'cli.needs.about':
    'Lo que necesita un número de personas por noche (Esfera 2018), o lo que necesitarán las próximas paradas.',
  'cli.needs.peopleOption': 'cuántas personas: 3000, o 2000-3000',
  'cli.needs.nightsOption': 'para cuántas noches; 0: solo de día',
  'cli.needs.stopOption': 'solo esta parada, por su código',
  'cli.needs.whoOption': 'de 100 personas, cuántas son (--women y --children juntas)',
  'cli.needs.infantsOption': 'de 100 personas, cuántas son bebés de menos de un año',
  'cli.needs.pregnantOption': 'de 100 personas, cuántas están embarazadas',
  'cli.needs.coldOption': 'grados de lo más frío de la noche: cambia las cobijas',
  'cli.needs.byHeight': 'Qué tan fría es cada noche se calcula por la altura de la parada y el mes; --cold lo dice.',
  'cli.needs.whoWrong': 'Diga --women y --children juntas, o ninguna; --infants y --pregnant van con ellas.',
  'cli.needs.whoTooMany':
    'De 100 personas no pueden ser tantas: mujeres y menores son 100 a lo más, los bebés son menores y las embarazadas, mujeres.',
  'cli.needs.either':
    'Diga cuántas personas (--people, --nights) o la carpeta de un recorrido (--stop, --as-of): no las dos cosas.',
  'cli.needs.levelOption': 'planear para tantas de 100 posibilidades: 50, 75 o 90',
  'cli.needs.byBus': '{n} en bus',
  'cli.needs.byDay': 'de día',
  'cli.line.water': 'Agua',
  'cli.line.meals': 'Comidas',
  'cli.line.places': 'Lugares',
  'cli.line.toilets': 'Letrinas',
  'cli.needs.peopleWrong':
    'Diga cuántas personas con --people 3000 o --people 2000-3000, o nombre la carpeta de un recorrido.',
  'cli.needs.head': '{people} personas, {nights, plural, =0 {solo de día} one {# noche} other {# noches}}:',
  'cli.needs.aheadHead':
    '{title}, como se sabía el {when}: lo que hará falta cada noche, si llegan; alcanza en {level} de 100 posibilidades.',
  'cli.needs.nothing': 'Ninguna parada es tan probable que se pueda planear.',
  'cli.needs.night': 'Noche',
  'cli.needs.stop': 'Parada',
  'cli.needs.present': 'Probabilidad',
  'cli.needs.people': 'Personas',
  'cli.needs.assumed': 'supuesto: una de tres comidas, como dio el PMA a quien llegaba (Bangladés, 2018)',
  'cli.needs.reference': 'Cifras de referencia del Manual Esfera 2018; las juzga la gente del lugar.',

  'cli.export.about': 'Escribe los reportes de un recorrido para otros, hasta donde un círculo puede leerlos.',
  'cli.export.as': 'jsonl: reportes firmados, para verificar y recibir; csv: una hoja; geojson: un mapa',
  'cli.export.circle': 'quién lo va a leer',
  'cli.export.written': 'Escrito: {file}',

  'cli.import.about':
    'Recibe los reportes firmados de una exportación, o de un archivo que un teléfono guardó para llevar. Un archivo dañado no cambia nada.',
  'cli.import.file':
    'una exportación en líneas JSON o un *.vereda, comprimido con gzip o no; - para la entrada estándar',
  'cli.import.progress': '{done} de {total} reportes',
  'cli.import.stopped':
    '{done} de {total} reportes están en la carpeta de datos, cada uno entero. Importe el archivo otra vez después: ninguno se recibe dos veces.',
  'cli.import.done': '{applied} recibidos, {waiting} en espera, {refused} rechazados, {again} ya estaban.',

  'cli.verify.about':
    'Revisa el identificador, la firma y la cadena de cada reporte: de un archivo, sin servidor, o de una carpeta de datos.',
  'cli.verify.file': 'una exportación en líneas JSON, o - para la entrada estándar; sin él, la carpeta de datos',
  'cli.verify.good':
    '{name}: íntegro. {reports, plural, one {# reporte} other {# reportes}} de {devices, plural, one {# equipo} other {# equipos}}; se sostienen todos los identificadores, firmas y cadenas.',
  'cli.verify.bad':
    '{name}: NO está íntegro. {problems, plural, one {# problema} other {# problemas}}; {reports, plural, one {# reporte está bien} other {# reportes están bien}}.',
  'cli.verify.gaps':
    '{missing, plural, one {Falta # reporte} other {Faltan # reportes}} entre otros: se dejaron fuera por quien lee, se borraron o no han llegado.',

  'cli.public.about': 'Muestra, abre o cierra la página pública de un viaje.',
  'cli.public.what': 'show (lo que se ve o se vería), open o close',
  'cli.public.placesAfter': 'días hasta decir los países, 7 o más (si no se dice: 10)',
  'cli.public.open': 'La página pública de {title} está abierta. Cualquiera ve esto:',
  'cli.public.closed': 'La página pública de {title} está cerrada. Si se abre, cualquiera verá esto:',
  'cli.public.places': 'Los países se dicen cuando han pasado {days} días.',
  'cli.follow.about':
    'Intercambia reportes, fotos y voces con otra central, una vez, hasta que ambas tengan lo que pueden tener. `npm start -- --follow` lo hace cada minuto.',
  'cli.follow.address': 'dirección de la otra central, o el enlace de una invitación suya',
  'cli.follow.done':
    '{given, plural, one {# reporte entregado} many {# de reportes entregados} other {# reportes entregados}}, {taken} recibidos, {refused} rechazados. La otra central: {hub}',
  'cli.follow.files':
    'Fotos y voces: {given, plural, one {# entregada} many {# entregadas} other {# entregadas}}, {taken, plural, one {# recibida} many {# recibidas} other {# recibidas}}{left, plural, =0 {} one {; queda # para la próxima vez} many {; quedan # para la próxima vez} other {; quedan # para la próxima vez}}.',
  'cli.examples.follow': `  vereda follow https://albergue.example
  vereda follow "https://albergue.example/join#1/…"`,
  'cli.backup.about':
    'Escribe todo lo que tiene la central en un archivo que solo abren las llaves nombradas. La central puede seguir andando.',
  'cli.backup.to': 'archivo de la copia',
  'cli.backup.recipient': 'llave para la que se sella (age1…); repítala para varias. Se guarda para la próxima vez',
  'cli.backup.done':
    '{reports, plural, one {# reporte} many {# de reportes} other {# reportes}} en {file}, {kilobytes} kB, sellado. Árbol: {root}',
  'cli.backupKey.about':
    'Hace una llave para las copias. El archivo con su secreto va en papel o en una memoria, nunca en la central.',
  'cli.backupKey.out': 'archivo del secreto',
  'cli.backupKey.done': 'El secreto está en {file}: llévelo lejos de esta máquina. Se sella para: {recipient}',
  'cli.diskKey.about':
    'Hace una llave de disco: una central que arranca con ella (`npm start -- --disk-key ARCHIVO`) no escribe en claro en su disco nada de lo dicho. Los comandos sobre sus datos la toman de VEREDA_DISK_KEY. Sin el archivo, los datos no se abren más.',
  'cli.diskKey.done':
    'La llave de disco está en {file}. Guárdela en una memoria, con una copia en papel, y nunca junto a los datos: sin ella nadie los abre de nuevo, tampoco usted.',
  'cli.restore.about':
    'Hace de nuevo una central desde una copia, con la llave que conocen sus teléfonos y una época nueva: ellos devuelven lo que llegó después.',
  'cli.restore.file': 'la copia sellada',
  'cli.restore.identity': 'archivo del secreto que la abre',
  'cli.restore.done':
    '{reports, plural, one {# reporte} many {# de reportes} other {# reportes}} del {at} en {folder}, revisados uno por uno. Inicie la central: sus teléfonos traen el resto. Árbol: {root}',
  'cli.examples.backup': `  vereda backup --to central.age --recipient age1…
  vereda backup --to central.age --data ./mis-datos
  VEREDA_POSTGRES=postgresql://hub@localhost/vereda vereda backup --to central.age`,
  'cli.examples.backupKey': '  vereda backup-key --out copia.key',
  'cli.examples.diskKey':
    '  vereda disk-key --out /media/memoria/disco.key\n  npm start -- --data ./central --disk-key /media/memoria/disco.key',
  'cli.examples.restore': `  vereda restore central.age --identity copia.key --data ./datos-nuevos
  VEREDA_POSTGRES=postgresql://hub@localhost/vacia vereda restore central.age --identity copia.key --data ./datos-nuevos`,
  'cli.sms.about': 'Mensajes de texto: pruébelos a mano, y admita a quien escribe.',
  'cli.smsTry.about': 'Dice qué se entendería de un mensaje de texto y qué se contestaría. No guarda nada.',
  'cli.bait.about':
    'Marca como cebo un reporte o documento que nadie necesita: si alguien lo abre, quien coordina lo ve en «En espera».',
  'cli.bait.report': 'Id del reporte o del documento',
  'cli.bait.remove': 'Quitar la marca',
  'cli.bait.done':
    '{n, plural, =0 {No hay cebos.} one {Hay # cebo.} other {Hay # cebos.}} Nadie más que esta central sabe cuáles.',
  'cli.erase.about':
    'Borra para siempre reportes y todo lo dicho sobre ellos: palabras, fotos y voces, en este disco de una vez, en otras centrales y teléfonos tres días después de saberlo.',
  'cli.erase.reports': 'Id de los reportes o documentos; también los que nombra GET /api/waiting',
  'cli.erase.why': 'Por qué: alguien lo pidió (asked), pone a gente en peligro (danger) o fue un error (mistake)',
  'cli.erase.quotingToo': 'También lo que los cita',
  'cli.erase.yes': 'Borrar; sin esto solo se muestra lo que se borraría',
  'cli.erase.shown':
    '{n, plural, one {# reporte se borraría} many {# de reportes se borrarían} other {# reportes se borrarían}} para siempre. No se borró nada: agregue --yes. Los respaldos anteriores todavía los tienen.',
  'cli.erase.done':
    '{erased, plural, one {Se borró # reporte} many {Se borraron # de reportes} other {Se borraron # reportes}}. Los respaldos anteriores todavía lo tienen todo: destrúyalos y haga uno nuevo.',
  'cli.erase.quoting':
    '{quoting, plural, one {# reporte cita} many {# de reportes citan} other {# reportes citan}} lo nombrado y se quedaría: con --quoting se borra también.',
  'cli.smsAdmit.about':
    'Admite a quien escribe desde un número. El número no se guarda. Con la central en marcha basta esto; si no, hace falta VEREDA_SMS_SECRET.',
  'cli.sms.text': 'el mensaje, entre comillas',
  'cli.sms.number': 'el número, como lo da el proveedor: +50312345678',
  'cli.sms.label': 'cómo se llama: un lugar o un puesto, nunca una persona',
  'cli.sms.desk': 'No se entiende solo: queda para una persona.',
  'cli.sms.answer':
    'Respuesta ({parts, plural, one {# parte} many {# de partes} other {# partes}}, {units} caracteres): {reply}',
  'cli.sms.admitted': '{label} puede reportar por mensaje de texto desde hoy, {day}.',
  'cli.rebuild.about': 'Tira todas las vistas y las vuelve a hacer desde los reportes.',
  'cli.rebuild.progress': 'Rehaciendo: {done} de {total} temas',
  'cli.rebuild.done':
    '{views} vistas de {subjects} temas con {readings} lecturas de reportes en {seconds} s ({perSecond} por segundo); {differing, plural, =0 {todas como estaban} one {# salió distinta} other {# salieron distintas}}.',
} as const
