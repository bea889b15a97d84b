/**
 * What a stop needs without and with a scenario, at the planning level. What is used up (water, food) follows all nights
 * that people spend there; what must stand there (toilets, places) follows the most people who may come at one time.
 */
import { needsFor } from '../domains/needs/index.ts'
import { atLevel } from './balance.ts'
import type { Level } from './level.ts'
import type { NeedChange, NightChange, Spread, StopChange } from './model.ts'

/** `per`: so many of the Sphere table's units make one of ours. */
const LINES = [
  { key: 'water', sphere: 'water', unit: 'L', per: 1000, of: 'stay' },
  { key: 'meals', sphere: 'meals', unit: 'meals', per: 1, of: 'stay' },
  { key: 'toilets', sphere: 'toiletsFirst', unit: 'toilets', per: 1, of: 'fullest' },
  { key: 'places', sphere: 'livingSpace', unit: 'places', per: 350, of: 'fullest' },
] as const

type Side = 'before' | 'after'

export function needChanges(
  outlooks: Pick<StopChange, 'before' | 'after'>,
  nights: readonly NightChange[],
  level: Level,
): NeedChange[] {
  const needed = (side: Side, { sphere, per, of }: (typeof LINES)[number]): number => {
    const slept = nights.reduce((sum, night) => sum + planned(night[side].people, level), 0)
    const come = outlooks[side].people
    const most = Math.max(come ? atLevel(come, level) : 0, ...nights.map((night) => atLevel(night[side].people, level)))
    const people = Math.round(of === 'stay' ? slept : most)
    const range = { low: people, best: people, high: people }
    const lines = needsFor({ people: range, nights: 1, stay: 'overnight', phase: 'first' })
    return Math.ceil((lines.find(({ key }) => key === sphere)?.amount?.best ?? 0) / per)
  }
  const all = LINES.map((line) => {
    const { key, unit, of } = line
    return { key, unit, of, before: needed('before', line), after: needed('after', line) }
  })
  return all.filter(({ before, after }) => before > 0 || after > 0)
}

/** A night on which nobody may come still counts for its share of the chances: never below the mean. */
const planned = (people: Spread<number>, level: Level): number => Math.max(average(people), atLevel(people, level))

/** The mean of a law of which five quantiles are known: straight between them, flat outside. */
const average = ({ p05, p25, p50, p75, p95 }: Spread<number>): number =>
  0.15 * (p05 + p95) + 0.225 * (p25 + p75) + 0.25 * p50
