// Lo sellado: lo que solo abren unos pocos, y ninguna central. Las mismas claves que en sealed.en.ts.
export const es = {
  'sealed.title': 'Sellado: nombres y lo que alguien cuenta',
  'sealed.more':
    'Se cierra en este teléfono antes de guardarse. La central lo lleva y no lo puede leer; después de guardarlo, usted tampoco.',
  'sealed.only': 'Sellado: solo lo puede leer {roles} ({n, plural, one {# equipo} other {# equipos}}: {labels}).',
  'sealed.nobody':
    'Sellado para {roles}, y todavía nadie tiene la llave. Quien coordina invita a un equipo con ese papel; no lo escriba en otro campo.',
  'sealed.heard': 'La central dijo quién tiene llave: {when}.',
  'sealed.unheard': 'La central todavía no dijo a quién se le quitó la llave: envíe y reciba antes si puede.',
  'sealed.loading': 'Preparando el sello…',
  'sealed.missing': 'Lo que sella todavía no está en este teléfono: llega con la próxima conexión.',
  'sealed.mine': 'Sellado para usted',
  'sealed.mineMore':
    'Solo este teléfono y los otros de su papel lo abren. Lo que se abre no se guarda: se cierra al salir de esta página.',
  'sealed.none':
    'No hay nada sellado para su papel. Llega cuando alguien lo reporta y este teléfono recibe; lo sellado antes de que usted entrara lo abre cuando alguien de su papel se lo pasa.',
  'sealed.open': 'Abrir',
  'sealed.close': 'Cerrar',
  'sealed.by': 'No se selló para este teléfono. Se lo pasó {label}: son las palabras como las leyó.',
  'sealed.newcomers':
    'Sin llave para esto, hasta donde se sabe: {labels}. Si lo necesitan para su trabajo, puede pasárselo: se sella de nuevo para su papel, y no se puede deshacer.',
  'sealed.handOn': 'Pasarlo a quienes no pueden abrirlo',
  'sealed.handedOn': 'Pasado. Sale con el próximo intercambio.',
  'sealed.back': 'Reportar',
} as const
