/** What a device is in each journey of a log, now: its standing vouches, read through the clock of the hub. */
import { CIRCLE_OF } from '../core/access.ts'
import { CIRCLES } from '../core/kind.ts'
import { isFounder } from '../core/report.ts'
import { ROLES } from '../core/role.ts'
import type { Grant } from '../core/trust.ts'
import type { Log } from '../log/log.ts'
import type { Membership, Reader } from './readers.ts'

/** `now`: UTC text. */
export const readerOf = (log: Log, device: string, now: string): Reader => ({
  device,
  in: (journey) => {
    const trust = log.trust(journey)
    // A device that was ended reads nothing more, though what it said before goes on counting.
    if (trust.lastOf(device) !== Infinity) return null
    const grants = trust.grants(device).filter(({ until }) => until === null || until > now)
    if (isFounder(journey, device)) return { role: 'coordinator', circle: 'team', stops: null }
    return grants.length === 0 ? null : widest(grants)
  },
})

/** Of several grants the widest counts; stops are limited only where all of the same width limit them. */
function widest(grants: readonly Grant[]): Membership {
  const width = ({ role }: Grant): number => CIRCLES.indexOf(CIRCLE_OF[role]) * ROLES.length - ROLES.indexOf(role)
  const [first] = [...grants].sort((a, b) => width(b) - width(a)) as [Grant]
  const same = grants.filter((one) => CIRCLE_OF[one.role] === CIRCLE_OF[first.role])
  const stops = same.some((one) => one.stops === null) ? null : same.flatMap((one) => one.stops ?? [])
  return { role: first.role, circle: CIRCLE_OF[first.role], stops }
}
