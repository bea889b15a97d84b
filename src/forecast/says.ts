/**
 * What may happen, counted over the members: rests, waits, rides past towns, scatters, never goes on, grows or shrinks.
 * What is rarer than one in ten is not said.
 */
import type { Saying } from './contract.ts'
import { DAY_MS, HOUR_MS, peopleOf } from './evidence.ts'
import type { Crowd } from './summary.ts'
import { lastBy, rounded } from './summary.ts'
import type { Told } from './told.ts'
import type { Path, World } from './world.ts'

const LEAST = 0.1
const LIKELY = 0.5
const WAIT_HOURS = 24
const CHANGE = 1.1
const RECENT_MS = 3 * DAY_MS
const MOST_SKIPPED = 4

export function saysOf(told: Told, crowds: readonly Crowd[]): Saying[] {
  const { world } = told.walks
  if (crowds.length === 0) return splitsIn(told)
  const paths = crowds.map(({ parts }) => parts[0]?.path as Path)
  const far = farthest(world, paths)
  const all = [
    ...splitsIn(told),
    ...rides(told, paths),
    ...staying(world, paths),
    ...arriving(told, paths),
    ...waits(told, paths),
    ...skips(world, paths, far),
    ...scatters(told),
    ...changes(world, crowds, far),
  ]
  return all.filter(({ chance }) => chance >= LEAST)
}

const id = ({ way }: World, stop: number): string => way.stops[stop]?.id ?? ''
const share = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  rounded(all.reduce((count, one) => (holds(one) ? count + 1 : count), 0) / all.length)
const say = (code: Saying['code'], chance: number, slots: Saying['slots'], reports: readonly string[] = []): Saying => {
  return { code, chance, slots, reports }
}

/** Where a member is at a moment; -1 between two stops. */
function at({ stops, comeMs, leaveMs }: Path, ms: number): number {
  const i = lastBy(comeMs, ms)
  return i >= 0 && (leaveMs[i] as number) > ms ? (stops[i] as number) : -1
}

/** The stop farthest down the road that at least half of the members come to. */
function farthest({ past, asOfMs }: World, paths: readonly Path[]): number {
  const comes = new Map<number, { count: number; sum: number }>()
  for (const { stops, comeMs } of paths) {
    stops.forEach((stop, i) => {
      if ((comeMs[i] as number) <= asOfMs || stop === past.visits.at(-1)?.stop) return
      const known = comes.get(stop) ?? { count: 0, sum: 0 }
      comes.set(stop, { count: known.count + 1, sum: known.sum + (comeMs[i] as number) })
    })
  }
  const likely = [...comes].filter(([, { count }]) => count >= LIKELY * paths.length)
  return likely.sort(([, a], [, b]) => b.sum / b.count - a.sum / a.count)[0]?.[0] ?? -1
}

function staying(world: World, paths: readonly Path[]): Saying[] {
  const last = world.past.visits.at(-1)?.stop ?? -1
  const slots = { stop: id(world, last) }
  const isHere = (path: Path, ms: number) => at(path, world.asOfMs) === last && at(path, ms) === last
  const rests = share(paths, (path) => isHere(path, world.asOfMs + DAY_MS))
  const stays = share(paths, (path) => isHere(path, world.horizonMs - 1))
  return [...(rests > stays ? [say('rests', rests, slots)] : []), say('stays', stays, slots)]
}

/** Where they said that their way ends, and it does. */
function arriving({ walks: { world }, group, seen }: Told, paths: readonly Path[]): Saying[] {
  const { goal, past } = world
  if (goal < 0 || goal === past.visits.at(-1)?.stop) return []
  const stop = id(world, goal)
  const named = seen.filter((one) => one.kind === 'decision' && one.group === group && one.toStop === stop)
  const chance = share(paths, ({ stops }) => stops.at(-1) === goal)
  return [
    say(
      'stays',
      chance,
      { stop },
      named.flatMap(({ reports }) => reports),
    ),
  ]
}

/** Borders ahead and stops with a told block, most waited for first. */
function waits({ walks: { world }, blocks, seen }: Told, paths: readonly Path[]): Saying[] {
  const places = new Set(blocks.keys())
  world.way.stops.forEach(({ kind }, stop) => {
    if (kind === 'border') places.add(stop)
  })
  const told = (stop: string) => seen.filter((one) => one.kind === 'blockade' && one.stop === stop)
  const found = [...places].map((stop) => {
    const chance = share(paths, (path) => isHeld(world, path, stop))
    const name = id(world, stop)
    return say(
      'waits',
      chance,
      { stop: name, hours: WAIT_HOURS },
      told(name).flatMap(({ reports }) => reports),
    )
  })
  return found.sort((a, b) => b.chance - a.chance || (String(a.slots.stop) < String(b.slots.stop) ? -1 : 1))
}

function isHeld({ asOfMs, horizonMs }: World, { stops, comeMs, leaveMs }: Path, stop: number): boolean {
  const i = stops.lastIndexOf(stop)
  const from = Math.max(asOfMs, comeMs[i] ?? Number.POSITIVE_INFINITY)
  return i >= 0 && Math.min(leaveMs[i] as number, horizonMs) - from > WAIT_HOURS * HOUR_MS
}

function rides({ walks: { world }, track }: Told, paths: readonly Path[]): Saying[] {
  const last = world.past.visits.at(-1)
  if (!last?.left?.rides) return []
  const { to } = last.left
  const chance = share(paths, ({ stops }) => stops[stops.lastIndexOf(last.stop) + 1] === to)
  const reports = track.chain.filter((one) => one.stop === last.stop && one.rides).flatMap((one) => one.reports)
  return [say('rides', chance, { stop: id(world, last.stop), to: id(world, to) }, reports)]
}

/** Stops on the shortest road to the farthest likely one. */
function skips(world: World, paths: readonly Path[], far: number): Saying[] {
  const from = world.past.visits.at(-1)?.stop ?? -1
  if (far < 0) return []
  const { way } = world
  const isBetween = (stop: number) =>
    stop !== from && stop !== far && way.km(from, stop) + way.km(stop, far) <= way.km(from, far) * 1.001
  const between = way.stops.flatMap((_, stop) => (isBetween(stop) ? [stop] : []))
  const comers = paths.filter(({ stops }) => stops.includes(far))
  const found = between.map((stop) =>
    say('skips', rounded((comers.length / paths.length) * share(comers, ({ stops }) => !stops.includes(stop))), {
      stop: id(world, stop),
    }),
  )
  return found
    .filter(({ chance }) => chance >= LIKELY)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, MOST_SKIPPED)
}

function scatters({ walks: { members, world }, group, seen }: Told): Saying[] {
  const told = seen.filter((one) => one.kind === 'dispersal' && one.group === group)
  const chance = share(members, ({ endMs }) => endMs < world.horizonMs)
  return [
    say(
      'scatters',
      chance,
      {},
      told.flatMap(({ reports }) => reports),
    ),
  ]
}

function changes(world: World, crowds: readonly Crowd[], far: number): Saying[] {
  const grown = crowds.flatMap(({ parts, sizeAt }) => {
    const path = parts[0]?.path
    const come = path?.comeMs[path.stops.indexOf(far)]
    return come === undefined ? [] : [sizeAt(come) / sizeAt(world.asOfMs)]
  })
  if (grown.length === 0) return []
  const slots = { stop: id(world, far) }
  const [larger, smaller] = [share(grown, (x) => x >= CHANGE), share(grown, (x) => x <= 1 / CHANGE)]
  return [say('larger', larger, slots), say('smaller', smaller, slots)]
}

function splitsIn({ seen, group, walks: { world } }: Told): Saying[] {
  const told = seen.filter((one) => one.kind === 'split' && one.toMs >= world.asOfMs - RECENT_MS)
  return told.map((one) => {
    const part = one.group === group ? '' : one.group
    const people = peopleOf(one)
    return say('splits', 1, { stop: one.stop ?? '', part, ...(people === null ? {} : { people }) }, one.reports)
  })
}
