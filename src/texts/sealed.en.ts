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
  'consent.title': 'What the person agreed to',
  'consent.read': 'Read this to them, or say it in your words:',
  'consent.told':
    'What you tell me about yourself only {roles} can read. Nobody else is given it unless you say so. You can say no, and the help is the same. You can take it back whenever you want: tell whoever looks after you, and it is erased.',
  'consent.person': 'They said yes',
  'consent.guardian': 'Whoever cares for them said yes: they are a child, or cannot decide',
  'consent.notAsked': 'They could not be asked, and to keep silent would harm them more',
  'consent.no': 'If they said no, do not write it anywhere.',
  'consent.mayGoTo': 'It may also be told to (only if the person said so; nothing ticked means nobody):',
  'consent.to.family': 'their family',
  'consent.to.lawyers': 'other lawyers and defenders',
  'consent.to.redCross': 'the Red Cross, to look for relatives',
  'consent.to.press': 'journalists, without their name',
  'consent.to.authorities': 'authorities',
  'consent.was.person': 'The person said yes.',
  'consent.was.guardian': 'Whoever cares for them said yes.',
  'consent.was.notAsked': 'They could not be asked: use it to protect them only, and ask them as soon as you can.',
  'consent.none': 'Nobody wrote down whether the person agrees: use it to protect them only, and ask them.',
  'consent.nobodyElse': 'It is told to nobody else.',
  'consent.also': 'It may also be told to: {to}. To nobody else.',
  'consent.wasRead': 'What was read to them: “{told}”',
  'consent.until': 'Erased at the latest: {when}.',
  'consent.back':
    'If the person takes it back: tell whoever wrote it, who takes it back on their phone, or a coordinator, who erases it.',
  'back.open': 'Take the report back',
  'back.what':
    'For when the person no longer agrees, or it was a mistake. It counts no longer, nobody opens it any more, and it is erased: on this phone with the next exchange, on the hub and the others three days after they hear of it. Until then a coordinator can undo it. The help stays the same.',
  'back.do': 'Take it back and erase it',
  'back.no': 'Leave it',
  'problem.seal.key': 'This key does not open it: it was sealed to another one. Nothing was changed.',
  'problem.seal.damaged':
    'This is not sealed, or was cut or changed on its way: it cannot be opened. Nothing was changed.',
  'problem.seal.foreign':
    'What is sealed was not sealed for this report: somebody cut it out of another one. Do not believe what it says.',
  'problem.seal.noReader':
    'Nobody can open it yet ({role}): nothing was kept. A coordinator invites a device with that role; all the rest can be reported now.',
  'problem.consent.missing':
    'Whether the person agrees to what is sealed is missing: nothing was kept. Say it beneath what you wrote. If they said no, take it out: the help is the same.',
  'problem.seal.missing':
    'The field {field} names something sealed that is not in the report. Say it anew on the device that wrote it.',
  'problem.seal.unused': 'Something sealed belongs to no field of the report. Say it anew on the device that wrote it.',
} as const
