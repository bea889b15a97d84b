/** What others say of the number that a draft tells, at the time that it tells of: shown beside it, never put into it. */
import type { CountRange } from '../core/observation.ts'
import { dayOf, type Happened, msOf } from '../core/time.ts'
import { fuse, type Size } from '../domains/movement/index.ts'
import { measureOf } from '../intake/proposals.ts'
import type { KnownFigure } from '../intake/reader/types.ts'
import { sizeNow } from '../readiness/board.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import type { KnownBeside } from '../readiness/model.ts'
import { statementsAt } from '../readiness/ribbon.ts'

type Data = Readonly<Record<string, unknown>>

/** `at` gathers what was known at a moment; drafts of one moment share it. */
export function knownBeside(at: (asOf: string) => Promise<Knowledge>) {
  const moments = new Map<string, Promise<Knowledge>>()
  const gathered = (asOf: string): Promise<Knowledge> => {
    const made = moments.get(asOf) ?? at(asOf)
    moments.set(asOf, made)
    return made
  }
  return async (kind: string, data: Data, happened: Happened): Promise<KnownBeside | null> => {
    const people = data['people'] as CountRange | undefined
    const number = kind === 'movement.sighting' && people ? numberOf(data) : null
    if (number === null || people === undefined) return null
    const knowledge = await gathered(happened.to)
    const size = number === 'size' ? sizeNow(knowledge) : fuse(statementsAt(knowledge, number.slice('heard.'.length)))
    if (!size) return null
    const { low, best, high } = size
    return { figure: { number, low, best, high }, asOf: happened.to, fits: overlaps(people, size) }
  }
}

/** Number of the Board that tells the same; null for counts that stand for themselves, such as those who joined. */
function numberOf({ metric, stop }: Data): string | null {
  if (metric === 'group_size') return 'size'
  return metric === 'at_stop' && typeof stop === 'string' ? `heard.${stop}` : null
}

const overlaps = ({ low, best, high }: CountRange, known: Size): boolean =>
  (low ?? best ?? 0) <= known.high && (high ?? best ?? Number.POSITIVE_INFINITY) >= known.low

/**
 * Numbers at stops that people confirmed, for the reader's doubts: one range for each stop, local day and measure, as
 * wide as all who told of it, with the report that was told first.
 */
export function knownFigures({ entries, journey }: Knowledge): KnownFigure[] {
  const known = new Map<string, KnownFigure>()
  for (const { report, data, state } of entries) {
    const { stop, people, metric } = data as { stop?: string; people?: CountRange; metric?: string }
    const measure = measureOf(metric)
    if (report.kind !== 'movement.sighting' || state === 'withdrawn' || !stop || !people || !measure) continue
    const day = dayOf(msOf(report.happened.from), journey.zone)
    const key = [stop, day, measure].join(' ')
    const range = { low: people.low ?? people.best, high: people.high }
    const before = known.get(key)
    known.set(
      key,
      before ? { ...before, ...wider(before, range) } : { measure, stop, day, ...range, report: report.id },
    )
  }
  return [...known.values()]
}

type Range = Pick<KnownFigure, 'low' | 'high'>
const wider = (a: Range, b: Range): Range => ({
  low: a.low === null || b.low === null ? null : Math.min(a.low, b.low),
  high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
})
