/**
 * The ensemble: members on their ways, weighed by silence, each with its own number of people.
 */
import { isSame } from './checkpoint.ts'
import { DAY_MS } from './evidence.ts'
import { partsIn } from './parts.ts'
import { PRIORS } from './priors.ts'
import { DRAW, drawAt, keyedUniform, memberKey, normalQuantile } from './random.ts'
import type { Block, Scenario } from './scenario.ts'
import { resampled, silenceOf } from './silence.ts'
import type { Level } from './size.ts'
import { fading } from './size.ts'
import type { Crowd } from './summary.ts'
import { walk } from './walk.ts'
import type { Member, Path, Tick, World } from './world.ts'
import { membersOf, throughAll, UNHEARD } from './world.ts'

/** What members do in a world without blocks and scenario. */
export type Walks = {
  readonly world: World
  readonly count: number
  readonly scattered: number
  readonly members: readonly Member[]
  readonly free: readonly Path[]
  readonly logWeights: readonly number[]
}

/** `before`: walks of an earlier time, used again where nothing that they depend on is another. */
export function walksOf(world: World, count: number, scattered: number, before?: Walks, tick: Tick = UNHEARD): Walks {
  if (before && before.count === count && before.scattered === scattered && isSameWorld(before.world, world)) {
    return { ...before, world }
  }
  if (world.past.visits.length === 0) return { world, count, scattered, members: [], free: [], logWeights: [] }
  const members = membersOf(count, world.seed, world.past, world.asOfMs, scattered)
  const free = throughAll(members, tick, (member) => walk(world, member, NO_BLOCKS))
  return {
    world,
    count,
    scattered,
    members,
    free,
    logWeights: free.map((path, i) => silenceOf(world, path, (members[i] as Member).endMs)),
  }
}

const NO_BLOCKS = new Map()

/** Ways are compared by identity: whoever keeps walks keeps their way too. */
function isSameWorld({ way, ...a }: World, { way: other, ...b }: World): boolean {
  return way === other && isSame(a, b)
}

/**
 * Weights come from a world without blocks and scenario: either then changes members' ways and does nothing else, so
 * that closing a crossing can be read as the difference of two forecasts.
 */
export function crowdsOf(
  { world, members, free, logWeights }: Walks,
  level: Level,
  blocks: ReadonlyMap<number, readonly Block[]>,
  scenario?: Scenario,
  tick: Tick = UNHEARD,
): Crowd[] {
  if (members.length === 0) return []
  const picked = resampled(logWeights, keyedUniform(world.seed, 0, 0, DRAW.resample))
  const partsOf = partsIn(world, members, free, blocks, scenario, tick)
  const futures = futuresOf(level, world, picked.length)
  return Array.from(picked, (index, slot) => {
    const people = futures(slot)
    return { parts: partsOf(index, people), index, sizeAt: people }
  })
}

type PeopleAt = (ms: number) => number

/** People of a member at any moment from the as-of one on: its own level and growth, and its own luck with the days. */
function futuresOf({ size, growth, cov }: Level, { seed, asOfMs }: World, count: number): (slot: number) => PeopleAt {
  const [v, c, g] = cov
  const { rangeKept } = PRIORS
  const [sd, along, across] = [Math.sqrt(v), c / Math.sqrt(v), Math.sqrt(Math.max(0, g - (c * c) / v))]
  const scoreOf = dealt(seed, count)
  return (slot) => {
    const key = memberKey(seed, slot)
    const score = rangeKept * scoreOf(slot)
    const now = size + sd * score
    const own = growth + along * score + across * rangeKept * normalQuantile(drawAt(key, 0, DRAW.growth))
    const days = rangeKept * normalQuantile(drawAt(key, 0, DRAW.drift))
    return (ms) => {
      const ahead = Math.max(0, (ms - asOfMs) / DAY_MS)
      const usual = PRIORS.driftMean * ahead + (own - PRIORS.driftMean) * fading(ahead)[1]
      return Math.exp(now + usual + Math.min(PRIORS.sizeDayCap, PRIORS.sizeDaySd * Math.sqrt(ahead)) * days)
    }
  }
}

/** Normal scores that fill their law evenly, dealt to the members by a fixed shuffle (stride coprime to the count). */
function dealt(seed: number, count: number): (slot: number) => number {
  const stride = strideFor(count)
  const shift = Math.floor(keyedUniform(seed, 0, 0, DRAW.sizeDeal) * count)
  return (slot) => normalQuantile((((slot * stride + shift) % count) + 0.5) / count)
}

function strideFor(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let stride = Math.max(1, Math.round(count * 0.618))
  while (common(stride, count) !== 1) stride++
  return stride
}
