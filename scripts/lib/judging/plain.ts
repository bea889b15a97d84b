/**
 * What somebody with a map and a table would say: the last place told of, the road at its usual days, the odds of the
 * roads by the length of each, the middle of the last counts, and a wide guess about it. The forecast is measured
 * beside it; it shares no code with it but the table of kilometres a day and the map.
 */
import type { Network } from '../../../src/core/network.ts'
import type { Observation } from '../../../src/core/observation.ts'
import { DAY_MS, HOUR_MS } from '../../../src/core/time.ts'
import { normalQuantile } from '../../../src/forecast/random.ts'
import { wayOf } from '../../../src/forecast/way.ts'
import { LEVELS } from '../calibration.ts'
import type { Said, SaidOf } from './losses.ts'

const MOVES = new Set<string>(['arrival', 'departure', 'position', 'rest', 'crossing', 'count', 'transport'])
const TIME_SD = 0.7 // log sd of the days to a stop: from half to twice as long is usual
const SIZE_SD = 0.4
const NOBODY_COUNTED = { people: 1000, sd: 0.9 }
const LOST_A_DAY = 0.015 // of the chances that they come at all
const NOON_MS = 14 * HOUR_MS

/** `asOfMs`, `horizonMs`: as the clock on the wall runs; `offsetMs` is what that clock is ahead of UTC. */
export function plainSaid(
  network: Network,
  seen: readonly Observation[],
  fromStop: string | null,
  asOfMs: number,
  horizonMs: number,
  offsetMs: number,
): Said {
  const way = wayOf(network)
  const main = seen.filter(({ group, stop }) => (group === 'main' || group === 'all') && way.indexOf.has(stop ?? ''))
  const last = main.filter(({ kind }) => MOVES.has(kind)).at(-1)
  const here = way.indexOf.get(last?.stop ?? fromStop ?? '') ?? -1
  const lastMs = last ? last.fromMs + offsetMs : asOfMs
  const people = sizesOf(main)
  const share = sharesFrom(here, way.steps)
  return new Map(
    way.stops.flatMap(({ id }, stop): [string, SaidOf][] => {
      const days = here < 0 ? Number.POSITIVE_INFINITY : way.days(here, stop)
      if (!Number.isFinite(days)) return []
      const moments = LEVELS.map(
        (level) => lastMs + Math.max(0.2, days) * Math.exp(TIME_SD * normalQuantile(level)) * DAY_MS,
      )
      const comeMs = moments.map((ms) => Math.min(horizonMs, Math.max(asOfMs, byDay(ms))))
      const inTime = LEVELS.filter((_, i) => (moments[i] as number) < horizonMs).length / LEVELS.length
      const reach = stop === here ? 1 : (share[stop] ?? 0) * inTime * (1 - LOST_A_DAY) ** days
      return reach > 0 ? [[id, { reach, comeMs, people }]] : []
    }),
  )
}

/** People arrive by day. */
const byDay = (ms: number): number => Math.floor(ms / DAY_MS) * DAY_MS + NOON_MS

function sizesOf(main: readonly Observation[]): number[] {
  const counts = main.flatMap(({ people, metric, toMs }) => {
    const best = people?.best ?? people?.low ?? people?.high ?? 0
    return best > 0 && (metric === 'group_size' || metric === 'at_stop') ? [{ best, toMs }] : []
  })
  const newest = Math.max(...counts.map(({ toMs }) => toMs))
  const near = counts.filter(({ toMs }) => toMs > newest - 2 * DAY_MS).map(({ best }) => best)
  const middle = near.sort((a, b) => a - b)[Math.floor(near.length / 2)]
  const { people, sd } = middle === undefined ? NOBODY_COUNTED : { people: middle, sd: SIZE_SD }
  return LEVELS.map((level) => people * Math.exp(sd * normalQuantile(level)))
}

/** Chance of each stop by the roads alone: at a fork the shorter road is likelier. */
function sharesFrom(here: number, steps: readonly (readonly { to: number; km: number }[])[]): number[] {
  const share: number[] = steps.map(() => 0)
  const visit = (at: number, mass: number, been: readonly number[]) => {
    share[at] = (share[at] as number) + mass
    const open = (steps[at] ?? []).filter(({ to }) => !been.includes(to))
    const pull = open.map(({ km }) => 1 / Math.sqrt(Math.max(40, km)))
    const sum = pull.reduce((a, b) => a + b, 0)
    open.forEach(({ to }, i) => {
      const part = (mass * (pull[i] as number)) / sum
      if (part > 0.01) visit(to, part, [...been, at])
    })
  }
  if (here >= 0) visit(here, 1, [])
  return share.map((one) => Math.min(0.97, one))
}
