/** What the domains know of help, needs, shelters and rides, in the shapes that screens are given. */
import type { Asked, Help } from '../domains/needs/index.ts'
import { restOn } from '../domains/needs/index.ts'
import type { Shelter } from '../domains/shelter/index.ts'
import { type Lift, peopleMissing, type Ride, rideState } from '../domains/transport/index.ts'
import type { Knowledge } from './knowledge.ts'
import type { AskedLine, HelpLine, LiftLine, RideLine, ShelterLine } from './stopModel.ts'
import { stopName } from './stopName.ts'

export function askedLine({ measure, stop, ...asked }: Asked): AskedLine {
  return { number: `asked.${asked.report}`, ...asked }
}

/** `today`: the rest of a daily offer is that of this day, or of its first day. */
export function helpLine(help: Help, today: string): HelpLine {
  const { measure, offer, report, reports, sector, quantity, unit, by, byKind, parts } = help
  const from = offer && offer.fromDay > today ? offer.fromDay : today
  return {
    ...{ number: `help.${report}`, report, reports, sector, key: measure?.key ?? null, quantity, unit },
    ...{ countedIn: measure?.unit ?? null, rest: restOn(help, from), by, byKind, offer, parts },
  }
}

export function shelterLine({ stop, ...shelter }: Shelter): ShelterLine {
  return { number: `shelter.${shelter.shelter}`, ...shelter }
}

export const liftLine = (knowledge: Knowledge, { from, to, ...lift }: Lift): LiftLine => ({
  ...{ number: `lift.${lift.report}`, ...lift, from: stopName(knowledge, from), to: stopName(knowledge, to) },
})

export function rideLine(knowledge: Knowledge, ride: Ride): RideLine {
  const { from, to, group, complete, ...rest } = ride
  return {
    number: `ride.${ride.report}`,
    ...rest,
    from: stopName(knowledge, from),
    to: stopName(knowledge, to),
    state: rideState(ride, knowledge.asOf),
    missing: peopleMissing(ride),
  }
}
