/**
 * The other groups that reports tell of (a vanguard, followers, those who split off): where each is, how many, and where
 * it will be, by the same engine with fewer members, from the reports on it alone and those of blocks in the way.
 */
import type { Observation } from '../core/observation.ts'
import type { GroupForecast } from './contract.ts'
import { DAY_MS } from './evidence.ts'
import type { ForecastInput } from './forecast.ts'
import { PRIORS } from './priors.ts'

const HEARD_MS = 10 * DAY_MS
const MOST_GROUPS = 5
const GROUP_MEMBERS = 200

/** Names of groups to forecast besides the main one, most spoken of first. */
function othersIn(seen: readonly Observation[], group: string, asOfMs: number): string[] {
  const counts = new Map<string, number>()
  for (const one of seen) {
    if (one.group === group || one.group === EVERYBODY || one.stop === null || one.toMs < asOfMs - HEARD_MS) continue
    counts.set(one.group, (counts.get(one.group) ?? 0) + 1)
  }
  const order = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return order.slice(0, MOST_GROUPS).map(([name]) => name)
}

const EVERYBODY = 'all'

/** Each from its own reports; `ask` is the engine. One that nothing places is left out. */
export function othersOf(
  input: ForecastInput,
  seen: readonly Observation[],
  group: string,
  ask: (input: ForecastInput, group: string) => GroupForecast,
): GroupForecast[] {
  const members = Math.min(GROUP_MEMBERS, input.members)
  const { start: _, scenario: __, ...plain } = input
  const found = othersIn(seen, group, input.asOfMs).map((name) => {
    const observations = seen.filter((one) => one.group === name || one.kind === 'blockade')
    return ask({ ...plain, observations, members, firstSize: PRIORS.partSize }, name)
  })
  return found.filter(({ place }) => place.length > 0)
}
