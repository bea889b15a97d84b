/**
 * The other groups that reports tell of: how many each is, where, and which stops it comes to next, for the Board. A
 * group is called as the reports call it; where none names it, the screen has words for the usual codes.
 */

import type { Entry } from '../core/view.ts'
import { statementIn } from '../domains/movement/index.ts'
import type { Forecast, GroupForecast } from '../forecast/contract.ts'
import type { Knowledge } from './knowledge.ts'
import { mainGroup } from './knowledge.ts'
import type { OtherGroup, OtherStop } from './model.ts'
import { LEAST_PRESENT } from './riders.ts'
import { stopName } from './stopName.ts'

const MOST_STOPS = 3
/** A stop that is likelier passed by than come to is no news of a small group. */
const LEAST_REACH = 0.3

export function othersOf(knowledge: Knowledge, forecast: Forecast): OtherGroup[] {
  const main = mainGroup(knowledge)
  return forecast.groups.filter(({ group }) => group !== main).flatMap((one) => otherOf(knowledge, one))
}

function otherOf(knowledge: Knowledge, { group, size, isCounted, place, stops = [] }: GroupForecast): OtherGroup[] {
  const likely = [...place].sort((a, b) => b.probability - a.probability)[0]
  if (!likely) return []
  const [at, next] = 'stop_id' in likely ? [likely.stop_id, null] : likely.leg
  const toward = next === null ? null : stopName(knowledge, next)
  const number = `group.${group}`
  const here = { ...stopName(knowledge, at), number, probability: likely.probability, toward }
  const ahead = stops
    .filter(({ stop_id, reach, arrival }) => stop_id !== at && reach >= LEAST_REACH && arrival !== null)
    .sort((a, b) => ((a.arrival?.p50 ?? '') < (b.arrival?.p50 ?? '') ? -1 : 1))
    .slice(0, MOST_STOPS)
    .map(({ stop_id, reach, arrival, people, nights }): OtherStop => {
      const slept = nights.filter(({ present }) => present >= LEAST_PRESENT)
      const counted = isCounted ? slept : []
      const shown = counted.map(({ date, present, people: sleep }) => ({ date, present, people: sleep, number }))
      return { ...stopName(knowledge, stop_id), reach, arrival, people, nights: shown }
    })
  return [{ group, name: nameOf(knowledge, group), size: isCounted ? size : null, place: here, ahead, number }]
}

const nameOf = ({ network }: Pick<Knowledge, 'network'>, group: string): string | null =>
  network.groups.find(({ code }) => code === group)?.name ?? null

/** Reports that tell of a group: those that the forecast of it rests on. */
export const entriesOf = (knowledge: Knowledge, group: string): Entry[] =>
  knowledge.entries.filter(
    (entry) =>
      entry.state !== 'withdrawn' &&
      (entry.data['group'] === group || statementIn(entry).some(({ of }) => of === group)),
  )
