// What is sealed: what only a few open, and no hub. The same keys as in sealed.es.ts.
export const en = {
  'sealed.title': 'Sealed: names, and what somebody tells',
  'sealed.more':
    'It is closed on this phone before it is kept. The hub carries it and cannot read it; once it is kept, neither can you.',
  'sealed.only': 'Sealed: only {roles} can read it ({n, plural, one {# device} other {# devices}}: {labels}).',
  'sealed.nobody':
    'Sealed for {roles}, and nobody has the key yet. A coordinator invites a device with that role; do not write it into another field.',
  'sealed.heard': 'The hub said who holds a key: {when}.',
  'sealed.unheard': 'The hub has not said yet whose key was taken away: send and receive first if you can.',
  'sealed.loading': 'Getting the seal ready…',
  'sealed.missing': 'What seals is not on this phone yet: it comes with the next connection.',
  'sealed.mine': 'Sealed for you',
  'sealed.mineMore':
    'Only this phone and the others of its role open it. What is opened is not kept: it closes when you leave this page.',
  'sealed.none':
    'Nothing is sealed for your role. It comes when somebody reports it and this phone receives; what was sealed before you came in opens when somebody of your role hands it on to you.',
  'sealed.open': 'Open',
  'sealed.close': 'Close',
  'sealed.by': 'It was not sealed for this phone. {label} handed it on: these are the words as they read them.',
  'sealed.newcomers':
    'Without a key for this, as far as is known: {labels}. If their work needs it, you can hand it on: it is sealed anew for your role, and cannot be undone.',
  'sealed.handOn': 'Hand it on to those who cannot open it',
  'sealed.handedOn': 'Handed on. It leaves with the next exchange.',
  'sealed.back': 'Report',
} as const
