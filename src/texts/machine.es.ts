/** Problemas que solo conoce quien está ante la máquina de la central: ningún teléfono carga estas palabras. */
export const es = {
  'problem.command.usage': 'No se entendió esta orden. Agregue --help para ver cómo se usa.',
  'problem.port.taken': 'Otro programa usa el puerto {port}. Deténgalo o elija otro puerto: --port NÚMERO.',
  'problem.port.refused': 'El puerto {port} no se puede abrir en este equipo. Elija otro: --port NÚMERO.',
  'problem.backup.header': 'Se abrió, y no es una copia de Vereda. Busque el archivo que escribió vereda backup.',
  'problem.backup.notEmpty':
    'La carpeta {folder} ya tiene algo. Restaure en una vacía o que no exista, y conserve la antigua.',
  'problem.backup.noData': 'En {folder} no hay datos de una central. Nombre su carpeta con --data.',
  'problem.seal.recipient': '{key} no es una llave para sellar. Empieza con age1; haga una con vereda backup-key.',
  'problem.seal.nobody':
    'Diga para quién se sella la copia, con --recipient. Haga una llave con vereda backup-key y guarde su archivo lejos de esta máquina.',
  'problem.seal.noSecret':
    'En este archivo no hay ninguna llave secreta: una de sus líneas empieza con AGE-SECRET-KEY-1.',
  'problem.file.missing': 'No existe tal archivo. Revise su nombre y su lugar.',
  'problem.file.unreadable': 'Este archivo no se puede leer. Revise quién tiene permiso para leerlo.',
  'problem.file.isFolder':
    'Esto es una carpeta, y aquí va un archivo. Agregue la carpeta de un recorrido con journey add.',
  'problem.file.notFolder': 'Esto no es una carpeta. Indique la carpeta que contiene los archivos.',
  'problem.file.exists': 'Ya hay un archivo con ese nombre, y quedó como estaba. Elija otro nombre.',
  'problem.assistant.unset':
    'No hay asistente configurado, o su dirección no es segura. Indique VEREDA_ASSISTANT_URL (https, o esta máquina) y VEREDA_ASSISTANT_MODEL.',
  'problem.csv.column': 'Falta la columna {column}. Agréguela en la primera línea de la hoja.',
  'problem.csv.cell': `{wanted, select,
    text {La celda {column} debe tener un texto no muy largo. Tiene: {value}}
    place {La celda {column} debe nombrar un lugar conocido: vea locations.csv. Tiene: {value}}
    code {La celda {column} debe tener un código corto de letras minúsculas y cifras. Tiene: {value}}
    number {La celda {column} debe tener un número con punto decimal. Tiene: {value}}
    count {La celda {column} debe tener un número entero, cero o más. Tiene: {value}}
    ISO {La celda {column} debe tener un código de país de dos letras mayúsculas. Tiene: {value}}
    other {La celda {column} debe tener otra cosa ({wanted}). Tiene: {value}}}`,
  'problem.csv.malformed':
    'Esta línea de la hoja no se puede leer. Busque una comilla o un separador que falte o que sobre.',
  'problem.journey.file': 'Esta carpeta no contiene un recorrido que se pueda leer. Revise el archivo indicado.',
  'problem.store.locked': 'Otra Vereda está usando la carpeta de datos. Deténgala o elija otra carpeta.',
  'problem.diskKey.missing':
    'Lo que hay en esta carpeta se cerró con una llave de disco: arranque con --disk-key ARCHIVO, o ponga VEREDA_DISK_KEY con su ruta.',
  'problem.diskKey.wrong':
    'Esta no es la llave de disco con que se cerró esta carpeta. Busque el archivo que se hizo para ella.',
  'problem.diskKey.late':
    'Esta carpeta empezó sin llave de disco, y lo que se escribió en claro queda en el disco. Haga una copia y restáurela con la llave en una carpeta nueva.',
  'problem.tls.file':
    'No es un certificado y una llave (PEM) que vayan juntos y estén vigentes. Indique los dos archivos: --tls-cert y --tls-key.',
  'problem.diskKey.file':
    'El archivo que se indicó como llave de disco no está, o no contiene ninguna. Haga una con: npm run vereda -- disk-key --out ARCHIVO.',
  'problem.hub.address':
    'Con {address} no se puede seguir a una central. La dirección empieza con https://, o con http:// en esta máquina y en tor (.onion): en otra parte alguien leería en el camino. El enlace de una invitación también sirve.',
  'problem.sms.unset': 'Aquí no se reciben mensajes de texto: falta VEREDA_SMS_SECRET en los ajustes.',
  'problem.sms.signature': 'La firma del mensaje no es la del proveedor. Revise VEREDA_SMS_SECRET en ambos lados.',
  'problem.sms.late':
    'El mensaje firmado es de hace más de cinco minutos. El proveedor debe firmarlo otra vez; revise su reloj.',
  'problem.sms.nowhere':
    'Todavía no hay ningún viaje al que pueda ir un mensaje. Agregue uno: npm run vereda -- journey add DIR.',
  'problem.attachment.unknown':
    'De esta foto o voz no se sabe aquí, o usted no puede verla. Si es suya: primero tiene que llegar el reporte, y alguien responder por este teléfono.',
  'problem.attachment.absent':
    'Los bytes de esta foto o voz no están aquí: aún no llegan del teléfono que la tomó, o se borraron al retirarla.',
  'problem.attachment.length': 'La foto o voz que se firmó tiene {bytes} bytes: envíe esos y no otros.',
  'problem.attachment.changed': 'Lo que llegó no es lo que se firmó. Se borró y se puede enviar de nuevo.',
  'problem.upload.unknown':
    'De esta foto o voz no se ha empezado a enviar nada, o fue hace demasiado: empiece de nuevo.',
  'problem.upload.offset': 'Aquí hay {offset} bytes: siga desde ahí.',
  'problem.upload.version': 'Esta central habla la versión 1.0.0 de tus: use un programa que también la hable.',
  'problem.upload.checksum': 'Esta parte cambió en el camino. Envíela de nuevo.',
  'problem.request.range':
    'Pida una parte del archivo: `Range: bytes=DESDE-HASTA`, de no más de 4 MiB y dentro del archivo.',
  'problem.tiles.format':
    'Este archivo no es un mapa PMTiles (versión 3). Quítelo de la carpeta o ponga uno que lo sea.',
  'problem.report.canonical':
    'Este reporte no está escrito como debe para poder verificarse, o contiene caracteres dañados. Expórtelo otra vez o escríbalo de nuevo.',
  'problem.key.malformed':
    'La firma de esta solicitud no está escrita como debe. Actualice la aplicación o compárela con docs/protocol.md.',
  'problem.key.digest': 'Lo que llegó no es lo que se firmó. Envíelo otra vez.',
  'problem.json.malformed': `{reason, select,
    depth {Este JSON tiene más niveles de lo que se espera aquí. Envíelo con menos niveles.}
    key {Este JSON tiene una clave que no se permite. Cambie el nombre del campo y envíelo otra vez.}
    other {Esto no es JSON válido. Mire el lugar indicado: falta o sobra una coma, una comilla o un paréntesis.}}`,
  'problem.journey.none': 'Aquí no hay todavía ningún recorrido. «vereda journey add CARPETA» trae uno.',
  'problem.journey.which': 'Diga cuál recorrido, por su nombre. Aquí están: {journeys}.',
  'problem.erasure.kept': 'Quién puede reportar no se borra ({kind}). Retírelo, o dé de baja el aparato.',
  'problem.distance.shorter':
    'De {from} a {to} esto es menos que la línea recta. Revise el número, su unidad y los dos lugares.',
  'problem.access.confirm':
    'Una persona debe confirmar esto con su llave en este momento. Desbloquee la aplicación y confirme.',
  'problem.request.media':
    'Aquí no se recibe este tipo de contenido. Envíe JSON o líneas de JSON, sin comprimir o con gzip.',
  'problem.request.origin':
    'Esta petición no vino de la página de Vereda. Abra la dirección que Vereda mostró al iniciar.',
  'problem.place.notFound':
    'No se conoce ningún pueblo de este nombre. Escríbalo de otra manera, o diga dónde está: "{name}/HN@14.68,-88.22".',
  'problem.place.several': 'Hay varios pueblos de este nombre. Escriba cuál: {choices}.',
  'problem.zone.several':
    'Este país tiene varias horas, o no se conoce ninguna. Diga con cuál se vive, con --zone: {zones}.',
  'problem.atlas.missing': 'Falta la lista de pueblos: la hace la preparación. Ejecute npm start una vez.',
} as const
