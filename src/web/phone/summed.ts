/** What a phone says of its own reports in one sentence: nothing of those that it forgot is claimed, for it no longer knows. */
import type { OutboxLine } from '../../phone/outbox.ts'

type Line = Pick<OutboxLine, 'forgotten' | 'confirmedBy'>

export function summed(lines: readonly Line[]) {
  const known = lines.filter(({ forgotten }) => forgotten === null)
  const confirmed = known.filter(({ confirmedBy }) => confirmedBy > 0).length
  return { all: known.length, confirmed, forgotten: lines.length - known.length }
}
