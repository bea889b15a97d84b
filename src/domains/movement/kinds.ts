/** The list of this domain's kinds. Its own file, because the views look kinds up and the index brings both. */
import type { Kind, Kinds } from '../../core/kind.ts'
import { kindList } from '../../core/kind.ts'
import { arrival } from './kinds/arrival.ts'
import { blockage } from './kinds/blockage.ts'
import { crossing } from './kinds/crossing.ts'
import { decision } from './kinds/decision.ts'
import { departure } from './kinds/departure.ts'
import { dispersal } from './kinds/dispersal.ts'
import { distanceClaim } from './kinds/distanceClaim.ts'
import { group } from './kinds/group.ts'
import { join } from './kinds/join.ts'
import { leg } from './kinds/leg.ts'
import { rest } from './kinds/rest.ts'
import { ride } from './kinds/ride.ts'
import { sighting } from './kinds/sighting.ts'
import { split } from './kinds/split.ts'
import { stop } from './kinds/stop.ts'

export const kinds: readonly Kind[] = [
  stop,
  leg,
  group,
  sighting,
  departure,
  arrival,
  rest,
  decision,
  blockage,
  crossing,
  ride,
  split,
  join,
  dispersal,
  distanceClaim,
]

export const movementKinds: Kinds = kindList(kinds)
