/** A journey's folder as what is known at a moment: `readiness` is given the same by a hub. */
import { entriesOf } from '../core/amend.ts'
import { fromWallClock, instant } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import { KINDS } from '../domains/all.ts'
import { isOfHelp } from '../hub/gather.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import { reportsIn } from '../intake/journey/index.ts'
import type { Knowledge } from '../readiness/knowledge.ts'

/** `asOf`: wall clock of the journey's zone. Nobody trusts or refuses anybody here: what a folder says, it says. */
export function knownIn(files: JourneyFiles, asOf: string): Knowledge {
  const { slug: id, title, isExample, zone } = files
  const at = instant(fromWallClock(asOf, zone))
  const entries = entriesOf(reportsIn(files, at), KINDS)
  const drawn = <T>(rows: readonly T[]) => rows.map((row) => ({ ...row, reports: [] }))
  return {
    journey: { id, title, isExample, zone },
    ...{ asOf: at, isPast: true, kinds: KINDS, sources: new Map(), letInBy: new Map() },
    network: { stops: drawn(files.stops), legs: drawn(files.legs), groups: [] },
    entries: entries.filter((entry: Entry) => !isOfHelp(entry)),
    needs: entries.filter(isOfHelp),
    counts: { applied: entries.length, waiting: 0, refused: 0 },
  }
}
