/**
 * Into which parts a scenario divides a member's people: those who board and those who walk, those who turn off and
 * those who go on. Without buses and splits a member is one part.
 */
import { PRIORS } from './priors.ts'
import type { Block, Plan, Scenario } from './scenario.ts'
import { NO_PLAN, planOf } from './scenario.ts'
import type { Part } from './summary.ts'
import { walk } from './walk.ts'
import type { Member, Path, Tick, World } from './world.ts'
import { throughAll } from './world.ts'

type PartsOf = (index: number, sizeAt: (ms: number) => number) => readonly Part[]

/** `free`: the members' ways without blocks, used again where nothing stands in them. */
export function partsIn(
  world: World,
  members: readonly Member[],
  free: readonly Path[],
  blocks: ReadonlyMap<number, readonly Block[]>,
  scenario: Scenario | undefined,
  tick: Tick,
): PartsOf {
  const plan = scenario ? planOf(scenario, world.way, world.asOfMs) : NO_PLAN
  const base = { ...plan, lifts: NO_PLAN.lifts, turn: null }
  const isFree = blocks.size === 0 && plan.closed.size === 0 && plan.restDays.size === 0
  const along = (one: Plan) => throughAll(members, tick, (member) => walk(world, member, blocks, one))
  const walked = isFree ? free : along(base)
  const lifted = plan.lifts.size > 0 ? along({ ...base, lifts: plan.lifts }) : null
  const turned = plan.turn ? along({ ...base, turn: plan.turn }) : null
  if (!lifted && !turned) return (index) => [{ path: walked[index] as Path, share: 1 }]
  return (index, sizeAt) => {
    const path = walked[index] as Path
    const off = turned?.[index] && differs(turned[index], path) ? (plan.turn?.share ?? 0) : 0
    const up = lifted?.[index] ? Math.min(1 - off, liftedShare(plan, path, lifted[index], sizeAt)) : 0
    const parts = [
      { path, share: 1 - off - up },
      { path: turned?.[index] as Path, share: off },
      { path: lifted?.[index] as Path, share: up },
    ]
    return parts.filter(({ share }) => share > 1e-9)
  }
}

const differs = (a: Path, b: Path): boolean => a.stops.join() !== b.stops.join()

/** Share of all people that found a seat wherever its way used one; 0 where it met no bus. */
function liftedShare(plan: Plan, walked: Path, path: Path, sizeAt: (ms: number) => number): number {
  const shares = path.stops.flatMap((stop, i) => {
    const lift = plan.lifts.get(stop)
    const boards = lift && path.stops[i + 1] === lift.to && path.comeMs[i + 1] !== walked.comeMs[i + 1]
    return boards ? [Math.min(1, lift.seats / (sizeAt(path.comeMs[i] as number) * PRIORS.peakShare))] : []
  })
  return shares.length === 0 ? 0 : Math.min(...shares)
}
