/**
 * A phone that lost some of its journal goes on with its chain, and gives no number twice: a report that cannot be read any more
 * may be on a hub or in a file that somebody carries, and two of one number look like a stolen key. So it leaves out as many
 * numbers as were lost at most. A gap is told, and is no fault.
 */
import { hadRoom, type Store } from '../log/port.ts'

const FLOOR = 'phone.floor'

/** Numbers that are not given any more. `lost`: at least as many as reports cannot be read. */
export async function floorIn(store: Store, device: string, lost: number): Promise<number> {
  const kept = JSON.parse((await store.getFact(FLOOR)) ?? '{"lost":0,"floor":0}')
  if (lost === kept.lost) return kept.floor
  const last = (await store.chains()).map((chain) => (chain.device === device ? chain.last : 0))
  const floor = lost === 0 ? kept.floor : Math.max(kept.floor, ...last) + lost
  await hadRoom(store.setFact(FLOOR, JSON.stringify({ lost, floor })))
  return floor
}
