/**
 * One member of the ensemble on its way: day stages, rests, waits and holds, stop after stop to the horizon.
 *
 * All luck is keyed by member and day or by member and stop, and every rule maps a later moment to a moment at least as
 * late. So a hold anywhere can delay a member at what follows and never speed it up.
 */
import type { LegMode } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import { DAY_MS, HOUR_MS } from './evidence.ts'
import { hoursBeyond, passedBy } from './gate.ts'
import type { Leaving, Visit } from './past.ts'
import { ARRANGED, KM_PER_DAY, PRIORS } from './priors.ts'
import { DRAW, drawAt } from './random.ts'
import type { Block, Lift, Plan } from './scenario.ts'
import { BUSES_WAIT_MS, kmBetween, NO_PLAN } from './scenario.ts'
import { arrangedKmH, arrival, arrivalAsTold, dayNumber, departure, frontMs } from './stage.ts'
import type { Step, Way } from './way.ts'
import type { Member, Path, World } from './world.ts'

const LONGEST_PATH = 200

/** Where a member stands: `heading` is the stop that its part of a split group makes for, -1 for none. */
type Here = {
  readonly at: number
  readonly come: number
  readonly ready: number
  readonly gone: Visit['left']
  readonly heading: number
  readonly visited: readonly number[]
}
type Move = { readonly to: number; readonly leaveMs: number; readonly comeMs: number; readonly heading: number }
type Rules = { readonly blocks: ReadonlyMap<number, readonly Block[]>; readonly plan: Plan }

/** `plan`: what a scenario asks of this part of the group; its lifts are boarded and its turn is taken by all of it. */
export function walk(
  world: World,
  member: Member,
  blocks: ReadonlyMap<number, readonly Block[]>,
  plan: Plan = NO_PLAN,
): Path {
  const path: Path = { stops: [], comeMs: [], leaveMs: [] }
  remember(world, member, path)
  const last = world.past.visits.at(-1) as Visit
  const limit = Math.min(world.horizonMs, member.endMs)
  const come = path.comeMs.at(-1) as number
  const gone = last.left && setsOut(world, member, last.stop, last.left) ? last.left : null
  const ready = Math.max(come, gone ? 0 : (last.left?.toMs ?? last.readyMs))
  let here: Here = { at: last.stop, come, ready, gone, heading: -1, visited: path.stops }
  const rules = { blocks, plan }
  while (path.stops.length < LONGEST_PATH) {
    const move = onward(world, member, here, rules)
    if (!move || !(move.leaveMs < limit)) break
    path.leaveMs[path.leaveMs.length - 1] = move.leaveMs
    if (!(move.comeMs < limit)) break
    path.stops.push(move.to)
    path.comeMs.push(move.comeMs)
    path.leaveMs.push(Number.POSITIVE_INFINITY)
    here = {
      at: move.to,
      come: move.comeMs,
      ready: move.comeMs,
      gone: null,
      heading: headingAt(move),
      visited: path.stops,
    }
  }
  return path
}

/** What was told before its time is an announcement, and binds as often as one; who does not go then goes later. */
const setsOut = ({ asOfMs }: World, { key }: Member, at: number, { fromMs }: Leaving): boolean =>
  fromMs <= asOfMs || drawAt(key, at, DRAW.setsOut) < announcedBinds()

/** A part that came where it was heading is free again. */
const headingAt = ({ to, heading }: Move): number => (heading === to ? -1 : heading)

/** By road as usual, unless the scenario lifts or turns this part and it has not left before the as-of moment. */
function onward(world: World, member: Member, here: Here, rules: Rules): Move | null {
  const { lifts, turn } = rules.plan
  const usual = ridden(world, member, here, rules) ?? byRoad(world, member, here, rules)
  if (rules.plan === NO_PLAN) return usual
  const leaveMs = usual?.leaveMs ?? Number.POSITIVE_INFINITY
  const lift = lifts.get(here.at)
  const lifted = lift && leaveMs >= lift.atMs ? board(member, here, lift, rules) : null
  if (lifted && lifted.leaveMs <= leaveMs) return lifted
  const turns = turn?.at === here.at && leaveMs >= world.asOfMs
  return turns ? byRoad(world, member, { ...here, heading: turn.to }, rules) : usual
}

/** Who left by bus, train or boat for a place that was told comes there next, and to no stop between. */
function ridden(world: World, member: Member, { at, gone, visited }: Here, { blocks }: Rules): Move | null {
  if (!gone?.rides || visited.includes(gone.to) || !binds(member, at)) return null
  const standing = (blocks.get(at) ?? []).filter((block) => block.fromMs > gone.toMs)
  const leaveMs = unblocked(standing, goneAt(member, at, gone), member, at)
  const hours = kmBetween(world.way, at, gone.to) / arrangedKmH(member, at, modeTo(world, at, gone.to))
  return { to: gone.to, leaveMs, comeMs: leaveMs + hours * HOUR_MS, heading: -1 }
}

/** How people are carried to a place; by road where the map does not say. */
const modeTo = ({ way }: World, at: number, to: number): LegMode =>
  way.steps[at]?.find((step) => step.to === to)?.leg.mode ?? 'bus'

function byRoad(world: World, member: Member, here: Here, { blocks, plan }: Rules): Move | null {
  const { at, come, gone, heading } = here
  const step = toward(world, here) ?? chosen(world, member, at, here.visited)
  if (!step) return null
  const through = passesThrough(world, member, world.past.visits.at(-1) as Visit, at, step)
  const free = gone ? goneAt(member, at, gone) : released(world, member, here, step)
  const standing = standingAt(here, step.to, blocks, plan)
  let leaveMs = through ? come : gone ? free : departure(world, member, at, step, free)
  // Whoever would set out into a block waits for its end and sets out anew, perhaps into the next one.
  while (Number.isFinite(leaveMs)) {
    const open = rested(world, plan, at, unblocked(standing, leaveMs, member, at))
    if (open === leaveMs) break
    leaveMs = departure(world, member, at, step, open)
  }
  const arrives = gone && leaveMs === free && isHourTold(gone) ? arrivalAsTold : arrival
  const comeMs = leaveMs < world.horizonMs ? arrives(world, member, at, step, leaveMs) : leaveMs
  return { to: step.to, leaveMs, comeMs: Math.max(leaveMs, comeMs), heading }
}

const HOUR_TOLD_MS = 12 * HOUR_MS // a wider window says the day, not the hour
const isHourTold = ({ fromMs, toMs }: Leaving): boolean => toMs - fromMs <= HOUR_TOLD_MS

const NONE: readonly Block[] = []

/** Whoever was told to have left in spite of a block is not held by it. */
function standingAt({ at, gone }: Here, to: number, blocks: Rules['blocks'], { closed }: Plan): readonly Block[] {
  const told = blocks.size === 0 ? NONE : (blocks.get(at) ?? NONE)
  const binding = gone ? told.filter((block) => block.fromMs > gone.toMs) : told
  if (closed.size === 0) return binding
  return [...binding, ...(closed.get(`${at}`) ?? NONE), ...(closed.get(`${at} ${to}`) ?? NONE)]
}

/** On a rest day of the scenario nobody sets out before midnight. */
function rested(world: World, { restDays }: Plan, at: number, ms: number): number {
  const day = dayNumber(world, at, ms)
  if (restDays.size === 0 || ms < world.asOfMs || !restDays.has(day)) return ms
  return (day + 1) * DAY_MS - (world.offsetMs[at] as number)
}

/** Who is at the stop while the buses stand there goes with them, rest or no rest, once the stop is open. */
function board(member: Member, here: Here, lift: Lift, { blocks, plan }: Rules): Move | null {
  const { at, come, visited } = here
  if (visited.includes(lift.to) || come > lift.atMs + BUSES_WAIT_MS) return null
  const closed = [plan.closed.get(`${at}`) ?? [], plan.closed.get(`${at} ${lift.to}`) ?? []]
  const standing = [...(blocks.get(at) ?? []), ...closed.flat()]
  const leaveMs = unblocked(standing, Math.max(come, lift.atMs), member, at)
  return { to: lift.to, leaveMs, comeMs: leaveMs + (lift.km / arrangedKmH(member, at, 'bus')) * HOUR_MS, heading: -1 }
}

/** The next stop on the shortest road to where a part is heading; null where none leads there. */
function toward({ way }: World, { at, heading, visited }: Here): Step | null {
  if (heading < 0) return null
  const open = (way.steps[at] as readonly Step[]).filter((step) => !visited.includes(step.to))
  const km = (step: Step) => step.km + way.km(step.to, heading)
  const nearest = open.reduce<Step | null>((best, step) => (!best || km(step) < km(best) ? step : best), null)
  return nearest && Number.isFinite(km(nearest)) ? nearest : null
}

const between = (fromMs: number, toMs: number, u: number) => fromMs + u * (toMs - fromMs)

const leftAt = ({ key }: Member, at: number, { fromMs, toMs }: Leaving): number =>
  between(fromMs, toMs, drawAt(key, at, DRAW.left))

/** Who is seen to set out is the front: the middle goes when it has come to the road, or found its seat. */
const goneAt = (member: Member, at: number, gone: Leaving): number => leftAt(member, at, gone) + frontMs(member.key, at)

/** The known visits, each with its moment drawn from what was told. */
function remember(world: World, member: Member, path: Path): void {
  let after = Number.NEGATIVE_INFINITY
  const last = world.past.visits.at(-1)
  for (const visit of world.past.visits) {
    const { stop, cameFromMs, cameToMs, left } = visit
    const lag = visit === last && !left ? frontMs(member.key, stop) : 0
    const come = Math.max(after, between(cameFromMs, cameToMs, drawAt(member.key, stop, DRAW.came)) + lag)
    const before = path.stops.length - 1
    if (before >= 0) path.leaveMs[before] = Math.min(come, path.leaveMs[before] as number)
    path.stops.push(stop)
    path.comeMs.push(come)
    path.leaveMs.push(left ? Math.max(come, leftAt(member, stop, left)) : Number.POSITIVE_INFINITY)
    after = come
  }
  path.leaveMs[path.leaveMs.length - 1] = Number.POSITIVE_INFINITY
}

/** The way on by the odds of each, or where people have been there already the first other one. */
function chosen(world: World, member: Member, at: number, visited: readonly number[]): Step | null {
  const steps = world.way.steps[at] as readonly Step[]
  const shares = world.choices[at] as Float64Array
  const open = steps.length === 1 ? 0 : drawAt(member.key, at, DRAW.way)
  const first = steps[shares.findIndex((share) => open <= share)]
  if (first && !visited.includes(first.to)) return first
  return steps.find((step) => !visited.includes(step.to)) ?? null
}

/**
 * Who left for a place that was told goes through the stops on the road there: they are no day's end. As with any
 * announcement, it does not bind everybody.
 */
function passesThrough(world: World, member: Member, last: Visit, at: number, step: Step): boolean {
  const { way } = world
  const goal = last.left?.to ?? -1
  if (goal < 0 || at === last.stop || at === goal) return false
  const isOnRoad = (stop: number): boolean =>
    way.km(last.stop, stop) + way.km(stop, goal) <= ON_THE_ROAD * way.km(last.stop, goal)
  return binds(member, last.stop) && isOnRoad(at) && isOnRoad(step.to)
}

/** Whether what was announced at a stop comes true for a member. */
const binds = ({ key }: Member, at: number): boolean => drawAt(key, at, DRAW.through) < announcedBinds()

const announcedBinds = (): number => PRIORS.announced / (1 + PRIORS.announced)

const ON_THE_ROAD = 1.05 // the shortest road, give or take its length's error

/** Whether people are let over here or held. Where both sides of one border have a stop, the first of them decides. */
function isGate({ stops }: Way, before: number, at: number, step: Step): boolean {
  const [from, here, to] = [stops[before], stops[at], stops[step.to]]
  if (here?.kind !== 'border') return step.crossesBorder && to?.kind !== 'border'
  return step.crossesBorder || from?.kind !== 'border' || from.country === here.country
}

/** When holds and waits at a stop are over. */
function released(
  world: World,
  { key, waitDays, byTimetable }: Member,
  { at, come, ready, visited }: Here,
  step: Step,
): number {
  const stop = world.way.stops[at]
  let free = ready
  const isHere = at === world.past.visits.at(-1)?.stop
  if (isGate(world.way, visited.at(-2) ?? -1, at, step)) {
    const { stops, holds, heldMs } = isHere ? world.gates.here : world.gates.ahead
    if (drawAt(key, at, DRAW.borderStop) < stops) return Number.POSITIVE_INFINITY
    const { borderHoldHours, borderHoldSd } = PRIORS
    if (drawAt(key, at, DRAW.borderHold) < holds) {
      const hours = hoursBeyond(heldMs, borderHoldHours, borderHoldSd, drawAt(key, at, DRAW.borderHours))
      free = Math.max(free, come + hours * HOUR_MS)
    }
  }
  const stays = isHere ? world.gates.stands : at === world.goal ? PRIORS.goalEnds : 0
  if (drawAt(key, at, DRAW.stands) < stays) return Number.POSITIVE_INFINITY
  const arranged = ARRANGED.has(step.leg.mode)
  const city = stop?.kind === 'city' && (stop.population ?? 0) >= PRIORS.cityPeople && !(arranged && byTimetable)
  if (city && drawAt(key, at, DRAW.cityStay) < PRIORS.cityStay) {
    free = Math.max(free, come - PRIORS.cityStayDays * DAY_MS * Math.log(drawAt(key, at, DRAW.cityDays)))
  }
  if (arranged && drawAt(key, at, DRAW.arrangedWait) < PRIORS.arrangedWait) {
    const wait = Math.min(longestWait(step), -waitDays * Math.log(drawAt(key, at, DRAW.waitDays)))
    free = Math.max(free, come + wait * DAY_MS)
  }
  return free
}

/** Nobody waits for a ride for longer than the way takes on foot; over water there is no such way. In days. */
const longestWait = ({ km, leg }: Step): number =>
  leg.mode === 'boat' ? Number.POSITIVE_INFINITY : km / KM_PER_DAY.walk

/** Whoever comes to a block while it stands waits for its end, unless it does not bind. */
function unblocked(blocks: readonly Block[], free: number, { key }: Member, at: number): number {
  let open = free
  for (const block of blocks) {
    const isHeld = open >= block.fromMs && (isFirm(block) || drawAt(key, at, DRAW.blockBinds) < PRIORS.blockadeBinds)
    if (!isHeld) continue
    open = Math.max(open, block.toMs ?? block.fromMs + blockHours(block, key, at) * HOUR_MS)
  }
  return open
}

/** One that people were seen to be held by through a night does bind. */
const isFirm = ({ isCertain, heldMs = 0 }: Block): boolean => isCertain === true || heldMs > DAY_MS / 2

/** A block that has held for days is likelier to hold for more, or for good. */
function blockHours({ heldMs = 0 }: Block, key: number, at: number): number {
  const { blockadeHours, blockadeSd, blockadeStop } = PRIORS
  const ends = (1 - blockadeStop) * (1 - passedBy(heldMs, blockadeHours, blockadeSd))
  if (drawAt(key, at, DRAW.blockStop) < blockadeStop / (blockadeStop + ends)) return Number.POSITIVE_INFINITY
  return hoursBeyond(heldMs, blockadeHours, blockadeSd, drawAt(key, at, DRAW.blockHours))
}

/** Blocks by stop, from what was told; one told for a moment only has no known end. `last`: where one holds them now. */
export function blocksOf(seen: readonly Observation[], way: Way, last?: Visit): Map<number, Block[]> {
  const blocks = new Map<number, Block[]>()
  for (const one of seen) {
    const stop = one.stop === null ? undefined : way.indexOf.get(one.stop)
    if (one.kind !== 'blockade' || stop === undefined) continue
    const ends = one.toMs - one.fromMs > HOUR_MS
    const heldMs = last && last.stop === stop && !last.left ? Math.max(0, last.seenMs - one.fromMs) : 0
    blocks.set(stop, [...(blocks.get(stop) ?? []), { fromMs: one.fromMs, toMs: ends ? one.toMs : null, heldMs }])
  }
  return blocks
}
