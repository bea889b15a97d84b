/** Lo que dice `vereda journey`. */
export const es = {
  'cli.examples.journey': `  vereda journey begin abril "San Pedro Sula" Esquipulas "Ciudad de Guatemala" Tapachula
  vereda journey list
  vereda journey add examples/caravan-2018-10
  vereda journey show caravan-2018-10`,
  'cli.examples.journeyBegin': `  vereda journey begin abril "San Pedro Sula" Esquipulas "Ciudad de Guatemala"
  vereda journey begin abril "Tecún Umán/GT" Tapachula --zone America/Mexico_City --title "Abril"
  vereda journey begin abril "San Pedro Sula" "Albergue/HN@14.68,-88.22" Esquipulas`,
  'cli.examples.journeyList': '  vereda journey list --json',
  'cli.examples.journeyShow': '  vereda journey show caravan-2018-10 --as-of 2018-10-16T12:00:00Z',
  'cli.examples.journeyAdd': '  vereda journey add examples/caravan-2018-10 --data ./mis-datos',
  'cli.journey.about': 'Empieza, agrega, lista y muestra recorridos.',
  'cli.journeyBegin.about':
    'Hace la carpeta de un recorrido nuevo con los nombres de sus paradas, en el orden en que la gente llega a ellas.',
  'cli.journeyBegin.dir': 'la carpeta que se hará; su nombre será el nombre corto del recorrido',
  'cli.journeyBegin.stops':
    'pueblos: Esquipulas, Esquipulas/GT si hay varios, o cualquier lugar con su punto: "Albergue/HN@14.68,-88.22"',
  'cli.journeyBegin.title': 'cómo se llama el recorrido (si no: primera y última parada)',
  'cli.journeyBegin.start': 'primer día, local: 2018-10-12 (si no: hoy)',
  'cli.journeyBegin.zone': 'hora de las paradas en un país que tiene varias, una por país: America/Mexico_City',
  'cli.journeyBegin.note': 'estimado: la línea recta × 1,3',
  'cli.journeyBegin.km': 'unos {km} km',
  'cli.journeyBegin.done':
    '{folder} está hecha. Los largos de los tramos son estimados: corríjalos en legs.csv. En stops.csv diga qué parada es frontera o albergue (kind). Después: npm start -- --journey {folder}',
  'cli.journeyList.about': 'Lista los recorridos de una carpeta de datos.',
  'cli.journeyShow.about': 'Lo que se sabe de un recorrido, en una docena de líneas.',
  'cli.journeyAdd.about': 'Recibe la carpeta de un recorrido, entera o nada. La misma carpeta otra vez no agrega nada.',
  'cli.journey.none':
    'Aquí no hay recorridos todavía. «vereda journey begin» hace la carpeta de uno, «vereda journey add CARPETA» la recibe.',
  'cli.journey.reports': '{n, plural, one {# reporte} other {# reportes}}',
  'cli.journey.tiles.kept': 'El viaje trae su propio mapa (tiles.pmtiles): se guardó y se dibuja bajo las paradas.',
  'cli.journey.tiles.dropped': 'La carpeta ya no trae mapa: se quitó el que se guardaba para este recorrido.',
  'cli.journey.added':
    '{journey}: {added, plural, one {# reporte nuevo} other {# reportes nuevos}}, {already} ya estaban.',
} as const
