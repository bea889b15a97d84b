/**
 * One member of the ensemble on its way: day stages, rests, waits and holds, stop after stop to the horizon.
 *
 * All luck is keyed by member and day or by member and stop, and every rule maps a later moment to a moment at least as
 * late. So a hold anywhere can delay a member at what follows and never speed it up.
 */
import type { Observation } from '../core/observation.ts'
import { msOf, wallClock } from '../core/time.ts'
import { DAY_MS, HOUR_MS } from './evidence.ts'
import type { Past, Visit } from './past.ts'
import { ARRANGED, PRIORS } from './priors.ts'
import { DRAW, dice, keyedUniform, normalQuantile } from './random.ts'
import type { Step, Way } from './way.ts'

/** Visits of one member in time order; `leaveMs` is Infinity where it stays. */
export type Path = { readonly stops: number[]; readonly comeMs: number[]; readonly leaveMs: number[] }

export type Member = { readonly index: number; readonly pace: number; readonly rest: number; readonly endMs: number }

export type Block = { readonly fromMs: number; readonly toMs: number | null }

export type World = {
  readonly way: Way
  readonly past: Past
  /** Cumulative shares of the ways on from each stop. */
  readonly choices: readonly Float64Array[]
  readonly offsetMs: Float64Array
  readonly seed: number
  readonly asOfMs: number
  readonly horizonMs: number
}

const LONGEST_PATH = 200
const LONG_LEG_START = 0.35 // a leg too long for one day is only begun in the first third of a day
const LATE_HOURS = 2 // a further leg must end by then, so that the second stage of a day is not a second day

export function membersOf(count: number, seed: number, past: Past, asOfMs: number): Member[] {
  const roll = dice(seed)
  const { work, moving, resting } = past.pace
  const rests = PRIORS.restMean * PRIORS.restDays + resting
  const walks = (1 - PRIORS.restMean) * PRIORS.restDays + moving
  return Array.from({ length: count }, (_, index) => {
    const pace = roll.gamma(PRIORS.paceDays + work, PRIORS.paceDays + moving)
    const [a, b] = [roll.gamma(rests, 1), roll.gamma(walks, 1)]
    const lasts = -Math.log(keyedUniform(seed, index, 0, DRAW.dispersal)) / PRIORS.dispersalPerDay
    return { index, pace: Math.max(0.05, pace), rest: Math.min(0.95, a / (a + b)), endMs: asOfMs + lasts * DAY_MS }
  })
}

/** Local offsets are taken once, at the as-of moment: a clock change inside the horizon shifts a start by an hour. */
export function offsetsOf(way: Way, atMs: number): Float64Array {
  const second = Math.floor(atMs / 1000) * 1000
  const byZone = new Map(way.stops.map(({ zone }) => [zone, msOf(`${wallClock(second, zone)}Z`) - second]))
  return Float64Array.from(way.stops, ({ zone }) => byZone.get(zone) ?? 0)
}

export function walk(world: World, member: Member, blocks: ReadonlyMap<number, readonly Block[]>): Path {
  const path: Path = { stops: [], comeMs: [], leaveMs: [] }
  const visited = new Set<number>()
  remember(world, member, path, visited)
  const last = world.past.visits.at(-1) as Visit
  const limit = Math.min(world.horizonMs, member.endMs)
  let [at, come] = [last.stop, path.comeMs.at(-1) as number]
  let ready = Math.max(come, last.left ? 0 : last.readyMs)
  let gone = last.left
  while (path.stops.length < LONGEST_PATH) {
    const step = chosen(world, member, at, visited)
    if (!step) break
    const luck = (purpose: number) => keyedUniform(world.seed, member.index, at, purpose)
    const free = gone ? between(gone.fromMs, gone.toMs, luck(DRAW.left)) : released(world, at, step, come, ready, luck)
    const standing = blocks.get(at)?.filter((block) => !gone || block.fromMs > gone.toMs)
    const through = passesThrough(world, member, last, at, step)
    const open = unblocked(standing, through ? come : free, luck)
    const leave = (gone || through) && open === (through ? come : free) ? open : departure(world, member, at, step, open)
    if (!(leave < limit)) break
    come = Math.max(leave, arrival(world, member, at, step, leave, luck))
    path.leaveMs[path.leaveMs.length - 1] = leave
    if (!(come < limit)) break
    at = step.to
    ready = come
    gone = null
    visited.add(at)
    path.stops.push(at)
    path.comeMs.push(come)
    path.leaveMs.push(Number.POSITIVE_INFINITY)
  }
  return path
}

const between = (fromMs: number, toMs: number, u: number) => fromMs + u * (toMs - fromMs)

/** The known visits, each with its moment drawn from what was told. */
function remember(world: World, member: Member, path: Path, visited: Set<number>): void {
  let after = Number.NEGATIVE_INFINITY
  for (const visit of world.past.visits) {
    const luck = (purpose: number) => keyedUniform(world.seed, member.index, visit.stop, purpose)
    const come = Math.max(after, between(visit.cameFromMs, visit.cameToMs, luck(DRAW.came)))
    if (path.stops.length > 0) {
      const told = path.leaveMs[path.leaveMs.length - 1] as number
      path.leaveMs[path.leaveMs.length - 1] = Math.min(come, told)
    }
    const left = visit.left ? between(visit.left.fromMs, visit.left.toMs, luck(DRAW.left)) : Number.POSITIVE_INFINITY
    path.stops.push(visit.stop)
    path.comeMs.push(come)
    path.leaveMs.push(Math.max(come, left))
    visited.add(visit.stop)
    after = come
  }
  path.leaveMs[path.leaveMs.length - 1] = Number.POSITIVE_INFINITY
}

function chosen(world: World, member: Member, at: number, visited: ReadonlySet<number>): Step | null {
  const steps = world.way.steps[at] as readonly Step[]
  const shares = world.choices[at] as Float64Array
  const open = steps.length === 1 ? 0 : keyedUniform(world.seed, member.index, at, DRAW.way)
  const first = shares.findIndex((share) => open <= share)
  const order = [steps[first], ...steps].filter((step): step is Step => step !== undefined && !visited.has(step.to))
  return order[0] ?? null
}

/**
 * Who left for a place that was told goes through the stops on the road there: they are no day's end. As with any
 * announcement, it does not bind everybody.
 */
function passesThrough({ way, seed }: World, { index }: Member, last: Visit, at: number, step: Step): boolean {
  const goal = last.left?.to ?? -1
  if (goal < 0 || at === last.stop || at === goal) return false
  const isOnRoad = (stop: number): boolean =>
    way.km(last.stop, stop) + way.km(stop, goal) <= ON_THE_ROAD * way.km(last.stop, goal)
  const binds = keyedUniform(seed, index, last.stop, DRAW.through) < PRIORS.announced / (1 + PRIORS.announced)
  return binds && isOnRoad(at) && isOnRoad(step.to)
}

const ON_THE_ROAD = 1.05 // the shortest road, give or take its length's error

type Luck = (purpose: number) => number

/** When holds and waits at a stop are over. */
function released(world: World, at: number, step: Step, come: number, ready: number, luck: Luck): number {
  const stop = world.way.stops[at]
  const toBorder = world.way.stops[step.to]?.kind === 'border'
  let free = ready
  if ((stop?.kind === 'border' || (step.crossesBorder && !toBorder)) && luck(DRAW.borderHold) < PRIORS.borderHold) {
    const hours = PRIORS.borderHoldHours * Math.exp(PRIORS.borderHoldSd * normalQuantile(luck(DRAW.borderHours)))
    free = Math.max(free, come + hours * HOUR_MS)
  }
  const city = stop?.kind === 'city' && (stop.population ?? 0) >= PRIORS.cityPeople
  if (city && luck(DRAW.cityStay) < PRIORS.cityStay)
    free = Math.max(free, come - PRIORS.cityStayDays * DAY_MS * Math.log(luck(DRAW.cityDays)))
  const arranged = ARRANGED.has(step.leg.mode)
  if (arranged && luck(DRAW.arrangedWait) < PRIORS.arrangedWait) {
    free = Math.max(free, come - PRIORS.arrangedWaitDays * DAY_MS * Math.log(luck(DRAW.waitDays)))
  }
  return free
}

/** Whoever comes to a block while it stands waits for its end, unless it does not bind. */
function unblocked(blocks: readonly Block[] | undefined, free: number, luck: Luck): number {
  let open = free
  for (const block of blocks ?? []) {
    if (open < block.fromMs || luck(DRAW.blockBinds) >= PRIORS.blockadeBinds) continue
    const hours = PRIORS.blockadeHours * Math.exp(PRIORS.blockadeSd * normalQuantile(luck(DRAW.blockHours)))
    open = Math.max(open, block.toMs ?? block.fromMs + hours * HOUR_MS)
  }
  return open
}

type Day = { readonly startMs: number; readonly endMs: number; readonly rate: number; readonly rests: boolean }

/** A day of a member: hours on the road and usual days' work an hour. */
function dayOf(world: World, member: Member, at: number, number: number): Day {
  const offset = world.offsetMs[at] as number
  const luck = (purpose: number) => keyedUniform(world.seed, member.index, number, purpose)
  const hour = Math.min(13, Math.max(3, PRIORS.startHour + PRIORS.startHourSd * normalQuantile(luck(DRAW.startHour))))
  const startMs = number * DAY_MS - offset + hour * HOUR_MS
  const rate =
    (member.pace * Math.exp(PRIORS.dayNoise * normalQuantile(luck(DRAW.dayNoise)))) / (PRIORS.dayHours * HOUR_MS)
  return { startMs, endMs: startMs + PRIORS.dayHours * HOUR_MS, rate, rests: luck(DRAW.rest) < member.rest }
}

const dayNumber = (world: World, at: number, ms: number) => Math.floor((ms + (world.offsetMs[at] as number)) / DAY_MS)

/** First moment from `ready` on at which a leg is begun. */
function departure(world: World, member: Member, at: number, step: Step, ready: number): number {
  const limit = world.horizonMs
  for (let number = dayNumber(world, at, ready); ; number++) {
    const day = dayOf(world, member, at, number)
    if (day.startMs > limit) return Number.POSITIVE_INFINITY
    if (day.rests) continue
    if (ready <= day.startMs) return day.startMs
    const fits = day.endMs + LATE_HOURS * HOUR_MS - step.days / day.rate
    const overnight = ARRANGED.has(step.leg.mode)
    const longest = day.startMs + LONG_LEG_START * (day.endMs - day.startMs)
    const latest = overnight ? day.endMs : step.days / day.rate > day.endMs - day.startMs ? longest : fits
    if (ready <= latest) return ready
  }
}

function arrival(world: World, member: Member, at: number, step: Step, leave: number, luck: Luck): number {
  if (ARRANGED.has(step.leg.mode)) {
    const kmH = PRIORS.arrangedKmH * Math.exp(PRIORS.arrangedSd * normalQuantile(luck(DRAW.arrangedSpeed)))
    return leave + (step.km / kmH) * HOUR_MS
  }
  let [now, work] = [leave, step.days]
  for (let number = dayNumber(world, at, leave); now < world.horizonMs; number++) {
    const day = dayOf(world, member, at, number)
    now = Math.max(now, day.startMs)
    const pushOn = day.endMs + PRIORS.overtimeHours * HOUR_MS
    const done = now + work / day.rate
    if (done <= pushOn) return done
    const stretch = Math.max(0, day.endMs - now)
    work -= stretch * day.rate
    now += stretch
  }
  return Number.POSITIVE_INFINITY
}

/** Blocks by stop, from what was told; one told for a moment only has no known end. */
export function blocksOf(seen: readonly Observation[], way: Way): Map<number, Block[]> {
  const blocks = new Map<number, Block[]>()
  for (const one of seen) {
    const stop = one.stop === null ? undefined : way.indexOf.get(one.stop)
    if (one.kind !== 'blockade' || stop === undefined) continue
    const ends = one.toMs - one.fromMs > HOUR_MS
    blocks.set(stop, [...(blocks.get(stop) ?? []), { fromMs: one.fromMs, toMs: ends ? one.toMs : null }])
  }
  return blocks
}
