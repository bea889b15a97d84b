/** Places where people can stay: what they hold, how full and how well they are, and whether people dare to go in. */
import type { View } from '../../core/view.ts'
import { shelterView } from './views/shelter.ts'

export { kinds } from './kinds.ts'
export type { Occupancy, Shelter } from './sites.ts'
export { isTrusted, placesFor, sheltersIn } from './sites.ts'

export const views: readonly View[] = [shelterView]
