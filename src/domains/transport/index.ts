/**
 * Rides that somebody organises for people on the way: vehicles, boarding under a witness's eyes, and the check at the
 * end that nobody got lost. What people took part in by chance on the road is movement's.
 */
import type { View } from '../../core/view.ts'
import { rideView } from './views/ride.ts'

export { kinds } from './kinds.ts'
export type { Lift, LiftState } from './lifts.ts'
export { liftsIn } from './lifts.ts'
export type { Ride, RideState, Tally } from './rides.ts'
export { peopleMissing, rideState, ridesIn } from './rides.ts'

export const views: readonly View[] = [rideView]
