// Lo que la central escribe en la terminal cuando empieza y cuando termina.
export const es = {
  'hub.ready': 'Vereda está abierta en {url}',
  'hub.clear':
    'El camino hasta ella NO va cifrado: cualquiera en esta red puede leer, y los teléfonos no guardan nada allí. --tls-cert y --tls-key lo cierran (docs/guide/es/https.md).',
  'hub.assistant':
    'Los textos que se leen aquí se envían también al asistente en {host}, sin nombres de particulares ni números.',
  'hub.data': 'Sus datos están en {folder}. Ctrl-C la cierra; nada se pierde.',
  'hub.example': 'Viaje de EJEMPLO, como se sabía el {when}.',
  'hub.exercise': 'EJERCICIO: aquí es {when}. Nada de esto está pasando.',
  'hub.journey': '{title}, como se sabía el {when}.',
  'hub.people':
    'Unas {best} personas ({low}–{high}); {reports, plural, one {# reporte} other {# reportes}}, {disagree, plural, =0 {todos coinciden} one {# no coincide} other {# no coinciden}}.',
  'hub.counted': 'Unas {best} personas contadas ({low}–{high}), como dice el tablero.',
  'hub.nobodyCounted': 'Nadie ha dicho cuántas personas son.',
  'hub.heard': 'Última noticia {when}, {stop}; ahora lo más probable: {place}.',
  'hub.between': 'entre {from} y {to}',
  'hub.help':
    'Uso: npm start -- [--journey CARPETA] [--data CARPETA] [--port N] [--host DIRECCIÓN] [--postgres URL] [--follow URL] [--disk-key ARCHIVO] [--tls-cert ARCHIVO --tls-key ARCHIVO [--tls-port N]] [--onion DIRECCIÓN [--onion-port N]] [--empty]\n  --journey  trae la carpeta de un viaje (journey.json, stops.csv, legs.csv ...)\n  --data     dónde se guardan los reportes (.data en esta copia)\n  --port     4018; 0 toma uno libre\n  --host     127.0.0.1; otra dirección contesta a esa red: solo leen y escriben los equipos admitidos, pero el camino no va cifrado\n  --disk-key archivo de una llave (vereda disk-key) que cierra lo que se escribe en el disco; solo se lee al arrancar\n  --tls-cert, --tls-key  certificado y llave (PEM): atiende esa red por HTTPS, en --tls-port (4443), con los nombres que trae; los teléfonos lo necesitan\n  --onion    dirección (….onion) de un servicio oculto de tor en esta máquina, que entrega en --onion-port (4019), nunca en --port\n  --follow   dirección o invitación de otra central: intercambia reportes con ella cada minuto\n  --empty    no trae el ejemplo',
  'hub.heardNowhere': 'Nadie ha dicho dónde están.',
  'hub.aheadUncounted': '{stop}: llegan {reach} de 10, lo más probable {when}; cuántas personas no se sabe.',
  'hub.ahead': '{stop}: llegan {reach} de 10, lo más probable {when}; {low}–{high} personas.',
  'hub.missing': '  allí faltará {stay, select, day {de día, el} other {la noche del}} {day}: {list}.',
  'hub.litres': '{amount} L de {what}',
  'hub.line': '{amount} {what}',
  'hub.doubt': 'Para revisar: {doubt}',
  'hub.counts':
    '{applied, plural, one {# reporte cuenta} other {# reportes cuentan}}, {waiting} en espera, {refused} rechazados. En la página, cada número lleva a sus reportes.',
  'hub.onlyTheWay':
    'Sus paradas y tramos están; de la gente nadie ha reportado nada todavía. {waiting} en espera, {refused} rechazados.',
  'hub.empty':
    'Todavía no hay ningún viaje. `npm start -- --journey CARPETA` empieza uno; `npm start` solo muestra el ejemplo.',
  'hub.tiles.kept': 'El viaje trae su propio mapa (tiles.pmtiles): se guardó y se dibuja bajo las paradas.',
  'hub.tiles.dropped': 'La carpeta ya no trae mapa: se quitó el que se guardaba para este recorrido.',
  'hub.imported': '{title}: {added} reportes nuevos, paradas y tramos entre ellos; {already} ya estaban.',
  'hub.leftOut':
    '{erased, plural, one {# reporte de la carpeta se había borrado aquí y quedó fuera: quítelo} many {# de reportes de la carpeta se habían borrado aquí y quedaron fuera: quítelos} other {# reportes de la carpeta se habían borrado aquí y quedaron fuera: quítelos}} también de la carpeta.',
  'hub.atDesk':
    '{texts, plural, one {Un texto espera} many {# de textos esperan} other {# textos esperan}} en la mesa, con {drafts, plural, one {un borrador} many {# de borradores} other {# borradores}} por decidir.',
  'hub.warning': 'Señalado, y guardado como se dijo: {doubt}',
  'hub.followed':
    'Intercambio con {hub}: {given, plural, one {# reporte entregado} many {# de reportes entregados} other {# reportes entregados}}, {taken} recibidos.',
  'hub.followedFiles':
    'Fotos y voces: {given, plural, one {# entregada} many {# entregadas} other {# entregadas}}, {taken, plural, one {# recibida} many {# recibidas} other {# recibidas}}.',
  'hub.notFollowed': 'No hubo intercambio con la otra central: {problem} Se intenta otra vez en un minuto.',
  'hub.erased':
    '{erased, plural, one {Se borró # reporte} many {Se borraron # de reportes} other {Se borraron # reportes}}: venció el plazo o lo dijo quien coordina.',
  'hub.notErased': 'Lo que debe borrarse sigue en el disco: {problem} Se intenta otra vez en una hora.',
  'hub.otherHistory':
    'La historia que muestra la otra central no cuadra con la que había mostrado: alguien pudo borrar o cambiar reportes allá. Esta central conserva todo lo que recibió. Avise a su gente.',
  'hub.closing': 'Cerrando: todo lo confirmado está en el disco.',
} as const
