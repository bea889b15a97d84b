/**
 * Asking the engine with other priors, for a measurement only: they are set for one call and put back. The product
 * never does this; there they are constants.
 */
import { PRIORS } from '../../../src/forecast/priors.ts'
import type { Grid, Setting } from './leaveOut.ts'

/** The few that are worth choosing by data; the values are rounded steps to both sides of the one in use. */
export const TUNABLE = {
  paceDays: [4, 8, 16],
  slow: [0.03, 0.08, 0.2],
  dayNoise: [0.2, 0.3, 0.45],
  borderStop: [0.04, 0.08, 0.16],
  blockadeStop: [0.08, 0.15, 0.3],
  endsShape: [0.15, 0.3, 0.6],
  arrangedWaitDays: [1.2, 2, 3],
  timetable: [0.2, 0.4, 0.6],
  movedIsNews: [0.6, 1, 1.5],
  growthMean: [0.015, 0.03, 0.06],
  growthSd: [0.07, 0.1, 0.15],
  countSd: [0.1, 0.15, 0.2],
  rangeKept: [0.8, 0.9, 1],
} satisfies Partial<Record<keyof typeof PRIORS, readonly number[]>>

export const IN_USE: Setting = Object.fromEntries(
  Object.keys(TUNABLE).map((name) => [name, PRIORS[name as keyof typeof PRIORS]]),
)
export const GRID: Grid = TUNABLE

export function believing<T>(setting: Setting, does: () => T): T {
  const before = { ...PRIORS }
  try {
    Object.assign(PRIORS, setting)
    return does()
  } finally {
    Object.assign(PRIORS, before)
  }
}
