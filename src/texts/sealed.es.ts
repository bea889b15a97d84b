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
  'consent.title': 'Acuerdo de la persona',
  'consent.read': 'Léale esto, o dígalo con sus palabras:',
  'consent.told':
    'Lo que me cuente de usted lo puede leer solo {roles}. Nadie más lo recibe si usted no lo dice. Puede decir que no, y la ayuda es la misma. Puede retirarlo cuando quiera: dígaselo a quien la atiende, y se borra.',
  'consent.person': 'Dijo que sí',
  'consent.guardian': 'Dijo que sí quien la cuida: es menor, o no puede decidir',
  'consent.notAsked': 'No se le pudo preguntar, y callarlo le haría más daño',
  'consent.no': 'Si dijo que no, no lo escriba en ninguna parte.',
  'consent.mayGoTo': 'También se le puede contar a (solo si la persona lo dijo; si no marca nada, a nadie):',
  'consent.to.family': 'su familia',
  'consent.to.lawyers': 'otros abogados y defensores',
  'consent.to.redCross': 'la Cruz Roja, para buscar a familiares',
  'consent.to.press': 'periodistas, sin su nombre',
  'consent.to.authorities': 'autoridades',
  'consent.was.person': 'La persona dijo que sí.',
  'consent.was.guardian': 'Dijo que sí quien la cuida.',
  'consent.was.notAsked': 'No se le pudo preguntar: úselo solo para protegerla, y pregúntele en cuanto pueda.',
  'consent.none': 'No se anotó si la persona está de acuerdo: úselo solo para protegerla, y pregúntele.',
  'consent.nobodyElse': 'No se le cuenta a nadie más.',
  'consent.also': 'También se le puede contar a: {to}. A nadie más.',
  'consent.wasRead': 'Se le leyó: «{told}»',
  'consent.until': 'Se borra a más tardar: {when}.',
  'consent.back':
    'Si la persona lo retira: dígalo a quien lo escribió, que lo retira en su teléfono, o a quien coordina, que lo borra.',
  'back.open': 'Retirar el reporte',
  'back.what':
    'Para cuando la persona ya no está de acuerdo, o fue un error. Deja de contar, nadie lo abre más, y se borra: en este teléfono con el próximo intercambio, en la central y en los otros tres días después de enterarse. Hasta entonces quien coordina lo puede anular. La ayuda sigue igual.',
  'back.do': 'Retirarlo y borrarlo',
  'back.no': 'Dejarlo',
  'problem.seal.key': 'Esta llave no lo abre: se selló para otra. No se cambió nada.',
  'problem.seal.damaged':
    'Esto no está sellado, o se cortó o cambió en el camino: no se puede abrir. No se cambió nada.',
  'problem.seal.foreign': 'Lo sellado no se selló para este reporte: alguien lo sacó de otro. No crea lo que dice.',
  'problem.seal.noReader':
    'Todavía nadie puede abrirlo ({role}): no se guardó nada. Quien coordina invita a un equipo con ese papel; lo demás se puede reportar ya.',
  'problem.consent.missing':
    'Falta si la persona está de acuerdo con lo sellado: no se guardó nada. Dígalo debajo de lo que escribió. Si dijo que no, bórrelo: la ayuda es la misma.',
  'problem.seal.missing':
    'El campo {field} nombra algo sellado que no está en el reporte. Dígalo otra vez desde el equipo que lo escribió.',
  'problem.seal.unused':
    'Algo sellado no pertenece a ningún campo del reporte. Dígalo otra vez desde el equipo que lo escribió.',
} as const
