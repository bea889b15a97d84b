/** What a journey's forecast is told: by the hub for its own, and, no more than its reader may know, for a page's. */
import { reveal } from '../core/access.ts'
import type { Circle } from '../core/kind.ts'
import { msOf } from '../core/time.ts'
import { observationsOf } from '../domains/movement/index.ts'
import type { ForecastInput } from '../forecast/forecast.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import type { Told } from '../readiness/whatif.ts'

/** The same for everybody who looks, so that all see one picture. */
export type Settings = Pick<ForecastInput, 'horizonDays' | 'seed' | 'members'>

export function toldOf(knowledge: Knowledge, { horizonDays, seed, members }: Settings): Told {
  const { journey, asOf, isPast, network, entries } = knowledge
  const { stops, legs } = network
  const told = { journey: journey.id, network: { stops, legs }, observations: observationsOf(entries) }
  return { journey, asOf, isPast, input: { ...told, asOfMs: msOf(asOf), horizonDays, seed, members } }
}

/** Only what a reader of a circle may read: what is hidden from it was never said, as far as its forecast knows. */
export function readableBy(circle: Circle, knowledge: Knowledge): Knowledge {
  const entries = knowledge.entries.flatMap((entry) => {
    const kind = knowledge.kinds.get(entry.report.kind)
    return kind ? [{ ...entry, data: reveal(kind, entry.data, circle).data }] : []
  })
  return { ...knowledge, entries }
}
