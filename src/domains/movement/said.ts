/**
 * What a movement report says, read with its types: views and the forecast's observations look at reports through
 * this one window, so that a field's name is written once outside its kind.
 */
import type { CountMetric, CountRange } from '../../core/observation.ts'
import { msOf } from '../../core/time.ts'
import type { Entry } from '../../core/view.ts'
import { textOf } from '../../core/view.ts'

export type Said = {
  readonly kind: string
  readonly report: string
  readonly group: string | null
  /** Group that a split makes or that a join brings. */
  readonly part: string | null
  readonly stop: string | null
  readonly toStop: string | null
  readonly position: string | null
  readonly hasPoint: boolean
  readonly people: CountRange | null
  readonly metric: CountMetric | null
  readonly method: string | null
  readonly saidBy: string | null
  readonly origin: string | null
  readonly mode: string | null
  readonly what: string | null
  readonly from: string
  readonly to: string
}

/** A report of this domain as it counts now. Legs become `stop` and `toStop`. */
export function saidIn({ report, data }: Entry): Said {
  const leg = (data['leg'] ?? {}) as { from?: string; to?: string }
  return {
    kind: report.kind,
    report: report.id,
    group: textOf(data['group']),
    part: textOf(data['part']),
    stop: textOf(data['stop']) ?? textOf(data['from']) ?? textOf(leg.from),
    toStop: textOf(data['toStop']) ?? textOf(data['to']) ?? textOf(leg.to),
    position: textOf(data['position']),
    hasPoint: data['lat'] !== undefined,
    ...numbersIn(data, report.kind),
    what: textOf(data['what']),
    from: report.happened.from,
    to: report.happened.to,
  }
}

type Numbers = Pick<Said, 'people' | 'metric' | 'method' | 'saidBy' | 'origin' | 'mode'>

function numbersIn(data: Record<string, unknown>, kind: string): Numbers {
  const people = data['people'] as CountRange | undefined
  return {
    people: people ? { low: people.low, best: people.best, high: people.high } : null,
    metric: metricIn(data, kind),
    method: textOf(data['method']),
    saidBy: textOf(data['saidBy']) ?? textOf(data['by']),
    origin: textOf(data['origin']),
    mode: textOf(data['mode']),
  }
}

/** Who sees people and says a number, and nothing of what it measures, means those who are there. */
function metricIn({ metric, people, stop }: Record<string, unknown>, kind: string): CountMetric | null {
  const isSeen = kind === 'movement.sighting' && people !== undefined && metric === undefined
  if (isSeen) return stop === undefined ? 'group_size' : 'at_stop'
  return textOf(metric) as CountMetric | null
}

/** Middle of the interval in which it happened, milliseconds since 1970: a day counts as its noon. */
export const middleMs = (said: Pick<Said, 'from' | 'to'>): number => (msOf(said.from) + msOf(said.to)) / 2
