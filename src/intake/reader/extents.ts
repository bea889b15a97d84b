// Which words of a clause a report cites: from its cue and figure on, and never the half of another's.
import type { Clause } from './clauses.ts'
import type { CueHit } from './language.ts'
import type { Frame } from './plainFrames.ts'
import type { Reading } from './reading.ts'

/** A cue that is a thing said in passing, or words inside a quotation, is cited alone. */
export function extent(c: Clause, hit: CueHit): { from: number; to: number } {
  const spoken = hit.row.spoken && c.sentence.quotations.find((q) => q.open < hit.from && hit.from < q.close)
  if (spoken) return { from: hit.from, to: spoken.close }
  return hit.row.narrow ? { from: hit.from, to: hit.to } : { from: c.from, to: c.to }
}

/** Two counts in one clause are cited apart: the words between two figures go with the later one's hedge. */
export function splitByFigure(r: Reading, c: Clause, frames: Frame[]): Frame[] {
  const counted = frames.filter((f) => f.number && f.kind === 'count').sort((a, b) => a.number!.from - b.number!.from)
  for (let k = 0; k + 1 < counted.length; k++) {
    const cut = Math.min(Math.max(counted[k + 1]!.number!.span[0], counted[k]!.number!.to), c.to - 1)
    counted[k]!.to = Math.max(counted[k]!.from + 1, cut)
    counted[k + 1]!.from = Math.min(cut, counted[k + 1]!.to - 1)
  }
  return frames.filter((f) => f.to > f.from && r.tokens[f.to - 1] !== undefined).map((f) => ({ ...f, to: endOf(r, f) }))
}

/** Without the "…, not" or "…, no" before a figure that is denied and stands apart. */
function endOf(r: Reading, { from, to, hit, number }: Frame): number {
  const { negators } = r.language.table
  const least = Math.max(from + 1, number?.to ?? 0, hit.to)
  const isCut = to - 1 >= least && negators.includes(r.tokens[to - 1]!.norm)
  const end = isCut ? to - 1 : to
  return isCut && end - 1 >= least && r.tokens[end - 1]!.kind === 'punct' ? end - 1 : end
}
