/**
 * Movement reports as the forecast's observations: who was where, when, how many and how. Withdrawn reports are left
 * out. A blockage that ended is observed twice, as one witness: its start, and from when the end is known its whole
 * length; so a forecast of an earlier moment cannot see the end.
 */
import type { Observation, ObservationKind } from '../../core/observation.ts'
import { knownFrom } from '../../core/report.ts'
import { msOf } from '../../core/time.ts'
import type { Entry } from '../../core/view.ts'
import { standing } from '../../core/view.ts'
import { movementKinds } from './kinds.ts'
import { saidIn } from './said.ts'

export { networkOf } from './views/network.ts'

const OBSERVED: Readonly<Record<string, ObservationKind>> = {
  'movement.sighting': 'count',
  'movement.departure': 'departure',
  'movement.arrival': 'arrival',
  'movement.rest': 'rest',
  'movement.decision': 'decision',
  'movement.blockage': 'blockade',
  'movement.crossing': 'crossing',
  'movement.ride': 'transport',
  'movement.split': 'split',
  'movement.join': 'join',
  'movement.dispersal': 'dispersal',
}

/** Observations in the fixed order of their start. Those without a group (a blockage) are of `main`. */
export function observationsOf(entries: readonly Entry[]): Observation[] {
  const counted = standing(entries).filter((entry) => movementKinds.has(entry.report.kind))
  const ended = counted.filter((entry) => entry.data['what'] === 'ended')
  const rest = counted.filter((entry) => entry.data['what'] !== 'ended')
  const found = rest.flatMap((entry) => {
    const end = endOf(entry, ended)
    return [...observation(entry), ...(end ? observation(entry, end) : [])]
  })
  return found.sort((a, b) => a.fromMs - b.fromMs || (named(a) < named(b) ? -1 : 1))
}

const named = (one: Observation): string => one.reports.join(' ')

/** The first end of a blockage at the same place that is not before its start. */
function endOf(entry: Entry, ended: readonly Entry[]): Entry | undefined {
  if (entry.report.kind !== 'movement.blockage') return undefined
  const { stop, toStop, from } = saidIn(entry)
  const later = ended.filter((end) => {
    const said = saidIn(end)
    return said.stop === stop && said.toStop === toStop && said.to >= from
  })
  return later.sort(
    (a, b) => msOf(a.report.happened.to) - msOf(b.report.happened.to) || (a.report.id < b.report.id ? -1 : 1),
  )[0]
}

function observation(entry: Entry, end?: Entry): Observation[] {
  const kind = OBSERVED[entry.report.kind]
  if (!kind) return []
  const said = saidIn(entry)
  const isPosition = kind === 'count' && said.people === null
  return [
    {
      reports: end ? [said.report, end.report.id] : [said.report],
      kind: isPosition ? 'position' : kind,
      group: (kind === 'split' ? said.part : null) ?? said.group ?? 'main',
      fromMs: msOf(said.from),
      toMs: Math.max(msOf(said.to), end ? msOf(end.report.happened.to) : 0),
      knownMs: Math.max(msOf(knownFrom(entry.report)), end ? msOf(knownFrom(end.report)) : 0),
      stop: said.stop,
      // Whoever decides that it ends here names this place as the goal.
      toStop: said.toStop ?? (entry.data['plan'] === 'end' ? said.stop : null),
      metric: said.metric,
      people: said.people,
      mode: said.mode,
      saidBy: said.saidBy,
      origin: kind === 'blockade' ? `blockage ${said.report}` : said.origin,
    },
  ]
}
