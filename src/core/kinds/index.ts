/** Core's own kinds, known to every release, and the views that no single domain could fold. */
import type { Kind, Kinds } from '../kind.ts'
import type { View } from '../view.ts'
import { attachment } from './attachment.ts'
import { confirmation } from './confirmation.ts'
import { correction } from './correction.ts'
import { erasure } from './erasure.ts'
import { exercise } from './exercise.ts'
import { invitation } from './invitation.ts'
import { journey } from './journey.ts'
import { note } from './note.ts'
import { publication } from './publication.ts'
import { recipient } from './recipient.ts'
import { resealing } from './resealing.ts'
import { revocation } from './revocation.ts'
import { devicesView, journeyView, timelineView } from './timeline.ts'
import { vouch } from './vouch.ts'
import { withdrawal } from './withdrawal.ts'

export const kinds: readonly Kind[] = [
  journey,
  vouch,
  invitation,
  revocation,
  correction,
  withdrawal,
  erasure,
  confirmation,
  attachment,
  note,
  publication,
  recipient,
  resealing,
  exercise,
]

/** Core's views; the timeline needs all kinds of the release for their words. */
/* @__NO_SIDE_EFFECTS__ */
export function viewsOf(all: Kinds): readonly View[] {
  return [timelineView(all), devicesView, journeyView]
}
