// Invitar y ser invitado. Las mismas claves que en invited.en.ts.
export const es = {
  'join.title': 'Invitación',
  'join.empty': 'Aquí no hay ninguna invitación. Ábrala otra vez desde el enlace o el código que le dieron.',
  'join.more':
    'Alguien que coordina responde por este teléfono. Desde ahora sus reportes cuentan, y solo con esta central.',
  'join.do': 'Aceptar la invitación',
  'join.done': 'Listo: este teléfono es de {role}.',
  'invite.title': 'Invitar a otro teléfono',
  'invite.more':
    'Para quien está en la computadora de la central o coordina. El enlace sirve una vez y un día: entréguelo en persona, o muéstrelo para que lo escaneen.',
  'invite.address': 'Dirección de la central para los teléfonos',
  'invite.onlyHere':
    'Esta dirección solo la abre esta computadora. Los teléfonos necesitan una con https: la guía «Teléfonos en el patio: HTTPS» dice cómo.',
  'invite.make': 'Hacer la invitación',
  'invite.made': 'Invitación hecha. Quien la abra entra, una sola vez.',
  'invite.code': 'Código de la invitación',
  'invite.copy': 'Copiar el enlace',
  'invite.copied': 'Copiado',
  'problem.invitation.unknown':
    'Esta central no conoce esa invitación. El teléfono que la hizo tiene que hablar antes con ella; o pida otra.',
  'problem.invitation.used':
    'Otro aparato ya usó esta invitación. Pida una nueva a la coordinación y diga que fue usada.',
  'problem.invitation.expired': 'Esta invitación venció: cada una vale un día. Pida una nueva a la coordinación.',
  'problem.invitation.proof':
    'La llave no es la de esta invitación. Escanee otra vez el código o pida una invitación nueva.',
  'problem.invitation.torn':
    'Este enlace no está entero. Ábralo o escanéelo otra vez, de principio a fin; o pida una invitación nueva.',
} as const
