/**
 * What people lack, what they are given and what somebody could give; and what a number of people needs for a night.
 * Each is a statement by somebody: need and help are put side by side here, and set against arrivals in readiness.
 */
import type { View } from '../../core/view.ts'
import { movableOffersView, stopNeedsView } from './views/stopNight.ts'

export type { Asked, AskedState } from './asked.ts'
export { askedIn } from './asked.ts'
export type { Cold, Where } from './cold.ts'
export { classOf, coldIn } from './cold.ts'
export { kinds } from './kinds.ts'
export type { Help, HelpPart, Offered, Stage } from './ledger.ts'
export { ledgerOf, restOn } from './ledger.ts'
export type { Line, Measure } from './lines.ts'
export { LINES, lineOf, lineRows } from './lines.ts'
export { SECTORS } from './shapes.ts'
export type { Mark, NeedLine, NeedRange, NeedsFor, NightClass, Shares, SphereRow } from './sphere.ts'
export { amountFor, BESIDE, needsFor, toiletsParted } from './sphere.ts'
export type { NeedsLine, SectorSum, StopNeeds } from './views/stopNight.ts'

export const views: readonly View[] = [stopNeedsView, movableOffersView]
