/**
 * The epoch of a hub's log: a name that changes when the log was restored from a copy, so that phones know that what was
 * acknowledged may be gone and offer it again (`docs/protocol.md`, section 7).
 *
 * A copy lies in another place than the log that it was made of: another file, or another database, table or timeline of
 * PostgreSQL. So the identity of its place is kept beside the epoch. It cannot see a file whose content was overwritten in
 * place; `vereda restore` takes a new epoch in any case.
 */
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../log/port.ts'
import { REPORTS_FILE } from '../store/sqlite-file.ts'

export const EPOCH = 'hub.epoch'
const PLACE = 'hub.place'

/** `place`: what tells where the reports lie from wherever a copy of them lies. */
export async function epochOf(store: Store, place: string): Promise<string> {
  const epoch = await store.getFact(EPOCH)
  if (epoch !== null && (await store.getFact(PLACE)) === place) return epoch
  return takeNewEpoch(store, place)
}

/** The place is written last: a crash between the two takes another new epoch, which does no harm. */
async function takeNewEpoch(store: Store, place: string): Promise<string> {
  const epoch = randomBytes(12).toString('base64url')
  await store.setFact(EPOCH, epoch)
  await store.setFact(PLACE, place)
  return epoch
}

/** `folder`: where SQLite keeps the reports. */
export function placeIn(folder: string): string {
  const { dev, ino, birthtimeMs } = statSync(join(folder, REPORTS_FILE))
  return `${dev}:${ino}:${Math.round(birthtimeMs)}`
}
