/**
 * What the forecast is told of people who were seen to board: they left those who walk. Where half of the people or more
 * board on one day, it is the body itself that rides; then nobody left, and its own reports tell where it is.
 */
import { grouped } from '../core/grouped.ts'
import type { Observation } from '../core/observation.ts'
import { knownFrom } from '../core/report.ts'
import { DAY_MS, msOf } from '../core/time.ts'
import { type Ride, ridesIn } from '../domains/transport/index.ts'
import { sizeNow } from './board.ts'
import { type Knowledge, mainGroup } from './knowledge.ts'

const BODY_SHARE = 0.5

/** One observation a day: buses of one day are one departure, and not rival counts of it. */
export function boardedSeen(knowledge: Knowledge): Observation[] {
  const main = mainGroup(knowledge)
  const rides = ridesIn(knowledge.needs, () => null).filter(({ group }) => group === null || group === main)
  const days = grouped(rides.filter(aboard), ({ boarded }) => Math.floor(msOf(boarded?.at ?? '') / DAY_MS))
  const size = days.length === 0 ? null : sizeNow(knowledge)
  return days.flatMap((own) => {
    const people = own.reduce((sum, ride) => sum + (aboard(ride) ?? 0), 0)
    return size && people >= BODY_SHARE * size.best ? [] : [leaving(knowledge, own, people)]
  })
}

const aboard = ({ boarded }: Ride): number | null => boarded?.people?.best ?? boarded?.people?.low ?? null

function leaving({ needs }: Knowledge, rides: readonly Ride[], people: number): Observation {
  const reports = rides.flatMap(({ boarded }) => boarded?.reports ?? [])
  const told = needs.filter(({ report }) => reports.includes(report.id)).map(({ report }) => report)
  const stops = [...new Set(rides.map(({ from }) => from))]
  return {
    ...{ reports, kind: 'split', group: 'riders', metric: 'left', mode: 'bus', saidBy: null, origin: null },
    fromMs: Math.min(...told.map(({ happened }) => msOf(happened.from))),
    toMs: Math.max(...told.map(({ happened }) => msOf(happened.to))),
    knownMs: Math.max(...told.map((report) => msOf(knownFrom(report)))),
    stop: stops.length === 1 ? (stops[0] ?? null) : null,
    toStop: null,
    people: { low: null, best: people, high: null },
  }
}
