/** How long a report may be kept: what its kind says (`keepFor`), or less where those it is about asked for that. */
import type { Kind, Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import { DAY_MS, msOf } from '../core/time.ts'

const YEAR_MS = 365.25 * DAY_MS
const MONTH_MS = YEAR_MS / 12

/**
 * When a report's term is over: counted from when it happened or was said, whichever is later, else an archive that is
 * typed in today, or an exercise told of years ago, would be gone within the week.
 */
export function termMs({ kind, happened, said, data }: Report, kinds: Kinds): number {
  return Math.max(msOf(happened.to), msOf(said)) + Math.min(keptMs(kind, kinds), askedMs(data, kinds.get(kind)))
}

/** Those it is about may ask that it goes sooner. A correction lengthens nothing: what was promised stands. */
const askedMs = (data: Readonly<Record<string, unknown>>, kind: Kind | undefined): number =>
  kind?.shorterBy === undefined ? Infinity : spanMs(String(data[kind.shorterBy] ?? ''))

/** Of a kind that only a newer release knows: as long as the longest of ours. One of the core may say who may speak. */
function keptMs(name: string, kinds: Kinds): number {
  const kind = kinds.get(name)
  if (kind) return spanMs(kind.keepFor)
  return name.startsWith('core.') ? Infinity : Math.max(...[...kinds.values()].map(({ keepFor }) => spanMs(keepFor)))
}

function spanMs(text: string): number {
  const [, years = 0, months = 0, days = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(text)?.map(Number) ?? []
  return (years || 0) * YEAR_MS + (months || 0) * MONTH_MS + (days || 0) * DAY_MS || Infinity
}
