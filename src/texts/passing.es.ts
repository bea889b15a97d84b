// Una ventana que no guarda nada, y una dirección que no es segura. Las mismas claves que en passing.en.ts. En esa ventana, las
// palabras de `passing.CLAVE` están en lugar de las de CLAVE.
export const es = {
  'passing.window': 'Esta ventana no guarda nada.',
  'passing.windowMore':
    'Puede ser una ventana privada, o el navegador tiene orden de no guardar nada. Mejor abra Vereda en una ventana normal: allí sus reportes esperan seguros hasta que haya conexión.',
  'passing.windowBut':
    'Si no tiene otra, puede escribir aquí de todos modos. El reporte sale hacia la central en cuanto conteste, o usted se lo lleva en un archivo o en códigos. Lo que no haya salido se pierde al cerrar esta ventana.',
  'passing.begin': 'Escribir aquí de todos modos',
  'passing.unsafe': 'Esta dirección no es segura.',
  'passing.unsafeMore':
    'No empieza con https: cualquiera en el camino podría leer y cambiar lo que usted escriba, y el navegador no le guarda nada. Pida a quien cuida la central su dirección con https, y abra esa.',
  'passing.open':
    'Esta ventana no guarda nada: lo que no haya salido de ella se pierde al cerrarla. {n, plural, =0 {} one {# reporte no ha salido todavía.} many {# de reportes no han salido todavía.} other {# reportes no han salido todavía.}}',
  'passing.join':
    'La invitación vale solo para esta ventana, y solo hasta que se cierre. No deja entrar a nadie por segunda vez.',
  'passing.say.keep': 'Listo',
  'passing.say.begun': 'Usted había empezado esto: {when}. Revíselo, sobre todo cuándo fue.',
  'passing.sending.kept': 'Escrito, y por ahora solo en esta ventana: {what}',
  'passing.sending.summary':
    '{all, plural, one {# reporte} other {# reportes}}: {onlyHere, plural, =0 {{all, plural, one {está en la central} other {todos están en la central}}} one {# está solo en esta ventana} other {# están solo en esta ventana}}; {confirmed, plural, =0 {ninguno confirmado todavía por otra persona} one {# confirmado por otra persona} other {# confirmados por otras personas}}.',
  'passing.sending.none': 'Todavía no se escribió nada en esta ventana.',
  'passing.sending.never': 'Esta ventana todavía no ha hablado con la central.',
  'passing.sending.hubFull': 'El disco de la central está lleno. Todo sigue en esta ventana: lléveselo.',
  'passing.sending.cut':
    'Se cortó. Lo que la central confirmó ya está allá; lo demás está en esta ventana y saldrá la próxima vez.',
  'passing.line.phone': 'Solo en esta ventana',
  'passing.settings.title': 'Esta ventana',
  'passing.settings.homeless':
    'Ninguna central conoce esta ventana. Lo que escriba en ella cuenta cuando responda por ella quien coordina.',
  'passing.files.given': 'Archivo guardado. Los reportes van en él, y están aquí hasta que se cierre esta ventana.',
} as const
