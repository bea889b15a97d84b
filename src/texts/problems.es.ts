/** Las palabras de cada problema. Ver `problems.en.ts`. */
export const es = {
  'problem.body.tooLarge': 'Es más de lo que se recibe de una vez (como máximo {limit}). Envíelo en varias partes.',
  'problem.report.id':
    'Este reporte cambió después de escrito: su identificador ya no coincide. Envíelo otra vez desde el aparato que lo escribió.',
  'problem.report.signature':
    'La firma no corresponde a este reporte. Envíelo otra vez desde el aparato que lo escribió.',
  'problem.report.unknown': 'Aquí no hay tal reporte. Revise el enlace o espere a que llegue.',
  'problem.report.erased': 'Este reporte fue borrado. Si aun así debe saberse, repórtelo de nuevo.',
  'problem.chain.start':
    'El primer reporte de un aparato, y solo ese, no tiene anterior. Envíe la cadena de reportes completa.',
  'problem.chain.broken':
    'Este reporte nombra como anterior a otro que no lo es. Envíe otra vez todos los reportes del aparato.',
  'problem.chain.fork':
    'Este aparato dijo dos cosas distintas con un mismo número. Pregunte a su dueño si el aparato fue copiado.',
  'problem.journey.founder':
    'Solo el aparato que fundó un recorrido puede describirlo. Elija otro nombre para el suyo.',
  'problem.journey.unknown': 'Aquí no hay tal recorrido. Elija uno de la lista.',
  'problem.data.type': `{wanted, select,
    string {Aquí va un texto.}
    integer {Aquí va un número entero.}
    number {Aquí va un número.}
    boolean {Aquí va sí o no (true o false).}
    array {Aquí va una lista.}
    object {Aquí va un grupo de campos.}
    other {Aquí va otra cosa: {wanted}.}}`,
  'problem.data.required': 'Falta esto: {name}. Complételo.',
  'problem.data.unknown': 'Aquí nadie conoce este campo: {name}. Revise cómo está escrito o quítelo.',
  'problem.data.enum': 'No es una de las opciones. Elija una de estas: {allowed}.',
  'problem.data.range': 'Este número está fuera de lo posible (permitido: {low} … {high}). Revíselo.',
  'problem.data.length': 'Es demasiado corto o demasiado largo (permitido: {low} … {high}). Acórtelo o complételo.',
  'problem.data.pattern': 'No está escrito como se espera. Compárelo con un ejemplo y corríjalo.',
  'problem.data.duplicate': 'Esto está dos veces: {name}. Deje uno solo o elija otro.',
  'problem.time.order': 'El final ({to}) es anterior al comienzo ({from}). Intercámbielos o corríjalos.',
  'problem.time.impossible': 'No existe tal fecha, hora o zona horaria: {value}. Corríjala.',
  'problem.count.order':
    'Estos números no están en orden. Escriba primero el más bajo, luego el más probable y al final el más alto.',
  'problem.place.swapped': 'La latitud {lat} y la longitud {lon} parecen intercambiadas. Revise cuál es cuál.',
  'problem.place.same': 'Va de un lugar a ese mismo lugar. Elija adónde.',
  'problem.place.unknown': 'Este lugar no es una parada del recorrido. Agregue la parada o corrija el nombre.',
  'problem.distance.map':
    '{statedKm} km de {from} a {to} es mucho más que en el mapa ({mapKm} km). Revise el número y su unidad.',
  'problem.kind.unknown': 'Aquí no se conoce este tipo de reporte. Quizá haga falta actualizar Vereda.',
  'problem.export.header':
    'Esto no es un archivo de reportes de Vereda: le falta la primera línea. Pida otra vez el archivo completo.',
  'problem.export.changed':
    'Este archivo no está como se escribió (reportes que trae: {found}; los que debería: {reports}), o se cambiaron sus bytes. Pídalo otra vez.',
  'problem.store.full':
    'El disco está lleno y nada de esto se guardó. Libere espacio y envíelo otra vez; lo que ya estaba sigue a salvo.',
  'problem.store.readOnly':
    'No se puede escribir en la carpeta de datos y nada de esto se guardó. Dé a Vereda permiso para escribir ahí.',
  'problem.store.damaged':
    'El almacén de datos está dañado. Detenga Vereda, guarde una copia de la carpeta y recupere un respaldo.',
  'problem.store.failed':
    'No se pudo leer o escribir el almacén de datos y nada de esto se guardó. Intente otra vez en un momento.',
  'problem.access.denied': 'Usted no puede leer esto. Quien coordina puede darle entrada u otra función.',
  'problem.request.notFound': 'No hay nada en esta dirección. Revísela o comience por la primera página.',
  'problem.request.busy': 'Hay demasiadas conexiones en este momento. Intente otra vez en un minuto.',
  'problem.request.slow':
    'La conexión fue demasiado lenta y nada de esto se recibió. Envíelo otra vez o en varias partes.',
  'problem.request.failed':
    'Algo falló en la propia Vereda. Intente otra vez; si sigue igual, avise a sus autores con el número indicado.',
  'problem.trust.correction':
    'Lo que admite, invita o da de baja a un aparato no se corrige. Retírelo y dígalo de nuevo.',
  'problem.protocol.version':
    'Este centro habla la versión {known} del intercambio y se le preguntó en la versión {v}. Actualice Vereda en ambos lados.',
  'problem.key.challenge':
    'Esta firma es demasiado vieja. Firme otra vez con el reto nuevo; la aplicación lo hace sola.',
  'problem.key.replayed': 'Esta solicitud llegó por segunda vez y no se repitió. Firme una nueva.',
  'problem.key.signature':
    'La firma no corresponde a esta solicitud. Revise que se firmó para este centro y con la llave de este aparato.',
  'problem.request.budget': 'Este aparato pidió mucho en poco tiempo. Espere {seconds} s y siga.',
  'problem.hub.unreached': 'La central no contesta. Pruebe otra vez cuando haya conexión.',
  'problem.hub.other': 'En esa dirección contesta otra central, no la de la invitación. No se le entregó nada.',
  'problem.phone.full':
    'En este teléfono ya no hay lugar, y el reporte no se guardó. Llévelo en un archivo o en códigos, o libere espacio y pruebe otra vez.',
  'problem.seal.notHere':
    'Lo que sella y abre todavía no está en este teléfono: nada se guardó ni se abrió. Llega con la próxima conexión a la central.',
} as const
