/** A subject's positions, parted: rows whose texts the caller has already, and positions whose texts must be read. */
import type { FoldRow } from '../log/port.ts'

export function parted(positions: readonly number[], has: (pos: number) => boolean) {
  const held: FoldRow[] = []
  const missing: number[] = []
  for (const pos of positions) {
    if (has(pos)) held.push({ pos, body: null })
    else missing.push(pos)
  }
  return { held, missing }
}
