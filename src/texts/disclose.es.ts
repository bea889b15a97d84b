// Lo que una central tendría que entregar. Las mismas claves que en disclose.en.ts.
export const es = {
  'cli.disclose.about':
    'Lo que esta central tendría que entregar a quien pueda obligarla, en palabras y números claros.',
  'cli.disclose.all': 'cada clase y campo: en cuántos reportes está, quién puede leerlo y hasta cuándo se queda',
  'cli.examples.disclose': `  vereda disclose
  vereda disclose --all --data ./mis-datos
  vereda disclose --json > mapa.json`,
  'cli.disclose.head': 'Lo que esta central ({hub}…) tendría que entregar a quien pueda obligarla, al {at}:',
  'cli.disclose.reports':
    '- {reports, plural, one {# reporte} many {# de reportes} other {# reportes}} de {journeys, plural, one {# viaje} other {# viajes}}, recibidos entre {from} y {to}: qué se dijo, cuándo y dónde, cada uno con la llave y el reloj del aparato que lo dijo.',
  'cli.disclose.none': '- Ningún reporte: nadie ha dicho nada aquí todavía.',
  'cli.disclose.devices':
    '- {devices, plural, one {# aparato} other {# aparatos}} por su llave, y cuándo se oyó a cada uno.',
  'cli.disclose.labels':
    '- {devices, plural, one {# aparato} other {# aparatos}} por su llave, cuándo se oyó a cada uno, quién lo dejó entrar y cómo se le llamó: {labels}.',
  'cli.disclose.papers':
    '- {papers, plural, one {# texto tal como se trajo} other {# textos tal como se trajeron}} ({chars} caracteres), y las palabras que {quoting, plural, one {cita # reporte} many {citan # de reportes} other {citan # reportes}}: lo que ahí esté, también nombres.',
  'cli.disclose.files':
    '- {files, plural, one {# foto o voz} other {# fotos y voces}} ({kb} kB), sin lugar, hora ni aparato.',
  'cli.disclose.sealed':
    '- {sealed, plural, one {# reporte tiene} many {# de reportes tienen} other {# reportes tienen}} campos sellados: que existen y para qué funciones. Lo que dicen solo se abre en los teléfonos de esas funciones: aquí no hay llave.',
  'cli.disclose.erased':
    '- De {erased, plural, one {# reporte borrado} many {# de reportes borrados} other {# reportes borrados}}: que un aparato dio entonces uno de esa clase. No lo que decía.',
  'cli.disclose.rejects':
    '- {rejects, plural, one {# cosa que llegó y no era un reporte válido, tal como llegó} other {# cosas que llegaron y no eran reportes válidos, tal como llegaron}} ({rejectChars} caracteres).',
  'cli.disclose.alerts':
    '- {alerts, plural, one {# nota} other {# notas}} de qué aparato abrió un señuelo o se llevó más de lo que se le concede, y cuándo.',
  'cli.disclose.own':
    '- De la central misma: su llave, con la que otros podrían hablar como esta central; lo que le mostraron las centrales que sigue; qué remitentes de mensajes de texto no quieren respuesta, como llaves.',
  'cli.disclose.kind': '{name, select, none {{kind}} other {{name} ({kind})}}: {reports}, {from} – {to}.',
  'cli.disclose.until': 'Se borra a más tardar después del {day}.',
  'cli.disclose.noTerm': 'Aquí no se le conoce plazo.',
  'cli.disclose.circle':
    '{circle, select, public {para cualquiera} journey {para quienes ayudan en el camino} team {para el equipo} other {sellado, sin llave aquí}}: {fields}',
  'cli.disclose.not':
    'No está aquí, y a nadie se le puede dar: direcciones de quienes preguntaron, qué miró cada quien (salvo señuelos), números de teléfono enteros, contraseñas, cuentas, llaves de lo sellado. Una llave de disco o un disco cifrado guardan todo esto de quien se lleve la máquina, no de quien pueda obligarle a abrirla. Los respaldos, los teléfonos y otras centrales tienen lo suyo.',
  'cli.disclose.more': 'Cada clase y campo: --all.',
  'cli.disclose.what': 'Tras cada campo: en cuántos reportes está. Nada de esto muestra sus palabras.',
} as const
