/**
 * Of those whose vouches go to all along the way (`leaving.ts`), who was ended since or is no longer what the vouch says. Told
 * beside the exchange and without the reports, because why somebody was ended may name people and stays with the team.
 */
import type { Fallen } from '../core/trust.ts'
import type { Log } from '../log/log.ts'
import { namesReader } from './leaving.ts'

export async function fallenIn(log: Log, journey: string): Promise<Fallen> {
  const trust = log.trust(journey)
  const vouches = (await log.entries(`${journey}/devices:all`)).filter(({ report }) => namesReader(report))
  const devices = new Set(vouches.map(({ data }) => String(data['device'])))
  const ended = [...devices].filter((device) => trust.isVouched(device) && trust.lastOf(device) !== Infinity)
  return {
    ended: ended.map((device) => ({ device, after: trust.lastOf(device) })),
    takenBack: vouches.filter(({ report }) => !trust.stands(report.id)).map(({ report }) => report.id),
  }
}
