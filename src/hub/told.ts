/** What a journey's forecast is told: by the hub for its own, and, no more than its reader may know, for a page's. */
import { reveal } from '../core/access.ts'
import type { Circle } from '../core/kind.ts'
import type { Observation } from '../core/observation.ts'
import { fromWallClock, msOf } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import { observationsOf } from '../domains/movement/index.ts'
import type { ForecastInput } from '../forecast/forecast.ts'
import { boardedSeen } from '../readiness/boarded.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import { ridersIn } from '../readiness/readiness.ts'
import type { Told } from '../readiness/whatif.ts'

/** The same for everybody who looks, so that all see one picture. */
export type Settings = Pick<ForecastInput, 'horizonDays' | 'seed' | 'members'>

export function toldOf(knowledge: Knowledge, { horizonDays, seed, members }: Settings): Told {
  const { journey, asOf, isPast, network, begins } = knowledge
  const { stops, legs } = network
  const told = { journey: journey.id, network: { stops, legs }, observations: seenIn(knowledge) }
  const start = begins && { stop: begins.stop, atMs: fromWallClock(`${begins.day}T00:00`, journey.zone) }
  const input = { ...told, asOfMs: msOf(asOf), horizonDays, seed, members, ...(start && { start }) }
  return { journey, asOf, isPast, input, riders: ridersIn(knowledge) }
}

/** What moved of itself, and who was seen to leave by bus. */
const seenIn = (knowledge: Knowledge): Observation[] =>
  [...observationsOf(knowledge.entries), ...boardedSeen(knowledge)].sort((a, b) => a.fromMs - b.fromMs)

/** Only what a reader of a circle may read: what is hidden from it was never said, as far as its forecast knows. */
export function readableBy(circle: Circle, knowledge: Knowledge): Knowledge {
  const readable = (all: readonly Entry[]): Entry[] =>
    all.flatMap((entry) => {
      const kind = knowledge.kinds.get(entry.report.kind)
      return kind ? [{ ...entry, data: reveal(kind, entry.data, circle).data }] : []
    })
  return { ...knowledge, entries: readable(knowledge.entries), needs: readable(knowledge.needs) }
}
