/**
 * People on the way: which groups, where, how many, going where, held by what. Kinds are what somebody observed; views
 * fold them by group and day, by stop and night; rules compare what was said with the map.
 *
 * Knows no other domain and no forecast: `observationsOf` and `networkOf` are what the forecast is given.
 */
import type { View } from '../../core/view.ts'
import { networkView } from './views/network.ts'
import { positionView } from './views/position.ts'
import { sizeView } from './views/size.ts'
import { stopNightView } from './views/stopNight.ts'

export { distanceProblems } from './distance.ts'
export type { Size, Statement, Witness } from './fuse.ts'
export { fuse, tellsSize, voiceKeys } from './fuse.ts'
export { kinds } from './kinds.ts'
export { networkOf, observationsOf } from './observe.ts'
export type { NetworkView } from './views/network.ts'
export { networkView } from './views/network.ts'
export type { Place, Position } from './views/position.ts'
export type { GroupSize } from './views/size.ts'
export { statementIn } from './views/size.ts'
export type { GroupAtStop, StopNight } from './views/stopNight.ts'

export const views: readonly View[] = [networkView, positionView, sizeView, stopNightView]
