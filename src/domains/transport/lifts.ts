/**
 * Families who asked for a lift, and what became of each: nobody answered, a ride is announced, they boarded, they are
 * there. A family is counted as one and never parted; one that was left behind at the boarding is waiting again.
 */
import type { Entry } from '../../core/view.ts'
import { standing } from '../../core/view.ts'
import type { Ride } from './rides.ts'
import { isWhole } from './rides.ts'

export type LiftState = 'open' | 'announced' | 'boarded' | 'arrived'

export type Lift = {
  readonly report: string
  readonly from: string
  readonly to: string
  /** People in each family. */
  readonly size: number
  readonly groups: number
  /** Families for whom no ride is announced. */
  readonly waiting: number
  readonly urgency: string
  readonly who: string | null
  readonly at: string
  readonly state: LiftState
  /** It, and the rides that answer it. */
  readonly reports: readonly string[]
}

export function liftsIn(entries: readonly Entry[], rides: readonly Ride[]): Lift[] {
  const asked = standing(entries).filter(({ report }) => report.kind === 'transport.lift')
  return asked.map((entry) => liftOf(entry, rides))
}

function liftOf({ report, data }: Entry, rides: readonly Ride[]): Lift {
  const groups = typeof data['groups'] === 'number' ? data['groups'] : 1
  const own = rides.map((ride) => ({ ride, taken: takenBy(ride, report.id) })).filter(({ taken }) => taken > 0)
  const waiting = Math.max(0, groups - own.reduce((sum, { taken }) => sum + taken, 0))
  return {
    ...{ report: report.id, from: String(data['from']), to: String(data['to']), size: Number(data['size']) },
    ...{ groups, waiting, urgency: String(data['urgency']), at: report.happened.from },
    who: typeof data['who'] === 'string' ? data['who'] : null,
    state: waiting > 0 ? 'open' : stateOf(own.map(({ ride }) => ride)),
    reports: [report.id, ...own.map(({ ride }) => ride.report)],
  }
}

/** Families of a lift that a ride takes. Where fewer boarded than it was to take, the last that it names stayed behind. */
function takenBy({ lifts, boarded }: Ride, lift: string): number {
  const aboard = boarded?.families ?? lifts.length
  return lifts.slice(0, aboard).filter((one) => one === lift).length
}

function stateOf(rides: readonly Ride[]): LiftState {
  if (rides.every(isWhole)) return 'arrived'
  return rides.every(({ boarded }) => boarded !== null) ? 'boarded' : 'announced'
}
