// Inviting and being invited. The same keys as in invited.es.ts.
export const en = {
  'join.title': 'Invitation',
  'join.empty': 'There is no invitation here. Open it again from the link or code that you were given.',
  'join.more': 'A coordinator vouches for this phone. From now on its reports count, and with this hub only.',
  'join.do': 'Accept the invitation',
  'join.done': 'Done: this phone belongs to {role}.',
  'invite.title': 'Invite another phone',
  'invite.more':
    'For whoever sits at the hub or coordinates. The link is good once and for a day: hand it over in person, or show it to be scanned.',
  'invite.address': 'Address of the hub for phones',
  'invite.onlyHere':
    'Only this computer opens this address. Phones need one with https: the guide “Phones in the yard: HTTPS” says how.',
  'invite.make': 'Make the invitation',
  'invite.made': 'The invitation is made. Whoever opens it comes in, once.',
  'invite.code': 'Code of the invitation',
  'invite.copy': 'Copy the link',
  'invite.copied': 'Copied',
  'problem.invitation.unknown':
    'This hub knows no such invitation. The phone that made it must exchange with the hub first; or ask for a new one.',
  'problem.invitation.used':
    'This invitation was used by another device. Ask the coordinator for a new one, and say that it was used.',
  'problem.invitation.expired': 'This invitation is over: each is good for a day. Ask the coordinator for a new one.',
  'problem.invitation.proof':
    'The key does not belong to this invitation. Scan the code once more, or ask for a new invitation.',
  'problem.invitation.torn':
    'This link is not whole. Open or scan it once more, from its beginning to its end; or ask for a new invitation.',
} as const
